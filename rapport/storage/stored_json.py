"""Values that are stored as JSON, read back."""

from __future__ import annotations

from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from rapport.errors import StorageError

T = TypeVar("T")


def read_json(adapter: TypeAdapter[T], text: str, what: str) -> T:
    """The value. Raises StorageError where `text` is damaged or of a form that this version doesn't know."""
    try:
        return adapter.validate_json(text)
    except ValidationError:
        raise StorageError(
            f"The stored {what} can't be read: it is damaged, or another version of Rapport wrote it. Delete it and "
            "make it anew."
        ) from None
