"""Products by name: what a reply calls them, and which of them a customer has named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from rapport.records.product import Product

LONGEST_TITLE_CHARS = 80
LONG_WORD, ALIKE = 6, 85.0
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[\[【](\d+)[\]】]")
_BORDER = re.compile(r"[,;|(–]|\s-\s")


def short_title(product: Product) -> str:
    """The title, cut at a comma or a word where it is long, with the brand behind it if the title lacks it."""
    title = _NUMBER.sub(r"(\1)", " ".join(product.title.split()))  # or it would read as a citation
    if len(title) > LONGEST_TITLE_CHARS:
        title = _cut(title)
    brand = product.brand or ""
    return title if not brand or brand.lower() in title.lower() else f"{title} ({brand})"


def named_among(products: Sequence[Product], words: Sequence[str]) -> list[Product]:
    """Those whose titles have most of the customer's own words ('wave', 'rider', '25'); all where no title has any.

    Long words may have a slip of the pen.
    """
    scores = [sum(_has(_words(product.title), word) for word in dict.fromkeys(words)) for product in products]
    most = max(scores, default=0)
    return [product for product, score in zip(products, scores, strict=True) if score == most]


def _words(title: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(title)]


def _has(words: list[str], wanted: str) -> bool:
    if wanted.lower() in words:
        return True
    return len(wanted) >= LONG_WORD and any(fuzz.ratio(wanted.lower(), word) >= ALIKE for word in words)


def _cut(title: str) -> str:
    borders = [border.start() for border in _BORDER.finditer(title) if 35 <= border.start() <= LONGEST_TITLE_CHARS]
    end = borders[-1] if borders else title.rfind(" ", 0, LONGEST_TITLE_CHARS)
    return f"{title[: end if end > 0 else LONGEST_TITLE_CHARS].rstrip(' ,;-–(')}…"
