"""The columns of a run for one candidate, live: attaches to the run, wherever it is, and draws what comes."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import (
    earlier_attempts,
    output_actions,
    output_text,
    run_table,
    services,
    settings_form,
    setup,
    start_run,
    variant_form,
)
from rapport.experiments.engine import is_interrupted
from rapport.experiments.live import RunView
from rapport.exporting.display import escape
from rapport.storage.runs import Output, Variant

PACE_S = 0.05
LONGEST_WAIT_S = 0.25
RESUME_S = 2.0


def show(view: RunView, case_id: str) -> None:
    """Draw the case's columns and keep them up to date until all of them are final. `view` is the state of the run that
    the page has drawn so far: a run that ends a moment later is noticed here, and the page drawn once more.

    This is the last thing that a page draws, and no fragment: a click on a fragment's button would have to wait for the
    page's run, which lasts as long as the models write. For the same reason the columns stand still behind a dialog.
    """
    progress = st.empty() if view.is_active and len(view.run.cases) > 1 else None
    panes, has_dialog = _draw(view, case_id)
    if not view.is_active or has_dialog:
        return
    _resume_following(time.monotonic())
    if _follow(view, case_id, panes, progress):
        st.rerun()


@st.fragment(run_every=RESUME_S)
def _resume_following(drawn_at: float) -> None:
    """Streamlit's own Stop ends the page's script but no model's: this draws the page again, so that it follows on.

    It waits while the page follows, and while a dialog is open it isn't there.
    """
    if time.monotonic() - drawn_at > RESUME_S / 2:  # not when the page itself draws it
        st.rerun(scope="app")


def _draw(view: RunView, case_id: str) -> tuple[dict[int, _Pane], bool]:
    """Every column; returns the panes of those that are still being written, and whether a dialog was opened."""
    live: dict[int, _Pane] = {}
    has_dialog = False
    count = len(view.run.variants)
    with st.grid(setup.a_row(count), min_column_width=300) as grid:
        for position, variant in enumerate(view.run.variants):
            output = view.outputs[case_id, position]
            with grid.cell().container(border=True, key=f"pane-{output.id}"):
                pane, opened = _column(view, variant, output)
            has_dialog = has_dialog or opened
            if output.id in view.at_work:
                live[position] = pane
    return live, has_dialog


class _Pane:
    """The places of a column that change while it is written."""

    def __init__(self, figures: DeltaGenerator, text: DeltaGenerator, notice: DeltaGenerator) -> None:
        self._figures = figures
        self._text = text
        self._notice = notice
        self._drawn = ""

    def update(self, output: Output, notice: str) -> None:
        self._figures.caption(_progress(output))
        if output.text != self._drawn:
            self._drawn = output.text
            self._text.markdown(output_text.drawn(output))
        if notice:
            self._notice.caption(f":material/hourglass_top: {escape(notice)}")


def _column(view: RunView, variant: Variant, output: Output) -> tuple[_Pane, bool]:
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
        figures.caption(_progress(output))
        st.button(
            f"Stop {variant.label}",
            icon=":material/stop_circle:",
            on_click=services.engine().stop,
            args=(view.run.id, [output.id]),
            key=f"stop-{output.id}",
        )
    else:
        _elsewhere(view, output)
    earlier_attempts.show(output)
    return _Pane(figures, text, notice), opened


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


def _elsewhere(view: RunView, output: Output) -> None:
    """Unfinished, but not by this process: another one is at it, or it is gone."""
    if is_interrupted(output, datetime.now(UTC)):
        st.warning("Interrupted: the program ended while this was written.", icon=":material/power_off:")
        st.button(
            "Continue",
            icon=":material/play_arrow:",
            on_click=start_run.again,
            args=(view.run, [(output.case_id, output.position)]),
            key=f"go-{output.id}",
        )
    else:
        st.caption("Waiting: the program that wrote this has stopped or another one is at it.")
        st.button("Look again", icon=":material/refresh:", key=f"look-{output.id}")


def _progress(output: Output) -> str:
    if output.status == "queued":
        return "queued"
    elapsed = f"{output.timing.total_s or 0:.1f} s"
    if not output.text:
        return f"waiting · {elapsed}"
    first = f"first token {output_text.seconds(s)}" if (s := output.timing.first_token_s) is not None else ""
    parts = ("writing", elapsed, first, f"{len(output.text.split())} words")
    return " · ".join(part for part in parts if part)


def _follow(view: RunView, case_id: str, panes: dict[int, _Pane], progress: DeltaGenerator | None) -> bool:
    """Redraw what changes; True when a column became final, or the run did, so that other buttons must be drawn."""
    engine = services.engine()
    while True:
        if progress is not None:
            run_table.progress(view, progress)
        engine.wait(view.run.id, view.version, LONGEST_WAIT_S, PACE_S)
        newer = engine.view(view.run.id)
        if newer is None:
            return True
        for position, pane in panes.items():
            output = newer.outputs[case_id, position]
            pane.update(output, newer.notices.get(output.id, ""))
        if not newer.is_active or any(newer.outputs[case_id, position].is_final for position in panes):
            return True
        view = newer
