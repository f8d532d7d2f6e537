"""Which kinds of shoes a product is.

Tags that its title names count in full; those that only its category path names count in full where the title names
none, and less where the title says something else, since shops file carelessly ('Fashion Trainers' holds sandals and
boots too).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapport.records.product import Product
from rapport.scenarios.shop.taxonomy import SPORT, listed_tags
from rapport.scenarios.shop.understanding.lexicon import title_lexicon
from rapport.scenarios.shop.understanding.text import folded_words

_TRAINERLIKE = frozenset(
    (*listed_tags(SPORT), "trainers", "hi-tops", "skate shoes", "light-up shoes", "wheeled shoes", "plimsolls",
     "slip-ons",
     "indoor court shoes", "barefoot shoes", "platforms", "wedges", "volleyball shoes", "handball shoes")
)  # fmt: skip
_SAFETY = re.compile(
    r"\bsafety\b|\bsteel[- ]?toe|\btoe[- ]?caps?\b|\bcomposite[- ]toe|\bs1p?\b|\bs[23]\b|\bsbp?\b|20345|"
    r"\bmetal[- ]free|"
    r"\bsicherheits|antinfortun|\bsteelite\b|\baluminum toe|\balloy toe"
)
_BOOT = re.compile(r"\bboots?\b|\bstiefel|\bbooties?\b|\bmid\b|\bhigh rise\b|\bbotas?\b|\bbottes?\b|\bstivali?\b")
_HIGH_TOP = re.compile(r"\bhi(gh)?([- ]top|[- ]trainer)|\ball star.*\bhi\b|\bx-hi\b|\blift - hi\b|\bhi\b")
_CANVAS = "canvas"
_WORK = re.compile(
    r"\bnurs|\bhygiene\b|\bworkwear\b|\bprofessional work|\bcatering\b|\bkitchen\b|\bslip[- ]resistant|\bfor work\b|"
    r"\bwork n\b|\bchefs?\b"
)
_MINIMAL = re.compile(r"\bminimalist|\btrail\b|\bfivefingers\b")


@dataclass(frozen=True, slots=True)
class Tags:
    """`sure` count in full, `unsure` at most as a good match."""

    sure: frozenset[str]
    unsure: frozenset[str]


def tags_of(product: Product) -> Tags:
    """The kinds of shoes that a product is, by its title first and its category path second."""
    if not product.is_footwear:
        return Tags(frozenset(), frozenset())
    title = " ".join(folded_words(product.title))
    named = _named(title)
    filed = _filed(product.category_path)
    named, filed = _derived(named, filed, title, product)
    if not named:
        return Tags(filed, frozenset())
    if filed <= {"trainers"} and not named & _TRAINERLIKE:
        return Tags(named, frozenset())
    if filed & named or not filed or (filed <= _TRAINERLIKE and named & _TRAINERLIKE):
        return Tags(named | filed, frozenset())
    return Tags(named, filed)


def _named(folded: str) -> frozenset[str]:
    hits = title_lexicon().hits(folded.split())
    return frozenset(hit.value for hit in hits if hit.kind == "category")


def _filed(path: Iterable[str]) -> frozenset[str]:
    """The deepest part of the path that names a kind."""
    for part in reversed(tuple(path)):
        if tags := _named_in_path(part):
            return tags
    return frozenset()


@lru_cache(maxsize=10_000)
def _named_in_path(part: str) -> frozenset[str]:
    return _named(" ".join(folded_words(part)))


def _derived(
    named: frozenset[str], filed: frozenset[str], title: str, product: Product
) -> tuple[frozenset[str], frozenset[str]]:
    """Kinds that only several marks together tell: a boot with a toe cap is a safety boot."""
    is_boot = bool(_BOOT.search(title)) or "boots" in filed
    if _SAFETY.search(title):
        named = (named - {"boots", "work shoes"}) | {"safety boots" if is_boot else "safety shoes"}
    elif _WORK.search(title):
        named |= {"work shoes"}
    if {"barefoot shoes", "water shoes"} <= named and not _MINIMAL.search(title):
        named -= {"barefoot shoes"}
    if "hiking shoes" in named | filed and is_boot and not _SAFETY.search(title):
        named, filed = named | {"hiking boots"}, filed - {"hiking shoes"}
    if "trainers" in named | filed or not named:
        named = named | _trainer_kinds(named | filed, title, product)
    return named, filed


def _trainer_kinds(known: frozenset[str], title: str, product: Product) -> frozenset[str]:
    extra: set[str] = set()
    if "trainers" in known and _HIGH_TOP.search(title):
        extra.add("hi-tops")
    if "trainers" in known and _CANVAS in product.materials:
        extra.add("canvas trainers")
    return frozenset(extra)
