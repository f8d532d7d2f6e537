"""Adding a job: from its address, from a file, or from pasted text."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from rapport.experiments.intake import JOB_TYPES

FEW_CHARS = 80


def show(
    *,
    key: str,
    file_key: str,
    max_megabytes: int,
    on_url: Callable[[str], None],
    on_file: Callable[[list[UploadedFile]], None],
    on_text: Callable[[str], None],
) -> None:
    """Draw the three ways; each calls its function with what was given. What was typed stays where it is."""
    address, file, text = st.tabs([":material/link: Address", ":material/upload_file: File", ":material/notes: Text"])
    with address:
        _address(key, on_url)
    with file:
        _file(file_key, max_megabytes, on_file)
    with text:
        _text(key, on_text)


def _address(key: str, on_url: Callable[[str], None]) -> None:
    with st.form(f"{key}_url_form", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        url = st.text_input(
            "Address of the posting",
            key=f"{key}_url",
            placeholder="https://example.com/jobs/data-scientist",
            help="The page of one job, not a list of jobs. It is fetched once, from this machine.",
        )
        is_sent = st.form_submit_button("Read the page", icon=":material/download:", type="primary", key=f"{key}_fetch")
    if is_sent and not (url or "").strip():
        st.error("Paste the address of a posting first.", icon=":material/link_off:")
    elif is_sent and " " in (url or "").strip():
        st.error("That isn't an address. Paste a posting's text under 'Text' instead.", icon=":material/link_off:")
    elif is_sent:
        on_url(_with_scheme(url or ""))


def _file(file_key: str, max_megabytes: int, on_file: Callable[[list[UploadedFile]], None]) -> None:
    def take() -> None:
        on_file(st.session_state[file_key])

    st.file_uploader(
        "Postings as PDF, Word (DOCX), web page (HTML), plain text or Markdown",
        type=list(JOB_TYPES),
        accept_multiple_files=True,
        key=file_key,
        max_upload_size=max_megabytes,
        on_change=take,
    )


def _text(key: str, on_text: Callable[[str], None]) -> None:
    with st.form(f"{key}_text_form", border=False):
        text = st.text_area(
            "Text of the posting",
            key=f"{key}_text",
            height=220,
            placeholder="Job title, company, place, tasks, requirements: everything the posting says",
        )
        is_sent = st.form_submit_button("Read this text", icon=":material/article:", type="primary", key=f"{key}_read")
    if is_sent and len((text or "").strip()) < FEW_CHARS:
        st.error("That is too short for a posting. Paste the whole text, with title, company and requirements.")
    elif is_sent:
        on_text(text or "")


def _with_scheme(url: str) -> str:
    """People paste addresses without "https://"."""
    return url.strip() if "://" in url else f"https://{url.strip()}"
