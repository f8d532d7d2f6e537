"""Reading an experiment case by case: the one that is open, with a way to the next and to the worst."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import experiment_matrix, experiment_state
from components.experiment_matrix import Shown
from rapport.storage.runs import Run


def show(run: Run, shown: Shown) -> None:
    """Draw the case that is open, if one is; the rows give what comes next."""
    if not shown.rows:
        return
    ids = [row.case_id for row in shown.rows]
    here = experiment_state.read_case(run.id, shown.case_id, shown.position)
    row = next((row for row in shown.rows if row.case_id == here), None)
    _steps(run, shown, ids, None if row is None else ids.index(row.case_id))
    if row is not None:
        from components import experiment_case

        experiment_case.show(run, row, shown.position)


def _steps(run: Run, shown: Shown, ids: Sequence[str], at: int | None) -> None:
    worst = experiment_matrix.worst(shown) if shown.measure.best != "neither" else None
    with st.container(horizontal=True, vertical_alignment="center"):
        _step("Previous", ":material/arrow_back:", run, ids[at - 1] if at else None, "matrix-previous")
        following = 0 if at is None else at + 1
        words = "Read the first" if at is None else "Next"
        _step(words, ":material/arrow_forward:", run, ids[following] if following < len(ids) else None, "matrix-next")
        _step("Jump to the worst", ":material/trending_down:", run, worst, "matrix-worst")
        if at is not None:
            st.caption(f"{at + 1:,} of {len(ids):,}", width="content")


def _step(words: str, icon: str, run: Run, case_id: str | None, key: str) -> None:
    st.button(
        words,
        icon=icon,
        disabled=case_id is None,
        on_click=experiment_state.read,
        args=(run.id, case_id),
        key=f"{key}-{run.id}",
    )
