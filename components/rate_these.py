"""The way from a run to a round of rating its outputs."""

from __future__ import annotations

import streamlit as st


def show(run_id: str) -> None:
    """A link to a new round of this run."""
    st.page_link("pages/rate.py", label="Rate these", icon=":material/rate_review:", query_params={"run": run_id})
