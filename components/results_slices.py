"""The same means for parts of the outputs: by candidate, job, language, length, model, prompt and context."""

from __future__ import annotations

import streamlit as st

from components import results_outputs, results_scores
from rapport.exporting.report_tables import dimension_title
from rapport.scoring.quality import CHECKS_MET, SHARE, checks_met
from rapport.scoring.result_set import DIMENSIONS, ResultSet, Slice, items_behind, slices
from rapport.scoring.verdict import Verdict
from rapport.statistics.rating import Rating, Scale


def show(results: ResultSet, verdict: Verdict) -> None:
    """A table of the slices of one dimension with the n of each; a row opens the outputs behind it."""
    metrics = [*results_scores.metrics_of(verdict), *([CHECKS_MET] if results.checks else [])]
    if not metrics:
        st.caption("There are no ratings to slice yet, and no checks were run.")
        return
    name = st.selectbox("Metric", metrics, format_func=str.capitalize, key="slices-metric", width=320)
    titles = {one: dimension_title(one, results) for one in DIMENSIONS}
    dimension = st.segmented_control(
        "Slice by", list(DIMENSIONS), default="job", required=True, format_func=titles.__getitem__, key="slices-by"
    )
    ratings, scale = _sliced(results, verdict, name)
    found = slices(results, ratings, dimension, scale)
    chosen = _table(found.rows, titles[dimension], f"{name}-{dimension}")
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


def _sliced(results: ResultSet, verdict: Verdict, name: str) -> tuple[list[Rating], Scale]:
    if name == CHECKS_MET:
        return checks_met(results), SHARE
    return results_scores.ratings_of(results, verdict, name), results.scale


def _table(rows: tuple[Slice, ...], title: str, key: str) -> Slice | None:
    number = st.column_config.NumberColumn
    event = st.dataframe(
        [
            {
                title: row.value,
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
        alt=f"Mean by {title.lower()} and variant, with interval and n",
        key=f"slices-table-{key}",
    )
    chosen = event.selection
    if chosen["rows"]:
        return rows[chosen["rows"][0]]
    return rows[chosen["cells"][0][0]] if chosen["cells"] else None
