"""The automatic checks of an experiment's outputs: run by themselves once it is at rest, with progress."""

from __future__ import annotations

import streamlit as st

from components import results_data, services, state
from rapport.experiments.output_checks import check_version, checks_of
from rapport.exporting.display import escape
from rapport.storage.experiments import Experiment
from rapport.storage.runs import Run


def show(experiment: Experiment, run: Run) -> None:
    """Check what wasn't checked yet; draws nothing once all is."""
    if _checked().get(run.id) != _now(run.id) and checks_of(services.store(), run):
        _follow(run.id)


@st.fragment(run_every=0.5)
def _follow(run_id: str) -> None:
    """Drawn until the checks are over; the page is drawn anew then, without this."""
    work = results_data.checking((run_id,))
    if not work.is_over and not work.wait(0.2):
        told = f"Checking the outputs: {work.done:,} of {work.total:,}" if work.total else "Checking the outputs"
        st.progress(work.done / work.total if work.total else 0.0, told)
        return
    results_data.checking.clear((run_id,))
    if work.error:
        state.set_trouble(escape(work.error))
    _checked()[run_id] = _now(run_id)
    st.rerun(scope="app")


@st.cache_resource(show_spinner=False)
def _checked() -> dict[str, tuple[str, str]]:
    """When each experiment was found to be checked, for everybody: looking over 10,000 outputs takes a second."""
    return {}


def _now(run_id: str) -> tuple[str, str]:
    return services.store().written.stamp([run_id]), check_version()
