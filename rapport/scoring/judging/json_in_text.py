"""JSON objects in what a model wrote: bare, in fences, with words around, slightly wrong, or cut off."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

_MOST_CHARS = 200_000  # more than any judgement; a model that runs wild must not cost minutes
_MOST_DEPTH = 100  # nor end the reading, as brackets in thousands of brackets do

_BRACKET = re.compile(r"[{}\[\]]")
_CUT_NUMBER = re.compile(r"[-+.\w]+\Z")  # 10 may have lost its 0
_ANY_OBJECT = TypeAdapter(dict[str, Any])


class Repeated(list[Any]):
    """The different values of a key that stands in an object more than once."""


def readings(text: str) -> Iterator[list[dict[str, Any]]]:
    """The outermost JSON objects in their order, by one way of reading after another, the strictest first.

    As it stands; then what is between the first and the last brace, repaired (quotes, commas, comments, a missing end);
    then, of an answer that was cut off, what was there, without a number at the very end. A way that finds nothing is
    left out.
    """
    text = _to_depth(text[:_MOST_CHARS])
    for read in (_whole, _repaired, _cut_off):
        if found := read(text):
            yield found


def _to_depth(text: str) -> str:
    """The text up to where its brackets, those in quotes counted too, are deeper than any judgement's."""
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth = depth + 1 if bracket.group() in "{[" else max(depth - 1, 0)
        if depth > _MOST_DEPTH:
            return text[: bracket.start()]
    return text


def _whole(text: str) -> list[dict[str, Any]]:
    objects = []
    decoder = json.JSONDecoder(object_pairs_hook=_pairs)
    place = text.find("{")
    while place != -1:
        try:
            found, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            end = place + 1
        else:
            objects.append(found)
        place = text.find("{", end)
    return objects


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; a key that is repeated with different values keeps none of them, since nobody knows which counts."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        found[key] = Repeated([found[key], value]) if key in found and found[key] != value else value
    return found


def _repaired(text: str) -> list[dict[str, Any]]:
    import json_repair

    start, end = text.find("{"), text.rfind("}")
    if start == -1 or end < start:
        return []
    found = json_repair.loads(text[start : end + 1])
    several = found if isinstance(found, list) else [found]
    return [one for one in several if isinstance(one, dict) and one]


def _cut_off(text: str) -> list[dict[str, Any]]:
    start = text.find("{")
    if start == -1:
        return []
    try:
        found = _ANY_OBJECT.validate_json(_CUT_NUMBER.sub("", text[start:]), experimental_allow_partial=True)
    except ValidationError:
        return []
    return [found] if found else []
