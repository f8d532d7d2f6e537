"""Looking through a catalogue: words, filters, chips of what was understood, cards, pages."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from components import catalogue_filters, constraint_chips, product_cards, run_words, services, shop_state, state
from components.parts import part
from rapport.exporting.display import escape
from rapport.scenarios.shop.chips import chips_of, without
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.merging import merged
from rapport.scenarios.shop.understanding import Understood, understand
from rapport.scenarios.shop.window import Order, ShopWindow
from rapport.storage.catalogues import ListedCatalogue

if TYPE_CHECKING:
    from rapport.scenarios.shop.window import Places

A_PAGE = 12
ORDERS: dict[Order, str] = {
    "best": "Best match",
    "cheapest": "Price, lowest first",
    "dearest": "Price, highest first",
    "title": "Title, A to Z",
}
EXAMPLE = "women's boots under £60, not leather"


@part
def show(catalogue: ListedCatalogue) -> None:
    """Draw all of it; typing and clicking draw only this again."""
    window = services.shop_window(catalogue.id)
    key = state.input_key(f"browse_{catalogue.id[:12]}")
    typed = _typed(catalogue, key)
    wanted, words = _understood(typed, window, key)
    clicked = shop_state.clicked(catalogue.id)
    click = partial(shop_state.click, catalogue.id)
    catalogue_filters.show(window, wanted, clicked, key=key, on_click=click)
    scope = merged(wanted, clicked)
    head = st.container()
    order = _order(key, scope)
    places = window.ranked(scope, words, order)
    with head:
        _head(catalogue, len(places), scope, key)
    if len(places):
        _page(catalogue, window, places, f"{key}_{_digest(scope, words, order)}")
    else:
        _nothing(catalogue.id)


def _typed(catalogue: ListedCatalogue, key: str) -> str:
    words = st.text_input(
        "Search the catalogue",
        key=f"{key}_words",
        type="search",
        live="300ms",
        placeholder=f"Search {catalogue.product_count:,} products in your own words: {EXAMPLE}",
        label_visibility="collapsed",
        icon=":material/search:",
        persist_state="session",
    )
    return (words or "").strip()


def _understood(typed: str, window: ShopWindow, key: str) -> tuple[Constraints, tuple[str, ...]]:
    """What the words mean, drawn as chips, without what the person took away; and the words that only rank."""
    if not typed:
        return Constraints(), ()
    currency = window.shelf.currency
    understood = understand(typed, (), window.shelf)
    constraints = understood.constraints
    for chip in shop_state.dropped(chips_of(constraints, currency)):
        constraints = without(constraints, chip)
    chips, words = chips_of(constraints, currency), _words(understood)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        constraint_chips.show(chips, key=f"{key}_chips", on_remove=shop_state.drop)
        if words:
            lead = "best first by" if chips else "Looking for"
            st.caption(escape(f"{lead} {', '.join(words)}"), width="content")
    return constraints, words


def _words(understood: Understood) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.casefold() for word in understood.words))


def _order(key: str, scope: Constraints) -> Order:
    """The chosen order; 'cheapest' in words sets it where nothing else was clicked."""
    chosen: Order = st.session_state.get(f"{key}_order") or "best"
    return scope.sort if chosen == "best" and scope.sort else chosen


def _digest(scope: Constraints, words: tuple[str, ...], order: Order) -> str:
    """Another list begins at its first page."""
    return hashlib.sha256(repr((scope, words, order)).encode()).hexdigest()[:8]


def _head(catalogue: ListedCatalogue, count: int, scope: Constraints, key: str) -> None:
    selected = shop_state.selected_products(catalogue.id)
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key=f"{key}_head"
    ):
        st.markdown(f"**{run_words.counted(count, 'product')}**", width="content")
        with st.container(horizontal=True, vertical_alignment="center", width="content"):
            if selected:
                st.button(
                    "Choose none",
                    icon=":material/close:",
                    type="tertiary",
                    key=f"{key}_unselect",
                    on_click=shop_state.select_products,
                    args=(catalogue.id, ()),
                )
            label = f"Ask about the {len(selected)} chosen" if selected else "Ask about these"
            if st.button(label, icon=":material/forum:", disabled=not (count or selected), key=f"{key}_ask"):
                shop_state.choose_catalogue(catalogue.id)
                shop_state.ask_about(shop_state.Asked(catalogue.id, Constraints(ids=selected) if selected else scope))
                st.switch_page("pages/shop_chat.py")
            st.selectbox(
                "Order",
                list(ORDERS),
                format_func=ORDERS.__getitem__,
                label_visibility="collapsed",
                key=f"{key}_order",
                persist_state="session",
                width=190,
            )


def _nothing(catalogue_id: str) -> None:
    with st.container(border=True, horizontal_alignment="center"):
        st.space("small")
        st.markdown("**No product fits all of this**", text_alignment="center")
        st.caption("Take away a chip or a filter. The shop chat names the nearest ones.", text_alignment="center")
        st.button(
            "Clear everything", icon=":material/restart_alt:", on_click=_clear, args=(catalogue_id,), key="clear-all"
        )
        st.space("small")


def _clear(catalogue_id: str) -> None:
    state.empty_input(f"browse_{catalogue_id[:12]}")
    shop_state.click(catalogue_id, Constraints())


def _page(catalogue: ListedCatalogue, window: ShopWindow, places: Places, key: str) -> None:
    """A page of cards; only its products are read from the store."""
    pages = -(-len(places) // A_PAGE)
    cards = st.container()
    number = 1
    if pages > 1:
        with st.container(horizontal=True, horizontal_alignment="center"):
            number = st.pagination(pages, key=f"{key}_page")
    ids = window.ids(places[(number - 1) * A_PAGE : number * A_PAGE])
    products = services.store().catalogues.products(catalogue.id, ids)
    with cards:
        product_cards.show(
            list(products.values()),
            shop_state.selected_products(catalogue.id),
            key=f"card_{catalogue.id[:12]}",
            on_select=partial(_select, catalogue.id),
        )


def _select(catalogue_id: str, product_id: str, is_selected: bool) -> None:
    before = shop_state.selected_products(catalogue_id)
    after = (*before, product_id) if is_selected else tuple(one for one in before if one != product_id)
    shop_state.select_products(catalogue_id, after)
