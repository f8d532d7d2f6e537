"""A name in a line: where it is long its beginning, and the whole when one points at it."""

from __future__ import annotations

import streamlit as st

from rapport.exporting.display import escape

MOST_CHARS = 70


def show(name: str, most_chars: int = MOST_CHARS) -> None:
    """Draw it in bold, as text."""
    shown = short(name, most_chars)
    st.markdown(f"**{escape(shown)}**", help=escape(name) if shown != name else None, width="content")


def short(name: str, most_chars: int = MOST_CHARS) -> str:
    """The name's beginning, cut between two words where it has any."""
    if len(name) <= most_chars:
        return name
    words, blank, _ = name[: most_chars + 1].rpartition(" ")
    return f"{words if blank and len(words) > most_chars // 2 else name[:most_chars]}…"
