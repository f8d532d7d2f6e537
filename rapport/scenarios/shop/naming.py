"""The name by which a reply calls a product."""

from __future__ import annotations

import re

from rapport.records.product import Product

LONGEST_TITLE_CHARS = 80
_BORDER = re.compile(r"[,;|(–]|\s-\s")


def short_title(product: Product) -> str:
    """The title, cut at a comma or a word where it is long, with the brand behind it if the title lacks it."""
    title = " ".join(product.title.split())
    if len(title) > LONGEST_TITLE_CHARS:
        title = _cut(title)
    brand = product.brand or ""
    return title if not brand or brand.lower() in title.lower() else f"{title} ({brand})"


def _cut(title: str) -> str:
    borders = [border.start() for border in _BORDER.finditer(title) if 35 <= border.start() <= LONGEST_TITLE_CHARS]
    end = borders[-1] if borders else title.rfind(" ", 0, LONGEST_TITLE_CHARS)
    return f"{title[: end if end > 0 else LONGEST_TITLE_CHARS].rstrip(' ,;-–(')}…"
