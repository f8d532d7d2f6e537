"""Heels: their kind, and their height in centimetres where it can be true."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapport.records.product import HeelType

_WORDS: tuple[tuple[HeelType, str], ...] = (
    ("flat", r"no[\s_-]*(?:heels?|paragraph)|without[\s_-]*heels?|heelless|flat|flach|kein\s*absatz|ohne\s*absatz|plat|piatto|piatta"
             r"|plano|plana|sin\s*tac[oó]n|sans\s*talon|senza\s*tacco|0\s*cm"),
    ("platform", r"platform|plateau|flatform|plataforma|plateforme|zeppa\s*alta"),
    ("wedge", r"wedges?|keil(?:absatz)?|compens[ée]e?|cuña|zeppa"),
    ("stiletto", r"stilettos?|spike|pfennigabsatz|aiguille|spillo|aguja"),
    ("kitten", r"kitten"),
    ("western", r"western|west|cowboy"),
    ("cuban", r"cuban"),
    ("block", r"block|chunky|stacked|blockabsatz|bloque|carr[ée]|largo"),
    ("high", r"high(?!\s*[-\s]?(?:tops?|quality))|hoch|haut|alto|alta"),
    ("mid", r"mid(?!-?\s*-?(?:tops?|sole))|medium|mittel\w*|moyen|medio"),
    ("low", r"low(?!\s*[-\s]?(?:tops?|cut))|short|niedrig|bas|basso|bajo"),
)  # fmt: skip
_PATTERN = re.compile(
    "|".join(rf"(?P<{name}>(?<![^\W_])(?:{words})(?![^\W_]))" for name, words in _WORDS), re.IGNORECASE
)
_TITLE = re.compile(
    r"\b(?:(?P<kitten>kitten)|(?P<block>block|chunky)|(?P<stiletto>stiletto)|(?P<cuban>cuban)|(?P<mid>mid)|(?P<high>high)"
    r"|(?P<low>low))[\s-]heels?\b|\b(?:(?P<wedge>wedges?)|(?P<platform>platform|flatform)|(?P<stiletto2>stilettos?))\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)?)\s*(?:-\s*\d+(?:[.,]\d+)?\s*)?"
    r"(?P<unit>millimet\w*|mm|centimet\w*|cms?|inch(?:es)?|in\b|zoll|pouces?|pollici|pulgadas|\"|″|”|'')",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;,。!?，【】(（]|-(?=[A-Z][a-z]+ )")
LONG_CHARS = 60
LOWEST_CM, HIGHEST_CM = 0.1, 15.0  # a film, and more than anyone walks on


def heel_type(stated: Iterable[str], title: str) -> HeelType | None:
    """The kind that the first telling value names, else the title."""
    for value in stated:
        for clause in _CLAUSE.split(value) if len(value) > LONG_CHARS else [value]:
            if found := _first(_PATTERN, clause):
                return found
    return _first(_TITLE, title)


def heel_height_cm(stated: Iterable[str]) -> float | None:
    """The first height with a unit that a heel can have, in centimetres."""
    for value in stated:
        if (match := _MEASURE.search(value)) is not None:
            height = _centimetres(float(match["number"].replace(",", ".")), match["unit"].lower())
            if LOWEST_CM <= height <= HIGHEST_CM:
                return round(height, 2)
    return None


def _centimetres(number: float, unit: str) -> float:
    if unit.startswith("m"):
        return number / 10
    return number if unit.startswith("c") else number * 2.54


def _first(pattern: re.Pattern[str], text: str) -> HeelType | None:
    """Of several kinds the first in the order above: 'flat platform' is a flat one."""
    found = {(match.lastgroup or "").rstrip("2") for match in pattern.finditer(text)}
    return next((name for name, _ in _WORDS if name in found), None)
