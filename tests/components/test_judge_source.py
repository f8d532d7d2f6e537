from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from streamlit.testing.v1 import AppTest

from components import services
from rapport.storage.scores import Judgement
from tests.components.drawing import run, show_linked
from tests.judged_runs import JUDGE, REF, put_judged_run
from tests.pages.opening import texts
from tests.rated_runs import put_rated_run


def page() -> None:
    import streamlit as st

    from components import judge_source, state
    from rapport.settings import JudgeBars

    state.set_judge_bars(JudgeBars(length=None))
    st.session_state["counted"] = judge_source.show(("run-1",))


def counted(at: AppTest) -> object:
    return at.session_state["counted"]


def test_where_no_model_judged_nothing_is_offered(tmp_path: Path) -> None:
    put_rated_run(services.store(), 1)
    at = show_linked(tmp_path, page)
    assert (counted(at), list(at.toggle)) == (None, [])


def test_a_judge_that_passed_is_off_until_it_is_switched_on(tmp_path: Path) -> None:
    put_judged_run(services.store())
    at = show_linked(tmp_path, page)
    assert counted(at) is None
    at.toggle[0].set_value(True)
    found = counted(run(at))
    assert found.judge == JUDGE  # type: ignore[attr-defined]
    assert "accuracy" in found.metrics  # type: ignore[attr-defined]


def test_a_judge_that_did_not_pass_is_barred_with_the_reason(tmp_path: Path) -> None:
    put_judged_run(services.store(), flip_every=2)
    at = show_linked(tmp_path, page)
    at.toggle[0].set_value(True)
    assert "doesn't count: It changed its mind when the order was swapped" in texts(run(at)).replace("&#58;", ":")
    assert counted(at) is None


def test_where_nobody_rated_it_is_barred_too(tmp_path: Path) -> None:
    put_judged_run(services.store(), is_rated=False)
    at = show_linked(tmp_path, page)
    at.toggle[0].set_value(True)
    assert "doesn't count" in texts(run(at))
    assert counted(at) is None


def test_where_the_judge_is_off_its_judgements_are_not_even_read(tmp_path: Path) -> None:
    put_judged_run(services.store())
    asked: list[str] = []

    def note(*call: Any) -> None:
        asked.append(call[2])

    event.listen(Engine, "before_cursor_execute", note)
    try:
        at = show_linked(tmp_path, page)
        off = [one for one in asked if "judgements.why" in one]
        at.toggle[0].set_value(True)
        run(at)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert (off, any("judgements.why" in one for one in asked)) == ([], True)


def test_answers_by_another_rubric_are_left_out_and_counted(tmp_path: Path) -> None:
    put_judged_run(services.store())
    services.store().scores.put_judgements([Judgement("run-1-0-0", REF, "older.by-another-rubric", "accuracy", 2.0)])
    at = show_linked(tmp_path, page)
    at.toggle[0].set_value(True)
    assert "1 earlier answer was asked by another rubric" in texts(run(at))
