"""Names for processes that hold something, and whether such a process is gone for certain."""

from __future__ import annotations

import hashlib
import itertools
import os
import socket
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

_NUMBERS = itertools.count(1)


def new_holder() -> str:
    """A name of at most 64 characters that says machine, process and its start; each call gives another."""
    return f"{_machine()}:{os.getpid()}:{_started(os.getpid())}:{next(_NUMBERS)}"


def is_gone(holder: str) -> bool:
    """Whether the holder was a process of this machine that has ended; False where that can't be known."""
    machine, _, rest = holder.partition(":")
    pid, _, rest = rest.partition(":")
    if machine != _machine() or not pid.isdigit() or sys.platform == "win32":  # there, asking would end the process
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return _started(int(pid)) != rest.partition(":")[0]


@cache
def _machine() -> str:
    """This host and, on Linux, this container: process ids mean nothing in another one."""
    space = ""
    with suppress(OSError):
        space = f"{Path('/proc/self/ns/pid').readlink()} {Path('/proc/sys/kernel/random/boot_id').read_text()}"
    return hashlib.sha256(f"{socket.gethostname()} {space}".encode()).hexdigest()[:16]


def _started(pid: int) -> str:
    """When the process began, as Linux counts it, so that a number that is used again isn't taken for it.

    A process that ended and that nobody has collected yet counts as another one. Elsewhere than on Linux ''.
    """
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    return "ended" if fields[0] in "ZX" else fields[19]
