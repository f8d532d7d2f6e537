"""Results as tables and JSON."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from rapport.experiments.results import load_results
from rapport.exporting.findings import Findings, masked
from rapport.exporting.results_tables import TABLES, Table, as_json, as_xlsx, tables
from rapport.exporting.table import as_csv
from rapport.scoring.ratings_file import read_ratings
from rapport.scoring.remark_themes import Theme
from rapport.scoring.result_set import ResultSet
from rapport.scoring.verdict import Verdict, judge_ratings
from rapport.statistics.ranking import rank
from rapport.storage.store import Store
from tests.rated_runs import LARGE, put_rated_run


@pytest.fixture
def results(tmp_path: Path) -> Iterator[ResultSet]:
    store = Store(f"sqlite:///{tmp_path / 'rapport.db'}")
    put_rated_run(store)
    yield load_results(store, ["run-1"])
    store.close()


def verdict(results: ResultSet) -> Verdict:
    return judge_ratings(results.ratings, results.weights, results.scale)


def findings(results: ResultSet) -> Findings:
    themes = (Theme("pushy", (0,)),) if results.remarks else ()
    return Findings(results, verdict(results), tuple(rank(results.choices)), themes)


def made(results: ResultSet) -> dict[str, Table]:
    return tables(findings(results))


def test_the_names_of_the_tables_are_known_before_they_are_made(results: ResultSet) -> None:
    assert tuple(made(results)) == TABLES


def test_every_row_has_only_columns_of_its_table(results: ResultSet) -> None:
    assert all(set(row) <= set(table.columns) for table in made(results).values() for row in table.rows)


def test_ratings_go_out_as_they_come_in(results: ResultSet) -> None:
    table = made(results)["Ratings"]
    read = read_ratings(as_csv(table.columns, table.rows), "ratings.csv")
    assert (read.ratings, read.problems) == (results.ratings, ())
    assert [line.output for line in read.lines] == [rating.output for rating in results.ratings]


def test_a_workbook_has_a_sheet_for_each_table(results: ResultSet) -> None:
    book = load_workbook(io.BytesIO(as_xlsx(made(results))), read_only=True)
    assert book.sheetnames == list(made(results))
    book.close()


def test_no_cell_of_a_workbook_is_a_formula(results: ResultSet) -> None:
    hostile = replace(results, remarks=tuple(replace(r, text="=HYPERLINK(1)\x07") for r in results.remarks))
    book = load_workbook(io.BytesIO(as_xlsx(made(hostile))))
    cell = book["Remarks"]["D2"]
    assert (cell.data_type, cell.value) == ("s", "'=HYPERLINK(1)")


def test_a_text_that_no_cell_can_hold_is_cut(results: ResultSet) -> None:
    long = replace(results, remarks=tuple(replace(r, text="x" * 40_000) for r in results.remarks))
    book = load_workbook(io.BytesIO(as_xlsx(made(long))))
    assert len(book["Remarks"]["D2"].value) == 32_767


def test_json_holds_the_verdict_and_every_table(results: ResultSet) -> None:
    found = json.loads(as_json(findings(results)))
    assert (found["winner"], set(found["tables"])) == (LARGE, set(made(results)))


def test_masked_results_name_nobody(results: ResultSet) -> None:
    found = as_json(masked(findings(results))).decode()
    assert [word for word in ("Ada", "Ana", "Ben") if word in found] == []


def test_masking_changes_no_figure(results: ResultSet) -> None:
    hidden = masked(findings(results))
    assert hidden.verdict.sentences == verdict(hidden.results).sentences == verdict(results).sentences
