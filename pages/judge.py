"""Judge: a model rates and compares outputs, and is put on trial against people."""

import streamlit as st

from components import (
    judge_bars,
    judge_choice,
    judge_data,
    judge_earlier,
    judge_run,
    judge_said,
    judge_setup,
    judge_trial,
    results_choice,
    state,
)
from rapport.experiments.judging_trial import say_set_aside
from rapport.exporting.display import escape
from rapport.scoring.judging.bars import rule

st.title("Judge", anchor=False)
st.caption("A model rates and compares what was written. How far its word goes is measured against people.")
run_ids = results_choice.show()
if not run_ids:
    st.stop()
if (trouble := state.take_trouble()) is not None:
    st.error(escape(trouble), icon=":material/error:")

order = judge_setup.show(run_ids)
if order is not None:
    judge_run.show(order)

bench = judge_data.bench(run_ids)
st.subheader("On trial", anchor=False)
if aside := say_set_aside(sum(bench.set_aside.values())):
    st.caption(f"{aside} They stay under 'Earlier wording'.")
if not bench.judges and not bench.set_aside:
    st.caption(
        "No model has judged these runs yet. Once one has, its agreement with people, its flips when the order is "
        "swapped, its liking for length and its own family stand here."
    )
    st.stop()

SECTIONS = {}
if bench.judges:
    judge = judge_choice.show(bench, order.judge_ref if order else None)
    bars = judge_bars.show()
    hearing = judge_data.hearing(run_ids, judge)
    SECTIONS = {
        "Trial": lambda: judge_trial.show(hearing, rule(hearing.trial, bars), bars),
        "What it said": lambda: judge_said.outputs(hearing),
        "Pairs": lambda: judge_said.pairs(hearing),
    }
if bench.set_aside:
    SECTIONS["Earlier wording"] = lambda: judge_earlier.show(run_ids)
section = st.segmented_control(
    "Look at",
    list(SECTIONS),
    default=next(iter(SECTIONS)),
    required=True,
    key="judge-section",
    persist_state="session",
)
SECTIONS.get(section, next(iter(SECTIONS.values())))()
