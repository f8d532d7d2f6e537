"""What people chose side by side: who beat whom, and how strong each is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import streamlit as st

from components import results_charts, results_outputs
from rapport.scoring.result_set import ResultSet
from rapport.statistics.figures import between, fixed
from rapport.statistics.ranking import Strength, win_matrix
from rapport.statistics.rating import Outcome


def show(results: ResultSet, ranking: Sequence[Strength], run_ids: Sequence[str]) -> None:
    """The win matrix and the strengths; without choices, where to make some."""
    if not results.choices:
        st.caption("Nobody has chosen between two of these outputs yet.")
        _skipped(results)
        query = {"run": run_ids[0]} if run_ids else None
        st.page_link("pages/rate.py", label="Let people choose", icon=":material/compare:", query_params=query)
        return
    picked = _strengths(ranking)
    pair = _matrix(results)
    _skipped(results)
    if pair is not None:
        _behind(results, pair)
        return
    compared = [s.variant for s in ranking]
    variant = results_outputs.choose(compared, picked, key="choices")
    if variant is not None:
        _behind(results, (variant,))


def _skipped(results: ResultSet) -> None:
    if results.skipped_choices:
        is_one = results.skipped_choices == 1
        st.caption(f"{results.skipped_choices} skipped {'pair counts' if is_one else 'pairs count'} in nothing.")


def _behind(results: ResultSet, variants: tuple[str, ...]) -> None:
    """The outputs of one variant that were compared, or both sides of the cases of two, with what was chosen."""
    notes = notes_on(results, variants)
    items = [item for item in results.items if item.variant in variants and (item.case, item.variant) in notes]
    items.sort(key=lambda item: (item.case, item.variant))
    results_outputs.show(items, {i.id: notes[i.case, i.variant] for i in items}, key=f"choices-{'-'.join(variants)}")


def notes_on(results: ResultSet, variants: tuple[str, ...]) -> dict[tuple[str, str], str]:
    """What people chose for each case and variant: of one variant all, of two only between them."""
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for choice in results.choices:
        sides = ((choice.left, choice.right, "left"), (choice.right, choice.left, "right"))
        for mine, other, side in sides:
            if mine in variants and (len(variants) == 1 or other in variants):
                said[choice.case, mine].append(f"{_outcome(choice.outcome, side)} {other} ({choice.rater})")
    return {key: "; ".join(told) for key, told in said.items()}


def _outcome(outcome: Outcome, side: str) -> str:
    if outcome in ("tie", "both_bad"):
        return {"tie": "tied with", "both_bad": "as bad as"}[outcome]
    return "chosen over" if outcome == side else "not chosen over"


def _strengths(ranking: Sequence[Strength]) -> str | None:
    """The chart; returns the variant that was clicked."""
    rows = [results_charts.IntervalRow(s.variant, s.value, s.low, s.high, _words(s)) for s in ranking]
    title = "Strength in direct comparison, with 95 % interval"
    return results_charts.intervals(
        title,
        rows,
        results_charts.Axis("Bradley-Terry strength (log odds; 0 is average, 0.7 is chosen twice as often)"),
        key="chart-strengths",
        alt_text=f"{title}. " + "; ".join(f"{row.name}: {row.words}" for row in rows),
    )


def _words(strength: Strength) -> str:
    tally = f"chosen {strength.chosen}, tied {strength.tied}, of {strength.compared}"
    return f"{fixed(strength.value, sign=True)}{between(strength.low, strength.high)}, {tally}"


def _matrix(results: ResultSet) -> tuple[str, str] | None:
    """Who was chosen over whom; returns the two variants of the cell that was clicked."""
    st.markdown("**Who was chosen over whom**")
    names = [name for name in results.variants if any(name in (c.left, c.right) for c in results.choices)]
    won: dict[tuple[str, str], str] = {}
    for duel in win_matrix(results.choices):
        won[duel.first, duel.second] = f"{duel.first_chosen} of {duel.n}"
        won[duel.second, duel.first] = f"{duel.second_chosen} of {duel.n}"
    rows = [{"Chosen": name, **{f"over {other}": won.get((name, other), "–") for other in names}} for name in names]
    event = st.dataframe(
        rows,
        hide_index=True,
        placeholder="",
        height="content",
        on_select="rerun",
        selection_mode="single-cell",
        alt="How often each variant was chosen over each other one",
        key="choices-matrix",
    )
    st.caption(
        "Ties and 'both bad' are counted in the number of comparisons and are nobody's win. Choose a cell to read both "
        "sides of its cases."
    )
    for place, column in event.selection["cells"]:
        pair = (names[place], column.removeprefix("over "))
        if pair in won:
            return pair
    return None
