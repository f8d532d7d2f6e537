"""The outputs behind a figure, to be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from components import run_words
from components.parts import part
from rapport.exporting.display import escape
from rapport.scoring.result_set import Item

PAGE_SIZE = 5


def choose(variants: Sequence[str], picked: str | None, *, key: str) -> str | None:
    """Whose outputs to read: the one clicked in the chart above, or one of the list."""
    return st.selectbox(
        "Read the outputs of",
        list(variants),
        index=list(variants).index(picked) if picked in variants else None,
        placeholder="Click a point above, or choose a variant",
        key=f"{key}-{picked}",
        width=520,
    )


def show(items: Sequence[Item], notes: Mapping[str, str], *, key: str) -> None:
    """Draw the outputs, some a page; `notes` says something of an output by its id, such as its mean rating."""
    if not items:
        st.caption("No output is behind this.")
        return
    pages = -(-len(items) // PAGE_SIZE)
    page = int(st.session_state.get(f"{key}-page", 1) or 1) if pages > 1 else 1
    for item in items[(min(page, pages) - 1) * PAGE_SIZE : min(page, pages) * PAGE_SIZE]:
        label = " · ".join(escape(part) for part in (item.candidate, item.job, notes.get(item.id, "")) if part)
        fold(item, label, key=f"{key}-{item.id}")
    if pages > 1:
        st.pagination(pages, key=f"{key}-page", max_visible_pages=5)


@part
def fold(item: Item, label: str, *, key: str) -> None:
    """One output, folded away: drawn and checked only once it is open, and without the rest of the page."""
    icon = ":material/chat:" if item.is_chat else ":material/mail:"
    opened = st.expander(label, icon=icon, on_change="rerun", key=key)
    if not opened.open:
        return
    from components import stored_output  # what reads and checks a text takes long to import

    with opened:
        st.caption(escape(item.variant))
        stored_output.show(item.id, item.text)
        st.page_link(
            run_words.page_of(item.scenario),
            label="Open its run",
            icon=":material/open_in_new:",
            query_params={"run": item.run_id},
        )
