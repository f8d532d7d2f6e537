"""The numbers of a text, as digits or words, with what they count: money, per cent, years, or anything else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from rapport.scoring.grounding.number_words import SCALES, words

Unit = Literal["percent", "money", "times", "plain"]
Hedge = Literal["", "over", "under", "about"]

_MONEY_BEFORE = (
    r"(?:[A-Z]{0,3}[$€£¥￥]|\b(?:CZK|USD|EUR|GBP|CHF|JPY|AUD|CAD|PLN|RMB|CNY|"
    r"SGD|HKD|NZD|SEK|NOK|DKK|HUF|INR|BRL|MXN|ZAR|ILS|KRW|AED|RON|TWD|THB))"
)
_MONEY_AFTER = (
    r"(?:[€£$]|(?:euros?|dollars?|pounds?|francs?|dollari|dólares|dolarů|korun|kč|czk|usd|eur|gbp|chf|"
    r"pln|zł|yen)\b|円|元)"
)
_DIGITS = r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?![\d])|\d+(?:[.,]\d+)?"
_PERCENT = r"(?:\s?%|[ -](?:per cent|percent|pour cent|prozent|per cento|por ciento|procent\w*)\b)"
_TIMES = re.compile(r"\s?[x×](?![^\W_])|[- ]?fold\b|fach(?:e[nrs]?)?\b|倍")
_TIME = re.compile(
    r"\s*(?::\d\d|h\d\d|(?:a\.?m\.?|p\.?m\.?|o'clock|uhr|hod\.?|hodin|h)\b|[時点點])|[-–]?\s?(?:minut\w*|"
    r"mins?\b|stunden?|"
    r"half-hour)|[-–\s]*(?:分(?!野))|\s*[月日](?![本])",
    re.IGNORECASE,
)
_ENDS_OR_FOR = re.compile(r"\s*(?:$|[.,;?!]|(?:for|für|per|pour|on|am|o|and|or|und|oder)\b)", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(r"\b(?:at|um|alle(?: ore)?|à|a las|ore|gegen|vers|kolem|o|v)\s$", re.IGNORECASE)
_OUT_OF = re.compile(r"\s?/\s?\d+(?:[.,]\d+)?(?![\d/])")  # 3.7/4.0
_MONTH_AFTER = re.compile(
    r"(?:st|nd|rd|th|\.)?[ \u00a0]+(?:of\s+|de\s+)?(?:jan(?:uar[yi]?|vier)?|feb(?:ruar[yi]?)?|févr(?:ier)?|"
    r"mar(?:ch|s|zo)?|"
    r"märz|apr(?:il[e]?)?|avril|may|mai|"
    r"maggio|mayo|june?|juin|jun[io]|giugno|july?|juillet|jul[io]|luglio|aug(?:ust)?|août|agosto|sept?(?:ember|"
    r"embre|iembre)?|settembre|"
    r"o[ck]t(?:ober|obre|ubre)?|ottobre|nov(?:ember|embre|iembre)?|de[cz](?:ember|embre|iembre)?|déc(?:embre)?|"
    r"dicembre|gennaio|febbraio|"
    r"enero|febrero|abril|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|"
    r"prosince)(?![^\W\d_])",
    re.IGNORECASE,
)
_SUM = re.compile(r"[ \u00a0-](?:and |et |e |und |a |y )?")
_RANGE = re.compile(
    r"\s?(?:to|up to|through|-|–|bis|auf|à|a|až|or|oder|ou|nebo|lub|至|到|から|〜|~|->|=>|→)\s?", re.IGNORECASE
)
_OVER = re.compile(
    r"(?:more than|over|at least|upwards of|above|beyond|exceeding|plus de|au moins|mehr als|über|mindestens|più di|"
    r"oltre|almeno|"
    r"más de|al menos|více než|přes|alespoň|ponad|以上|超过|超過|逾)\s*(?:the |a |an |US|A)?\s*$",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"(?:nearly|almost|close to|just under|up to|as many as|presque|près de|jusqu'à|fast|beinahe|bis zu|quasi|"
    r"fino a|casi|hasta|"
    r"téměř|skoro|až|prawie|近|将近|約)\s*(?:a |an |US|A)?\s*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about|around|some|roughly|approximately|approx\.?|circa|ca\.?|~|near|environ|une|quelque|rund|etwa|"
    r"ungefähr|circa|"
    r"una|unos|cerca de|asi|kolem|zhruba|około|大约|约|约有|約|およそ)\s*(?:a |an |US|A)?\s*$",
    re.IGNORECASE,
)


_FEW_TIMES = 10  # up to here “3x” may be told as “tripled” or “a factor of 3”


@dataclass(frozen=True, slots=True)
class Number:
    """`text[start:end]` with its sign and unit; `is_word` where it is spelt out."""

    start: int
    end: int
    value: float
    unit: Unit
    hedge: Hedge = ""
    is_word: bool = False

    @property
    def is_year(self) -> bool:
        """A calendar year, as it seems."""
        return (
            self.unit == "plain" and 1950 <= self.value <= 2040 and self.value == int(self.value) and not self.is_word
        )


@lru_cache(maxsize=512)
def read_numbers(text: str, language: str | None = "en") -> tuple[Number, ...]:
    """In the order of the text; times of the day, dates, addresses and telephone numbers are left out."""
    return tuple(_ranged(text, list(_joined(text, _numbers(text, language)))))


def _joined(text: str, numbers: Iterator[Number]) -> Iterator[Number]:
    """“Three thousand two hundred” as one."""
    last: Number | None = None
    for one in numbers:
        between = text[last.end : one.start] if last else ""
        if last and last.is_word and one.is_word and last.value >= 1000 > one.value and _SUM.fullmatch(between):
            last = replace(one, start=last.start, value=last.value + one.value, hedge=last.hedge)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _ranged(text: str, numbers: list[Number]) -> Iterator[Number]:
    """“50 to 80 thousand” and “from 91 to 98 per cent”: the first takes unit and scale of the second."""
    following: list[Number | None] = [*numbers[1:], None]
    for one, other in zip(numbers, following, strict=False):
        is_range = other is not None and _RANGE.fullmatch(text[one.end : other.start]) is not None
        if (
            other is None
            or not is_range
            or one.is_year
            or (one.unit != other.unit and "plain" not in (one.unit, other.unit))
        ):
            yield one
            continue
        scale = max((s for s in (1e3, 1e6, 1e9) if one.value < 1000 and other.value >= s), default=1.0)
        yield replace(one, value=one.value * scale, unit=other.unit if one.unit == "plain" else one.unit)


def agrees(claimed: Number, source: Number) -> bool:
    """Whether the source's number supports the claimed one, rounding included."""
    if (claimed.unit == "percent") != (source.unit == "percent") or (
        claimed.unit == "money" and source.unit == "percent"
    ):
        return False
    if claimed.unit == "times" != source.unit and claimed.value > _FEW_TIMES:
        return False
    one, other = claimed.value, source.value
    if one == other:
        return True
    if claimed.is_year or source.is_year or min(one, other) <= 0:
        return False
    if claimed.hedge == "over":
        return one <= other <= one * 1.5
    if claimed.hedge == "under":
        return one * 0.85 <= other <= one * 1.02
    is_rough = claimed.is_word and one % 10 == 0  # forty per cent for 41
    most = 0.13 if claimed.hedge == "about" else 0.06 if is_rough else 0.02
    is_close = abs(one - other) / max(one, other) <= most
    return is_close and max(one, other) > 10


