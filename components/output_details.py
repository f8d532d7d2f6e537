"""What produced an output: the context it was given, the messages, and the exact request."""

from __future__ import annotations

import streamlit as st

from components import variant_form
from rapport.experiments.preparing import read_brief
from rapport.experiments.variant_names import settings_words
from rapport.exporting.display import escape
from rapport.scenarios.brief import Section
from rapport.storage.runs import Output, Run


@st.dialog("Request and context", width="large", icon=":material/data_object:", on_dismiss="rerun")
def show(run: Run, output: Output) -> None:
    """Everything that was frozen with the output."""
    variant = run.variants[output.position]
    settings = settings_words(variant.settings) or "nothing set"
    st.caption(
        f"Column {variant.label} · {escape(variant.model_ref)} · prompt {escape(variant.prompt_name)}, "
        f"version {variant.prompt_version} · {escape(settings)}"
    )
    context, messages, request, thinking = st.tabs(["Context", "Messages", "Exact request", "Reasoning"])
    with context:
        st.caption(f"Context: {variant_form.strategies(run.scenario)[variant.strategy].lower()}")
        _context(output)
    with messages:
        for message in output.messages:
            st.caption(message.role.capitalize())
            st.code(message.content, language=None, wrap_lines=True, height=300)
        if not output.messages:
            st.caption("Nothing was sent.")
    with request:
        st.caption("As it left for the server, without keys. The built-in writer sends nothing.")
        st.code(output.sent or "{}", language="json", wrap_lines=True, height=400)
    with thinking:
        if output.thinking:
            st.code(output.thinking, language=None, wrap_lines=True, height=400)
        else:
            st.caption("This model gave no reasoning apart from its answer.")


def _context(output: Output) -> None:
    brief = read_brief(output.brief)
    if brief is None:
        st.caption("The output failed before its context was chosen.")
        return
    budget = f" of a budget of {brief.budget_tokens:,}" if brief.budget_tokens is not None else ""
    st.markdown(f"**About {brief.tokens:,} tokens of sources{budget}**")
    _sections("In the prompt", brief.included)
    _sections("Left out", brief.left_out)


def _sections(title: str, sections: tuple[Section, ...]) -> None:
    if not sections:
        return
    st.caption(title)
    rows = [
        {
            "Part": section.title,
            "Tokens": section.tokens,
            "Page": section.passage.page if section.passage else None,
            "Text": section.text,
        }
        for section in sections
    ]
    st.dataframe(rows, hide_index=True, alt=f"{title}: parts of the sources with their tokens")
