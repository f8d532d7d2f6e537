"""What was understood of a message, as chips; a click takes one away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from rapport.exporting.display import escape
from rapport.scenarios.shop.chips import Chip


def show(
    chips: Sequence[Chip], *, key: str, on_remove: Callable[[Chip], None] | None, label: str = "Understood as"
) -> None:
    """Draw the chips in their order; without `on_remove` they only tell."""
    if not chips:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"{key}_row"):
        st.caption(label, width="content")
        if on_remove is None:
            st.markdown(" ".join(f":gray-badge[{escape(chip.words)}]" for chip in chips), width="content")
        else:
            _removable(chips, label, key, on_remove)


def _removable(chips: Sequence[Chip], label: str, key: str, on_remove: Callable[[Chip], None]) -> None:
    def remove() -> None:
        place, st.session_state[key] = st.session_state[key], None
        if place is not None:
            on_remove(chips[place])

    st.pills(
        label,
        range(len(chips)),
        format_func=lambda place: f"{escape(chips[place].words)} :material/close:",
        label_visibility="collapsed",
        wrap=True,
        key=key,
        on_change=remove,
    )
