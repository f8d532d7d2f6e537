"""The list of rounds: what each is about, how far it is, open, delete."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components import rating_material, record_actions, run_words, services, state
from rapport.experiments.rating import Material, Progress, pair_id, progress_of_choices, progress_of_marks, queue_of
from rapport.exporting.display import escape
from rapport.storage.rounds import Round

MOST_SHOWN = 50


def show() -> None:
    """One card a round, the newest first."""
    found = services.store().rounds.all()
    if not found:
        st.caption("No round yet. A round is a set of outputs that people rate, or choose between.")
        return
    for one in found[:MOST_SHOWN]:
        _card(one)
    if len(found) > MOST_SHOWN:
        st.caption(f"The newest {MOST_SHOWN} of {len(found):,}.")


def progress_by_rater(material: Material) -> dict[str, Progress]:
    """How far each rater is."""
    of = material.round
    store = services.store().rounds
    if of.kind == "choose":
        said = {name: {pair_id(c): c for c in store.choices(of.id, name)} for name in of.raters}
        return {name: progress_of_choices(queue_of(material, name, said[name]), said[name]) for name in of.raters}
    marks = {name: {mark.output_id: mark for mark in store.marks(of.id, name)} for name in of.raters}
    return {
        name: progress_of_marks(queue_of(material, name, marks[name]), marks[name], of.rubric) for name in of.raters
    }


def _card(one: Round) -> None:
    with st.container(border=True, key=f"round-{one.id}"):
        st.markdown(f"**{escape(one.title)}**")
        what = "Rate one by one" if one.kind == "rate" else "Choose between two"
        runs = run_words.counted(len(one.run_ids), "run")
        raters = ", ".join(one.raters[:4]) + (f" and {len(one.raters) - 4} more" if len(one.raters) > 4 else "")
        st.caption(f"{one.created_at.astimezone():%d %B %Y, %H:%M} · {what} · {runs} · {escape(raters)}")
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(
                "Open", icon=":material/open_in_new:", on_click=state.open_round, args=(one.id,), key=f"open-{one.id}"
            )
            if st.button("Delete", icon=":material/delete:", type="tertiary", key=f"delete-{one.id}"):
                words = "Everything that was said in this round is deleted. The outputs stay. This can't be undone."
                record_actions.confirm_delete(one.title, words, key="delete-round", on_delete=partial(_remove, one.id))


def _remove(round_id: str) -> None:
    services.store().rounds.delete(round_id)
    rating_material.material.clear(round_id)
