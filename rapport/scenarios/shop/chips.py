"""Constraints as chips: a few words each, every one of which can be taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any

from rapport.scenarios.shop.constraints import Constraints

SIGNS = {"GBP": "£", "USD": "$", "EUR": "€", "JPY": "¥", "INR": "₹"}
FOR = {
    "women": "for women",
    "men": "for men",
    "girls": "for girls",
    "boys": "for boys",
    "kids": "for children",
    "baby": "for babies",
    "adults": "for adults",
}
FLAGS = {"goretex": "Gore-Tex", "memory_foam": "memory foam", "wide": "wide fit"}
SORTS = {"cheapest": "cheapest first", "dearest": "dearest first"}


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was understood: `field` of the constraints, its `value` there, and the words for it."""

    field: str
    value: Any
    words: str


def chips_of(constraints: Constraints, currency: str = "GBP", titles: Mapping[str, str] | None = None) -> list[Chip]:
    """Every constraint that is set, in the order of their fields; `titles` are names of products by their id."""
    return list(_chips(constraints, currency, titles or {}))


def without(constraints: Constraints, chip: Chip) -> Constraints:
    """The constraints without this one; a price's 'under' goes with the price."""
    value = getattr(constraints, chip.field)
    changes: dict[str, Any] = {chip.field: None}
    if isinstance(value, tuple):
        changes = {chip.field: tuple(one for one in value if one != chip.value)}
    elif chip.field in ("min_price", "max_price"):
        other = constraints.max_price if chip.field == "min_price" else constraints.min_price
        changes["is_strict"] = constraints.is_strict and other is not None
    return replace(constraints, **changes)


def amount(value: Decimal, currency: str = "GBP") -> str:
    """A price as a shop writes it: £60, £49.50, 1,200 SEK."""
    plain = f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,.2f}"
    sign = SIGNS.get(currency)
    return f"{sign}{plain}" if sign else f"{plain} {currency}".strip()


def plain(name: str) -> str:
    """A name of ours as words: lace_up is lace-up, faux_leather is faux leather."""
    return {"lace_up": "lace-up", "slip_on": "slip-on", "goretex": "Gore-Tex"}.get(name, name.replace("_", " "))


def _chips(constraints: Constraints, currency: str, titles: Mapping[str, str]) -> Iterator[Chip]:
    for field in fields(constraints):
        value = getattr(constraints, field.name)
        if field.name == "is_strict" or value is None or value == ():
            continue
        for one in value if isinstance(value, tuple) else (value,):
            yield Chip(field.name, one, _words(field.name, one, constraints, currency, titles))


def _words(name: str, value: Any, constraints: Constraints, currency: str, titles: Mapping[str, str]) -> str:
    if name in ("min_price", "max_price"):
        return _price(name, value, constraints.is_strict, currency)
    if name == "ids":
        return titles.get(value, f"product {value}")
    says: Callable[[Any], str] = _SAYS.get(name, lambda one: plain(str(one)))
    return says(value)


def _price(name: str, value: Decimal, is_strict: bool, currency: str) -> str:
    at_least = ("over" if is_strict else "from") if name == "min_price" else ("under" if is_strict else "up to")
    return f"{at_least} {amount(value, currency)}"


_SAYS: dict[str, Callable[[Any], str]] = {
    "not_brands": lambda one: f"not {one}",
    "not_categories": lambda one: f"no {plain(one)}",
    "audience": lambda one: FOR.get(one, f"for {one}"),
    "not_materials": lambda one: f"not {plain(one)}",
    "not_closures": lambda one: f"not {plain(one)}",
    "heel_types": lambda one: f"{plain(one)} heel" if one != "flat" else "flat",
    "min_heel_cm": lambda one: f"heel from {one:g} cm",
    "max_heel_cm": lambda one: f"heel up to {one:g} cm",
    "sizes": lambda one: f"size {one}",
    "flags": lambda one: FLAGS.get(one, plain(one)),
    "words": lambda one: f"“{one}”",
    "not_words": lambda one: f"not “{one}”",
    "sort": lambda one: SORTS.get(one, plain(one)),
}
