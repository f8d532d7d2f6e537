"""Changing one column of a run that is already there, and writing only that one."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components import model_choice, services, start_run, state, variant_form
from rapport.errors import RapportError
from rapport.experiments.live import RunView
from rapport.exporting.display import escape
from rapport.prompting import version_of


@st.dialog("Change one column", width="medium", icon=":material/edit:", on_dismiss="rerun")
def show(view: RunView, position: int) -> None:
    """The column's form; the other columns keep what they wrote."""
    before = view.run.variants[position]
    st.caption("The other columns keep their e-mails. The result is a run of its own; this one stays as it is.")
    prompts = services.prompts(view.run.scenario)
    key = f"change-{view.run.id}-{position}"
    variant = variant_form.show(before, prompts, model_choice.choices(), key=key)
    is_builtin = variant.model_ref == model_choice.BUILTIN
    template = variant.template
    if not is_builtin:
        with st.expander("Prompt text", icon=":material/edit_note:"):
            text = st.text_area(
                "Template",
                variant.template,
                height=320,
                key=f"{key}-{variant.prompt_name}",
                label_visibility="collapsed",
            )
            template = text or variant.template
    if st.button(f"Write column {before.label} only", type="primary", icon=":material/play_arrow:", key=f"{key}-go"):
        changed = replace(variant, template=template, prompt_version=version_of(template))
        try:
            run_id = start_run.with_changed_column(view.run, list(view.outputs.values()), position, changed)
        except RapportError as error:
            st.error(escape(str(error)), icon=":material/error:")
            return
        state.open_run(run_id)
        st.rerun()
