"""The automatic checks of an experiment's outputs: run by themselves once it is at rest, with progress."""

from __future__ import annotations

import streamlit as st

from components import results_data, services, state
from rapport.experiments.output_checks import checks_of
from rapport.exporting.display import escape
from rapport.storage.experiments import Experiment
from rapport.storage.runs import Run

_CHECKED = "rapport_experiment_checked"


def show(experiment: Experiment, run: Run) -> None:
    """Check what wasn't checked yet; draws nothing once all is."""
    stamp = (run.id, services.store().written.stamp())
    if st.session_state.get(_CHECKED) == stamp or not checks_of(services.store(), run):
        return
    _follow(run.id)


@st.fragment(run_every=0.5)
def _follow(run_id: str) -> None:
    work = results_data.checking((run_id,))
    if not work.is_over and not work.wait(0.2):
        told = f"Checking the outputs: {work.done:,} of {work.total:,}" if work.total else "Checking the outputs"
        st.progress(work.done / work.total if work.total else 0.0, told)
        return
    results_data.checking.clear((run_id,))
    if work.error:
        state.set_trouble(escape(work.error))
    st.session_state[_CHECKED] = (run_id, services.store().written.stamp())
    if work.result or work.error:
        st.rerun(scope="app")
