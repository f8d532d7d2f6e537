"""The matrix of an experiment: cases by variants, one measure in the cells; filtered, sorted, and clicked to read."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st
from pydantic import TypeAdapter

from components import experiment_checks, run_words, services, tables
from rapport.experiments import matrix as core
from rapport.experiments.keeping import kept
from rapport.experiments.matrix import Cell, Measure, Row
from rapport.experiments.output_checks import check_version
from rapport.exporting.display import escape
from rapport.storage.matrix_store import StoredCell
from rapport.storage.runs import OutputStatus, Run

STATES: dict[str, tuple[OutputStatus, ...]] = {
    "any state": (),
    "something failed": ("failed",),
    "something was stopped": ("stopped",),
    "something is still to come": ("queued", "running"),
}
STATE_WORDS = {"queued": "to come", "running": "being written", "stopped": "stopped", "failed": "failed"}
TABLE_PX = 430
MANY_OUTPUTS = 1_000
CASE, NOTE = "Case", "Not done"
_VALUES = TypeAdapter(dict[str, float])
ORDER_WORDS = {
    "as given": "As given",
    "worst first": "Worst first",
    "largest difference first": "Largest difference first",
    "by name": "By name",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What is in the table: the rows in their order, the measure, and the row and column that were clicked."""

    rows: tuple[Row, ...]
    measure: Measure
    case_id: str | None
    position: int | None


def show(run: Run) -> Shown:
    """Draw the filters and the table."""
    stamp = services.store().written.stamp([run.id])
    measure, order = _what(run, stamp)
    found = _filtered(run, _rows(run.id, stamp, check_version(), measure, run), measure)
    rows = core.ordered(found, order, measure.best)
    _summary(run, rows, measure)
    if not rows:
        with st.container(border=True):
            st.markdown(":material/search_off: No case fits. Take a filter away to see more.")
        return Shown((), measure, None, None)
    event = st.dataframe(
        tables.table(table(run, rows, measure)),
        hide_index=True,
        height=TABLE_PX if len(rows) > 10 else "content",
        placeholder="",
        on_select="rerun",
        selection_mode="single-cell",
        column_config=_columns(run, rows, measure),
        alt=f"{measure.title} of every case and variant",
        key=f"matrix-{run.id}-{measure.key}-{_fingerprint(rows)}",
    )
    return _clicked(run, rows, measure, event.selection.get("cells", []))


def _fingerprint(rows: Sequence[Row]) -> str:
    """Of the rows in their order: a selected place in the table must never come to mean another case."""
    return hashlib.sha1("\n".join(row.case_id for row in rows).encode(), usedforsecurity=False).hexdigest()


def _what(run: Run, stamp: str) -> tuple[Measure, core.Order]:
    """Which measure, in which order."""
    by_key = {measure.key: measure for measure in _measures(run.id, stamp, run)}
    left, right = st.columns(2)
    chosen = left.selectbox(
        "Show",
        list(by_key),
        format_func=lambda key: by_key[key].title,
        key=f"matrix-measure-{run.id}",
        persist_state="session",
    )
    measure = by_key[chosen]
    orders = [one for one in core.ORDERS if one != "worst first" or measure.best != "neither"]
    order = right.selectbox(
        "Sort", orders, format_func=ORDER_WORDS.__getitem__, key=f"matrix-order-{run.id}", persist_state="session"
    )
    return measure, order


def _filtered(run: Run, rows: Sequence[Row], measure: Measure) -> list[Row]:
    left, right, third = st.columns(3, vertical_alignment="bottom")
    words = left.text_input(
        "Search",
        placeholder="a case, or words of an output",
        type="search",
        live=True,  # a time of one's own makes Streamlit import pandas to read it
        icon=":material/search:",
        key=f"matrix-words-{run.id}",
        persist_state="session",
    )
    state = right.selectbox("State", list(STATES), key=f"matrix-state-{run.id}", persist_state="session")
    below = None
    if measure.is_share and third.toggle(
        "Only cases with something unmet", key=f"matrix-unmet-{run.id}", persist_state="session"
    ):
        below = 1.0
    holding = services.store().matrix.holding(run.id, words) if words else ()
    return core.kept(rows, words=words or "", holding=holding, states=STATES[state], below=below)


def _summary(run: Run, rows: Sequence[Row], measure: Measure) -> None:
    known = sum(len(row.values) for row in rows)
    cells = len(rows) * len(run.variants)
    outputs = sum(len(cell.outputs) for row in rows for cell in row.cells)
    told = f"{run_words.counted(len(rows), 'case')} of {len(run.cases):,} · "
    told += f"{run_words.counted(len(run.variants), 'variant')} · {run_words.counted(outputs, 'output')}"
    failed = sum(_has_failed(cell) for row in rows for cell in row.cells)
    told += f" · {failed:,} of {cells:,} cells failed" if failed else ""
    unknown = cells - known - failed
    told += f" · {unknown:,} of {cells:,} cells have no value yet" if unknown > 0 else ""
    st.caption(f"{told}. Click a cell to read it beside the others." if rows else f"{told}.")


