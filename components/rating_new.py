"""A new round: which runs, how, by whom, and on which rubric."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import streamlit as st

from components import rating_files, rating_rubric, run_words, services, state
from rapport.experiments.rating import load_material, new_round, round_problems
from rapport.exporting.display import escape
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.storage.rounds import Round, RoundKind, Rubric
from rapport.storage.runs import ListedRun

How = Literal["rate", "choose", "file"]
HOW: dict[How, str] = {"rate": "Rate one by one", "choose": "Choose between two", "file": "From a file"}
MOST_RUNS = 200
OVERLAP = 5


def show(*, prefer: str | None) -> None:
    """Draw the form; `prefer` is the run that is chosen at first. A started round is opened."""
    runs = {run.id: run for run in services.store().runs.search(limit=MOST_RUNS) if run.done}
    if not runs:
        st.caption("Nothing to rate yet. Write something first; every comparison and conversation can be rated.")
        st.page_link("pages/compare.py", label="Start a comparison", icon=":material/compare_arrows:")
        return
    first = prefer if prefer in runs else None
    chosen = st.multiselect(
        "Runs",
        list(runs),
        default=[first] if first else [],
        format_func=lambda run_id: _named(runs[run_id]),
        placeholder="Whose outputs are rated",
        key=f"round-runs-{first}",
    )
    left, right = st.columns(2)
    how = left.segmented_control(
        "How", list(HOW), default="rate", required=True, format_func=HOW.__getitem__, key="round-kind", wrap=True
    )
    suggested = runs[chosen[0]].title if chosen else ""
    title = right.text_input("Name of the round", suggested, max_chars=200, key=f"round-title-{'-'.join(chosen)}")
    if how == "file":
        _from_file(chosen, title or "")
    else:
        _start(chosen, how, title or "")


def _start(chosen: list[str], kind: RoundKind, title: str) -> None:
    left, right = st.columns(2)
    raters = left.text_area("Raters, one name a line", height=120, key="round-raters")
    overlap = right.number_input(
        "Every how many outputs go to all raters?",
        1,
        1000,
        OVERLAP,
        help="1: everybody rates everything. Where all rate the same, one sees how far they agree; the others are "
        "shared out evenly, so that more outputs are rated in the same time.",
        key="round-overlap",
    )
    rubric = _rubric() if kind == "rate" else DEFAULT_RUBRIC
    new = new_round(title, kind, chosen, rubric, (raters or "").replace(",", "\n").split("\n"), int(overlap))
    if st.button("Start the round", icon=":material/play_arrow:", type="primary", key="round-start") and _is_good(new):
        services.store().rounds.add(new)
        _open(new)


def _from_file(chosen: list[str], title: str) -> None:
    """A round of ratings that were made elsewhere, whose raters are those that the file names."""
    rubric = _rubric()
    empty = new_round(title, "rate", chosen, rubric, (), 1)
    taken = rating_files.ask(load_material(services.store(), empty)) if chosen else None
    if not chosen:
        st.info("Choose the runs whose outputs were rated, then give the file.", icon=":material/info:")
    if taken is None:
        return
    new = replace(empty, raters=taken.raters)
    if st.button(rating_files.said(taken), icon=":material/upload:", type="primary", key="round-file") and _is_good(
        new
    ):
        rating_files.take_in(taken, new)
        _open(new)


def _rubric() -> Rubric:
    with st.expander("What raters are asked", icon=":material/checklist:", key="round-rubric"):
        return rating_rubric.show(DEFAULT_RUBRIC, key="rubric")


def _is_good(new: Round) -> bool:
    problems = round_problems(new)
    if problems:
        st.warning(escape(" ".join(problems)), icon=":material/info:")
    return not problems


def _open(new: Round) -> None:
    state.open_round(new.id)
    st.rerun()


def _named(run: ListedRun) -> str:
    return f"{run.title} ({run_words.about(run)}, {run.created_at.astimezone():%d %b %Y})"
