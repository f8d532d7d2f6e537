from __future__ import annotations

import html
import re

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


def card(at: AppTest, metric: str) -> list[str]:
    """What stands of a metric: its name with whether it passed, why, and the other figures."""
    lines = [html.unescape(one.value) for one in at.main if one.type in ("markdown", "caption")]
    first = next(number for number, line in enumerate(lines) if line.startswith(f"**{metric}** "))
    return lines[first : first + 3]


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


def test_each_metric_has_its_figures_with_n_and_says_why_it_passes() -> None:
    put_judged_run(services.store())
    at = show(page)
    head, why, figures = card(at, "accuracy")
    assert "Passed" in head and "Not passed" not in head
    assert re.search(r"agrees with people: alpha 0.9\d \(0.\d\d to 1.00\) over 48 outputs", why)
    assert "On accuracy 0 of 48 answers gave no value" in why and "1 of 48 answers" in card(at, "fluency")[1]
    assert re.fullmatch(r"People among themselves \d.\d\d · judge minus people [+-]\d.\d\d", figures)


def test_without_people_it_is_said_what_is_missing() -> None:
    put_judged_run(services.store(), is_rated=False)
    at = show(page)
    assert "Nobody rated these outputs" in texts(at)
    head, why, figures = card(at, "accuracy")
    assert "Not passed" in head and "nothing to compare with" in why
    assert figures.startswith("Agreement can't be told · People among themselves can't be told")
    assert figures.endswith("0 of 48 answers unscored")
