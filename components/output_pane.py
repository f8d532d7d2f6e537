"""A column's place for one output, the same for e-mails and replies: its head, figures, text, and what follows it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import column_head, earlier_attempts, live_columns, output_findings, output_text
from rapport.experiments.live import RunView
from rapport.storage.runs import Output


def show(
    view: RunView,
    output: Output,
    looked: output_findings.Looked,
    *,
    below: Callable[[], bool],
    on_again: Callable[[], None],
) -> tuple[live_columns.Pane, bool]:
    """Draw it; returns the places that change while it is written, and whether a dialog was opened.

    `looked` is what the checks say of finished texts. `below` draws what can be done with one, and says whether that
    opened a dialog; `on_again` has one written again that nobody writes any more.
    """
    opened = False
    column_head.show(view.run, output)
    figures = st.empty()
    with st.container(border=True, key=f"text-{output.id}"):
        text = st.empty()
        with text:
            if not output_findings.show(view, output, looked):
                st.markdown(output_text.drawn(output))
    notice = st.empty()
    if output.is_final:
        figures.caption(output_text.figures(output))
        with st.container():  # one block, which the button to stop replaces whole when the text is written again
            output_findings.wait(output, looked)
            output_text.trouble(output)
            opened = below()
    elif output.id in view.at_work:
        figures.caption(live_columns.progress_words(output))
        live_columns.stop_button(view, output)
    else:
        live_columns.elsewhere(output, on_again)
    earlier_attempts.show(view, output)
    return live_columns.Pane(figures, text, notice), opened
