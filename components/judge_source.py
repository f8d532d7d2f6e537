"""In Results: whether a judge's ratings count beside those of people; off unless switched on, barred unless passed."""

from __future__ import annotations

import streamlit as st

from components import judge_bars, judge_choice, judge_data
from rapport.experiments.judging_source import CountedJudge
from rapport.experiments.judging_trial import Judge, say_set_aside
from rapport.exporting.display import escape
from rapport.scoring.judging.bars import Ruling, rule


def show(run_ids: tuple[str, ...]) -> CountedJudge | None:
    """The switch where a model has judged these runs; the judge where it is on and may count.

    The trial is held only once the switch is on: over thousands of outputs it takes seconds.
    """
    if not judge_data.has_judgements(run_ids):
        return None
    with st.container(border=True, key="judge-source"):
        is_on = st.toggle(
            "Count a judge as a rater",
            help="A model has judged these outputs. It counts only on what it passes its trial for.",
            key="judge-counts",
        )
        return _counted(run_ids) if is_on else None


def _counted(run_ids: tuple[str, ...]) -> CountedJudge | None:
    bench, bars = judge_data.bench(run_ids), judge_bars.current()
    if aside := say_set_aside(sum(bench.set_aside.values())):
        st.caption(aside)
    rulings = {judge: rule(judge_data.hearing(run_ids, judge).trial, bars) for judge in bench.judges}
    passing = [judge for judge, ruling in rulings.items() if ruling.counts]
    if not passing:
        _barred(rulings, run_ids)
        return None
    chosen = _choose(passing)
    st.caption(escape(_scope(chosen, rulings[chosen])))
    return CountedJudge(chosen, rulings[chosen].metrics, rulings[chosen].has_choices)


def _choose(passing: list[Judge]) -> Judge:
    if len(passing) == 1:
        return passing[0]
    names = judge_choice.name_judges(passing)
    place = st.selectbox("Judge", range(len(passing)), format_func=names.__getitem__, key="judge-counted")
    return passing[place or 0]


def _barred(rulings: dict[Judge, Ruling], run_ids: tuple[str, ...]) -> None:
    if rulings:
        judge, ruling = next(iter(rulings.items()))
        st.caption(escape(f"{judge.ref} doesn't count: {ruling.reason}"))
    st.page_link(
        "pages/judge.py", label="See its trial", icon=":material/gavel:", query_params={"runs": ",".join(run_ids)}
    )


def _scope(judge: Judge, ruling: Ruling) -> str:
    on = [*ruling.metrics, *(["choices"] if ruling.has_choices else [])]
    return f"{judge.ref} passed the bars on {', '.join(on)}, and counts on nothing else."
