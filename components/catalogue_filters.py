"""Filters to click: for whom, category, brand, material, price, each with how many products it would leave."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

import streamlit as st

from components import product_cards
from rapport.exporting.display import escape
from rapport.scenarios.shop.chips import FOR, plain
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.merging import merged
from rapport.scenarios.shop.product_text import money
from rapport.scenarios.shop.window import Counted, ShopWindow

MOST_PILLS = 24  # more than that are searched in a list
LABELS = {"audience": "For whom", "categories": "Category", "brands": "Brand", "materials": "Material"}


@dataclass(frozen=True, slots=True)
class _Filters:
    """What every filter needs: `wanted` is what the words mean, `clicked` what is clicked so far."""

    window: ShopWindow
    wanted: Constraints
    clicked: Constraints
    key: str
    on_click: Callable[[Constraints], None]


def show(
    window: ShopWindow, wanted: Constraints, clicked: Constraints, *, key: str, on_click: Callable[[Constraints], None]
) -> None:
    """Draw the row of filters; `on_click` hears what is clicked then. Each counts what the other filters leave."""
    filters = _Filters(window, wanted, clicked, key, on_click)
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key=f"{key}_row"):
        for field in LABELS:
            _choice(filters, field)
        _price(filters)
        if clicked != Constraints():
            st.button(
                "Clear filters",
                icon=":material/filter_alt_off:",
                type="tertiary",
                key=f"{key}_unfilter",
                on_click=on_click,
                args=(Constraints(),),
            )


def _choice(filters: _Filters, field: str) -> None:
    """One filter. Its widget is made anew when its numbers change, since Streamlit knows a choice by its words."""
    chosen = _as_list(getattr(filters.clicked, field))
    options = _options(filters, field, chosen)
    words = _words(field, options)
    digest = hashlib.sha256(repr(words).encode()).hexdigest()[:8]
    own_key = f"{filters.key}_{field}_{digest}"

    def click() -> None:
        found = _as_list(st.session_state[own_key])
        value = (found[0] if found else None) if field == "audience" else tuple(found)
        filters.on_click(replace(filters.clicked, **{field: value}))

    with st.popover(_title(field, chosen), key=f"{filters.key}_{field}_popover"):
        if options:
            _widget(LABELS[field], words, chosen, own_key, click, is_single=field == "audience")
        else:
            st.caption("None of these products states one.")


def _words(field: str, options: Sequence[Counted]) -> dict[str, str]:
    """What each value is called, with how many products it would leave: pills draw Markdown, a list draws text."""
    if len(options) > MOST_PILLS:
        return {one.value: f"{_plain(field, one.value)} ({one.count:,})" for one in options}
    return {one.value: f"{escape(_plain(field, one.value))} :gray[{one.count:,}]" for one in options}


def _widget(
    label: str, words: Mapping[str, str], chosen: list[str], key: str, on_change: Callable[[], None], *, is_single: bool
) -> None:
    how: dict[str, Any] = {
        "format_func": words.__getitem__,
        "label_visibility": "collapsed",
        "key": key,
        "on_change": on_change,
    }
    if is_single:
        st.pills(label, list(words), default=chosen[0] if chosen else None, **how)
    elif len(words) <= MOST_PILLS:
        st.pills(label, list(words), selection_mode="multi", default=chosen, **how)
    else:
        st.multiselect(label, list(words), default=chosen, placeholder=f"Search {len(words):,}", **how)


def _options(filters: _Filters, field: str, chosen: Sequence[str]) -> list[Counted]:
    """What the other filters leave; what is chosen stays in the list, also where nothing would be left with it."""
    window = filters.window
    others = replace(filters.clicked, **{field: None if field == "audience" else ()})
    mask = window.mask(merged(filters.wanted, others))
    counted = window.count_brands(mask) if field == "brands" else window.count(_field(field), mask)
    there = {one.value for one in counted}
    return [*counted, *(Counted(value, 0) for value in chosen if value not in there)]


def _field(name: str) -> Literal["audience", "categories", "materials"]:
    return "audience" if name == "audience" else "categories" if name == "categories" else "materials"


def _title(field: str, chosen: Sequence[str]) -> str:
    label = LABELS[field]
    if not chosen:
        return label
    words = _plain(field, chosen[0]) if len(chosen) == 1 else f"{len(chosen)} chosen"
    return f"{label}: **{escape(product_cards.short(words, 24))}**"


def _plain(field: str, value: str) -> str:
    return (
        FOR.get(value, value).removeprefix("for ")
        if field == "audience"
        else value
        if field == "brands"
        else plain(value)
    )


def _as_list(value: object) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)  # type: ignore[call-overload]


def _price(filters: _Filters) -> None:
    prices = filters.window.prices
    if prices is None:
        return
    key = f"{filters.key}_price"
    low, high = filters.clicked.min_price, filters.clicked.max_price
    lowest, highest = (money(value, filters.window.shelf.currency) for value in prices)

    def change() -> None:
        ends = (_exact(st.session_state[f"{key}_{end}"]) for end in ("low", "high"))
        filters.on_click(replace(filters.clicked, **dict(zip(("min_price", "max_price"), ends, strict=True))))

    with st.popover("Price: **set**" if (low or high) is not None else "Price", key=f"{key}_popover"):
        st.caption(escape(f"Prices here go from {lowest} to {highest}."))
        left, right = st.columns(2)
        for column, label, name, value in ((left, "From", "low", low), (right, "Up to", "high", high)):
            own_key = f"{key}_{name}"
            st.session_state[own_key] = None if value is None else float(value)
            column.number_input(label, 0.0, None, None, 5.0, "%.2f", key=own_key, on_change=change)


def _exact(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(f"{value:.2f}")
