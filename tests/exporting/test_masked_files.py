"""No file that leaves the house names anybody, wherever a name stood and in whatever form."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from rapport.experiments.known_employers import employers_of
from rapport.experiments.output_checks import run_checks
from rapport.experiments.results import load_results
from rapport.exporting.findings import Findings, masked
from rapport.exporting.report import as_html
from rapport.exporting.results_tables import as_json, as_xlsx, tables
from rapport.exporting.table import as_csv
from rapport.scenarios.table_row import TABLE_ROW
from rapport.scoring.remark_themes import Theme
from rapport.scoring.result_set import Item, ResultSet
from rapport.scoring.verdict import judge_ratings
from rapport.statistics.ranking import rank
from rapport.statistics.rating import Rating, Scale
from rapport.storage.rounds import Mark
from rapport.storage.store import Store
from tests.rated_runs import put_rated_run

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
NAMES = ("Katherine Ó Briain", "Zoë Moreau", "Jürgen Groß-Łuczak")
LETTERS = (
    "Hi Kate,\n\nKatherine's work (cv_katherine_obriain.pdf) at Quillon. K. O'Briain, K.B., @kobriain. Regards, Jonna",
    "Dear Zoe,\n\nMOREAU, zoe.moreau@mail.example, +49 40 123 456 78, https://linkedin.com/in/zoemoreau",
    "Sehr geehrter Herr Gross-Luczak,\n\nJuergen Großs Arbeit bei QUILLON. www.juergen.example/cv",
)
REMARKS = (
    "Kate won't like it, ask Ana",
    "Wrong name: Zoé isn't Zoë",
    "Jürgens E-Mail: jg@mail.example, Benjamin Otto sagt nein",
)
FORBIDDEN = (
    "katherine kate briain obriain zoe zoë zoé moreau jürgen juergen groß gross großs luczak łuczak "
    "ana pérez benjamin otto quillon linkedin mail.example jg@ 123 k.b. kobriain"
)


@dataclass(frozen=True, slots=True)
class Files:
    """What each kind of file says, as text."""

    html: str
    json: str
    csv: str
    xlsx: str


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Files]:
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('masked') / 'rapport.db'}")
    put_named_run(store)
    results = load_results(store, ["run-1"])
    verdict = judge_ratings(results.ratings, results.weights, results.scale)
    themes = (Theme("kate, ask, ana", (0, 1)), Theme("Zoë", (2,)))
    found = Findings(results, verdict, tuple(rank(results.choices)), themes)
    yield written(masked(found, employers_of(store, ["run-1"])))
    store.close()


def put_named_run(store: Store) -> None:
    """Names in every place: title, variant, candidates, letters, remarks, raters, reasons of checks."""
    run = put_rated_run(store, 3, is_rated=False)
    cases = tuple(replace(case, candidate_name=name) for case, name in zip(run.cases, NAMES, strict=True))
    columns = tuple(replace(one, prompt_name=f"{one.prompt_name} for Katherine") for one in run.variants)
    outputs = store.runs.outputs("run-1")
    store.runs.remove("run-1")
    place = {case.id: number for number, case in enumerate(run.cases)}
    store.runs.add(
        replace(run, title="Jobs for Zoë Moreau", cases=cases, variants=columns),
        [replace(one, text=LETTERS[place[one.case_id]]) for one in outputs],
    )
    rate_by(store, ("Ana Pérez", "Benjamin Otto"))
    run_checks(store, ["run-1"])


def rate_by(store: Store, raters: tuple[str, ...]) -> None:
    from tests.rated_runs import add_round

    run = store.runs.load("run-1")
    assert run is not None
    add_round(store, run, "rate", raters)
    for number, remark in enumerate(REMARKS):
        for rater in raters:
            for column in (0, 1):
                store.rounds.mark(
                    Mark("run-1-rate", f"run-1-{number}-{column}", rater, {"accuracy": 1 + column}, remark)
                )


def written(found: Findings) -> Files:
    made = tables(found)
    book = load_workbook(io.BytesIO(as_xlsx(made)), read_only=True)
    cells = (
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None
    )
    xlsx = "\n".join(cells)
    book.close()
    csv = b"".join(as_csv(table.columns, table.rows) for table in made.values()).decode("utf-8-sig")
    return Files(as_html(found, NOW), as_json(found).decode(), csv, xlsx)


@pytest.mark.parametrize("kind", ["html", "json", "csv", "xlsx"])
def test_no_part_of_a_name_is_left_in_any_file(files: Files, kind: str) -> None:
    text = getattr(files, kind).casefold()
    left = [word for word in FORBIDDEN.split() if re.search(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", text)]
    assert left == []


@pytest.mark.parametrize("kind", ["html", "json", "csv", "xlsx"])
def test_what_names_nobody_stays(files: Files, kind: str) -> None:
    text = getattr(files, kind)
    assert [word for word in ("Candidate 1", "Rater 1", "[employer]", "Jonna") if word not in text] == []


def test_the_file_is_written_with_the_same_figures(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'rapport.db'}")
    put_named_run(store)
    results = load_results(store, ["run-1"])
    found = Findings(results, judge_ratings(results.ratings, results.weights, results.scale), ())
    hidden = masked(found)
    store.close()
    means = [[e.mean for e in metric.estimates.values()] for metric in found.verdict.metrics]
    assert [[e.mean for e in metric.estimates.values()] for metric in hidden.verdict.metrics] == means
    assert not any("Katherine" in variant for variant in hidden.results.variants)


@pytest.fixture(scope="module")
def row_files() -> Files:
    """Rows of a table, whose ids and names are made of what stands in their first column."""
    said = (("ada-lovelace-0a1b", "Ada Lovelace", "Hi Ada,\n\nLovelace is a name we know."), ("kjell-2c", "Kjell", "x"))
    item = Item("o", "run", "", "A", "", "", "job", "short", "m", "p", "c", None, None, TABLE_ROW.name, is_chat=True)
    items = tuple(
        replace(item, id=f"output {n}", case=case, candidate=name, text=text)
        for n, (case, name, text) in enumerate(said)
    )
    ratings = tuple(Rating(one.case, "A", "Ana", "accuracy", 2.0, one.id) for one in items)
    scale = Scale(1, 3)
    results = ResultSet(("Rows",), ("A",), items, ratings, (), (), (), {}, {"accuracy": 1.0}, scale, 0, 0, (), ())
    return written(masked(Findings(results, judge_ratings(ratings, {"accuracy": 1.0}, scale), ())))


@pytest.mark.parametrize("kind", ["html", "json", "csv", "xlsx"])
def test_no_name_is_left_of_rows_that_are_called_by_people(row_files: Files, kind: str) -> None:
    text = getattr(row_files, kind).casefold()
    assert [name for name in ("ada", "lovelace", "kjell") if re.search(rf"\b{name}\b", text)] == []
    assert "candidate 1" in text
