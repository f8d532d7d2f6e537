"""Claims with years: how many of experience, since when, and in which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rapport.documents.document import Passage
from rapport.records.resume.known_skills import is_known_skill
from rapport.scoring.grounding.claim import Claim, Kind
from rapport.scoring.grounding.employers import employers_named
from rapport.scoring.grounding.numbers import Number
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.grounding.sources import Side
from rapport.scoring.grounding.tenure import SINCE, YEARS, half, is_stated, is_tenure_possible, since_possible
from rapport.scoring.message_text import Span

# What the posting asks for, told to the reader: “the posting says two years”.
_ASKS = re.compile(
    r"\b(?:posting|advert\w*|job ad|vacancy|ask(?:s|ed|ing)?(?: for)?|requir\w+|wants?|wanted|needs?|needed|minimum|"
    r"anzeige|ausschreibung|gefordert|verlang\w+|erwart\w+|annonce|demand\w+|exig\w+|requis\w*|annuncio|"
    r"richied\w+|richiest\w+|"
    r"inzerát\w*|požad\w+|oferta|pide|wymag\w+)\b[^.;!?]{0,40}$|要求[^。]{0,12}$|募集要項[^。]{0,12}$|"
    r"必須[^。]{0,12}$",
    re.IGNORECASE,
)
_FOUNDING = re.compile(
    r"\b(?:founded|established|set up|started|incorporated|gegründet|besteht|fondée?|créée?|existe|fondat[ao]|"
    r"nat[ao]|fundad[ao]|"
    r"založen\w*|vznikl\w*|založyli|powstał\w*)\b|成立|創業|設立|创立|创办",
    re.IGNORECASE,
)
_ROUNDED = 1.15  # sixty-odd years may be 69
_ENDS = re.compile(r"[,;:.!?](?=\s)")
_SHOWN_AFTER = 40  # characters after a number that are marked with it
_CERTIFICATE_YEAR = re.compile(r"[A-Z][\w+.&-]*\)?,?\s*\($")
_YOU = re.compile(r"(?<=[\w,] )(?:you|vous|sie|lei|usted)\b", re.IGNORECASE)  # before X you were ten years at Y
_OF_CAREER = re.compile(
    r"experien|career|background|track record|work|spent|years (?:of|in|as|at|with|on|spent|behind)|since|"
    r"(?:ans|années|jahren?|anni|años|let|lat) (?:comme|als|come|como|jako)\b|"
    r"expérience|carrière|métier|"
    r"parcours|ans (?:de|d['’]|dans|chez|passés)|années (?:de|d['’]|dans|chez)|erfahrung|beruf|laufbahn|"
    r"jahren? (?:in|bei|als|im|mit)|"
    r"esperienz|carriera|anni (?:di|in|da|presso|nel)|experiencia|carrera|trayectoria|años (?:de|en|como)|praxe|"
    r"praxí|zkušenost|"
    r"let(?:ech)? (?:v|ve|na|se|s|praxe|vývoje)\b|doświadcz|lat(?:ach)? (?:w|na|z|program\w+|prac\w+)\b|"
    r"经验|経験|工作|勤務|お勤め",
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


_AGO = re.compile(r"\s(?:fa|ago|temu|atrás)\b|前")  # when, and not how long
_OF_OFFER = re.compile(  # how long a post is for
    r"\s(?:tenure[ -]track|contract|term\b|post\b|appointment|funding|fellowship|programme?\b|plan\b|warranty|lease)",
    re.IGNORECASE,
)


def years_claims(reading: Reading, number: Number, sentence: Span, today: date) -> Iterator[Claim]:
    """A number of years: of the company where the posting has it, else what the dates of the résumé add up to."""
    sources = reading.sources
    match = YEARS.match(reading.text[number.end : number.end + 30])
    if match and (_OF_OFFER.match(rest := reading.text[number.end + match.end() :]) or _AGO.match(rest)):
        return
    end = min(number.end + (match.end() if match else 10) + _SHOWN_AFTER, sentence.end)
    end = reading.text.rfind(" ", number.end, end) if end < sentence.end else end
    comma = _ENDS.search(reading.text, number.end + (match.end() if match else 0), end)
    end = comma.start() if comma else end
    value = number.value + half(reading.text, number)
    about = reading.about(number.start)
    told = [
        own
        for own in sources.posting.number_places(number)
        if YEARS.match(sources.posting.text[own.end : own.end + 24])
    ]
    if about == "either" and employers_named(_between_commas(reading, number.start), sources.candidate):
        about = "person"  # five years at an employer of the résumé
    if about in ("company", "role", "step", "either") and told:
        passage = sources.posting.around(told[0].start, told[0].end)
        yield Claim(number.start, end, "company_fact", passage, "The posting says so.")
        return
    if told and _ASKS.search(reading.text[sentence.start : number.start]):
        passage = sources.posting.around(told[0].start, told[0].end)
        yield Claim(number.start, end, "company_fact", passage, "The posting asks for it.")
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
        elif (founded := _founded(sources.posting, value, today)) is not None:
            yield Claim(number.start, end, "company_fact", founded, "It follows from a year of the posting.")
        elif about == "company" and _OF_HISTORY.search(sentence.text):
            yield Claim(number.start, end, "company_fact", None, "The posting gives no such number of years.")
        return
    if about in ("company", "role") and told:
        return
    if about == "either" and not _is_of_career(reading, sentence):
        return  # at forty, everything is possible
    part = _between_commas(reading, number.start)
    conjunct = _conjunct(reading, number.start)
    phrase = part if part.strip() in conjunct else conjunct
    at = phrase.find(reading.text[number.start : number.end])
    turn = max((match.end() for match in _YOU.finditer(phrase, 0, max(at, 0))), default=0)
    stop = next((match.start() for match in _YOU.finditer(phrase, max(at, 0))), len(phrase))
    phrase = phrase[turn:stop] if at >= 0 else phrase
    resume = sources.resume
    is_there = any(position.start for position in employers_named(phrase, sources.candidate))
    is_said = not is_there and is_stated(number, resume.numbers, resume.text)  # three years of SQL, but not at X
    if is_said or is_tenure_possible(value, number.hedge, phrase, sources.candidate, resume.text, today):
        yield Claim(number.start, end, "tenure", _dates(reading), "It follows from the dates of the résumé.")
    else:
        why = f"The dates of the résumé don't add up to {value:g} years."
        yield Claim(number.start, max(end, number.end), "tenure", None, why)


def _is_of_career(reading: Reading, sentence: Span) -> bool:
    """Whether years that nobody is said to have are those of a career: ten years with React."""
    if _OF_CAREER.search(sentence.text):
        return True
    abouts = {zone.about for zone in reading.zones if zone.sentence == sentence}
    if abouts & {"company", "role", "step"}:
        return False
    resume = reading.sources.resume
    return any(is_known_skill(name.text) or resume.names(name.text) for name, at in reading.names() if at == sentence)


def _founded(posting: Side, years: float, today: date) -> Passage | None:
    """Where the posting has a year that lies so long ago: sixty-odd years since 1961."""
    for own in posting.numbers:
        if own.is_year and years - 1 <= today.year - own.value <= years * _ROUNDED + 1:
            return posting.around(own.start, own.end)
    return None


def year_claims(reading: Reading, number: Number, sentence: Span) -> Iterator[Claim]:
    """A calendar year: since when something is so, or when it was."""
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
        of_company = about == "company" and _FOUNDING.search(sentence.text) is not None
        is_possible = (sources.resume.has_year(year) and not of_company) or (
            about != "person" and sources.posting.has_year(year)
        )
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
