"""The pieces of a posting's head: what stands between its separators, and what each of them looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapport.records.posting.professions import names_profession
from rapport.records.posting.sections import TextLine, heading_of
from rapport.records.posting.towns import is_town
from rapport.records.posting.words import (
    EMPLOYMENT_TYPE,
    GENDER_MARK,
    JOB_WORDS,
    LEGAL_FORM,
    MONEY,
    ON_BEHALF,
    WORK_MODE,
)
from rapport.records.resume.places import is_place, is_region

MAX_HEAD_LINES = 7
SEPARATOR = re.compile(r"\s+[–—·|•/-]\s+|\s*[|｜／•]\s*|\s+·\s*|\s*·\s+|\t+|(?<=[一-鿿ぁ-ん])・(?=[一-鿿])")
_LABEL = re.compile(r".{1,30}[:：](?:\s|$)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Za-z]{1,2}|Inc|Ltd|Co|Corp|Bros|St|approx|ca|max|min|incl)|[rRpoa]\.[lLoAsS])\.$"
)
_TRAINEE = re.compile(
    r"\w{2,} (?:intern|trainee|apprentice|stagiaire|praktikant\w*|werkstudent\w*|tirocinante|becari[oa])\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\d{1,2}[./ ]\w+[./ ]\d{4}|\b(?:ref|id|posted|réf|starting|start|from|ab|dès|à partir|dal|od|vanaf|closing|"
    r"closes|deadline|apply by)\b",
    re.IGNORECASE,
)
_AREA = re.compile(
    r"(?:raum|großraum|region|grand|greater|area|zona|okolí|okolice|near|remote|anywhere|bei|vers|agglomération)\b|"
    r".*\b(?:e provincia|et environs|und umgebung|area|region|county|and surroundings|a okolí|i okolice)$|"
    r".*\((?:\d{2}|\d{2}[AB]|97\d)\)$|\d{4,5} [A-ZÀ-Ž]|.*,? \d+(?:er|e|ème|º)$|.*[一-鿿](?:[都市区県省]|府)$|"
    r"(?-i:[A-ZÀ-Ž])[\w'’ -]{1,40} - (?:\d{2}|2[AB]|97\d)$|(?-i:[A-Z]{2}-[A-Z]{2}-[A-Z])[\w .-]+$|"
    r"[^,]+, [A-Z]{2,3}(?: \d{4,5})?(?: ?\(.*\))?$",
    re.IGNORECASE,
)


AUTHORITY = re.compile(
    r"(?:city|county|town|village|borough|state|municipality|province) of \w|(?:stadt|gemeinde|landkreis|kreis|"
    r"markt) [A-ZÀ-Ž]|"
    r"(?:mairie|commune|ville|communauté|conseil|département) d(?:e|u|es|['’])\b|comune di |provincia di |"
    r"ayuntamiento de|město [A-ZÀ-Ž]|obec [A-ZÀ-Ž]|urząd |gmina ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A value and its place in the text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def cut(self, start: int, end: int | None = None) -> Piece:
        """The part from `start` to `end` of its text, without the blanks and commas around it."""
        raw = self.text[start:end]
        text = raw.strip(" ,;:\t").rstrip("–—-|·•/ ")
        return Piece(text, self.start + start + (raw.index(text) if text else 0))


@dataclass(frozen=True, slots=True)
class Named:
    """Which names the posting's text speaks of, below its head."""

    body: str

    def counts(self, name: str) -> int:
        """How often the text says the name, with or without its legal form; 3 more if its first words are the name."""
        name = LEGAL_FORM.sub("", name).strip(" ,")
        if len(name) < 2:
            return 0
        is_cjk = bool(re.search(r"[぀-鿿]", name))
        written = f"[{re.escape(name[0].upper() + name[0].lower())}]{re.escape(name[1:])}"
        pattern = written if is_cjk else rf"(?<!\w){written}(?!\w)"
        starts = re.match(rf"\W*(?:\w+['’ ]\s*)?{written}\b", self.body)
        return len(re.findall(pattern, self.body)) + 3 * bool(starts)

    def says_in(self, name: str) -> bool:
        """Whether the text says 'in <name>' in any of the languages, whatever the case."""
        return bool(
            re.search(rf"\b(?:in|à|a|en|entre|at|near|from|v|w|te|em)\s{re.escape(name)}(?!\w)", self.body, re.I)
        )

    def shortest(self, piece: Piece) -> Piece:
        """'Trattoria del Molo di Trieste' → 'Trattoria del Molo' where only that is named again."""
        if self.counts(piece.text):
            return piece
        for match in reversed(list(re.finditer(r",\s|\s(?:di|de|à|in|aus|v|w|z|from|of|at|en|te)\s", piece.text))):
            name = piece.text[: match.start()]
            if self.counts(name) and (" " in name or name in self.body):  # 'la scuola' isn't the 'Scuola di Musica'
                return piece.cut(0, match.start())
        return piece


