"""What an import took, and what it left out, row by row."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import run_words
from rapport.exporting import table
from rapport.exporting.display import escape
from rapport.records.catalogue.report import ImportReport, RowNote
from rapport.scenarios.shop.chips import plain

FIELDS = {
    "category_path": "category",
    "audience": "who it is for",
    "heel_height_cm": "heel height",
    "images": "picture",
}


def show(report: ImportReport, *, key: str) -> None:
    """Draw counts, the share of products each field is known of, and the rows that were left or changed."""
    with st.container(horizontal=True, gap="medium"):
        st.metric("Rows", f"{report.rows:,}")
        st.metric("Taken", f"{report.taken:,}")
        st.metric("Left out", f"{report.left_count:,}")
        st.metric("Taken with a remark", f"{report.change_count:,}")
    if report.not_footwear:
        products = run_words.counted(report.not_footwear, "product")
        st.caption(f"No footwear: {products}, kept and marked as such.")
    if report.unused_columns:
        st.caption(escape(f"Columns that weren't used: {', '.join(report.unused_columns)}."))
    names = ("What is known", f"Left out ({report.left_count:,})", f"Remarks ({report.change_count:,})")
    known, left, changed = st.tabs(names)
    with known:
        _known(report)
    with left:
        _notes(report.left, report.left_count, "Every row was taken.", f"{key}_left")
    with changed:
        _notes(report.changes, report.change_count, "No row needed a remark.", f"{key}_changed")
    st.download_button(
        "Download the report",
        lambda: as_csv(report),
        "import-report.csv",
        "text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=f"{key}_csv",
    )


def _known(report: ImportReport) -> None:
    rows = [
        {
            "Field": FIELDS.get(name, plain(name)).capitalize(),
            "Products": count,
            "Share": 100 * count / max(report.taken, 1),
        }
        for name, count in report.found
    ]
    st.dataframe(
        rows,
        hide_index=True,
        width=520,
        column_config={"Share": st.column_config.ProgressColumn(format="%.0f%%", min_value=0.0, max_value=100.0)},
        alt="For each field, of how many products it is known",
    )


def _notes(notes: Sequence[RowNote], count: int, nothing: str, key: str) -> None:
    if not notes:
        st.caption(nothing)
        return
    if count > len(notes):
        st.caption(f"The first {len(notes):,} of {count:,}.")
    st.dataframe(
        {
            "Row": [note.number for note in notes],
            "Product": [note.id for note in notes],
            "Why": [note.sentence for note in notes],
        },
        hide_index=True,
        height="content" if len(notes) < 10 else 380,
        column_config={"Why": st.column_config.TextColumn(width="large")},
        key=key,
        alt="Rows of the file with what was said of them",
    )


def as_csv(report: ImportReport) -> bytes:
    """Every named row with what became of it."""
    said = [("left out", note) for note in report.left] + [("remark", note) for note in report.changes]
    rows = [{"row": note.number, "product": note.id, "what": what, "why": note.sentence} for what, note in said]
    return table.as_csv(("row", "product", "what", "why"), rows)
