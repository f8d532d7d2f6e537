"""Ratings as files: those made elsewhere come in, those of a round go out."""

from __future__ import annotations

import streamlit as st

from components import run_words, services, state
from rapport.errors import RapportError
from rapport.experiments.rating import Material
from rapport.experiments.rating_import import FILE_COLUMNS, MOST_NAMED, ImportedMarks, rows_of, take_ratings
from rapport.experiments.rating_results import choices
from rapport.exporting.display import escape
from rapport.exporting.file_names import file_name
from rapport.exporting.table import as_csv
from rapport.scoring.ratings_file import read_ratings

CHOICE_COLUMNS = ("case", "left", "right", "rater", "outcome")


def show(material: Material) -> None:
    """Both directions for rated outputs; choices only go out."""
    st.subheader("Ratings as files", anchor=False)
    _out(material)
    if material.round.kind == "rate":
        _in(material)


def _out(material: Material) -> None:
    of = material.round
    st.download_button(
        "Download the ratings" if of.kind == "rate" else "Download the choices",
        lambda: exported(material),
        f"{file_name(of.title)}.csv",
        "text/csv",
        icon=":material/download:",
        on_click="ignore",
        key="ratings-out",
    )


def exported(material: Material) -> bytes:
    """What was said in the round so far, as CSV."""
    store, of = services.store().rounds, material.round
    if of.kind == "rate":
        return as_csv(FILE_COLUMNS, rows_of(material, store.marks(of.id)))
    rows = [
        dict(zip(CHOICE_COLUMNS, (c.case, c.left, c.right, c.rater, c.outcome), strict=True))
        for c in choices(material, store.choices(of.id))
    ]
    return as_csv(CHOICE_COLUMNS, rows)


def _in(material: Material) -> None:
    file = st.file_uploader(
        "Take in ratings made elsewhere",
        ["csv", "xlsx"],
        help="Columns: case (a case's id, or an output's id or whole text), variant, rater, metric, value; or output "
        "(an output's id) instead of case and variant.",
        key=state.input_key("ratings"),
    )
    if file is None:
        return
    try:
        read = read_ratings(file.getvalue(), file.name, by_output=True)
        taken = take_ratings(material, read, services.store().rounds.marks(material.round.id))
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        return
    _problems(taken)
    values = run_words.counted(taken.values, "rating")
    if not taken.values:
        st.warning("The file holds no rating of an output of this round.", icon=":material/search_off:")
    elif st.button(
        f"Take in {values} by {run_words.counted(len(taken.raters), 'rater')}",
        icon=":material/upload:",
        key="ratings-in",
    ):
        for mark in taken.marks:
            services.store().rounds.mark(mark)
        state.set_news(f"{values} taken in.")
        state.empty_input("ratings")
        st.rerun()


def _problems(taken: ImportedMarks) -> None:
    if taken.problems:
        shown = "\n".join(f"- {escape(problem)}" for problem in taken.problems[:MOST_NAMED])
        more = len(taken.problems) - MOST_NAMED
        st.warning(shown + (f"\n- and {more:,} more" if more > 0 else ""), title="Not everything can be taken in")
