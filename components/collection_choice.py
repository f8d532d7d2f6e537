"""Which texts to search: a catalogue's products, a résumé's passages, a posting's paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import streamlit as st

from components import catalogue_choice, services

CollectionKind = Literal["catalogue", "resume", "job"]
KINDS: dict[CollectionKind, str] = {"catalogue": "Catalogue", "resume": "Résumé", "job": "Job"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen: its kind, its id in the store, and its name on screen."""

    kind: CollectionKind
    id: str
    title: str


def show() -> Chosen | None:
    """Draw both choices; None where there is nothing to choose from."""
    there = available()
    kinds: list[CollectionKind] = [kind for kind in KINDS if there[kind]]
    if not kinds:
        return None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.segmented_control(
            "Search in",
            kinds,
            default=kinds[0],
            required=True,
            format_func=KINDS.__getitem__,
            key="knowledge-kind",
            persist_state="session",
        )
        chosen_kind: CollectionKind = kind if kind in kinds else kinds[0]
        titles = there[chosen_kind]
        chosen = st.selectbox(
            KINDS[chosen_kind],
            list(titles),
            format_func=titles.__getitem__,
            key=f"knowledge-{chosen_kind}",
            persist_state="session",
            width=420,
        )
    return Chosen(chosen_kind, chosen, titles[chosen])


def available() -> dict[CollectionKind, dict[str, str]]:
    """Titles by id, for each kind."""
    store = services.store()
    return {
        "catalogue": {one.id: catalogue_choice.words(one) for one in store.catalogues.list()},
        "resume": {one.id: one.title for one in store.documents.list("resume")},
        "job": {one.id: one.title for one in store.documents.list("job")},
    }


def nothing_yet() -> None:
    """The way to something that can be searched."""
    with st.container(border=True, horizontal_alignment="center"):
        st.space("small")
        st.markdown("**Nothing to search yet**", text_alignment="center")
        st.caption("Load the samples, or add a catalogue, a résumé or a job.", text_alignment="center")
        with st.container(horizontal=True, horizontal_alignment="center"):
            st.page_link("pages/start.py", label="Load the samples", icon=":material/science:")
            st.page_link("pages/catalogue.py", label="Add a catalogue", icon=":material/storefront:")
            st.page_link("pages/candidates.py", label="Add résumés", icon=":material/group:")
        st.space("small")
