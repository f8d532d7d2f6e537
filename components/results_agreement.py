"""How far the raters agree, metric by metric."""

from __future__ import annotations

import streamlit as st

from rapport.scoring.rater_pairs import rater_pairs
from rapport.scoring.result_set import ResultSet
from rapport.scoring.verdict import Verdict

GOOD, TENTATIVE = 0.8, 0.667  # Krippendorff (2018): reliable from 0.8, tentative conclusions from 0.667


def show(results: ResultSet, verdict: Verdict) -> None:
    """Krippendorff's ordinal alpha with its interval, and every two raters; where one rated alone, what that means."""
    rows = [(metric.metric, metric.agreement) for metric in verdict.metrics if metric.agreement]
    if not rows:
        st.caption(
            "Agreement needs outputs that two people rated. Start a round with two raters and an overlap, and see here "
            "how far they mean the same."
        )
        return
    number = st.column_config.NumberColumn
    st.dataframe(
        [
            {
                "Metric": name,
                "Alpha": found.value,
                "From": found.low,
                "To": found.high,
                "Reads as": reads_as(found.value),
                "Outputs rated twice": found.units,
                "Raters": found.raters,
            }
            for name, found in rows
        ],
        hide_index=True,
        placeholder="can't be told",
        height="content",
        column_config={name: number(format="%.2f") for name in ("Alpha", "From", "To")},
        alt="Krippendorff's alpha for each metric",
        key="agreement-table",
    )
    st.caption(
        "Krippendorff's alpha, ordinal: 1 is perfect, 0 is chance. He calls 0.8 reliable and 0.667 the least for "
        "tentative conclusions. Where raters don't agree, talk about the rubric's wording before trusting the means."
    )
    _pairs(results)


def _pairs(results: ResultSet) -> None:
    """Every two raters, those that agree least first."""
    known = [pair for pair in rater_pairs(results.ratings, results.scale) if pair.kappa.value is not None]
    if not known:
        return
    number = st.column_config.NumberColumn
    with st.expander("Every two raters", icon=":material/group:", key="agreement-pairs"):
        st.dataframe(
            [
                {
                    "Metric": pair.metric,
                    "Rater": pair.first,
                    "And": pair.second,
                    "Kappa": pair.kappa.value,
                    "From": pair.kappa.low,
                    "To": pair.kappa.high,
                    "Outputs both rated": pair.kappa.units,
                }
                for pair in sorted(known, key=lambda pair: pair.kappa.value or 0.0)
            ],
            hide_index=True,
            placeholder="can't be told",
            column_config={name: number(format="%.2f") for name in ("Kappa", "From", "To")},
            alt="Weighted kappa of every two raters for each metric",
            key="agreement-pairs-table",
        )
        st.caption("Cohen's kappa, weighted by the square of the distance: who differs from whom, and on what.")


def reads_as(alpha: float | None) -> str:
    """Alpha as a word; empty where it can't be told."""
    if alpha is None:
        return ""
    return "reliable" if alpha >= GOOD else "tentative" if alpha >= TENTATIVE else "not reliable"
