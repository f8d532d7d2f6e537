"""Figures of an experiment, and whether they reach what was asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rapport.experiments.defining.definition import JudgeEntry
from rapport.experiments.defining.measuring import Measured, Threshold, judged_against, measure
from rapport.experiments.defining.planning import Planned, keep
from rapport.experiments.output_checks import run_checks, versions
from rapport.experiments.running.runner import Runner
from rapport.scoring.findings import STYLE
from rapport.storage.scores import Judgement, StoredCheck
from rapport.storage.store import Store
from tests.experiments.defining.desks import JOB, OUTREACH, RESUME, planned, providers, put

GOOD = Measured("checks", "A", 0.9, 10, 0)


def test_a_value_at_its_threshold_passes() -> None:
    assert judged_against([GOOD], [Threshold("checks", 0.9)]).below == ()


@pytest.mark.parametrize("label", ["", "A"])
def test_a_value_below_its_threshold_is_named(label: str) -> None:
    [(_, measured)] = judged_against([GOOD], [Threshold("checks", 0.91, label)]).below
    assert measured == GOOD


def test_a_threshold_without_a_label_holds_for_every_variant() -> None:
    bad = replace(GOOD, label="B", value=0.2)
    assert [one.label for _, one in judged_against([GOOD, bad], [Threshold("checks", 0.5)]).below] == ["B"]
    assert judged_against([GOOD, bad], [Threshold("checks", 0.5, "A")]).below == ()


@pytest.mark.parametrize(
    "measured",
    [
        pytest.param([], id="never measured"),
        pytest.param([replace(GOOD, value=None, scored=0, unscored=10)], id="all unscored"),
    ],
)
def test_what_has_no_value_is_never_a_pass(measured: list[Measured]) -> None:
    outcome = judged_against(measured, [Threshold("checks", 0.0)])
    assert (outcome.below, len(outcome.unmeasured)) == ((), 1)


@pytest.fixture
def ran(tmp_path: Path, store: Store) -> Planned:
    put(tmp_path, ana_txt=RESUME, job_txt=JOB)
    made = planned(OUTREACH + "    strategy: nothing\n  - prompt: warm\nrepeats: 2\n", tmp_path, store)
    keep(made, store)
    runner = Runner(store, 0)
    assert runner.start(made.plan, providers())
    assert runner.wait(made.plan.run.id, 90)
    return made


def measured(made: Planned, store: Store) -> dict[tuple[str, str], Measured]:
    found = measure(store, made.plan.run, made.plan.repeats, made.definition)
    return {(one.metric, one.label): one for one in found}


def test_every_check_is_measured_for_every_variant(ran: Planned, store: Store) -> None:
    run_checks(store, [ran.plan.run.id])
    found = measured(ran, store)
    assert found["done", "A"] == Measured("done", "A", 1.0, 2, 0)
    assert found["right_hiring_company", "B"] == Measured("right_hiring_company", "B", 1.0, 2, 0)
    together = [
        one for (metric, label), one in found.items() if label == "A" and metric not in ("done", "checks", *STYLE)
    ]
    met = sum((one.value or 0.0) * one.scored for one in together)
    assert found["checks", "A"].value == pytest.approx(met / sum(one.scored for one in together))


def test_only_the_checks_that_were_asked_for_are_measured(ran: Planned, store: Store) -> None:
    run_checks(store, [ran.plan.run.id])
    few = replace(ran, definition=ran.definition.model_copy(update={"checks": ["complete"]}))
    assert {metric for metric, _ in measured(few, store)} == {"done", "checks", "complete"}


def test_without_checks_nothing_is_measured(ran: Planned, store: Store) -> None:
    assert measured(ran, store)["complete", "A"].value is None


def test_an_unscored_check_is_left_out_and_counted(ran: Planned, store: Store) -> None:
    written = store.written.texts([ran.plan.run.id])
    now = versions(store, [ran.plan.run], written)
    first, second = (one for one in written if one.position == 0)
    store.scores.put_checks(
        [
            StoredCheck(first.id, "complete", now[first.id], True, "yes"),
            StoredCheck(second.id, "complete", now[second.id], None, "can't be told"),
        ]
    )
    assert measured(ran, store)["complete", "A"] == Measured("complete", "A", 1.0, 1, 1)


def test_a_judge_s_values_are_those_of_the_judge_that_was_asked(ran: Planned, store: Store) -> None:
    with_judge = ran.definition.model_copy(update={"judge": JudgeEntry(model="here:j")})
    judged = replace(ran, definition=with_judge)
    first, second = (one for one in store.written.texts([ran.plan.run.id]) if one.position == 1)
    store.scores.put_judgements(
        [
            Judgement(first.id, "here:j", "v", "accuracy", 3.0),
            Judgement(second.id, "here:j", "v", "accuracy", 2.0),
            Judgement(first.id, "other:j", "v", "accuracy", 1.0),
            Judgement(first.id, "here:j", "v", "fluency", None, "unreadable"),
        ]
    )
    found = measured(judged, store)
    assert found["accuracy", "B"] == Measured("accuracy", "B", 2.5, 2, 0)
    assert found["fluency", "B"] == Measured("fluency", "B", None, 0, 2)
