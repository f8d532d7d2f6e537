from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.components.drawing import run, show
from tests.pages.opening import texts


def page(names: list[str]) -> None:
    import streamlit as st

    from components import experiment_expectations
    from rapport.experiments.defining.tables import Row, Table

    row = Row("t.csv, row 2", dict.fromkeys(names, "Paris"))
    st.json({"said": experiment_expectations.columns(Table(tuple(names), (row,), ()))})


def said(at: AppTest) -> Any:
    return json.loads(at.json[0].value)["said"]


def test_at_first_no_column_says_what_is_expected() -> None:
    assert said(show(page, ["city", "must"])) == []


def test_a_column_is_taken_as_its_kind() -> None:
    at = show(page, ["city", "must"])
    at.multiselect(key="cases-expect").set_value(["must"])
    at = run(at)
    assert said(at) == [{"column": "must", "kind": "contains"}]
    at.selectbox(key="cases-expect-must").set_value("not icontains")
    assert said(run(at)) == [{"column": "must", "kind": "not icontains"}]
    at.selectbox(key="cases-expect-must").set_value("said in the cell")
    assert said(run(at)) == [{"column": "must"}]


def test_promptfoos_columns_are_told_and_not_offered() -> None:
    at = show(page, ["city", "__expected"])
    assert "as promptfoo does" in texts(at)
    assert at.multiselect(key="cases-expect").options == ["city"]
