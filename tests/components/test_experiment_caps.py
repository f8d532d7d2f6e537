from __future__ import annotations

from datetime import UTC, datetime

import pytest

from components import services
from rapport.experiments.defining.definition import definition_as_json, definition_from_json
from rapport.storage.experiments import Experiment
from tests.components.drawing import show
from tests.components.stored_experiments import DEFINITION
from tests.pages.opening import texts


def page(calls: int, cost_usd: float) -> None:
    import streamlit as st

    from components import experiment_caps

    st.caption(f"told: {experiment_caps.told('run-1')}")
    st.caption(f"early: {experiment_caps.ends_early('run-1', calls, cost_usd)}")


def put(**caps: object) -> None:
    definition = definition_from_json(DEFINITION).model_copy(update=caps)
    services.store().experiments.add(
        Experiment("run-1", "Spring", definition_as_json(definition), created_at=datetime.now(UTC))
    )


def test_without_caps_nothing_is_told() -> None:
    put()
    assert texts(show(page, 1000, 99.0)).splitlines() == ["told:", "early:"]


@pytest.mark.parametrize(
    ("calls", "cost_usd", "is_early"),
    [
        pytest.param(50, 1.0, False, id="within both"),
        pytest.param(51, 1.0, True, id="too many calls"),
        pytest.param(50, 2.6, True, id="too dear"),
    ],
)
def test_caps_are_told_and_whether_it_will_meet_them(calls: int, cost_usd: float, is_early: bool) -> None:
    put(max_calls=50, max_cost_usd=2.5)
    said = texts(show(page, calls, cost_usd))
    assert "at most 50 calls and \\$2.50." in said
    assert ("It will probably end at its cap." in said) is is_early
