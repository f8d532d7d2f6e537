from __future__ import annotations

from streamlit.testing.v1 import AppTest

from components import services
from rapport.storage.scores import Judgement
from tests.components.drawing import run, show
from tests.judged_runs import JUDGE, OLDER, REF, put_judged_run
from tests.rated_runs import put_rated_run


def page() -> None:
    import streamlit as st

    from components import judge_data

    bench = judge_data.bench(("run-1",))
    trials = [judge_data.hearing(("run-1",), judge).trial.outputs for judge in bench.judges]
    prompts = judge_data.prompts()
    named = [prompt.name for prompt in (*prompts.rating, *prompts.pairwise)]
    st.session_state["found"] = (bench.judges, trials, judge_data.has_judgements(("run-1",)), named)


def found(at: AppTest) -> tuple[object, ...]:
    return at.session_state["found"]  # type: ignore[no-any-return]


def test_a_run_without_judgements_has_no_judges() -> None:
    put_rated_run(services.store(), 1)
    assert found(show(page)) == ((), [], False, ["rate", "prefer"])


def test_what_was_judged_is_there() -> None:
    put_judged_run(services.store(), 2)
    assert found(show(page))[:3] == ((JUDGE,), [4], True)


def test_what_is_said_anew_is_seen_at_once() -> None:
    put_judged_run(services.store(), 2)
    at = show(page)
    services.store().scores.put_judgements([Judgement("run-1-0-0", REF, OLDER, "accuracy", 3.0)])
    assert len(found(run(at))[1]) == 2  # type: ignore[arg-type]


def refused() -> None:
    import streamlit as st

    from components import judge_data, state

    state.set_local_only(True)
    st.session_state["found"] = (judge_data.refusal("gemini:gemini-2.5-pro"), judge_data.refusal("nowhere:x"))


def test_why_a_model_may_not_be_asked_is_a_sentence() -> None:
    cloud, unknown = found(show(refused))
    assert "isn't on this machine" in str(cloud)
    assert "There is no provider" in str(unknown)
