"""What was written in an experiment, as files to take away."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import BinaryIO

import streamlit as st

from components import services
from rapport.exporting.file_names import file_name
from rapport.exporting.tools.outcomes import Outcomes
from rapport.exporting.tools.rows import write_csv, write_jsonl, write_outputs_xlsx
from rapport.storage.runs import Run

Write = Callable[[Outcomes, BinaryIO], None]
TABLES: dict[str, tuple[str, str, Write]] = {
    "CSV": ("csv", "text/csv", write_csv),
    "XLSX": ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_outputs_xlsx),
    "JSONL": ("jsonl", "application/jsonl", write_jsonl),
}


def show(run: Run) -> None:
    """Draw the downloads; a file is made when somebody asks for it."""
    st.caption("Names, addresses and texts of people may be in these files. Keep them accordingly.")
    st.markdown("**Every output, with its checks, ratings, times and cost**")
    with st.container(horizontal=True):
        for name, (ending, kind, write) in TABLES.items():
            st.download_button(
                name,
                _made(run.id, write),
                f"{file_name(run.title)}.{ending}",
                kind,
                icon=":material/table:",
                on_click="ignore",
                key=f"export-{ending}",
            )


def _made(run_id: str, write: Write) -> Callable[[], bytes]:
    store = services.store()

    def make() -> bytes:
        file = io.BytesIO()
        write(Outcomes(store, run_id), file)
        return file.getvalue()

    return make
