from __future__ import annotations

from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import show
from tests.judged_runs import put_judged_run
from tests.pages.opening import texts


def page() -> None:
    from components import judge_data, judge_trial
    from rapport.scoring.judging.bars import rule
    from rapport.settings import JudgeBars
    from tests.judged_runs import JUDGE

    hearing = judge_data.hearing(("run-1",), JUDGE)
    bars = JudgeBars(length=None)
    judge_trial.show(hearing, rule(hearing.trial, bars), bars)


def table(at: AppTest) -> object:
    return at.dataframe[0].value.set_index("Metric")


def test_a_judge_that_passes_says_on_what_it_may_count() -> None:
    put_judged_run(services.store())
    at = show(page)
    assert "It passes your bars" in at.success[0].proto.title
    assert "It may count on accuracy" in at.success[0].value


def test_a_judge_that_goes_by_the_order_says_why_it_does_not_count() -> None:
    put_judged_run(services.store(), flip_every=2)
    at = show(page)
    assert "It changed its mind when the order was swapped in 12 of 24 pairs" in at.warning[0].value
    assert "12 went to whatever stood first" in texts(at)


def test_each_metric_has_agreement_with_n_and_what_is_unscored() -> None:
    put_judged_run(services.store())
    found = table(show(page))
    assert found["Outputs rated by both"]["accuracy"] == 48  # type: ignore[index]
    assert found["Unscored"]["fluency"] == 1  # type: ignore[index]
    assert found["Passed"]["accuracy"] == "yes"  # type: ignore[index]


def test_without_people_it_is_said_what_is_missing() -> None:
    put_judged_run(services.store(), is_rated=False)
    at = show(page)
    assert "Nobody rated these outputs" in texts(at)
    assert set(table(at)["Passed"]) == {"no"}  # type: ignore[index]
