"""A candidate's record, to be read and corrected."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import streamlit as st

from components.record_fields import COLUMN_PX, Sheet
from rapport.records.candidate import Candidate, as_plain

_MONTH = r"^\d{4}(-(0[1-9]|1[0-2]))?$"
_MONTH_HELP = "A year, or year and month: 2021 or 2021-05"


def show(
    candidate: Candidate,
    *,
    key: str,
    corrected: Collection[str],
    shown: str | None,
    on_source: Callable[[str | None], None],
) -> dict[str, Any]:
    """Draw every field and give those that were changed, as plain values. `shown` is the field marked in the text."""
    sheet = Sheet(candidate, key, corrected, shown, on_source)
    plain = as_plain(candidate)
    person, work, education, skills = st.tabs(["Person", "Experience", "Education", "Skills"])
    with person:
        _person(sheet)
    with work:
        _work(sheet, plain["positions"])
    with education:
        sheet.table("education", "Education", _education_columns(), plain["education"])
        sheet.chips("certificates", "Certificates")
    with skills:
        sheet.chips("skills", "Skills")
        sheet.chips("languages", "Languages")
    return sheet.changes


def _person(sheet: Sheet) -> None:
    with st.grid(2, min_column_width=COLUMN_PX):
        sheet.text("full_name", "Full name")
        sheet.text("first_name", "First name")
        sheet.text("location", "Location")
        sheet.text("headline", "Headline")
    sheet.chips("emails", "E-mail addresses")
    sheet.chips("phones", "Phone numbers")
    sheet.chips("links", "Links")


def _work(sheet: Sheet, positions: list[dict[str, Any]]) -> None:
    with st.grid(2, min_column_width=COLUMN_PX):
        sheet.text("current_title", "Current title")
        sheet.text("current_employer", "Current employer")
        sheet.number("years_experience", "Years of experience")
    sheet.table("positions", "Positions", _position_columns(), positions)


def _position_columns() -> dict[str, Any]:
    return {
        "title": st.column_config.TextColumn("Title", width="medium"),
        "employer": st.column_config.TextColumn("Employer", width="medium"),
        "start": _month("From"),
        "end": _month("To"),
        "is_current": st.column_config.CheckboxColumn("Now", width="small", default=False),
        "location": st.column_config.TextColumn("Location"),
    }


def _education_columns() -> dict[str, Any]:
    return {
        "degree": st.column_config.TextColumn("Degree", width="medium"),
        "school": st.column_config.TextColumn("School", width="medium"),
        "start": _month("From"),
        "end": _month("To"),
    }


def _month(label: str) -> Any:
    return st.column_config.TextColumn(label, width="small", validate=_MONTH, help=_MONTH_HELP)
