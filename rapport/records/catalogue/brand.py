"""Brands: 'Visit the Geox Store' is Geox, and one brand has one spelling across a file."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

_STORE = re.compile(
    r"""^(?:
        visit\s+the\s+(?P<en>.+?)\s+store
      | (?:brand|marke|marque|marca|značka|marka)\s*:\s*(?P<label>.+)
      | besuchen?\s+(?:sie\s+)?den\s+(?P<de>.+?)[-\s]store
      | visit(?:er|ez)\s+la\s+boutique\s+(?P<fr>.+)
      | visita\s+(?:lo\s+store\s+di|la\s+tienda\s+de|lo\s+store)\s+(?P<it>.+)
      | by\s+(?P<by>.+)
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_NONE = frozenset({
    "by", "unknown", "unbranded", "generic", "no-brand", "no brand", "none", "n/a", "na", "null", "brand", "marke",
    "marque",
    "marca", "unbekannt", "inconnu", "sconosciuto", "desconocido", "not specified", "without brand", "ohne marke",
    "sans marque", "see description", "does not apply",
})  # fmt: skip
_SIGNS = re.compile(r"[®™©]")
_MADE_IN = re.compile(r"\s+made in\b.*$", re.IGNORECASE)
_NO_LETTER = re.compile(r"[\W_]+")


@lru_cache(4096)  # the same few values in most rows
def brand_name(text: str) -> str | None:
    """The brand without what a shop's page puts around it; None where the cell names none."""
    name = _SIGNS.sub("", text).strip()
    if match := _STORE.match(name):
        name = next(group for group in match.groups() if group).strip()
    name = _MADE_IN.sub("", name).strip(" ,;:|")
    return None if name.lower() in _NONE or not any(c.isalnum() for c in name) else name


@lru_cache(4096)  # the same few values in most rows
def brand_key(name: str) -> str:
    """What all spellings of one brand share: letters and digits without case and accents."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    return _NO_LETTER.sub("", letters.replace("&", "and")) or name.casefold()


def one_spelling(counts: Mapping[str, int]) -> dict[str, str]:
    """For each key of `brand_key` the spelling to use: the most frequent one; of equals, mixed case before capitals.

    `counts` holds how often each name occurs.
    """
    groups: dict[str, Counter[str]] = {}
    for name, count in counts.items():
        groups.setdefault(brand_key(name), Counter())[name] += count
    return {key: min(names, key=lambda name: _preference(name, names[name])) for key, names in groups.items()}


def _preference(name: str, count: int) -> tuple[int, bool, str]:
    return (-count, name.isupper() or name.islower(), name)
