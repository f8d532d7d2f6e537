"""The latest comparisons, to be opened again."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import run_words
from rapport.exporting.display import escape
from rapport.storage.runs import ListedRun


def show(runs: Sequence[ListedRun]) -> None:
    """Draw a link a run, and one to all of them."""
    st.markdown("**Recent comparisons and conversations**")
    for run in runs:
        page, address = run_words.place_of(run)
        icon = ":material/science:" if run.is_experiment else run_words.icon_of(run.scenario)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.page_link(page, label=escape(run.title), icon=icon, query_params=address)
            when = f"{run.created_at.astimezone():%d %B, %H:%M}"
            of = "" if run.is_experiment else f" of {run.total}"
            st.caption(f"{when}, {run.done}{of} written", width="content")
    st.page_link("pages/runs.py", label="All past runs", icon=":material/history:")
