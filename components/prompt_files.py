"""Prompts as files: the folder form of `prompts/`, single files, and a ZIP, in both directions."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import prompt_state, services, state
from components.parts import part_every
from rapport.errors import RapportError
from rapport.experiments.background import Background
from rapport.experiments.prompt_intake import Taken, take_files
from rapport.experiments.prompt_review import GROUPS
from rapport.experiments.prompt_transfer import MOST_ZIP_BYTES, export_zip
from rapport.exporting.display import escape


def show(scenario: str) -> None:
    """Draw both directions."""
    try:
        _export()
    except RapportError as error:  # said here: a download that fails afterwards says nothing
        st.error(escape(str(error)), icon=":material/error:")
        st.button("Try again", icon=":material/refresh:", key="export-again")
    uploads = st.file_uploader(
        f"Import into {GROUPS[scenario].title.lower()}",
        type=["md", "markdown", "txt", "zip"],
        accept_multiple_files=True,
        max_upload_size=MOST_ZIP_BYTES // 1_000_000,
        help="Markdown files, or a ZIP with a folder for each scenario. A prompt that is here already gets a version.",
        key=state.input_key("prompt-files"),
    )
    is_taking = prompt_state.taking() is not None  # a second one would take the place of the first one's report
    if st.button(
        "Import",
        icon=":material/upload:",
        disabled=not uploads or is_taking,
        help="An import is under way. Wait until it is through." if is_taking else None,
        width="stretch",
        type="primary",
        key="import-prompts",
    ):
        _take(scenario, [(upload.name, upload.getvalue()) for upload in uploads])


def _export() -> None:
    archived = sum(services.library().archived(name) for name in GROUPS)
    which = f"the {archived:,} archived" if archived > 1 else "the archived one"
    is_whole = bool(archived) and st.checkbox(
        f"With {which}",
        key="export-archived",
        help="In a folder of their own; where they are imported again, they are archived there too.",
    )
    st.download_button(
        "Export all prompts" if is_whole or not archived else f"Export all but {which}",
        _everything(services.store().prompts.stamp(), with_archived=is_whole),
        "prompts.zip",
        "application/zip",
        icon=":material/download:",
        on_click="ignore",
        width="stretch",
        help="The versions in use, one folder a scenario, one Markdown file a prompt.",
        key="export-prompts",
    )


@st.cache_data(show_spinner=False, max_entries=2, ttl=600)
def _everything(stamp: str, *, with_archived: bool) -> bytes:
    """All of them, as long as the library is as `stamp` says."""
    library = services.library()
    everything = (entry for name in GROUPS for entry in library.entries(name))
    return export_zip(entry for entry in everything if with_archived or not entry.is_archived)


def _take(scenario: str, files: list[tuple[str, bytes]]) -> None:
    """Have them read beside the page: what is begun is finished, also where somebody clicks on or goes away."""
    library, author = services.library(), prompt_state.author()

    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> Taken:
        return take_files(library, files, scenario, GROUPS, author, on_progress)

    prompt_state.set_taking(Background("The import", work))
    state.empty_input("prompt-files")
    st.rerun()


def follow() -> None:
    """How far an import is, and at its end what became of the files; nothing where there is none."""
    work = prompt_state.taking()
    if work is None:
        return
    if not work.wait(0.3):
        _progress()
        return
    prompt_state.set_taking(None)
    services.forget_prompts()
    if work.result is not None:
        report(work.result)
    else:
        words = f"{work.error} What was imported before that is kept; import the files again for the rest."
        st.error(escape(words), icon=":material/error:")


@part_every(0.5)
def _progress() -> None:
    work = prompt_state.taking()
    if work is None or work.is_over:
        st.rerun(scope="app")
        return
    share = work.done / work.total if work.total else 0.0
    told = f"{work.done:,} of {work.total:,} files" if work.total else "reading the files"
    st.progress(min(share, 1.0), f"Importing: {told}")


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
