"""Which catalogue: one of those that were imported."""

from __future__ import annotations

import streamlit as st

from components import services, shop_state
from rapport.storage.catalogues import ListedCatalogue

_KEY = "catalogue-choice"


def show(prefer: str | None = None) -> ListedCatalogue | None:
    """The chosen catalogue; where nobody has chosen `prefer`, else the newest; None where there is none."""
    listed = {one.id: one for one in services.store().catalogues.list()}
    if not listed:
        return None
    wanted = (one for one in (shop_state.chosen_catalogue(), prefer) if one in listed)
    st.session_state[_KEY] = next(wanted, next(iter(listed)))  # other parts of the page may choose one, too
    chosen = st.selectbox(
        "Catalogue",
        list(listed),
        format_func=lambda one: words(listed[one]),
        key=_KEY,
        on_change=lambda: shop_state.choose_catalogue(st.session_state[_KEY]),
        width=420,
    )
    return listed[chosen]


def words(one: ListedCatalogue) -> str:
    """Its title and how much it holds."""
    return f"{one.title}, {one.product_count:,} product{'s' if one.product_count != 1 else ''}"


def nothing_yet() -> None:
    """What a page says that needs a catalogue."""
    with st.container(border=True, horizontal_alignment="center"):
        st.space("small")
        st.markdown("**No catalogue yet**", text_alignment="center")
        st.caption("Import a shop's products, or try it with the invented shoes first.", text_alignment="center")
        st.page_link("pages/catalogue.py", label="Open the Catalogue page", icon=":material/storefront:")
        st.space("small")
