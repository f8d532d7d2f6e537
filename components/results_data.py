"""What the results of a selection of runs are made of, kept for everybody until something is said anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import streamlit as st
from pydantic import TypeAdapter

from components import services, state
from rapport.experiments.background import Background
from rapport.experiments.keeping import kept
from rapport.experiments.results import Overview, load_said, overview_of, with_checks
from rapport.scoring.result_set import ResultSet
from rapport.scoring.verdict import Verdict, judge_ratings

if TYPE_CHECKING:  # what most views of results do without takes long to import
    from rapport.experiments.judging_source import CountedJudge
    from rapport.experiments.theme_naming import NamedThemes
    from rapport.scoring.remark_themes import Theme


def results(run_ids: tuple[str, ...], judge: CountedJudge | None = None) -> ResultSet:
    """Everything of these runs, as it is now, with a judge among the raters if one counts. Raises StorageError."""
    from rapport.experiments.output_checks import check_version

    return _results(run_ids, _now(run_ids), check_version(), judge)


def said(run_ids: tuple[str, ...], judge: CountedJudge | None = None) -> ResultSet:
    """The same without the checks, which take as long to gather as the rest. Raises StorageError."""
    return _said(run_ids, _now(run_ids), judge)


def verdict(run_ids: tuple[str, ...], weights: Mapping[str, float], judge: CountedJudge | None = None) -> Verdict:
    """The verdict on their ratings with these weights. Raises StorageError."""
    return _verdict(run_ids, _now(run_ids), tuple(weights.items()), judge)


def overview(run_ids: tuple[str, ...], judge: CountedJudge | None = None) -> Overview:
    """What their view begins with, and who is chosen over whom how often. Raises StorageError."""
    return _overview(run_ids, _now(run_ids), judge)


def has_judgements(run_ids: tuple[str, ...]) -> bool:
    """Whether any model judged anything of these runs: cheap, for pages that mostly have none. Raises StorageError."""
    return _has_judgements(run_ids, _now(run_ids))


@st.cache_resource(show_spinner=False, max_entries=8)
def checking(run_ids: tuple[str, ...]) -> Background[int]:
    """The one run of the checks over these runs in this process; `checking.clear(run_ids)` once it is over."""

    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> int:
        from rapport.experiments.output_checks import run_checks

        return run_checks(services.store(), run_ids, on_progress, should_stop)

    return Background("Checking the outputs", work)


def themes(run_ids: tuple[str, ...]) -> Background[tuple[Theme, ...]]:
    """The one grouping of these runs' remarks in this process, as they are now. Raises StorageError."""
    return _themes(run_ids, _now(run_ids))


def grouped_themes(run_ids: tuple[str, ...]) -> NamedThemes:
    """The themes if this session asked for them and they are there, with the names that a model gave; else none."""
    from rapport.experiments.theme_naming import NamedThemes

    grouping = themes(run_ids) if state.wants_themes() else None
    if grouping is None or not grouping.is_over:
        return NamedThemes(())
    work = state.naming(naming_key(run_ids))
    return work.result if work is not None and work.result is not None else NamedThemes(grouping.result or ())


def naming_key(run_ids: tuple[str, ...]) -> str:
    """Stands for these runs' remarks as they are now. Raises StorageError."""
    return " ".join((*run_ids, _now(run_ids)))


def _now(run_ids: tuple[str, ...]) -> str:
    return services.store().written.stamp(run_ids)


@st.cache_resource(show_spinner="Gathering the results …", max_entries=3)
def _results(run_ids: tuple[str, ...], stamp: str, version: str, judge: CountedJudge | None) -> ResultSet:
    return with_checks(services.store(), _said(run_ids, stamp, judge))


@st.cache_resource(show_spinner="Gathering what was said …", max_entries=3)
def _said(run_ids: tuple[str, ...], stamp: str, judge: CountedJudge | None) -> ResultSet:
    if judge is not None:
        from components import judge_data
        from rapport.experiments.judging_source import with_judge

        return with_judge(_said(run_ids, stamp, None), judge_data.hearing(run_ids, judge.judge), judge)
    return load_said(services.store(), run_ids)


@st.cache_resource(show_spinner="Working out the verdict …", max_entries=12)
def _verdict(
    run_ids: tuple[str, ...], stamp: str, weights: tuple[tuple[str, float], ...], judge: CountedJudge | None
) -> Verdict:
    def work() -> Verdict:
        found = _said(run_ids, stamp, judge)
        return judge_ratings(found.ratings, dict(weights), found.scale)

    if judge is not None:
        return work()
    return kept(services.store(), f"verdict {weights} {run_ids}", stamp, TypeAdapter(Verdict), work)


@st.cache_resource(show_spinner="Gathering what was said …", max_entries=6)
def _overview(run_ids: tuple[str, ...], stamp: str, judge: CountedJudge | None) -> Overview:
    def work() -> Overview:
        return overview_of(_said(run_ids, stamp, judge))

    if judge is not None:
        return work()
    return kept(services.store(), f"overview {run_ids}", stamp, TypeAdapter(Overview), work)


@st.cache_data(show_spinner=False, max_entries=16)
def _has_judgements(run_ids: tuple[str, ...], stamp: str) -> bool:
    return services.store().scores.has_judgements(run_ids)


@st.cache_resource(show_spinner=False, max_entries=3)
def _themes(run_ids: tuple[str, ...], stamp: str) -> Background[tuple[Theme, ...]]:
    texts = [remark.text for remark in _said(run_ids, stamp, None).remarks]
    settings = services.settings()

    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> tuple[Theme, ...]:
        from rapport.retrieval.loading import load_embedder
        from rapport.scoring.remark_themes import group_remarks

        return group_remarks(texts, load_embedder(settings))

    return Background("Grouping the remarks", work)
