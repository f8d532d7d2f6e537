import threading
import time
from collections.abc import Callable

import pytest

from rapport.experiments.batch import AT_ONCE, Batch, Task
from rapport.experiments.intake import Report, Taken


def wait_for(fact: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not fact():
        assert time.monotonic() < deadline, "it didn't happen in time"
        time.sleep(0.01)


def task(name: str, work: Callable[[Report], Taken] | None = None) -> Task:
    return Task(name, "resume", work or (lambda report: Taken(name, "resume", name)))


def test_results_stand_in_the_order_of_the_inputs() -> None:
    batch = Batch([task("a"), task("b"), task("c")])
    wait_for(lambda: batch.is_done)
    assert [taken.name for taken in batch.finished] == ["a", "b", "c"]


def test_an_unforeseen_fault_costs_one_input_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    def fail(report: Report) -> Taken:
        raise ZeroDivisionError

    batch = Batch([task("bad", fail), task("good")])
    wait_for(lambda: batch.is_done)
    assert [bool(taken.error) for taken in batch.finished] == [True, False]
    assert "Reading bad failed" in caplog.text


def test_progress_tells_what_is_being_done() -> None:
    go_on = threading.Event()

    def slow(report: Report) -> Taken:
        report("OCR, page 1 of 2", 0.5)
        go_on.wait(60)
        return Taken("scan", "resume", "scan")

    batch = Batch([task("scan", slow)])
    wait_for(lambda: batch.progress[0].share == 0.5)
    assert batch.progress[0].doing == "OCR, page 1 of 2"
    go_on.set()
    wait_for(lambda: batch.is_done)


def test_a_slow_input_does_not_hold_up_the_others() -> None:
    assert AT_ONCE > 1
    go_on = threading.Event()

    def slow(report: Report) -> Taken:
        go_on.wait(60)
        return Taken("scan", "resume", "scan")

    batch = Batch([task("scan", slow), task("a"), task("b")])
    wait_for(lambda: len(batch.finished) == 2)
    go_on.set()
    wait_for(lambda: batch.is_done)


def test_inputs_added_after_the_end_are_read_too() -> None:
    batch = Batch([task("a")])
    wait_for(lambda: batch.is_done)
    batch.add([task("b")])
    wait_for(lambda: len(batch.finished) == 2)
