"""Asking providers whether they are there, and what is said of it on screen."""

from __future__ import annotations

import re
from collections.abc import Mapping

import streamlit as st

from components import services
from components.parts import part_beside
from rapport.exporting.display import escape
from rapport.providers.checking import Checked, check, glance, place_of_provider
from rapport.providers.connections import Place
from rapport.providers.model import Provider, ProviderStatus

_PLACES: Mapping[Place, tuple[str, str, str]] = {
    "this machine": ("This machine", ":material/computer:", "green"),
    "this network": ("This network", ":material/lan:", "blue"),
    "cloud": ("Cloud", ":material/cloud:", "violet"),
}

_COMMAND = re.compile(r"`([\w ./:=-]+)`")


@st.cache_data(scope="session", ttl=30, max_entries=32, show_spinner=False)
def checked(name: str, connections_id: str, asked: int) -> Checked:
    """What a provider answers, kept for half a minute; `asked` grows when a person wants it fresh."""
    return Checked(off) if (off := _off(name)) else check(services.providers().get(name))


@st.cache_data(scope="session", ttl=30, max_entries=32, show_spinner=False)
def glanced(name: str, connections_id: str, asked: int) -> ProviderStatus:
    """Whether a provider can probably be used, likewise."""
    return _off(name) or glance(services.providers().get(name))


def _off(name: str) -> ProviderStatus | None:
    """A provider that may not be used now isn't asked either."""
    if services.providers().refusal(f"{name}:any") is None:
        return None
    return ProviderStatus(False, "Not asked: only models on this machine are allowed now.")


def place_badge(provider: Provider) -> None:
    """Where what one sends goes."""
    label, icon, color = _PLACES[place_of_provider(provider)]
    st.badge(label, icon=icon, color=color)  # type: ignore[arg-type]


def as_markdown(message: str) -> str:
    """A provider's message as text, with its commands (`ollama serve`) set as code."""
    parts = _COMMAND.split(message)
    return "".join(f"`{part}`" if place % 2 else escape(part) for place, part in enumerate(parts))


def show_all(asked: int) -> None:
    """One line a provider: connected or not, and the way to connect it."""
    for provider in services.providers().all():
        _line(provider.name, services.connections_id(), asked)


@part_beside
def _line(name: str, connections_id: str, asked: int) -> None:
    provider = services.providers().get(name)
    with st.skeleton(height=48):
        status = glanced(name, connections_id, asked)
    icon = ":green[:material/check_circle:]" if status.is_ready else ":gray[:material/radio_button_unchecked:]"
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"{icon} **{escape(provider.title)}**", width="content")
        place_badge(provider)
    st.caption(as_markdown(status.message))
