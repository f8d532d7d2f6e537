from threading import Event, Timer

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from rapport.providers.model import Failure
from tests.components.drawing import AWKWARD, click, markup_in, show
from tests.components.stored_runs import leave_alone_for_an_hour, put_run
from tests.experiments.scripted import Models, Scripted
from tests.experiments.waiting import finished, start, until
from tests.pages.opening import markdown_of, texts
from tests.records_for_tests import case as one_case
from tests.records_for_tests import run_of, variant


def page() -> None:
    from components import comparison, services

    view = services.engine().view("run-1")
    comparison.show(view, view.run.cases[0].id)


def keys(at: AppTest) -> set[str]:
    return {button.key for button in at.button}


def test_every_column_shows_its_text_of_this_candidate_only() -> None:
    put_run({"text": "First"}, {"text": "Second"}, people=2)
    written = texts(show(page))
    assert (written.count("First"), written.count("Second")) == (1, 1)


def test_a_text_is_drawn_as_text() -> None:
    put_run({"text": AWKWARD.replace("**Bold**", ""), "status": "running"})
    assert markup_in(markdown_of(show(page))) == []


@pytest.mark.parametrize(
    ("special", "words"),
    [
        pytest.param({"cost_usd": None}, "cost unknown", id="unknown cost"),
        pytest.param({"is_local": False}, "Cloud", id="a cloud's model"),
        pytest.param({"status": "stopped"}, "Stopped. What had arrived is kept.", id="stopped"),
        pytest.param({"status": "failed", "text": "", "failure": Failure("x", "No key.")}, "No key.", id="failed"),
        pytest.param({"status": "failed", "text": "", "failure": Failure("x", "No key.")}, "No text.", id="no text"),
        pytest.param({"status": "running"}, "another one", id="written elsewhere"),
    ],
)
def test_a_column_says_how_it_stands(special: dict[str, object], words: str) -> None:
    put_run(special)
    assert words in texts(show(page))


def test_a_failed_column_leaves_the_others_their_buttons() -> None:
    put_run({"status": "failed", "text": ""}, {})
    assert {"diff-o01", "details-o01", "again-o00"} <= keys(show(page))


def test_what_nobody_has_touched_for_an_hour_was_interrupted() -> None:
    put_run({"status": "running"})
    leave_alone_for_an_hour()
    assert "Interrupted" in texts(show(page))


def test_an_interrupted_column_is_written_on_demand() -> None:
    put_run({"status": "running"}, ref="builtin:writer")
    leave_alone_for_an_hour()
    click(show(page), "go-o00")
    assert until(services.engine(), "run-1", finished).run.id == "run-1"


def test_the_built_in_writer_is_named_as_what_it_is() -> None:
    put_run({}, ref="builtin:writer")
    written = texts(show(page))
    assert ("Built&#45;in writer" in written, "fixed letter, no LLM" in written) == (True, True)


def test_a_column_under_way_is_followed_to_its_end() -> None:
    gate = Event()
    models = Models({"test:echo": Scripted(gate=gate)})
    start(services.engine(), run_of([one_case()], [variant()]), models)
    Timer(0.3, gate.set).start()
    assert "Dear Ada, hello." in texts(show(page))
