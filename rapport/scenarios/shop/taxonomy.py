"""Which kinds of shoes a product is, and how well a kind fits what was asked for.

A product has tags: those its title names count in full; those that only its category path names count in full where
the title names none, and less where the title says something else, since shops file carelessly ('Fashion Trainers' holds
sandals and boots). A question names a category; `GRADES` says which tags meet it: 3 exactly, 2 well, 1 partly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapport.records.product import Product
from rapport.scenarios.shop.understanding.lexicon import title_lexicon
from rapport.scenarios.shop.understanding.text import tokens_of

_ANY_BOOT = (
    "boots, ankle boots, chelsea boots, knee boots, calf boots, biker boots, cowboy boots, snow boots, desert boots, "
    "wellies, riding boots, safety boots, hiking boots, walking boots"
)
_SPORT = "running shoes, trail running shoes, training shoes, walking shoes, tennis shoes, basketball shoes"
_DRESSY = "formal shoes, brogues, oxfords, derbys, lace-ups, monk straps"

# category -> tags that meet it besides the tag of the same name, by grade
_ALSO: dict[str, dict[int, str]] = {
    "trainers": {
        3: "hi-tops, skate shoes, light-up shoes, wheeled shoes, plimsolls",
        2: f"{_SPORT}, indoor court shoes, barefoot shoes, slip-ons",
    },
    "hi-tops": {2: "basketball shoes"},
    "running shoes": {3: "trail running shoes", 2: "track spikes", 1: "training shoes"},
    "trail running shoes": {2: "running shoes", 1: "hiking shoes"},
    "training shoes": {2: "running shoes, indoor court shoes", 1: "trainers"},
    "walking shoes": {2: "hiking shoes, comfort trainers", 1: "training shoes, running shoes"},
    "walking boots": {3: "hiking boots"},
    "hiking boots": {3: "walking boots", 2: "hiking shoes"},
    "hiking shoes": {3: "hiking boots, walking boots", 2: "trail running shoes", 1: "walking shoes"},
    "boots": {3: _ANY_BOOT},
    "ankle boots": {3: "chelsea boots, desert boots", 2: "boots"},
    "chelsea boots": {},
    "knee boots": {2: "riding boots, calf boots"},
    "calf boots": {2: "knee boots"},
    "biker boots": {},
    "snow boots": {},
    "desert boots": {},
    "riding boots": {},
    "safety boots": {2: "safety shoes", 1: "work shoes"},
    "safety shoes": {3: "safety boots", 1: "work shoes"},
    "work shoes": {1: "safety shoes, safety boots, clogs"},
    "loafers": {3: "moccasins"},
    "moccasins": {2: "loafers"},
    "boat shoes": {},
    "formal shoes": {3: _DRESSY, 2: "loafers"},
    "oxfords": {2: "brogues, derbys, lace-ups"},
    "brogues": {2: "oxfords, derbys"},
    "derbys": {2: "oxfords, brogues, lace-ups"},
    "lace-ups": {3: "oxfords, brogues, derbys, formal shoes"},
    "court shoes": {3: "high heels", 2: "mary janes"},
    "high heels": {3: "court shoes", 2: "latin and ballroom shoes, wedges, platforms"},
    "wedges": {},
    "platforms": {},
    "sandals": {3: "sport sandals", 2: "sliders, flip-flops"},
    "sport sandals": {2: "sandals"},
    "sliders": {2: "flip-flops, mules"},
    "flip-flops": {2: "sliders"},
    "terlik": {3: "sliders, slippers, flip-flops", 2: "mules, clogs, sandals"},
    "clogs": {2: "mules"},
    "mules": {2: "clogs, sliders"},
    "slippers": {1: "mules, clogs"},
    "ballet flats": {2: "loafers, mary janes"},
    "ballet shoes": {2: "dance shoes, ballet flats", 1: "pointe shoes"},
    "pointe shoes": {1: "ballet shoes"},
    "dance shoes": {3: "latin and ballroom shoes, tap shoes, jazz shoes, ballet shoes, pointe shoes"},
    "latin and ballroom shoes": {1: "dance shoes"},
    "jazz shoes": {1: "dance shoes"},
    "gymnastics shoes": {2: "ballet shoes, plimsolls"},
    "mary janes": {},
    "school shoes": {2: "mary janes, loafers, lace-ups, derbys, oxfords"},
    "plimsolls": {3: "gymnastics shoes", 2: "canvas trainers, indoor court shoes"},
    "skate shoes": {2: "canvas trainers"},
    "tennis shoes": {2: "indoor court shoes"},
    "indoor court shoes": {3: "volleyball shoes, handball shoes", 2: "tennis shoes"},
    "volleyball shoes": {2: "indoor court shoes"},
    "handball shoes": {2: "indoor court shoes"},
    "football boots": {},
    "rugby boots": {2: "football boots"},
    "track spikes": {1: "running shoes"},
    "barefoot shoes": {1: "water shoes"},
    "baby shoes": {},
    "water shoes": {},
    "cycling shoes": {},
    "espadrilles": {},
}


def _tags(listed: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in listed.split(",") if part.strip())


GRADES: Mapping[str, Mapping[str, int]] = {
    category: {tag: grade for grade, tags in sorted(also.items()) for tag in _tags(tags)} | {category: 3}
    for category, also in _ALSO.items()
}
EVERYTHING = "shoes"
OUTSIDE = "not footwear"
_TRAINERLIKE = frozenset(
    (*_tags(_SPORT), "trainers", "hi-tops", "skate shoes", "light-up shoes", "wheeled shoes", "plimsolls", "slip-ons",
     "indoor court shoes", "barefoot shoes", "platforms", "wedges", "volleyball shoes", "handball shoes")
)  # fmt: skip
_SAFETY = re.compile(
    r"\bsafety\b|\bsteel[- ]?toe|\btoe[- ]?caps?\b|\bcomposite[- ]toe|\bs1p?\b|\bs[23]\b|\bsbp?\b|20345|\bmetal[- ]free|"
    r"\bsicherheits|antinfortun|\bsteelite\b|\baluminum toe|\balloy toe"
)
_BOOT = re.compile(r"\bboots?\b|\bstiefel|\bbooties?\b|\bmid\b|\bhigh rise\b|\bbotas?\b|\bbottes?\b|\bstivali?\b")
_HIGH_TOP = re.compile(r"\bhi(gh)?([- ]top|[- ]trainer)|\ball star.*\bhi\b|\bx-hi\b|\blift - hi\b|\bhi\b")
_CANVAS = "canvas"
_NARROWER = {  # where both are there, the wider one says nothing
    "boots": frozenset(_tags(_ANY_BOOT)) - {"boots"},
    "sandals": frozenset({"sliders", "flip-flops", "sport sandals", "water shoes"}),
    "dance shoes": frozenset({"latin and ballroom shoes", "tap shoes", "jazz shoes", "ballet shoes", "pointe shoes"}),
}


@dataclass(frozen=True, slots=True)
class Tags:
    """`sure` count in full, `unsure` at most as a good match."""

    sure: frozenset[str]
    unsure: frozenset[str]


def tags_of(product: Product) -> Tags:
    """The kinds of shoes that a product is, by its title first and its category path second."""
    if not product.is_footwear:
        return Tags(frozenset(), frozenset())
    title = " ".join(token.text for token in tokens_of(product.title))
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
        words = [token.text for token in tokens_of(part)]
        if tags := _named(" ".join(words)):
            return tags
    return frozenset()


def _derived(
    named: frozenset[str], filed: frozenset[str], title: str, product: Product
) -> tuple[frozenset[str], frozenset[str]]:
    """Kinds that only several marks together tell: a boot with a toe cap is a safety boot."""
    is_boot = bool(_BOOT.search(title)) or "boots" in filed
    if _SAFETY.search(title):
        named = (named - {"boots", "work shoes"}) | {"safety boots" if is_boot else "safety shoes"}
    elif "hiking shoes" in named | filed and is_boot:
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
