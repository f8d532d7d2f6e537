"""The head of a rater's page: how far they are, and the way back to the round."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import state
from rapport.experiments.rating import Progress
from rapport.exporting.display import escape


def show(round_id: str, title: str, rater: str, number: int | None, progress: Progress) -> None:
    """`number` is the place in the queue, from 1; None at its end."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**{escape(title)}** · {escape(rater)}", width="content")
        if st.button("To the round", icon=":material/arrow_upward:", type="tertiary", key="rating-leave"):
            state.open_round(round_id)
            st.rerun(scope="app")
    st.progress(progress.done / max(progress.total, 1), words(number, progress))


def words(number: int | None, progress: Progress) -> str:
    """Place and progress: "17 of 120 · 14 of 120 done (2 skipped)"."""
    where = [] if number is None else [f"{number} of {progress.total}"]
    notes = [
        f"{count} {what}" for count, what in ((progress.skipped, "skipped"), (progress.flagged, "flagged")) if count
    ]
    among = f" ({', '.join(notes)})" if notes else ""
    return " · ".join([*where, f"{progress.done} of {progress.total} done{among}"])


def finished(
    has_queue: bool, on_back: Callable[[], None], revisit: str = "", on_revisit: Callable[[], None] | None = None
) -> None:
    """What a rater sees at the end of their queue; `revisit` is what the way to what was set aside is called."""
    if not has_queue:
        st.info("There is nothing here for you: no output of this round was finished.", icon=":material/inbox:")
        return
    st.success("Everything in your queue is done. Thank you. You can go back and change what you said.")
    with st.container(horizontal=True, gap="xsmall"):
        st.button("Back · ←", on_click=on_back, key="rating-back")
        if on_revisit is not None:
            st.button(revisit, on_click=on_revisit, key="rating-revisit")


def gone() -> None:
    """The round was deleted while somebody rated."""
    st.warning("This round isn't there any more. It may have been deleted.", icon=":material/search_off:")
