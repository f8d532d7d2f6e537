"""Lengths, weights, degrees and shares that a reply gives a product and that its row doesn't have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapport.records.product import Product
from rapport.scenarios.shop.understanding.text import fold
from rapport.scoring.shop.reply import text_of

_MEASURE = re.compile(
    r"(?<![\w.,£$€])(\d+(?:[.,]\d+)?)[ -]?(cm|centimet\w*|zentimeter|mm|millimet\w*|inch(?:es)?|zoll|"
    r"pouces?|pollici|pulgadas|g\b|grams?|gramm|grammes|kg|oz|"
    r"° ?[cf]?|degrees?|grad|degres|gradi|grados|derece|%|percent|prozent)(?!\w)"
)
_IN_CM = {"cm": 1.0, "ce": 1.0, "ze": 1.0, "mm": 0.1, "mi": 0.1, "in": 2.54, "zo": 2.54, "po": 2.54, "pu": 2.54}
_INCHES = ("in", "zo", "po", "pu")


def measure_missing(clause: str, products: Sequence[Product]) -> str | None:
    """What a folded clause measures and no row does; None where it is borne out."""
    for match in _MEASURE.finditer(clause):
        unit = match[2][:2]
        number = float(match[1].replace(",", "."))
        if any(_says(product, match[1], match[2]) for product in products):
            continue
        if unit in _IN_CM and any(_has_length(product, number * _IN_CM[unit]) for product in products):
            continue
        return f"the data has no {match[0]}."
    return None


def _says(product: Product, number: str, unit: str) -> bool:
    """The number with the same unit's first letter, or in a feature that gives a height or a weight without one."""
    bare = rf"(?<![\d.,]){re.escape(number)}(?![\d.,]\d|\d)"
    same = "[°d]|grad" if unit[0] in "°d" or unit.startswith("grad") else "[%p]" if unit[0] in "%p" else unit[0]
    if re.search(rf"{bare}[ -]?(?:{same})", text_of(product)) or (
        unit.startswith(_INCHES) and re.search(rf"{bare} ?(?:''|\"|”|″)", text_of(product))
    ):
        return True
    rows = (*product.features, *product.details)
    return any(
        re.search(r"heel|height|weight", fold(name)) and re.search(rf"{bare}\s*$", value) for name, value in rows
    )


def _has_length(product: Product, length_cm: float) -> bool:
    lengths = [product.heel_height_cm] if product.heel_height_cm is not None else []
    for match in _MEASURE.finditer(text_of(product)):
        if match[2][:2] in _IN_CM:
            lengths.append(float(match[1].replace(",", ".")) * _IN_CM[match[2][:2]])
    return any(abs(one - length_cm) <= max(0.3, 0.06 * length_cm) for one in lengths)
