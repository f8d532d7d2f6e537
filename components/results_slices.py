"""The same means for parts of the outputs: by candidate, job, language, length, model, prompt and context."""

from __future__ import annotations

import streamlit as st

from components import results_charts, results_outputs, results_scores
from rapport.exporting.display import escape
from rapport.exporting.report_tables import dimension_title
from rapport.scoring.quality import CHECKS_MET, SHARE, checks_met
from rapport.scoring.result_set import DIMENSIONS, ResultSet, Slice, items_behind, slices
from rapport.scoring.verdict import Verdict
from rapport.statistics.rating import Rating, Scale

MOST_DRAWN = 8  # values of a dimension; the table has them all
MOST_VARIANTS = 6  # have a colour of their own


def show(results: ResultSet, verdict: Verdict) -> None:
    """The slices of one dimension, drawn and with the n of each; a point or a row opens the outputs behind it."""
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
    above = st.container()
    row = _table(found.rows, titles[dimension], f"{name}-{dimension}")
    with above:  # a row chosen below begins the chart anew, so that whatever was chosen last counts
        title = f"{name.capitalize()} by {titles[dimension].lower()}"
        chosen = _chart(found.rows, title, scale, f"{name}-{dimension}-{row and (row.value, row.variant)}") or row
    if found.left_out:
        st.caption(
            f"The {len({row.value for row in found.rows})} with most ratings; {found.left_out:,} more have fewer."
        )
    st.caption(
        "Small slices say little: look at n and the interval. Nothing here is corrected for how many slices there are."
    )
    if chosen is not None:
        items = items_behind(results, chosen.variant, dimension, chosen.value)
        st.markdown(f"**{escape(chosen.value)}: {escape(chosen.variant)}**")
        results_outputs.show(items, {}, key=f"slices-{dimension}-{chosen.variant}-{chosen.value}")


def _sliced(results: ResultSet, verdict: Verdict, name: str) -> tuple[list[Rating], Scale]:
    if name == CHECKS_MET:
        return checks_met(results), SHARE
    return results_scores.ratings_of(results, verdict, name), results.scale


def _chart(rows: tuple[Slice, ...], title: str, scale: Scale, key: str) -> Slice | None:
    """Draw the values with most ratings if there are several and few variants; returns what was clicked."""
    values = list(dict.fromkeys(row.value for row in rows))[:MOST_DRAWN]
    points = {
        (row.value, row.variant): (row, point)
        for row in rows
        if row.value in values and (point := _point(row, "output" if scale == SHARE else "rating"))
    }
    if len(values) < 2 or len({row.variant for row in rows}) > MOST_VARIANTS or not points:
        return None
    drawn = [point for _, point in points.values()]
    told = "; ".join(f"{point.group}, {point.name}: {point.words}" for point in drawn)
    mean = "mean share" if scale == SHARE else f"mean rating, {scale.low:g} to {scale.high:g}"
    axis = results_charts.Axis(f"{mean}, with its 95 % interval", scale.low, scale.high, is_percent=scale == SHARE)
    clicked = results_charts.grouped_intervals(
        title, drawn, axis, key=f"slices-chart-{key}", alt_text=f"{title}. {told}"
    )
    return points[clicked][0] if clicked in points else None


def _point(row: Slice, of: str) -> results_charts.IntervalRow | None:
    """What is drawn of a slice whose mean is known."""
    e = row.estimate
    if e.mean is None:
        return None
    return results_charts.IntervalRow(row.variant, e.mean, e.low, e.high, results_scores.in_words(e, of), row.value)


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
