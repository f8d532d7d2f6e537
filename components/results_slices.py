"""The same means for parts of the outputs: by candidate, job, language, length, model, prompt and context."""

from __future__ import annotations

import streamlit as st

from components import results_outputs, results_scores
from rapport.scoring.result_set import DIMENSIONS, Dimension, ResultSet, Slice, items_behind, slices
from rapport.scoring.verdict import Verdict


def show(results: ResultSet, verdict: Verdict) -> None:
    """A table of the slices of one dimension with the n of each; a row opens the outputs behind it."""
    metrics = results_scores.metrics_of(verdict)
    if not metrics:
        st.caption("There are no ratings to slice yet.")
        return
    name = st.selectbox("Metric", list(metrics), format_func=str.capitalize, key="slices-metric", width=320)
    dimension = st.segmented_control(
        "Slice by", list(DIMENSIONS), default="job", required=True, format_func=str.capitalize, key="slices-by"
    )
    found = slices(results, results_scores.ratings_of(results, verdict, name), dimension, results.scale)
    chosen = _table(found.rows, dimension, f"{name}-{dimension}")
    if found.left_out:
        st.caption(
            f"The {len({row.value for row in found.rows})} with most ratings; {found.left_out:,} more have fewer."
        )
    st.caption(
        "Small slices say little: look at n and the interval. Nothing here is corrected for how many slices there are."
    )
    if chosen is not None:
        items = items_behind(results, chosen.variant, dimension, chosen.value)
        results_outputs.show(items, {}, key=f"slices-{dimension}-{chosen.variant}-{chosen.value}")


def _table(rows: tuple[Slice, ...], dimension: Dimension, key: str) -> Slice | None:
    number = st.column_config.NumberColumn
    event = st.dataframe(
        [
            {
                dimension.capitalize(): row.value,
                "Variant": row.variant,
                "Mean": row.estimate.mean,
                "From": row.estimate.low,
                "To": row.estimate.high,
                "n": row.estimate.n,
                "Outputs": row.outputs,
            }
            for row in rows
        ],
        hide_index=True,
        placeholder="",
        height="content" if len(rows) <= 12 else 440,
        column_config={name: number(format="%.2f") for name in ("Mean", "From", "To")},
        on_select="rerun",
        selection_mode=["single-row", "single-cell"],
        alt=f"Mean rating by {dimension} and variant, with interval and n",
        key=f"slices-table-{key}",
    )
    chosen = event.selection
    if chosen["rows"]:
        return rows[chosen["rows"][0]]
    return rows[chosen["cells"][0][0]] if chosen["cells"] else None
