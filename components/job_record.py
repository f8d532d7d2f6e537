"""A job's record, to be read and corrected."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import streamlit as st

from components.record_fields import COLUMN_PX, Sheet
from rapport.records.job import Job


def show(
    job: Job,
    *,
    key: str,
    corrected: Collection[str],
    shown: str | None,
    on_source: Callable[[str | None], None],
) -> dict[str, Any]:
    """Draw every field and give those that were changed, as plain values. `shown` is the field marked in the text."""
    sheet = Sheet(job, key, corrected, shown, on_source)
    facts, asks, gives, company = st.tabs(["Job", "Requirements", "Tasks and benefits", "Company"])
    with facts:
        _facts(sheet)
    with asks:
        sheet.lines("requirements", "Requirements")
    with gives:
        sheet.lines("responsibilities", "Tasks")
        sheet.lines("benefits", "Benefits")
    with company:
        sheet.lines("about_company", "About the company")
    return sheet.changes


def _facts(sheet: Sheet) -> None:
    with st.grid(2, min_column_width=COLUMN_PX):
        sheet.text("title", "Title")
        sheet.text("company", "Company")
        sheet.text("location", "Location")
        sheet.text("employment_type", "Employment")
        sheet.text("salary", "Salary")
        sheet.text("expires_on", "Open until")
    sheet.text("apply_url", "Where to apply")
    sheet.yes_or_no("is_expired", "This posting has expired")
