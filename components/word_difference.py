"""What differs between two texts, word by word: only what has changed with the lines around it, or all."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from rapport.exporting.difference import Change, Unchanged, as_markdown, folded, similarity, word_diff
from rapport.exporting.display import escape

MOST_LINES_WHOLE = 12  # so many are drawn as high as they are
ONLY_CHANGES, ALL = "Only what changed", "The whole text"


def show(before: str, after: str, old: str, new: str, *, key: str, height: int | Literal["content"] = 460) -> None:
    """Draw it; `old` and `new` are what the texts are called. What hasn't changed is unfolded by a click."""
    changes = _changes(before, after)
    parts = folded(changes)
    is_long = any(isinstance(part, Unchanged) for part in parts) and before != after
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(_told(changes, old, new), width="content")
        wanted = _view(key) if is_long else ALL
    shown = changes if wanted == ALL else [one for part in parts if not isinstance(part, Unchanged) for one in part]
    is_high = sum(change.text.count("\n") for change in shown) > MOST_LINES_WHOLE
    with st.container(border=True, height=height if is_high else "content", key=f"{key}-difference"):
        if wanted == ALL:
            st.markdown(as_markdown(changes))
            return
        for number, part in enumerate(parts):
            if isinstance(part, Unchanged):
                _fold(part, f"{key}-fold-{number}")
            else:
                st.markdown(as_markdown(part))


def _told(changes: list[Change], old: str, new: str) -> str:
    if all(change.kind == "same" for change in changes):
        return "The texts are the same."
    share = min(similarity(changes), 0.99)  # one comma in a long text isn't nothing
    places = _places(changes)
    return (
        f":red-background[~~only in {escape(old)}~~] :green-background[only in {escape(new)}] · "
        f"{places:,} {'place' if places == 1 else 'places'} · {share:.0%} of the text is the same"
    )


def _places(changes: list[Change]) -> int:
    """How often the text changes: what went and what came for it are one place."""
    kinds = [change.kind for change in changes]
    return sum(kind != "same" and (not at or kinds[at - 1] == "same") for at, kind in enumerate(kinds))


def _view(key: str) -> str:
    chosen = st.segmented_control(
        "View",
        [ONLY_CHANGES, ALL],
        default=ONLY_CHANGES,
        required=True,
        label_visibility="collapsed",
        key=f"{key}-view",
    )
    return chosen or ONLY_CHANGES


def _fold(part: Unchanged, key: str) -> None:
    fold = st.expander(
        f":gray[{part.lines:,} lines that are the same]", icon=":material/unfold_more:", on_change="rerun", key=key
    )
    if fold.open:  # long texts are only sent where somebody wants them
        with fold:
            st.markdown(as_markdown([Change("same", part.text)]))


@st.cache_data(show_spinner=False, max_entries=32)
def _changes(before: str, after: str) -> list[Change]:
    return word_diff(before, after)
