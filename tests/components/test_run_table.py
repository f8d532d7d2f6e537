from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from components import run_table
from rapport.experiments.live import RunView
from rapport.providers.model import Failure, Usage
from rapport.storage.runs import Output, Timing
from tests.components.drawing import AWKWARD, show
from tests.components.stored_runs import put_named_run, put_run
from tests.records_for_tests import case, output, run_of, variant

RUN = run_of([case()], [variant(letter) for letter in "ABCD"])
LONG_AGO = datetime.now(UTC) - timedelta(hours=1)


def view_of(*changes: dict[str, object]) -> RunView:
    outputs = [output(RUN, place, id=str(place), **special) for place, special in enumerate(changes)]
    return RunView(RUN, {(one.case_id, one.position): one for one in outputs}, {}, 0, frozenset())


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        pytest.param([{"cost_usd": 0.0}], "no cost · slowest e-mail 0 ms", id="free"),
        pytest.param(
            [{"cost_usd": 0.01, "timing": Timing(1, 2)}, {"cost_usd": 0.02, "timing": Timing(1, 3)}],
            "\\$0.0300 · slowest e-mail 3.0 s",
            id="priced",
        ),
        pytest.param(
            [{"cost_usd": 0.01, "text": "Hi"}, {"text": "Hi"}, {"text": ""}],
            "\\$0.0100 + 1 of unknown price · slowest e-mail 0 ms",
            id="one of unknown price, and one that wrote nothing",
        ),
    ],
)
def test_the_totals_say_what_is_known_of_cost_and_time(changes: list[dict[str, object]], line: str) -> None:
    assert run_table.totals(view_of(*changes)) == line


def test_what_failed_was_stopped_or_was_interrupted_is_unfinished() -> None:
    changes = [{"status": "failed"}, {"status": "stopped"}, {"status": "running", "touched_at": LONG_AGO}]
    found: list[Output] = run_table.unfinished(view_of(*changes, {"status": "done"}))
    assert [one.position for one in found] == [0, 1, 2]


def test_what_is_being_written_elsewhere_is_left_alone() -> None:
    assert run_table.unfinished(view_of({"status": "running", "touched_at": datetime.now(UTC)})) == []


def page() -> None:
    import streamlit as st

    from components import run_table, services

    view = services.engine().view("run-1")
    run_table.progress(view)
    st.session_state["chosen"] = run_table.show(view)


def row(at: AppTest) -> dict[str, object]:
    return dict(at.dataframe[0].value.iloc[0])


def test_every_candidate_and_column_has_a_row() -> None:
    put_run({}, {}, people=3)
    assert len(show(page).dataframe[0].value) == 6


def test_a_row_says_what_was_written_and_what_it_took() -> None:
    text = "Subject: Wind\n\nHi"
    put_run({"text": text, "timing": Timing(0.5, 2.0), "usage": Usage(10, 4), "cost_usd": 0.0})
    expected = ["Ada 0", "A", "lab:small", "done", 0.5, 2.0, 4, "no cost", "Wind", "Hi"]
    assert list(row(show(page)).values()) == expected


def test_a_row_of_unknown_cost_says_so() -> None:
    put_run({})
    assert row(show(page))["Cost"] == "cost unknown"


def test_a_failure_stands_in_the_place_of_the_text() -> None:
    put_run({"status": "failed", "text": "", "failure": Failure("key_rejected", "The key was rejected.")})
    assert row(show(page))["E-mail"] == "The key was rejected."


def test_names_are_given_as_they_are() -> None:  # a cell of a table is text, not Markdown
    put_named_run(AWKWARD, {})
    assert row(show(page))["Candidate"] == AWKWARD


def test_the_progress_counts_what_is_written_and_names_what_is_not() -> None:
    put_run({}, {"status": "failed"}, {"status": "stopped"}, {"status": "queued", "text": ""})
    bar = show(page).get("progress")[0]
    assert bar.text == "1 of 4 written, 1 failed, 1 stopped"


def test_nothing_is_chosen_before_a_click() -> None:
    put_run({})
    assert show(page).session_state["chosen"] is None
