"""Candidates: add résumés, look through the library, check and correct what was read."""

from datetime import date
from functools import partial

import streamlit as st

from components import add_resumes, candidate_record, empty_library, library, record_page, services, state
from rapport.experiments.batch import Task
from rapport.experiments.correcting import corrected_record
from rapport.experiments.intake import take_resume
from rapport.exporting.display import escape
from rapport.settings import MEGABYTE

WORDS = record_page.Words(
    write="Write to this person",
    delete="Delete",
    deleted="The résumé, its record and its corrections are deleted. E-mails already written stay in past runs.",
    address="candidate",
)

documents = services.store().documents
limits = services.settings().limits


def take(key, files):
    """Read what was dropped, and empty the field: the list below says what came of each file.

    The browser may send the field's files once more before it has heard that the field was emptied.
    """
    if key != state.input_key("resume"):
        return
    tasks = [
        Task(file.name, "resume", partial(take_resume, services.store(), file.getvalue(), file.name, limits, today))
        for file in files
    ]
    record_page.start_reading("resume", tasks)
    state.empty_input("resume")


def role(document_id):
    """The current job of a candidate, as the list shows it."""
    stored = documents.load("resume", document_id)
    candidate = corrected_record(stored) if stored else None
    parts = [candidate.current_title, candidate.current_employer] if candidate else []
    return ", ".join(part.value for part in parts if part)


today = date.today()
st.title("Candidates", anchor=False)
listed = documents.list("resume")
with st.expander("Add résumés", expanded=not listed, icon=":material/upload_file:", key="add_resumes"):
    field = state.input_key("resume")
    services.warm_up_reader()
    add_resumes.show(key=field, max_megabytes=int(limits.file_bytes / MEGABYTE), on_files=partial(take, field))
record_page.show_reading("resume")

if not listed:
    empty_library.show("candidates", is_reading=state.is_reading("resume"))
    st.stop()

opened = state.opened("resume") or listed[0].id
library.show(
    listed,
    "candidates",
    opened,
    {"Current role": lambda row: role(row.id)},
    key="library_resume",
    on_open=partial(state.open_document, "resume"),
)

stored = documents.load("resume", opened)
if stored is None:
    st.info("This candidate was deleted. Choose another one.", icon=":material/person_off:")
    st.stop()
candidate = corrected_record(stored)
name = candidate.display_name(stored.document.source)
if not candidate.is_resume:
    st.warning(
        "Nothing is wrong with the file, but the record below may be nearly empty.",
        title=f"{escape(stored.document.source)} doesn't look like a résumé",
        icon=":material/help:",
    )
record_page.show_record(stored, name, escape(role(stored.id) or stored.document.source), WORDS, candidate_record.show)
