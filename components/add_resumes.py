"""Adding résumés: one field that takes many files at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from rapport.experiments.intake import RESUME_TYPES


def show(*, key: str, max_megabytes: int, on_files: Callable[[Sequence[UploadedFile]], None]) -> None:
    """Draw the upload field; `on_files` is called with what was dropped, before the page runs again."""

    def take() -> None:
        on_files(st.session_state[key])

    st.file_uploader(
        "Résumés as PDF, Word (DOCX), plain text or Markdown, as many as you like",
        type=list(RESUME_TYPES),
        accept_multiple_files=True,
        key=key,
        max_upload_size=max_megabytes,
        on_change=take,
        help="Scans are read by OCR on this machine; nothing leaves it.",
    )
