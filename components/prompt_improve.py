"""Improving a prompt with a model: from what people and checks said of its outputs, as a difference to read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from components import model_choice, prompt_state, prompt_writing, services, state, word_difference
from components.parts import part_every
from components.prompt_state import Draft, Place
from components.variant_form import place_badge
from rapport.errors import RapportError
from rapport.experiments.background import Background
from rapport.experiments.improving import Evidence, Proposal, gather, propose, question
from rapport.experiments.prompt_library import Entry
from rapport.experiments.prompt_review import OPEN, variables_of
from rapport.exporting.display import escape
from rapport.providers.model import Message
from rapport.providers.tokens import estimate_message_tokens
from rapport.statistics.figures import counted


def show(place: Place, entry: Entry) -> None:
    """Draw what is known of the prompt's outputs, the question to a model, and its proposal."""
    draft = prompt_state.draft(place) or prompt_writing.of_version(entry.current)
    evidence = gather(services.store(), place.scenario, place.name, entry.current.version)
    left, right = st.columns([2, 3], gap="large")
    with left:
        _evidence(evidence)
        _ask(place, draft, evidence)
    with right:
        _proposal(place, draft)


def _evidence(evidence: Evidence) -> None:
    st.subheader("What is known of its outputs", anchor=False)
    if not evidence.outputs:
        st.caption("Nothing was written with this prompt yet. A model can still follow what you wish for.")
        return
    of = "the version in use" if evidence.is_of_version else "all versions"
    st.caption(f"{counted(evidence.outputs, 'output')} of {of}. Names of the people written to are replaced.")
    remarks, failed = counted(len(evidence.remarks), "remark"), counted(len(evidence.failed), "failed check")
    with st.expander(f"{remarks} by raters", icon=":material/comment:", key="improve-remarks"):
        for remark in evidence.remarks:
            st.markdown(f"- {escape(remark)}")
    with st.expander(failed, icon=":material/rule:", key="improve-checks"):
        for check in evidence.failed:
            with st.container(gap=None):
                st.markdown(f"**{escape(check.title)}**: {check.failed} of {check.checked}")
                st.caption(escape(" ".join(check.reasons)))


def _ask(place: Place, draft: Draft, evidence: Evidence) -> None:
    models = [ref for ref in model_choice.choices() if ref != model_choice.BUILTIN]
    if not models:
        st.info("The built-in writer can't edit prompts. Connect a model first.", icon=":material/memory:")
        st.page_link("pages/models.py", label="Connect a model", icon=":material/memory:")
        return
    wish = st.text_area(
        "What you would like better",
        placeholder="For example: shorter, and never more than one question",
        max_chars=2_000,
        key=f"{place.key}-wish",
        persist_state="session",
    )
    ref = st.selectbox("Model", models, key=f"{place.key}-improver", persist_state="session") or models[0]
    messages = question(draft.template, variables_of(place.scenario), evidence, wish or "")
    _what_leaves(ref, evidence, messages)
    under_way = prompt_state.improving(place)
    is_running = under_way is not None and not under_way.is_over
    if st.button(
        "Propose an edit", icon=":material/auto_fix_high:", type="primary", disabled=is_running, key="improve-ask"
    ):
        if evidence.is_empty and not (wish or "").strip():
            st.warning(
                "There are no remarks or failed checks: write what you would like better.", icon=":material/edit:"
            )
            return
        _start(place, ref, messages, draft.template)


def _what_leaves(ref: str, evidence: Evidence, messages: tuple[Message, ...]) -> None:
    is_local = services.providers().is_local(ref)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        place_badge(is_local)
        tokens = estimate_message_tokens(messages)
        where = "Nothing leaves this machine or network. Asked with" if is_local else f"To {escape(ref)} will be sent"
        st.caption(
            f"{where}: the template, {counted(len(evidence.remarks), 'remark')}, "
            f"{counted(len(evidence.failed), 'failed check')} with reasons, about {tokens:,} tokens. "
            "Remarks and reasons can quote what was written to people; their names are replaced."
        )
    with st.expander("Exactly what is sent", icon=":material/visibility:", key="improve-sent"):
        for message in messages:
            st.caption(message.role.capitalize())
            st.code(message.content, language=None, wrap_lines=True)


def _start(place: Place, ref: str, messages: tuple[Message, ...], template: str) -> None:
    try:
        model = services.providers().resolve(ref)
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        return
    known = [variable.name for variable in variables_of(place.scenario)]
    ask = partial(
        propose,
        model,
        messages,
        template,
        known,
        is_open=place.scenario in OPEN,
        retries=services.settings().retries,
    )
    prompt_state.set_improving(place, Background("The proposal", partial(_work, ask)))
    st.rerun()


def _work(
    ask: Callable[..., Proposal | None], on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]
) -> Proposal | None:
    return ask(should_stop=should_stop)


def _proposal(place: Place, draft: Draft) -> None:
    st.subheader("Proposal", anchor=False)
    work = prompt_state.improving(place)
    if work is None:
        st.caption("A model's proposal is shown here as a difference. Nothing is saved before you save it.")
    elif not work.is_over:
        _wait(work)
    elif work.error:
        st.error(escape(work.error), icon=":material/error:")
    elif work.result is None:
        st.caption("Stopped. Ask again when you like.")
    else:
        _result(place, draft, work.result)


@part_every(0.5)
def _wait(work: Background[Proposal | None]) -> None:
    if work.is_over:
        st.rerun()
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(":material/hourglass_top: The model is writing its proposal …")
        st.button("Stop", icon=":material/stop_circle:", key="improve-stop", on_click=work.stop)


def _result(place: Place, draft: Draft, proposal: Proposal) -> None:
    st.markdown(escape(proposal.why))
    st.caption(f"Proposed by {escape(proposal.model_ref)}. Read the difference before you take it over.")
    for problem in proposal.review.problems:
        st.warning(f"**Line {problem.line}:** {escape(problem.message)}", icon=":material/help:")
    with st.container(horizontal=True):
        st.button(
            "Take over into the editor",
            icon=":material/check:",
            type="primary",
            help="It isn't saved: look at the preview, then save it as a version.",
            key="improve-take",
            on_click=_take,
            args=(place, draft, proposal),
        )
        st.button(
            "Discard", icon=":material/close:", key="improve-discard", on_click=prompt_state.set_improving,
            args=(place, None),
        )  # fmt: skip
    word_difference.show(draft.template, proposal.template, "your text", "the proposal", key=f"{place.key}-proposal")


def _take(place: Place, draft: Draft, proposal: Proposal) -> None:
    prompt_state.replace_draft(place, replace(draft, template=proposal.template))
    prompt_state.set_improving(place, None)
    prompt_state.go(place.scenario, place.name, "write")
    state.set_news("The proposal is in the editor. It isn't saved yet.")
