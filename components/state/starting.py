"""What is to be written for, which run is open, and whether a start was a double click."""

from __future__ import annotations

import time
from collections.abc import Sequence

import streamlit as st

_JOB = "rapport_job"
_CANDIDATES = "rapport_candidates"
_STARTED = "rapport_started"
_DOUBLE_CLICK_S = 2.0


def run_id() -> str | None:
    """The run that the address names."""
    return st.query_params.get("run")


def open_run(run: str | None) -> None:
    """Put a run's id into the address, or take it out."""
    if run is None:
        st.query_params.pop("run", None)
        st.session_state.pop(_STARTED, None)
    else:
        st.query_params["run"] = run


def chosen_job() -> str | None:
    """The job to write for: named by the address once, remembered after that."""
    if "job" in st.query_params:
        st.session_state[_JOB] = st.query_params.pop("job")
    found: str | None = st.session_state.get(_JOB)
    return found


def choose_job(document_id: str | None) -> None:
    st.session_state[_JOB] = document_id


def chosen_candidates() -> list[str]:
    """The candidates to write to, likewise."""
    if "candidate" in st.query_params:
        st.session_state[_CANDIDATES] = [st.query_params.pop("candidate")]
    found: list[str] = st.session_state.setdefault(_CANDIDATES, [])
    return found


def choose_candidates(document_ids: Sequence[str]) -> None:
    st.session_state[_CANDIDATES] = list(document_ids)


def run_just_started(asked: object) -> str | None:
    """The run that the same wish started a moment ago: a double click."""
    before = st.session_state.get(_STARTED)
    if before is None or before[0] != asked or time.monotonic() - before[2] > _DOUBLE_CLICK_S:
        return None
    return str(before[1])


def remember_start(asked: object, run: str) -> None:
    st.session_state[_STARTED] = (asked, run, time.monotonic())
