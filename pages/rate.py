"""Rate: people judge outputs blind, one by one or in pairs, by keyboard alone."""

import streamlit as st

from components import rating_new, rating_round, rating_rounds, services, state

round_id, rater = state.opened_round()
if round_id is not None:
    rating_round.show(round_id, rater)
    st.stop()

st.title("Rate", anchor=False)
st.caption(
    "People judge what was written without knowing who wrote it: one output at a time on a rubric, or two side by side."
)
run_id = state.run_id()
is_wanted = run_id is not None or not services.store().rounds.all()
with st.expander("New round", expanded=is_wanted, icon=":material/add:", key="new_round"):
    rating_new.show(prefer=run_id)
st.subheader("Rounds", anchor=False)
rating_rounds.show()
