"""Keys of providers that were typed in this session, and whether only models of this machine may be asked."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

_KEYS = "rapport_keys"
_LOCAL_ONLY = "rapport_local_only"


@dataclass(frozen=True, slots=True, order=True)
class TypedKey:
    """A key typed in this session: for which provider or endpoint, and, for an endpoint, for which address."""

    name: str
    address: str
    key: str


def keys() -> tuple[TypedKey, ...]:
    """Keys typed in this session. They live in memory and nowhere else."""
    return tuple(sorted(_typed().values()))


def set_key(name: str, key: str, address: str = "") -> None:
    """Remember a key for this session; an empty one is forgotten."""
    _typed().pop(name, None)
    if key.strip():
        _typed()[name] = TypedKey(name, address, key.strip())


def _typed() -> dict[str, TypedKey]:
    found: dict[str, TypedKey] = st.session_state.setdefault(_KEYS, {})
    return found


def has_key(name: str) -> bool:
    """Whether a key for this provider or endpoint was typed in this session."""
    return name in _typed()


def local_only() -> bool:
    """Whether this session refuses every model that isn't on this machine."""
    return bool(st.session_state.get(_LOCAL_ONLY, False))


def set_local_only(value: bool) -> None:
    st.session_state[_LOCAL_ONLY] = value
