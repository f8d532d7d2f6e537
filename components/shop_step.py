"""The shop's next step on the Start page: ask a catalogue that is there, or import one."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import catalogue_choice
from rapport.exporting.display import escape
from rapport.storage.catalogues import ListedCatalogue


def show(catalogues: Sequence[ListedCatalogue]) -> None:
    """Draw it in one card."""
    with st.container(border=True):
        st.markdown(":primary[:material/storefront:] **A shop and its customers**")
        if not catalogues:
            st.caption("The samples hold a shop of invented shoes too. Ask it as a customer would, or import your own.")
        else:
            st.caption(f"{escape(catalogue_choice.words(catalogues[0]))}: ask as a customer would.")
        with st.container(horizontal=True):
            if catalogues:
                st.page_link("pages/shop_chat.py", label="Ask the shop", icon=":material/forum:")
            label = "Look through the catalogue" if catalogues else "Import a catalogue"
            st.page_link("pages/catalogue.py", label=label, icon=":material/storefront:")
