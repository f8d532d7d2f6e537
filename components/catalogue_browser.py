"""Looking through a catalogue: words, filters, chips of what was understood, cards, pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from components import catalogue_filters, constraint_chips, product_cards, services, state
from rapport.exporting.display import escape
from rapport.scenarios.shop.chips import chips_of, without
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.merging import merged
from rapport.scenarios.shop.understanding import Understood, understand
from rapport.scenarios.shop.window import Order, ShopWindow
from rapport.storage.catalogues import ListedCatalogue

A_PAGE = 12
ORDERS: dict[Order, str] = {
    "best": "Best match",
    "cheapest": "Price, lowest first",
    "dearest": "Price, highest first",
    "title": "Title, A to Z",
}
EXAMPLE = "women's boots under £60, not leather"


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is looked for: hard filters, and words that rank."""

    constraints: Constraints = Constraints()
    words: tuple[str, ...] = ()


@st.fragment
def show(catalogue: ListedCatalogue) -> None:
    """Draw all of it; typing and clicking draw only this again."""
    window = services.shop_window(catalogue.id)
    key = state.input_key(f"browse_{catalogue.id[:12]}")
    typed = _typed(catalogue, key)
    wish = _understood(typed, window, key)
    clicked = catalogue_filters.show(window, window.shelf.mask(wish.constraints), key=key)
    wish = replace(wish, constraints=merged(wish.constraints, clicked))
    order = _order(key, wish.constraints)
    places = window.ranked(window.shelf.mask(wish.constraints), wish.words, order)
    _head(catalogue, len(places), wish, key)
    if not len(places):
        _nothing(typed, key)
        return
    _page(catalogue, window, places, key)


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


def _understood(typed: str, window: ShopWindow, key: str) -> _Wish:
    """What the words mean, drawn as chips; what the person took away is left out."""
    if not typed:
        return _Wish()
    understood = understand(typed, (), window.shelf)
    chips = chips_of(understood.constraints, window.currency)
    constraints = understood.constraints
    for chip in state.dropped(chips):
        constraints = without(constraints, chip)
    left = chips_of(constraints, window.currency)
    words = _words(understood)
    if left or words:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            constraint_chips.show(left, key=f"{key}_chips", on_remove=state.drop)
            if words:
                st.caption(
                    escape(f"{'and best first by' if left else 'Looking for'}: {', '.join(words)}"), width="content"
                )
    return _Wish(constraints, words)


def _words(understood: Understood) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.casefold() for word in understood.words))


def _order(key: str, constraints: Constraints) -> Order:
    """The chosen order; 'cheapest' in words sets it where nothing else was clicked."""
    meant: Order = constraints.sort or "best"
    chosen = st.session_state.get(f"{key}_order", "best")
    return meant if chosen == "best" else chosen


def _head(catalogue: ListedCatalogue, count: int, wish: _Wish, key: str) -> None:
    selected = state.selected_products(catalogue.id)
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key=f"{key}_head"
    ):
        st.markdown(f"**{count:,} product{'' if count == 1 else 's'}**", width="content")
        with st.container(horizontal=True, vertical_alignment="center", width="content"):
            if selected:
                st.button(
                    "Unselect all", icon=":material/close:", type="tertiary", key=f"{key}_unselect",
                    on_click=state.select_products, args=(catalogue.id, ()),
                )  # fmt: skip
            label = f"Ask about the {len(selected)} chosen" if selected else "Ask about these"
            if st.button(label, icon=":material/forum:", disabled=not (count or selected), key=f"{key}_ask"):
                scope = Constraints(ids=selected) if selected else wish.constraints
                state.ask_about(state.Asked(catalogue.id, scope))
                st.switch_page("pages/shop_chat.py")
            st.selectbox(
                "Order", list(ORDERS), format_func=ORDERS.__getitem__, label_visibility="collapsed",
                key=f"{key}_order", persist_state="session", width=190,
            )  # fmt: skip


def _nothing(typed: str, key: str) -> None:
    with st.container(border=True, horizontal_alignment="center"):
        st.markdown("**No product fits all of this**", text_alignment="center")
        hint = "Take away a chip or a filter." if typed else "Take away a filter."
        st.caption(f"{hint} The shop chat names the nearest ones.", text_alignment="center")
        st.button(
            "Clear everything", icon=":material/restart_alt:", key=f"{key}_clear",
            on_click=state.empty_input, args=(key.rsplit("_", 1)[0].removeprefix("rapport_input_"),),
        )  # fmt: skip


def _page(catalogue: ListedCatalogue, window: ShopWindow, places: object, key: str) -> None:
    """A page of cards; only its products are read from the store."""
    count = len(places)  # type: ignore[arg-type]
    pages = -(-count // A_PAGE)
    table = st.container()
    number = 1
    if pages > 1:
        with st.container(horizontal=True, horizontal_alignment="center"):
            number = st.pagination(pages, key=f"{key}_page_{pages}")
    ids = window.ids(places[(number - 1) * A_PAGE : number * A_PAGE])  # type: ignore[index]
    products = services.store().catalogues.products(catalogue.id, ids)
    with table:
        product_cards.show(
            list(products.values()),
            state.selected_products(catalogue.id),
            key=f"{key}_card",
            on_select=partial(_select, catalogue.id),
        )


def _select(catalogue_id: str, product_id: str, is_selected: bool) -> None:
    before = state.selected_products(catalogue_id)
    after = (*before, product_id) if is_selected else tuple(one for one in before if one != product_id)
    state.select_products(catalogue_id, after)
