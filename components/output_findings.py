"""What the checks say of finished outputs: worked out beside the page, kept for everybody, shown once it is there."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from components import output_reading, services, state
from components.parts import part_every
from rapport.errors import RapportError
from rapport.experiments.background import Background
from rapport.experiments.live import RunView
from rapport.experiments.output_checks import checks_of, look_up, versions
from rapport.exporting.display import escape
from rapport.scoring.findings import Findings
from rapport.storage.runs import Output

PATIENCE_S = 0.25  # a page waits so long for all its outputs together; each takes a tenth of that
LOOK_AGAIN_S = 0.5
_LONGEST_S = 30
_LANES = threading.BoundedSemaphore(2)  # texts checked at once: a long conversation, opened again, is many
_SOURCES = {state.OUTREACH: "the résumé or the posting", state.SHOP: "the products given"}


@dataclass(frozen=True, slots=True)
class Looked:
    """The looks at outputs by their ids; `late` are those that the page is drawn without."""

    works: Mapping[str, Background[Findings]] = field(default_factory=dict)
    late: frozenset[str] = frozenset()

    @property
    def is_news(self) -> bool:
        """Whether everything is there by now that wasn't when the page was drawn."""
        return bool(self.late) and all(self.works[one].is_over for one in self.late)


def look(view: RunView, outputs: Sequence[Output]) -> Looked:
    """Begin to check those of the outputs that nobody writes any more, and wait a moment."""
    done = [output for output in outputs if output.is_final and output.text.strip()]
    if not done:
        return Looked()
    try:
        if not checks_of(services.store(), view.run):
            return Looked()
        now = versions(services.store(), [view.run], done)
    except RapportError:
        return Looked()  # the texts are worth more than what is said of them
    works = {output.id: _finding(view.run.id, output.id, now[output.id]) for output in done}
    deadline = time.monotonic() + PATIENCE_S
    for work in works.values():
        work.wait(max(0.0, deadline - time.monotonic()))
    for output_id, work in works.items():
        if work.error:  # told now, and tried again when the page is drawn next
            _finding.clear(view.run.id, output_id, now[output_id])
    return Looked(works, frozenset(one for one, work in works.items() if not work.is_over))


def show(view: RunView, output: Output, looked: Looked) -> bool:
    """Draw a finished text with what the checks say; False, and nothing is drawn, if they don't say anything yet."""
    work = looked.works.get(output.id)
    if work is None or output.id in looked.late or work.result is None:
        return False
    output_reading.show(
        output.text, work.result, _SOURCES.get(view.run.scenario, "the row"), key=f"reading-{output.id}"
    )
    return True


def wait(output: Output, looked: Looked) -> None:
    """Below a text without findings: that they are to come, or why there are none."""
    work = looked.works.get(output.id)
    if output.id in looked.late:
        st.caption(":material/fact_check: Checking …")
    elif work is not None and work.error:
        st.caption(f":material/error: {escape(work.error)}")


def redraw(looked: Looked) -> None:
    """Draw the page anew if the late ones are there: for a page that follows models."""
    if looked.is_news:
        st.rerun()


def follow(looked: Looked) -> None:
    """Draw the page anew once the late ones are there: for a page that is at rest."""
    if looked.late:
        _follow(looked)


@part_every(LOOK_AGAIN_S)
def _follow(looked: Looked) -> None:
    if looked.is_news:
        st.rerun(scope="app")


def _end(work: Background[Findings]) -> None:
    """What is forgotten leaves no thread behind that still uses the store."""
    work.wait(_LONGEST_S)


@st.cache_resource(show_spinner=False, max_entries=600, on_release=_end)
def _finding(run_id: str, output_id: str, version: str) -> Background[Findings]:
    """The one look at an output in this process, as long as it and what it was written from stay as they are."""
    store, engine = services.store(), services.engine()

    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> Findings:
        run, output = store.runs.load(run_id), store.runs.output(output_id)
        if output is None and (view := engine.view(run_id)) is not None:  # what the store couldn't take yet
            output = next((one for one in view.outputs.values() if one.id == output_id), None)
        if run is None or output is None:
            raise RapportError("This text isn't part of its run any more, so it wasn't checked.")
        with _LANES:
            return look_up(store, run, output, version)

    return Background("Checking a text", work)
