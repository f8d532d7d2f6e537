from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.components.drawing import run, show
from tests.pages.opening import texts


def page(scenario: str) -> None:
    import streamlit as st

    from components import experiment_measures

    st.json(experiment_measures.show(scenario))


def said(at: AppTest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(at.json[0].value)
    return found


def test_at_first_nothing_is_changed() -> None:
    assert said(show(page, "shoe_chat")) == {}


def test_rows_of_a_table_have_no_automatic_check_and_may_expect_something() -> None:
    at = show(page, "table_row")
    assert "There is no automatic check for rows of a table" in texts(at)
    at.number_input(key="experiment-min-words-table_row").set_value(5)
    at.number_input(key="experiment-max-seconds-table_row").set_value(2.5)
    assert said(run(at)) == {"expect": [{"min_words": 5}, {"max_seconds": 2.5}]}


def test_an_unticked_check_leaves_the_others() -> None:
    at = show(page, "shoe_chat")
    at.checkbox(key="experiment-check-shoe_chat-no_stock_claim").set_value(False)
    checks = said(run(at))["checks"]
    assert "right_price" in checks and "no_stock_claim" not in checks
