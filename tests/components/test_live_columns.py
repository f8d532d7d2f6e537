import pytest
from streamlit.testing.v1 import AppTest

from components.live_columns import progress_words
from rapport.storage.runs import Timing
from tests.components.drawing import AWKWARD, click, markup_in, show
from tests.components.stored_runs import leave_alone_for_an_hour, put_run
from tests.pages.opening import markdown_of
from tests.records_for_tests import case, output, run_of, variant

RUN = run_of([case()], [variant()])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        pytest.param({"status": "queued"}, "queued", id="queued"),
        pytest.param({"timing": Timing(None, 2.04)}, "waiting · 2.0 s", id="nothing came yet"),
        pytest.param({"timing": Timing()}, "waiting · 0.0 s", id="just begun"),
        pytest.param(
            {"timing": Timing(0.5, 2.0), "text": "Dear  Ada,\n\nhello"},
            "writing · 2.0 s · first token 500 ms · 3 words",
            id="under way",
        ),
        pytest.param(
            {"timing": Timing(None, 2.0), "text": "Dear Ada"}, "writing · 2.0 s · 2 words", id="no first token"
        ),
    ],
)
def test_it_is_said_how_far_an_output_is(changes: dict[str, object], words: str) -> None:
    assert progress_words(output(RUN, **({"status": "running"} | changes))) == words


def pane(drawn: list[str], notice: str) -> None:
    import streamlit as st

    from components import live_columns
    from tests.records_for_tests import case, output, run_of, variant

    run = run_of([case()], [variant()])
    made = live_columns.Pane(st.empty(), st.empty(), st.empty())
    for text in drawn:
        made.update(output(run, status="running", text=text), notice)


def test_a_pane_shows_the_newest_text() -> None:
    assert [element.value for element in show(pane, ["Dear", "Dear Ada"], "").markdown] == ["Dear Ada ▌"]


def test_texts_and_notices_are_drawn_as_text() -> None:
    assert markup_in(markdown_of(show(pane, [AWKWARD.replace("**Bold**", "")], AWKWARD))) == []


def elsewhere() -> None:
    import streamlit as st

    from components import live_columns, services

    (stored,) = services.store().runs.outputs("run-1")
    live_columns.elsewhere(stored, lambda: st.session_state.update(went_on=True))


def left(*, for_an_hour: bool) -> AppTest:
    put_run({"status": "running"})
    if for_an_hour:
        leave_alone_for_an_hour()
    return show(elsewhere)


def test_what_another_process_writes_can_only_be_looked_at_again() -> None:
    assert [button.key for button in left(for_an_hour=False).button] == ["look-o00"]


def test_what_was_interrupted_goes_on_when_asked() -> None:
    assert click(left(for_an_hour=True), "go-o00").session_state["went_on"] is True
