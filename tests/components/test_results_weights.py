from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.components.drawing import run, show
from tests.pages.opening import texts


def page() -> None:
    import streamlit as st

    from components import results_weights

    st.session_state["found"] = results_weights.show({"accuracy": 3.0, "fluency": 1.0})


def found(at: AppTest) -> dict[str, float]:
    weights: dict[str, float] = at.session_state["found"]
    return weights


def test_the_rubric_is_the_beginning_scaled_to_one() -> None:
    assert found(show(page)) == pytest.approx({"accuracy": 0.75, "fluency": 0.25})


def test_a_moved_weight_is_what_counts() -> None:
    at = show(page)
    at.slider(key="weight-fluency").set_value(0.5)
    assert found(run(at))["fluency"] == 0.5


def test_all_at_nought_is_said() -> None:
    at = show(page)
    for slider in at.slider:
        slider.set_value(0.0)
    assert "All weights are 0" in texts(run(at))
