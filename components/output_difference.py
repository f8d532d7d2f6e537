"""Which words differ between two columns."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from rapport.exporting.difference import as_markdown, similarity, word_diff
from rapport.storage.runs import Output, Run


@st.dialog("Differences", width="large", icon=":material/difference:", on_dismiss="rerun")
def show(run: Run, output: Output, others: Sequence[Output]) -> None:
    """The words of one output against any other column of the same candidate."""
    by_id = {other.id: other for other in others}
    chosen = st.segmented_control(
        f"Column {run.variants[output.position].label} against",
        list(by_id),
        default=others[0].id,
        required=True,
        format_func=lambda key: run.variants[by_id[key].position].label,
        key="difference-against",
    )
    other = by_id[chosen or others[0].id]
    left, right = run.variants[output.position].label, run.variants[other.position].label
    changes = word_diff(output.text, other.text)
    st.markdown(
        f":red-background[~~only in {left}~~] :green-background[only in {right}] · "
        f"{similarity(changes):.0%} of the text is the same"
    )
    with st.container(border=True):
        st.markdown(as_markdown(changes))
