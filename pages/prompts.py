"""Prompts: write them, keep every version, look at what they send, and bring examples to them."""

import streamlit as st

from components import prompt_bank, prompt_files, prompt_list, prompt_page, prompt_state, state
from rapport.experiments.prompt_review import GROUPS, has_examples
from rapport.exporting.display import escape

if (sentence := state.take_trouble()) is not None:
    st.error(escape(sentence), icon=":material/error:")
if (news := state.take_news()) is not None:
    st.toast(escape(news), icon=":material/check:")
if (place := prompt_state.opened()) is not None:
    prompt_page.show(place)
    st.stop()

st.title("Prompts", anchor=False)
st.caption("How models are asked. Every change that you save is a version; the prompts that ship stay as they are.")
if (taken := prompt_state.take_taken()) is not None:
    prompt_files.report(taken)
VIEWS = {False: ":material/edit_note: Prompts", True: ":material/menu_book: Example bank"}
now, in_bank = prompt_state.scenario(), prompt_state.is_bank()
with st.container(horizontal=True, horizontal_alignment="distribute"):
    scenario = st.segmented_control(
        "Scenario",
        list(GROUPS),
        default=now,
        required=True,
        format_func=lambda name: GROUPS[name].title,
        label_visibility="collapsed",
        key=f"scenario-{now}",
    )
    view = in_bank
    if has_examples(now):
        view = st.segmented_control(
            "View",
            list(VIEWS),
            default=in_bank,
            required=True,
            format_func=VIEWS.__getitem__,
            label_visibility="collapsed",
            key=f"view-{in_bank}",
        )
if (scenario, view) != (now, in_bank):
    chosen = scenario or now
    (prompt_state.go_to_bank if view and has_examples(chosen) else prompt_state.go)(chosen)
    st.rerun()
if in_bank:
    prompt_bank.show(now)
else:
    prompt_list.show(now)
