"""Of which runs results are shown, and the work on them that this session waits for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from rapport.experiments.background import Background
    from rapport.experiments.theme_naming import NamedThemes
    from rapport.exporting.pdf import Printed

_RESULTS = "rapport_results"
_CHECKING = "rapport_checking"
THEMES = "remarks-themes"
_NAMING = "rapport_theme_naming"
_PRINTING = "rapport_printing"


def results_runs() -> tuple[str, ...]:
    """The runs whose results are shown: named by the address, or else as they were last."""
    if "runs" in st.query_params:
        return tuple(run for run in st.query_params["runs"].split(",") if run)
    found: tuple[str, ...] = st.session_state.get(_RESULTS, ())
    return found


def show_results_of(run_ids: Sequence[str]) -> None:
    """Remember the runs, and put them into the address."""
    st.session_state[_RESULTS] = tuple(run_ids)
    if run_ids:
        st.query_params["runs"] = ",".join(run_ids)
    else:
        st.query_params.pop("runs", None)


def wants_themes() -> bool:
    """Whether this session asked for the remarks in themes."""
    return bool(st.session_state.get(THEMES, False))


def naming(of: str) -> Background[NamedThemes] | None:
    """A model at work on the names of these themes, or done with it, if this session asked for it."""
    of_now, work = st.session_state.get(_NAMING, ("", None))
    return work if of_now == of else None


def set_naming(of: str, work: Background[NamedThemes] | None) -> None:
    st.session_state[_NAMING] = (of, work)


def printing(of: str) -> Background[Printed] | None:
    """The printing of this report, under way or done, if this session asked for it."""
    of_now, work = st.session_state.get(_PRINTING, ("", None))
    return work if of_now == of else None


def set_printing(of: str, work: Background[Printed]) -> None:
    st.session_state[_PRINTING] = (of, work)


def is_checking(run_ids: tuple[str, ...]) -> bool:
    """Whether this session asked for the checks of these runs and waits for them."""
    return st.session_state.get(_CHECKING) == run_ids


def set_checking(run_ids: tuple[str, ...], value: bool) -> None:
    st.session_state[_CHECKING] = run_ids if value else None
