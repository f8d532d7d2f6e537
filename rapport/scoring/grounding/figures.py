"""Claims with a number: sizes, results, money; numbers of years and years are looked up in `years`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from rapport.documents.document import Passage
from rapport.scoring.grounding.claim import Claim, Kind
from rapport.scoring.grounding.labels import other_numbers
from rapport.scoring.grounding.names import POLITE
from rapport.scoring.grounding.numbers import Number
from rapport.scoring.grounding.questions import is_asked
from rapport.scoring.grounding.ratios import other_ratio
from rapport.scoring.grounding.readers_past import is_in_story
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.grounding.sources import Side
from rapport.scoring.grounding.tenure import YEARS, half
from rapport.scoring.grounding.years import year_claims, years_claims

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
    r"states?|cities|towns|regions?|schools?|hospitals?|bundesländer\w*|städten?|villes|régions|città|regioni|"
    r"měst\w*|"
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
_FEWEST_COUNTED = 100  # times or lines that are told as a figure
_OF_A_SCENE = re.compile(r"\s?(?:degrees?\b|°|grad\b|degrés|gradi\b|grados)", re.IGNORECASE)
_IDENTIFIER = re.compile(r"\b(?:numéro|number|no\.|nº|nummer|nr\.|numero|número|room|gate|zimmer)\s$", re.IGNORECASE)
_NOT_CLAIMED = re.compile(
    r"\s*(?:times|reasons?|things?|lines?|words?|fois|raisons|mal\b|gründe|volte|motivi|veces|razones|důvod|o'clock)"
)
_WEEKDAYS = (
    "(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    "(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|"
    "lunes|martes|miércoles|jueves|viernes|pondělí|úterý|středu?|čtvrtek|pátek|tomorrow|morgen|demain|domani|zítra"
)
_IS_LEFT = re.compile(
    r"\s*(?:\w+\s){1,2}(?:left|to go|remaining|remain)\b|\s*(?:\w+\s)(?:übrig|restant\w*|rimast\w|rimanent\w)",
    re.IGNORECASE,
)
# Monday after 2, il lunedì dopo le 3: an hour, however the rest of the sentence asks for it.
_DAY_BEFORE = re.compile(
    rf"(?:{_WEEKDAYS})[^.;!?\d]{{0,16}}\b(?:after|before|around|by|from|at|past|nach|vor|ab|um|gegen|après|"
    "avant|vers|à|dès|"
    r"dopo|prima|verso|dalle|alle|po|před|kolem|od|v|ve)(?: the| le| les)? $",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(r"[A-Z][\w.&-]*[ -]$")
_DAYS = re.compile(
    r"[\s-]*(?:days?|weeks?|jours?|semaines?|tage[n]?|wochen?|giorn[io]|settimane?|días?|semanas?|dn[íyů]|"
    r"týdn\w+|dni|"
    r"天|日)",
    re.IGNORECASE,
)
_DAYS_NEAR = re.compile(rf"(?:[\s-]*\w+){{0,2}}?\w*{_DAYS.pattern}", re.IGNORECASE)  # 30 Urlaubstage
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
_BY = re.compile(r"\b(?:by|um|de|di|en|o)\s$", re.IGNORECASE)
_POINTS = re.compile(
    r"[ -](?:percentage )?(?:points?|more|extra|additional|punkte?|prozentpunkte?|punti|puntos|"
    r"bod\w*)\b",
    re.IGNORECASE,
)
_IN_THOUSANDS = re.compile(
    r"\s?(?:and|to|or|bis|und|à|et|a|e|až|y|[-–])\s?[£$€]?\d+\s?(?:k\b|thousand|tausend|mille|mila|mil\b|tisíc)|"
    r"\s?(?:k\b|thousand|tausend|mille|mila|mil\b|tisíc)",
    re.IGNORECASE,
)
_CONCLUDES = re.compile(r"[;:]|,? so\b|,? (?:also|donc|quindi|takže|więc)\b|, which\b")
_DECADE = re.compile(r"decade|décennie|jahrzehnt|decennio", re.IGNORECASE)
_MOST_ADDED = 100
_AND = re.compile(r"(?: [\w-]+){1,3} (?:and|und|et|e|y|a|i|&|\+) ")
_TO = re.compile(r"\b(?:to|auf|bis|à|a|na|až)\b|→|->|到|から", re.IGNORECASE)


def number_claims(reading: Reading, today: date) -> Iterator[Claim]:
    """Every number that states something, with the passage that has it too."""
    for number, sentence in reading.numbers():
        zone = reading.zone(number.start)
        if zone is None or _is_idle(reading, number, zone.about == "step"):
            if zone is not None and zone.about != "step":
                yield from other_numbers(reading, number)
            continue
        if number.is_year:
            yield from year_claims(reading, number, sentence)
        elif _counts_years(reading.text, number) or half(reading.text, number):
            yield from years_claims(reading, number, sentence, today)
        else:
            yield _amount(reading, number)


def _counts_years(text: str, number: Number) -> bool:
    is_decade = _DECADE.fullmatch(text[number.start : number.end]) is not None
    return is_decade or YEARS.match(text[number.end : number.end + 30]) is not None


def _is_idle(reading: Reading, number: Number, is_step: bool) -> bool:
    """Whether the number claims nothing: part of a name, of a proposal for a time, or of a figure of speech."""
    if reading.is_left_open(number.start):
        return True
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
    if (
        number.unit == "plain"
        and number.value <= 24
        and _DAY_BEFORE.search(text[max(0, number.start - 40) : number.start])
    ):
        return True
    if (
        (_NOT_CLAIMED.match(after) and number.value < _FEWEST_COUNTED)
        or _OF_A_SCENE.match(after)
        or _IDENTIFIER.search(before)
        or _IS_LEFT.match(after)
        or number.value < 2
        or before.endswith(("'", "’", "‘"))
    ):  # class of '25
        return True
    is_first = reading.zone(number.start) is not None and _begins(reading, number)
    is_in_name = _is_after_name(before) or (number.is_word and text[number.start].isupper() and not is_first)
    if YEARS.match(after):
        return False
    if number.unit == "plain" and is_in_name and not number.is_year and _begins_no_sentence(before):
        return True
    return (
        number.is_word
        and number.unit == "plain"
        and number.value <= 12
        and not _DECADE.fullmatch(text[number.start : number.end])
        and not (_COUNTED.match(after) or YEARS.match(after) or _TEAM_OF.search(before))
    )


def _is_after_name(before: str) -> bool:
    """Whether a name stands before the number: Windows 11; but not a polite word: Ihren zehn Jahren."""
    named = _NAMED_BEFORE.search(before)
    return named is not None and named[0].rstrip(" -") not in POLITE


def _is_question(reading: Reading, number: Number) -> bool:
    zone = reading.zone(number.start)
    return zone is not None and is_asked(zone.sentence.text, number.start - zone.sentence.start)


def _begins(reading: Reading, number: Number) -> bool:
    zone = reading.zone(number.start)
    return zone is not None and not re.search(r"\w", reading.text[zone.sentence.start : number.start])


def _begins_no_sentence(before: str) -> bool:
    return re.search(r"(?:^|\n|[.!?]\s+)[A-Z][\w'’]*\s$", before) is None


def _amount(reading: Reading, number: Number) -> Claim:
    person = reading.about(number.start) == "person"
    first, second = reading.sources.resume, reading.sources.posting
    if not person:
        first, second = second, first
    unlike = other_ratio(reading.text, number, reading.sources.resume.text) if person else None
    if unlike is not None:
        return unlike
    end = _phrase_end(reading, number)
    kind = _kind(reading, number)
    zone = reading.zone(number.start)
    is_done = (
        person
        and zone is not None
        and is_in_story(_CONCLUDES.split(reading.text[zone.sentence.start : number.start])[-1])
    )
    for side in (first,) if is_done else (first, second):
        places = [
            own
            for own in side.number_places(number)
            if side is first or own.value == number.value or number.unit == "percent"
        ]
        if _DAYS.match(reading.text[number.end : number.end + 12]):  # weeks of leave aren't years of experience
            places = [own for own in places if _DAYS_NEAR.match(side.text[own.end : own.end + 30])]
        best = _closest(reading, number, side, places)
        if best is not None:
            return Claim(number.start, end, kind, best, "The source has the same figure.")
    thousands = _thousands(reading, number)
    if thousands is not None:
        return Claim(number.start, end, kind, thousands, "The posting has the same figure in full.")
    if _OTHERS.match(reading.text[number.end : number.end + 24]):  # a team of sixteen has fifteen colleagues
        for side in (first, second):
            whole = next((own for own in side.numbers if own.value == number.value + 1), None)
            if whole is not None:
                passage = side.around(whole.start, whole.end)
                return Claim(number.start, end, kind, passage, "It is one less than the source's figure.")
    added = _added(number, first)
    if added is not None:
        return Claim(number.start, end, kind, added, "It is the sum of two figures of the source.")
    is_change = _BY.search(reading.text[: number.start][-8:]) or _POINTS.match(
        reading.text[number.end : number.end + 24]
    )
    risen = _risen(number, first) if is_change else None
    if risen is not None:
        return Claim(number.start, end, kind, risen, "It is the difference of two figures of the source.")
    said = reading.text[number.start : number.end]
    return Claim(number.start, end, kind, None, f"Neither source has the figure “{said}”.")


def _thousands(reading: Reading, number: Number) -> Passage | None:
    """Where the posting has a thousand times as much, of which only the last of a range says so: 62 to 75 thousand."""
    if number.unit != "plain" or not _IN_THOUSANDS.match(reading.text[number.end : number.end + 30]):
        return None
    posting = reading.sources.posting
    whole = next((own for own in posting.numbers if own.value == number.value * 1000), None)
    return posting.around(whole.start, whole.end) if whole else None


def _added(number: Number, side: Side) -> Passage | None:
    """Where a source counts two things in one breath that are so many together: four technicians and two helpers."""
    if number.unit != "plain" or number.value > _MOST_ADDED:
        return None
    for one, other in pairwise(side.numbers):
        is_pair = _AND.fullmatch(side.text[one.end : other.start]) is not None and one.unit == other.unit == "plain"
        if is_pair and one.value + other.value == number.value:
            return side.around(one.start, other.end)
    return None


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


def _phrase_end(reading: Reading, number: Number) -> int:
    """The number with the two or three words that it counts."""
    match = re.match(r"[x×]?(?:[ -][^\s.,;:!?()]+){0,3}", reading.text[number.end : number.end + _SHOWN_AFTER])
    return number.end + (match.end() if match else 0)
