from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.components.drawing import run, show
from tests.pages.opening import texts


def page(refs: list[str]) -> None:
    import streamlit as st

    from components import experiment_limits

    st.json(experiment_limits.show(refs))


def said(at: AppTest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(at.json[0].value)
    return found


def test_the_built_in_writer_has_nothing_to_limit() -> None:
    at = show(page, ["builtin:writer"])
    assert said(at) == {} and "nothing to limit" in texts(at)


def test_a_provider_is_drawn_once_with_the_usual_limits() -> None:
    at = show(page, ["lab:a", "lab:b", "builtin:writer"])
    assert said(at) == {}
    assert at.number_input(key="experiment-limit-concurrent-lab").value == 4


def test_what_is_changed_is_the_definitions() -> None:
    at = show(page, ["lab:a", "other:b"])
    at.number_input(key="experiment-limit-concurrent-lab").set_value(9)
    at.number_input(key="experiment-limit-tokens-other").set_value(1000)
    assert said(run(at)) == {"limits": {"lab": {"concurrent": 9}, "other": {"tokens_per_minute": 1000}}}
