"""What judges said in earlier words of the rubric."""

from __future__ import annotations

from dataclasses import replace

from components import services
from rapport.scoring.judging.questions import rubric_version
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.storage.scores import Judgement, PairJudgement
from tests.components.drawing import show
from tests.pages.opening import texts
from tests.rated_runs import put_rated_run

BEFORE = rubric_version(replace(DEFAULT_RUBRIC, lowest=0))


def page() -> None:
    from components import judge_earlier

    judge_earlier.show(("run-1",))


def put(*versions: str) -> None:
    put_rated_run(services.store(), 2)
    services.store().scores.put_judgements(
        Judgement("run-1-0-0", "lab:judge", version, "accuracy", 2.0, "Right.") for version in versions
    )


def test_earlier_answers_are_shown_and_said_not_to_count() -> None:
    put(f"p1.s1.{BEFORE}")
    at = show(page)
    assert "counts neither in the trial nor in a verdict" in texts(at)
    assert len(at.expander) == 1


def test_one_of_several_versions_is_chosen() -> None:
    put(f"p1.s1.{BEFORE}", f"p2.s1.{BEFORE}")
    assert len(show(page).selectbox[0].options) == 2


def test_what_is_asked_now_isnt_among_them() -> None:
    put(f"p1.s1.{rubric_version(DEFAULT_RUBRIC)}")
    assert not show(page).expander


def test_compared_pairs_are_shown_too() -> None:
    put()
    pair = PairJudgement("run-1-0-0", "run-1-0-1", "lab:judge", f"p1.s1.{BEFORE}", "left", "It is truer.")
    services.store().scores.put_pair_judgements([pair])
    assert len(show(page).expander) == 1
