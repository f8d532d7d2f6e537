"""The tests of a configuration as rows: values by name, and what is expected of the output."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, product
from pathlib import Path
from typing import Any

from rapport.experiments.promptfoo.assertions import from_compact, read_assertions
from rapport.experiments.promptfoo.folder import FILE, Folder, Left, as_list
from rapport.experiments.promptfoo.templates import ROW_NAME

MOST_ROWS = 20_000
MOST_VALUE_CHARS = 1_000_000
_TABLES = (".csv", ".tsv", ".xlsx", ".xlsm")
_DATA = (".yaml", ".yml", ".json")
_TEXT = (".txt", ".md", ".html", ".xml", "")
_TEST_KEYS = frozenset({"vars", "assert", "description"})
_EXPECTED = re.compile(r"__expected\d*$")
_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_DEEPEST = 5  # names in values that stand for values with names


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One case of a test: what it is called, its values and its expectations as a definition has them."""

    label: str
    values: dict[str, str]
    expect: list[dict[str, Any]] = field(default_factory=list)


def read_tests(config: Mapping[str, Any], folder: Folder) -> list[ImportedRow]:
    """The rows of `tests` and `scenarios`, with what `defaultTest` adds to each; at most `MOST_ROWS`."""
    default = _default(config.get("defaultTest"), folder)
    tests = [*_tests(config.get("tests"), folder, "tests"), *_scenarios(config.get("scenarios"), folder)]
    if not tests:
        tests = [("tests", {})] if config.get("tests") is None and config.get("scenarios") is None else []
    rows = (row for where, test in tests for row in _rows(where, _merged(default, test), folder))
    found = list(islice(rows, MOST_ROWS + 1))
    if len(found) > MOST_ROWS:
        folder.skip("tests", "more tests", f"{MOST_ROWS:,} rows are the most for one experiment")
    return found[:MOST_ROWS]


def _default(value: Any, folder: Folder) -> Mapping[str, Any]:
    if isinstance(value, str):
        try:
            [file, *_] = folder.files(value)
            value = folder.values(file)
        except Left as left:
            folder.skip("defaultTest", value, str(left))
            return {}
    return value if isinstance(value, Mapping) else {}


def _merged(default: Mapping[str, Any], test: Mapping[str, Any]) -> dict[str, Any]:
    """A test with the default's values and assertions, as promptfoo joins them."""
    merged = {**default, **test}
    merged["assert"] = [*as_list(default.get("assert")), *as_list(test.get("assert"))]
    first, second = default.get("vars"), test.get("vars")
    if isinstance(first, Mapping) and isinstance(second, Mapping | None):
        merged["vars"] = {**first, **(second or {})}
    return merged


