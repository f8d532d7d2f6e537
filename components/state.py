"""The one place that knows the keys of the session's state and of the address bar."""

from __future__ import annotations

import streamlit as st

_KEYS = "rapport_keys"
_LOCAL_ONLY = "rapport_local_only"


def keys() -> dict[str, str]:
    """Keys typed in this session, by provider or endpoint name. They live in memory and nowhere else."""
    found: dict[str, str] = st.session_state.setdefault(_KEYS, {})
    return found


def set_key(name: str, key: str) -> None:
    """Remember a key for this session; an empty one is forgotten."""
    keys().pop(name, None)
    if key.strip():
        keys()[name] = key.strip()


def local_only() -> bool:
    """Whether this session refuses every model that isn't on this machine."""
    return bool(st.session_state.get(_LOCAL_ONLY, False))


def set_local_only(value: bool) -> None:
    st.session_state[_LOCAL_ONLY] = value
