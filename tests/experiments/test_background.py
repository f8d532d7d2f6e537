import threading
from collections.abc import Callable

from rapport.errors import IndexUnavailable
from rapport.experiments.background import Background

PATIENCE_S = 30


def test_work_gives_its_result_and_says_how_far_it_is() -> None:
    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> str:
        on_progress(2, 3)
        return "shop"

    background = Background("Opening", work)
    assert background.wait(PATIENCE_S)
    assert (background.result, background.done, background.total, background.error) == ("shop", 2, 3, "")


def test_an_error_of_ours_is_its_sentence() -> None:
    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> str:
        raise IndexUnavailable("The folder can't be written.")

    background = Background("Opening", work)
    assert background.wait(PATIENCE_S)
    assert (background.result, background.error) == (None, "The folder can't be written.")


def test_a_fault_of_ours_is_one_sentence_too() -> None:
    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> str:
        raise KeyError("asin")

    background = Background("Opening", work)
    assert background.wait(PATIENCE_S)
    assert "Opening failed because of a fault in Rapport" in background.error


def test_work_that_is_stopped_has_no_result() -> None:
    begun = threading.Event()

    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> str | None:
        begun.set()
        while not should_stop():
            threading.Event().wait(0.01)
        return None

    background = Background("Opening", work)
    assert begun.wait(PATIENCE_S)
    background.stop()
    assert background.wait(PATIENCE_S)
    assert background.is_stopped
