"""The bars that judges have to pass."""

from __future__ import annotations

import streamlit as st

from rapport.settings import JudgeBars

_BARS = "rapport_judge_bars"


def judge_bars() -> JudgeBars | None:
    """The bars that a person set: named by the address, so that a reload keeps them, or else as they were last."""
    if "bars" in st.query_params:
        try:
            return JudgeBars.model_validate_json(st.query_params["bars"])
        except ValueError:  # somebody's typing: as if there were none
            st.query_params.pop("bars", None)
    found: JudgeBars | None = st.session_state.get(_BARS)
    return found


def set_judge_bars(bars: JudgeBars | None) -> None:
    """Remember the bars, and put them into the address; None leads back to the defaults."""
    st.session_state[_BARS] = bars
    if bars is None:
        st.query_params.pop("bars", None)
    else:
        st.query_params["bars"] = bars.model_dump_json()
