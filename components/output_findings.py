"""What the checks say of finished outputs: worked out beside the page, kept for everybody, shown once it is there."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import streamlit as st

from components import output_reading, services, state
from rapport.errors import RapportError
from rapport.experiments.background import Background
from rapport.experiments.live import RunView
from rapport.experiments.output_checks import checks_for, look_up, versions
from rapport.exporting.display import escape
from rapport.scoring.findings import Findings
from rapport.storage.runs import Output

_LONGEST_S = 30
PATIENCE_S = 0.25  # a page waits so long for all its outputs together; each takes a tenth of that
_SOURCES = {state.OUTREACH: "the résumé or the posting", state.SHOP: "the products given"}

Looked = dict[str, Background[Findings]]


def look(view: RunView, outputs: Sequence[Output]) -> Looked:
    """Begin to check those of the outputs that are done, and wait a moment; by their ids."""
    done = [output for output in outputs if output.status == "done" and output.text.strip()]
    if not done or not checks_for(view.run.scenario):
        return {}
    try:
        now = versions(services.store(), [view.run], done)
    except RapportError:
        return {}  # the texts are worth more than what is said of them
    found = {output.id: _finding(view.run.id, output.id, now[output.id]) for output in done}
    deadline = time.monotonic() + PATIENCE_S
    for work in found.values():
        work.wait(max(0.0, deadline - time.monotonic()))
    return found


def show(view: RunView, output: Output, looked: Looked) -> bool:
    """Draw a finished text with what the checks say; False, and nothing is drawn, if they don't say anything yet."""
    work = looked.get(output.id)
    if work is None or work.result is None:
        return False
    output_reading.show(output.text, work.result, _SOURCES[view.run.scenario], key=f"reading-{output.id}")
    return True


def wait(output: Output, looked: Looked) -> None:
    """Below a text without findings: that they are to come, or why there are none."""
    work = looked.get(output.id)
    if work is None or work.result is not None:
        return
    if work.error:
        st.caption(f":material/error: {escape(work.error)}")
    elif work.is_over:
        st.caption("The checks of this text were stopped.")
    else:
        _follow(output.id, work)


@st.fragment(run_every=0.5)
def _follow(output_id: str, work: Background[Findings]) -> None:
    """Looks again until they are there; the page is drawn anew then."""
    st.caption(":material/fact_check: Checking …")
    if work.is_over:
        st.rerun(scope="app")


def _end(work: Background[Findings]) -> None:
    """What is forgotten leaves no thread behind that still uses the store."""
    work.wait(_LONGEST_S)


@st.cache_resource(show_spinner=False, max_entries=600, on_release=_end)
def _finding(run_id: str, output_id: str, version: str) -> Background[Findings]:
    """The one look at an output in this process, as long as it and what it was written from stay as they are."""
    store, engine = services.store(), services.engine()

    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> Findings:
        view = engine.view(run_id)
        output = next((one for one in view.outputs.values() if one.id == output_id), None) if view else None
        if view is None or output is None:
            raise RapportError("This text isn't part of its run any more, so it wasn't checked.")
        return look_up(store, view.run, output, version)

    return Background("Checking a text", work)
