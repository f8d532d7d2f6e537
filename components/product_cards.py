"""Products as cards: large ones to browse, small ones under an answer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import streamlit as st

from components import product_details, product_picture
from rapport.exporting.display import escape
from rapport.records.product import PriceRange, Product
from rapport.scenarios.shop.product_text import price_words

A_ROW = 4
TITLE_CHARS = 76
NO_PRICE = "no price stated"


def show(
    products: Sequence[Product],
    selected: Collection[str],
    *,
    key: str,
    on_select: Callable[[str, bool], None],
) -> None:
    """A grid of cards; `on_select` hears which product was ticked or unticked."""
    with st.grid(A_ROW, min_column_width=150) as grid:
        for product in products:
            with grid.container(border=True, height="stretch", key=f"{key}_{product.id}", gap="small"):
                _card(product, product.id in selected, key, on_select)


def _card(product: Product, is_selected: bool, key: str, on_select: Callable[[str, bool], None]) -> None:
    own_key = f"{key}_tick_{product.id}"

    def tick() -> None:
        on_select(product.id, st.session_state[own_key])

    product_picture.show(product)
    with st.container(height="stretch", gap="xxsmall"):
        st.caption(escape(product.brand or "brand not stated"))
        st.markdown(f"**{escape(short(product.title))}**")
        st.markdown(escape(price(product.price)) if product.price else f":gray[{NO_PRICE}]")
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        if st.button("Details", icon=":material/info:", type="tertiary", key=f"{key}_open_{product.id}"):
            product_details.show(product)
        st.session_state[own_key] = is_selected
        st.checkbox("Choose", key=own_key, on_change=tick)


def show_small(products: Sequence[tuple[int | None, Product]], *, key: str) -> bool:
    """A line a product, with its number in the conversation if it has one; True if one has just been opened."""
    opened = False
    for number, product in products:
        with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False):
            product_picture.show(product, width=64)
            with st.container(gap=None):
                st.markdown(f"{_numbered(number)}**{escape(short(product.title, 60))}**")
                st.caption(escape(facts(product)))
            if st.button(
                "Open",
                icon=":material/info:",
                type="tertiary",
                help=f"All that is known of {escape(short(product.title, 40))}",
                key=f"{key}_open_{product.id}",
            ):
                product_details.show(product)
                opened = True
    return opened


def _numbered(number: int | None) -> str:
    return f"&#91;{number}&#93; " if number is not None else ""


def facts(product: Product) -> str:
    """Brand and price in a line."""
    return " · ".join(part for part in (product.brand or "", price(product.price)) if part)


def price(value: PriceRange | None) -> str:
    """One price or a range of them, as a shop writes it."""
    return NO_PRICE if value is None else price_words(value)


def short(title: str, most_chars: int = TITLE_CHARS) -> str:
    """A title's beginning, cut between two words."""
    if len(title) <= most_chars:
        return title
    cut = title[:most_chars]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut else cut}…"
