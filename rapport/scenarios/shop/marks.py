"""Whether a product's own text bears out a mark that a customer asked for: a colour, a word, waterproof."""

from __future__ import annotations

import re

from rapport.records.product import Product

_FLAGS = {
    "waterproof": r"\bwater ?-?proof",
    "goretex": r"\bgore-?\s?tex|\bgtx\b",
    "memory_foam": r"\bmemory[ -]foam",
    "wide": r"\b(?:extra[ -])?wide\b|\bwider fit\b|\bee+\b|\b[2346]e\b",
    "vegan": r"\bvegan",
}


def text_of(product: Product) -> str:
    """What the product says of itself, in small letters and without its brand: Red Tape isn't red."""
    text = product.text.lower()
    return text.replace(product.brand.lower(), " ") if product.brand else text


def has_flag(flag: str, text: str) -> bool:
    """Whether the text states a flag of the constraints."""
    return re.search(_FLAGS.get(flag, re.escape(flag)), text) is not None


def has_word(word: str, text: str) -> bool:
    """Whether the text holds a word as a word."""
    return re.search(rf"\b{re.escape(word.lower())}\b", text) is not None
