"""Jobs: add a posting by address, file or text, look through the library, check and correct what was read."""

from datetime import date
from functools import partial

import streamlit as st

from components import add_job, empty_library, job_record, library, record_page, services, state
from rapport.experiments.batch import Task
from rapport.experiments.correcting import corrected_record
from rapport.experiments.intake import take_job, take_job_page, take_job_text
from rapport.exporting.display import escape
from rapport.settings import MEGABYTE

WORDS = record_page.Words(
    write="Write about this job",
    delete="Delete",
    deleted="The posting, its record and its corrections are deleted. E-mails already written stay in past runs.",
    address="job",
)

store = services.store()
settings = services.settings()
today = date.today()


def take_url(url):
    """Fetch a posting; the list below says what came of it."""
    work = partial(take_job_page, store, url, settings.limits, today, settings.home_folder)
    record_page.start_reading("job", [Task(url, "job", work)])


def take_files(key, files):
    """Read what was dropped, and empty the field; what the browser sends again before it heard of that is known."""
    if key != state.input_key("job"):
        return
    tasks = [
        Task(file.name, "job", partial(take_job, store, file.getvalue(), file.name, settings.limits, today))
        for file in files
    ]
    record_page.start_reading("job", tasks)
    state.empty_input("job")


def take_text(text):
    """Read a posting that was pasted."""
    name = f"Pasted text, {text.strip().splitlines()[0][:60]}"
    record_page.start_reading("job", [Task(name, "job", lambda report: take_job_text(store, text, name, today))])


st.title("Jobs", anchor=False)
listed = store.documents.list("job")
with st.expander("Add a job", expanded=not listed, icon=":material/add_circle:", key="add_job"):
    field = state.input_key("job")
    add_job.show(
        key="add_job",
        file_key=field,
        max_megabytes=int(settings.limits.file_bytes / MEGABYTE),
        on_url=take_url,
        on_file=partial(take_files, field),
        on_text=take_text,
    )
record_page.show_reading("job", advice="You can also paste the posting itself: open the tab 'Text' above.")

if not listed:
    empty_library.show("jobs", is_reading=state.is_reading("job"))
    st.stop()

opened = state.opened("job") or listed[0].id
library.show(
    listed,
    "jobs",
    opened,
    {"From": lambda row: row.source},
    key="library_job",
    on_open=partial(state.open_document, "job"),
)

stored = store.documents.load("job", opened)
if stored is None:
    st.info("This job was deleted. Choose another one.", icon=":material/work_off:")
    st.stop()
job = corrected_record(stored)
if job.is_expired or (job.expires_on and job.expires_on.value < today.isoformat()):
    when = f" It was open until {job.expires_on.value}." if job.expires_on else ""
    st.warning(
        f"You can still write about it, but check whether it's open.{escape(when)}",
        title="This posting has expired",
        icon=":material/event_busy:",
    )
title = job.display_name(stored.document.source)
record_page.show_record(stored, title, f"From {escape(stored.document.source)}", WORDS, job_record.show)
