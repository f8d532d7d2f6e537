"""Dates as résumés print them: "Mar. 2021 – Present", "05/2018 bis heute", "2015 年 3 月 – 至今", "Summer 2019"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from rapport.records.candidate import YearMonth
from rapport.records.resume.text import Piece

LANGUAGES = ("en", "fr", "de", "it", "es", "pt", "nl", "cs", "pl", "sv", "da")
SEASONS = {
    "spring": 3, "printemps": 3, "frühling": 3, "frühjahr": 3, "primavera": 3, "jaro": 3, "wiosna": 3,
    "summer": 6, "été": 6, "sommer": 6, "estate": 6, "verano": 6, "léto": 6, "lato": 6, "verão": 6, "zomer": 6,
    "fall": 9, "autumn": 9, "automne": 9, "herbst": 9, "autunno": 9, "otoño": 9, "podzim": 9, "jesień": 9,
    "winter": 12, "hiver": 12, "inverno": 12, "invierno": 12, "zima": 12,
}  # fmt: skip
PRESENT = (
    r"present|current(?:ly)?|now|today|ongoing|to date|date|heute|jetzt|aktuell|laufend|gegenwart|"
    r"aujourd['’ ]?hui|présent|actuel(?:lement)?|ce jour|en cours|maintenant|oggi|presente|attuale|in corso|"
    r"attualmente|"
    r"actualidad|actual(?:mente)?|hoy|la fecha|atualmente|atual|o momento|heden|nu|současnost|dosud|doposud|nyní|dnes|"
    r"současnosti|obecnie|teraz|dziś|chwili obecnej|nadal|至今|现在|目前|今|現在(?:に(?:至る|いたる))?|nutid|pågående"
)
SINCE = r"since|seit|ab|depuis(?: le)?|dal|da|desde|sinds|vanaf|od(?: roku)?|from|von|de|del|du|自"
DASH = (
    r"\s*(?:[-–—‒−‐‑­~〜～→]+|\bto\b|\buntil\b|\btill\b|\bbis(?: zum)?\b|\bà\b|\bau\b|\bjusqu['’]?(?:à|en)?\b|"
    r"\bal?\b|\bfino a\b|"
    r"\bhasta\b|\baté\b|\btot\b|\bdo\b|\baž(?: do)?\b|至|到|から)\s*"
)
_MAY_HOLD_A_DATE = re.compile(r"\d\d|XX", re.IGNORECASE)
_YEAR = r"(?:19[4-9]\d|20[0-4]\d|20XX|19XX)"


@dataclass(frozen=True, slots=True)
class DateRange:
    """A period and where it stands in the text that was searched.

    `end` is None and `is_current` True for an open end. A single date has start == end. `is_blank` marks the "20XX"
    of an unfilled template.
    """

    start: YearMonth | None
    end: YearMonth | None
    is_current: bool
    position: int
    stop: int
    is_blank: bool = False


@lru_cache(maxsize=4096)
def date_ranges(text: str) -> tuple[DateRange, ...]:
    """All periods and single dates in the text, in order, without overlaps."""
    if not _MAY_HOLD_A_DATE.search(text):
        return ()
    found = []
    for match in _pattern().finditer(text):
        reading = _read(match)
        if reading is not None:
            found.append(reading)
    return tuple(found)


def without_dates(piece: Piece) -> list[Piece]:
    """What is left of a piece around its dates."""
    parts, position = [], 0
    for found in date_ranges(piece.text):
        parts.append(piece.cut(position, found.position))
        position = found.stop
    parts.append(piece.cut(position))
    stripped = [
        part.strip(" \t\u00a0\u3000,;|·•–—-:/~()[]（）") if _is_rest(part.text) else part.strip() for part in parts
    ]
    return [part for part in stripped if part.text]


def months_between(start: YearMonth, end: YearMonth | None, today: date) -> set[int]:
    """The calendar months of a period, as year * 12 + month - 1.

    Where only years are known, a period runs from July to June, so that "2017 - 2020" is three years and
    "2017 - 2017" half a year.
    """
    last = today.year * 12 + today.month - 1
    first = start.year * 12 + (start.month or 7) - 1
    if end is not None:
        same_year = end.month is None and end.year == start.year
        last = min(last, end.year * 12 + (end.month or (12 if same_year else 6)) - 1)
    return set(range(first, last + 1))


@cache
def month_names() -> dict[str, int]:
    """Month names and abbreviations in lower case, without dots, in all languages that are read."""
    from babel.dates import get_month_names

    names: dict[str, int] = {"sept": 9, "juil": 7, "févr": 2, "fevr": 2, "fev": 2, "dez": 12, "mrz": 3, "maerz": 3}
    for language in LANGUAGES:
        for width in ("abbreviated", "wide"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    key = name.lower().rstrip(".")
                    if len(key) > 2 and not key.isdigit():
                        names.setdefault(key, number)
    return names


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(name) for name in sorted([*month_names(), *SEASONS], key=len, reverse=True))
    point = (
        rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s+)?(?<![^\W\d_])(?:{words}|month)\.?,?\s*(?:de |del |of "
        rf")?(?:\d{{1,2}},\s*)?"
        rf"(?:['’]\d\d(?!\d)|{_YEAR}(?!\d)|\d\d(?![\d.,:%])(?=\s*(?:[-–—­)\]]|$)))"
        rf"|(?<!\d){_YEAR}\s*年\s*(?:\d{{1,2}}\s*月)?"
        rf"|(?<![A-Za-z\d./-])(?:\d{{1,2}}[./]\s?)?(?:0?[1-9]|1[0-2])\s?[./-]\s?{_YEAR}(?!\d)"
        rf"|(?<![A-Za-z\d./-]){_YEAR}\s?[./-]\s?(?:0[1-9]|1[0-2]|[1-9])(?![\d/])(?:[./-]\d\d(?!\d))?"
        rf"|(?<![A-Za-zÀ-ÿ\d/.,$€£#+]){_YEAR}(?![\d%+]|[.,]\d|/\d\d\d))"
    )
    word = rf"(?:{words})"
    last = point.replace(r"(?<![A-Za-z\d./-])", r"(?<![A-Za-z\d./])")  # "2017.02-2017.08" has its dash right before
    return re.compile(
        rf"(?:(?<![^\W\d_])(?P<since>{SINCE})\s+)?(?:(?P<start>{point})|"
        rf"(?P<bare>(?<![^\W\d_]){word})\.?(?={DASH}{point}))"
        rf"(?:(?:{DASH}|\s+(?=(?:{PRESENT})(?![^\W\d_])))(?:(?P<present>(?:l['’]|the |à |la "
        rf")?(?:{PRESENT})(?![a-zà-ÿ]))|(?P<end>{last})|(?P<short>\d\d)(?![\d.]))"
        rf"|(?P<open>\s*[–—]\s*(?=$|\)|\|))|(?P<cjk_since>\s*(?:起|以来)))?",
        re.IGNORECASE,
    )


def _read(match: re.Match[str]) -> DateRange | None:
    first = match["start"] or ""
    blank = "XX" in match[0].upper()
    start = _point(first) if first else None
    end = _point(match["end"]) if match["end"] else None
    if start is None and match["bare"] and end is not None:
        start = YearMonth(end.year, _month_of(match["bare"]))
    if match["short"] and start is not None:
        end = _short_end(start, int(match["short"]))
        if end is None:
            return DateRange(start, _season_end(first, start), False, match.start(), match.start("short") - 1)
    is_since = bool(match["since"]) and match["since"].lower() in SINCE_WORDS
    is_current = bool(match["present"] or match["open"] or match["cjk_since"]) or (is_since and end is None)
    if start is None and not blank:
        return None
    if end is None and not is_current and not blank and start is not None:
        end = _season_end(first, start)
    elif end is not None and match["end"]:
        end = _season_end(match["end"], end)
    return DateRange(start, end, is_current, match.start(), match.end(), blank)


SINCE_WORDS = frozenset(
    {"since", "seit", "depuis", "depuis le", "dal", "desde", "sinds", "vanaf", "od", "od roku", "ab", "自"}
)


def _point(text: str) -> YearMonth | None:
    lowered = text.lower()
    year = re.search(r"(?:19|20)\d\d", lowered)
    if year is None:
        short = re.search(r"['’]?(\d\d)\s*$", lowered)
        if short is None or "xx" in lowered:
            return None
        return YearMonth(_full_year(int(short[1])), _month_of(lowered))
    rest = lowered[: year.start()] + " " + lowered[year.end() :]
    return YearMonth(int(year[0]), _month_of(rest))


def _month_of(text: str) -> int | None:
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        number = month_names().get(word) or SEASONS.get(word)
        if number:
            return number
    if re.search(r"[^\W\d_年月]{3,}", text):
        return None
    numbers = [int(n) for n in re.findall(r"\d{1,2}", text)]
    if len(numbers) == 2 and not re.match(r"\s", text):
        numbers = numbers[1:]
    return numbers[0] if numbers and 1 <= numbers[0] <= 12 else None


def _season_end(text: str, point: YearMonth) -> YearMonth:
    word = re.match(r"[^\W\d_]+", text.lower())
    if word is None or word[0] not in SEASONS or point.month is None:
        return point
    month = point.month + 2
    return YearMonth(point.year + (month > 12), month - 12 if month > 12 else month)


def _short_end(start: YearMonth, two_digits: int) -> YearMonth | None:
    year = start.year // 100 * 100 + two_digits
    return YearMonth(year) if start.month is None and start.year <= year <= start.year + 40 else None


def _full_year(two_digits: int) -> int:
    return 2000 + two_digits if two_digits < 50 else 1900 + two_digits


def _is_rest(text: str) -> bool:
    return text.count("(") != text.count(")") or not text.strip(" ()[]（）")
