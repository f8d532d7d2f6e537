"""The columns of a run for one candidate, live: attaches to the run, wherever it is, and draws what comes."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components import (
    earlier_attempts,
    live_columns,
    output_actions,
    output_text,
    run_table,
    services,
    settings_form,
    setup,
    start_run,
    variant_form,
)
from rapport.experiments.live import Place, RunView
from rapport.exporting.display import escape
from rapport.storage.runs import Output, Variant


def show(view: RunView, case_id: str) -> None:
    """Draw the case's columns and keep them up to date until all of them are final. `view` is the state of the run that
    the page has drawn so far.

    This is the last thing that a page draws. The columns stand still behind a dialog.
    """
    progress = st.empty() if view.is_active and len(view.run.cases) > 1 else None
    panes, has_dialog = _draw(view, case_id)
    if view.is_active and not has_dialog:
        on_wait = partial(run_table.progress, place=progress) if progress is not None else None
        live_columns.follow(view, panes, on_wait)


def _draw(view: RunView, case_id: str) -> tuple[dict[Place, live_columns.Pane], bool]:
    """Every column; returns the panes of those that are still being written, and whether a dialog was opened."""
    live: dict[Place, live_columns.Pane] = {}
    has_dialog = False
    count = len(view.run.variants)
    with st.grid(setup.a_row(count), min_column_width=300) as grid:
        for position, variant in enumerate(view.run.variants):
            output = view.outputs[case_id, position]
            with grid.cell().container(border=True, key=f"pane-{output.id}"):
                pane, opened = _column(view, variant, output)
            has_dialog = has_dialog or opened
            if output.id in view.at_work:
                live[case_id, position] = pane
    return live, has_dialog


def _column(view: RunView, variant: Variant, output: Output) -> tuple[live_columns.Pane, bool]:
    opened = False
    _head(variant, output)
    figures = st.empty()
    with st.container(border=True, key=f"text-{output.id}"):
        text = st.empty()
        text.markdown(output_text.drawn(output))
    notice = st.empty()
    if output.is_final:
        figures.caption(output_text.figures(output))
        with st.container():  # one block, which the button to stop replaces whole when the column is written again
            output_text.trouble(output)
            opened = output_actions.show(view, output)
    elif output.id in view.at_work:
        figures.caption(live_columns.progress_words(output))
        live_columns.stop_button(view, output)
    else:
        live_columns.elsewhere(output, partial(start_run.again, view.run, [(output.case_id, output.position)]))
    earlier_attempts.show(output)
    return live_columns.Pane(figures, text, notice), opened


def _head(variant: Variant, output: Output) -> None:
    library = {prompt.name: prompt for prompt in services.prompts("outreach_email")}
    is_builtin = variant.model_ref.startswith("builtin:")
    title = "Built-in writer" if is_builtin else variant_form.prompt_title(variant, library)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**{variant.label} · {escape(title)}**")
        variant_form.place_badge(output.is_local)
    told = [f"context: {variant_form.STRATEGIES[variant.strategy].lower()}", settings_form.summary(variant.settings)]
    model = "fixed letter, no LLM" if is_builtin else variant.model_ref
    st.caption(escape(" · ".join(part for part in (model, *told) if part)))
