"""What raters are asked, to be changed: metrics, the wording of each value, scale and weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from components import state
from rapport.experiments.rating import MOST_VALUES
from rapport.storage.rounds import RatedMetric, Rubric

METRIC, QUESTION, WEIGHT = "Metric", "Question", "Weight"


@dataclass(slots=True)
class Edited:
    """What the table of one scale began with, and what was made of it, if anything was."""

    begun_with: Rubric
    values: range
    changed: Rubric | None = None


def show(rubric: Rubric, *, key: str) -> Rubric:
    """Draw the rubric as a table to be edited; gives what it says now, which may have faults.

    Another scale has another table: it begins with what was written into the one before.
    """
    is_new = f"{key}-lowest" not in st.session_state
    with st.container(horizontal=True, vertical_alignment="bottom"):
        lowest = int(st.number_input("Lowest value", 0, MOST_VALUES - 2, rubric.lowest, width=160, key=f"{key}-lowest"))
        highest = int(
            st.number_input(
                "Highest value",
                lowest + 1,
                MOST_VALUES - 1,
                max(int(rubric.scale.high), lowest + 1),
                width=160,
                key=f"{key}-highest",
            )
        )
    st.caption("Higher is always better: word each metric so. A weight says how much it counts in the weighted score.")
    values = range(lowest, highest + 1)
    so_far = _so_far(None if is_new else state.edited_rubric(key), rubric, values)
    state.set_edited_rubric(key, so_far)
    table = _table(so_far.begun_with, values)
    edited = st.data_editor(
        table,
        num_rows="dynamic",
        hide_index=True,
        placeholder="",
        key=f"{key}-table-{lowest}-{highest}",  # another scale has other columns
        alt="Metrics with their question, weight and the wording of each value",
        column_config={
            METRIC: st.column_config.TextColumn(required=True, max_chars=60),
            QUESTION: st.column_config.TextColumn(width="large"),
            WEIGHT: st.column_config.NumberColumn(min_value=0.0, default=0.0, format="%.2f", required=True),
            **{str(value): st.column_config.TextColumn(f"What {value} means", required=True) for value in values},
        },
    )
    written = _read(rubric.name, edited, values)
    so_far.changed = written if written != _read(rubric.name, table, values) else None
    return written


def _so_far(before: Edited | None, rubric: Rubric, values: range) -> Edited:
    if before is None:
        return Edited(rubric, values)
    return before if before.values == values else Edited(before.changed or before.begun_with, values)


def _read(name: str, table: Any, values: range) -> Rubric:
    rows = table.to_dict("records")
    return Rubric(name, tuple(_metric(row, values) for row in rows if _words(row[METRIC])), values.start)


def _table(rubric: Rubric, values: range) -> Any:
    import pandas as pd

    columns: dict[str, list[Any]] = {
        METRIC: [metric.name for metric in rubric.metrics],
        QUESTION: [metric.question for metric in rubric.metrics],
        WEIGHT: [metric.weight for metric in rubric.metrics],
    }
    for value in values:
        columns[str(value)] = [_wording(rubric, metric, value, values) for metric in rubric.metrics]
    return pd.DataFrame(columns)


def _wording(rubric: Rubric, metric: RatedMetric, value: int, values: range) -> str:
    """What the value means: on another scale the words of both ends stay at its ends, others as far between them."""
    before = metric.wording
    if list(values) == list(range(rubric.lowest, rubric.lowest + len(before))):
        return before[value - rubric.lowest]
    place, rest = divmod((value - values.start) * (len(before) - 1), len(values) - 1)
    words = before[place] if not rest else ""
    return str(value) if not words or words.isdigit() else words


def _metric(row: Mapping[str, Any], values: range) -> RatedMetric:
    weight = row[WEIGHT]
    number = float(weight) if isinstance(weight, (int, float)) and weight == weight else 0.0
    wording = tuple(_words(row[str(value)]) or str(value) for value in values)
    return RatedMetric(_words(row[METRIC]), _words(row[QUESTION]), wording, number)


def _words(cell: object) -> str:
    """A cell's text; an empty cell is None or not a number."""
    return " ".join(cell.split()) if isinstance(cell, str) else ""
