"""Who answers in a conversation: one to six variants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from components import column_head, model_choice, prompt_editor, setup, setup_link, state, variant_form
from components.state import SHOP
from rapport.exporting.display import escape
from rapport.prompting import Prompt
from rapport.providers.model import ModelInfo
from rapport.scenarios.case import Case
from rapport.scenarios.shoe_chat import SHOE_CHAT
from rapport.storage.runs import Variant

MOST = 6


def show(prompts: Sequence[Prompt], example: Callable[[], Case | None] | None = None) -> list[Variant]:
    """The columns as they are set, folded into a line until somebody wants to change them; `example` is what the prompt
    editor previews with, or None as long as there is none."""
    models = model_choice.choices()
    if not state.drafts(SHOP):
        state.set_drafts(first_variants(prompts, models), SHOP)
    with st.expander(_summary(), icon=":material/view_column:", key="chat-columns"):
        _columns(prompts, models, example)
    return _labelled()


def first_variants(prompts: Sequence[Prompt], models: Mapping[str, ModelInfo]) -> list[Variant]:
    """The built-in writer, and beside it the first connected model with two prompts."""
    control = setup.of_prompt(prompts[0], model_choice.BUILTIN)
    others = [ref for ref in models if ref != model_choice.BUILTIN]
    return [control, *(setup.of_prompt(prompt, others[0]) for prompt in prompts[:2])] if others else [control]


def _summary() -> str:
    """Says who answers, since the columns themselves are folded away; of the built-in writer that it is no LLM."""
    told = []
    for variant in _labelled():
        is_builtin = variant.model_ref == model_choice.BUILTIN
        model = "(no LLM)" if is_builtin else f"on {variant.model_ref}"
        told.append(f"**{variant.label}** {escape(f'{column_head.title(SHOP, variant)} {model}')}")
    return f"Who answers: {', '.join(told)}"


def _labelled() -> list[Variant]:
    return [
        setup.labelled(draft.variant, letter) for letter, draft in zip(setup.LETTERS, state.drafts(SHOP), strict=False)
    ]


def _columns(prompts: Sequence[Prompt], models: Mapping[str, ModelInfo], example: Callable[[], Case | None]) -> None:
    drafts = state.drafts(SHOP)
    with st.grid(setup.a_row(len(drafts)), min_column_width=270) as grid:
        for letter, draft in zip(setup.LETTERS, drafts, strict=False):
            with grid.cell().container(border=True, height="stretch", key=f"column-{draft.key}"):
                _column(letter, draft, prompts, models, can_go=len(drafts) > 1)
                _edit(draft, prompts, example)
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Add a column", icon=":material/add:", disabled=len(drafts) >= MOST, key="add-column"):
            state.add_draft(setup.next_variant([draft.variant for draft in drafts], prompts), SHOP)
            st.rerun()
        if len(models) == 1:
            st.page_link("pages/models.py", label="Connect a model to compare answers", icon=":material/memory:")
        setup_link.copy(SHOP, _labelled(), key="copy-setup")


def _column(
    letter: str, draft: state.Draft, prompts: Sequence[Prompt], models: Mapping[str, ModelInfo], *, can_go: bool
) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**{letter}**")
        if st.button(
            "Remove", icon=":material/close:", type="tertiary", disabled=not can_go, key=f"remove-{draft.key}"
        ):
            state.remove_draft(draft.key)
            st.rerun()
    variant = variant_form.show(draft.variant, prompts, models, key=draft.key, scenario=SHOP)
    if variant != draft.variant:
        state.put_draft(draft.key, variant)
        st.rerun()  # the line above says who answers


def _edit(draft: state.Draft, prompts: Sequence[Prompt], example: Callable[[], Case | None] | None) -> None:
    is_builtin = draft.variant.model_ref == model_choice.BUILTIN
    if st.button(
        "Read or edit the prompt" if is_builtin else variant_form.edit_words(draft.variant, SHOP),
        icon=":material/edit_note:",
        width="stretch",
        disabled=is_builtin,
        help="The built-in writer uses no prompt." if is_builtin else None,
        key=f"edit-{draft.key}",
    ):
        prompt_editor.show(SHOE_CHAT, draft.key, draft.variant, None, example)
