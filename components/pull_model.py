"""Getting a local model through Ollama."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.parts import part_every
from rapport.exporting.display import escape
from rapport.providers.pulling import Pull, PullView

SUGGESTED = ("llama3.2", "qwen3:4b", "gemma3:4b", "mistral")


def show_first_steps() -> None:
    """The two lines on how to get a first local model."""
    st.markdown(
        "1. Install Ollama from [ollama.com/download](https://ollama.com/download) and start it.\n"
        "2. Press 'Retry' above, then pull a model: `llama3.2` takes 2 GB and runs on most laptops."
    )


def show_form(*, key: str, on_pull: Callable[[str], None]) -> None:
    """Draw the field for a model's name and the button that downloads it."""
    with st.form(f"{key}_form", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(
            "Pull a model",
            SUGGESTED,
            key=key,
            accept_new_options=True,
            help="Any name of ollama.com/library. It is downloaded to this machine and stays there.",
        )
        is_sent = st.form_submit_button("Pull", icon=":material/download:", key=f"{key}_start")
    if is_sent and (name or "").strip():
        on_pull(str(name).strip())
        st.rerun()


def show_progress(pull: Pull, *, key: str, on_end: Callable[[], None]) -> None:
    """Draw how far the download is, with a way to stop it; `on_end` is called when the result is cleared."""
    if pull.view.is_done:
        _end(pull.view, key, on_end)
    else:
        _follow(pull, key)


@part_every(0.5)
def _follow(pull: Pull, key: str) -> None:
    view = pull.view
    if view.is_done:
        st.rerun()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.progress(view.fraction or 0.0, text=f"{escape(view.name)}: {escape(view.words)}{_amount(view)}")
        st.button("Stop", key=f"{key}_stop", icon=":material/stop_circle:", on_click=pull.stop)


def _end(view: PullView, key: str, on_end: Callable[[], None]) -> None:
    if view.error:
        st.error(escape(view.error), icon=":material/error:")
    elif view.is_stopped:
        st.info(f"Stopped. Pull {escape(view.name)} again to go on from there.", icon=":material/stop_circle:")
    else:
        st.success(f"{escape(view.name)} is installed.", icon=":material/check_circle:")
    if st.button("Clear", key=f"{key}_clear", type="tertiary", icon=":material/close:"):
        on_end()
        st.rerun()  # the whole page, so that the list shows what was pulled


def _amount(view: PullView) -> str:
    if not view.total_bytes:
        return ""
    return f", {view.completed_bytes / 1e6:,.0f} of {view.total_bytes / 1e6:,.0f} MB"
