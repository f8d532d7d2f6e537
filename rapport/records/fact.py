"""A fact: a value and the passage that it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from rapport.documents.document import Passage

T = TypeVar("T")
Origin = Literal["document", "person"]


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """`passage` is None when no single place says it (a sum over dates) or a person typed it (`origin` is "person")."""

    value: T
    passage: Passage | None = None
    origin: Origin = "document"
