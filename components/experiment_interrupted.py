"""What was at work when Rapport ended without being asked to: said at once, with the button that goes on with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components import experiment_runs, experiment_words, long_name, services
from rapport.exporting.display import escape
from rapport.storage.experiments import Experiment

MOST_SHOWN = 3


def show(experiments: Sequence[Experiment]) -> None:
    """Draw a line for each of them that a dead process left in the middle; nothing where there is none."""
    store = services.store().experiments
    # Who ends in good order gives its lease back, and says that it doesn't run any more.
    left = [one for one in experiments if (one.holder or one.state == "running") and not store.is_held(one)]
    told = [(one, *found) for one in left if (found := _told(one)) is not None]
    for one in told[:MOST_SHOWN]:
        _line(*one)
    if len(told) > MOST_SHOWN:
        st.caption(f"… and {len(told) - MOST_SHOWN:,} more, to be continued where they are open.")


def _line(experiment: Experiment, words: str, go_on: Callable[[str], None]) -> None:
    with (
        st.container(border=True, key=f"interrupted-{experiment.id}"),
        st.container(horizontal=True, vertical_alignment="center"),
    ):
        st.markdown(f":orange[:material/power_off:] **{escape(long_name.short(experiment.name))}** {words}")
        st.button(
            "Continue",
            icon=":material/play_arrow:",
            type="primary",
            key=f"continue-{experiment.id}",
            on_click=go_on,
            args=(experiment.id,),
        )
        st.button(
            "Leave it",
            type="tertiary",
            help="What was written is kept. It can be continued later where it is open.",
            key=f"leave-{experiment.id}",
            on_click=experiment_runs.leave,
            args=(experiment.id,),
        )


def _told(experiment: Experiment) -> tuple[str, Callable[[str], None]] | None:
    """What it was at, and what goes on with it; None where nothing is left to do."""
    progress = experiment_runs.progress(experiment.id)
    if progress is None or progress.is_active:
        return None
    if experiment.state == "running" and progress.left:
        words = f"was being written when Rapport ended: {progress.done:,} of {progress.total:,} outputs are kept."
        return words, experiment_runs.start
    judged = experiment_runs.judged_so_far(experiment.id, progress)
    if judged is None or judged.is_active or not judged.left:
        return None
    words = f"was being judged when Rapport ended: {experiment_words.of_judged(judged)} answers are kept."
    return words, experiment_runs.judge
