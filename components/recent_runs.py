"""The latest comparisons, to be opened again."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import long_name, run_words
from rapport.exporting.display import escape
from rapport.storage.runs import ListedRun

MOST_CHARS = 45  # a phone's width, where a link would be cut without a sign


def show(runs: Sequence[ListedRun]) -> None:
    """Draw a link a run, and one to all of them."""
    st.markdown("**Recent comparisons and conversations**")
    for run in runs:
        page, address = run_words.place_of(run)
        icon = ":material/science:" if run.is_experiment else run_words.icon_of(run.scenario)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            shown = long_name.short(run.title, MOST_CHARS)
            whole = escape(run.title) if shown != run.title else None
            st.page_link(page, label=escape(shown), icon=icon, query_params=address, help=whole)
            when = f"{run.created_at.astimezone():%d %B, %H:%M}"
            of = "" if run.is_experiment else f" of {run.total}"
            st.caption(f"{when}, {run.done}{of} written", width="content")
    st.page_link("pages/runs.py", label="All past runs", icon=":material/history:")
