"""How often each variant meets the automatic checks, and running them."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import streamlit as st

from components import results_charts, results_data, results_outputs, state
from components.parts import part_every
from rapport.exporting.display import escape
from rapport.scoring.result_set import CheckRate, ResultSet, check_difference, check_rates, items_behind
from rapport.statistics.figures import counted, fixed, percent
from rapport.statistics.rates import RateDifference

MOST_PAIRS = 12
SMALLEST_P = 0.001  # no test says 0


def show(results: ResultSet, run_ids: tuple[str, ...]) -> None:
    """Rates with Wilson's intervals, whether variants differ, and what is behind a rate."""
    _offer(results, run_ids)
    rates = check_rates(results)
    if not rates:
        if not results.check_titles:
            st.caption("There are no automatic checks for outputs of this kind yet.")
        return
    names = list(dict.fromkeys(row.name for row in rates))
    clicked, of = _table(results, rates, names)
    name = st.selectbox(
        "Check",
        names,
        index=names.index(clicked) if clicked else 0,
        format_func=lambda one: results.check_titles.get(one, one),
        key=f"checks-name-{clicked}" if clicked else "checks-name",
        width=420,
    )
    picked = _chart(results, name, [row for row in rates if row.name == name])
    _differences(results, name)
    variant = results_outputs.choose(results.variants, picked or of, key=f"checks-{name}")
    if variant is not None:
        said = {one.output_id: one for one in results.checks if one.name == name}
        items = [item for item in items_behind(results, variant) if item.id in said]
        items.sort(key=lambda item: (said[item.id].is_met is not False, said[item.id].is_met is True))
        st.caption("Those that don't meet it first.")
        notes = {item.id: f"{_state(said[item.id].is_met)}: {said[item.id].why}" for item in items}
        results_outputs.show(items, notes, key=f"checks-{name}-{variant}")


def _state(is_met: bool | None) -> str:
    return {True: "met", False: "not met", None: "unscored"}[is_met]


def _offer(results: ResultSet, run_ids: tuple[str, ...]) -> None:
    if state.is_checking(run_ids):
        _follow(run_ids)
    elif results.unfinished_checks:
        with st.container(border=True, horizontal=True, vertical_alignment="center", key="offer-checks"):
            verb = "hasn't" if results.unfinished_checks == 1 else "haven't"
            st.markdown(f"{counted(results.unfinished_checks, 'output')} {verb} been checked yet. It costs nothing.")
            st.button(
                "Run the checks",
                icon=":material/fact_check:",
                key="run-checks",
                on_click=state.set_checking,
                args=(run_ids, True),
            )


@part_every(0.5)
def _follow(run_ids: tuple[str, ...]) -> None:
    work = results_data.checking(run_ids)
    if work.is_over:
        state.set_checking(run_ids, False)
        results_data.checking.clear(run_ids)
        if work.error:
            state.set_trouble(work.error)
        st.rerun(scope="app")
    share = work.done / work.total if work.total else 0.0
    st.progress(
        share, f"Checking the outputs: {work.done:,} of {work.total:,}" if work.total else "Checking the outputs"
    )
    st.button("Stop", icon=":material/stop_circle:", key="stop-checks", on_click=work.stop)


def _table(results: ResultSet, rates: list[CheckRate], names: list[str]) -> tuple[str | None, str | None]:
    """The rates of all checks; returns the check and the variant of the cell that was clicked."""
    by_name: dict[str, dict[str, Any]] = {}
    for row in rates:
        cells = by_name.setdefault(row.name, {"Check": results.check_titles.get(row.name, row.name)})
        cells[row.variant] = None if row.rate.share is None else 100 * row.rate.share
    event = st.dataframe(
        list(by_name.values()),
        hide_index=True,
        height="content",
        placeholder="unscored",
        column_config={
            name: st.column_config.ProgressColumn(format="%.0f %%", min_value=0, max_value=100)
            for name in results.variants
        },
        on_select="rerun",
        selection_mode="single-cell",
        alt="Share of outputs that meet each check, for each variant",
        key="checks-table",
    )
    if not event.selection["cells"]:
        return None, None
    row, column = event.selection["cells"][0]
    return names[row], column if column in results.variants else None


def _chart(results: ResultSet, name: str, rates: list[CheckRate]) -> str | None:
    rows = [
        results_charts.IntervalRow(row.variant, row.rate.share, row.rate.low, row.rate.high, _words(row))
        for row in rates
        if row.rate.share is not None
    ]
    title = f"{results.check_titles.get(name, name)}: share of outputs and 95 % interval"
    axis = results_charts.Axis("share of outputs that meet the check", 0, 1, is_percent=True)
    told = "; ".join(f"{row.name}: {row.words}" for row in rows)
    return results_charts.intervals(title, rows, axis, key=f"chart-checks-{name}", alt_text=f"{title}. {told}")


def _words(row: CheckRate) -> str:
    rate = row.rate
    unscored = f", {rate.unscored} unscored" if rate.unscored else ""
    return f"{rate.met} of {rate.n} ({percent(rate.low)} to {percent(rate.high)}){unscored}"


def _differences(results: ResultSet, name: str) -> None:
    """McNemar's test of every two variants, the surest differences first."""
    pairs = ((first, second) for first, second in combinations(results.variants, 2))
    tested = [(first, second, check_difference(results, name, first, second)) for first, second in pairs]
    known = sorted((one for one in tested if one[2].p is not None), key=lambda one: one[2].p or 0.0)
    if not known:
        return
    with st.expander("Do variants differ in it?", icon=":material/compare_arrows:", key="check-differences"):
        st.markdown("\n".join(_difference(*one) for one in known[:MOST_PAIRS]))
        more = f" {len(known) - MOST_PAIRS} more pairs differ less." if len(known) > MOST_PAIRS else ""
        st.caption(f"These p values aren't corrected for the number of checks and pairs.{more}")


def _difference(first: str, second: str, found: RateDifference) -> str:
    chance = f"p < {SMALLEST_P:g}" if found.p < SMALLEST_P else f"p = {fixed(found.p, 3)}"
    how = "more often" if found.is_repeated else "alone"
    test = "permutation test of whole cases" if found.is_repeated else "McNemar's exact test"
    return (
        f"- {escape(first)} {how} meets it in {found.only_first}, {escape(second)} {how} in "
        f"{found.only_second} of {found.pairs} cases ({test}, {chance})"
    )
