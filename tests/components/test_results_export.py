from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import run, show
from tests.rated_runs import put_rated_run


def page() -> None:
    from components import results_data, results_export

    runs = ("run-1",)
    found = results_data.results(runs)
    results_export.show(found, results_data.verdict(runs, found.weights), results_data.ranking(runs), runs)


def drawn() -> AppTest:
    put_rated_run(services.store(), 3)
    return show(page)


@pytest.mark.parametrize("key", ["export-report", "export-xlsx", "export-json", "export-csv"])
def test_there_is_a_file_of_each_kind(key: str) -> None:
    assert key in [button.key for button in drawn().download_button]


def test_people_are_masked_unless_one_says_otherwise() -> None:
    assert drawn().toggle(key="export-masked").value is True


@pytest.mark.parametrize("table", ["Means", "Outputs", "Remarks"])
def test_any_table_can_be_chosen(table: str) -> None:
    at = drawn()
    at.selectbox(key="export-table").set_value(table)
    assert run(at).selectbox(key="export-table").value == table
