"""Means with intervals for each metric and variant, and the outputs behind them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from components import results_charts, results_outputs
from components.tables import table_of_rows
from rapport.scoring.result_set import ResultSet, items_behind, means_by_output
from rapport.scoring.verdict import TWO_RATERS, WEIGHTED, MetricVerdict, Verdict
from rapport.statistics.estimates import Estimate
from rapport.statistics.figures import counted, fixed
from rapport.statistics.rating import Rating, Scale, of_metric, weighted


def show(verdict: Verdict, scale: Scale, gather: Callable[[], ResultSet]) -> None:
    """The chart of one metric, the table of all, and what is behind a point, gathered once somebody asks for it."""
    metrics = metrics_of(verdict)
    if not metrics:
        st.caption("There are no ratings yet.")
        return
    name = st.selectbox("Metric", list(metrics), format_func=str.capitalize, key="scores-metric", width=320)
    picked = _chart(metrics[name], scale)
    _table(metrics)
    variant = results_outputs.choose(verdict.variants, picked, key=f"scores-{name}")
    if variant is not None:
        results = gather()
        means = means_by_output(ratings_of(results, verdict, name))
        items = sorted(items_behind(results, variant), key=lambda item: means.get(item.id, 99.0))
        notes = {i.id: f"{name} {fixed(means[i.id])}" for i in items if i.id in means}
        st.caption("The lowest first.")
        results_outputs.show(items, notes, key=f"scores-{name}-{variant}")


def metrics_of(verdict: Verdict) -> dict[str, MetricVerdict]:
    """Every metric by its name, the weighted score first."""
    overall = [verdict.weighted] if verdict.weighted else []
    return {metric.metric: metric for metric in (*overall, *verdict.metrics)}


def ratings_of(results: ResultSet, verdict: Verdict, name: str) -> list[Rating]:
    """The ratings of a metric, the weighted score among them."""
    if name == WEIGHTED:
        return weighted(results.ratings, verdict.weights, WEIGHTED)
    return of_metric(results.ratings, name)


def in_words(estimate: Estimate, of: str = "rating") -> str:
    """A mean with its interval and n; `of` says what was counted."""
    if estimate.mean is None:
        return "no rating"
    between = f", 95 % interval {fixed(estimate.low)} to {fixed(estimate.high)}" if estimate.low is not None else ""
    return f"{fixed(estimate.mean)}{between}, {counted(estimate.n, of)} of {counted(estimate.cases, 'case')}"


def _chart(metric: MetricVerdict, scale: Scale) -> str | None:
    rows = [
        results_charts.IntervalRow(name, estimate.mean, estimate.low, estimate.high, in_words(estimate))
        for name, estimate in metric.best_first
        if estimate.mean is not None
    ]
    title = f"{metric.metric.capitalize()}: mean and 95 % interval"
    axis = results_charts.Axis(
        f"mean rating, {scale.low:g} to {scale.high:g} (higher is better)",
        scale.low,
        scale.high,
    )
    told = "; ".join(f"{row.name}: {row.words}" for row in rows)
    return results_charts.intervals(title, rows, axis, key=f"chart-scores-{metric.metric}", alt_text=f"{title}. {told}")


def _table(metrics: dict[str, MetricVerdict]) -> None:
    rows = [_row(metric.metric, name, e) for metric in metrics.values() for name, e in metric.best_first]
    number = st.column_config.NumberColumn
    st.dataframe(
        table_of_rows(rows),
        hide_index=True,
        height="content" if len(rows) <= 12 else 440,
        column_config={name: number(format="%.2f") for name in ("Mean", "From", "To", "Standard deviation")},
        alt="Mean, interval, standard deviation and n for each metric and variant",
        key="scores-table",
        lazy=False,  # else Streamlit imports pandas, to see whether this is a frame of it
    )
    st.caption(
        "From and to are the ends of the 95 % interval, clustered by case and rater. n counts ratings; unscored ones "
        "count in nothing else."
    )
    if max(estimate.raters for metric in metrics.values() for estimate in metric.estimates.values()) == 2:
        st.caption(TWO_RATERS)


def _row(metric: str, variant: str, estimate: Estimate) -> dict[str, Any]:
    return {
        "Metric": metric,
        "Variant": variant,
        "Mean": estimate.mean,
        "From": estimate.low,
        "To": estimate.high,
        "Standard deviation": estimate.sd,
        "n": estimate.n,
        "Unscored": estimate.unscored,
        "Cases": estimate.cases,
        "Raters": estimate.raters,
    }
