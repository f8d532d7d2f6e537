"""Ratings as files: those made elsewhere come in, those of a round go out."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

import streamlit as st

from components import run_words, services, state
from rapport.errors import RapportError
from rapport.experiments.rating import Material
from rapport.experiments.rating_import import (
    FILE_COLUMNS,
    MOST_NAMED,
    ImportedMarks,
    marks_elsewhere,
    rows_of,
    take_ratings,
)
from rapport.experiments.rating_results import choices
from rapport.exporting.display import escape
from rapport.exporting.file_names import file_name
from rapport.exporting.table import Cell, as_csv
from rapport.exporting.workbook import XLSX_TYPE, write_xlsx
from rapport.scoring.ratings_file import read_ratings
from rapport.storage.rounds import Mark, Round

CHOICE_COLUMNS = ("case", "left", "right", "rater", "outcome")


def show(material: Material) -> None:
    """Both directions for rated outputs; choices only go out."""
    st.subheader("Ratings as files", anchor=False)
    _out(material)
    if material.round.kind == "rate":
        _in(material)


def _out(material: Material) -> None:
    of = material.round
    what = "ratings" if of.kind == "rate" else "choices"
    with st.container(horizontal=True):
        for ending, mime, as_file in (("csv", "text/csv", exported), ("xlsx", XLSX_TYPE, exported_xlsx)):
            st.download_button(
                f"Download the {what} ({ending.upper()})",
                partial(as_file, material),
                f"{file_name(of.title)}.{ending}",
                mime,
                icon=":material/download:",
                on_click="ignore",
                key=f"ratings-out-{ending}",
            )


def exported(material: Material) -> bytes:
    """What was said in the round so far, as CSV."""
    return as_csv(*_table(material))


def exported_xlsx(material: Material) -> bytes:
    """The same as a workbook."""
    file = io.BytesIO()
    write_xlsx(file, {"Ratings" if material.round.kind == "rate" else "Choices": _table(material)})
    return file.getvalue()


def _table(material: Material) -> tuple[Sequence[str], Sequence[Mapping[str, Cell]]]:
    store, of = services.store().rounds, material.round
    if of.kind == "rate":
        return FILE_COLUMNS, rows_of(material, store.marks(of.id))
    return CHOICE_COLUMNS, [
        dict(zip(CHOICE_COLUMNS, (c.case, c.left, c.right, c.rater, c.outcome), strict=True))
        for c in choices(material, store.choices(of.id))
    ]


def _in(material: Material) -> None:
    taken = ask(material, services.store().rounds.marks(material.round.id))
    if taken and st.button(said(taken), icon=":material/upload:", key="ratings-in"):
        take_in(taken)
        st.rerun()


def ask(material: Material, stored: Iterable[Mark] = ()) -> ImportedMarks | None:
    """Ask for a file of ratings of these outputs; None until there is one that holds any.

    What can't be taken in is said line by line.
    """
    file = st.file_uploader(
        "Take in ratings made elsewhere",
        ["csv", "xlsx"],
        help="A line for each value, with the columns output (an output's id or whole text), rater, metric, value and, "
        "if you like, remark; case and variant may stand for the output. Or a line for each output and rater, with a "
        "column for each metric.",
        key=state.input_key("ratings"),
    )
    if file is None:
        return None
    metrics = [metric.name for metric in material.round.rubric.metrics]
    try:
        read = read_ratings(file.getvalue(), file.name, by_output=True, metrics=metrics)
        taken = take_ratings(material, read, stored, marks_elsewhere(services.store(), material.round))
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        return None
    _problems(taken)
    if taken.marks:
        return taken
    st.warning("The file holds no rating to take in.", icon=":material/search_off:")
    return None


def said(taken: ImportedMarks) -> str:
    """What a press takes in."""
    return f"Take in {_counted(taken)} by {run_words.counted(len(taken.raters), 'rater')}"


def take_in(taken: ImportedMarks, new: Round | None = None) -> None:
    """Store what a file held, if need be with a `new` round for it, and say so on the next page."""
    rounds = services.store().rounds
    if new is None:
        rounds.mark(*taken.marks)
    else:
        rounds.add(new, taken.marks)
    state.set_news(f"{_counted(taken)} taken in.")
    state.empty_input("ratings")


def _counted(taken: ImportedMarks) -> str:
    return run_words.counted(taken.values, "rating")


def _problems(taken: ImportedMarks) -> None:
    if taken.warning:
        st.warning(escape(taken.warning), title="These raters have no names", icon=":material/person_alert:")
    if taken.problems:
        shown = "\n".join(f"- {escape(problem)}" for problem in taken.problems[:MOST_NAMED])
        more = len(taken.problems) - MOST_NAMED
        st.warning(shown + (f"\n- and {more:,} more" if more > 0 else ""), title="Not everything can be taken in")
