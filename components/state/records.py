"""The record that is open, and the field whose passages are shown."""

from __future__ import annotations

import streamlit as st

from rapport.storage.documents import Kind

_SHOWN_FIELD = "rapport_shown_field"
_RECORD = "rapport_record"
_ADDRESS: dict[Kind, str] = {"resume": "candidate", "job": "job"}


def opened(kind: Kind) -> str | None:
    """The document whose record the address opens."""
    return st.query_params.get(_ADDRESS[kind])


def open_document(kind: Kind, document_id: str | None) -> None:
    if document_id is None:
        st.query_params.pop(_ADDRESS[kind], None)
    else:
        st.query_params[_ADDRESS[kind]] = document_id


def shown_field(document_id: str) -> str | None:
    """The field whose passages are marked in the document's text."""
    of_document, field = st.session_state.get(_SHOWN_FIELD, ("", None))
    return field if of_document == document_id else None


def show_field(document_id: str, field: str | None) -> None:
    st.session_state[_SHOWN_FIELD] = (document_id, field)


def record_key(document_id: str) -> str:
    """What the keys of a record's fields begin with; another one after `renew_record`."""
    return f"record_{document_id[:16]}_{st.session_state.get(f'{_RECORD}_{document_id}', 0)}"


def renew_record(document_id: str) -> None:
    """Let the fields of a record show what is stored, not what was typed."""
    name = f"{_RECORD}_{document_id}"
    st.session_state[name] = st.session_state.get(name, 0) + 1
