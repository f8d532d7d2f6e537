"""One of very many things, such as the candidates of a library: by search where a list of all would be too long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import streamlit as st

MOST_LISTED = 300  # so many are looked through by typing into the list itself


def show(names: Mapping[str, str], label: str, noun: str, *, key: str) -> str | None:
    """Draw the choice among `names` by id; what is chosen, None where nothing is found."""
    found = unique(names)
    if len(found) > MOST_LISTED:
        words = st.text_input(
            f"Search {len(found):,} {noun}",
            type="search",
            live="300ms",
            icon=":material/search:",
            key=f"{key}-search",
            persist_state="session",
        )
        found = {one: name for one, name in found.items() if _fits(name, words or "")}
    listed = dict(list(found.items())[:MOST_LISTED])
    chosen = st.selectbox(
        label,
        list(listed),
        format_func=lambda one: listed.get(one, one),
        placeholder="Nothing is called like that" if not listed else "Choose one",
        disabled=not listed,
        key=key,
        persist_state="session",
    )
    if len(found) > MOST_LISTED:
        st.caption(f"The first {MOST_LISTED:,} of {len(found):,} are listed. Search for any of the others.")
    return chosen


def unique(names: Mapping[str, str]) -> dict[str, str]:
    """With a number behind names that stand for several: what a list shows is what it is chosen by."""
    seen: Counter[str] = Counter()
    found: dict[str, str] = {}
    for key, name in names.items():
        seen[name] += 1
        found[key] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return found


def _fits(name: str, words: str) -> bool:
    return all(word in name.casefold() for word in words.casefold().split())
