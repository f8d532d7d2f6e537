"""Filters to click: for whom, category, brand, material, price, each with how many products it would leave."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import streamlit as st

from components import product_cards
from rapport.exporting.display import escape
from rapport.scenarios.shop.chips import FOR, plain
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.product_text import money
from rapport.scenarios.shop.window import Counted, ShopWindow

if TYPE_CHECKING:
    from rapport.scenarios.shop.window import Mask

MOST_PILLS = 24  # more than that are searched in a list


def show(window: ShopWindow, mask: Mask, *, key: str) -> Constraints:
    """Draw the row of filters; `mask` are the products to count (those that the words leave)."""
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key=f"{key}_row"):
        audience = _one("For whom", window.count("audience", mask), f"{key}_audience", FOR)
        categories = _several("Category", window.count("categories", mask), f"{key}_categories")
        brands = _several("Brand", window.count_brands(mask), f"{key}_brands")
        materials = _several("Material", window.count("materials", mask), f"{key}_materials")
        low, high = _price(window, f"{key}_price")
    return Constraints(
        audience=audience,
        categories=categories,
        brands=brands,
        materials=materials,
        min_price=low,
        max_price=high,
    )


def _one(label: str, counted: Sequence[Counted], key: str, words: dict[str, str]) -> Any:
    chosen = st.session_state.get(key)
    with st.popover(f"{label}: {words[chosen].removeprefix('for ')}" if chosen else label, key=f"{key}_popover"):
        options = _with_chosen(counted, [chosen] if chosen else [])
        return st.pills(
            label,
            [one.value for one in options],
            format_func=lambda value: _told(words.get(value, value).removeprefix("for "), value, options),
            label_visibility="collapsed",
            key=key,
            persist_state="session",
        )


def _several(label: str, counted: Sequence[Counted], key: str) -> tuple[str, ...]:
    chosen = st.session_state.get(key) or []
    title = f"{label}: {plain(chosen[0])}" if len(chosen) == 1 else f"{label} ({len(chosen)})" if chosen else label
    with st.popover(escape(product_cards.short(title, 28)), key=f"{key}_popover"):
        options = _with_chosen(counted, chosen)
        if not options:
            st.caption("The catalogue states none for these products.")
        values = [one.value for one in options]
        is_long = len(values) > MOST_PILLS
        draw = st.multiselect if is_long else st.pills
        how: dict[str, Any] = {"placeholder": f"Search {len(values):,}"} if is_long else {"selection_mode": "multi"}
        found = draw(
            label,
            values,
            format_func=lambda value: _told(plain(value), value, options),
            label_visibility="collapsed",
            key=key,
            persist_state="session",
            **how,
        )
    return tuple(found or ())


def _with_chosen(counted: Sequence[Counted], chosen: Sequence[str]) -> list[Counted]:
    """What is chosen stays in the list, also where nothing would be left with it."""
    there = {one.value for one in counted}
    return [*counted, *(Counted(value, 0) for value in chosen if value not in there)]


def _told(words: str, value: str, options: Sequence[Counted]) -> str:
    count = next((one.count for one in options if one.value == value), 0)
    return f"{escape(words)} :gray[{count:,}]"


def _price(window: ShopWindow, key: str) -> tuple[Decimal | None, Decimal | None]:
    prices = window.prices
    if prices is None:
        return None, None
    chosen = [st.session_state.get(f"{key}_{end}") for end in ("low", "high")]
    is_set = any(value is not None for value in chosen)
    with st.popover("Price: set" if is_set else "Price", key=f"{key}_popover"):
        lowest, highest = (money(value, window.currency) for value in prices)
        st.caption(escape(f"Prices here go from {lowest} to {highest}."))
        left, right = st.columns(2)
        low = left.number_input("From", 0.0, None, None, 5.0, "%.2f", key=f"{key}_low", persist_state="session")
        high = right.number_input("Up to", 0.0, None, None, 5.0, "%.2f", key=f"{key}_high", persist_state="session")
    return _decimal(low), _decimal(high)


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(f"{value:.2f}")
