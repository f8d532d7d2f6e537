"""Quality against cost and time: who gives more for less."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components import output_text, results_charts, results_outputs
from rapport.exporting.display import escape
from rapport.scoring.prices import Prices, cost_of, time_of
from rapport.scoring.quality import Quality, quality_of
from rapport.scoring.result_set import (
    Item,
    ResultSet,
    Spending,
    best_offers,
    items_behind,
    means_by_output,
    spending,
)
from rapport.scoring.verdict import Verdict
from rapport.statistics.figures import fixed


def show(results: ResultSet, verdict: Verdict) -> None:
    """Two charts, what each variant took, who is on the frontier, and the outputs behind a point.

    Quality is the weighted score, or where nobody rated, the share of checks met.
    """
    quality = quality_of(results, verdict)
    spent = spending(results)
    picked = None
    if quality.by_variant:
        weighed = [one for one in (cost_of(spent), time_of(spent)) if not one.is_free]
        picks = []
        for column, prices in zip(st.columns(len(weighed)), weighed, strict=True):
            with column:
                picks.append(_chart(prices, quality))
        picked = next(filter(None, picks), None)
        if why_not := cost_of(spent).why_no_chart:
            st.caption(why_not)
    else:
        st.caption("Quality comes from ratings or checks, and there are none yet. What each variant took:")
    _table(spent, quality.by_variant)
    variant = results_outputs.choose(results.variants, picked, key="value")
    if variant is not None:
        means = means_by_output(quality.ratings)
        items = sorted(items_behind(results, variant), key=lambda item: -(item.cost_usd or item.seconds or 0.0))
        st.caption("Those that took most first.")
        results_outputs.show(items, {i.id: _took(i, quality, means) for i in items}, key=f"value-{variant}")


def _took(item: Item, quality: Quality, means: Mapping[str, float]) -> str:
    said = [f"{quality.name} {fixed(means[item.id])}"] if item.id in means else []
    said += [f"US$ {item.cost_usd:.4g}"] if item.cost_usd is not None else []
    said += [output_text.seconds(item.seconds)] if item.seconds is not None else []
    return ", ".join(said)


def _chart(prices: Prices, quality: Quality) -> str | None:
    """Draw quality against one price; returns the variant that was clicked."""
    title, values = f"Quality against {prices.what}", quality.by_variant
    best = best_offers(values, prices.by_variant)
    rows = [
        results_charts.PricedRow(name, values[name], known, name in best)
        for name, known in prices.by_variant.items()
        if known is not None and name in values
    ]
    if not rows:
        st.caption(f"{title}: no output says its {prices.what}.")
        return None
    told = "; ".join(f"{row.name}: {fixed(row.quality)} at {prices.said(row.price)}" for row in rows)
    axis = results_charts.Axis(quality.name, quality.scale.low, quality.scale.high)
    picked = results_charts.priced(
        title, rows, results_charts.Axis(prices.title), axis, key=f"chart-{title}", alt_text=f"{title}. {told}"
    )
    st.caption(
        "On the frontier (diamonds), where no other is at least as good for less: " + ", ".join(map(escape, best)) + "."
    )
    return picked


def _table(spent: list[Spending], quality: Mapping[str, float]) -> None:
    number, costs, times = st.column_config.NumberColumn, cost_of(spent), time_of(spent)
    st.dataframe(
        [
            {
                "Variant": one.variant,
                "Quality": quality.get(one.variant),
                "Cost of an output": one.mean_cost_usd,
                "Time of an output": times.by_variant[one.variant],
                "Outputs": one.n,
                "With known cost": one.priced,
                "With known time": one.timed,
            }
            for one in spent
        ],
        hide_index=True,
        placeholder="",
        column_config={
            "Quality": number(format="%.2f"),
            "Cost of an output": number(
                format=f"$%.{costs.digits}f", help="The mean over the outputs whose cost is known"
            ),
            "Time of an output": number(
                format=f"%.2f {times.unit}", help="The median over the outputs whose time is known"
            ),
        },
        alt="Quality, cost and time of each variant",
        key="value-table",
    )
