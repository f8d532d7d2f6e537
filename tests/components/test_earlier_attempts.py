import json
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from components import output_findings, services
from rapport.providers.model import Failure
from tests.components.drawing import AWKWARD, TIMEOUT_S, markup_in, run, show
from tests.components.stored_runs import put_run
from tests.pages.opening import markdown_of, texts
from tests.rated_runs import LETTER


def page() -> None:
    from components import earlier_attempts, services

    view = services.engine().view("run-1")
    earlier_attempts.show(view, services.store().runs.outputs("run-1")[0])


def after(*texts_before: str, failure: Failure | None = None) -> AppTest:
    """The page after attempts with these texts, the last of which is the newest; the first of the others is open."""
    put_run({"text": texts_before[0], "failure": failure})
    first = services.store().runs.outputs("run-1")[0]
    later = [replace(first, id=f"later{n}", attempt=n, text=text) for n, text in enumerate(texts_before[1:], 2)]
    services.store().runs.put(later)
    at = show(page)
    if at.expander:
        at.session_state["earlier-o00"] = True
        run(at)
    return at


def test_a_first_attempt_has_nothing_before_it() -> None:
    assert not after("One").expander


def test_earlier_attempts_are_kept_newest_first() -> None:
    assert [fold.label for fold in after("One", "Two", "Three").expander] == ["Attempt 2", "Attempt 1"]


def test_an_attempt_without_a_text_is_left_out() -> None:
    assert not after("", "Two").expander


def test_an_earlier_text_is_drawn_as_text() -> None:
    assert markup_in(markdown_of(after(AWKWARD, "Two")).replace("**Bold**", "", 1)) == []


def test_what_went_wrong_with_it_is_told() -> None:
    assert "cut" in after("One", "Two", failure=Failure("stream_cut", "The line was cut.")).error[0].value


def test_its_unknown_cost_is_said_to_be_unknown() -> None:
    assert "cost unknown" in texts(after("One", "Two"))


def test_an_earlier_text_that_is_opened_has_its_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output_findings, "PATIENCE_S", TIMEOUT_S)
    (reading,) = after(LETTER, "Two").get("bidi_component")
    assert "of 13 checks met" in json.loads(reading.proto.json)["summary"]


def test_what_is_folded_is_neither_drawn_nor_checked() -> None:
    at = after("One", "Two", "Three")
    assert "One" in texts(at)
    assert "Two" not in texts(at)
