"""What a library says while it is empty."""

from __future__ import annotations

import streamlit as st


def show(noun: str, *, is_reading: bool) -> None:
    """Draw the way on: add something above, or load the samples on the Start page."""
    with st.container(border=True, horizontal_alignment="center"):
        st.space("small")
        if is_reading:
            st.markdown(f"**The first {noun} appear here as soon as they are read.**", text_alignment="center")
        else:
            st.markdown(f"**No {noun} yet**", text_alignment="center")
            st.caption(
                "Add your own above, or try everything with invented people and jobs first.", text_alignment="center"
            )
            st.page_link("pages/start.py", label="Load the samples on the Start page", icon=":material/science:")
        st.space("small")
