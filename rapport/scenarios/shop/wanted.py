"""What a customer asked for, in the words of their language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from rapport.records.product import Product
from rapport.scenarios.shop.chips import amount
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.marks import has_flag, text_of
from rapport.scenarios.shop.stated import COLOURS
from rapport.scenarios.shop.taxonomy import OUTSIDE
from rapport.scenarios.shop.wording.phrases import Phrases, Words

MOST_NAMES = 3


# What may be given up for a near product, by the name that `shop.relaxing` gives it, as fields of the constraints.
_GIVEN_UP: dict[str, tuple[str, ...]] = {
    "colour": ("colours",),
    "words": ("words",),
    "closure": ("closures", "not_closures"),
    "heel": ("heel_types", "min_heel_cm", "max_heel_cm"),
    "material": ("materials", "not_materials"),
    "features": ("flags",),
    "price": ("min_price", "max_price", "is_strict"),
    "brand": ("brands", "not_brands"),
    "audience": ("audience",),
    "category": ("categories", "not_categories"),
}


def wanted_words(constraints: Constraints, phrases: Phrases, currency: str = "GBP", *, has_noun: bool = True) -> str:
    """As one phrase where the language allows it ('red ASICS trainers for women under £60'), else as a list.

    Without a category such a phrase speaks of shoes, unless `has_noun` is False.
    """
    noun = _names(_translated(constraints.categories, phrases.lists.categories, phrases), phrases)
    brands = _names(constraints.brands, phrases)
    before = [*_looks(constraints, phrases), brands]
    after = [
        _audience(constraints, phrases),
        *_prices(constraints, phrases, currency),
        *_measures(constraints, phrases),
        _mentioned(constraints, phrases, is_sentence=has_noun),
    ]
    extras = list(_extras(constraints, phrases))
    if not any((noun, *before, *after, *extras)):
        return ""
    if phrases.joins_words:
        phrase = " ".join(part for part in (*before, noun or (phrases.shoes if has_noun else ""), *after) if part)
        return ", ".join(part for part in (phrase, *extras) if part)
    return ", ".join(part for part in (noun, *before, *after, *extras) if part)


def lacking_words(
    product: Product, relaxed: Sequence[str], constraints: Constraints, phrases: Phrases, currency: str = "GBP"
) -> str:
    """What a near product lacks of what was asked for; what was given up but is plainly met is left out."""
    fields = [field for name in relaxed for field in _GIVEN_UP.get(name, ()) if not _is_met(product, name, constraints)]
    given_up = Constraints(**{field: _unmet(product, field, getattr(constraints, field)) for field in fields})
    return wanted_words(given_up, replace(phrases, joins_words=False), currency, has_noun=False)


def _is_met(product: Product, name: str, constraints: Constraints) -> bool:
    if name == "brand":
        return product.brand is not None and product.brand in constraints.brands
    if name == "price" and product.price is not None:
        low, high = product.price.low, product.price.high
        return (constraints.max_price is None or low < constraints.max_price) and (
            constraints.min_price is None or high >= constraints.min_price
        )
    return False


def _unmet(product: Product, field: str, asked: Any) -> Any:
    """Of several marks that were given up together, those that the product doesn't state."""
    text = text_of(product)
    match field:
        case "flags":
            return tuple(one for one in asked if not has_flag(one, text))
        case "words":
            return tuple(one for one in asked if one.lower() not in text)
        case "heel_types":
            return () if product.heel_type in asked else asked
        case "materials" | "closures":
            return () if set(getattr(product, field)) & set(asked) else asked
    return asked


def word(name: str, words: Words) -> str:
    """The language's word, or our name as words."""
    return words.get(name, name.replace("_", " "))


def _looks(constraints: Constraints, phrases: Phrases) -> Iterator[str]:
    lists = phrases.lists
    yield _names([word(one, lists.colours) for one in constraints.colours], phrases)
    yield from (word(one, lists.flags) for one in constraints.flags)
    yield _names([word(one, lists.materials) for one in constraints.materials], phrases)


def _audience(constraints: Constraints, phrases: Phrases) -> str:
    return word(constraints.audience, phrases.lists.audiences) if constraints.audience else ""


def _prices(constraints: Constraints, phrases: Phrases, currency: str) -> Iterator[str]:
    if constraints.min_price is not None:
        form = phrases.over if constraints.is_strict and constraints.max_price is None else phrases.at_least
        yield form.format(amount=amount(constraints.min_price, currency))
    if constraints.max_price is not None:
        form = phrases.under if constraints.is_strict else phrases.up_to
        yield form.format(amount=amount(constraints.max_price, currency))


def _measures(constraints: Constraints, phrases: Phrases) -> Iterator[str]:
    low, high = constraints.min_heel_cm, constraints.max_heel_cm
    if low is not None and high is not None:
        yield phrases.heel_between.format(low=f"{low:g}", high=f"{high:g}")
    elif low is not None:
        yield phrases.heel_from.format(cm=f"{low:g}")
    elif high is not None:
        yield phrases.heel_up_to.format(cm=f"{high:g}")
    yield from (phrases.size.format(size=size) for size in constraints.sizes)


def _mentioned(constraints: Constraints, phrases: Phrases, *, is_sentence: bool) -> str:
    if not constraints.words:
        return ""
    quoted = ", ".join(f"{phrases.quotes[0]}{one}{phrases.quotes[1]}" for one in constraints.words)
    return phrases.mentioning.format(words=quoted) if is_sentence else quoted


def _extras(constraints: Constraints, phrases: Phrases) -> Iterator[str]:
    lists, quotes = phrases.lists, phrases.quotes
    yield from (word(one, lists.closures) for one in constraints.closures)
    yield from (word(one, lists.heels) for one in constraints.heel_types)
    refused = [
        *constraints.not_brands,
        *_translated(constraints.not_categories, lists.categories, phrases),
        *(word(one, lists.materials) for one in constraints.not_materials),
        *(word(one, lists.closures) for one in constraints.not_closures),
        *(word(one, lists.colours) for one in constraints.not_words if one in COLOURS),
        *(f"{quotes[0]}{one}{quotes[1]}" for one in constraints.not_words if one not in COLOURS),
    ]
    yield from (phrases.without.format(word=one) for one in refused)
    if constraints.sort is not None:
        yield phrases.cheapest if constraints.sort == "cheapest" else phrases.dearest


def _translated(names: Iterable[str], words: Words, phrases: Phrases) -> list[str]:
    """Categories: without a word in the language they are left out."""
    known = names if phrases.language == "en" else (words[one] for one in names if one in words)
    known = (one for one in known if one != OUTSIDE)
    return list(dict.fromkeys(known))


def _names(names: Sequence[str], phrases: Phrases) -> str:
    few = list(names[:MOST_NAMES])
    return f" {phrases.any_of} ".join([", ".join(few[:-1]), few[-1]]) if len(few) > 1 else "".join(few)
