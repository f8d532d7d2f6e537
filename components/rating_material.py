"""Rounds and their outputs, kept in memory: a step of an afternoon of rating reads nothing but one's own marks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components import services
from rapport.errors import SourceGone
from rapport.experiments.rating import Material, load_material, rater_id
from rapport.experiments.rating_sources import Sources, sources_of

FRESH_FOR_S = 120  # outputs that are written meanwhile join the queues after that


@st.cache_resource(ttl=FRESH_FOR_S, max_entries=4, show_spinner=False)
def material(round_id: str) -> Material | None:
    """A round with its outputs; None if there is no such round."""
    stored = services.store().rounds.load(round_id)
    return load_material(services.store(), stored) if stored else None


@st.cache_resource(ttl=FRESH_FOR_S, max_entries=64, show_spinner=False)
def sources(round_id: str, output_id: str) -> Sources:
    """What this output of the round was written from."""
    of = material(round_id)
    return sources_of(services.store(), of, of.rated[output_id]) if of and output_id in of.rated else Sources()


@contextmanager
def kept(round_id: str) -> Iterator[None]:
    """Around keeping what somebody said: where its output is gone the round is read anew. Raises StorageError."""
    try:
        yield
    except SourceGone:
        material.clear(round_id)
        raise


def rater_of(of: Material, rater: str | None) -> str | None:
    """The name behind a rater's id; None for a stranger."""
    return next((name for name in of.round.raters if rater_id(of.round.id, name) == rater), None)
