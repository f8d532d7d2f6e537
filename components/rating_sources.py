"""What an output was written from, beside the output that is judged."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import text_pane
from rapport.experiments.rating_sources import GONE, Said, SourceDocument, Sources
from rapport.exporting.display import escape, hard_broken, safe_markdown
from rapport.records.product import Product
from rapport.scenarios.shop.product_text import product_text

HEIGHT_PX = 620


def show(sources: Sources, *, key: str) -> None:
    """One document at a time, changed by a key; or the conversation with its products."""
    if sources.documents:
        _turning(sources.documents, key)
    elif sources.conversation:
        conversation(sources.conversation)
        products(sources.products)
    else:
        st.info("The sources of this output aren't there any more.", icon=":material/search_off:")


def show_all(sources: Sources, *, key: str) -> None:
    """All sources at once, next to each other."""
    if not sources.documents:
        show(sources, key=key)
        return
    for column, source in zip(st.columns(len(sources.documents)), sources.documents, strict=True):
        with column:
            st.markdown(f"**{source.title}**")
            _document(source, f"{key}-{source.title}")


def _turning(documents: Sequence[SourceDocument], key: str) -> None:
    """The document one looks at stays the same from output to output."""
    own_key = f"{key}-source"
    place = int(st.session_state.get(own_key, 0)) % len(documents)
    other = documents[(place + 1) % len(documents)]

    def turn() -> None:
        st.session_state[own_key] = place + 1

    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**{documents[place].title}**", width="content")
        st.button(
            f"Show the {other.title.lower()}",
            icon=":material/swap_horiz:",
            type="tertiary",
            shortcut="T",  # a press that is lost here costs nothing
            on_click=turn,
            key=f"{key}-turn",
        )
    _document(documents[place], f"{key}-pane")


def _document(source: SourceDocument, key: str) -> None:
    if source.document is None:
        st.info(GONE, icon=":material/delete:")
    else:
        text_pane.show(source.document, (), key=key)


def conversation(talk: Sequence[Said]) -> None:
    """The customer's messages, with what was answered before."""
    for said in talk:
        with st.chat_message("user", avatar=":material/person:"):
            st.markdown(hard_broken(escape(said.message).split("\n")))
        if said.answer:
            with st.chat_message("assistant", avatar=":material/storefront:"):
                st.markdown(safe_markdown(said.answer))


def products(given: Sequence[Product]) -> None:
    """Every product that the answer could speak of, with all that is known of it."""
    if not given:
        st.caption("No product was given: nothing in the catalogue is near to this.")
        return
    st.markdown(f"**Products given ({len(given)})**")
    with st.container(height=HEIGHT_PX, key="rating-products"):
        for number, product in enumerate(given, start=1):
            heading, *lines = _lines(number, product)
            st.markdown(f"**{escape(heading)}**\n\n{hard_broken(map(escape, lines))}")


def _lines(number: int, product: Product) -> list[str]:
    """The cleaned fields, then the row's own words."""
    fields = product_text(number, product, "fields", frozenset(), ()).split("\n")
    own = product_text(number, product, "everything", frozenset(), ()).split("\n")
    return fields + [line for line in own if line not in fields]
