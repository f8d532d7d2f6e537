"""What is being read, the inputs that it came from, and the model that is being downloaded."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from rapport.experiments.batch import Batch
    from rapport.providers.pulling import Pull

_READING = "rapport_reading"
_STOPPING = "rapport_stopping"
_INPUT = "rapport_input"
_CHECKED = "rapport_checked"
_PULL = "rapport_pull"


def reading(name: str) -> Batch | None:
    """What is being read, or was read last, under this name ("resume", "job", "samples")."""
    found: Batch | None = st.session_state.get(f"{_READING}_{name}")
    return found


def is_reading(name: str) -> bool:
    """Whether something is still being read under this name."""
    batch = reading(name)
    return batch is not None and not batch.is_done


def set_reading(name: str, batch: Batch | None, stopping: Event | None = None) -> None:
    """Follow this batch; `stopping` is what it looks at to know that it should end."""
    st.session_state[f"{_READING}_{name}"] = batch
    st.session_state[f"{_STOPPING}_{name}"] = stopping


def stop_reading(name: str) -> None:
    """Ask what is being read under this name to end, where it can."""
    stopping: Event | None = st.session_state.get(f"{_STOPPING}_{name}")
    if stopping is not None:
        stopping.set()


def input_key(name: str) -> str:
    """The key of an input that is emptied by `empty_input` once its content was taken over."""
    return f"{_INPUT}_{name}_{st.session_state.get(f'{_INPUT}_{name}', 0)}"


def empty_input(name: str) -> None:
    st.session_state[f"{_INPUT}_{name}"] = st.session_state.get(f"{_INPUT}_{name}", 0) + 1


def checked_at() -> int:
    """Grows whenever a person asks to check the connections again."""
    return int(st.session_state.get(_CHECKED, 0))


def check_again() -> None:
    st.session_state[_CHECKED] = checked_at() + 1


def pull() -> Pull | None:
    """The download of a model that this session follows."""
    found: Pull | None = st.session_state.get(_PULL)
    return found


def set_pull(download: Pull | None) -> None:
    st.session_state[_PULL] = download
