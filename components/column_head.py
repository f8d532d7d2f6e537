"""Who wrote a column: its letter, prompt, model, context and settings, and where the text went."""

from __future__ import annotations

import streamlit as st

from components import model_choice, variant_form
from rapport.experiments.variant_names import settings_words
from rapport.exporting.display import escape
from rapport.storage.runs import Output, Run, Variant


def show(run: Run, output: Output) -> None:
    """Draw it in two lines."""
    variant = run.variants[output.position]
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**{variant.label} · {escape(title(run.scenario, variant))}**")
        variant_form.place_badge(output.is_local)
    strategies = variant_form.strategies(run.scenario)
    context = f"context: {strategies.get(variant.strategy, variant.strategy).lower()}"
    told = (model_words(run.scenario, variant), context, settings_words(variant.settings))
    st.caption(escape(" · ".join(part for part in told if part)))


def title(scenario: str, variant: Variant) -> str:
    """The prompt's name, or the built-in writer, which has none."""
    if variant.model_ref == model_choice.BUILTIN:
        return "Built-in writer"
    return variant_form.prompt_title(variant, scenario)


def model_words(scenario: str, variant: Variant) -> str:
    """The model, and of the built-in writer that it is none."""
    if variant.model_ref != model_choice.BUILTIN:
        return variant.model_ref
    return "fixed letter, no LLM" if scenario == "outreach_email" else "fixed replies, no LLM"
