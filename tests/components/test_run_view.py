from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import AWKWARD, click, markup_in, run, show_linked
from tests.components.stored_runs import put_named_run, put_run
from tests.pages.opening import texts


def page(trouble: str = "") -> None:
    import streamlit as st

    from components import run_view, state

    if trouble and "told" not in st.session_state:
        st.session_state["told"] = True
        state.set_trouble(trouble)
    run_view.show("run-1")


Show = Callable[..., AppTest]


@pytest.fixture
def show(tmp_path: Path) -> Show:
    """Draws a page in an app that has the page to which a run links."""
    return partial(show_linked, tmp_path)


def keys(at: AppTest) -> list[str]:
    return [button.key for button in (*at.button, *at.download_button)]


def layout(at: AppTest, name: str) -> AppTest:
    at.get_by_key("layout-run-1").set_value(name)
    return run(at)


def test_a_run_that_is_gone_leads_back_to_the_set_up(show: Show) -> None:
    assert keys(show(page)) == ["back-to-setup"]


def test_title_and_candidate_are_drawn_as_text(show: Show) -> None:
    put_named_run(AWKWARD, {})
    at = show(page)
    assert markup_in(at.header[0].value + texts(at)) == []


def test_the_head_says_to_whom_how_many_columns_and_what_it_cost(show: Show) -> None:
    put_run({"cost_usd": 0.5}, {})
    first, columns, _, cost, _ = show(page).caption[0].value.split(" · ")
    assert (first, columns, cost) == ("To Ada 0", "2 columns", "\\$0.5000 + 1 of unknown price")


def test_a_whole_run_has_nothing_to_retry(show: Show) -> None:
    put_run({})
    assert "retry-all" not in keys(show(page))


def test_what_failed_or_was_stopped_can_be_retried_at_once(show: Show) -> None:
    put_run({}, {"status": "failed"}, {"status": "stopped"})
    assert show(page).button(key="retry-all").label == "Retry 2 unfinished"


def test_trouble_of_a_callback_is_told_once_and_as_text(show: Show) -> None:
    put_run({})
    at = show(page, AWKWARD)
    told = [markup_in(error.value) for error in at.error]
    assert (told, len(run(at).error)) == ([[]], 0)


def test_one_candidate_needs_no_choice(show: Show) -> None:
    put_run({})
    assert not show(page).selectbox


def test_another_candidate_is_shown_on_demand(show: Show) -> None:
    put_run({}, people=2)
    at = show(page)
    chosen = at.selectbox(key="case-run-1")
    chosen.set_value(services.store().runs.load("run-1").cases[1].id)
    assert "details-o10" in keys(run(at))


def test_the_table_has_every_candidate(show: Show) -> None:
    put_run({}, {}, people=2)
    assert len(layout(show(page), "Table").dataframe[0].value) == 4


def test_the_set_up_takes_over_columns_candidates_and_job(show: Show) -> None:
    stored = put_run({}, {}, people=2)
    at = click(show(page), "back-to-setup")
    drafts = tuple(draft.variant for draft in at.session_state["rapport_drafts"])
    people = at.session_state["rapport_candidates"]
    expected = (stored.variants, [case.candidate_id for case in stored.cases], stored.cases[0].job_id)
    assert (drafts, people, at.session_state["rapport_job"]) == expected
