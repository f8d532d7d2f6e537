"""Finished outputs on their way to the store, in a file beside it, so that a killed process loses none of them.

Where the database is a server's, the file is in the data folder of this machine, and whoever continues here stores it.

A commit takes some milliseconds, and a call that waits for it would be a call too late. A line in a file takes a
hundredth of that: an output is written there before its thread makes the next call, and whoever continues the
experiment stores first what it finds. Two files take turns; one is emptied when all that it holds is stored.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from pydantic import TypeAdapter, ValidationError

from rapport.storage.runs import Output

_OUTPUT = TypeAdapter(Output)
_FULL_BYTES = 1_000_000
_FILES = 2


@dataclass(slots=True)
class _File:
    number: int
    path: Path
    descriptor: int
    size: int = 0
    unsaved: int = 0


class Journal:
    """Of one experiment; every method may be called from any thread.

    Raises (on making and writing):
        OSError: the file can't be made or written: the disk is full, or the folder is read-only.
    """

    def __init__(self, database: Path, run_id: str) -> None:
        self._lock = Lock()
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_TRUNC
        paths = enumerate(_own_paths(database, run_id))
        self._files = [_File(number, path, os.open(path, flags, 0o600)) for number, path in paths]
        self._current = self._files[0]

    def write(self, output: Output) -> int:
        """Keep an output; what comes back is to be given to `forget` when it is stored."""
        line = b"\n" + _OUTPUT.dump_json(output) + b"\n"  # on a line of its own also after one that was cut off
        with self._lock:
            self._turn()
            one = self._current
            one.unsaved += 1
            one.size += len(line)
        try:
            if os.write(one.descriptor, line) == len(line):  # not within the lock, or all wait for the slowest
                return one.number
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        except OSError:
            self.forget(one.number)
            raise

    def forget(self, file: int) -> None:
        """An output of that file is stored."""
        with self._lock:
            self._files[file].unsaved -= 1

    def close(self) -> None:
        """Everything is stored: take the files away."""
        with self._lock:
            for one in self._files:
                with suppress(OSError):
                    os.close(one.descriptor)
                if not one.unsaved:
                    one.path.unlink(missing_ok=True)

    def _turn(self) -> None:
        if self._current.size < _FULL_BYTES:
            return
        for one in self._files:
            if not one.unsaved:
                os.ftruncate(one.descriptor, 0)
                one.size = 0
                self._current = one
                return


def left_behind(database: Path, run_id: str) -> Iterator[Output]:
    """Outputs that processes which are gone had finished; a line that was being written is passed over."""
    for path in _all_paths(database, run_id):
        with suppress(OSError), path.open("rb") as lines:
            for line in lines:
                with suppress(ValidationError):
                    yield _OUTPUT.validate_json(line)


def clear(database: Path, run_id: str) -> None:
    """What was left behind is stored."""
    for path in _all_paths(database, run_id):
        with suppress(OSError):
            path.unlink()


def _all_paths(database: Path, run_id: str) -> list[Path]:
    start = _start(database, run_id)
    return sorted(path for path in database.parent.iterdir() if path.name.startswith(start))


def _own_paths(database: Path, run_id: str) -> list[Path]:
    """Each process its own: one that lost the experiment may not know it yet."""
    start = f"{_start(database, run_id)}{os.getpid()}"
    return [database.with_name(f"{start}-{number}") for number in range(_FILES)]


def _start(database: Path, run_id: str) -> str:
    return f"{database.name}-unsaved-{run_id}-"
