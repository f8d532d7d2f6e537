from __future__ import annotations

import time

from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import show
from tests.components.stored_experiments import put_experiment
from tests.pages.opening import add_job, texts


def page() -> None:
    from components import experiment_plan, services

    store = services.store()
    experiment_plan.estimate("run-1")
    experiment_plan.show(store.experiments.load("run-1"), store.runs.load("run-1"))


def shown() -> AppTest:
    put_experiment(services.store(), state="ready")
    at = show(page)
    deadline = time.monotonic() + 60
    while "Working out" in texts(at):
        assert time.monotonic() < deadline
        time.sleep(0.1)
        at.run()
    return at


def test_what_it_will_take_is_told_and_what_is_not_known() -> None:
    at = shown()
    values = {metric.label: metric.value for metric in at.metric}
    assert values["Outputs"] == "6"
    assert values["Time"] == "2 s"  # from the stored calls of the same models
    assert values["Cost"] == "unknown"


def test_the_variants_and_cases_are_listed() -> None:
    at = shown()
    assert list(at.dataframe[0].value["Model"]) == ["lab:small", "lab:large"]
    assert len(at.dataframe[1].value) == 3


def page_of_two_jobs() -> None:
    from dataclasses import replace

    from components import experiment_plan, services

    store = services.store()
    run = store.runs.load("run-1")
    [job] = store.documents.list("job")
    here = replace(run.cases[0], job_id=job.id)
    run = replace(run, cases=(here, replace(here, id="another", job_id="deleted since")))
    experiment_plan.show(store.experiments.load("run-1"), run)


def test_a_case_is_called_by_person_and_job_where_there_are_several_jobs() -> None:
    person = put_experiment(services.store(), state="ready").cases[0].candidate_name
    add_job()
    at = show(page_of_two_jobs)
    assert list(at.dataframe[1].value["Case"]) == [f"{person}, Platform Engineer, Nordlicht Energie", person]


def test_the_same_is_there_as_a_file() -> None:
    assert "scenario: outreach_email" in shown().code[0].value
