"""Shop chat: a customer asks, and one to six variants answer from a catalogue, side by side."""

from functools import partial

import streamlit as st

from components import (
    catalogue_choice,
    chat_setup,
    conversation,
    scope_note,
    services,
    setup_link,
    shop_opening,
    shop_questions,
    shop_state,
    start_chat,
    state,
)
from rapport.errors import RapportError
from rapport.experiments.conversation import LONGEST_MESSAGE_CHARS
from rapport.exporting.display import escape

run_id = state.run_id()
if run_id is not None:
    conversation.show(run_id)
    st.stop()

# One container, so that the first line of a conversation takes the place of the whole form at once.
with st.container():
    st.title("Shop chat", anchor=False)
    st.caption(
        "You are the customer. Several prompts and models answer next to each other, from the products of a catalogue "
        "and from nothing else."
    )
    setup_link.open_asked(state.SHOP)
    asked = shop_state.asked()
    catalogue = catalogue_choice.show(prefer=asked.catalogue_id if asked else None)
    if catalogue is None:
        catalogue_choice.nothing_yet()
        st.stop()
    try:
        variants = chat_setup.show(services.prompts(state.SHOP), partial(start_chat.example, catalogue.id))
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        st.stop()

    scope = scope_note.show(asked, catalogue.id)
    shop = shop_opening.show(catalogue.id)
    if (sentence := state.take_trouble()) is not None:
        st.error(escape(sentence), icon=":material/error:")
    clicked = None
    if shop is not None:
        st.markdown("**Try one of these, or ask in your own words below**")
        questions = shop_questions.ABOUT_THESE if scope else shop_questions.first_questions(None)
        clicked = shop_questions.show(questions, key="first-questions")
typed = st.chat_input(
    "Ask like a customer" if shop is not None else "Possible as soon as the search is prepared",
    max_chars=LONGEST_MESSAGE_CHARS,
    disabled=shop is None,
    key="message",
)
message = (typed or clicked or "").strip()
if message and shop is not None:
    try:
        started = start_chat.begin(shop, catalogue.id, variants, message, scope)
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        st.stop()
    shop_state.ask_about(None)
    state.open_run(started)
    st.rerun()
