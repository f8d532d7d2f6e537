"""How much is in the library."""

from __future__ import annotations

import streamlit as st


def show(candidates: int, jobs: int) -> None:
    """Draw the counts as links to their pages."""
    with st.container(horizontal=True, gap="medium"):
        st.page_link("pages/candidates.py", label=_counted(candidates, "candidate"), icon=":material/group:")
        st.page_link("pages/jobs.py", label=_counted(jobs, "job"), icon=":material/work:")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
