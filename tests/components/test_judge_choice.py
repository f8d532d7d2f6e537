from __future__ import annotations

from components import judge_choice, services
from rapport.experiments.judging_trial import Judge
from rapport.storage.scores import Judgement
from tests.components.drawing import show
from tests.judged_runs import JUDGE, OLDER, REF, put_judged_run


def page(ref: str | None) -> None:
    import streamlit as st

    from components import judge_choice, judge_data

    st.session_state["judge"] = judge_choice.show(judge_data.bench(("run-1",)), ref)


def test_of_one_judge_there_is_no_choice() -> None:
    put_judged_run(services.store(), 1)
    at = show(page, None)
    assert at.session_state["judge"] == JUDGE
    assert not at.selectbox


def test_the_one_that_is_being_set_up_comes_first() -> None:
    put_judged_run(services.store(), 1)
    services.store().scores.put_judgements([Judgement("run-1-0-0", "zoo:other", OLDER, "accuracy", 3.0)])
    assert show(page, None).session_state["judge"].ref == REF
    assert show(page, "zoo:other").session_state["judge"].ref == "zoo:other"


def test_versions_of_one_model_are_told_apart_by_their_prompts() -> None:
    names = judge_choice.name_judges([JUDGE, Judge(REF, "0123456789ab.0000", "")])
    assert names[0].startswith("lab:judge-1 · Rate by rubric (")
    assert names[1] == "lab:judge-1 · earlier version 0123456789ab.000"
