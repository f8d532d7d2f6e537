"""Experiments: every case by every variant, run without watching, and read as a matrix."""

import streamlit as st

from components import experiment_list, experiment_new, experiment_state, experiment_view, state
from rapport.exporting.display import escape

experiment_id = experiment_state.opened()
if experiment_id is not None:
    experiment_view.show(experiment_id)
    st.stop()

st.title("Experiments", anchor=False)
st.caption("Many cases, several variants, as often as you like: run without watching, and read as a matrix.")
if (trouble := state.take_trouble()) is not None:
    st.error(escape(trouble), icon=":material/error:")
has_some = experiment_list.show()
experiment_new.show(is_first=not has_some)
