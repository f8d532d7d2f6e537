"""A passage in its place: the whole text of its document, with the passage marked."""

from __future__ import annotations

import streamlit as st

from components import text_pane
from rapport.documents.document import Document, Passage
from rapport.exporting.display import escape


@st.dialog("In its place", width="large", icon=":material/find_in_page:")
def show(document: Document, passage: Passage, note: str) -> None:
    """`note` says why it is shown."""
    st.caption(" · ".join(escape(part) for part in (document.source, note) if part))
    text_pane.show(document, [passage], key=f"passage-{passage.id}")
