"""How long the present thread waits for a database that another program has locked.

What works by itself can wait: it keeps an answer that was paid for. A person who looks at a page should soon read why
nothing comes.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_own = threading.local()


def wait_at_most(seconds: float) -> None:
    """From now on, in this thread."""
    _own.seconds = seconds


@contextmanager
def waiting_at_most(seconds: float) -> Iterator[None]:
    """Within this block, in this thread, if it would wait for longer."""
    before = getattr(_own, "seconds", None)
    _own.seconds = seconds if before is None else min(before, seconds)
    try:
        yield
    finally:
        if before is None:
            del _own.seconds
        else:
            _own.seconds = before


def patience_s(usual: float) -> float:
    """How long this thread waits; `usual` is how long a thread does of which nothing was said."""
    return min(getattr(_own, "seconds", usual), usual)
