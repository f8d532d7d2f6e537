"""The documents of one kind as a list to search and choose from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import streamlit as st

from rapport.storage.documents import ListedDocument

ROWS = 6  # a page of the list
_ROW_PX = 35
CHOOSING: list[Literal["single-row", "single-cell"]] = ["single-row", "single-cell"]
"""How tables let one choose a row: by its box, or by a click anywhere in it."""


def show(
    listed: Sequence[ListedDocument],
    noun: str,
    opened: str,
    columns: Mapping[str, Callable[[ListedDocument], str]],
    *,
    key: str,
    on_open: Callable[[str], None],
) -> None:
    """Draw the list with the one that is `opened` selected; `columns` gives further texts of a row by heading."""
    found = _search(listed, noun, f"search_{key}") if len(listed) > 3 else list(listed)
    if not found:
        st.caption("Nothing found. Try another word.")
        return
    table = st.container()
    pages = -(-len(found) // ROWS)
    number = _pager(pages, len(found), noun, f"page_{key}") if pages > 1 else 1
    rows = found[(number - 1) * ROWS : number * ROWS]
    with table:
        _table(rows, opened, {name: [text(row) for row in rows] for name, text in columns.items()}, key, on_open)


def _search(listed: Sequence[ListedDocument], noun: str, key: str) -> list[ListedDocument]:
    words = st.text_input(
        f"Search {noun}",
        key=key,
        type="search",
        live="300ms",
        placeholder=f"Search {len(listed)} {noun} by name or file",
        label_visibility="collapsed",
        icon=":material/search:",
    )
    return [one for one in listed if _fits(one, words or "")]


def _pager(pages: int, found: int, noun: str, key: str) -> int:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.caption(f"{found} {noun}", width="content")
        return st.pagination(pages, key=f"{key}_{pages}", max_visible_pages=5, width=260)


def _table(
    rows: Sequence[ListedDocument],
    opened: str,
    columns: Mapping[str, Sequence[str]],
    key: str,
    on_open: Callable[[str], None],
) -> None:
    ids = [row.id for row in rows]
    own_key = f"{key}_{hashlib.sha256(repr(ids).encode()).hexdigest()[:12]}"
    chosen = [ids.index(opened)] if opened in ids else []
    st.session_state[own_key] = {"selection": {"rows": chosen, "columns": [], "cells": []}}
    st.session_state[f"{key}_shown"] = own_key

    def choose() -> None:
        """Open what was chosen; a table that has been replaced meanwhile may still send what was chosen in it."""
        row = chosen_row(st.session_state[own_key]["selection"])
        if st.session_state.get(f"{key}_shown") == own_key and row is not None and ids[row] != opened:
            on_open(ids[row])

    st.dataframe(
        {"Name": [row.title for row in rows], **columns, "Added": [row.added_at for row in rows]},
        key=own_key,
        on_select=choose,
        selection_mode=CHOOSING,
        hide_index=True,
        height=(len(rows) + 1) * _ROW_PX + 2,
        column_config={
            "Name": st.column_config.TextColumn(width="medium"),
            "Added": st.column_config.DatetimeColumn(format="distance", width="small"),
        },
        alt="The library; select a row to open it",
    )


def chosen_row(selection: Mapping[str, Any]) -> int | None:
    """The row of a table's selection: that of the cell that was clicked, else the one that is ticked."""
    cells, rows = selection.get("cells") or [], selection.get("rows") or []
    return int(cells[0][0]) if cells else int(rows[0]) if rows else None


def _fits(document: ListedDocument, words: str) -> bool:
    text = f"{document.title} {document.source}".casefold()
    return all(word in text for word in words.casefold().split())
