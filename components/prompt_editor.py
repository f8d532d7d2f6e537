"""Reading and editing a column's prompt: its variables, and the exact messages for one candidate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from components import model_choice, outreach_cases, prompt_state, services, state
from rapport.errors import RapportError
from rapport.experiments.preparing import Prepared, prepare
from rapport.experiments.prompt_review import review_prompt, variables_of
from rapport.exporting.display import escape
from rapport.prompting import variables_in, version_of
from rapport.scenarios.case import Case
from rapport.scenarios.scenario import Scenario, Variable
from rapport.storage.runs import Variant


@st.dialog("Prompt", width="large", icon=":material/edit_note:")
def show(
    scenario: Scenario[Any],
    draft_key: str,
    variant: Variant,
    case_ids: tuple[str, str] | None,
    example: Callable[[], Case | None] | None = None,
) -> None:
    """Edit the template of a column for this comparison; the library's file stays as it is.

    The preview is made for the candidate and job of `case_ids`, or for what `example` gives.
    """
    edit, preview = st.columns(2)
    with edit:
        template = st.text_area(
            "Template",
            variant.template,
            height=460,
            help="Lines '# System', '# User' and '# Assistant' begin a message. {{ name }} is replaced by its value.",
            key=f"template-{draft_key}",
        )
        template = template if template is not None else variant.template
        is_sound = _check(scenario.name, template)
    changed = replace(variant, template=template, prompt_version=version_of(template))
    with preview:
        _preview(scenario, changed, case_ids, example)
    with st.expander("Variables that a template can use", icon=":material/data_object:"):
        _variables(variables_of(scenario.name), template)
    _buttons(scenario.name, draft_key, variant, changed, is_sound=is_sound)


def _buttons(scenario: str, draft_key: str, before: Variant, changed: Variant, *, is_sound: bool) -> None:
    library = {prompt.name: prompt for prompt in services.prompts(scenario)}
    original = library.get(before.prompt_name)
    with st.container(horizontal=True):
        if st.button(
            "Use in this comparison",
            type="primary",
            disabled=not is_sound,
            help=None if is_sound else "Mend what is said above first.",
            key="use-template",
        ):
            state.put_draft(draft_key, changed)
            st.rerun()
        is_edited = original is not None and original.version != changed.prompt_version
        if is_edited and original is not None and st.button("Back to the library's text", key="reset-template"):
            restored = replace(before, template=original.template, prompt_version=original.version)
            state.put_draft(draft_key, restored, fresh=True)
            st.rerun()
        is_saved = (changed.prompt_name, changed.prompt_version) in services.prompt_words(scenario)
        if not is_saved and st.button(
            "Keep it in the library",
            icon=":material/save:",
            help="Opens the Prompts page with this text, to be saved there as a version.",
            key="keep-template",
        ):
            _keep(scenario, before, changed)


def _keep(scenario: str, before: Variant, changed: Variant) -> None:
    """Write on at this text on the Prompts page, from the version that it was made from."""
    entry = services.library().entry(scenario, changed.prompt_name)
    if entry is None:
        st.error("This prompt isn't in the library any more. Copy the text into a new one.", icon=":material/error:")
        return
    base = entry.find(before.prompt_version) or entry.current
    place = prompt_state.Place(scenario, entry.name)
    head = prompt_state.HeadDraft.of(base.head)
    prompt_state.replace_draft(place, prompt_state.Draft(changed.template, head, base.id))
    st.switch_page("pages/prompts.py", query_params={"scenario": scenario, "prompt": entry.name})


def _check(scenario: str, template: str) -> bool:
    """Say what is wrong with the template, if anything; True if it can be used."""
    seen = review_prompt(scenario, template)
    for problem in seen.problems:
        words = f"Line {problem.line}: {escape(problem.message)}"
        if problem.kind == "fault":
            st.error(words, icon=":material/error:")
        else:
            st.warning(words, icon=":material/help:")
    return seen.is_sound


def _variables(variables: Sequence[Variable], template: str) -> None:
    rows = [
        {
            "Variable": f"`{{{{ {v.name} }}}}`",
            "Meaning": v.meaning,
            "Example": v.example,
            "Used here": "yes" if _uses(template, v.name) else "",
        }
        for v in variables
    ]
    st.table(rows, hide_index=True, alt="Variables, what they mean, and whether this template uses them")


def _uses(template: str, name: str) -> bool:
    try:
        return name in variables_in(template)
    except RapportError:
        return False


def _preview(
    scenario: Scenario[Any],
    variant: Variant,
    case_ids: tuple[str, str] | None,
    example: Callable[[], Case | None] | None,
) -> None:
    if case_ids is None and example is None:
        st.info("Choose a candidate and a job to see the exact messages.", icon=":material/person_search:")
        return
    of_whom = "an example" if example else "the first chosen candidate"
    st.markdown(f"Exact messages for {of_whom}", help="Changes when you leave the text field.")
    try:
        case = outreach_cases.load(*case_ids) if case_ids is not None else example() if example else None
        if case is None:
            st.info("The catalogue is still being prepared: the messages come when it is.", icon=":material/schedule:")
            return
        prepared = prepare(
            scenario, case, variant, model_choice.window_tokens(variant.model_ref), services.example_bank()
        )
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        return
    size(prepared)
    with st.container(height=430):
        for message in prepared.messages:
            st.caption(message.role.capitalize())
            st.code(message.content, language=None, wrap_lines=True)


def size(prepared: Prepared) -> None:
    """How much of the model's window the messages take, as a bar and in words."""
    if prepared.window_tokens is None:
        st.caption(f"About {prepared.tokens:,} tokens; the model's window isn't known.")
        return
    share = min(1.0, (prepared.tokens + prepared.answer_tokens) / prepared.window_tokens)
    left_out = len(prepared.brief.left_out)
    note = f" {left_out} parts of the sources were left out." if left_out else ""
    st.progress(
        share,
        f"About {prepared.tokens:,} tokens + {prepared.answer_tokens:,} kept for the answer, "
        f"of a window of {prepared.window_tokens:,}.{note}",
    )
    if not prepared.fits:
        st.warning(
            "This doesn't fit. Shorten the prompt, choose fewer facts, or set a larger window.",
            icon=":material/straighten:",
        )