def head_lines(lines: list[TextLine]) -> list[TextLine]:
    """The short lines before the first section, bullet or sentence; labelled ones are left out."""
    head: list[TextLine] = []
    for line in lines[:MAX_HEAD_LINES]:
        if line.is_bullet or len(line.text) > 140 or is_sentence(line.text):
            break
        if heading_of(line) and (head or not is_title_like(line.text)):
            break
        if not _LABEL.match(line.text):
            head.append(line)
    return head


def ends_sentence(text: str) -> bool:
    """Whether a text ends like a sentence: 'We sell maps.', not 'Fernmap Inc.'."""
    return text.endswith(("!", "?")) or (text.endswith(".") and not _ABBREVIATED.search(text))


def is_sentence(text: str) -> bool:
    """Whether a line is prose."""
    text = text.rstrip()
    if text.endswith("。") or (text.endswith(("です", "ます")) and len(text) > 12):
        return True
    if len(text.split()) > 7:
        return text.endswith((".", "!", "?", ":"))
    return len(text.split()) > 3 and text.endswith((".", "!", "?")) and not _ABBREVIATED.search(text)


def pieces_of(line: TextLine, named: Named) -> list[Piece]:
    """The line at its separators, and at the comma after a company that the text names."""
    pieces, position = [], 0
    for match in [*SEPARATOR.finditer(line.text), None]:
        end = match.start() if match else len(line.text)
        raw = line.text[position:end]
        if text := raw.strip(" *_\t"):
            pieces.append(Piece(text, line.start + position + raw.index(text)))
        position = match.end() if match else end
    parts = [part for piece in _rejoined(pieces, line) for part in _at_comma(piece, named)]
    return [part for piece in parts for whole in _before_brackets(piece) for part in _before_kind(whole)]


def _before_brackets(piece: Piece) -> list[Piece]:
    """'有限会社まるた製菓（新潟県長岡市）' → the company and the place."""
    inside = re.match(r"([^()（）]+)[(（]([^()（）]+)[)）]$", piece.text)
    if inside and LEGAL_FORM.search(inside[1]) and is_place_like(inside[2]):
        return [piece.cut(0, inside.end(1)), piece.cut(inside.start(2), inside.end(2))]
    return [piece]


def _before_kind(piece: Piece) -> list[Piece]:
    """'Leipzig, befristet auf zwei Jahre' → the town and the kind of employment."""
    for match in re.finditer(r",\s+", piece.text):
        before, after = piece.text[: match.start()], piece.text[match.end() :]
        is_kind_only = EMPLOYMENT_TYPE.match(re.sub(r"^\d+[- ](?:months?|mois|Monate|mesi|meses|měsíců) ?", "", after))
        is_paid = is_pay(after) and EMPLOYMENT_TYPE.match(before)
        if is_paid:
            return [piece.cut(0, match.start()), piece.cut(match.end())]
        if is_kind_only and not EMPLOYMENT_TYPE.search(before) and not is_title_like(before):
            return [piece.cut(0, match.start()), piece.cut(match.end())]
    return [piece]


