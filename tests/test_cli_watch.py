"""What a pipe is told of an experiment while it runs."""

from collections.abc import Iterator

import pytest

from rapport.cli.experiment_watch import watch
from rapport.cli.terminal import Terminal
from rapport.experiments.running.progress import Progress
from rapport.experiments.running.runner import Runner

UNPRICED = "What here:tiny costs isn't known."


class Scripted(Runner):
    """Ends after the moments that it is given."""

    def __init__(self, *moments: Progress) -> None:
        self._moments: Iterator[Progress] = iter(moments)
        self._left = len(moments)

    def wait(self, experiment_id: str, timeout_s: float | None = None) -> bool:
        self._left -= 1
        return self._left == 0

    def progress(self, experiment_id: str) -> Progress:
        return next(self._moments)


def test_a_reason_that_stays_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    moments = [Progress("running", 6, done, why=UNPRICED) for done in (0, 2, 4)]
    watch(Scripted(*moments, Progress("finished", 6, 6)), "an-id", Terminal())
    assert capsys.readouterr().err.splitlines() == [f"0 of 6, {UNPRICED}", "2 of 6", "4 of 6"]


def test_a_reason_that_comes_back_is_told_again(capsys: pytest.CaptureFixture[str]) -> None:
    whys = (UNPRICED, "It waits for here.", UNPRICED)
    moments = [Progress("running", 6, done, why=why) for done, why in zip((0, 2, 4), whys, strict=True)]
    watch(Scripted(*moments, Progress("finished", 6, 6)), "an-id", Terminal())
    assert [line.partition(", ")[2] for line in capsys.readouterr().err.splitlines()] == list(whys)
