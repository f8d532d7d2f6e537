"""What columns have in common while they are written: places that change, and the loop that keeps them up to date.

This loop is the last thing that a page does, and no fragment: a click on a fragment's button would have to wait for the
page's run, which lasts as long as the models write.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import output_text, services
from components.parts import part_every
from rapport.experiments.engine import is_interrupted
from rapport.experiments.live import Place, RunView
from rapport.exporting.display import escape
from rapport.storage.runs import Output

PACE_S = 0.05
LONGEST_WAIT_S = 0.25
RESUME_S = 2.0


class Pane:
    """The places of a column that change while it is written."""

    def __init__(self, figures: DeltaGenerator, text: DeltaGenerator, notice: DeltaGenerator) -> None:
        self._figures = figures
        self._text = text
        self._notice = notice
        self._drawn = ""

    def update(self, output: Output, notice: str) -> None:
        self._figures.caption(progress_words(output))
        if output.text != self._drawn:
            self._drawn = output.text
            self._text.markdown(output_text.drawn(output))
        if notice:
            self._notice.caption(f":material/hourglass_top: {escape(notice)}")


def progress_words(output: Output) -> str:
    """How far an output is that isn't final."""
    if output.status == "queued":
        return "queued"
    elapsed = f"{output.timing.total_s or 0:.1f} s"
    if not output.text:
        return f"waiting · {elapsed}"
    first = f"first token {output_text.seconds(s)}" if (s := output.timing.first_token_s) is not None else ""
    parts = ("writing", elapsed, first, f"{len(output.text.split())} words")
    return " · ".join(part for part in parts if part)


def stop_button(view: RunView, output: Output) -> None:
    """Ends one column and keeps what it wrote."""
    st.button(
        f"Stop {view.run.variants[output.position].label}",
        icon=":material/stop_circle:",
        on_click=services.engine().stop,
        args=(view.run.id, [output.id]),
        key=f"stop-{output.id}",
    )


def elsewhere(output: Output, on_continue: Callable[[], None]) -> None:
    """Unfinished, but not by this process: another one is at it, or it is gone."""
    if is_interrupted(output, datetime.now(UTC)):
        st.warning("Interrupted: the program ended while this was written.", icon=":material/power_off:")
        st.button("Continue", icon=":material/play_arrow:", on_click=on_continue, key=f"go-{output.id}")
    else:
        st.caption("Waiting: the program that wrote this has stopped or another one is at it.")
        st.button("Look again", icon=":material/refresh:", key=f"look-{output.id}")


def follow(view: RunView, panes: Mapping[Place, Pane], on_wait: Callable[[RunView], None] | None = None) -> None:
    """Redraw what changes, and the page once a column became final or the run did, so that other buttons are drawn.

    `view` is the state of the run that the page has drawn so far: a run that ends a moment later is noticed here.
    `on_wait` is called with the newest state before every wait.
    """
    _resume(time.monotonic())
    engine = services.engine()
    while True:
        if on_wait is not None:
            on_wait(view)
        engine.wait(view.run.id, view.version, LONGEST_WAIT_S, PACE_S)
        newer = engine.view(view.run.id)
        if newer is None:
            break
        for place, pane in panes.items():
            pane.update(newer.outputs[place], newer.notices.get(newer.outputs[place].id, ""))
        if not newer.is_active or any(newer.outputs[place].is_final for place in panes):
            break
        view = newer
    st.rerun()


@part_every(RESUME_S)
def _resume(drawn_at: float) -> None:
    """Streamlit's own Stop ends the page's script but no model's: this draws the page again, so that it follows on.

    It waits while the page follows, and while a dialog is open it isn't there.
    """
    if time.monotonic() - drawn_at > RESUME_S / 2:  # not when the page itself draws it
        st.rerun(scope="app")
