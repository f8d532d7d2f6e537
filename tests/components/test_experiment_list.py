from __future__ import annotations

from dataclasses import replace

from components import services
from rapport.providers.model import Failure
from tests.components.drawing import AWKWARD, click, markup_in, show
from tests.components.stored_experiments import put_experiment
from tests.pages.opening import markdown_of, texts


def page() -> None:
    import streamlit as st

    from components import experiment_list

    st.caption(f"has some: {experiment_list.show()}")


def test_without_experiments_nothing_is_drawn() -> None:
    assert texts(show(page)) == "has some: False"


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
    run = put_experiment(services.store())
    [output, *_] = services.store().runs.outputs(run.id)
    failure = Failure("timeout", "It said nothing in time.")
    services.store().runs.put([replace(output, status="failed", failure=failure)])
    assert "5 of 6 written, 1 failed" in texts(show(page))
