"""Prompts: write them, keep every version, look at what they send, and bring examples to them."""

import streamlit as st

from components import prompt_state, state
from rapport.exporting.display import escape

if (sentence := state.take_trouble()) is not None:
    st.error(escape(sentence), icon=":material/error:")
if (news := state.take_news()) is not None:
    st.toast(escape(news), icon=":material/check:")
if (place := prompt_state.opened()) is not None:
    from components import prompt_page  # only what is drawn is imported

    prompt_page.show(place)
    st.stop()

from components import prompt_bank, prompt_files, prompt_groups, prompt_list

st.title("Prompts", anchor=False)
st.caption("How models are asked. Every change that you save is a version; the prompts that ship stay as they are.")
prompt_files.follow()
prompt_groups.show()
if prompt_state.is_bank():
    prompt_bank.show(prompt_state.scenario())
else:
    prompt_list.show(prompt_state.scenario())
