"""What the experiments' pages keep in the session and in the address bar."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

_READ = "rapport_experiment_read"
_TURNED = "rapport_experiment_turned"
_CLICKED = "rapport_experiment_clicked"
_LEFT_OUT = "rapport_experiment_left_out"
_MADE = "rapport_experiment_made"
_ENDING = "rapport_experiment_ending"
_NOT_MADE = "rapport_experiment_not_made"


def opened() -> str | None:
    """The experiment that the address names."""
    return st.query_params.get("experiment")


def open_experiment(experiment_id: str | None) -> None:
    """Put an experiment's id into the address, or take it out."""
    if experiment_id is None:
        st.query_params.pop("experiment", None)
    else:
        st.query_params["experiment"] = experiment_id
    st.session_state[_TURNED] = True


def has_turned() -> bool:
    """Whether another experiment, or the list, was opened just now; true once."""
    return bool(st.session_state.pop(_TURNED, False))


def set_made() -> None:
    """An experiment was made: what it was made with needn't stand open any more."""
    st.session_state[_MADE] = True


def take_made() -> bool:
    """Whether one was made since this was asked last."""
    return bool(st.session_state.pop(_MADE, False))


def read(run_id: str, case_id: str | None) -> None:
    """Open this case of a run to be read."""
    st.session_state[f"{_READ}_{run_id}"] = case_id


def read_case(run_id: str, clicked: str | None, position: int | None) -> str | None:
    """The case that is open: a new click in the matrix opens its own, and is then as good as forgotten."""
    if clicked is not None and st.session_state.get(f"{_CLICKED}_{run_id}") != (clicked, position):
        read(run_id, clicked)
    st.session_state[f"{_CLICKED}_{run_id}"] = (clicked, position)
    found: str | None = st.session_state.get(f"{_READ}_{run_id}")
    return found


def ask_to_end(experiment_id: str, words: str) -> None:
    """Remember, to be shown until it is at rest, that it was asked to pause or to stop."""
    st.session_state[f"{_ENDING}_{experiment_id}"] = words


def is_at_rest(experiment_id: str) -> None:
    """What it was asked for has happened."""
    st.session_state.pop(f"{_ENDING}_{experiment_id}", None)


def ending(experiment_id: str) -> str:
    """What it was asked for and does soon; empty if nothing was."""
    found: str = st.session_state.get(f"{_ENDING}_{experiment_id}", "")
    return found


def cap_key(experiment_id: str, cap: str) -> str:
    """The key of the field in which a cap (`max_calls`, `max_cost_usd`) is raised."""
    return f"experiment-{cap}-{experiment_id}"


def raised(experiment_id: str, cap: str) -> float | None:
    """What stands in that field; None if it is empty or isn't there."""
    found: float | None = st.session_state.get(cap_key(experiment_id, cap))
    return found


def remember_left_out(experiment_id: str, sentences: Sequence[str]) -> None:
    """What of an imported file this experiment lacks, to be told where it is open."""
    st.session_state[f"{_LEFT_OUT}_{experiment_id}"] = tuple(sentences)


def left_out(experiment_id: str) -> tuple[str, ...]:
    found: tuple[str, ...] = st.session_state.get(f"{_LEFT_OUT}_{experiment_id}", ())
    return found


def not_made(run_id: str) -> list[str]:
    """Why the file that was asked for last couldn't be made; whoever makes files changes this very list."""
    found: list[str] = st.session_state.setdefault(f"{_NOT_MADE}_{run_id}", [])
    return found
