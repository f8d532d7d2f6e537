"""What the themes of remarks are called: by their words, or by a model that one asks for better names."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import model_choice, results_data, services, state, variant_form
from components.parts import part_every
from rapport.experiments.background import Background
from rapport.experiments.theme_naming import NamedThemes, name_themes
from rapport.exporting.display import escape
from rapport.scoring.remark_themes import Theme

SHORT_WAIT_S = 0.3


def show(themes: Sequence[Theme], texts: Sequence[str], run_ids: tuple[str, ...]) -> None:
    """Who named the themes, and the offer to let a model do it; a failure is said and the words stay."""
    key = results_data.naming_key(run_ids)
    work = state.naming(key)
    if work is None:
        _offer(themes, texts, key)
    elif not work.wait(SHORT_WAIT_S):
        _follow(key)
    elif work.result is not None:
        _named_by(work.result.named_by, key)
    else:
        st.error(escape(work.error), icon=":material/error:")
        _offer(themes, texts, key)


def _named_by(ref: str, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(escape(f"Named by the model {ref}. Their words are what they rest on."))
        st.button(
            "Back to their words",
            icon=":material/undo:",
            key="themes-words",
            on_click=state.set_naming,
            args=(key, None),
        )


def _offer(themes: Sequence[Theme], texts: Sequence[str], key: str) -> None:
    st.caption("Each theme is named by the words that set it apart.")
    with st.expander("Name these themes with a model", icon=":material/label:", key="themes-naming"):
        refs = [ref for ref in model_choice.choices() if ref != model_choice.BUILTIN]
        ref = st.selectbox(
            "Model that names them",
            refs,
            index=0 if refs else None,
            accept_new_options=True,
            placeholder="Type one, as provider:name",
            key="themes-model",
            width=420,
        )
        info = model_choice.describe(str(ref)) if ref else None
        if ref and info is None:
            st.caption(escape(f"No connected provider has {ref}. Connect it on the page Models."))
        if info is not None:
            with st.container(horizontal=True, vertical_alignment="center"):
                variant_form.place_badge(info.is_local)
                st.caption(_whereto(info.is_local, str(ref)))
        if st.button("Name them", icon=":material/label:", key="themes-name", disabled=info is None):
            _start(str(ref), themes, texts, key)


def _whereto(is_local: bool, ref: str) -> str:
    if is_local:
        return "Nothing leaves this machine or its network."
    return escape(f"Some remarks of each theme go to {ref}, in the cloud, as they were written.")


def _start(ref: str, themes: Sequence[Theme], texts: Sequence[str], key: str) -> None:
    held = [services.providers()]  # taken out when the work begins: what is over keeps no key
    retries = services.settings().retries

    def work(on_progress: object, should_stop: object) -> NamedThemes:
        return name_themes(themes, texts, held.pop().resolve(ref), retries)

    state.set_naming(key, Background("Naming the themes", work))
    st.rerun()


@part_every(0.5)
def _follow(key: str) -> None:
    work = state.naming(key)
    if work is None or work.is_over:
        st.rerun(scope="app")
    st.caption(":material/hourglass_top: The model reads some remarks of each theme.")
