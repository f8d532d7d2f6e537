import pytest
from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import click, show
from tests.components.stored_runs import put_run
from tests.experiments.waiting import finished, until
from tests.pages.opening import add_job, add_person


def page() -> None:
    import streamlit as st

    from components import services, start_run, state
    from tests.records_for_tests import variant

    documents = services.store().documents
    job, people = documents.list("job")[0], documents.list("resume")
    columns = [variant("A", "builtin:writer"), variant("B", "builtin:writer", strategy="nothing")]
    if st.button("Start", key="start"):
        st.session_state["runs"] = [start_run.start(people, job, columns) for _ in range(2)]
    if st.button("Go back and start", key="again"):
        state.open_run(None)
        st.session_state["runs"] = [*st.session_state["runs"], start_run.start(people, job, columns)]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setattr("components.state.starting._DOUBLE_CLICK_S", 600.0)  # however slow the machine is
    add_job()
    add_person()
    add_person("Ada Twin", 1)
    return click(show(page), "start")


def test_a_run_holds_every_candidate_and_column(started: AppTest) -> None:
    view = until(services.engine(), started.session_state["runs"][0], finished)
    assert (len(view.run.cases), len(view.run.variants), len(view.outputs)) == (2, 2, 4)


def test_its_cases_have_names_and_addresses(started: AppTest) -> None:
    run = services.store().runs.load(started.session_state["runs"][0])
    assert {(one.candidate_name, one.candidate_email) for one in run.cases} == {("Ada Moreau", "ada@moreau.example")}


def test_a_double_click_starts_one_run(started: AppTest) -> None:
    first, second = started.session_state["runs"]
    assert first == second


def test_the_same_wish_after_going_back_is_another_run(started: AppTest) -> None:
    at = click(started, "again")
    assert at.session_state["runs"][2] != at.session_state["runs"][0]


def write_again() -> None:
    import streamlit as st

    from components import services, start_run, state

    run = services.store().runs.load("run-1")
    st.button("Again", key="again", on_click=start_run.again, args=(run, [(run.cases[0].id, 0)]))
    st.session_state["told"] = state.take_trouble()


def test_a_place_is_written_once_more_as_a_further_attempt() -> None:
    put_run({"text": "Old"}, ref="builtin:writer")
    click(show(write_again), "again")
    view = until(services.engine(), "run-1", finished)
    assert [one.attempt for one in view.outputs.values()] == [2]


def test_what_goes_wrong_in_a_callback_is_kept_for_the_page() -> None:
    run = put_run({}, ref="builtin:writer")
    services.store().documents.remove("resume", run.cases[0].candidate_id)
    assert click(show(write_again), "again").session_state["told"]
