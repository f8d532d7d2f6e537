import threading
from collections.abc import Callable, Iterator

import pytest
from streamlit.testing.v1 import AppTest

from rapport.errors import StorageError, UnusableCatalogue
from rapport.experiments.background import Background
from tests.components.drawing import AWKWARD, TIMEOUT_S, click, markup_in, run, show
from tests.components.stored_shops import done, ended
from tests.pages.opening import texts


def page(opening: "Background[str]", heard: "list[str]") -> None:
    import streamlit as st

    from components import opening as under_test

    st.session_state["opened"] = under_test.show(opening, "products", lambda: heard.append("again"))


class Slow:
    """Work that says how far it is and then waits to be let go or stopped."""

    def __init__(self, done_so_far: int, total: int) -> None:
        self._told, self._may_end = threading.Event(), threading.Event()
        self._progress = (done_so_far, total)
        self.opening = Background("Opening", self._work)
        assert self._told.wait(TIMEOUT_S)

    def _work(self, on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> str:
        on_progress(*self._progress)
        self._told.set()
        assert self._may_end.wait(TIMEOUT_S)
        if should_stop():
            raise UnusableCatalogue("Indexing was stopped. Open it again.")
        return "the shop"

    def end(self) -> None:
        self._may_end.set()
        assert self.opening.wait(TIMEOUT_S)


@pytest.fixture
def slow() -> Iterator[Slow]:
    work = Slow(1_200, 4_800)
    yield work
    work.end()


def failing(sentence: str) -> "Background[str]":
    def work(on_progress: object, should_stop: object) -> str:
        raise StorageError(sentence)

    return ended(work)


def stopped(slow: Slow) -> AppTest:
    """The page after a click on Stop has been heeded."""
    at = click(show(page, slow.opening, []), "stop-opening")
    slow.end()
    return run(at)


def test_what_is_open_is_given_and_nothing_is_drawn() -> None:
    at = show(page, done("the shop"), [])
    assert (at.session_state["opened"], texts(at)) == ("the shop", "")


def test_while_it_opens_it_says_how_far_it_is(slow: Slow) -> None:
    (bar,) = show(page, slow.opening, []).progress
    assert (bar.value, bar.text) == (25, "Preparing the search: 1,200 of 4,800 products")


def test_while_it_opens_nothing_is_given(slow: Slow) -> None:
    assert show(page, slow.opening, []).session_state["opened"] is None


def test_before_the_size_is_known_it_says_what_it_waits_for() -> None:
    work = Slow(0, 0)
    at = show(page, work.opening, [])
    work.end()
    assert "loading the embedding model" in at.progress[0].text


def test_before_the_size_is_known_there_is_nothing_to_stop() -> None:
    work = Slow(0, 0)
    at = show(page, work.opening, [])
    work.end()
    assert not at.button


def test_when_it_is_open_the_page_has_it(slow: Slow) -> None:
    at = show(page, slow.opening, [])
    slow.end()
    assert run(at).session_state["opened"] == "the shop"


def test_a_click_on_stop_asks_the_work_to_end(slow: Slow) -> None:
    click(show(page, slow.opening, []), "stop-opening")
    slow.end()
    assert slow.opening.is_stopped


def test_a_stop_is_no_fault(slow: Slow) -> None:
    at = stopped(slow)
    assert ([warning.value for warning in at.warning], len(at.error)) == (
        ["1,200 of 4,800 products are done and stay so. A search needs all of them."],
        0,
    )


def test_after_a_stop_it_can_go_on(slow: Slow) -> None:
    assert stopped(slow).button(key="open-again").label == "Go on"


def test_a_fault_is_told() -> None:
    assert [error.value for error in show(page, failing("The disk is full"), []).error] == ["The disk is full"]


def test_a_fault_is_drawn_as_text() -> None:
    assert markup_in(show(page, failing(AWKWARD), []).error[0].value) == []


def test_after_a_fault_it_can_be_tried_again() -> None:
    heard: list[str] = []
    click(show(page, failing("The disk is full"), heard), "open-again")
    assert heard == ["again"]
