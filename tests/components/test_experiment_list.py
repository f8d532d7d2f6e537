from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from components import experiment_list, services
from rapport.providers.model import Failure
from rapport.storage.experiments import Experiment, ExperimentState
from tests.components.drawing import AWKWARD, click, markup_in, run, show
from tests.components.stored_experiments import put_experiment
from tests.pages.opening import markdown_of, texts


def page() -> None:
    from components import experiment_list, services

    experiment_list.show(services.store().experiments.listed())


def put_many(count: int, name: str = "Trial") -> None:
    for number in range(count):
        state: ExperimentState = "finished" if number % 2 else "ready"
        made = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number)
        services.store().experiments.add(Experiment(f"e{number}", f"{name} {number:03}", "{}", state, created_at=made))


def test_without_experiments_nothing_is_drawn() -> None:
    assert texts(show(page)) == ""


def test_a_long_list_is_paged_searched_and_filtered() -> None:
    put_many(130)
    at = show(page)
    assert len([one for one in at.button if one.label == "Open"]) == experiment_list.PAGE_SIZE
    at.text_input(key="experiment-search").set_value("trial 12")
    told = texts(run(at))
    assert "Trial 129" in told and "Trial 120" in told and "Trial 119" not in told
    at.segmented_control(key="experiment-kind").set_value("Finished")
    told = texts(run(at))
    assert "Trial 129" in told and "Trial 128" not in told
    at.text_input(key="experiment-search").set_value("nothing like it")
    assert "No finished experiment's name holds all of these words." in texts(run(at))


def test_an_empty_filter_is_told_as_what_it_is() -> None:
    for number in range(6):
        services.store().experiments.add(
            Experiment(f"e{number}", f"Trial {number}", "{}", created_at=datetime.now(UTC))
        )
    at = show(page)
    at.segmented_control(key="experiment-kind").set_value("Finished")
    assert "No experiment is finished yet." in texts(run(at))
    at.text_input(key="experiment-search").set_value("trial")
    assert "No finished experiment's name holds all of these words." in texts(run(at))


def test_a_filter_stays_when_another_experiment_is_finished() -> None:
    put_many(8)
    at = show(page)
    at.segmented_control(key="experiment-kind").set_value("Finished")
    assert "Trial 002" not in texts(run(at))
    words = list(at.segmented_control(key="experiment-kind").options)  # by these a browser knows them again
    services.store().experiments.set_state("e0", "finished")
    told = texts(run(at))
    assert "Trial 000" in told and "Trial 002" not in told
    assert list(at.segmented_control(key="experiment-kind").options) == words


def test_a_few_need_no_search() -> None:
    put_many(3)
    assert not show(page).text_input


def test_a_long_name_is_cut_and_whole_where_one_points_at_it() -> None:
    name = "A comparison of every prompt that we have with the ones that were written by the other team in May"
    services.store().experiments.add(Experiment("long", name, "{}", created_at=datetime.now(UTC)))
    [title] = [one for one in show(page).markdown if one.value.startswith("**A comparison")]
    assert title.value.endswith("…**") and len(title.value) < 80
    assert title.help == name


def test_an_experiment_is_listed_with_its_size_and_can_be_opened() -> None:
    put_experiment(services.store())
    at = show(page)
    assert "3 cases × 2 variants" in texts(at)
    assert click(at, "open-run-1").query_params["experiment"] == "run-1"


def test_an_experiment_without_its_run_can_still_be_deleted() -> None:
    put_experiment(services.store())
    services.store().runs.remove("run-1")
    at = show(page)
    assert "Its run was deleted." in texts(at)
    assert at.button(key="delete-run-1").label == "Delete"


def test_an_awkward_name_stays_text() -> None:
    put_experiment(services.store(), name=AWKWARD[:150])
    assert markup_in(markdown_of(show(page))) == []


def test_what_a_dead_process_left_is_told_as_paused_with_how_far_it_is() -> None:
    put_experiment(services.store(), 3, state="running")
    told = texts(show(page))
    assert "Paused" in told and "Running" not in told
    assert "6 of 6 written" in told


def test_what_failed_is_counted_beside_what_was_written() -> None:
    made = put_experiment(services.store())
    [output, *_] = services.store().runs.outputs(made.id)
    failure = Failure("timeout", "It said nothing in time.")
    services.store().runs.put([replace(output, status="failed", failure=failure)])
    assert "5 of 6 written, 1 failed" in texts(show(page))
