"""What the two pages of records share: reading lists, and opening, correcting and deleting a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from components import document_notes, reading_list, record_actions, services, state, text_pane
from rapport.documents.document import Document
from rapport.experiments.batch import Batch, Task
from rapport.experiments.correcting import corrected_record, save_corrections, undo_corrections
from rapport.exporting.display import escape
from rapport.records.candidate import Candidate
from rapport.records.job import Job
from rapport.records.passages import passages_of
from rapport.storage.documents import Kind, StoredDocument

Draw = Callable[..., dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Words:
    """What differs between the pages: `write` and `delete` are labels of buttons, `deleted` says what goes."""

    write: str
    delete: str
    deleted: str
    address: str


def start_reading(kind: Kind, tasks: Sequence[Task]) -> None:
    """Read these in the background; what is still being read goes on."""
    batch = state.reading(kind)
    if batch is not None and state.is_reading(kind):
        batch.add(tasks)
    else:
        state.set_reading(kind, Batch(tasks))


def show_reading(kind: Kind, advice: str = "") -> None:
    """What is being read, or was read last, if anything; `advice` is given where something couldn't be read."""
    batch = state.reading(kind)
    if batch is not None:
        reading_list.show(
            batch,
            key=f"reading_{kind}",
            on_open=partial(state.open_document, kind),
            on_clear=partial(state.set_reading, kind, None),
            advice=advice,
        )


def show_record(stored: StoredDocument, title: str, facts: str, words: Words, draw: Draw) -> None:
    """The open document: what can be done with it, what was noticed, its record beside its text."""
    record = corrected_record(stored)
    shown = state.shown_field(stored.id)
    if (news := state.take_news()) is not None:
        st.toast(news, icon=":material/check:")
    _head(stored, title, facts, words)
    document_notes.show(stored.document)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _record(stored, record, shown, draw)
    with right:
        _text(stored.document, record, shown)


def _head(stored: StoredDocument, title: str, facts: str, words: Words) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        with st.container(gap="xxsmall", width="content"):
            st.subheader(escape(title), anchor=False)
            st.caption(facts)
        with st.container(horizontal=True, width="content"):
            if st.button(words.write, key=f"write_{stored.kind}", icon=":material/edit_note:", type="primary"):
                st.switch_page("pages/compare.py", query_params={words.address: stored.id})
            if st.button(words.delete, key=f"delete_{stored.kind}", icon=":material/delete:"):
                forget = partial(_delete, stored.kind, stored.id)
                record_actions.confirm_delete(title, words.deleted, key=f"delete_{stored.kind}", on_delete=forget)


def _record(stored: StoredDocument, record: Candidate | Job, shown: str | None, draw: Draw) -> None:
    key = state.record_key(stored.id)
    changes = draw(
        record, key=key, corrected=set(stored.corrections), shown=shown, on_source=partial(state.show_field, stored.id)
    )
    if changes and state.opened(stored.kind) is None:  # the newest is shown, and might be another one by the next click
        state.open_document(stored.kind, stored.id)
    record_actions.save_bar(
        changes, len(stored.corrections), key=key, on_save=partial(_save, stored), on_undo=partial(_undo, stored)
    )


def _text(document: Document, record: Candidate | Job, shown: str | None) -> None:
    st.caption(f"Text of {escape(document.source)}{_how_long(document)}")
    text_pane.show(document, passages_of(record, shown) if shown else (), key=f"text_{document.id[:16]}")


def _how_long(document: Document) -> str:
    return f", {document.page_count} pages" if document.page_count > 1 else ""


def _save(stored: StoredDocument, changes: Mapping[str, Any]) -> None:
    save_corrections(services.store().documents, stored, changes)
    state.renew_record(stored.id)
    state.set_news("Saved. Every e-mail from now on uses these values.")


def _undo(stored: StoredDocument) -> None:
    undo_corrections(services.store().documents, stored)
    state.renew_record(stored.id)


def _delete(kind: Kind, document_id: str) -> None:
    services.store().documents.remove(kind, document_id)
    state.open_document(kind, None)
