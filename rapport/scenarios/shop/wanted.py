"""What a customer asked for, in the words of their language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapport.scenarios.shop.chips import amount, chips_of
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.wording.phrases import Phrases, Words

MOST_NAMES = 3


def wanted_words(constraints: Constraints, phrases: Phrases, currency: str = "GBP") -> str:
    """As one phrase where the language allows it ('red ASICS trainers for women under £60'), else as a list."""
    noun = _names(_translated(constraints.categories, phrases.lists.categories, phrases), phrases)
    brands = _names(constraints.brands, phrases)
    before = [*_looks(constraints, phrases), brands]
    after = [
        _audience(constraints, phrases),
        *_prices(constraints, phrases, currency),
        *_measures(constraints, phrases),
    ]
    extras = list(_extras(constraints, phrases))
    if not any((noun, *before, *after, *extras)):
        return ""
    if phrases.joins_words:
        phrase = " ".join(part for part in (*before, noun or phrases.shoes, *after) if part)
        return ", ".join((phrase, *extras))
    return ", ".join(part for part in (noun, *before, *after, *extras) if part)


def relaxed_words(relaxed: Sequence[str], constraints: Constraints, phrases: Phrases, currency: str = "GBP") -> str:
    """What a near product lacks: as it was put, in English; in other languages those for which there is a word."""
    if phrases.language == "en":
        return ", ".join(relaxed)
    by_words = {chip.words: (chip.field, chip.value) for chip in chips_of(constraints, currency)}
    known = (by_words[words] for words in relaxed if words in by_words)
    return ", ".join(filter(None, (_one(field, value, constraints, phrases, currency) for field, value in known)))


def word(name: str, words: Words) -> str:
    """The language's word, or our name as words."""
    return words.get(name, name.replace("_", " "))


def _one(field: str, value: object, constraints: Constraints, phrases: Phrases, currency: str) -> str:
    changes: dict[str, object] = {field: (value,) if isinstance(getattr(constraints, field), tuple) else value}
    if field in ("min_price", "max_price"):
        changes["is_strict"] = constraints.is_strict
    return wanted_words(Constraints(**changes), phrases, currency)  # type: ignore[arg-type]


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
    if constraints.min_heel_cm is not None:
        yield phrases.heel_from.format(cm=f"{constraints.min_heel_cm:g}")
    if constraints.max_heel_cm is not None:
        yield phrases.heel_up_to.format(cm=f"{constraints.max_heel_cm:g}")
    yield from (phrases.size.format(size=size) for size in constraints.sizes)


def _extras(constraints: Constraints, phrases: Phrases) -> Iterator[str]:
    lists, quotes = phrases.lists, phrases.quotes
    yield from (word(one, lists.closures) for one in constraints.closures)
    yield from (word(one, lists.heels) for one in constraints.heel_types)
    yield from (f"{quotes[0]}{one}{quotes[1]}" for one in constraints.words)
    refused = [
        *constraints.not_brands,
        *_translated(constraints.not_categories, lists.categories, phrases),
        *(word(one, lists.materials) for one in constraints.not_materials),
        *(word(one, lists.closures) for one in constraints.not_closures),
        *(f"{quotes[0]}{one}{quotes[1]}" for one in constraints.not_words),
    ]
    yield from (phrases.without.format(word=one) for one in refused)


def _translated(names: Iterable[str], words: Words, phrases: Phrases) -> list[str]:
    """Categories: without a word in the language they are left out."""
    known = names if phrases.language == "en" else (words[one] for one in names if one in words)
    return list(dict.fromkeys(known))


def _names(names: Sequence[str], phrases: Phrases) -> str:
    few = list(names[:MOST_NAMES])
    return f" {phrases.any_of} ".join([", ".join(few[:-1]), few[-1]]) if len(few) > 1 else "".join(few)
