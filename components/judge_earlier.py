"""What judges said by another rubric, or by this one before it was reworded: kept to be read, and counted nowhere."""

from __future__ import annotations

import streamlit as st

from components import judge_choice, judge_data, judge_said


def show(run_ids: tuple[str, ...]) -> None:
    """Draw the answers of one judge and one earlier version, chosen where there are several."""
    bench = judge_data.earlier(run_ids)
    st.caption(
        "A judge is asked in the rubric's words. When these change, so does the question: what was answered before is "
        "kept here to be read, and counts neither in the trial nor in a verdict."
    )
    judges = list(bench.judges)
    if not judges:
        return
    names = judge_choice.name_judges(judges)
    place = 0
    if len(judges) > 1:
        place = st.selectbox(
            "Judge and version", range(len(judges)), format_func=names.__getitem__, key="judge-earlier", width=520
        )
    hearing = judge_data.earlier_hearing(run_ids, judges[place or 0])
    if hearing.judged:
        judge_said.outputs(hearing)
    if hearing.pairs:
        judge_said.pairs(hearing)
