"""What each provider's card holds below its models: keys, downloads, tests, removal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from components import endpoint_form, pull_model, services, state
from rapport.providers.checking import Checked
from rapport.providers.model import Provider
from rapport.providers.ollama import Ollama
from rapport.providers.pulling import Pull

Extra = Callable[[Provider, Checked], None]


def choose(name: str) -> Extra | None:
    """What to draw in the card of the provider of that name."""
    known: dict[str, Extra | None] = {"builtin": None, "ollama": _ollama, "gemini": _gemini}
    return known.get(name, _endpoint)


def add(name: str, url: str, key: str) -> None:
    """Keep an endpoint for everybody, and its key for this session."""
    services.store().endpoints.put(name, url)
    state.set_key(name, key, url)
    state.check_again()


def refused(name: str) -> str | None:
    """A name of the settings keeps its address, so that its key goes nowhere else; None if the name is free."""
    settings = services.settings()
    is_set = name in settings.endpoints or (name == "openai" and settings.openai_api_key is not None)
    return f"The settings of this machine have an endpoint {name!r} already. Choose another name." if is_set else None


def _ollama(provider: Provider, found: Checked) -> None:
    assert isinstance(provider, Ollama)
    is_there = found.status.latency_s is not None
    if not is_there:
        pull_model.show_first_steps()
    download = state.pull()
    if download is not None:
        pull_model.show_progress(download, key="pull", on_end=_end_pull)
    elif is_there:
        pull_model.show_form(key="pull", on_pull=partial(_start_pull, provider))


def _start_pull(provider: Ollama, name: str) -> None:
    state.set_pull(Pull(provider, name))


def _end_pull() -> None:
    """Take the result away and look what is installed now."""
    state.set_pull(None)
    state.check_again()


def _gemini(provider: Provider, found: Checked) -> None:
    has_key = state.has_key("gemini")
    if has_key or not found.status.is_ready:
        endpoint_form.show_key("gemini", "GEMINI_API_KEY", has_key, key="gemini_key", on_key=state.set_key)


def _endpoint(provider: Provider, found: Checked) -> None:
    stored = next((one for one in services.store().endpoints.list() if one.name == provider.name), None)
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Test", key=f"test_{provider.name}", icon=":material/network_check:"):
            state.check_again()
            st.rerun()  # the whole page: a card alone would keep its old answer
        if stored is not None:
            if st.button("Remove", key=f"remove_{provider.name}", icon=":material/delete:"):
                _remove(provider.name)
                st.rerun()  # likewise: its card is no longer there
        else:
            st.caption("From the settings of this machine")
    if stored is not None and not found.status.is_ready:
        variable = f"RAPPORT_ENDPOINTS__{provider.name.upper()}__API_KEY"
        has_key = state.has_key(provider.name)
        keep = partial(state.set_key, address=stored.base_url)
        endpoint_form.show_key(provider.name, variable, has_key, key=f"key_{provider.name}", on_key=keep)


def _remove(name: str) -> None:
    services.store().endpoints.remove(name)
    state.set_key(name, "")
