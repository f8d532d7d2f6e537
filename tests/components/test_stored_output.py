from __future__ import annotations

import json

import pytest

from components import output_findings, services
from tests.components.drawing import AWKWARD, TIMEOUT_S, markup_in, show
from tests.components.stored_runs import put_run
from tests.pages.opening import texts
from tests.rated_runs import LETTER


def page(output_id: str, text: str = "") -> None:
    from components import stored_output

    stored_output.show(output_id, text)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page waits for the checks, however busy the machine is."""
    monkeypatch.setattr(output_findings, "PATIENCE_S", TIMEOUT_S)


def test_an_output_is_drawn_with_its_claims_and_checks() -> None:
    put_run({"text": LETTER})
    (reading,) = show(page, "o00").get("bidi_component")
    found = json.loads(reading.proto.json)
    assert "of 13 checks met" in found["summary"]
    assert found["claims"]


def test_one_that_was_stopped_says_so() -> None:
    put_run({"text": LETTER, "status": "stopped"})
    assert "Stopped." in show(page, "o00").warning[0].value


def test_one_that_was_deleted_still_shows_what_is_known_of_it_as_text() -> None:
    written = texts(show(page, "gone", AWKWARD))
    assert "deleted meanwhile" in written
    assert [sign for sign in markup_in(written) if sign in ("<b>", "![")] == []


def test_one_whose_run_was_deleted_is_as_good_as_deleted(monkeypatch: pytest.MonkeyPatch) -> None:
    put_run({"text": LETTER})
    monkeypatch.setattr(type(services.store().runs), "load", lambda self, run_id: None)
    assert "deleted meanwhile" in texts(show(page, "o00", "Hi"))
