"""The steps of Rapport, for someone who sees it for the first time: each leads to its page."""

from __future__ import annotations

import streamlit as st

STEPS = (
    ("group", "Add résumés", "pages/candidates.py", "PDF, Word or text, many at once. Every fact keeps its passage."),
    ("work", "Add a job", "pages/jobs.py", "Paste an address or the text, or drop a file. Correct what was read."),
    (
        "compare_arrows",
        "Compare e-mails",
        "pages/compare.py",
        "Two to six prompts and models write side by side, live, from the same facts.",
    ),
    (
        "rate_review",
        "Rate blind",
        "pages/rate.py",
        "Score outputs beside their sources, by keyboard, without seeing which variant wrote them.",
    ),
    (
        "leaderboard",
        "See which wins",
        "pages/results.py",
        "The verdict in words, how sure it is, and how many more ratings would tell.",
    ),
    (
        "science",
        "Run an experiment",
        "pages/experiments.py",
        "Many cases by many variants, unwatched, with caps on calls and cost.",
    ),
)
IN_A_ROW = 3


def show() -> None:
    """Draw the steps in two rows, in the order in which they are taken."""
    for first in range(0, len(STEPS), IN_A_ROW):
        row = zip(st.columns(IN_A_ROW, gap="medium"), STEPS[first : first + IN_A_ROW], strict=True)
        for column, (icon, title, page, words) in row:
            with column:
                st.page_link(page, label=f"**{title}**", icon=f":material/{icon}:")
                st.caption(words)
