from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from components import experiment_runs, services
from rapport.experiments.judging_counts import Judged
from rapport.storage.experiments import Experiment
from rapport.storage.holders import new_holder
from tests.components.drawing import AWKWARD, click, markup_in, show
from tests.components.stored_experiments import put_experiment
from tests.pages.opening import markdown_of


def page() -> None:
    from components import experiment_interrupted, services

    experiment_interrupted.show(services.store().experiments.listed())


def put_interrupted(name: str = "Spring") -> None:
    """An experiment that says `running`, of which one output isn't written, and nobody holds."""
    run = put_experiment(services.store(), 3, state="running", name=name)
    with services.store()._database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM outputs WHERE id = (SELECT id FROM outputs LIMIT 1)")
    assert run.id == "run-1"


def test_what_was_being_written_is_one_sentence_with_one_button_to_go_on() -> None:
    put_interrupted()
    at = show(page)
    assert "**Spring** was being written when Rapport ended: 5 of 6 outputs are kept." in markdown_of(at)
    assert at.button(key="continue-run-1").label == "Continue"


def test_what_is_left_alone_is_not_told_again() -> None:
    put_interrupted()
    at = click(show(page), "leave-run-1")
    assert not at.button and not at.markdown
    found = services.store().experiments.load("run-1")
    assert found is not None and found.state == "stopped"


def test_what_is_at_work_elsewhere_or_ended_in_good_order_is_not_told() -> None:
    put_interrupted()
    assert services.store().experiments.hold("run-1", new_holder())
    assert not show(page).button
    services.store().experiments.set_state("run-1", "paused")
    found = services.store().experiments.load("run-1")
    assert found is not None and found.holder is not None
    services.store().experiments.release("run-1", found.holder)
    assert not show(page).button


def test_what_was_being_judged_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    put_experiment(services.store())
    monkeypatch.setattr(experiment_runs, "judged_so_far", lambda experiment_id, found: Judged("lab:judge", 6, 2))
    assert not show(page).button  # it was stopped by somebody
    services.store().experiments.hold("run-1", new_holder())
    with services.store()._database.transaction() as connection:
        connection.exec_driver_sql("UPDATE experiments SET held_until = '2020-01-01 00:00:00.000000'")
    at = show(page)
    assert "was being judged when Rapport ended: 2 of 6 answers are kept." in markdown_of(at)
    assert at.button(key="continue-run-1").label == "Continue"


def test_finished_ones_that_a_dead_process_held_do_not_hide_it() -> None:
    put_interrupted()
    for number in range(4):
        made = datetime.now(UTC) + timedelta(minutes=number + 1)
        services.store().experiments.add(Experiment(f"e{number}", f"Done {number}", "{}", "finished", created_at=made))
        services.store().experiments.hold(f"e{number}", new_holder())
    with services.store()._database.transaction() as connection:
        connection.exec_driver_sql("UPDATE experiments SET held_until = '2020-01-01 00:00:00.000000'")
    at = show(page)
    assert [one.key for one in at.button if one.label == "Continue"] == ["continue-run-1"]
    assert not at.caption


def test_an_awkward_name_stays_text() -> None:
    put_interrupted(AWKWARD[:150])
    assert markup_in(markdown_of(show(page))) == []
