"""A row that the reader of a format couldn't read, in place of the row."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unreadable:
    """`sentence` says why."""

    sentence: str
