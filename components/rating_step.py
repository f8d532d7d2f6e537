"""One output at a time beside its sources, rated by keyboard alone, blind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components import (
    output_text,
    rating_desk,
    rating_head,
    rating_keys,
    rating_material,
    rating_remark,
    rating_sources,
)
from components.parts import part, show_trouble, told
from components.rating_desk import Desk
from rapport.experiments.rating import progress_of_marks
from rapport.exporting.display import escape

INVENTIONS = "hallucination"
REVISIT = "Next skipped or flagged · N"


@part
def show(round_id: str, rater: str) -> None:
    """Draw what is before this rater; every key draws only this again."""
    desk = rating_desk.desk_of(round_id, rater)
    if desk is None:
        rating_head.gone()
        return
    show_trouble()
    scale = desk.material.round.rubric.scale
    rating_keys.listen(
        [*rating_desk.KEYS, *(str(value) for value in range(int(scale.low), int(scale.high) + 1))],
        desk.task,
        desk.place.pressed,
        key="rating-keys",
        on_press=partial(told(rating_desk.press), round_id, rater),
        writes=rating_desk.REMARK,
    )
    number = desk.queue.index(desk.task) + 1 if desk.task in desk.queue else None
    progress = progress_of_marks(desk.queue, desk.marks, desk.material.round.rubric)
    rating_head.show(round_id, desk.material.round.title, rater, number, progress)
    if number is None:
        again = partial(told(rating_desk.revisit), round_id, rater) if desk.set_aside else None
        rating_head.finished(bool(desk.queue), partial(told(rating_desk.step), round_id, rater, -1), REVISIT, again)
        return
    text, rubric, sources = st.columns([5, 4, 5], gap="medium")
    with text, st.container(border=True, key="rating-text"):
        st.markdown(output_text.drawn(desk.material.rated[desk.task].output))
    with rubric:
        _panel(desk)
        _buttons(desk)
        _list(desk)
    with sources:
        rating_sources.show(rating_material.sources(round_id, desk.task), key=f"rating-{round_id}")


def _panel(desk: Desk) -> None:
    """The metric that the next key rates, with the wording of each value; always in the same place."""
    metric = desk.metrics[desk.place.metric] if desk.place.metric < len(desk.metrics) else None
    with st.container(border=True, key="rating-panel"):
        if metric is None:
            st.markdown(
                "**All metrics are rated**  \nEnter goes on to the next output; the arrow up goes back to a metric."
            )
        else:
            number = f":gray[{desk.place.metric + 1} of {len(desk.metrics)}]"
            st.markdown(f"**{escape(metric.name.capitalize())}** {number}  \n{escape(metric.question)}")
        given = desk.mark.values.get(metric.name) if metric else None
        rubric = desk.material.round.rubric
        for value in range(int(rubric.scale.low), int(rubric.scale.high) + 1):
            words = metric.wording[value - rubric.lowest] if metric else "–"
            st.button(
                str(value) if words == str(value) else f"{value} · {escape(words)}",
                type="primary" if given == value else "secondary",
                width="stretch",
                on_click=told(rating_desk.give),
                args=(desk.material.round.id, desk.rater, value),
                key=f"rating-value-{value}",
            )
        if desk.place.hint:
            st.caption(f":orange[:material/info: {escape(desk.place.hint)}]")
            desk.place.hint = ""


def _buttons(desk: Desk) -> None:
    """Everything else that a key does."""
    args = (desk.material.round.id, desk.rater)
    is_flagged = desk.mark.status == "flagged"
    with st.container(horizontal=True, gap="xsmall", key="rating-actions"):
        st.button(
            "Save and next · Enter", type="primary", on_click=told(rating_desk.save), args=args, key="rating-save"
        )
        st.button("Back · ←", on_click=told(rating_desk.step), args=(*args, -1), key="rating-back")
        st.button("Forward · →", on_click=told(rating_desk.step), args=(*args, 1), key="rating-forward")
        st.button("Skip · S", on_click=told(rating_desk.skip), args=args, key="rating-skip")
        st.button(
            "Unflag · F" if is_flagged else "Flag · F", on_click=told(rating_desk.flag), args=args, key="rating-flag"
        )
        is_asked = st.button("Remark · W", key="rating-remark")
        if desk.set_aside - {desk.task}:
            st.button(REVISIT, on_click=told(rating_desk.revisit), args=args, key="rating-revisit")
    if is_asked or desk.place.is_writing:
        desk.place.is_writing = False
        words = "What should the people who read the results know of this output?"
        keep = partial(rating_desk.remark, *args, desk.task)
        rating_remark.show(desk.mark.remark, words, key=f"remark-{desk.task}", on_save=keep)
    if is_flagged:
        st.badge("Flagged: somebody should look at it", icon=":material/flag:", color="orange")
    elif desk.mark.status == "skipped":
        st.badge("Skipped", icon=":material/skip_next:", color="gray")
    if desk.mark.remark:
        st.caption(f":material/edit_note: {escape(desk.mark.remark)}")


def _list(desk: Desk) -> None:
    """All metrics with the wording of their values; what was given stands out."""
    args = (desk.material.round.id, desk.rater)
    lowest = desk.material.round.rubric.lowest
    with st.container(gap=None, key="rating-metrics"):
        st.caption(_direction([metric.name for metric in desk.metrics]))
        for number, metric in enumerate(desk.metrics):
            given = desk.mark.values.get(metric.name)
            st.button(
                f"{escape(metric.name.capitalize())}: {'not yet' if given is None else given}",
                icon=":material/check_circle:" if given is not None else ":material/radio_button_unchecked:",
                type="tertiary",
                on_click=told(rating_desk.focus),
                args=(*args, number),
                key=f"rating-metric-{number}",
            )
            st.caption(" · ".join(_value(lowest + n, words, given) for n, words in enumerate(metric.wording)))
        st.caption("Press ↑ and ↓ to go from metric to metric, or click one.")


def _direction(names: Sequence[str]) -> str:
    if INVENTIONS not in names:
        return "Higher is better for every metric."
    return f"Higher is better for every metric, {INVENTIONS} included: the highest is free of inventions."


def _value(value: int, words: str, given: int | None) -> str:
    text = str(value) if words == str(value) else f"{value} {escape(words)}"
    return f"**{text}**" if value == given else text
