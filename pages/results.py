"""Results: which variant wins and how sure that is, in words first, then in figures, down to every output."""

import streamlit as st

from components import results_choice, results_data, results_verdict, results_weights, state
from rapport.exporting.display import escape

SECTIONS = ("Scores", "Choices", "Checks", "Cost and time", "Slices", "Agreement", "Remarks", "Export")

st.title("Results", anchor=False)
st.caption("Which variant wins, how sure that is, and what it rests on.")
run_ids = results_choice.show()
if not run_ids:
    st.stop()
overview = results_data.overview(run_ids)
if not overview.has_outputs:
    st.info("These runs have no finished outputs. Open one and let it write again.", icon=":material/hourglass_empty:")
    st.stop()
if (trouble := state.take_trouble()) is not None:
    st.error(escape(trouble), icon=":material/error:")

# What a section needs is imported and gathered when it is opened: a first view on a new server is mostly that.
words, judge = st.container(), None
if results_data.has_judgements(run_ids):
    from components import judge_source

    judge = judge_source.show(run_ids)
    overview = results_data.overview(run_ids, judge)
weights = results_weights.show(overview.weights) if overview.has_ratings else dict(overview.weights)
verdict = results_data.verdict(run_ids, weights, judge)
with words:
    results_verdict.show(overview, verdict, run_ids)


def said():
    """What was said of every output, without the checks, which are more than all else together."""
    return results_data.said(run_ids, judge)


def with_checks():
    return results_data.results(run_ids, judge)


section = st.segmented_control(
    "Look at",
    SECTIONS,
    default="Scores" if overview.has_ratings else "Checks",
    required=True,
    key="results-section",
    persist_state="session",
)
if section == "Scores":
    from components import results_scores

    results_scores.show(verdict, overview.scale, said)
elif section == "Choices":
    from components import results_preferences

    results_preferences.show(said(), overview.ranking, run_ids)
elif section == "Checks":
    from components import results_checks

    results_checks.show(with_checks(), run_ids)
elif section == "Cost and time":
    from components import results_value

    results_value.show(with_checks(), verdict)
elif section == "Slices":
    from components import results_slices

    results_slices.show(with_checks(), verdict)
elif section == "Agreement":
    from components import results_agreement

    results_agreement.show(said(), verdict)
elif section == "Remarks":
    from components import results_remarks

    results_remarks.show(said(), run_ids)
elif section == "Export":
    from components import results_export

    results_export.show(with_checks(), verdict, overview.ranking, run_ids)
