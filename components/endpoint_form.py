"""Adding an OpenAI-compatible server, and giving keys for this session."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from rapport.errors import SettingsError
from rapport.exporting.display import escape
from rapport.providers.registry import Endpoint

PRESETS: Mapping[str, tuple[str, str]] = {
    "OpenAI": ("openai", "https://api.openai.com/v1"),
    "Groq": ("groq", "https://api.groq.com/openai/v1"),
    "vLLM": ("vllm", "http://127.0.0.1:8000/v1"),
    "TGI": ("tgi", "http://127.0.0.1:8080/v1"),
    "LM Studio": ("lmstudio", "http://127.0.0.1:1234/v1"),
    "llama.cpp": ("llamacpp", "http://127.0.0.1:8080/v1"),
}


def show(*, key: str, refused: Callable[[str], str | None], on_add: Callable[[str, str, str], None]) -> None:
    """Draw the form; `on_add` gets name, address and key. `refused` says why a name can't be taken, or None."""

    def fill() -> None:
        name, url = PRESETS.get(st.session_state[f"{key}_preset"], ("", ""))
        st.session_state[f"{key}_name"], st.session_state[f"{key}_url"] = name, url

    st.pills("Fill in for", list(PRESETS), key=f"{key}_preset", on_change=fill)
    with st.form(f"{key}_form", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            name = st.text_input("Name", key=f"{key}_name", placeholder="groq", max_chars=40, width=200)
            url = st.text_input("Base URL", key=f"{key}_url", placeholder="http://127.0.0.1:8000/v1")
        secret = st.text_input(
            "Key, if the server wants one", key=f"{key}_key", type="password", autocomplete="off", placeholder="sk-…"
        )
        st.caption(
            "The key stays in this session's memory and is written nowhere. To keep it, set "
            "`RAPPORT_ENDPOINTS__GROQ__BASE_URL` and `RAPPORT_ENDPOINTS__GROQ__API_KEY` (your name in place of GROQ) "
            "in the environment or in `.streamlit/secrets.toml`."
        )
        is_sent = st.form_submit_button("Add and test", icon=":material/add_link:", type="primary", key=f"{key}_add")
    if is_sent:
        _add((name or "").strip().lower(), (url or "").strip(), (secret or "").strip(), refused, on_add)


def _add(
    name: str,
    url: str,
    secret: str,
    refused: Callable[[str], str | None],
    on_add: Callable[[str, str, str], None],
) -> None:
    if not name or not url:
        st.error("Give the server a name and an address first.", icon=":material/error:")
        return
    try:
        Endpoint(name, url)
    except SettingsError as error:
        st.error(escape(str(error)), icon=":material/error:")
        return
    if why := refused(name):
        st.error(escape(why), icon=":material/error:")
        return
    on_add(name, url, secret)
    st.rerun()


def show_key(name: str, variable: str, has_key: bool, *, key: str, on_key: Callable[[str, str], None]) -> None:
    """Draw the field for a key of `name` that lasts for this session; `variable` is where to set it for good."""
    with st.form(f"{key}_form", border=False, clear_on_submit=True):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            secret = st.text_input(
                "Key for this session", key=key, type="password", autocomplete="off", placeholder="Paste the key"
            )
            is_sent = st.form_submit_button("Use this key", icon=":material/key:", key=f"{key}_use")
        st.caption(
            f"It stays in this session's memory and is written nowhere. To keep it, set `{variable}` "
            "in the environment or in `.streamlit/secrets.toml`."
        )
    if is_sent and (secret or "").strip():
        on_key(name, (secret or "").strip())
        st.rerun()
    if has_key and st.button("Forget the key", key=f"{key}_forget", icon=":material/key_off:"):
        on_key(name, "")
        st.rerun()
