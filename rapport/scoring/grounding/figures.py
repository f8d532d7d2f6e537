"""Claims with a number: sizes, results, money, years of experience, years since when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from rapport.documents.document import Passage
from rapport.scoring.grounding.claim import Claim, Kind
from rapport.scoring.grounding.numbers import Number
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.grounding.sources import Side
from rapport.scoring.grounding.tenure import SINCE, YEARS, half, is_stated, is_tenure_possible, since_possible
from rapport.scoring.message_text import Span

_PAY = re.compile(
    r"(?:per|an|a|pro|par|all['’]|al|por|za) (?:hour|month|year|annum|heure|mois|an|stunde|monat|jahr|ora|mese|anno|"
    r"hora|mes|año|"
    r"hodinu|měsíc|rok)\b|salar|\bpay\b|\bpaid\b|wage|bonus|compensation|gehalt|lohn|vergütung|salaire|rémunération|"
    r"prime|"
    r"stipendio|retribuzione|\bral\b|sueldo|plat\b|mzd|odměn|年收|年薪|月薪|薪|给与|給与|ボーナス|奖金|\bote\b|"
    r"\bbase\b|equity|"
    r"allowance|budget de formation|training budget|stipend|vacation|holiday|urlaub|congés|ferie|dovolen|\bleave\b|"
    r"休暇|假",
    re.IGNORECASE,
)
# What a small number in words must count to be a claim: anything else may be a figure of speech.
_COUNTED = re.compile(
    r"\s*(?:[\w-]+\s){0,2}?(?:people|persons|engineers?|developers?|employees|colleagues|clients?|customers?|users?|"
    r"offices?|countries|"
    r"students?|team|members?|staff|reports?|projects?|patents?|awards?|papers|publications|stores?|sites?|plants?|"
    r"languages|"
    r"million|thousand|hundred|years?|attendees|guests?|children|residents|"
    r"personnes|salariés|ingénieurs|développeurs|collaborateurs|clients|pays|projets|brevets|ans|années|"
    r"personen|mitarbeiter\w*|entwickler\w*|ingenieur\w*|kunden|länder\w*|projekte?n?|köpfe\w*|jahre|"
    r"persone|dipendenti|ingegneri|sviluppatori|clienti|paesi|progetti|anni|"
    r"personas|empleados|ingenieros|clientes|países|proyectos|años|lid[ií]\w*|zaměstnanc\w*|zákazník\w*|zemí\w*|"
    r"inženýr\w*|let|"
    r"人|名|位|家|国|年)(?![^\W\u3040-\u9fff])",
    re.IGNORECASE,
)
_TEAM_OF = re.compile(
    r"\b(?:team|group|staff|équipe|groupe|mannschaft|gruppe|squadra|gruppo|equipo|tým\w*) (?:of|de|von|mit|di)\s$",
    re.IGNORECASE,
)
_NOT_CLAIMED = re.compile(
    r"\s*(?:times|reasons?|things?|lines?|words?|fois|raisons|mal\b|gründe|volte|motivi|veces|razones|důvod|o'clock)"
)
_NAMED_BEFORE = re.compile(r"[A-Z][\w.&-]*[ -]$")
_CERTIFICATE_YEAR = re.compile(r"[A-Z][\w+.&-]*\)?,?\s*\($")
_DAYS = re.compile(
    r"[\s-]*(?:days?|weeks?|jours?|semaines?|tage[n]?|wochen?|giorn[io]|settimane?|días?|semanas?|dn[íyů]|"
    r"týdn\w+|dni|"
    r"天|日)",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"remote|home ?office|from home|télétravail|smart working|remoto|teletrabajo|na dálku|z domova|zdaln|holiday|"
    r"vacation|\bleave\b|urlaub|"
    r"congés|ferie|vacaciones|dovolen|urlop|office|büro|bureau|ufficio|远程|年假|リモート|休暇|在宅",
    re.IGNORECASE,
)
_SHOWN_AFTER = 40
_OTHERS = re.compile(
    r"\s(?:other\w* )?(?:colleagues|others|teammates|kolleg\w+|"
    r"collègues|colleghi|compañer\w+|koleg\w+)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"(?<=[\w,] )(?:you|vous|sie|lei|usted)\b", re.IGNORECASE)  # before X you were ten years at Y
_BY = re.compile(r"\b(?:by|um|de|di|en|o)\s$", re.IGNORECASE)
_POINTS = re.compile(
    r"[ -](?:percentage )?(?:points?|more|extra|additional|punkte?|prozentpunkte?|punti|puntos|"
    r"bod\w*)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|auf|bis|à|a|na|až)\b|→|->|到|から", re.IGNORECASE)
_OF_CAREER = re.compile(
    r"experien|career|background|track record|work|spent|years (?:of|in|as|at|with|on|spent|behind)|since|"
    r"expérience|carrière|métier|"
    r"parcours|ans (?:de|d['’]|dans|chez|passés)|années (?:de|d['’]|dans|chez)|erfahrung|beruf|laufbahn|"
    r"jahren? (?:in|bei|als|im|mit)|"
    r"esperienz|carriera|anni (?:di|in|da|presso|nel)|experiencia|carrera|trayectoria|años (?:de|en|como)|praxe|"
    r"praxí|zkušenost|"
    r"let (?:v|ve|na|se|praxe)|doświadcz|lat (?:w|na)|经验|経験|工作",
    re.IGNORECASE,
)
_OF_HISTORY = re.compile(
    r"for (?:more than |over |nearly |almost |about |some )?[\w-]+ years|years? (?:of|in|old|ago|on the)|"
    r"\b(?:market|business|history|"
    r"existence|founded|tradition\w*|depuis|existe|seit|markt|bestehen|da (?:oltre|più)|attiv[oa]|esiste|"
    r"desde hace|už|"
    r"působí|roků na|let na)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:,|,? (?:and|und|et|e|y|a))\s+(?=(?:your|ihr\w*|dein\w*|vos|votre|la sua|il suo|i suoi|le sue|sus?|tus?|"
    r"vaše|with|mit|avec|con)\b)",
    re.IGNORECASE,
)


def number_claims(reading: Reading, today: date) -> Iterator[Claim]:
    """Every number that states something, with the passage that has it too."""
    for number, sentence in reading.numbers():
        zone = reading.zone(number.start)
        if zone is None or _is_idle(reading, number, zone.about == "step"):
            continue
        if number.is_year:
            yield from _year(reading, number, sentence)
        elif YEARS.match(reading.text[number.end : number.end + 30]) or half(reading.text, number):
            yield from _years(reading, number, sentence, today)
        else:
            yield _amount(reading, number)


def _is_idle(reading: Reading, number: Number, is_step: bool) -> bool:
    """Whether the number claims nothing: part of a name, of a proposal for a time, or of a figure of speech."""
    text = reading.text
    before, after = text[max(0, number.start - 24) : number.start], text[number.end : number.end + 40]
    if is_step and number.unit == "plain" and not YEARS.match(after):
        return True
    if is_step and not _PAY.search(text[max(0, number.start - 60) : number.end + 60]):
        return True
    if (
        number.unit == "plain"
        and not number.is_year
        and _is_question(reading, number)
        and reading.about(number.start) != "person"
    ):
        return True
    if _DAYS.match(after) and _AWAY.search(text[max(0, number.start - 40) : number.end + 50]):
        return False
    if _NOT_CLAIMED.match(after) or number.value < 2 or before.endswith(("'", "’", "‘")):  # class of '25
        return True
    is_in_name = _NAMED_BEFORE.search(before) or (number.is_word and text[number.start].isupper())
    if number.unit == "plain" and is_in_name and not number.is_year and _begins_no_sentence(before):
        return True
    return (
        number.is_word
        and number.unit == "plain"
        and number.value <= 12
        and not (_COUNTED.match(after) or YEARS.match(after) or _TEAM_OF.search(before))
    )


def _is_question(reading: Reading, number: Number) -> bool:
    zone = reading.zone(number.start)
    return zone is not None and zone.sentence.text.rstrip().endswith(("?", "？"))


def _begins_no_sentence(before: str) -> bool:
    return re.search(r"(?:^|\n|[.!?]\s+)[A-Z][\w'’]*\s$", before) is None


def _amount(reading: Reading, number: Number) -> Claim:
    person = reading.about(number.start) == "person"
    first, second = reading.sources.resume, reading.sources.posting
    if not person:
        first, second = second, first
    end = _phrase_end(reading, number)
    kind = _kind(reading, number)
    for side in (first, second):
        places = [own for own in side.number_places(number) if side is first or own.value == number.value]
        if _DAYS.match(reading.text[number.end : number.end + 12]):  # weeks of leave aren't years of experience
            places = [own for own in places if _DAYS.match(side.text[own.end : own.end + 12])]
        best = _closest(reading, number, side, places)
        if best is not None:
            return Claim(number.start, end, kind, best, "The source has the same figure.")
    if _OTHERS.match(reading.text[number.end : number.end + 24]):  # a team of sixteen has fifteen colleagues
        for side in (first, second):
            whole = next((own for own in side.numbers if own.value == number.value + 1), None)
            if whole is not None:
                passage = side.around(whole.start, whole.end)
                return Claim(number.start, end, kind, passage, "It is one less than the source's figure.")
    is_change = _BY.search(reading.text[: number.start][-8:]) or _POINTS.match(
        reading.text[number.end : number.end + 24]
    )
    risen = _risen(number, first) if is_change else None
    if risen is not None:
        return Claim(number.start, end, kind, risen, "It is the difference of two figures of the source.")
    said = reading.text[number.start : number.end]
    return Claim(number.start, end, kind, None, f"Neither source has the figure “{said}”.")


def _risen(number: Number, side: Side) -> Passage | None:
    """Where a source has two figures with “to” between that lie so far apart: from 71 to 89 per cent."""
    for one, other in pairwise(side.numbers):
        between = side.text[one.end : other.start]
        is_pair = len(between) <= 14 and _TO.search(between) is not None and not (one.is_year or other.is_year)
        if is_pair and abs(one.value - other.value) == number.value > 1:
            return side.around(one.start, other.end)
    return None


def _closest(reading: Reading, number: Number, side: Side, places: list[Number]) -> Passage | None:
    """The passage with the number that shares most words with what is said about it."""
    if not places:
        return None
    around = reading.text[max(0, number.start - 60) : number.end + 60]
    own = {word[:5] for word in re.findall(r"[^\W\d_]{4,}", around.lower())}

    def shared(place: Number) -> int:
        passage = side.text[max(0, place.start - 120) : place.end + 120]
        return len(own & {word[:5] for word in re.findall(r"[^\W\d_]{4,}", passage.lower())})

    best = max(places, key=shared)
    return side.around(best.start, best.end)


def _kind(reading: Reading, number: Number) -> Kind:
    around = reading.text[max(0, number.start - 40) : number.end + 40]
    about = reading.about(number.start)
    if about != "person" and _PAY.search(around):
        return "promise"
    if about != "person" and _DAYS.match(reading.text[number.end : number.end + 12]) and _AWAY.search(around):
        return "promise"
    return "number" if about == "person" else "company_fact"


def _years(reading: Reading, number: Number, sentence: Span, today: date) -> Iterator[Claim]:
    sources = reading.sources
    match = YEARS.match(reading.text[number.end : number.end + 30])
    end = min(number.end + (match.end() if match else 10) + _SHOWN_AFTER, sentence.end)
    end = reading.text.rfind(" ", number.end, end) if end < sentence.end else end
    value = number.value + half(reading.text, number)
    about = reading.about(number.start)
    told = [
        own
        for own in sources.posting.number_places(number)
        if YEARS.match(sources.posting.text[own.end : own.end + 24])
    ]
    if about in ("company", "role", "step", "either") and told:
        passage = sources.posting.around(told[0].start, told[0].end)
        yield Claim(number.start, end, "company_fact", passage, "The posting says so.")
        return
    is_of_posting = about in ("company", "role", "step") or (about != "person" and bool(told))
    if is_of_posting and "experience" not in sentence.text.lower():
        if told or sources.posting.number_places(number):
            place = (told or sources.posting.number_places(number))[0]
            yield Claim(
                number.start,
                end,
                "company_fact",
                sources.posting.around(place.start, place.end),
                "The posting says so.",
            )
        elif about == "company" and _OF_HISTORY.search(sentence.text):
            yield Claim(number.start, end, "company_fact", None, "The posting gives no such number of years.")
        return
    if about in ("company", "role") and told:
        return
    if about == "either" and not _OF_CAREER.search(sentence.text):
        return  # at forty, everything is possible
    part = _between_commas(reading, number.start)
    conjunct = _conjunct(reading, number.start)
    phrase = part if part.strip() in conjunct else conjunct
    at = phrase.find(reading.text[number.start : number.end])
    turn = max((match.end() for match in _YOU.finditer(phrase, 0, max(at, 0))), default=0)
    stop = next((match.start() for match in _YOU.finditer(phrase, max(at, 0))), len(phrase))
    phrase = phrase[turn:stop] if at >= 0 else phrase
    resume = sources.resume
    if is_tenure_possible(value, number.hedge, phrase, sources.candidate, resume.text, today) or is_stated(
        number, resume.numbers, resume.text
    ):
        yield Claim(number.start, end, "tenure", _dates(reading), "It follows from the dates of the résumé.")
    else:
        why = f"The dates of the résumé don't add up to {value:g} years."
        yield Claim(number.start, max(end, number.end), "tenure", None, why)


def _year(reading: Reading, number: Number, sentence: Span) -> Iterator[Claim]:
    sources, year = reading.sources, int(number.value)
    before = reading.text[max(0, number.start - 24) : number.start]
    about = reading.about(number.start)
    is_since = SINCE.search(before) is not None
    start = number.start - len(before) + (SINCE.search(before) or re.compile("$").search(before)).start()  # type: ignore[union-attr]
    if is_since and about == "person":
        is_possible = since_possible(
            year, _between_commas(reading, number.start), sources.candidate, sources.resume.text
        )
    else:
        is_possible = sources.resume.has_year(year) or (about != "person" and sources.posting.has_year(year))
    kind: Kind = "tenure" if is_since and about == "person" else "company_fact" if about == "company" else "other"
    if _CERTIFICATE_YEAR.search(before):
        kind, start = "certificate", number.start - len(_CERTIFICATE_YEAR.search(before)[0])  # type: ignore[index]
    if not is_possible and not is_since and sources.posting.has_year(year):
        is_possible = True
    if is_possible:
        is_companys = about != "person" and sources.posting.has_year(year)
        side = sources.posting if is_companys or not sources.resume.has_year(year) else sources.resume
        yield Claim(start, number.end, kind, side.find(str(year)), "The source has the same year.")
    elif not str(year) > "2025" or is_since:
        yield Claim(start, number.end, kind, None, f"Neither source says that of {year}.")


def _clause(reading: Reading, place: int) -> str:
    """The zone of a place with its neighbours that speak of the person too, up to a semicolon."""
    zone = reading.zone(place)
    if zone is None:
        return ""
    text = zone.sentence.text
    at = place - zone.sentence.start
    begin = max(text.rfind(mark, 0, at) for mark in (";", ":")) + 1
    ends = [stop for mark in (";",) if (stop := text.find(mark, at)) >= 0]
    return text[begin : min(ends, default=len(text))]


def _between_commas(reading: Reading, place: int) -> str:
    """The part of a sentence that a place lies in."""
    zone = reading.zone(place)
    text, at = (zone.sentence.text, place - zone.sentence.start) if zone else ("", 0)
    begin, stop = text.rfind(", ", 0, max(at - 12, 0)) + 1, text.find(", ", at)
    return text[begin : stop if stop >= 0 else len(text)]


def _conjunct(reading: Reading, place: int) -> str:
    """The part of the clause that the place stands in: “your …”, up to “and your …”."""
    zone = reading.zone(place)
    clause = _clause(reading, place)
    if zone is None or clause not in zone.sentence.text:
        return clause
    at = place - zone.sentence.start - zone.sentence.text.index(clause)
    begin = 0
    for cut in _NEXT.finditer(clause):
        if cut.start() >= at:
            return clause[begin : cut.start()]
        begin = cut.end()
    return clause[begin:]


def _dates(reading: Reading) -> Passage | None:
    """The newest position, whose dates count."""
    for position in reading.sources.candidate.positions:
        for fact in (position.title, position.employer):
            if fact and fact.passage:
                return fact.passage
    text = reading.sources.resume.text
    return reading.sources.resume.document.passage(0, min(len(text), 200)) if text else None


def _phrase_end(reading: Reading, number: Number) -> int:
    """The number with the two or three words that it counts."""
    match = re.match(r"(?:[ -][^\s.,;:!?()]+){0,3}", reading.text[number.end : number.end + _SHOWN_AFTER])
    return number.end + (match.end() if match else 0)
