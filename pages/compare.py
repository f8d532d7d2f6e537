"""Compare: choose candidates, a job and two to six columns, and watch them write side by side."""

import streamlit as st

from components import evidence_panel, run_view, services, setup, setup_link, start_run, state
from rapport.errors import RapportError
from rapport.exporting.display import escape
from rapport.scenarios.outreach_email import OUTREACH_EMAIL

run_id = state.run_id()
if run_id is not None:
    run_view.show(run_id)
    st.stop()

# One container, so that the first line of a run takes the place of the whole form at once: Streamlit would leave the
# rest of it on the page, greyed, for as long as the models write.
with st.container():
    st.title("Compare", anchor=False)
    st.caption("The same candidate and job, answered by several prompts, models and contexts next to each other.")
    setup_link.open_asked(OUTREACH_EMAIL.name)
    if (sentence := state.take_trouble()) is not None:
        st.warning(escape(sentence), icon=":material/link_off:")
    candidates, job = setup.who_and_what()
    if not candidates or job is None:
        setup.nothing_yet(has_job=job is not None)

    try:
        prompts = services.prompts(OUTREACH_EMAIL.name)
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        st.stop()
    case_ids = (candidates[0].id, job.id) if candidates and job else None
    variants = setup.columns(OUTREACH_EMAIL, prompts, case_ids)

    if setup.go(candidates, job, variants) and job is not None:
        try:
            started = start_run.start(candidates, job, variants)
        except RapportError as error:
            st.error(escape(str(error)), icon=":material/error:")
            st.stop()
        state.open_run(started)
        st.rerun()

    if candidates and job is not None:
        evidence_panel.show(candidates, job, variants)
