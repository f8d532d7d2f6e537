"""How much each metric counts in the weighted score, to be moved."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from rapport.exporting.display import escape


def show(rubric: Mapping[str, float]) -> dict[str, float]:
    """The weights as moved; those of the rubric to begin with. Metrics of weight 0 stay and count nothing."""
    total = sum(rubric.values()) or 1.0
    with st.expander("Weights of the metrics", icon=":material/tune:", key="results-weights"):
        st.caption("The verdict follows at once. Weights are scaled to a sum of 1; at 0 a metric doesn't count.")
        moved = {}
        with st.grid(4, min_column_width=200) as grid:
            for name, weight in rubric.items():
                with grid.cell():
                    moved[name] = _slider(name, weight / total)
        if not sum(moved.values()):
            st.warning("All weights are 0, so there is no weighted score. Move at least one.", icon=":material/tune:")
    return moved


def _slider(name: str, weight: float) -> float:
    found: float = st.slider(
        escape(name).capitalize(),
        0.0,
        1.0,
        round(weight, 2),
        0.01,
        key=f"weight-{name}",
        persist_state="session",
    )
    return found
