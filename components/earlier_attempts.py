"""What a column had written before it was written again: a retry must lose nothing."""

from __future__ import annotations

import streamlit as st

from components import output_findings, output_text, services
from components.parts import part
from rapport.experiments.live import RunView
from rapport.storage.runs import Output


def show(view: RunView, output: Output) -> None:
    """The texts of earlier attempts, folded away; nothing if this is the first, or the others had no text."""
    if output.attempt == 1:
        return
    for earlier in services.store().runs.earlier(output):
        _fold(view, earlier)


@part
def _fold(view: RunView, earlier: Output) -> None:
    """Drawn and checked only once it is open, and without the columns beside it."""
    fold = st.expander(
        f"Attempt {earlier.attempt}", icon=":material/history:", on_change="rerun", key=f"earlier-{earlier.id}"
    )
    if not fold.open:
        return
    with fold:
        st.caption(output_text.figures(earlier))
        looked = output_findings.look(view, [earlier])
        if not output_findings.show(view, earlier, looked):
            st.markdown(output_text.drawn(earlier))
            output_findings.wait(earlier, looked)
        output_text.trouble(earlier)
        output_findings.follow(looked)
