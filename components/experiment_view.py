"""An open experiment: its head, the matrix with what was written, how it was set up, and files to take away."""

from __future__ import annotations

import streamlit as st

from components import (
    experiment_checks,
    experiment_head,
    experiment_judging,
    experiment_matrix,
    experiment_reading,
    experiment_runs,
    experiment_state,
    experiment_words,
    rate_these,
    run_words,
    services,
    state,
)
from components.parts import part
from rapport.experiments.running.progress import Progress
from rapport.exporting.display import escape
from rapport.storage.experiments import Experiment
from rapport.storage.runs import Run

MATRIX, SET_UP, TAKE_AWAY = "Matrix", "Set-up", "Take away"


def show(experiment_id: str) -> None:
    """Draw it; an unknown id says so."""
    experiment = services.store().experiments.load(experiment_id)
    run = services.store().runs.load(experiment_id)
    progress = experiment_runs.progress(experiment_id)
    if experiment is None or run is None or progress is None:
        st.warning("This experiment isn't there any more. It may have been deleted.", icon=":material/search_off:")
        _back()
        return
    _title(experiment, run, progress)
    if (trouble := state.take_trouble()) is not None:
        st.error(escape(trouble), icon=":material/error:")
    if left_out := experiment_state.left_out(experiment_id):
        with st.expander(f"Left out of the imported file: {len(left_out)}", icon=":material/info:"):
            st.markdown("\n".join(f"- {escape(sentence)}" for sentence in left_out))
    if progress.state == "ready":
        from components import experiment_plan

        experiment_plan.estimate(experiment_id)
    experiment_head.show(experiment_id, progress)
    experiment_judging.show(experiment_id, progress)
    if progress.done and not progress.is_active:
        experiment_checks.show(experiment, run)
    section = st.segmented_control(
        "Look at",
        [MATRIX, SET_UP, TAKE_AWAY],
        default=MATRIX if progress.state != "ready" else SET_UP,
        required=True,
        label_visibility="collapsed",
        key=f"experiment-section-{experiment_id}" + ("-ready" if progress.state == "ready" else ""),
    )
    if section == MATRIX:
        _matrix(run)
    elif section == SET_UP:
        from components import experiment_plan

        experiment_plan.show(experiment, run)
    else:
        from components import experiment_export

        experiment_export.show(run)


@part
def _matrix(run: Run) -> None:
    """A fragment, so that a filter over thousands of outputs draws nothing else again."""
    experiment_reading.show(run, experiment_matrix.show(run))


def _title(experiment: Experiment, run: Run, progress: Progress) -> None:
    judged = experiment_runs.judged_so_far(experiment.id, progress)
    words, color, icon = experiment_words.badge(progress, judged)
    if judged is not None and judged.is_active:
        words = words.partition(",")[0]  # the bar below counts, and this isn't drawn again with it
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title(escape(experiment.name), anchor=False)
        st.badge(words, icon=icon, color=color)
    repeats = progress.total // max(1, len(run.cases) * len(run.variants))
    size = f"{run_words.counted(len(run.cases), 'case')} × {run_words.counted(len(run.variants), 'variant')}"
    size += f" × {repeats} repeats" if repeats > 1 else ""
    st.caption(f"{experiment_words.SCENARIOS.get(run.scenario, run.scenario)} · {size} = {progress.total:,} outputs")
    with st.container(horizontal=True, vertical_alignment="center"):
        _back()
        if progress.done:
            runs = {"runs": run.id}
            rate_these.show(run.id)
            st.page_link("pages/judge.py", label="Judge", icon=":material/gavel:", query_params=runs)
            st.page_link("pages/results.py", label="Results", icon=":material/leaderboard:", query_params=runs)


def _back() -> None:
    st.button(
        "All experiments",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=experiment_state.open_experiment,
        args=(None,),
        key="all-experiments",
    )
