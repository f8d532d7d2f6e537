"""Keeping what takes long to work out, so that a server that was just started needn't work it out again.

What is kept stands in the database beside the stamp of the rows that it was made of (`WrittenStore.stamp`) and a digest
of the code that made it: where one of them is another, it is as good as not there.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from rapport.errors import StorageError
from rapport.storage.store import Store

T = TypeVar("T")
LEAST_S = 0.05  # of the processor: what takes less is worked out each time, and nothing is written for it
_CORE = Path(__file__).parents[1]
_CODE = ("statistics", "scoring", "experiments", "storage")


def kept(
    store: Store, what: str, stamp: str, kind: TypeAdapter[T], make: Callable[[], T], least_s: float | None = None
) -> T:
    """What `make` gives, or gave when it was last asked for `what` at this stamp; what took it less than `least_s`
    (`LEAST_S`) isn't kept. Neither a damaged value nor a database that can't be written to just now keeps it from being
    there.

    Raises:
        StorageError: the store can't be read, or as `make`.
    """
    name, now = _digest(what), _digest(f"{stamp} {code_version()}")
    text = store.kept.find(name, now)
    if text is not None:
        with suppress(ValidationError):
            return kind.validate_json(text)
    began = time.thread_time()
    found = make()
    if time.thread_time() - began >= (LEAST_S if least_s is None else least_s):
        _keep(store, name, now, kind, found)
    return found


def _keep(store: Store, name: str, now: str, kind: TypeAdapter[T], found: T) -> None:
    """Only if it comes back the same: JSON has no number that is none."""
    text = kind.dump_json(found).decode()
    with suppress(ValidationError, StorageError):
        if kind.validate_json(text) == found:
            store.kept.keep(name, now, text)


@cache
def code_version() -> str:
    """Changes with the code that works things out: another version of Rapport may come to something else."""
    files = sorted(file for folder in _CODE for file in (_CORE / folder).rglob("*.py"))
    return _digest("\0".join(file.read_text(encoding="utf-8") for file in files))


def _digest(said: str) -> str:
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
