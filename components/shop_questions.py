"""First questions for somebody who hasn't asked a shop anything yet."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

ABOUT_THESE = ("Which of these is the cheapest?", "Which of these are leather?", "Compare the first two.")


def first_questions(brand: str | None) -> list[str]:
    """What one may ask, each showing something else; `brand` is one that the catalogue has."""
    return [
        "Women's boots under £60, not leather",
        f"Anything by {brand} for men?" if brand else "Trainers for men, the cheapest first",
        "Something comfortable for long walks in the rain",
        "Je cherche des sandales pour fille à moins de 40 £",
        "How long does delivery take?",
    ]


def show(questions: Sequence[str], *, key: str) -> str | None:
    """Draw them; the one that was clicked, once."""
    with st.container(horizontal=True, gap="xsmall", key=key):
        for number, question in enumerate(questions):
            if st.button(question, icon=":material/chat_bubble:", key=f"{key}_{number}"):
                return question
    return None
