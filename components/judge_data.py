"""What the Judge page is made of, kept for everybody until something is said anew."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components import services, state
from rapport.errors import RapportError
from rapport.experiments.judging import JudgingCost, Order, estimate_cost, open_docket
from rapport.experiments.judging_trial import Bench, Hearing, Judge, earlier_bench, hear, load_bench
from rapport.experiments.judging_work import Court, Judging
from rapport.prompting import Prompt
from rapport.scoring.judging.questions import FOLDER, is_pairwise


@dataclass(frozen=True, slots=True)
class JudgePrompts:
    """The library's prompts for judges."""

    rating: tuple[Prompt, ...]
    pairwise: tuple[Prompt, ...]


def prompts() -> JudgePrompts:
    """Raises PromptError."""
    found = services.prompts(FOLDER)
    pairwise = tuple(prompt for prompt in found if is_pairwise(prompt))
    return JudgePrompts(tuple(prompt for prompt in found if prompt not in pairwise), pairwise)


def bench(run_ids: tuple[str, ...]) -> Bench:
    """What all judges said of these runs, as it is now. Raises StorageError."""
    return _bench(run_ids, services.store().written.stamp(run_ids))


def has_judgements(run_ids: tuple[str, ...]) -> bool:
    """Whether any model judged anything of these runs: cheap, for pages that mostly have none. Raises StorageError."""
    return _has_judgements(run_ids, services.store().written.stamp(run_ids))


def hearing(run_ids: tuple[str, ...], judge: Judge) -> Hearing:
    """One judge's trial, as it is now. Raises StorageError."""
    return _hearing(run_ids, judge, services.store().written.stamp(run_ids))


def earlier(run_ids: tuple[str, ...]) -> Bench:
    """What was said by another rubric, or an earlier wording of it. Raises StorageError."""
    return earlier_bench(bench(run_ids))


def earlier_hearing(run_ids: tuple[str, ...], judge: Judge) -> Hearing:
    """One judge's earlier answers; no trial is held on them. Raises StorageError."""
    return _earlier_hearing(run_ids, judge, services.store().written.stamp(run_ids))


def cost(order: Order) -> JudgingCost:
    """What is still to be asked, and what that takes. Raises StorageError, PromptError."""
    return _cost(order, services.store().written.stamp(order.run_ids), services.connections_id())


def start(order: Order) -> None:
    """Begin judging, or join what is under way; for callbacks: what goes wrong is shown by the page's next run."""
    chosen = services.settings()
    try:
        _court().start(services.store(), services.providers(), order, chosen.retries, chosen.parallel_calls)
    except RapportError as error:
        state.set_trouble(str(error))


def under_way(run_ids: tuple[str, ...], judge_ref: str) -> Judging | None:
    """The judging of these runs by this model that is going on, or that has just ended."""
    return _court().get(run_ids, judge_ref)


def refusal(judge_ref: str) -> str | None:
    """Why this session may not ask this model, in a sentence; None if it may."""
    try:
        services.providers().describe(judge_ref)
        return services.providers().refusal(judge_ref)
    except RapportError as error:
        return str(error)


@st.cache_resource(show_spinner=False)
def _court() -> Court:
    """The one court of this process: judging belongs to it, not to a page."""
    return Court()


@st.cache_data(show_spinner=False, max_entries=16)
def _has_judgements(run_ids: tuple[str, ...], stamp: str) -> bool:
    return services.store().scores.has_judgements(run_ids)


@st.cache_resource(show_spinner="Gathering what was judged …", max_entries=3)
def _bench(run_ids: tuple[str, ...], stamp: str) -> Bench:
    return load_bench(services.store(), run_ids)


@st.cache_resource(show_spinner="Holding the trial …", max_entries=8)
def _hearing(run_ids: tuple[str, ...], judge: Judge, stamp: str) -> Hearing:
    return hear(_bench(run_ids, stamp), judge)


@st.cache_resource(show_spinner="Gathering what was judged …", max_entries=4)
def _earlier_hearing(run_ids: tuple[str, ...], judge: Judge, stamp: str) -> Hearing:
    return hear(earlier_bench(_bench(run_ids, stamp)), judge)


@st.cache_data(show_spinner="Counting what is to be asked …", max_entries=16)
def _cost(order: Order, stamp: str, connections_id: str) -> JudgingCost:
    return estimate_cost(open_docket(services.store(), order), services.providers())
