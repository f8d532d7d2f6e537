"""The list of experiments: search, how far each is, open it, delete it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components import (
    experiment_runs,
    experiment_state,
    experiment_words,
    long_name,
    record_actions,
    run_words,
    services,
)
from components.parts import part_every
from rapport.experiments.running.progress import Progress
from rapport.exporting.display import escape
from rapport.storage.experiments import Experiment
from rapport.storage.runs import Run

PAGE_SIZE = 20
FEW = 5  # so many are seen at a glance, and not searched
POLL_S = 2.0
_ALL = "All"
_KINDS = {
    _ALL: ("ready", "running", "paused", "stopped", "finished", "capped"),
    "Not finished": ("ready", "running", "paused", "stopped", "capped"),
    "Finished": ("finished",),
}


def show(experiments: Sequence[Experiment]) -> None:
    """Draw it; nothing if there is none yet."""
    if not experiments:
        return
    st.subheader("Experiments", anchor=False)
    found, key = _search(experiments) if len(experiments) > FEW else (list(experiments), "experiments-page")
    if not found:
        with st.container(border=True):
            st.markdown(f":material/search_off: {_nothing()}")
    pages = -(-len(found) // PAGE_SIZE)
    page = min(int(st.session_state.get(key, 1) or 1), max(pages, 1))
    for experiment in found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]:
        _card(experiment)
    if pages > 1:
        st.pagination(pages, key=key)


def _search(experiments: Sequence[Experiment]) -> tuple[list[Experiment], str]:
    """What is looked for, and the key of its pages: another search begins at its first one."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input(
            "Search",
            placeholder=f"the name of one of {len(experiments):,} experiments",
            type="search",
            live="300ms",
            icon=":material/search:",
            key="experiment-search",
            persist_state="session",
        )
        kind = st.segmented_control(
            "Which",
            list(_KINDS),
            default=_ALL,
            required=True,
            label_visibility="collapsed",
            key="experiment-kind",
            persist_state="session",
        )
    asked = (words or "").casefold().split()
    found = [
        one
        for one in experiments
        if one.state in _KINDS[kind or _ALL] and all(word in one.name.casefold() for word in asked)
    ]
    return found, f"experiments-page-{kind}-{' '.join(asked)}"


def _nothing() -> str:
    """Why the list is empty."""
    kind = st.session_state.get("experiment-kind") or _ALL
    if not (st.session_state.get("experiment-search") or "").strip():
        return "No experiment is finished yet." if kind == "Finished" else "All experiments are finished."
    which = "experiment" if kind == _ALL else f"{kind.lower()} experiment".replace("not ", "un")
    return f"No {which}'s name holds all of these words."


def _card(experiment: Experiment) -> None:
    run = services.store().runs.load(experiment.id)
    with st.container(border=True, key=f"experiment-{experiment.id}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            long_name.show(experiment.name)
            progress = _progress(experiment)
            judged = experiment_runs.judged_so_far(experiment.id, progress)
            is_judging = judged is not None and judged.is_active
            if progress is not None and is_judging and not progress.is_active:
                with st.container(width="content"):  # a part of the page takes all the width that there is
                    _judging(experiment.id, progress)
            else:
                told = experiment_words.badge(progress, judged) if progress else experiment_words.STATES["stopped"]
                _badge(*told)
        st.caption(_about(experiment, run))
        if progress is not None and progress.is_active:
            _live(experiment.id)
        elif progress is not None and (progress.failed or progress.state not in ("ready", "finished")):
            st.caption(_written(progress))
        with st.container(horizontal=True):
            st.button(
                "Open",
                icon=":material/open_in_new:",
                on_click=experiment_state.open_experiment,
                args=(experiment.id,),
                key=f"open-{experiment.id}",
            )
            if st.button("Delete", icon=":material/delete:", type="tertiary", key=f"delete-{experiment.id}"):
                on_delete = partial(experiment_runs.remove, experiment.id)
                words = _what_goes(progress, is_judging=is_judging)
                record_actions.confirm_delete(experiment.name, words, key="delete-experiment", on_delete=on_delete)


def _badge(words: str, color: str, icon: str) -> None:
    st.badge(words, icon=icon, color=color)


def _what_goes(progress: Progress | None, *, is_judging: bool) -> str:
    """What deleting takes away, and what it stops first."""
    gone = "All of its outputs, ratings and requests are deleted. This can't be undone."
    if progress is not None and progress.is_active:
        return f"It is being written just now: that is stopped first. {gone}"
    return f"Its outputs are being judged just now: that is stopped first. {gone}" if is_judging else gone


@part_every(POLL_S)
def _judging(experiment_id: str, progress: Progress) -> None:
    """How far its judge is; at the end the list is drawn again."""
    found = experiment_runs.judged(experiment_id, progress.done)
    if found is None or not found.is_active:
        st.rerun(scope="app")
    _badge(*experiment_words.badge(progress, found))


def _progress(experiment: Experiment) -> Progress | None:
    """How far it is; looked up once for what is at rest. What a dead process left says `running` and isn't."""
    if experiment.state == "running":
        return experiment_runs.progress(experiment.id)
    return _at_rest(experiment.id, experiment.state, str(experiment.changed_at))


@st.cache_resource(show_spinner=False, max_entries=200)
def _at_rest(experiment_id: str, state: str, changed_at: str) -> Progress | None:
    return experiment_runs.progress(experiment_id)


@part_every(POLL_S)
def _live(experiment_id: str) -> None:
    """How far a running one is; once it is at rest, the list is drawn again."""
    progress = experiment_runs.progress(experiment_id)
    if progress is None or not progress.is_active:
        st.rerun(scope="app")
    st.caption(f"{_written(progress)} · {experiment_words.pace(progress)}")


def _written(progress: Progress) -> str:
    failed = f", {progress.failed:,} failed" if progress.failed else ""
    return f"{progress.done:,} of {progress.total:,} written{failed}"


def _about(experiment: Experiment, run: Run | None) -> str:
    if run is None:
        return "Its run was deleted."
    made = f"{experiment.created_at.astimezone():%d %B %Y, %H:%M} · " if experiment.created_at else ""
    kind = experiment_words.SCENARIOS.get(run.scenario, run.scenario)
    models = ", ".join(dict.fromkeys(variant.model_ref for variant in run.variants))
    size = f"{run_words.counted(len(run.cases), 'case')} × {run_words.counted(len(run.variants), 'variant')}"
    return f"{made}{escape(kind)} · {size} · {escape(models)}"
