"""The head of an open experiment: how far it is, what it spent, and what can be done with it now."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import (
    experiment_caps,
    experiment_matrix,
    experiment_runs,
    experiment_state,
    experiment_words,
    output_text,
    run_words,
    services,
)
from components.parts import part_every
from rapport.experiments.running.progress import Progress
from rapport.exporting.display import escape

POLL_S = 1.0


def show(experiment_id: str, progress: Progress) -> None:
    """Draw it; while the experiment runs it is drawn again every second, and the page at the end."""
    if progress.is_active:
        _live(experiment_id)
    else:
        experiment_state.is_at_rest(experiment_id)
        _still(experiment_id, progress)


@part_every(POLL_S)
def _live(experiment_id: str) -> None:
    progress = experiment_runs.progress(experiment_id)
    if progress is None or not progress.is_active:
        st.rerun(scope="app")
    _bar(progress)
    st.caption(f"{experiment_words.pace(progress)} · {experiment_words.spent(progress)}")
    _may_take(experiment_id)
    _troubles(progress)
    ending = experiment_state.ending(experiment_id)
    if ending:
        st.caption(f":material/hourglass_empty: {ending}")
    with st.container(horizontal=True):
        _button("Pause", ":material/pause:", experiment_runs.pause, experiment_id, is_disabled=bool(ending))
        _button("Stop", ":material/stop_circle:", experiment_runs.stop, experiment_id)
        if st.button("Show what is new", icon=":material/refresh:", key="experiment-refresh"):
            st.rerun(scope="app")


def _still(experiment_id: str, progress: Progress) -> None:
    if progress.done or progress.failed or progress.stopped:
        _bar(progress)
        st.caption(experiment_words.spent(progress))
    _may_take(experiment_id)
    _troubles(progress)
    said = experiment_matrix.failure(experiment_id) if progress.failed else ""
    if said and said not in progress.why:
        st.caption(escape(f"For example: {output_text.with_step(said, 'rerun the failed')}"))
    _wordless(experiment_id, progress)
    is_capped = progress.state == "capped"
    is_judging = experiment_runs.is_judging(experiment_id)
    with st.container(horizontal=True, vertical_alignment="bottom" if is_capped else "center"):
        if is_capped:
            experiment_caps.fields(experiment_id)
        if progress.left:
            words = "Start" if progress.state == "ready" else "Continue"
            _button(
                f"{words}: {run_words.counted(progress.left, 'output')}",
                ":material/play_arrow:",
                experiment_runs.start_with_caps if is_capped else experiment_runs.start,
                experiment_id,
                is_disabled=is_judging,
            )
        if progress.failed:
            st.button(
                f"Rerun the {progress.failed:,} failed",
                icon=":material/refresh:",
                on_click=experiment_runs.start,
                args=(experiment_id, True),
                disabled=is_judging,
                key="experiment-rerun",
            )


def _may_take(experiment_id: str) -> None:
    if caps := experiment_caps.told(experiment_id):
        st.caption(f":material/price_check: {caps}")


def _bar(progress: Progress) -> None:
    others = {"failed": progress.failed, "stopped": progress.stopped}
    told = "".join(f", {count:,} {word}" for word, count in others.items() if count)
    share = progress.done / progress.total if progress.total else 1.0  # what failed is no progress
    st.progress(min(share, 1.0), f"{progress.done:,} of {progress.total:,} written{told}")


def _troubles(progress: Progress) -> None:
    if progress.why:
        if progress.left:  # it keeps outputs from being written
            st.warning(escape(output_text.with_step(progress.why, "press Continue")), icon=":material/warning:")
        else:
            st.info(escape(progress.why), icon=":material/info:")
    if progress.errors:
        st.caption(f":orange[:material/warning:] Failed: {escape(experiment_words.errors(progress))}")


def _wordless(experiment_id: str, progress: Progress) -> None:
    """How many outputs came without a word: they are written, and nobody would look for them."""
    count = services.store().cells.wordless(experiment_id) if progress.done else 0
    if count:
        st.caption(
            f":orange[:material/warning:] Empty: {run_words.counted(count, 'answer')} came without a word. Read one, "
            "then try another model, or a higher maximum of tokens."
        )


def _button(
    words: str, icon: str, work: Callable[[str], None], experiment_id: str, *, is_disabled: bool = False
) -> None:
    name = words.split(":")[0].lower()
    is_first = name in ("start", "continue")
    st.button(
        words,
        icon=icon,
        type="primary" if is_first else "secondary",
        on_click=work,
        args=(experiment_id,),
        disabled=is_disabled,
        key=f"experiment-{name}",
    )
