"""How much is in the library."""

from __future__ import annotations

import streamlit as st

from rapport.statistics.figures import counted


def show(candidates: int, jobs: int) -> None:
    """Draw the counts as links to their pages."""
    with st.container(horizontal=True, gap="medium"):
        st.page_link("pages/candidates.py", label=counted(candidates, "candidate"), icon=":material/group:")
        st.page_link("pages/jobs.py", label=counted(jobs, "job"), icon=":material/work:")
