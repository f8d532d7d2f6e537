"""Sentences that hire: 'Foxglove is looking for a Data Engineer', 'Wir suchen eine Pflegefachkraft'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rapport.records.posting.pieces import Named, Piece, is_title_like
from rapport.records.posting.sections import TextLine
from rapport.records.posting.towns import base_form, is_town
from rapport.records.posting.wanted import is_open_ended, wanted_title
from rapport.records.posting.words import EMPLOYMENT_TYPE, LEGAL_FORM

MAX_LINES = 12
MAX_LINE_CHARS = 3_000
_VERBS = (
    r"(?:(?:is|are)(?: currently| now)?|(?<=we)['’]re) (?:hiring|looking for|seeking|recruiting|searching for)|seeks|"
    r"needs?(?= an? )|"
    r"has an opening for|invites? applications for|suchen|sucht|recrut(?:e|ons)|recherch(?:e|ons)|cherch(?:e|ons)|"
    r"embauch(?:e|ons)|cerc(?:a|hiamo)|ricerc(?:a|hiamo)|selezion(?:a|iamo)|assum(?:e|iamo)|è alla ricerca di|"
    r"buscamos|busca|selecciona|contrata|hledáme|hledá|přijmeme|přijme|szukamy|szuka|poszukujemy|poszukuje|zatrudni|"
    r"zoekt|zoeken|procuramos|procura"
)
# A dot belongs to the name inside a word ("s.r.o.") and after an abbreviation; the cases exclude each other.
_WHO = r"(?P<who>(?:[^.:;!?]|\.(?=\S)|(?:(?<=Co|Sp|sp)|(?<=Inc|Ltd)|(?<=\.[oOlLaApPsS]))\.(?=\s)){2,90}?)"
_HIRES = re.compile(rf"^(?:{_WHO},? ?)?(?:(?<!\w)|(?=['’]re\b))(?P<verb>{_VERBS})\b(?P<rest>.*)$", re.IGNORECASE)
_NEEDED = re.compile(
    r"^(?P<title>[A-Z][^.,;:]{3,60}?)\s(?:needed|wanted|required|sought)\s(?:at|by)\s(?P<who>[A-ZÀ-Ž][^.,;:]{1,50})"
    r"(?:,\s(?P<place>[A-ZÀ-Ž][^.;:]{1,40}))?[.!]?$"
)
_CJK_HIRES = re.compile(
    r"^(?P<who>[^，。：:\s]{2,30}?(?:公司|集团|医院|学校|大学|研究院|事务所|法人\S{0,12}?|会社\S{0,12}?))(?:现|正在|诚|で?は?、?)?"
    r"(?:招聘|诚聘|急聘)(?P<title>[^，。：:]{2,30})$"
)
_VACANT = re.compile(
    r"^(?:Am|An der|Beim|Im|In der|Bei der)\s(?P<who>[A-ZÀ-Ž].{3,70}?)(?:\sin\s(?P<place>[A-ZÀ-Ž][\w'’ -]{2,40}?))?"
    r"\s(?:ist|sind)\s.*\b(?:Stelle|besetzen|Position)"
)
_IN = re.compile(
    r"(?:^|\s)(?:(?:in|à|a|en|at|v|ve|w|we|te|(?:agence|site|sede|filiale|ufficio|boutique|usine|bureau|centro|"
    r"oficina|planta|"
    r"tienda|fábrica|delegación|stabilimento|negozio|magasin|établissement|atelier|cabinet) (?:de|di)|"
    r"Standort|Werk|Büro|Niederlassung|Haus|Filiale|Betrieb)\s|"
    r"(?:agence|site|boutique|usine|bureau|magasin|établissement|atelier|cabinet|sede|ufficio) d['’])"
    r"(?P<place>[A-ZÀ-Ž][\w'’-]*(?:,? [A-ZÀ-Ž][\w'’-]*|-[\w'’]+| (?:am|an der|sur|de|upon|di) [A-ZÀ-Ž][\w'’-]*)*)"
)
_GOES_ON = re.compile(
    r"\s*(?::|$|(?:pour|für|per|for|an?|une?|eine?n?|uno|una|zum|zur|ab|by|dès|para|pro|do)\b)", re.IGNORECASE
)
_OURS = re.compile(
    r"recrutons|recherchons|cherchons|embauchons|suchen|cerchiamo|ricerchiamo|selezioniamo|assumiamo|buscamos|hledáme|"
    r"přijmeme|szukamy|poszukujemy|zoeken|procuramos",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"(?:what|who|how|why|if|when|where|was|wen|wer|ce que|qui|cosa|chi|qué|co|koho)\b", re.IGNORECASE
)
_PRONOUN = re.compile(
    r"(?:for|during|over|within|every|each|im auftrag|im namen|zum|zur|ab|für|dès|dans|pour|afin|actuellement|"
    r"currently|today|due|aktuell|derzeit|"
    r"momentan|per|para|pro|do|"
    r"obecnie|aktualnie|nyní|aktuálně|právě|in|to|at|and|now|right now|oggi|hoy|"
    r"you|your|sie|du|deine?|vous|tu|voi|usted|as|under|this|these|there|it|on|since|seit|depuis|dal|desde|with|if|"
    r"when|"
    r"reporting|based|working|join|what|after|you.ll|together|"
    r"we|wir|nous|noi|nosotros|my|wij|they|he|she|who|that|the (?:person|team|company|role)|(?:un)?ser(?:e|en)?|"
    r"our|notre|nos|il|ils|elle|si)\b|.*\b(?-i:we|wir|nous)$|.*\b(?-i:our|unser\w*|für|pour|for|per|to|zur|zum|dass|"
    r"client|kunde\w*)\b",
    re.IGNORECASE,
)
_KIND_OF_HOUSE = re.compile(
    r"(?:(?:the|die|das|der|la|le|il|el|la)\s|l['’])?(?:association|société|entreprise|cabinet|company|firm|azienda|"
    r"ditta|"
    r"empresa|společnost|firma|spółka|agence|agenzia|studio|clinique)\s+(?=[A-ZÀ-Ž])|(?:Die|Das|Der) (?:Firma|"
    r"Unternehmen)\s"
)
_OURSELVES = re.compile(
    r"(?:wir(?:,)? (?:von(?: der)?|vom|bei(?: der)?|die)|we at|us at|nous,? chez|noi (?:di|in)|nosotros en|my (?:z|"
    r"w|v|ve)),? ?"
    r"(?=[A-ZÀ-Ž0-9])",
    re.IGNORECASE,
)
_AT_US = re.compile(r"(?:En|Bei(?: der)?|Chez|At|In|V|Ve|W|Presso)\s(?=[A-ZÀ-Ž0-9])")
_LEADING = re.compile(
    r"(?:die|das|der|den|la|le|les|il|lo|gli|i|el|los|las|het|de)\s+(?=[A-ZÀ-Ž])|l['’](?=[A-ZÀ-Ž])", re.I
)
_INTRO = re.compile(
    r"^(?:(?:Die|Das|Der|La|Le|Les|Il|El|De|En|Im|Am|Beim|In der|In den|Bei der|Bei)\s|L['’])?(?:(?:association|"
    r"société|entreprise|firma|azienda|"
    r"společnost)\s)?"
    r"(?P<name>[A-ZÀ-Ž0-9][\w&.’'-]*(?: (?:[A-ZÀ-Ž&][\w&.’'-]*|[ld]['’][A-ZÀ-Ž]\w*|de|du|"
    r"des|of|del|della|la|les|und|and|y|et|e|für))*)(?: \((?P<place>[A-ZÀ-Ž][^()\d]{2,40})\))?,? "
    r"(?!(?:with|in|at|on|and|for|to|of|by|from|the|your|our|und|mit|für|bei|et|avec|pour|à|de|di|con|per|e|als|"
    r"as)\b)[a-zà-ž]"
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
    intro = _introduced(lines, named)
    for index, line in enumerate(lines[:MAX_LINES]):
        if line.is_bullet:
            continue
        if vacant := (_needed(line) if index == 0 else None) or _vacant(line) or _hired_in_chinese(line):
            return _with(vacant, intro)
        for offset, sentence in _sentences(line.text[:MAX_LINE_CHARS]):
            match = _HIRES.match(sentence)
            if match and (found := _hiring(match, line.start + offset, index == 0, line, named)):
                return _with(found, intro)
    return intro


def _sentences(text: str) -> list[tuple[int, str]]:
    starts = [
        0,
        *(match.end() for match in re.finditer(r"(?<=[.!?])(?<!\bCo\.)(?<!\bSt\.)(?<!\bDr\.)\s+(?=[A-ZÀ-Ž])", text)),
    ]
    return [(start, text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _hiring(match: re.Match[str], start: int, is_first: bool, line: TextLine, named: Named) -> Hiring | None:
    who = match["who"] or ""
    ours = _OURSELVES.match(who)
    who = who[ours.end() :] if ours else who
    at_us = _AT_US.match(who) if _OURS.fullmatch(match["verb"]) else None
    who = who[at_us.end() :] if at_us and not is_town(who[at_us.end() :]) else who
    is_noun = (
        match["verb"][:1].isupper() if who else not (_OURS.fullmatch(match["verb"]) or _GOES_ON.match(match["rest"]))
    )
    if is_noun or _QUESTION.match(who):
        return None
    others = Named(named.body.replace(line.text, "", 1))
    at = start + (match.end("who") - len(who) if who else 0)
    company, place = (None, None) if not who or _PRONOUN.match(who) else _company(who, at, others)
    title = wanted_title(match, start)
    is_open = is_open_ended(match["rest"])
    is_known = company or is_first or is_open or not who
    if title is None and (is_title_like(who) or not is_known or (len(match["rest"]) > 100 and not is_open)):
        return None
    is_opening = is_first or is_open or (not line.text.rstrip().endswith(".") and len(line.text) < 100)
    whole = frozenset({line.start}) if is_opening else frozenset[int]()
    return Hiring(title, company, place or _place_in(match, start, title), is_opening and title is not None, whole)


def _place_in(match: re.Match[str], start: int, title: Piece | None) -> Piece | None:
    """'… für ihr Labor in Bad Reichenhall:' → the place, which stands after the title."""
    after = max(0, title.end - start - match.start("rest")) if title else 0
    if title and (remote := re.match(r",\s*(remote\b[^,.;]{0,40})", match["rest"][after:], re.IGNORECASE)):
        return Piece(remote[1], start + match.start("rest") + after + remote.start(1))
    found = _IN.search(match["rest"], after)
    if found is None or EMPLOYMENT_TYPE.match(found["place"]):
        return None
    place = base_form(found["place"]) if re.search(r"\b(?:v|ve|w|we)\s$", match["rest"][: found.start("place")]) else ""
    return Piece(place or found["place"], start + match.start("rest") + found.start("place"))


def place_within(piece: Piece) -> Piece | None:
    """The town in 'notaires à Dijon'; None where the piece names none."""
    found = re.search(r"^\S.*?\s" + _IN.pattern.removeprefix(r"(?:^|\s)") + "$", piece.text)
    return piece.cut(found.start("place")) if found else None


def _vacant(line: TextLine) -> Hiring | None:
    """'Am Institut … in Husum ist zum 1. April eine Stelle als' with the title on the next line."""
    match = _VACANT.match(line.text)
    if match is None:
        return None
    place = Piece(match["place"], line.start + match.start("place")) if match["place"] else None
    return Hiring(None, Piece(match["who"], line.start + match.start("who")), place, lines=frozenset({line.start}))


def _needed(line: TextLine) -> Hiring | None:
    """'Kitchen Porter needed at The Lamplighter, Whitby.' as the first line."""
    match = _NEEDED.match(line.text)
    if match is None or not is_title_like(match["title"]):
        return None
    parts = {
        name: Piece(match[name], line.start + match.start(name)) for name in ("title", "who", "place") if match[name]
    }
    place = parts.get("place")
    return Hiring(
        parts["title"], parts["who"], place if place and is_town(place.text) else None, True, frozenset({line.start})
    )


def _hired_in_chinese(line: TextLine) -> Hiring | None:
    """'…有限公司招聘海外销售经理'."""
    match = _CJK_HIRES.match(line.text)
    if match is None:
        return None
    who = Piece(match["who"], line.start)
    title = Piece(match["title"], line.start + match.start("title"))
    return Hiring(title, who, None, is_first=True, lines=frozenset({line.start}))


def _company(who: str, start: int, named: Named) -> tuple[Piece | None, Piece | None]:
    """The name, and the place in 'La Trattoria del Molo di Trieste' where the text names only the first part again."""
    article = _KIND_OF_HOUSE.match(who) or _LEADING.match(who)
    whole = Piece(who, start).cut(article.end() if article else 0)
    piece = named.shortest(whole)
    has_clause = re.match(r"(.{3,50}?)(?: \(|, )", piece.text)
    piece = piece.cut(0, has_clause.end(1)) if has_clause else piece
    after = re.match(
        r"(?:,| di| de| à| in| aus| v| w| z| from| at| en| te)\s(?=[A-ZÀ-Ž])", whole.text[len(piece.text) :]
    )
    place = whole.cut(len(piece.text) + after.end()) if after and not has_clause else None
    if place is None:
        piece, place = _without_town(piece)
    if has_clause and (town := re.match(r",\s+([^,]+)", whole.text[has_clause.end(1) :])) and is_town(town[1]):
        place = whole.cut(has_clause.end(1) + town.start(1), has_clause.end(1) + town.end(1))
    is_name = piece.text[:1].isupper() or piece.text[:1].isdigit()
    return (piece, place) if is_name and len(piece.text.split()) <= 7 else (None, None)


def _without_town(name: Piece) -> tuple[Piece, Piece | None]:
    """'Scuola di Musica Arpeggio di Trento' → the name and the town; 'Università di Bologna' stays whole."""
    where = re.match(r"(.+)\s(?:in|à|a|en|v|w|di)\s([A-ZÀ-Ž].+)$", name.text)
    if where is None or not is_town(where[2]) or " " not in where[1]:
        return name, None
    return name.cut(0, where.end(1)), name.cut(where.start(2))


def _may_introduce(line: TextLine) -> bool:
    return not line.is_bullet and (len(line.text) > 50 or (len(line.text) > 24 and line.text.endswith(".")))


def _introduced(lines: list[TextLine], named: Named) -> Hiring:
    """Who the first sentence is about: 'Marrow Bay Robotics (Halifax, Nova Scotia) builds …'."""
    for line in [line for line in lines[:MAX_LINES] if _may_introduce(line)][:2]:
        match = _INTRO.match(line.text)
        if match is None or _PRONOUN.match(match["name"]) or _QUESTION.match(match["name"]):
            continue
        if len(line.text) <= 50 and (" " not in match["name"] or is_title_like(match["name"])):
            continue
        if re.search(r"\b(?:de|du|des|of|del|della|la|les|und|and|y|et|e|für)$", match["name"]) or _HIRES.match(
            match["name"]
        ):
            continue
        name = Piece(_with_form(line.text, match), line.start + match.start("name"))
        if " " not in name.text and named.counts(name.text) < 2 and not match["place"]:
            continue
        place = Piece(match["place"], line.start + match.start("place")) if match["place"] else None
        return Hiring(company=name, location=place)
    return Hiring()


def _with_form(text: str, match: re.Match[str]) -> str:
    """The name that an introduction opens with, and the whole of its legal form ('sp. z o.o.')."""
    begin, end = match.span("name")
    form = next((form for form in LEGAL_FORM.finditer(text, begin) if form.start() <= end < form.end()), None)
    return text[begin : form.end()] if form else match["name"]


def _with(hiring: Hiring, intro: Hiring) -> Hiring:
    """The hiring sentence with what the first sentence adds about the same company."""
    if intro.company is None or (hiring.company and hiring.company.text != intro.company.text):
        return hiring
    return replace(hiring, company=hiring.company or intro.company, location=intro.location or hiring.location)