def _rejoined(pieces: list[Piece], line: TextLine) -> list[Piece]:
    """'Full time / on site' is one value, not two; so are 'PHP / Symfony' and a salary's two ends."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        gap = line.text[last.end - line.start : piece.start - line.start].strip() if last else ""
        is_kind = last and EMPLOYMENT_TYPE.search(last.text) and WORK_MODE.search(piece.text) and len(piece.text) < 30
        is_range = last and gap in "–—-" and MONEY.search(piece.text) and re.search(r"\d$|k$", last.text)
        is_mode = last and gap in "–—-/" and WORK_MODE.fullmatch(last.text) and is_region(piece.text)
        is_slashed = last and gap == "/" and not EMPLOYMENT_TYPE.match(piece.text) and not is_place_like(piece.text)
        if last and (is_kind or is_range or is_mode or is_slashed):
            joined[-1] = Piece(line.text[last.start - line.start : piece.end - line.start], last.start)
        else:
            joined.append(piece)
    return joined


def _at_comma(piece: Piece, named: Named) -> list[Piece]:
    """'Hydralis, Casablanca' → two pieces where the text names the first again or it ends in a legal form."""
    if behalf := ON_BEHALF.search(piece.text):
        before = piece.cut(0, behalf.start())
        return [before] if before.text else []
    for match in re.finditer(r",\s+", piece.text):
        head, rest = piece.text[: match.start()], piece.text[match.end() :]
        if LEGAL_FORM.match(" " + rest):
            continue
        said = named.counts(head)
        is_named = said and not named.counts(piece.text) and (said > 1 or not is_place_like(piece.text))
        is_company = (
            LEGAL_FORM.search(head)
            or AUTHORITY.match(head)
            or (is_named and not is_town(head) and not named.says_in(head))
        )
        if is_company and not is_title_like(head) and not is_region(head):
            form = LEGAL_FORM.match(", " + rest)
            return [piece.cut(0, match.start())] if form else [piece.cut(0, match.start()), piece.cut(match.end())]
    return [piece]


def is_title_like(text: str) -> bool:
    """Whether a piece has the words of a job or the mark that it is open to all genders."""
    from rapport.records.resume.words import title_score

    bare = EMPLOYMENT_TYPE.sub("", text)
    if GENDER_MARK.search(text) or _TRAINEE.search(text) or JOB_WORDS.search(bare) or title_score(bare) >= 2:
        return True
    return len(bare) < 80 and not LEGAL_FORM.search(text) and not is_town(text) and names_profession(bare)


def is_kind(text: str) -> bool:
    """Whether a piece says how one is employed: 'Full time, on site', not 'Bristol (hybrid, full time)'."""
    found = EMPLOYMENT_TYPE.search(text)
    if found is None or (is_title_like(text) and not EMPLOYMENT_TYPE.match(text)):
        return False
    before = EMPLOYMENT_TYPE.split(text)[0].strip(" (,")
    return not ("(" in text and len(before) > 2)


def is_pay(text: str) -> bool:
    """Whether a piece is an amount of money."""
    return bool(MONEY.search(text)) and len(text) < 80


def is_reference(text: str) -> bool:
    """Whether a piece is a date or a number of the posting."""
    return bool(_REFERENCE.search(text))


def is_place_like(text: str) -> bool:
    """Whether a piece looks like a place: a known one, a postcode, 'Raum Nürnberg', 'Lyon 7e', 'Remote (UK)'."""
    bare = re.sub(r"\s*[(（][^)）]*[)）].*$", "", text)
    if AUTHORITY.match(text):
        return False
    if (
        WORK_MODE.search(text)
        and (text[:1].isupper() or WORK_MODE.match(text))
        and not is_title_like(text)
        and len(text) < 60
    ):
        return True
    parts = re.split(r",\s*", bare)[1:]
    known = is_place(bare) or is_region(bare) or is_town(text) or any(is_region(part) for part in parts)
    return bool(known or _AREA.match(text) or _AREA.match(bare))
