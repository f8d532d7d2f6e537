"""The inputs that are being read, or were read last, each with what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from components.parts import part_every
from rapport.experiments.batch import Batch, Progress
from rapport.experiments.intake import Taken
from rapport.exporting.display import escape

ROWS_BEFORE_SCROLLING = 7
_HEIGHT_PX = 380


@dataclass(frozen=True, slots=True)
class _Look:
    """How the list is drawn, and what its buttons do."""

    key: str
    on_open: Callable[[str], None]
    on_clear: Callable[[], None]
    on_stop: Callable[[], None] | None
    advice: str


def show(
    batch: Batch,
    *,
    key: str,
    on_open: Callable[[str], None],
    on_clear: Callable[[], None],
    on_stop: Callable[[], None] | None = None,
    advice: str = "",
) -> None:
    """Draw the list; while something is read it keeps itself up to date, and the page runs again as inputs finish.

    `on_stop` ends what can be stopped; `advice` is the next step where something couldn't be read.
    """
    look = _Look(key, on_open, on_clear, on_stop, advice)
    if batch.is_done:
        _draw(batch, look)
    else:
        _follow(batch, look, len(batch.finished))


@part_every(0.5)
def _follow(batch: Batch, look: _Look, finished: int) -> None:
    if len(batch.finished) > finished:
        st.rerun()
    _draw(batch, look)


def _draw(batch: Batch, look: _Look) -> None:
    everything = batch.progress
    with st.container(border=True, key=look.key, gap="small"):
        _head(everything, look)
        is_long = len(everything) > ROWS_BEFORE_SCROLLING
        with st.container(height=_HEIGHT_PX if is_long else "content", border=False, gap="xsmall"):
            for place, progress in sorted(enumerate(everything), key=_urgency) if is_long else enumerate(everything):
                _row(progress, f"{look.key}_{place}", look.on_open)
        if look.advice and any(progress.taken and progress.taken.error for progress in everything):
            st.caption(look.advice)


def _urgency(numbered: tuple[int, Progress]) -> tuple[int, int]:
    """In a list that scrolls, what is being read and what needs a look stand first."""
    place, progress = numbered
    taken = progress.taken
    if taken is None:
        return (0 if progress.doing else 4), place
    return (1 if taken.error else 2 if taken.warnings else 3), place


def _head(everything: list[Progress], look: _Look) -> None:
    done = [progress.taken for progress in everything if progress.taken is not None]
    if len(done) < len(everything):
        st.progress(len(done) / len(everything), text=f"Read {len(done)} of {len(everything)}")
        if look.on_stop is not None:
            st.button("Stop", key=f"{look.key}_stop", icon=":material/stop_circle:", on_click=look.on_stop)
        return
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"**{summary(done)}**", width="content")
        st.button(
            "Clear this list", key=f"{look.key}_clear", icon=":material/close:", type="tertiary", on_click=look.on_clear
        )


def summary(done: list[Taken]) -> str:
    """What came of all, in a few words."""
    new = sum(not taken.error and not taken.was_known for taken in done)
    known = sum(taken.was_known for taken in done)
    failed = sum(bool(taken.error) for taken in done)
    parts = [f"{new} read"] if new else []
    parts += [f"{known} already in the library"] if known else []
    parts += [f"{failed} couldn't be read"] if failed else []
    return ", ".join(parts)


def _row(progress: Progress, key: str, on_open: Callable[[str], None]) -> None:
    taken = progress.taken
    if taken is None:
        _under_way(progress)
    elif taken.error:
        st.markdown(f":red[:material/error:] **{escape(taken.name)}** \\\n{escape(_without_name(taken))}")
    else:
        _read(taken, key, on_open)


def _under_way(progress: Progress) -> None:
    if not progress.doing:
        st.markdown(f":gray[:material/schedule: {escape(progress.name)}, waiting]")
    else:
        st.progress(min(1.0, max(0.0, progress.share)), text=f"{escape(progress.name)}: {escape(progress.doing)}")


def _read(taken: Taken, key: str, on_open: Callable[[str], None]) -> None:
    known = " (already in the library)" if taken.was_known else ""
    title = "" if taken.title == taken.name else f" {escape(taken.title)}"
    notes = "".join(f" \\\n:orange[:material/info:] {escape(note)}" for note in taken.warnings)
    with st.container(horizontal=True, vertical_alignment="center", wrap=False):
        st.markdown(f":green[:material/check_circle:] **{escape(taken.name)}**{title}{known}{notes}", width="stretch")
        if st.button("Open", key=f"{key}_open", type="tertiary") and taken.document_id:
            on_open(taken.document_id)
            st.rerun()  # the whole page, also from within the fragment


def _without_name(taken: Taken) -> str:
    """The sentence without the name in front, which stands beside it already."""
    sentence = taken.error.removeprefix(taken.name).lstrip(": ")
    first = sentence.split(" ", 1)[0]
    return sentence[:1].upper() + sentence[1:] if first.isalpha() else sentence  # a host's name stays as it is
