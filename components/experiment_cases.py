"""Where the cases of an experiment come from: the library, a catalogue's questions, a table, or a saved set."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import streamlit as st

from components import experiment_expectations, experiment_variables, run_words, services
from rapport.errors import DefinitionError
from rapport.experiments.defining.tables import ENDINGS, Table, read_table
from rapport.experiments.defining.workbook_rows import sheet_names
from rapport.exporting.display import escape
from rapport.exporting.file_names import file_name
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.scenarios.shoe_chat import SHOE_CHAT
from rapport.storage.documents import Kind

LIBRARY, ASKED, TABLE, SAVED = "The library", "Questions", "A table", "A saved set"
WAYS: Mapping[str, Sequence[str]] = {
    OUTREACH_EMAIL.name: (LIBRARY, TABLE, SAVED),
    SHOE_CHAT.name: (ASKED, TABLE, SAVED),
}
ROLES: Mapping[str, Mapping[str, str]] = {
    OUTREACH_EMAIL.name: {"resume_text": "Text of the résumé", "job_text": "Text of the posting"},
    SHOE_CHAT.name: {"question": "The question"},
}
PREVIEWED = 3
WORKBOOKS = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class Source:
    """The `cases` of a definition, the uploaded files that they name, and how many there are, if that is known."""

    cases: Mapping[str, Any]
    count: int | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)


def show(scenario: str) -> Source | None:
    """Draw the choice; None as long as there are no cases."""
    ways = WAYS.get(scenario, (TABLE, SAVED))
    way = st.segmented_control(
        "Cases from", ways, default=ways[0], required=True, key=f"cases-way-{scenario}", persist_state="session"
    )
    if way == LIBRARY:
        return _library()
    if way == ASKED:
        return _questions()
    return _saved(scenario) if way == SAVED else _table(scenario)


def _library() -> Source | None:
    left, right = st.columns(2)
    people = _documents(left, "resume", "Candidates")
    jobs = _documents(right, "job", "Jobs")
    if not people or not jobs:
        return None
    return Source({"candidates": people, "jobs": jobs}, len(people) * len(jobs))


def _documents(place: Any, kind: Kind, label: str) -> list[str]:
    titles = {one.id: one.title for one in services.store().documents.list(kind)}
    every = place.checkbox(f"All {label.lower()} ({len(titles):,})", key=f"cases-all-{kind}", disabled=not titles)
    chosen = place.multiselect(
        label,
        list(titles),
        format_func=titles.__getitem__,
        placeholder=f"Choose {label.lower()}" if titles else "The library has none yet",
        disabled=every or not titles,
        key=f"cases-{kind}",
        persist_state="session",
    )
    return list(titles) if every else chosen


def _catalogue() -> str | None:
    titles = {one.id: one.title for one in services.store().catalogues.list()}
    offered = {"sample": "The sample shop", **titles}
    return st.selectbox(
        "Catalogue", list(offered), format_func=offered.__getitem__, key="cases-catalogue", persist_state="session"
    )


def _questions() -> Source | None:
    catalogue = _catalogue()
    text = st.text_area(
        "Questions, one a line",
        placeholder="Black Chelsea boots for women under £80\nDo you have running shoes for children?",
        height=150,
        key="cases-questions",
        persist_state="session",
    )
    asked = list(dict.fromkeys(line.strip() for line in (text or "").splitlines() if line.strip()))
    return Source({"catalogue": catalogue, "questions": asked}, len(asked)) if asked and catalogue else None


def _saved(scenario: str) -> Source | None:
    sets = {one.name: len(one.cases) for one in services.store().case_sets.listed(scenario)}
    if not sets:
        st.caption("No set of cases was saved yet. Cases of a table are saved when an experiment is made of them.")
        return None
    name = st.selectbox(
        "Saved set",
        list(sets),
        format_func=lambda one: f"{one}, {sets[one]:,} cases",
        key=f"cases-saved-{scenario}",
        persist_state="session",
    )
    return Source({"saved": name}, sets[name])


def _table(scenario: str) -> Source | None:
    given = st.file_uploader(
        "Table with a header", type=[ending[1:] for ending in ENDINGS], key=f"cases-table-{scenario}"
    )
    if given is None:
        return None
    content = given.getvalue()
    sheet = _sheet(scenario, given.name, content)
    table = _read(given.name, content, sheet)
    if table is None:
        return None
    _preview(table)
    columns = _roles(scenario, table)
    if columns is None:
        return None
    name = f"table{Path(given.name).suffix.lower()}"
    cases: dict[str, Any] = {"file": name, "columns": columns, "save_as": _set_name(given.name)}
    if sheet is not None:
        cases["sheet"] = sheet
    if expect := experiment_expectations.columns(table):
        cases["expect"] = expect
    if table.problems:
        cases["skip_bad_rows"] = st.toggle("Go on without the rows that can't be read", key="cases-skip")
    if scenario == SHOE_CHAT.name:
        cases["catalogue"] = _catalogue()
    return Source(cases, len(table.rows), {name: content})


def _sheet(scenario: str, name: str, content: bytes) -> str | None:
    """The chosen one of a workbook's sheets; None where there is nothing to choose."""
    names = _sheets(content) if Path(name).suffix.lower() in WORKBOOKS else ()
    if len(names) < 2:
        return None
    return st.selectbox("Sheet", names, key=f"cases-sheet-{scenario}")


