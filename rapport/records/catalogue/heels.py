"""Heels: their kind, and their height in centimetres where it can be true."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapport.records.product import HeelType

_WORDS: tuple[tuple[HeelType, tuple[str, ...]], ...] = (
    ("flat", (
        r"no[\s_-]*(?:heels?|paragraph)", r"without[\s_-]*heels?", r"heelless", r"flat", r"flach",
        r"(?:kein|ohne)\s*absatz",
        r"plat", r"piatt[oa]", r"plan[oa]", r"sin\s*tac[oó]n", r"sans\s*talon", r"senza\s*tacco", r"0\s*cm",
    )),
    ("platform", (r"platform", r"plateau", r"flatform", r"plataforma", r"plateforme")),
    ("wedge", (r"wedges?", r"keil(?:absatz)?", r"compens[ée]e?", r"cuña", r"zeppa")),
    ("stiletto", (r"stilettos?", r"spike", r"pfennigabsatz", r"aiguille", r"spillo", r"aguja")),
    ("kitten", (r"kitten",)),
    ("western", (r"western", r"west", r"cowboy")),
    ("cuban", (r"cuban",)),
    ("block", (r"block", r"chunky", r"stacked", r"blockabsatz", r"bloque", r"carr[ée]")),
    ("high", (r"high(?!\W?(?:tops?|quality))", r"hoch", r"haut", r"alt[oa]")),
    ("mid", (r"mid(?!\W?(?:tops?|sole))", r"medium", r"mittel\w*", r"moyen", r"medio")),
    ("low", (r"low(?!\W?(?:tops?|cut))", r"short", r"niedrig", r"bas", r"basso", r"bajo")),
)  # fmt: skip
_PATTERN = re.compile(
    "|".join(rf"(?P<{name}>(?<![^\W_])(?:{'|'.join(words)})(?![^\W_]))" for name, words in _WORDS), re.IGNORECASE
)
_TITLE = re.compile(
    r"\b(?:(?P<kitten>kitten)|(?P<block>block|chunky)|(?P<stiletto>stiletto)|(?P<cuban>cuban)|(?P<mid>mid)|(?P<high>high)"
    r"|(?P<low>low))[\s-]heels?\b|\b(?:(?P<wedge>wedges?)|(?P<platform>platform|flatform)|(?P<stiletto2>stilettos?))\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)?)\s*(?:-\s*\d+(?:[.,]\d+)?\s*)?-?"
    r"(?P<unit>millimet\w*|mm|centimet\w*|cms?|inch(?:es)?|in\b|zoll|pouces?|pollici|pulgadas|\"|″|”|'')",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;,。!?，【】(（]|-(?=[A-Z][a-z]+ )")
MOST_CHARS = 400
LONG_CHARS = 60
LOWEST_CM, HIGHEST_CM = 0.2, 15.0  # a film, and more than anyone walks on
HIGHEST_FLAT_CM = 10.0
_IN_TITLE = re.compile(r"(\d+(?:[ .]\d+)?)\s*(cm|inch|in|\"|″|”)\W?\s*heels?\b", re.IGNORECASE)


def heel_type(stated: Iterable[str], title: str) -> HeelType | None:
    """The kind that the first telling value names, else the title."""
    for value in (value[:MOST_CHARS] for value in stated):
        for clause in _CLAUSE.split(value) if len(value) > LONG_CHARS else [value]:
            if found := _first(_PATTERN, clause):
                return found
    return _first(_TITLE, title)


def heel_height_cm(stated: Iterable[str], title: str = "", kind: HeelType | None = None) -> float | None:
    """The first height with a unit that a heel of this kind can have, in centimetres; else one in the title.

    Titles lose points: '7 5cm Heel' is 7.5 cm.
    """
    measures = [(m["number"], m["unit"]) for value in stated for m in [_MEASURE.search(value[:MOST_CHARS])] if m]
    if not measures and (in_title := _IN_TITLE.search(title)):
        measures = [(in_title[1].replace(" ", "."), in_title[2])]
    highest = HIGHEST_FLAT_CM if kind == "flat" else HIGHEST_CM
    for number, unit in measures:
        if LOWEST_CM <= (height := _centimetres(float(number.replace(",", ".")), unit.lower())) <= highest:
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
