"""What people chose side by side: who beat whom, and how strong each is."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import results_charts
from rapport.scoring.result_set import ResultSet
from rapport.statistics.ranking import Strength, win_matrix


def show(results: ResultSet, ranking: Sequence[Strength], run_ids: Sequence[str]) -> None:
    """The win matrix and the strengths; without choices, where to make some."""
    if not results.choices:
        st.caption("Nobody has chosen between two of these outputs yet.")
        query = {"run": run_ids[0]} if run_ids else None
        st.page_link("pages/rate.py", label="Let people choose", icon=":material/compare:", query_params=query)
        return
    _strengths(ranking)
    _matrix(results)
    if results.skipped_choices:
        is_one = results.skipped_choices == 1
        st.caption(f"{results.skipped_choices} skipped {'pair counts' if is_one else 'pairs count'} in nothing.")


def _strengths(ranking: Sequence[Strength]) -> None:
    rows = [results_charts.IntervalRow(s.variant, s.value, s.low, s.high, _words(s)) for s in ranking]
    title = "Strength in direct comparison, with 95 % interval"
    results_charts.intervals(
        title,
        rows,
        results_charts.Axis("Bradley-Terry strength (log odds; 0 is average, 0.7 is chosen twice as often)"),
        key="chart-strengths",
        alt_text=f"{title}. " + "; ".join(f"{row.name}: {row.words}" for row in rows),
    )


def _words(strength: Strength) -> str:
    between = f" ({strength.low:.2f} to {strength.high:.2f})" if strength.low is not None else ""
    tally = f"chosen {strength.chosen}, tied {strength.tied}, of {strength.compared}"
    return f"{strength.value:+.2f}{between}, {tally}"


def _matrix(results: ResultSet) -> None:
    st.markdown("**Who was chosen over whom**")
    names = [name for name in results.variants if any(name in (c.left, c.right) for c in results.choices)]
    won: dict[tuple[str, str], str] = {}
    for duel in win_matrix(results.choices):
        won[duel.first, duel.second] = f"{duel.first_chosen} of {duel.n}"
        won[duel.second, duel.first] = f"{duel.second_chosen} of {duel.n}"
    rows = [
        {"Chosen": name, **{f"over {other}": won.get((name, other), "") for other in names if other != name}}
        for name in names
    ]
    st.dataframe(rows, hide_index=True, placeholder="", alt="How often each variant was chosen over each other one")
    st.caption("Ties and 'both bad' are counted in the number of comparisons and are nobody's win.")
