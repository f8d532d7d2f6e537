"""What a product's own texts state about colour and a few other marks that shops have no column for."""

from __future__ import annotations

import re
from functools import lru_cache

from rapport.records.product import Product
from rapport.scenarios.shop.constraints import Flag
from rapport.scenarios.shop.understanding.lexicon import title_lexicon
from rapport.scenarios.shop.understanding.text import fold, folded_words

COLOURS = (
    "black", "white", "red", "blue", "green", "yellow", "orange", "pink", "purple", "brown", "beige", "grey", "silver",
    "gold", "burgundy", "turquoise", "multicoloured",
)  # fmt: skip
FLAGS: tuple[Flag, ...] = ("waterproof", "goretex", "memory_foam", "wide", "vegan")
_PLACES = {name: place for place, name in enumerate(COLOURS)}
_MOST_COLOURS = 3  # a text that names more is listing what else there is
_GORETEX = re.compile(r"\bgore[- ]?tex\b|\bgtx\b|\bg-tx\b|\bgore\b")
_MEMORY_FOAM = re.compile(r"\bmemory[- ]?foam\b|\bair[- ]cooled memory\b|\bmemory (?:insole|footbed|sole)")
_WATERPROOF = re.compile(
    r"\bwater[- ]?proof|\bwasserdicht|\bimperm[ei]ab|\betanche|\bwtrpf\b|\bwp\b|\bkeen\.?dry|\bsympatex|\b\w+-tex\b|"
    r"\boutdry\b|\bsu gecirmez|\brainproof\b"
)
_VEGAN = re.compile(r"\bvegan")
_WIDE = re.compile(r"\bwide(?:[- ](?:fit|width|fitting))?\b|\bx-?wide\b|\b[24]e\b|\beee?\b|\bweit|\bextra-weit")
_LEATHER = re.compile(
    r"(?<!faux )(?<!fake )(?<!vegan )(?<!pu )(?<!imitation )\b(?:leather|leder|cuir|suede|nubuck)\b"
    r"(?! ?(?:look|free|effect))"
)
_WIDTH_NAMES = ("width", "weite", "fit type", "fit")
_WIDE_WIDTHS = re.compile(
    r"^(?:w|xw|x-wide|wide|weit\w*|extra-?weit|ee+|[24]e|w [(]\w+[)]|large|ampio|ancho)\b|\bwide\b"
)


def stated_colours(product: Product) -> tuple[int, int]:
    """The colours of the title and those of the features, as bits in the order of `COLOURS`."""
    title = _colours(product.title)
    rest = 0
    for name, value in product.features:
        bits = _colours(f"{name} {value}") if len(value) < 1000 else 0
        rest |= bits if bits.bit_count() <= _MOST_COLOURS or "colo" in name.lower() else 0
    return title, rest


def titled_colours(product: Product) -> int:
    """The colours of the title without the brand, which may have some in its name ('White Mountain'), as bits."""
    brand = set(folded_words(product.brand or ""))
    return _colours(" ".join(word for word in folded_words(product.title) if word not in brand))


def stated_leather(title: str) -> bool:
    """Whether a title says leather, whatever the features say; false leather isn't."""
    return _LEATHER.search(fold(title)) is not None


def stated_flags(product: Product) -> int:
    """Bits in the order of `FLAGS`."""
    title = fold(product.title)
    text = "\n".join((title, *(fold(f"{name}: {value}") for name, value in product.features)))
    is_goretex = bool(_GORETEX.search(text))
    stated = (
        is_goretex or bool(_WATERPROOF.search(text)),
        is_goretex,
        bool(_MEMORY_FOAM.search(text)),
        _is_wide(title, product),
        bool(_VEGAN.search(text)),
    )
    return sum(1 << place for place, value in enumerate(stated) if value)


def _is_wide(title: str, product: Product) -> bool:
    if _WIDE.search(title):
        return True
    widths = (fold(value).strip() for name, value in product.features if fold(name).endswith(_WIDTH_NAMES))
    return any(_WIDE_WIDTHS.search(width) for width in widths)


def _colours(text: str) -> int:
    bits = 0
    for word in folded_words(text):
        bits |= _colour(word)
    return bits


@lru_cache(maxsize=100_000)
def _colour(word: str) -> int:
    hits = title_lexicon().hits([word])
    return sum({1 << _PLACES[hit.value] for hit in hits if hit.kind == "colour" and hit.value in _PLACES})
