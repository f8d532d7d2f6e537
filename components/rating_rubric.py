"""What raters are asked, to be changed: metrics, the wording of each value, scale and weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from rapport.experiments.rating import MOST_VALUES
from rapport.storage.rounds import RatedMetric, Rubric

METRIC, QUESTION, WEIGHT = "Metric", "Question", "Weight"


def show(rubric: Rubric, *, key: str) -> Rubric:
    """Draw the rubric as a table to be edited; gives what it says now, which may have faults."""
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
    edited = st.data_editor(
        _table(rubric, values),
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
    rows = edited.to_dict("records")
    return Rubric(rubric.name, tuple(_metric(row, values) for row in rows if _words(row[METRIC])), lowest)


def _table(rubric: Rubric, values: range) -> Any:
    import pandas as pd

    columns: dict[str, list[Any]] = {
        METRIC: [metric.name for metric in rubric.metrics],
        QUESTION: [metric.question for metric in rubric.metrics],
        WEIGHT: [metric.weight for metric in rubric.metrics],
    }
    for value in values:
        columns[str(value)] = [_wording(rubric, metric, value) for metric in rubric.metrics]
    return pd.DataFrame(columns)


def _wording(rubric: Rubric, metric: RatedMetric, value: int) -> str:
    place = value - rubric.lowest
    return metric.wording[place] if 0 <= place < len(metric.wording) else str(value)


def _metric(row: Mapping[str, Any], values: range) -> RatedMetric:
    weight = row[WEIGHT]
    number = float(weight) if isinstance(weight, (int, float)) and weight == weight else 0.0
    wording = tuple(_words(row[str(value)]) or str(value) for value in values)
    return RatedMetric(_words(row[METRIC]), _words(row[QUESTION]), wording, number)


def _words(cell: object) -> str:
    """A cell's text; an empty cell is None or not a number."""
    return " ".join(cell.split()) if isinstance(cell, str) else ""
