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
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.page_link(
                run_words.page_of(run.scenario),
                label=escape(run.title),
                icon=run_words.icon_of(run.scenario),
                query_params={"run": run.id},
            )
            when = f"{run.created_at.astimezone():%d %B, %H:%M}"
            st.caption(f"{when}, {run.done} of {run.total} written", width="content")
    st.page_link("pages/runs.py", label="All past runs", icon=":material/history:")
