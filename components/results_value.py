"""Quality against cost and time: who gives more for less."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components import results_charts
from rapport.exporting.display import escape
from rapport.scoring.quality import quality_of
from rapport.scoring.result_set import ResultSet, Spending, best_offers, spending
from rapport.scoring.verdict import Verdict


def show(results: ResultSet, verdict: Verdict) -> None:
    """Two charts, what each variant took, and who is on the frontier; quality is the weighted score, or else checks."""
    found = quality_of(results, verdict)
    quality, axis = found.by_variant, results_charts.Axis(found.name, found.scale.low, found.scale.high)
    spent = spending(results)
    if quality:
        left, right = st.columns(2)
        with left:
            _chart(
                "Quality against cost",
                quality,
                {s.variant: s.mean_cost_usd for s in spent},
                "mean cost of an output, US$",
                axis,
            )
        with right:
            _chart(
                "Quality against time",
                quality,
                {s.variant: s.median_seconds for s in spent},
                "median time of an output, s",
                axis,
            )
    else:
        st.caption("Quality comes from ratings or checks, and there are none yet. What each variant took:")
    _table(spent, quality)


def _chart(
    title: str, quality: Mapping[str, float], price: Mapping[str, float | None], unit: str, axis: results_charts.Axis
) -> None:
    best = best_offers(quality, price)
    rows = [
        results_charts.PricedRow(name, quality[name], known, name in best)
        for name, known in price.items()
        if known is not None and name in quality
    ]
    if not rows:
        st.caption(f"{title}: no output says its {'cost' if 'cost' in unit else 'time'}.")
        return
    told = "; ".join(f"{row.name}: {row.quality:.2f} at {row.price:.4g}" for row in rows)
    results_charts.priced(
        title, rows, results_charts.Axis(unit), axis, key=f"chart-{title}", alt_text=f"{title}. {told}"
    )
    st.caption(
        "On the frontier (diamonds), where no other is at least as good for less: " + ", ".join(map(escape, best)) + "."
    )


def _table(spent: list[Spending], quality: Mapping[str, float]) -> None:
    number = st.column_config.NumberColumn
    st.dataframe(
        [
            {
                "Variant": one.variant,
                "Quality": quality.get(one.variant),
                "Cost of an output": one.mean_cost_usd,
                "Time of an output": one.median_seconds,
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
            "Cost of an output": number(format="$%.4f", help="The mean over the outputs whose cost is known"),
            "Time of an output": number(format="%.2f s", help="The median over the outputs whose time is known"),
        },
        alt="Quality, cost and time of each variant",
        key="value-table",
    )
