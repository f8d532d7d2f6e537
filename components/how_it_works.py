"""The three steps of Rapport, for someone who sees it for the first time."""

from __future__ import annotations

import streamlit as st

STEPS = (
    ("group", "Add résumés", "PDF, Word or text, many at once. Every fact keeps the passage it was read from."),
    ("work", "Add a job", "Paste an address or the text, or drop a file. Check what was read, and correct it."),
    (
        "compare_arrows",
        "Compare e-mails",
        "Two to six prompts and models write side by side, live, from the same facts.",
    ),
)


def show() -> None:
    """Draw the steps next to each other."""
    for column, (icon, title, words) in zip(st.columns(3, gap="medium"), STEPS, strict=True):
        with column:
            st.markdown(f":primary[:material/{icon}:] **{title}**")
            st.caption(words)
