"""Rows of a table as cases: for outreach their texts and files, for the shop their question, and else all columns."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rapport.errors import DefinitionError, PromptError
from rapport.experiments.defining.case_sources import Rows, TableFile
from rapport.experiments.defining.casting_documents import Intake, is_address
from rapport.experiments.defining.casting_questions import cast_asked
from rapport.experiments.defining.desk import Cast, Desk, own_id, short
from rapport.experiments.defining.expected_cells import expected_columns, expected_of, is_left_out
from rapport.experiments.defining.explaining import did_you_mean
from rapport.experiments.defining.tables import Row, Table, read_table
from rapport.experiments.questions import Question
from rapport.prompting import variables_in
from rapport.scenarios.expected import with_expected
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.scenarios.shoe_chat import SHOE_CHAT
from rapport.scenarios.table_row import ROW, dump_values
from rapport.scoring.expectations import Expectation, dump_expected
from rapport.storage.documents import Kind
from rapport.storage.runs import RunCase

_NAME = re.compile(r"[^\W\d]\w*")
_OTHER_SIGNS = re.compile(r"\W+")


def cast_rows(source: TableFile, scenario: str, desk: Desk) -> Cast:
    """The rows of the file; what is wrong with a row is one sentence with its number."""
    file = desk.place(source.file)
    table = read_table(file, source.sheet, desk.settings.limits.file_bytes)
    _check_columns(source, table, file.name)
    if not table.rows and not table.problems:
        raise DefinitionError(f"{file.name} has a header and no row. Add at least one.")
    if scenario == OUTREACH_EMAIL.name:
        cast = _outreach(source, table, file.parent, desk)
    elif scenario == SHOE_CHAT.name:
        cast = _shop(source, table, desk)
    else:
        cast = _variables(source, table, file.name)
    return Cast(cast.cases, (*table.problems, *cast.problems), (*table.notes, *cast.notes))


def _check_columns(source: TableFile, table: Table, name: str) -> None:
    wanted = [*source.columns.items(), *([("id_column", source.id_column)] if source.id_column else [])]
    wanted += [("expect", one.column) for one in source.expect]
    missing = [
        f"{name} has no column '{column}', which the experiment wants for {role}. "
        f"{did_you_mean(column, list(table.columns))}"
        for role, column in wanted
        if column not in table.columns
    ]
    if missing:
        raise DefinitionError(*missing)


# --- the shop


def _shop(source: TableFile, table: Table, desk: Desk) -> Cast:
    """The questions that can be asked, each with what its row expects."""
    expected, column = expected_columns(source, table), source.columns["question"]
    questions: list[Question] = []
    wanted: list[Sequence[Expectation]] = []
    problems: list[str] = []
    for row in table.rows:
        found, wrong = expected_of(row, expected)
        text = row.values[column].strip()
        if not text:
            wrong = [f"{row.place}: the column '{column}' is empty. Write what the customer asks.", *wrong]
        problems += wrong
        if not wrong:
            questions.append(Question(row.values[source.id_column] if source.id_column else None, text))
            wanted.append(found)
    cast = cast_asked(questions, source.catalogue or "", desk)
    return Cast(tuple(_expecting(cast.cases, wanted)), (*problems, *cast.problems), cast.notes)


def _expecting(cases: Sequence[RunCase], wanted: Sequence[Sequence[Expectation]]) -> Iterator[RunCase]:
    """Each case with what it has to meet; where several are the same, what all of them expect."""
    together: dict[str, list[Expectation]] = {}
    for case, expected in zip(cases, wanted, strict=True):
        known = together.setdefault(case.id, [])
        known += [one for one in expected if one not in known]
    for case in cases:
        yield replace(case, data=with_expected(case.data, dump_expected(together[case.id])))


# --- outreach


def _outreach(source: TableFile, table: Table, folder: Path, desk: Desk) -> Cast:
    intake, expected = Intake(desk), expected_columns(source, table)
    cases: list[RunCase] = []
    wanted: list[Sequence[Expectation]] = []
    for row in table.rows:
        desk.on_progress(f"reading {row.place}")
        found, wrong = expected_of(row, expected)
        intake.problems += wrong
        candidate = _document("resume", row, source, folder, intake)
        job = _document("job", row, source, folder, intake)
        if candidate is not None and job is not None and not wrong:
            cases.append(intake.case(candidate, job))
            wanted.append(found)
    return Cast(tuple(_expecting(cases, wanted)), tuple(intake.problems), tuple(dict.fromkeys(intake.notes)))


def _document(kind: Kind, row: Row, source: TableFile, folder: Path, intake: Intake) -> str | None:
    """The id of what a row holds as text, as a file's name or as an address."""
    text_column, file_column = source.columns.get(f"{kind}_text"), source.columns.get(f"{kind}_file")
    column = text_column or file_column or ""
    value = row.values[column].strip()
    if not value:
        intake.problems.append(f"{row.place}: the column '{column}' is empty. Fill it, or take the row out.")
        return None
    if text_column:
        return intake.take(kind, value.encode("utf-8", "replace"), f"{row.place}.txt", row.place)
    if kind == "job" and is_address(value):
        return intake.take_page(value, row.place)
    desk = intake.desk
    file = next((one for one in (desk.place(value, folder), desk.place(value)) if one.is_file()), None)
    if file is None:
        intake.problems.append(f"{row.place}: there is no file {value}. Paths are relative to the table.")
        return None
    return intake.take_file(kind, file, row.place)


