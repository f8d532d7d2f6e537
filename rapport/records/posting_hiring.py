"""Sentences that hire: 'Foxglove is looking for a Data Engineer', 'Wir suchen eine Pflegefachkraft'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rapport.records.posting_pieces import Named, Piece, is_title_like
from rapport.records.posting_sections import TextLine

MAX_LINES = 12
_VERBS = (
    r"(?:is|are)(?: currently| now)? (?:hiring|looking for|seeking|recruiting|searching for)|seeks|needs?|"
    r"has an opening for|invites? applications for|suchen|sucht|recrut(?:e|ons)|recherch(?:e|ons)|cherch(?:e|ons)|"
    r"embauch(?:e|ons)|cerc(?:a|hiamo)|ricerc(?:a|hiamo)|selezion(?:a|iamo)|assum(?:e|iamo)|è alla ricerca di|"
    r"buscamos|busca|selecciona|contrata|hledáme|hledá|přijmeme|přijme|szukamy|szuka|poszukujemy|poszukuje|zatrudni|"
    r"zoekt|zoeken|procuramos|procura"
)
_HIRES = re.compile(rf"^(?P<who>[^.:;!?]{{2,90}}?),? (?P<verb>{_VERBS})\b(?P<rest>.*)$", re.IGNORECASE)
_PRONOUN = re.compile(
    r"(?:we|wir|nous|noi|nosotros|my|wij|they|he|she|who|that|the (?:person|team|company|role)|(?:un)?ser(?:e|en)?|"
    r"our|notre|nos|il|ils|elle|si)\b|.*\b(?:our|unser\w*|für|pour|for|per|to|zur|zum|dass|client|kunde\w*)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"^.{0,60}?(?<!\w)(?:an?|eine?[nrm]?|une?|un·e|un\(e\)|une? ou une?|un[oa']?|uma?|een|its|son|sa|unsere[nr]?|notre)\s+"
    r"(?:new |experienced |neuen? |erfahrenen? |nouvelle? |nouveau |esperto )?(?=[^\W\d_])",
    re.IGNORECASE,
)
_TITLE_END = re.compile(
    r"[.;:!?](?=\s|$)|,(?=\s)|\s(?:to|who|for|with|that|per|pour|zum|zur|für|che|qui|que|der|die|das|mit|afin|and we|um|"
    r"para|pro|do|k|dla|om|die|voor|based|starting|join\w*|ab|dès)(?=\s)|"
    r"\s(?:in|at|à|a|en|bei|chez|presso|v|w|te)(?=\s(?:our|the|unsere\w*|notre|[A-ZÀ-Ž]))|\s(?:\(?\d+ ?%|–|—|\|)"
)
_LEADING = re.compile(r"(?:die|das|der|den|la|le|les|il|lo|gli|i|el|los|las|het|de)\s+(?=[A-ZÀ-Ž])|l['’](?=[A-ZÀ-Ž])", re.I)
_INTRO = re.compile(
    r"^(?:(?:The|Die|Das|Der|La|Le|Les|Il|El|De)\s|L['’])?(?P<name>[A-ZÀ-Ž][\w&.’'-]*(?: (?:[A-ZÀ-Ž&][\w&.’'-]*|de|du|"
    r"des|of|del|della|la|les|und|and|y|et|e))*) \((?P<place>[A-ZÀ-Ž][^()\d]{2,40})\),? [a-zà-ž]"
)


@dataclass(frozen=True, slots=True)
class Hiring:
    """What a hiring sentence says; `lines` are the starts of the lines that it takes up, `is_first` if it opens."""

    title: Piece | None = None
    company: Piece | None = None
    location: Piece | None = None
    is_first: bool = False
    lines: frozenset[int] = frozenset()


def read_hiring(lines: list[TextLine], named: Named) -> Hiring:
    """The first hiring sentence among the posting's first lines; empty where there is none."""
    place = _intro_place(lines)
    for index, line in enumerate(lines[:MAX_LINES]):
        if line.is_bullet:
            continue
        for offset, sentence in _sentences(line.text):
            match = _HIRES.match(sentence)
            if match and (found := _hiring(match, line.start + offset, index == 0, line, named)):
                return _with_intro(found, place)
    return _with_intro(Hiring(), place)


def _sentences(text: str) -> list[tuple[int, str]]:
    starts = [0, *(match.end() for match in re.finditer(r"(?<=[.!?])\s+(?=[A-ZÀ-Ž])", text))]
    return [(start, text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _hiring(match: re.Match[str], start: int, is_first: bool, line: TextLine, named: Named) -> Hiring | None:
    others = Named(named.body.replace(line.text, "", 1))
    company, place = (None, None) if _PRONOUN.match(match["who"]) else _company(match["who"], start, others)
    title = _title(match, start)
    if title is None and not (is_first and len(match["rest"]) < 60):
        return None
    if title is None and is_title_like(match["who"]):
        return None
    whole = frozenset({line.start}) if is_first else frozenset[int]()
    return Hiring(title, company, place, is_first=is_first and title is not None, lines=whole)


def _company(who: str, start: int, named: Named) -> tuple[Piece | None, Piece | None]:
    """The name, and the place in 'La Trattoria del Molo di Trieste' where the text names only the first part again."""
    article = _LEADING.match(who)
    whole = Piece(who, start).cut(article.end() if article else 0)
    piece = named.shortest(whole)
    has_clause = re.match(r"(.{3,50}?)(?: \(|, )", piece.text)
    piece = piece.cut(0, has_clause.end(1)) if has_clause else piece
    after = re.match(r"(?:,| di| de| à| in| aus| v| w| z| from| at| en| te)\s(?=[A-ZÀ-Ž])", whole.text[len(piece.text) :])
    place = whole.cut(len(piece.text) + after.end()) if after and not has_clause else None
    is_name = piece.text[:1].isupper() or piece.text[:1].isdigit()
    return (piece, place) if is_name and len(piece.text.split()) <= 7 else (None, None)


def _title(match: re.Match[str], start: int) -> Piece | None:
    """What is looked for, without its article and up to where the sentence goes on."""
    rest = match["rest"]
    if listed := re.match(r":\s+(?=\S)", rest):
        return Piece(rest, start + match.start("rest")).cut(listed.end())
    article = _ARTICLE.match(rest)
    if article is None:
        return None
    begin = article.end()
    end = _TITLE_END.search(rest, begin)
    piece = Piece(rest, start + match.start("rest")).cut(begin, end.start() if end else None)
    return piece if piece.text and is_title_like(piece.text) and len(piece.text) < 110 else None


def _intro_place(lines: list[TextLine]) -> tuple[Piece, Piece] | None:
    """'Marrow Bay Robotics (Halifax, Nova Scotia) builds …' → the company and its place."""
    for line in lines[:4]:
        if match := _INTRO.match(line.text):
            name, place = match["name"], match["place"]
            return Piece(name, line.start + match.start("name")), Piece(place, line.start + match.start("place"))
    return None


def _with_intro(hiring: Hiring, intro: tuple[Piece, Piece] | None) -> Hiring:
    if intro is None or (hiring.company and hiring.company.text != intro[0].text):
        return hiring
    return replace(hiring, company=hiring.company or intro[0], location=intro[1])
