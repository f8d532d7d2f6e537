from __future__ import annotations

from components import services
from rapport.storage.holders import new_holder
from tests.components.drawing import click, show
from tests.components.stored_experiments import put_experiment
from tests.pages.opening import texts


def page(experiment_id: str) -> None:
    import streamlit as st

    from components import experiment_runs, state

    for name in ("start", "pause", "stop", "remove"):
        st.button(name, key=name, on_click=getattr(experiment_runs, name), args=(experiment_id,))
    progress = experiment_runs.progress(experiment_id)
    st.caption(f"{progress.done} of {progress.total}, {progress.state}" if progress else "gone")
    st.caption(str(state.take_trouble()))


def test_how_far_it_is_comes_from_the_store() -> None:
    put_experiment(services.store(), 3)
    assert "6 of 6, finished" in texts(show(page, "run-1"))


def test_one_that_is_not_there_is_gone_and_starting_it_says_so() -> None:
    at = show(page, "nothing")
    assert "gone" in texts(at)
    assert "There is no experiment" in texts(click(at, "start"))


def test_what_is_removed_is_gone_with_its_outputs() -> None:
    put_experiment(services.store())
    assert "gone" in texts(click(show(page, "run-1"), "remove"))
    assert services.store().runs.load("run-1") is None


def test_starting_what_runs_already_is_nothing_to_be_told_of() -> None:
    store = services.store()
    put_experiment(store, state="running")
    store.experiments.hold("run-1", new_holder())
    at = click(show(page, "run-1"), "start")
    assert "6 of 6, running" in texts(at) and "None" in texts(at)