# --- rows as they are


def _variables(source: TableFile, table: Table, name: str) -> Cast:
    expected = expected_columns(source, table)
    columns = [column for column in table.columns if not is_left_out(column, source, expected)]
    names = variable_names(columns, source.columns, name)
    rows: list[_Row] = []
    problems: list[str] = []
    for row in table.rows:
        values = {variable: row.values[column] for variable, column in names.items()}
        wanted, wrong = expected_of(row, expected)
        problems += wrong
        if not wrong:
            rows.append(_Row(values, row.values[source.id_column] if source.id_column else "", wanted))
    return Cast(tuple(_cases(rows)), tuple(problems))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row by its values, its own name where it has one, and what is expected of the outputs for it."""

    values: Mapping[str, str]
    own: str
    expected: Sequence[Expectation] = ()

    @property
    def label(self) -> str:
        return self.own or next((value for value in self.values.values() if value.strip()), "")

    @property
    def id(self) -> str:
        return own_id(self.label, json.dumps([dict(self.values), self.own], ensure_ascii=False))


def _cases(rows: Sequence[_Row]) -> Iterator[RunCase]:
    cases = [RunCase(row.id, message=short(row.label), data=dump_values(row.values)) for row in rows]
    return _expecting(cases, [row.expected for row in rows])


# --- rows in the experiment's own file


def cast_inline(source: Rows) -> Cast:
    """The rows as they stand there; every row has every name, empty where it gives none.

    Raises:
        DefinitionError: a name can't be a variable.
    """
    given = tuple(dict.fromkeys(name for entry in source.rows for name in entry.values))
    names = variable_names(given, {name: name for name in given}, "cases.rows")
    rows = [
        _Row(
            {variable: _as_text(entry.values.get(name, "")) for variable, name in names.items()},
            entry.id or "",
            entry.expect,
        )
        for entry in source.rows
    ]
    return Cast(tuple(_cases(rows)))


def _as_text(value: str | int | float | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def variable_names(columns: Sequence[str], mapped: Mapping[str, str], name: str) -> dict[str, str]:
    """The variable of each column: as mapped, or its own name with other signs than letters and digits as `_`.

    Raises:
        DefinitionError: two columns make one variable, or one can't be a variable; the message says how to map it.
    """
    by_column = {column: variable for variable, column in mapped.items()}
    found: dict[str, str] = {}
    problems: list[str] = []
    for column in columns:
        variable = by_column.get(column) or variable_of(column)
        if not is_variable(variable):
            why = "is the whole row" if variable == ROW else "can't be the name of a variable"
            problems.append(
                f"{name}: column '{column}': '{variable}' {why}. Map it under cases.columns, as company: {column!r}."
            )
        elif variable in found:
            problems.append(
                f"{name}: the columns '{found[variable]}' and '{column}' would both be {{{{ {variable} }}}}. "
                "Map one under cases.columns."
            )
        else:
            found[variable] = column
    if problems:
        raise DefinitionError(*problems)
    return found


def is_variable(name: str) -> bool:
    """Whether a template can use it: `in`, `true` and the like mean something else there."""
    try:
        return bool(_NAME.fullmatch(name)) and name != ROW and variables_in(f"{{{{ {name} }}}}") == {name}
    except PromptError:
        return False


def variable_of(column: str) -> str:
    """What a column is called where nobody renamed it: other signs than letters and digits as `_`."""
    if _NAME.fullmatch(column):
        return column
    name = _OTHER_SIGNS.sub("_", column).strip("_").lower()
    return f"column_{name}" if name[:1].isdigit() else name
