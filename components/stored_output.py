"""An output by its id: its text with claims marked and what the checks say, as wherever an output is shown."""

from __future__ import annotations

import streamlit as st

from components import output_findings, output_text, services
from rapport.experiments.live import RunView
from rapport.exporting.display import safe_markdown


def show(output_id: str, text: str) -> None:
    """Draw it; `text` is what is shown of one that was deleted meanwhile. Raises StorageError."""
    output = services.store().runs.output(output_id)
    run = services.store().runs.load(output.run_id) if output else None
    if output is None or run is None:
        st.markdown(safe_markdown(text))
        st.caption("This output was deleted meanwhile.")
        return
    view = RunView(run, {}, {}, 0, frozenset())
    looked = output_findings.look(view, [output])
    if not output_findings.show(view, output, looked):
        st.markdown(output_text.drawn(output))
        output_findings.wait(output, looked)
    output_text.trouble(output)
    output_findings.follow(looked)
