"""Cells of a table that say what is expected of the outputs for their rows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from rapport.experiments.defining.case_sources import TableFile
from rapport.experiments.defining.tables import Row, Table
from rapport.scoring.expectations import KINDS, Expectation

_LISTS = ("contains_any", "contains_all", "icontains_any", "icontains_all")
_SCHEMAS = ("is_json", "contains_json")
_WHOLE = ("min_words", "max_words", "max_chars")
_NUMBERS = ("max_seconds", "max_cost_usd")
CELL_KINDS = (*KINDS, *(f"not {kind}" for kind in KINDS))
_OF_PROMPTFOO = re.compile(r"__expected\d*$")
_YES = ("true", "yes", "1", "x")


def is_of_promptfoo(column: str) -> bool:
    """Whether promptfoo reads from a column of this name what is expected."""
    return bool(_OF_PROMPTFOO.match(column))


def expected_columns(source: TableFile, table: Table) -> dict[str, str | None]:
    """The columns that say what is expected, with the kind of their cells: those of the definition, and promptfoo's."""
    own: dict[str, str | None] = {name: None for name in table.columns if is_of_promptfoo(name)}
    return own | {one.column: one.kind for one in source.expect}


def is_left_out(column: str, source: TableFile, expected: Mapping[str, str | None]) -> bool:
    """Whether a column is no variable of prompts: it says what is expected, or is one of promptfoo's own."""
    return column not in source.columns.values() and (column in expected or column.startswith("__"))


def expected_of(row: Row, columns: Mapping[str, str | None]) -> tuple[list[Expectation], list[str]]:
    """What a row expects, and a sentence for each cell that can't be understood."""
    found: list[Expectation] = []
    problems: list[str] = []
    for column, kind in columns.items():
        text = row.values[column].strip()
        if not text:
            continue
        try:
            found += [Expectation.model_validate(one) for one in _cell(text, kind, row)]
        except (ValidationError, ValueError) as error:
            problems.append(f"{row.place}: the column '{column}' holds {_shown(text)}: {_why(error)}.")
    return found, problems


def _cell(text: str, kind: str | None, row: Row) -> Iterator[dict[str, Any]]:
    if kind is None:
        yield from _as_promptfoo(text, row)
    elif kind.startswith("not "):
        yield {"not": {kind[4:]: _value(text, kind[4:])}}
    else:
        yield {kind: _value(text, kind)}


def _as_promptfoo(text: str, row: Row) -> Iterator[dict[str, Any]]:
    from rapport.experiments.promptfoo.assertions import expected_in_cell

    yield from expected_in_cell(text, row.values)


def _value(text: str, kind: str) -> Any:
    """A cell as the kind wants it; lists are separated by commas, or JSON."""
    if kind in _LISTS:
        return _listed(text)
    if kind in _SCHEMAS:
        return True if text.lower() in _YES else _json(text)
    if kind in _WHOLE:
        return int(_number(text))
    return _number(text) if kind in _NUMBERS else text


def _listed(text: str) -> Sequence[Any]:
    if text.startswith("["):
        found = _json(text)
        if isinstance(found, list):
            return [str(one) for one in found]
    import csv

    cells = next(csv.reader([" ".join(text.splitlines())], skipinitialspace=True))
    return [cell.strip() for cell in cells if cell.strip()]


def _number(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise ValueError("it isn't a number") from None


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError("it is neither true nor JSON") from None


def _why(error: ValidationError | ValueError) -> str:
    if isinstance(error, ValidationError):
        said = str(error.errors(include_url=False, include_input=False)[0]["msg"])
        return said.removeprefix("Value error, ").rstrip(".")
    return str(error).rstrip(".")


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return f"'{line[:40]}…'" if len(line) > 40 else f"'{line}'"