def _tests(value: Any, folder: Folder, where: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for number, entry in enumerate(as_list(value)):
        place = f"{where}[{number}]" if isinstance(value, list) else where
        try:
            yield from _entry(entry, folder, place)
        except Left as left:
            folder.skip(place, entry.get("path", "a test") if isinstance(entry, Mapping) else entry, str(left))


def _entry(entry: Any, folder: Folder, where: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(entry, str):
        sheet = entry.rpartition("#")[2] if "#" in entry and ".xls" in entry.lower() else None
        for file in folder.files(entry.partition("#")[0] if sheet else entry):
            yield from _of_file(file, sheet, folder)
    elif isinstance(entry, Mapping) and "path" in entry:
        raise Left("it makes tests by code, and an import never runs any")
    elif isinstance(entry, Mapping):
        yield where, entry
    else:
        raise Left("it is no test")


def _of_file(file: Path, sheet: str | None, folder: Folder) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if file.suffix.lower() in _TABLES:
        table = folder.table(file, sheet)
        for problem in table.problems:
            folder.skip(file.name, "a row", problem)
        for row in table.rows:
            yield row.place, _of_row(row.values, folder, row.place)
        return
    for number, test in enumerate(as_list(folder.values(file))):
        if isinstance(test, Mapping):
            yield f"{file.name}[{number}]", test
        else:
            folder.skip(f"{file.name}[{number}]", test, "it is no test")


def _of_row(row: Mapping[str, str], folder: Folder, where: str) -> dict[str, Any]:
    """A row of a table, whose columns are values but for those that begin with two low lines."""
    test: dict[str, Any] = {"vars": {name: text for name, text in row.items() if not name.startswith("__")}}
    test["assert"] = [
        from_compact(text.strip()) for name, text in row.items() if _EXPECTED.match(name) and text.strip()
    ]
    if row.get("__description"):
        test["description"] = row["__description"]
    for name, text in row.items():
        is_known = _EXPECTED.match(name) or name == "__description" or name.startswith("__metadata")
        if name.startswith("__") and not is_known and text.strip():
            folder.skip(where.rpartition(",")[0] or where, f"column {name}", "there is no equal here")
    return test


def _scenarios(value: Any, folder: Folder) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each set of values of a scenario with each of its tests."""
    for number, entry in enumerate(as_list(value)):
        where = f"scenarios[{number}]"
        if not isinstance(entry, Mapping):
            folder.skip(where, entry, "it is no scenario")
            continue
        data = [one for _, one in _tests(entry.get("config"), folder, f"{where}.config")]
        tests = list(_tests(entry.get("tests"), folder, f"{where}.tests")) or [(where, {})]
        yield from ((place, _merged(one, test)) for one, (place, test) in product(data, tests))


def _rows(where: str, test: Mapping[str, Any], folder: Folder) -> Iterator[ImportedRow]:
    for key in sorted(test.keys() - _TEST_KEYS):
        if key == "options" and isinstance(test[key], Mapping) and test[key].keys() <= {"provider"}:
            continue  # who grades: read for the whole experiment
        if test[key] not in (None, {}, []):
            why = "cases have no metadata here" if key == "metadata" else "tests have no such key here"
            folder.skip(where, f"{key} of a test", why)
    for values in _combinations(_values(test.get("vars"), folder, where)):
        known = _resolved(values, folder, where)
        expected = read_assertions(test.get("assert"), known, folder, where)
        yield ImportedRow(str(test.get("description") or ""), known, expected)


def _values(value: Any, folder: Folder, where: str) -> dict[str, list[str]]:
    """Every value as the texts that it can be: a list stands for one case each."""
    found: dict[str, list[str]] = {}
    for entry in as_list(value):
        try:
            read = [folder.values(file) for file in folder.files(entry)] if isinstance(entry, str) else [entry]
            for one in read:
                if not isinstance(one, Mapping):
                    raise Left("it holds no values by name")
                found |= {str(name): _texts(inner, folder, f"{where}.vars.{name}") for name, inner in one.items()}
        except Left as left:
            folder.skip(f"{where}.vars", entry, str(left))
    return {ROW_NAME if name == "row" else name: texts for name, texts in found.items()}


def _texts(value: Any, folder: Folder, where: str) -> list[str]:
    if isinstance(value, list) and value:
        return [text for one in value for text in _texts(one, folder, where)]
    if isinstance(value, str) and value.startswith(FILE):
        try:
            return [_file_text(file, folder) for file in folder.files(value)]
        except Left as left:
            folder.skip(where, value, f"{left}; the value is empty")
            return [""]
    return [_plain(value)]


def _file_text(file: Path, folder: Folder) -> str:
    ending = file.suffix.lower()
    if ending in _DATA:
        return _plain(folder.values(file))
    if ending not in _TEXT:
        raise Left(f"files ending in {ending} aren't read as values")
    return folder.text(file).strip()


def _combinations(values: Mapping[str, Sequence[str]]) -> Iterator[dict[str, str]]:
    for chosen in product(*values.values()):
        yield dict(zip(values, chosen, strict=True))


def _resolved(values: Mapping[str, str], folder: Folder, where: str) -> dict[str, str]:
    """Values with the names of other values in them, as `{{ city }}`, filled in."""
    known = dict(values)
    for _ in range(_DEEPEST):
        new = {name: _once(text, known) for name, text in known.items()}
        if new == known:
            break
        known = new
    for name, text in known.items():
        if "{{" in text or "{%" in text:
            folder.skip(f"{where}.vars.{name}", text, "its template isn't carried out; the text stays as it is")
    return known


def _once(text: str, known: Mapping[str, str]) -> str:
    """The names in a text filled in; a text that would grow too long stays as it is."""
    wanted = [known[name] for name in _VARIABLE.findall(text) if name in known]
    if len(text) + sum(map(len, wanted)) > MOST_VALUE_CHARS:
        return text
    return _VARIABLE.sub(lambda found: known.get(found[1], found[0]), text)


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
