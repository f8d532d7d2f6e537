"""One provider: whether it can be used, where it is, what it offers, and how to connect it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import connections, model_table, services
from components.parts import part_beside
from rapport.exporting.display import escape
from rapport.providers.checking import Checked, address_of
from rapport.providers.model import Provider

Extra = Callable[[Provider, Checked], None]


def show(provider: Provider, asked: int, *, refusal: str | None, extra: Extra | None = None) -> None:
    """Draw the card. The provider is asked while the page goes on; `refusal` says why it may not be used now."""
    with st.container(border=True, key=f"card_{provider.name}"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.subheader(escape(provider.title), anchor=False, width="content")
            connections.place_badge(provider)
            if refusal:
                st.badge("Off", icon=":material/block:", color="orange", help=refusal)
        _answer(provider.name, services.connections_id(), asked, extra)


@part_beside
def _answer(name: str, connections_id: str, asked: int, extra: Extra | None) -> None:
    provider = services.providers().get(name)
    with st.skeleton(height=72):
        found = connections.checked(name, connections_id, asked)
    _status(provider, found)
    if found.models:
        model_table.show(found.models, key=f"models_{name}")
    if extra is not None:
        extra(provider, found)


def _status(provider: Provider, found: Checked) -> None:
    status = found.status
    icon = ":green[:material/check_circle:]" if status.is_ready else ":gray[:material/radio_button_unchecked:]"
    has_server = address_of(provider) is not None
    took = f" Answered in {_readable(status.latency_s)}." if status.latency_s is not None and has_server else ""
    st.markdown(f"{icon} {connections.as_markdown(status.message)}{took}")


def _readable(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 1 else f"{max(1, round(seconds * 1000))} ms"
