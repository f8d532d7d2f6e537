from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import run, show
from tests.pages.opening import texts
from tests.servers.judge_server import JudgeServer, scores


def page() -> None:
    import streamlit as st

    from components import experiment_judge_form

    st.json({"said": experiment_judge_form.show()})


@pytest.fixture(autouse=True)
def lab() -> Iterator[None]:
    """A connected server with one model, lab:j."""
    with JudgeServer(lambda asked: scores(2), models=[{"id": "j", "object": "model"}]) as server:
        services.store().endpoints.put("lab", server.url)
        yield


def wanted() -> AppTest:
    at = show(page)
    at.toggle(key="experiment-judge-wanted").set_value(True)
    return run(at)


def said(at: AppTest) -> Any:
    return json.loads(at.json[0].value)["said"]


def test_at_first_there_is_no_judge() -> None:
    assert said(show(page)) == {}


def test_a_judge_as_it_is_offered_rates_on_all_metrics() -> None:
    at = wanted()
    assert said(at) == {"judge": {"model": "lab:j"}}
    assert "Local" in [badge.value for badge in at.get("badge")] or "Local" in texts(at)


def test_without_metrics_and_questions_nothing_is_asked() -> None:
    at = wanted()
    at.multiselect(key="experiment-judge-metrics").set_value([])
    assert said(run(at)) is None
