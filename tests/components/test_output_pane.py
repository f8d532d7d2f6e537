"""A column's place for one output."""

from __future__ import annotations

from tests.components.drawing import AWKWARD, click, markup_in, show
from tests.components.stored_runs import leave_alone_for_an_hour, put_run
from tests.pages.opening import markdown_of, texts


def page() -> None:
    import streamlit as st

    from components import output_findings, output_pane, services

    def below() -> bool:
        return st.button("Below", key="below")

    view = services.engine().view("run-1")
    (output,) = view.outputs.values()
    looked = output_findings.look(view, [output])
    _, opened = output_pane.show(
        view, output, looked, below=below, on_again=lambda: st.session_state.update(again=True)
    )
    st.caption(f"opened: {opened}, again: {st.session_state.get('again', False)}")


def test_below_a_finished_text_stands_what_can_be_done_with_it_and_whether_that_opened_a_dialog_is_told() -> None:
    put_run({"text": "Dear Ada"})
    at = show(page)
    assert "Dear Ada" in texts(at) and "opened: False" in texts(at)
    assert "opened: True" in texts(click(at, "below"))


def test_what_nobody_writes_any_more_can_be_written_again_and_has_nothing_below() -> None:
    put_run({"text": "Dear", "status": "running"})
    leave_alone_for_an_hour()
    at = show(page)
    assert [button.key for button in at.button] == ["go-o00"]
    assert "again: True" in texts(click(at, "go-o00"))


def test_a_text_is_drawn_as_text() -> None:
    put_run({"text": AWKWARD.replace("**Bold**", ""), "status": "running"})
    assert markup_in(markdown_of(show(page))) == []