def _set_name(name: str) -> str:
    """What the set of a table's cases is called: its file's name, with a number where that is taken."""
    wanted = file_name(Path(name).stem) or "Table"
    taken = {one.name for one in services.store().case_sets.listed()}
    if wanted not in taken:
        return wanted
    return next(other for number in range(2, 10_000) if (other := f"{wanted} {number}") not in taken)


@st.cache_data(show_spinner=False, max_entries=4)
def _sheets(content: bytes) -> tuple[str, ...]:
    return sheet_names(content)


@st.cache_data(show_spinner="Reading the table …", max_entries=4)
def _parsed(name: str, content: bytes, most_bytes: int, sheet: str | None) -> Table | list[str]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"table{Path(name).suffix.lower()}"
        file.write_bytes(content)
        try:
            table = read_table(file, sheet, most_bytes)
        except DefinitionError as error:
            return list(_by_own_name(error.problems, file.name, name))
    return replace(
        table,
        notes=_by_own_name(table.notes, file.name, name),
        problems=_by_own_name(table.problems, file.name, name),
    )


def _by_own_name(sentences: Sequence[str], stored: str, name: str) -> tuple[str, ...]:
    """What is told of a table, by the name that its owner gave it."""
    return tuple(sentence.replace(stored, name, 1) for sentence in sentences)


def _read(name: str, content: bytes, sheet: str | None) -> Table | None:
    found = _parsed(name, content, services.settings().limits.file_bytes, sheet)
    if isinstance(found, Table):
        return found
    st.error("\n".join(f"- {escape(problem)}" for problem in found), icon=":material/error:")
    return None


def _preview(table: Table) -> None:
    rows, columns = run_words.counted(len(table.rows), "row"), run_words.counted(len(table.columns), "column")
    st.caption(f"{rows}, {columns}. The first ones:")
    st.dataframe(
        [dict(row.values) for row in table.rows[:PREVIEWED]], hide_index=True, alt="The first rows of the table"
    )
    for note in table.notes:
        st.caption(f":orange[:material/warning:] {escape(note)}")
    if table.problems:
        told = "\n".join(f"- {escape(problem)}" for problem in table.problems[:5])
        st.warning(
            f"{told}", title=f"{run_words.counted(len(table.problems), 'row')} can't be read", icon=":material/warning:"
        )


def _roles(scenario: str, table: Table) -> dict[str, str] | None:
    """Which column holds what; None as long as something is missing. Of rows of a table, what is renamed."""
    roles = ROLES.get(scenario, {})
    if not roles:
        return experiment_variables.show(table.columns)
    chosen: dict[str, str] = {}
    for (role, label), place in zip(roles.items(), st.columns(len(roles)), strict=True):
        column = place.selectbox(
            label, list(table.columns), index=None, placeholder="Choose a column", key=f"cases-role-{role}"
        )
        if column is not None:
            chosen[role] = column
    return chosen if len(chosen) == len(roles) else None
