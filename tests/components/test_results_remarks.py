from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import output_findings, services
from components.results_remarks import matching
from rapport.scoring.result_set import Remark
from rapport.storage.rounds import Mark
from tests.components.drawing import AWKWARD, TIMEOUT_S, markup_in, run, show, show_linked
from tests.pages.opening import markdown_of, texts
from tests.rated_runs import put_rated_run

REMARKS = (Remark("1", "A", "Ana", "Too pushy"), Remark("2", "B", "Ben", "Warm, not too long"))


def page() -> None:
    from components import results_data, results_remarks

    results_remarks.show(results_data.results(("run-1",)), ("run-1",))


def drawn(remark: str = "") -> AppTest:
    put_rated_run(services.store(), 2)
    if remark:
        services.store().rounds.mark(Mark("run-1-rate", "run-1-1-1", "Ben", {}, remark))
    return show(page)


@pytest.mark.parametrize(
    ("words", "variant", "ids"),
    [("TOO", None, ["1", "2"]), ("too warm", None, ["2"]), ("too", "A", ["1"]), ("", None, ["1", "2"])],
    ids=["in any case", "every word", "of one variant", "all"],
)
def test_a_search_keeps_what_holds_every_word(words: str, variant: str | None, ids: list[str]) -> None:
    assert [remark.output_id for remark in matching(REMARKS, words, variant)] == ids


def test_a_remark_is_drawn_as_text() -> None:
    assert markup_in(markdown_of(drawn(AWKWARD))) == []


def test_a_search_says_how_many_it_found() -> None:
    at = drawn("Good")
    at.text_input(key="remarks-search").set_value("pushy")
    assert "1 of 2 remarks" in texts(run(at))


def test_without_remarks_it_says_where_they_come_from() -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    assert "Nobody has written a remark yet" in texts(show(page))


def test_what_a_remark_is_about_is_drawn_once_it_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output_findings, "PATIENCE_S", TIMEOUT_S)
    put_rated_run(services.store(), 2)
    at = show_linked(tmp_path, page)
    assert not at.get("bidi_component")
    at.session_state["remark-0-run-1-0-0-Ana"] = True
    assert len(run(at).get("bidi_component")) == 1
