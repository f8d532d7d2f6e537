"""Prompts as files: the folder form of `prompts/`, single files, and a ZIP, in both directions."""

from __future__ import annotations

import streamlit as st

from components import prompt_state, services, state
from rapport.errors import RapportError
from rapport.experiments.prompt_review import GROUPS
from rapport.experiments.prompt_transfer import MOST_ZIP_BYTES, Taken, export_zip, take_files
from rapport.exporting.display import escape


def show(scenario: str) -> None:
    """Draw both directions."""
    st.download_button(
        "Export all prompts",
        _everything,
        "prompts.zip",
        "application/zip",
        icon=":material/download:",
        on_click="ignore",
        width="stretch",
        help="The versions in use, one folder a scenario, one Markdown file a prompt.",
        key="export-prompts",
    )
    uploads = st.file_uploader(
        f"Import into {GROUPS[scenario].title.lower()}",
        type=["md", "markdown", "txt", "zip"],
        accept_multiple_files=True,
        max_upload_size=MOST_ZIP_BYTES // 1_000_000,
        help="Markdown files, or a ZIP with a folder for each scenario. A prompt that is here already gets a version.",
        key=state.input_key("prompt-files"),
    )
    if st.button(
        "Import", icon=":material/upload:", disabled=not uploads, width="stretch", type="primary", key="import-prompts"
    ):
        _take(scenario, [(upload.name, upload.getvalue()) for upload in uploads])


def _everything() -> bytes:
    library = services.library()
    return export_zip(entry for name in GROUPS for entry in library.entries(name) if not entry.is_archived)


def _take(scenario: str, files: list[tuple[str, bytes]]) -> None:
    try:
        taken = take_files(services.library(), files, scenario, GROUPS, prompt_state.author())
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        return
    services.forget_prompts()
    prompt_state.set_taken(taken)
    state.empty_input("prompt-files")
    st.rerun()


def report(taken: Taken) -> None:
    """Say what became of the files."""
    parts = [
        _counted(taken.added, "new"),
        _counted(taken.changed, "with a new version"),
        _counted(taken.known, "known already"),
    ]
    words = "; ".join(part for part in parts if part)
    if words:
        st.success(f"Imported: {escape(words)}.", icon=":material/check:")
    for trouble in taken.troubles[:20]:
        st.error(escape(trouble), icon=":material/error:")
    if len(taken.troubles) > 20:
        st.caption(f"… and {len(taken.troubles) - 20} more files that can't be used.")


def _counted(names: tuple[str, ...], what: str) -> str:
    shown = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
    return f"{len(names)} {what} ({shown})" if names else ""
