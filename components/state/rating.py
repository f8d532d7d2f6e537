"""Which round is open, who rates, and where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.rating_place import RatingPlace

if TYPE_CHECKING:
    from components.rating_rubric import Edited

_RATING = "rapport_rating"
_RUBRIC = "rapport_rubric"


def opened_round() -> tuple[str | None, str | None]:
    """The round that the address names, and the id of who rates in it."""
    return st.query_params.get("round"), st.query_params.get("rater")


def open_round(round_id: str | None, rater_id: str | None = None) -> None:
    """Put a round and who rates into the address; None leads back to the list."""
    chosen = {"round": round_id, "rater": rater_id if round_id else None}
    st.query_params.from_dict({name: value for name, value in chosen.items() if value})


def rating_place(round_id: str, rater_id: str) -> RatingPlace:
    """Where a rater is, in this session; to be changed in place."""
    found: RatingPlace = st.session_state.setdefault(f"{_RATING}_{round_id}_{rater_id}", RatingPlace())
    return found


def edited_rubric(key: str) -> Edited | None:
    """What was made of the rubric that is edited under this key."""
    found: Edited | None = st.session_state.get(f"{_RUBRIC}_{key}")
    return found


def set_edited_rubric(key: str, edited: Edited) -> None:
    st.session_state[f"{_RUBRIC}_{key}"] = edited
