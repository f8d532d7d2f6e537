"""A document's text, with passages marked and the first of them scrolled into view."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from rapport.documents.document import Document, Passage
from rapport.documents.marking import marked_pieces
from rapport.exporting.display import normalised

_JS = """
export default function ({ data, parentElement }) {
  const pane = parentElement.querySelector(".pane")
  pane.replaceChildren(...data.pieces.map(([text, isMarked]) => {
    if (!isMarked) return document.createTextNode(text)    // text stays text, whatever the document holds
    const mark = document.createElement("mark")
    mark.textContent = text
    return mark
  }))
  const first = pane.querySelector("mark")
  pane.scrollTop = first ? Math.max(0, first.offsetTop - pane.clientHeight / 4) : 0
}
"""

_CSS = """
.pane {
  box-sizing: border-box; height: 40rem; overflow: auto; position: relative; padding: 1rem 1.25rem;
  white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.875rem; line-height: 1.55;
  color: var(--st-text-color); background: var(--st-secondary-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-base-radius);
}
mark {
  color: inherit; border-radius: 0.2rem; padding: 0.05rem 0;
  background: color-mix(in srgb, var(--st-primary-color) 32%, transparent);
}
"""

_HTML = '<div class="pane" tabindex="0" role="region" aria-label="Text of the document"></div>'
_PANE = st.components.v2.component("rapport_text_pane", html=_HTML, css=_CSS, js=_JS)


def show(document: Document, passages: Sequence[Passage], *, key: str) -> None:
    """Draw the whole text; `passages` are marked."""
    pieces = marked_pieces(document.text, [(passage.start, passage.end) for passage in passages])
    _PANE(
        data={"pieces": [[normalised(piece.text), piece.is_marked] for piece in pieces]},
        key=key,
        width="stretch",
        height="content",
    )
