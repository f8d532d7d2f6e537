"""Sizes of shoes, heights of heels and ages: numbers that are no prices."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CM_AN_INCH = 2.54
_HEEL = (
    r"heel\w*|absatz|absatze?n?|absatzhohe|hackig\w*|talons?|tacco|tacchi|tacon\w*|topuk\w*|stiletto\w*|wedges?|"
    r"platforms?|plateau"
)
_UNITS = r"(cm|centimet\w*|zentimeter|santim\w*|mm|inch\w*|in|zoll|pouces?|pollici|pulgadas)"
_MEASURE = re.compile(rf"(\d{{1,2}}(?:[.,]\d{{1,2}})?)\s*{_UNITS}\b")
_LEAST = re.compile(
    r"\b(at least|min\w*|over|more than|higher than|taller than|above|mindestens|mehr als|uber|hoher als|ab|"
    r"au moins|plus de|"
    r"almeno|piu di|oltre|al menos|mas de|en az|from|no less than)\b"
)
_MOST = re.compile(
    r"\b(under|below|less than|max\w*|no more than|not more than|up to|lower than|at most|not over|no higher than|"
    r"not higher than|"
    r"unter|hochstens|weniger als|bis|nicht hoher als|moins de|au plus|jusqu|pas plus de|meno di|sotto|non piu di|"
    r"al massimo|"
    r"fino a|menos de|hasta|no mas de|en fazla|altinda|alti)\b"
)
_NOT_LESS = re.compile(r"\b(?:no|not|nicht|pas|non) (?:less|lower|weniger|moins|meno|menos)\b")
_OR_MORE = re.compile(r"^\s*(?:or more|or higher|plus|and up|oder mehr|oder hoher|ou plus|o piu|o mas|ve uzeri|ustu)")
_OR_LESS = re.compile(
    r"^\s*(?:or less|or lower|or under|oder weniger|ou moins|o meno|o menos|alti|altinda|max\w*|hochstens)"
)
_SIZE = re.compile(
    r"\b(?:(?:in\s+(?:a\s+)?)?(?:shoe\s+)?size[sd]?|uk(?:\s+size)?|eu(?:\s+size)?|us(?:\s+size)?|eur|grosse|gr|"
    r"schuhgrosse|taille|pointure|"
    r"taglia|numero|misura|talla|num|numara|beden|du|un|en|in a|wear a|take a|i m a|im a)\s*(?:uk|eu|us)?\s*"
    r"(\d{1,2}(?:[.,]5)?)\b(?!\s*(?:cm|mm|inch|ans|years?|yo|quid|pounds?|£|€|euros?|%|pairs?))"
    r"|\b(\d{1,2}(?:[.,]5)?)\s*(?:numara|uk|eu|beden)\b"
)
_AGE = re.compile(
    r"\b(\d{1,2})\s*(?:-|\s)?\s*(?:years?(?:\s*-?\s*olds?)?|yrs?(?:\s*olds?)?|y\s?o|yo|yr old|months?(?: old)?|ans|"
    r"anni|anos|yas\w*|"
    r"jahr\w*|monate?\w*|mois|mesi|meses|aylik)\b|\b(?:aged?|age of|im alter von)\s+(\d{1,2})\b"
)
_MONTHS = re.compile(r"month|monat|mois|mesi|meses|aylik")
_GROWN = 16
_BABY_YEARS = 1


@dataclass(frozen=True, slots=True)
class Measures:
    """`rest` is the text without what was read. `child` is 'kids' or 'baby' where an age says so."""

    sizes: tuple[str, ...] = ()
    least_heel_cm: float | None = None
    most_heel_cm: float | None = None
    child: str | None = None
    rest: str = ""


def read_measures(line: str) -> Measures:
    """`line` is folded, numbers as digits, words parted by single blanks."""
    child, line = _age(line)
    least = most = None
    if re.search(rf"\b(?:{_HEEL})\b", line):
        least, most, line = _heel(line)
    sizes: list[str] = []
    for match in _SIZE.finditer(line):
        sizes.append((match[1] or match[2]).replace(",", "."))
    return Measures(tuple(dict.fromkeys(sizes)), least, most, child, _SIZE.sub(" | ", line))


def _heel(line: str) -> tuple[float | None, float | None, str]:
    match = _MEASURE.search(line)
    if match is None:
        return None, None, line
    value = float(match[1].replace(",", "."))
    unit = match[2]
    height = round(value if unit[0] in "czs" else value / 10 if unit == "mm" else value * _CM_AN_INCH, 1)
    before, after = line[: match.start()], line[match.end() :]
    rest = f"{before} | {after}"
    near = before[-30:]
    is_most = _OR_LESS.search(after) or (_MOST.search(near) and not _NOT_LESS.search(near))
    if is_most and not _OR_MORE.search(after):
        return None, height, rest
    if _OR_MORE.search(after) or _LEAST.search(near):
        return height, None, rest
    return round(height * 0.85, 1), round(height * 1.15, 1), rest


def _age(line: str) -> tuple[str | None, str]:
    match = _AGE.search(line)
    if match is None:
        return None, line
    number = int(match[1] or match[2])
    is_baby = number <= _BABY_YEARS or (bool(_MONTHS.search(match[0])) and number < 18)
    child = "baby" if is_baby else "kids" if number < _GROWN or _MONTHS.search(match[0]) else None
    return child, f"{line[: match.start()]} | {line[match.end() :]}"
