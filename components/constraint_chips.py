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
    words = [_drawn(chip, can_go=on_remove is not None) for chip in chips]

    def remove() -> None:
        place, st.session_state[key] = st.session_state[key], None
        if place is not None and on_remove is not None:
            on_remove(chips[place])

    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"{key}_row"):
        st.caption(label, width="content")
        st.pills(
            label,
            range(len(chips)),
            format_func=words.__getitem__,
            label_visibility="collapsed",
            wrap=True,
            key=key,
            on_change=remove,
            disabled=on_remove is None,
        )


def _drawn(chip: Chip, *, can_go: bool) -> str:
    return f"{escape(chip.words)} :material/close:" if can_go else escape(chip.words)
