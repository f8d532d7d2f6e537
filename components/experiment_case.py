"""One case of an experiment: what its variants wrote, side by side, with what the checks say of it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import experiment_matrix, output_findings, output_text, services
from components.output_findings import Looked
from rapport.experiments.live import RunView
from rapport.experiments.matrix import Cell, Row
from rapport.exporting.display import escape
from rapport.storage.runs import Output, Run

MOST_BESIDE = 4
RERUN = "rerun the failed, above the matrix"


def show(run: Run, row: Row, clicked: int | None) -> None:
    """Draw it; `clicked` is the position of the variant that was clicked."""
    st.subheader(experiment_matrix.title(row), anchor=False)
    columns = _chosen(run, row, clicked)
    _failed_elsewhere(run, row, columns)
    repeat = _repeat(run, row)
    outputs = {position: _written(row.cells[position], repeat) for position in columns}
    view = RunView(run, {(row.case_id, at): one for at, one in outputs.items() if one}, {}, 0, frozenset())
    looked = output_findings.look(view, list(view.outputs.values()))
    for (position, output), place in zip(outputs.items(), st.columns(max(1, len(columns))), strict=False):
        with place.container(border=True):
            st.markdown(f"**{escape(experiment_matrix.headings(run)[position])}**")
            _output(view, output, looked)
    output_findings.follow(looked)


def _chosen(run: Run, row: Row, clicked: int | None) -> list[int]:
    """Which variants stand side by side: the first few, and always the one that was clicked."""
    every = list(range(len(run.variants)))
    if len(every) <= MOST_BESIDE:
        return every
    first = every[:MOST_BESIDE]
    if clicked is not None and clicked not in first:
        first = [*first[:-1], clicked]
    names = experiment_matrix.headings(run)
    return st.multiselect(
        "Read beside each other",
        every,
        default=first,
        format_func=names.__getitem__,
        max_selections=MOST_BESIDE,
        key=f"matrix-beside-{run.id}-{clicked}",
    )


def _failed_elsewhere(run: Run, row: Row, columns: Sequence[int]) -> None:
    """Who looks for what failed isn't to miss it among the variants that stand here."""
    names = experiment_matrix.headings(run)
    failed = [
        names[position]
        for position, cell in enumerate(row.cells)
        if position not in columns and any(output.status == "failed" for output in cell.outputs)
    ]
    if failed:
        told = f"Failed in this case and not shown: {escape('; '.join(failed))}. Choose it above in place of another."
        st.caption(f":material/warning: {told}")


def _repeat(run: Run, row: Row) -> int:
    repeats = sorted({output.repeat for cell in row.cells for output in cell.outputs})
    if len(repeats) < 2:
        return repeats[0] if repeats else 1
    return st.segmented_control(
        "Repeat", repeats, default=repeats[0], required=True, key=f"matrix-repeat-{run.id}-{row.case_id}"
    )


def _written(cell: Cell, repeat: int) -> Output | None:
    stored = next((output for output in cell.outputs if output.repeat == repeat), None)
    return services.store().runs.output(stored.id) if stored else None


def _output(view: RunView, output: Output | None, looked: Looked) -> None:
    if output is None:
        st.caption("Not written yet.")
        return
    if output.is_cached:
        st.caption(":material/cached: Taken over from an earlier answer to the same request")
    if not output_findings.show(view, output, looked):
        st.markdown(output_text.drawn(output))
        output_findings.wait(output, looked)
    output_text.trouble(output, RERUN)
    st.caption(output_text.figures(output))
