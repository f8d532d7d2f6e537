"""Results: which variant wins and how sure that is, in words first, then in figures, down to every output."""

import streamlit as st

from components import (
    judge_source,
    results_agreement,
    results_checks,
    results_choice,
    results_data,
    results_export,
    results_preferences,
    results_remarks,
    results_scores,
    results_slices,
    results_value,
    results_verdict,
    results_weights,
    state,
)
from rapport.exporting.display import escape

st.title("Results", anchor=False)
st.caption("Which variant wins, how sure that is, and what it rests on.")
run_ids = results_choice.show()
if not run_ids:
    st.stop()
results = results_data.said(run_ids)
if not results.items:
    st.info("These runs have no finished outputs. Open one and let it write again.", icon=":material/hourglass_empty:")
    st.stop()
if (trouble := state.take_trouble()) is not None:
    st.error(escape(trouble), icon=":material/error:")

words = st.container()
if (judge := judge_source.show(run_ids)) is not None:
    results = results_data.said(run_ids, judge)
weights = results_weights.show(results.weights) if results.ratings else dict(results.weights)
verdict = results_data.verdict(run_ids, weights, judge)
ranking = results_data.ranking(run_ids, judge)
with words:
    results_verdict.show(results, verdict, ranking, run_ids)


def with_checks():
    """Gathered only where a section shows them: they are more than all else together."""
    return results_data.results(run_ids, judge)


SECTIONS = {
    "Scores": lambda: results_scores.show(results, verdict),
    "Choices": lambda: results_preferences.show(results, ranking, run_ids),
    "Checks": lambda: results_checks.show(with_checks(), run_ids),
    "Cost and time": lambda: results_value.show(with_checks(), verdict),
    "Slices": lambda: results_slices.show(with_checks(), verdict),
    "Agreement": lambda: results_agreement.show(results, verdict),
    "Remarks": lambda: results_remarks.show(results, run_ids),
    "Export": lambda: results_export.show(with_checks(), verdict, ranking, run_ids),
}
section = st.segmented_control(
    "Look at",
    list(SECTIONS),
    default="Scores" if results.ratings else "Checks",
    required=True,
    key="results-section",
    persist_state="session",
)
SECTIONS[section]()
