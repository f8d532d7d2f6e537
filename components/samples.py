"""Loading the samples, with progress, from a button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from components.parts import part_every
from rapport.exporting.display import escape

if TYPE_CHECKING:
    from rapport.experiments.batch import Batch


def show_button(*, key: str, is_main: bool, on_load: Callable[[], None]) -> None:
    """Draw the button that starts the loading."""
    st.button(
        "Load the samples",
        key=key,
        icon=":material/science:",
        type="primary" if is_main else "secondary",
        help="Invented résumés, jobs and a shop's catalogue. Loading them twice changes nothing.",
        on_click=on_load,
    )


def show_loading(batch: Batch) -> None:
    """Draw how far the loading is, or what was loaded."""
    if batch.is_done:
        _done(batch)
    else:
        _follow(batch)


@part_every(0.4)
def _follow(batch: Batch) -> None:
    if batch.is_done:
        st.rerun()
    done, total = len(batch.finished), len(batch.progress)
    current = next((progress.name for progress in batch.progress if progress.taken is None and progress.doing), "")
    st.progress(done / total, text=f"Loaded {done} of {total}: {escape(current)}")


def _done(batch: Batch) -> None:
    done = batch.finished
    resumes = sum(taken.kind == "resume" and not taken.error for taken in done)
    jobs = sum(taken.kind == "job" and not taken.error for taken in done)
    catalogues = sum(taken.kind == "catalogue" and not taken.error for taken in done)
    known = sum(taken.was_known for taken in done)
    were_there = " They were there already." if known and known == resumes + jobs + catalogues else ""
    counted = [f"{resumes} sample résumés", f"{jobs} sample jobs", *(["a shop's catalogue"] if catalogues else [])]
    loaded = f"{', '.join(counted[:-1])} and {counted[-1]} are loaded."
    st.markdown(f":green[:material/check_circle:] {loaded}{were_there}")
    for taken in done:
        if taken.error:
            st.error(escape(taken.error), icon=":material/error:")