def _numbers(text: str, language: str | None) -> Iterator[Number]:
    for match in _pattern(language).finditer(text):
        if _is_no_quantity(text, match):
            continue
        value = _value(match, language)
        if match["word"] and (
            value < 2 or (match["word"].lower() == "hundred" and not (match["more"] or match["more2"]))
        ):
            continue  # one, and several hundred
        before = text[max(0, match.start() - 24) : match.start()]
        is_money = bool(match["before"] or match["after"])
        unit: Unit = "percent" if match["percent"] else "money" if is_money else "plain"
        if unit == "plain" and _TIMES.match(text, match.end()):
            unit = "times"
        hedge: Hedge = "over" if match["plus"] or match["plus2"] or _OVER.search(before) else ""
        if not hedge:
            hedge = "under" if _UNDER.search(before) else "about" if _ABOUT.search(before) else ""
        yield Number(match.start(), match.end(), value, unit, hedge, match["word"] is not None)


@cache
def _pattern(language: str | None) -> re.Pattern[str]:
    spelt = "|".join(sorted(map(re.escape, words(language)), key=len, reverse=True))
    scales = "|".join(sorted(map(re.escape, SCALES), key=len, reverse=True))
    return re.compile(
        rf"(?P<before>{_MONEY_BEFORE}\s?)?(?:(?<![^\W\u3040-\u9fff])(?<![/@])(?<!\d[.,:])(?<![^\d\s]-)(?P<digits>{_DIGITS})"
        rf"|(?<![^\W\u3040-\u9fff])(?<!-)(?P<word>{spelt})(?:(?![^\W_\u3040-\u9fff])|(?=jährig|let[ýáéoin])))"
        rf"(?:(?P<plus>\+)?(?:\s?(?P<scale>{scales})(?![^\W\u3040-\u9fff]))?(?:\s(?P<scale2>{scales})(?![^\W_]))?)"
        rf"(?:\s(?:and\s)?(?P<more>{spelt})(?![^\W_])(?!\s(?:{scales})(?![^\W_])))?(?P<plus2>\+|-plus)?"
        rf"(?:(?<=hundred)\s(?:and\s)?(?P<more2>{spelt})\s(?P<scale3>thousand|million|billion)(?![^\W_]))?"
        rf"(?P<percent>{_PERCENT})?(?P<after>\s?(?:de |d'|di )?{_MONEY_AFTER})?",
        re.IGNORECASE,
    )


