"""One thing to answer: what a scenario makes a brief of."""

from __future__ import annotations

from typing import Protocol, Self


class Case(Protocol):
    """`id` says which case of a run this is."""

    @property
    def id(self) -> str: ...

    def of_column(self, position: int) -> Self:
        """The case as one column sees it: in a conversation, every column has its own earlier answers."""
        ...
