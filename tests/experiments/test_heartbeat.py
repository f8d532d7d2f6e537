"""Signs of life while a block runs."""

from __future__ import annotations

import threading
import time

from rapport.errors import StorageError
from rapport.experiments.heartbeat import Heartbeat

PATIENCE_S = 60


def test_it_beats_while_the_block_runs_and_no_longer_whatever_the_store_says() -> None:
    beats: list[float] = []
    thrice = threading.Event()

    def renew() -> None:
        beats.append(time.monotonic())
        if len(beats) == 3:
            thrice.set()
        raise StorageError("The database is locked.")

    with Heartbeat("test", 0.001, renew):
        assert thrice.wait(PATIENCE_S)
    seen = len(beats)
    time.sleep(0.05)
    assert len(beats) == seen