def _value(match: re.Match[str], language: str | None) -> float:
    base = float(words(language)[match["word"].lower()]) if match["word"] else _digits(match["digits"])
    for scale in (match["scale"], match["scale2"]):
        if scale and not (scale.islower() and len(scale) == 1 and scale in "mb" and not match["before"]):
            base *= SCALES[scale.lower()]
    if match["more2"]:  # a hundred and forty million
        return (base + words(language)[match["more2"].lower()]) * SCALES[match["scale3"].lower()]
    return base + (words(language)[match["more"].lower()] if match["more"] and _is_hundreds(match) else 0)


def _is_hundreds(match: re.Match[str]) -> bool:
    last = (match["scale2"] or match["scale"] or match["word"] or "").lower()
    return last in ("hundred", "cent", "hundert", "cento", "sto", "set", "cien", "ciento") or (
        match["word"] is not None and len(last) > 2 and SCALES.get(last, 0) >= 1000
    )


def _digits(text: str) -> float:
    if re.fullmatch(r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+", text):
        return float(re.sub(r"\D", "", text))
    return float(text.replace(",", "."))


def _is_no_quantity(text: str, match: re.Match[str]) -> bool:
    """Times, dates, versions glued to a name, numbers in addresses."""
    after = text[match.end() : match.end() + 14]
    before = text[max(0, match.start() - 16) : match.start()]
    if _TIME.match(after) or re.search(r"\d:$|@\S*$|://\S*$|/\S*$", before):
        return True
    if _CLOCK_BEFORE.search(before) and match["digits"] and len(match["digits"]) <= 2 and _ENDS_OR_FOR.match(after):
        return True
    if (
        match["digits"]
        and re.fullmatch(r"\d{1,2}", match["digits"])
        and not (match["scale"] or match["percent"] or match["after"])
        and _MONTH_AFTER.match(text[match.end() : match.end() + 24])
    ):
        return True
    if _OUT_OF.match(after):
        return False
    return bool(re.match(r"[-–]?(?:st|nd|rd|th|er|ère|e|º|ª)\b|[\w]*\(k\)|/\d", after)) and not match["percent"]
