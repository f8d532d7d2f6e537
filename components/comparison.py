"""The columns of a run for one candidate, live: attaches to the run, wherever it is, and draws what comes."""

from __future__ import annotations

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import (
    live_columns,
    output_actions,
    output_findings,
    output_pane,
    run_table,
    setup,
    start_run,
)
from rapport.experiments.live import Place, RunView
from rapport.storage.runs import Output


def show(view: RunView, case_id: str) -> None:
    """Draw the case's columns and keep them up to date until all of them are final. `view` is the state of the run that
    the page has drawn so far.

    This is the last thing that a page draws. The columns stand still behind a dialog.
    """
    progress = st.empty() if view.is_active and len(view.run.cases) > 1 else None
    count = len(view.run.variants)
    looked = output_findings.look(view, [view.outputs[case_id, position] for position in range(count)])
    panes, has_dialog = _draw(view, case_id, looked)
    if has_dialog:
        return
    if view.is_active:
        live_columns.follow(view, panes, partial(_while_waiting, progress=progress, looked=looked))
    else:
        output_findings.follow(looked)


def _while_waiting(view: RunView, *, progress: DeltaGenerator | None, looked: output_findings.Looked) -> None:
    if progress is not None:
        run_table.progress(view, place=progress)
    output_findings.redraw(looked)


def _draw(view: RunView, case_id: str, looked: output_findings.Looked) -> tuple[dict[Place, live_columns.Pane], bool]:
    """Every column; returns the panes of those that are still being written, and whether a dialog was opened."""
    live: dict[Place, live_columns.Pane] = {}
    has_dialog = False
    count = len(view.run.variants)
    with st.grid(setup.a_row(count), min_column_width=300) as grid:
        for position in range(count):
            output = view.outputs[case_id, position]
            with grid.cell().container(border=True, key=f"pane-{output.id}"):
                pane, opened = _column(view, output, looked)
            has_dialog = has_dialog or opened
            if output.id in view.at_work:
                live[case_id, position] = pane
    return live, has_dialog


def _column(view: RunView, output: Output, looked: output_findings.Looked) -> tuple[live_columns.Pane, bool]:
    return output_pane.show(
        view,
        output,
        looked,
        below=partial(output_actions.show, view, output),
        on_again=partial(start_run.again, view.run, [(output.case_id, output.position)]),
    )