def _has_failed(cell: Cell) -> bool:
    """Whether there is no value because nothing but failures came."""
    return cell.value is None and bool(cell.outputs) and all(one.status == "failed" for one in cell.outputs)


def table(run: Run, rows: Sequence[Row], measure: Measure) -> dict[str, list[Any]]:
    """The table's columns: the case, a value a variant, and what isn't done."""
    found: dict[str, list[Any]] = {CASE: [row.name for row in rows]}
    for position, name in enumerate(headings(run)):
        found[name] = [_value(row.cells[position].value, measure) for row in rows]
    if any(row.unfinished for row in rows):
        found[NOTE] = [_unfinished(row) for row in rows]
    return found


def headings(run: Run) -> list[str]:
    """A heading for each variant: its label, and in what it differs from the others; all different."""
    return core.variant_headings(run.variants, taken=(CASE, NOTE))


def _value(value: float | None, measure: Measure) -> float | None:
    return None if value is None else value * 100 if measure.is_share else value


def _unfinished(row: Row) -> str:
    return ", ".join(f"{count} {STATE_WORDS[status]}" for status, count in row.unfinished.items())


def _columns(run: Run, rows: Sequence[Row], measure: Measure) -> dict[str, Any]:
    """Bars of one length a value: all columns share their ends, so that they can be compared at a glance."""
    top = 100.0 if measure.is_share else max((value for row in rows for value in row.values), default=0.0)
    config = st.column_config
    shape = "%.0f %%" if measure.is_share else ("%.4f" if measure.key == core.COST else "%.2f")
    if measure.key == core.LENGTH:
        shape = "%.0f"
    bar = {
        name: config.ProgressColumn(
            min_value=0.0, max_value=top or 1.0, format=shape, width="medium", help=escape(name)
        )
        for name in headings(run)
    }
    return {
        CASE: config.TextColumn(width=220, pinned=True),
        NOTE: config.TextColumn(width="small"),
        **bar,
    }


def _clicked(run: Run, rows: Sequence[Row], measure: Measure, cells: Sequence[tuple[int, str]]) -> Shown:
    if not cells or cells[0][0] >= len(rows):
        return Shown(tuple(rows), measure, None, None)
    number, column = cells[0]
    names = headings(run)
    return Shown(tuple(rows), measure, rows[number].case_id, names.index(column) if column in names else None)


@st.cache_resource(show_spinner=False, max_entries=16)
def _measures(run_id: str, stamp: str, _run: Run) -> list[Measure]:
    def work() -> list[Measure]:
        return core.measures(services.store(), _run)

    return kept(services.store(), f"measures {run_id} {check_version()}", stamp, TypeAdapter(list[Measure]), work)


@st.cache_resource(show_spinner=False, max_entries=4)
def _cells(run_id: str, stamp: str) -> list[StoredCell]:
    return services.store().matrix.cells(run_id)


@st.cache_resource(show_spinner="Gathering the outputs …", max_entries=8)
def _rows(run_id: str, stamp: str, version: str, measure: Measure, _run: Run) -> list[Row]:
    cells = _cells(run_id, stamp)
    jobs = {one.id: one.title for one in services.store().documents.list("job")}

    def work() -> dict[str, float]:
        found = experiment_checks.checked(_run) if measure.is_share else None
        return core.values_of(services.store(), _run, measure, cells, found)

    if measure.is_share:  # the others are quick
        what = f"matrix {run_id} {measure.key} {version}"
        # What the checks say may have been read for another figure already: a new server will want both.
        least_s = 0.0 if len(cells) >= MANY_OUTPUTS else None
        return core.matrix(_run, cells, kept(services.store(), what, stamp, _VALUES, work, least_s), jobs)
    return core.matrix(_run, cells, work(), jobs)


def worst(shown: Shown) -> str | None:
    """The case with the worst value of what is shown; None where nothing has a value."""
    rows = core.ordered(shown.rows, "worst first", shown.measure.best)
    return rows[0].case_id if rows and rows[0].values else None


def failure(run_id: str) -> str:
    """What most of the failed outputs say is wrong; empty if nothing failed."""
    cells = _cells(run_id, services.store().written.stamp([run_id]))
    said = Counter(cell.failure for cell in cells if cell.status == "failed" and cell.failure)
    return next((words for words, _ in said.most_common(1)), "")


def title(row: Row) -> str:
    """A case in one line."""
    return escape(row.name)
