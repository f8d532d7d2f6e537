from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import output_findings, services
from tests.components.drawing import AWKWARD, TIMEOUT_S, markup_in, run, show_linked
from tests.pages.opening import texts
from tests.rated_runs import LARGE, SMALL, put_rated_run


def page(note: str, picked: str = "") -> None:
    from components import results_data, results_outputs

    items = results_data.results(("run-1",)).items
    results_outputs.choose(["plain · lab:small", "plain · lab:large"], picked or None, key="behind")
    results_outputs.show(items, {items[0].id: note} if items else {}, key="outputs")


def drawn(folder: Path, people: int = 2, note: str = "", picked: str = "") -> AppTest:
    put_rated_run(services.store(), people)
    return show_linked(folder, page, note, picked)


def test_each_output_is_under_its_person_and_job(tmp_path: Path) -> None:
    assert drawn(tmp_path).expander[0].label == "Ada 0 · Platform Engineer"


def test_a_note_is_drawn_as_text(tmp_path: Path) -> None:
    assert markup_in(drawn(tmp_path, note=AWKWARD).expander[0].label) == []


def test_many_outputs_come_in_pages(tmp_path: Path) -> None:
    assert len(drawn(tmp_path, people=4).expander) == 5


def test_what_was_clicked_is_chosen(tmp_path: Path) -> None:
    assert drawn(tmp_path, picked=LARGE).selectbox[0].value == LARGE


def test_any_variant_can_be_chosen_without_a_click(tmp_path: Path) -> None:
    at = drawn(tmp_path)
    at.selectbox[0].set_value(SMALL)
    assert run(at).selectbox[0].value == SMALL


def opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The first output of two, opened, however busy the machine is."""
    monkeypatch.setattr(output_findings, "PATIENCE_S", TIMEOUT_S)
    at = drawn(folder, people=1)
    at.session_state["outputs-run-1-0-1"] = True
    return run(at)


def readings(at: AppTest) -> list[dict[str, Any]]:
    return [json.loads(one.proto.json) for one in at.get("bidi_component")]


def test_what_is_folded_is_neither_drawn_nor_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output_findings, "look", None)
    assert readings(drawn(tmp_path)) == []


def test_what_is_opened_has_its_claims_with_their_sources_and_its_checks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (reading,) = readings(opened(tmp_path, monkeypatch))
    assert "of 13 checks met" in reading["summary"]
    assert [claim["support"]["source"] for claim in reading["claims"] if "support" in claim]


def test_an_output_that_was_deleted_meanwhile_still_shows_its_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(services.store().runs), "output", lambda self, output_id: None)
    at = opened(tmp_path, monkeypatch)
    assert "deleted meanwhile" in texts(at)
    assert "wind farms" in texts(at)


def test_nothing_behind_a_figure_is_said(tmp_path: Path) -> None:
    assert "No output is behind this." in texts(show_linked(tmp_path, page, ""))
