"""In Results: whether a judge's ratings count beside those of people; off unless switched on, barred unless passed."""

from __future__ import annotations

import streamlit as st

from components import judge_bars, judge_choice, judge_data
from rapport.experiments.judging_source import CountedJudge
from rapport.exporting.display import escape
from rapport.scoring.judging.bars import Ruling, rule


def show(run_ids: tuple[str, ...]) -> CountedJudge | None:
    """The switch where a model has judged these runs; the judge where it is on and may count."""
    if not judge_data.has_judgements(run_ids):
        return None
    bench, bars = judge_data.bench(run_ids), judge_bars.current()
    rulings = {judge: rule(judge_data.hearing(run_ids, judge).trial, bars) for judge in bench.judges}
    if not rulings:
        return None
    judges = sorted(rulings, key=lambda judge: not rulings[judge].counts)
    names = dict(zip(judges, judge_choice.name_judges(judges), strict=True))
    passing = [judge for judge in judges if rulings[judge].counts]
    with st.container(border=True, key="judge-source"):
        is_on = st.toggle(
            f"Count the judge {names[judges[0]]} as a rater" if len(passing) < 2 else "Count a judge as a rater",
            disabled=not passing,
            key=f"judge-counts-{bool(passing)}",
        )
        if not passing:
            _barred(rulings[judges[0]], run_ids)
            return None
        chosen = passing[0]
        if len(passing) > 1 and is_on:
            place = st.selectbox(
                "Judge", range(len(passing)), format_func=lambda place: names[passing[place]], key="judge-counted"
            )
            chosen = passing[place or 0]
        st.caption(escape(_scope(rulings[chosen])))
    ruling = rulings[chosen]
    return CountedJudge(chosen, ruling.metrics, ruling.has_choices) if is_on else None


def _barred(ruling: Ruling, run_ids: tuple[str, ...]) -> None:
    st.caption(f"It doesn't count: {escape(ruling.reason)}")
    st.page_link(
        "pages/judge.py", label="See its trial", icon=":material/gavel:", query_params={"runs": ",".join(run_ids)}
    )


def _scope(ruling: Ruling) -> str:
    on = [*ruling.metrics, *(["choices"] if ruling.has_choices else [])]
    return f"It passed the bars on {', '.join(on)}, and counts on nothing else."
