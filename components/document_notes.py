"""What was noticed while a document was read: hidden text, orders to a model, OCR, warnings."""

from __future__ import annotations

import streamlit as st

from rapport.documents.document import Document, HiddenReason, HiddenText, Order
from rapport.exporting.display import escape

_REASONS: dict[HiddenReason, str] = {
    "white": "white on white",
    "tiny": "too small to read",
    "off_page": "outside the page",
    "invisible": "drawn invisibly",
    "vanished": "marked as hidden",
}
MOST_CHARS = 400
MOST_SHOWN = 12


def show(document: Document) -> None:
    """Draw what a person should know of a document before using it; nothing if there is nothing."""
    if document.hidden:
        st.warning(
            _list([_hidden(part) for part in document.hidden]),
            icon=":material/visibility_off:",
            title="This file holds text that a person can't see; it's kept out of every prompt",
        )
    if document.orders:
        st.warning(
            _list([_order(order) for order in document.orders]),
            icon=":material/front_hand:",
            title="This text gives orders to a model; it reaches a prompt only as quoted data",
        )
    for warning in _plain_notes(document):
        st.caption(f":material/info: {escape(warning)}")


def _plain_notes(document: Document) -> list[str]:
    """The document's warnings, and that it was read by OCR if no warning says so."""
    notes = [note for note in document.warnings if not (document.hidden and "see" in note and "hidden" in note.lower())]
    if document.read_by == "ocr" and not any("OCR" in note for note in notes):
        notes.append("This file is a scan: its text was read by OCR, so letters may be wrong.")
    return list(dict.fromkeys(notes))


def _hidden(part: HiddenText) -> str:
    where = f", page {part.page}" if part.page else ""
    return f"“{_short(part.text)}” ({_REASONS[part.reason]}{where})"


def _order(order: Order) -> str:
    return f"“{_short(order.text)}” ({escape(order.why)})"


def _short(text: str) -> str:
    whole = " ".join(text.split())
    return escape(whole if len(whole) <= MOST_CHARS else whole[:MOST_CHARS].rsplit(" ", 1)[0] + " …")


def _list(lines: list[str]) -> str:
    more = len(lines) - MOST_SHOWN
    shown = [f"- {line}" for line in lines[:MOST_SHOWN]]
    return "\n".join([*shown, f"- and {more} more" if more > 0 else ""]).strip()
