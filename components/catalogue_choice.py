"""Which catalogue: one of those that were imported."""

from __future__ import annotations

import streamlit as st

from components import services, state
from rapport.storage.catalogues import ListedCatalogue


def show(prefer: str | None = None) -> ListedCatalogue | None:
    """The chosen catalogue; the newest where nobody has chosen; None where there is none. `prefer` comes first."""
    listed = {one.id: one for one in services.store().catalogues.list()}
    if not listed:
        return None
    before = prefer if prefer in listed else state.chosen_catalogue()
    ids = list(listed)
    chosen = st.selectbox(
        "Catalogue",
        ids,
        index=ids.index(before) if before in listed else 0,
        format_func=lambda one: words(listed[one]),
        key="catalogue-choice",
        width=420,
    )
    state.choose_catalogue(chosen)
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
