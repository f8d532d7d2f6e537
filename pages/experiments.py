"""Experiments: every case by every variant, run without watching, and read as a matrix."""

import streamlit as st

from components import experiment_state, state
from rapport.exporting.display import escape

TO_THE_TOP = "<script>document.querySelector('[data-testid=stMain]')?.scrollTo(0, 0)</script>"

experiment_id = experiment_state.opened()
if experiment_state.has_turned():  # what is opened low in the list would else begin in its middle
    st.html(TO_THE_TOP, unsafe_allow_javascript=True)
# What shows one experiment and what makes a new one are each a third of a second to import: only what is drawn is.
if experiment_id is not None:
    from components import experiment_view

    experiment_view.show(experiment_id)
    st.stop()

from components import experiment_interrupted, experiment_list, experiment_new, services  # noqa: E402

st.title("Experiments", anchor=False)
st.caption("Many cases, several variants, as often as you like: run without watching, and read as a matrix.")
if (trouble := state.take_trouble()) is not None:
    st.error(escape(trouble), icon=":material/error:")
experiments = services.store().experiments.listed()
experiment_interrupted.show(experiments)
experiment_new.show(is_first=not experiments)
experiment_list.show(experiments)
