"""What is expected of the outputs for a case, stored beside what else is known of it: JSON in one key of its own."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from rapport.storage.stored_json import read_json

EXPECTED = "#expected"  # no variable of a prompt and no part of a turn is called so
_OBJECT: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])


def with_expected(stored: str, expected: str) -> str:
    """A case's data with what is expected, both JSON; an empty `expected` changes nothing.

    Raises:
        StorageError: the data are damaged.
    """
    if not expected:
        return stored
    return json.dumps(read_json(_OBJECT, stored or "{}", "case") | {EXPECTED: expected}, ensure_ascii=False)


def expected_in(stored: str) -> str:
    """What is expected, as JSON; empty if nothing is. Raises StorageError where the data are damaged."""
    if EXPECTED not in stored:
        return ""
    return str(read_json(_OBJECT, stored, "case").get(EXPECTED, ""))
