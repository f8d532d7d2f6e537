"""Assertions that a configuration writes once and names in many tests: `$ref: '#/assertionTemplates/short'`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_REF, _HERE, _ASSERT = "$ref", "#/", "assert"


def with_assertions_filled_in(config: Mapping[str, Any]) -> dict[str, Any]:
    """The configuration with every reference in a list of assertions replaced by what it names in the same file.

    A reference that names nothing, something in another file or another reference stays as it is: it is told with the
    assertions that can't be used. Other references aren't promptfoo's way of sharing tests and stay too.
    """
    return {key: _filled(value, config) for key, value in config.items()}


def _filled(value: Any, root: Mapping[str, Any]) -> Any:
    if isinstance(value, list):
        return [_filled(one, root) for one in value]
    if not isinstance(value, Mapping):
        return value
    filled = {key: _filled(inner, root) for key, inner in value.items()}
    if isinstance(filled.get(_ASSERT), list):
        filled[_ASSERT] = [_assertion(one, root) for one in filled[_ASSERT]]
    return filled


def _assertion(entry: Any, root: Mapping[str, Any]) -> Any:
    reference = entry.get(_REF) if isinstance(entry, Mapping) else None
    if not isinstance(reference, str) or not reference.startswith(_HERE):
        return entry
    found: Any = root
    for part in reference.removeprefix(_HERE).split("/"):
        found = found.get(part.replace("~1", "/").replace("~0", "~")) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else entry
