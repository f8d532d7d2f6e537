from __future__ import annotations

from datetime import UTC, datetime

import pytest

from components import results_choice, services
from components.results_choice import words
from rapport.storage.runs import ListedRun
from tests.components.drawing import run, show_linked
from tests.pages.opening import texts
from tests.rated_runs import put_rated_run


def page() -> None:
    import streamlit as st

    from components import results_choice

    st.session_state["chosen"] = results_choice.show()


def test_without_runs_it_leads_to_a_comparison(tmp_path: object) -> None:
    assert "Nothing to judge yet" in texts(show_linked(tmp_path, page))  # type: ignore[arg-type]


def test_chosen_runs_are_remembered_and_named_by_the_address(tmp_path: object) -> None:
    put_rated_run(services.store(), 2)
    put_rated_run(services.store(), 2, "run-2")
    at = show_linked(tmp_path, page)  # type: ignore[arg-type]
    at.multiselect(key="results-runs").set_value(["run-2", "run-1"])
    run(at)
    assert (at.session_state["chosen"], at.query_params["runs"]) == (("run-2", "run-1"), "run-2,run-1")


def test_what_was_rated_last_is_chosen_for_whoever_comes_from_the_menu(tmp_path: object) -> None:
    put_rated_run(services.store(), 2)
    assert show_linked(tmp_path, page).session_state["chosen"] == ("run-1",)  # type: ignore[arg-type]


def test_nothing_chosen_says_what_to_do(tmp_path: object) -> None:
    put_rated_run(services.store(), 2)
    for one in services.store().rounds.all():
        services.store().rounds.delete(one.id)
    assert "Choose at least one run" in texts(show_linked(tmp_path, page))  # type: ignore[arg-type]


def linked(runs: str) -> None:
    import streamlit as st

    from components import results_choice

    st.query_params["runs"] = runs
    st.session_state["chosen"] = results_choice.show()


def test_a_link_to_a_run_that_was_deleted_says_so(tmp_path: object) -> None:
    put_rated_run(services.store(), 2)
    at = show_linked(tmp_path, linked, "run-1,gone")  # type: ignore[arg-type]
    assert at.session_state["chosen"] == ("run-1",)
    assert "A run that was asked for isn't here" in at.warning[0].value


def test_a_link_to_a_run_older_than_the_listed_shows_it(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    put_rated_run(services.store(), 2)
    put_rated_run(services.store(), 2, "run-2")
    monkeypatch.setattr(results_choice, "MOST_LISTED", 1)
    at = show_linked(tmp_path, linked, "run-1,run-2")  # type: ignore[arg-type]
    assert sorted(at.session_state["chosen"]) == ["run-1", "run-2"]
    assert not at.warning


def test_a_run_is_listed_with_its_day_and_size() -> None:
    listed = ListedRun("r", "Engineer", datetime(2026, 11, 21, tzinfo=UTC), (), (), 4, 0, 4)
    assert words(listed).startswith("Engineer, 2") and words(listed).endswith(", 4 e-mails")
