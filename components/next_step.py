"""The one thing to do next, from what is there."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True, slots=True)
class Step:
    """A sentence, and the page that it leads to."""

    words: str
    label: str
    page: str
    icon: str


def choose(candidates: int, jobs: int) -> Step | None:
    """What is missing first; None where nothing is there, which is the samples' moment."""
    if not candidates and not jobs:
        return None
    if not candidates:
        return Step("There is a job, but nobody to write to.", "Add résumés", "pages/candidates.py", "group_add")
    if not jobs:
        return Step("There are candidates, but no job to write about.", "Add a job", "pages/jobs.py", "add_circle")
    return Step(
        "Candidates and jobs are there. Choose some, and watch several models write side by side.",
        "Compare e-mails",
        "pages/compare.py",
        "compare_arrows",
    )


def show(step: Step, *, key: str) -> None:
    """Draw the step as the page's main button."""
    st.markdown(step.words, width="stretch")
    if st.button(step.label, key=key, icon=f":material/{step.icon}:", type="primary"):
        st.switch_page(step.page)
