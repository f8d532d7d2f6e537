"""The example bank of a scenario: good answers to cases, written, or taken from outputs that people rated well."""

from __future__ import annotations

import streamlit as st

from components import prompt_state, record_actions, services, state
from rapport.errors import RapportError
from rapport.experiments.example_intake import LONGEST, Suggestion, keep, suggestions, write
from rapport.exporting.display import escape
from rapport.storage.examples import Example

SOURCES = {"written": ("Written", ":material/edit:"), "rated": ("Rated well", ":material/thumb_up:")}
PAGE = 20


def show(scenario: str) -> None:
    """Draw the bank, and the two ways to add to it."""
    bank = services.store().examples.list(scenario)
    st.caption(
        "Prompts show examples to the model with `{{ examples|nearest(3) }}`: those most like the case, never one "
        "that was an answer to the same case. An example goes wherever the prompt goes: take people's names out."
    )
    with st.container(horizontal=True):
        if st.button("Write an example", icon=":material/add:", type="primary", key="write-example"):
            _write(scenario)
        if st.button("Take from rated outputs", icon=":material/thumb_up:", key="take-examples"):
            _take(scenario)
    if not bank:
        with st.container(border=True):
            st.markdown(":material/menu_book: No examples yet. Prompts with `{{ examples }}` work, but show none.")
    page = int(st.session_state.get("examples-page", 1) or 1)
    for example in bank[(page - 1) * PAGE : page * PAGE]:
        _card(example)
    if len(bank) > PAGE:
        st.pagination(-(-len(bank) // PAGE), key="examples-page")


def _card(example: Example) -> None:
    with st.container(border=True, key=f"example-{example.id}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            with st.container(horizontal=True, vertical_alignment="center", width="content"):
                words, icon = SOURCES[example.source]
                st.badge(words, icon=icon, color="green" if example.source == "rated" else "gray")
                st.caption(f"{escape(example.id)} · {example.made_at.astimezone():%d %B %Y}")
            with st.container(horizontal=True, width="content"):
                if st.button("Change", icon=":material/edit:", type="tertiary", key=f"change-{example.id}"):
                    _change(example)
                if st.button("Remove", icon=":material/delete:", type="tertiary", key=f"remove-{example.id}"):
                    _remove(example)
        left, right = st.columns(2)
        with left:
            st.caption("Case")
            st.code(example.input or "nothing", language=None, wrap_lines=True, height=160)
        with right:
            st.caption("Good answer")
            st.code(example.answer, language=None, wrap_lines=True, height=160)


@st.dialog("Write an example", width="large", icon=":material/edit:")
def _write(scenario: str) -> None:
    _form(scenario, None)


@st.dialog("Change an example", width="large", icon=":material/edit:")
def _change(example: Example) -> None:
    _form(example.scenario, example)


def _form(scenario: str, example: Example | None) -> None:
    key = example.id if example else "new"
    given = st.text_area(
        "Case",
        example.input if example else "",
        height=200,
        max_chars=LONGEST,
        help="What came in, as the model will read it. It is what 'nearest' goes by.",
        key=f"example-input-{key}",
    )
    answer = st.text_area(
        "Good answer", example.answer if example else "", height=240, max_chars=LONGEST, key=f"example-answer-{key}"
    )
    if st.button("Save", type="primary", icon=":material/save:", key="example-save"):
        if not (answer or "").strip():
            st.warning("Write the answer first.", icon=":material/edit:")
            return
        try:
            write(services.store(), scenario, given or "", answer or "", example)
        except RapportError as error:
            st.error(escape(str(error)), icon=":material/error:")
            return
        st.rerun()


def _remove(example: Example) -> None:
    words = "Outputs that were written with it keep it in their messages. Prompts that name it show one example less."
    record_actions.confirm_delete(
        f"Example {example.id}", words, key="delete-example", on_delete=lambda: _removed(example.id)
    )


def _removed(example_id: str) -> None:
    try:
        services.store().examples.remove([example_id])
    except RapportError as error:
        state.set_trouble(str(error))


@st.dialog("Take from rated outputs", width="large", icon=":material/thumb_up:")
def _take(scenario: str) -> None:
    found = suggestions(services.store(), scenario)
    if not found:
        st.info(
            "No output of this scenario was rated well yet, by the mean of all raters over all metrics.",
            icon=":material/thumbs_up_down:",
        )
        st.page_link("pages/rate.py", label="Rate outputs", icon=":material/rate_review:")
        return
    numbers = range(len(found))
    chosen = st.selectbox(
        "Output", numbers, format_func=lambda one: f"{one + 1}. {_named(found[one])}", key="suggested-output"
    )
    one = found[chosen or 0]
    st.caption(
        "Both texts can be changed before they are kept. Names and figures of real people don't belong into them."
    )
    key = f"suggested-{one.output_id}"
    given = st.text_area("Case", one.input, height=200, max_chars=LONGEST, key=f"{key}-input")
    answer = st.text_area("Good answer", one.answer, height=240, max_chars=LONGEST, key=f"{key}-answer")
    if st.button("Keep as an example", type="primary", icon=":material/save:", key="keep-example"):
        try:
            keep(services.store(), scenario, one, given or "", answer or "")
        except RapportError as error:
            st.error(escape(str(error)), icon=":material/error:")
            return
        prompt_state.go_to_bank(scenario)
        st.rerun()


def _named(one: Suggestion) -> str:
    raters = f"{one.raters} rater{'' if one.raters == 1 else 's'}"
    return f"{one.share:.0%} of the scale by {raters}: {' '.join(one.answer.split())[:80]}…"
