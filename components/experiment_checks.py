"""The automatic checks of an experiment's outputs: run by themselves once it is at rest, with progress."""

from __future__ import annotations

import streamlit as st
from pydantic import TypeAdapter

from components import services, state
from components.parts import part_every
from rapport.experiments.keeping import kept
from rapport.experiments.output_checks import Checked, check_version, checks_of
from rapport.experiments.output_checks import checked as look_up
from rapport.exporting.display import escape
from rapport.storage.experiments import Experiment
from rapport.storage.runs import Run


def show(experiment: Experiment, run: Run) -> None:
    """Check what wasn't checked yet; draws nothing once all is."""
    now = _now(run.id)
    if _looked_over().get(run.id) == now:
        return
    if _missing(run, *now) and checks_of(services.store(), run):
        _follow(run.id)
    else:
        _looked_over()[run.id] = now


def checked(run: Run) -> Checked:
    """What is stored of the checks of its outputs, as it is now, for everybody. Raises StorageError."""
    return _stored(run.id, *_now(run.id), run)


def _missing(run: Run, stamp: str, version: str) -> int:
    """How many of its outputs are still to be checked."""

    def work() -> int:
        return _stored(run.id, stamp, version, run).missing

    return kept(services.store(), f"unchecked {run.id} {version}", stamp, TypeAdapter(int), work)


@st.cache_resource(show_spinner="Gathering the checks …", max_entries=4)
def _stored(run_id: str, stamp: str, version: str, _run: Run) -> Checked:
    return look_up(services.store(), _run)


@part_every(0.5)
def _follow(run_id: str) -> None:
    """Drawn until the checks are over; the page is drawn anew then, without this."""
    from components import results_data

    work = results_data.checking((run_id,))
    if not work.is_over and not work.wait(0.2):
        told = f"Checking the outputs: {work.done:,} of {work.total:,}" if work.total else "Checking the outputs"
        st.progress(work.done / work.total if work.total else 0.0, told)
        return
    results_data.checking.clear((run_id,))
    if work.error:
        state.set_trouble(escape(work.error))
    _looked_over()[run_id] = _now(run_id)
    st.rerun(scope="app")


@st.cache_resource(show_spinner=False)
def _looked_over() -> dict[str, tuple[str, str]]:
    """When each experiment was found to be checked, or couldn't be, for everybody."""
    return {}


def _now(run_id: str) -> tuple[str, str]:
    return services.store().written.stamp([run_id]), check_version()
