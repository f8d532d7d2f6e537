from __future__ import annotations

import time

from components import experiment_runs, services
from tests.components.stored_experiments import put_experiment
from tests.pages.opening import TIMEOUT_S, open_page, run, texts


def test_a_newcomer_is_led_to_a_template() -> None:
    assert "Your first experiment" in texts(open_page("experiments"))


def test_a_template_runs_to_its_end_on_the_samples() -> None:
    at = open_page("experiments")
    at.button(key="use-table_row").click()
    at = run(at)
    (experiment,) = services.store().experiments.listed()
    assert at.query_params["experiment"] == experiment.id
    at.button(key="experiment-start").click()
    run(at)
    deadline = time.monotonic() + TIMEOUT_S
    while experiment_runs.progress(experiment.id).state != "finished":
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert "0 calls" in texts(run(at))
    assert services.store().experiments.load(experiment.id).state == "finished"


def test_a_new_experiment_is_begun_above_the_list_which_stays_in_sight() -> None:
    put_experiment(services.store())
    at = open_page("experiments")
    headings = [one.value for one in at.subheader]
    assert [word for heading in headings for word in ("New experiment", "Experiments") if heading.endswith(word)] == [
        "New experiment", "Experiments",
    ]  # fmt: skip
    assert not [one for one in at.button if one.label == "Use this template"]
    at.segmented_control(key="experiment-way").set_value("From a template")
    assert [one for one in run(at).button if one.label == "Use this template"]
    at.button(key="experiment-way-close").click()
    assert not [one for one in run(at).button if one.label == "Use this template"]


def test_what_made_an_experiment_is_closed_when_one_comes_back_to_the_list() -> None:
    put_experiment(services.store())
    at = open_page("experiments")
    at.segmented_control(key="experiment-way").set_value("From a template")
    run(at).button(key="use-table_row").click()
    run(at)
    del at.query_params["experiment"]
    assert not [one for one in run(at).button if one.label == "Use this template"]


def test_the_list_names_what_is_there() -> None:
    put_experiment(services.store())
    assert "Spring" in texts(open_page("experiments"))
