"""The documents of one kind as a list to search and choose from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from rapport.storage.documents import ListedDocument

ROWS = 6  # a page of the list
_ROW_PX = 35


def choose_rows(listed: Sequence[ListedDocument], noun: str, *, key: str) -> list[ListedDocument]:
    """Draw search and pager, where there is enough for them, and give the rows to show."""
    if len(listed) <= 3:
        return list(listed)
    with st.container(horizontal=True, vertical_alignment="center"):
        found = _search(listed, noun, f"search_{key}")
        return _page(found, f"page_{key}")


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


def _page(found: Sequence[ListedDocument], key: str) -> list[ListedDocument]:
    pages = -(-len(found) // ROWS)
    number = st.pagination(pages, key=f"{key}_{pages}") if pages > 1 else 1
    return list(found[(number - 1) * ROWS : number * ROWS])


def show(
    rows: Sequence[ListedDocument],
    opened: str | None,
    columns: Mapping[str, Sequence[str]],
    *,
    key: str,
    on_open: Callable[[str], None],
) -> None:
    """Draw `rows` with the one that is `opened` selected; `columns` are further texts by heading, one a row."""
    if not rows:
        st.caption("Nothing found. Try another word.")
        return
    ids = [row.id for row in rows]
    own_key = f"{key}_{hashlib.sha256(repr(ids).encode()).hexdigest()[:12]}"
    chosen = [ids.index(opened)] if opened in ids else []
    st.session_state[own_key] = {"selection": {"rows": chosen, "columns": [], "cells": []}}

    def choose() -> None:
        selected = st.session_state[own_key]["selection"]["rows"]
        if selected:
            on_open(ids[selected[0]])

    st.dataframe(
        {"Name": [row.title for row in rows], **columns, "Added": [row.added_at for row in rows]},
        key=own_key,
        on_select=choose,
        selection_mode="single-row",
        hide_index=True,
        height=(len(rows) + 1) * _ROW_PX + 2,
        column_config={
            "Name": st.column_config.TextColumn(width="medium"),
            "Added": st.column_config.DatetimeColumn(format="distance", width="small"),
        },
        alt="The library; select a row to open it",
    )


def _fits(document: ListedDocument, words: str) -> bool:
    text = f"{document.title} {document.source}".casefold()
    return all(word in text for word in words.casefold().split())
