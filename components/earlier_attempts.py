"""What a column had written before it was written again: a retry must lose nothing."""

from __future__ import annotations

import streamlit as st

from components import output_text, services
from rapport.storage.runs import Output


def show(output: Output) -> None:
    """The texts of earlier attempts, folded away; nothing if this is the first, or the others had no text."""
    if output.attempt == 1:
        return
    for earlier in services.store().runs.earlier(output):
        with st.expander(f"Attempt {earlier.attempt}", icon=":material/history:"):
            st.caption(output_text.figures(earlier))
            st.markdown(output_text.drawn(earlier))
            output_text.trouble(earlier)
