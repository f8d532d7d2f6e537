"""JSON that is written while it is made, so that a large file needs no memory."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO


def write_object(file: BinaryIO, members: Iterable[tuple[str, Any]]) -> None:
    """One object; a value that is an iterator becomes a list, written item by item as they come.

    Members are taken one after the other: what a later one says may depend on what an earlier one's items were.
    """
    for number, (name, value) in enumerate(members):
        file.write((b"{\n" if number == 0 else b",\n") + _bytes(name) + b": ")
        if hasattr(value, "__next__"):
            _write_list(file, value)
        else:
            file.write(_bytes(value))
    file.write(b"\n}\n")


def _write_list(file: BinaryIO, items: Iterable[Any]) -> None:
    file.write(b"[")
    for number, item in enumerate(items):
        file.write((b",\n" if number else b"\n") + _bytes(item))
    file.write(b"\n]")


def _bytes(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")
