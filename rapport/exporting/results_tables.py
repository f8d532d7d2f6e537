"""The results as tables and as JSON, for spreadsheets and other programs."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from rapport.exporting.masking import mask_people, mask_raters
from rapport.exporting.table import Cell, harmless
from rapport.scoring.result_set import ResultSet, check_rates, means_by_item, spending
from rapport.scoring.verdict import WEIGHTED, Verdict
from rapport.statistics.ranking import Strength, win_matrix
from rapport.statistics.rating import weighted

TABLES = (
    "Means",
    "Differences",
    "Outputs",
    "Ratings",
    "Choices",
    "Duels",
    "Strengths",
    "Check rates",
    "Checks",
    "Cost and time",
    "Remarks",
)
_LONGEST_CELL = 32_767  # characters, Excel's limit
_NO_XLSX = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the columns in their order."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Cell], ...]


def masked(results: ResultSet) -> ResultSet:
    """The same results with people's names, addresses and numbers replaced, raters' names too."""
    mask = mask_people(results.people)
    own = {item.id: item.candidate for item in results.items}
    raters = mask_raters(
        [*(r.rater for r in results.ratings), *(c.rater for c in results.choices), *(r.rater for r in results.remarks)]
    )
    return replace(
        results,
        titles=tuple(mask(title, "") for title in results.titles),
        items=tuple(
            replace(
                item,
                text=mask(item.text, item.candidate),
                candidate=mask(item.candidate, item.candidate),
                job=mask(item.job, item.candidate),
            )
            for item in results.items
        ),
        ratings=tuple(replace(rating, rater=raters[rating.rater]) for rating in results.ratings),
        choices=tuple(replace(choice, rater=raters[choice.rater]) for choice in results.choices),
        remarks=tuple(
            replace(r, rater=raters[r.rater], text=mask(r.text, own.get(r.output_id, ""))) for r in results.remarks
        ),
        checks=tuple(replace(check, why=mask(check.why, own.get(check.output_id, ""))) for check in results.checks),
        people=(),
    )


def tables(results: ResultSet, verdict: Verdict, ranking: Sequence[Strength]) -> dict[str, Table]:
    """Every table by its name, in the order of a workbook's sheets; those without rows have their columns only."""
    return {
        "Means": _means(verdict),
        "Differences": _differences(verdict),
        "Outputs": _outputs(results, verdict),
        "Ratings": _table(("case", "variant", "rater", "metric", "value"), [asdict(r) for r in results.ratings]),
        "Choices": _table(("case", "left", "right", "rater", "outcome"), [asdict(c) for c in results.choices]),
        "Duels": _table(
            ("first", "second", "first_chosen", "second_chosen", "ties"),
            [asdict(d) for d in win_matrix(results.choices)],
        ),
        "Strengths": _table(
            ("variant", "value", "low", "high", "chosen", "tied", "compared"), [asdict(s) for s in ranking]
        ),
        "Check rates": _table(
            ("check", "variant", "share", "low", "high", "met", "n", "unscored"),
            [
                {
                    "check": r.name,
                    "variant": r.variant,
                    **_only(asdict(r.rate), ("share", "low", "high", "met", "n", "unscored")),
                }
                for r in check_rates(results)
            ],
        ),
        "Checks": _table(("output_id", "name", "is_met", "why"), [asdict(c) for c in results.checks]),
        "Cost and time": _table(
            ("variant", "n", "mean_cost_usd", "median_seconds", "priced", "timed"),
            [asdict(s) for s in spending(results)],
        ),
        "Remarks": _table(("output_id", "variant", "rater", "text"), [asdict(r) for r in results.remarks]),
    }


def as_xlsx(sheets: Mapping[str, Table]) -> bytes:
    """A workbook with a sheet a table. Text that a spreadsheet would run is made harmless, what is too long is cut."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for name, table in sheets.items():
        sheet = book.create_sheet(name[:31])
        sheet.append([harmless(column) for column in table.columns])
        for row in table.rows:
            sheet.append([_xlsx_cell(row.get(column)) for column in table.columns])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def as_json(results: ResultSet, verdict: Verdict, ranking: Sequence[Strength]) -> bytes:
    """Everything in the tables under their names, with the verdict's sentences and weights; unknown is null."""
    plain = {
        "runs": list(results.titles),
        "winner": verdict.winner,
        "sentences": list(verdict.sentences),
        "weights": dict(verdict.weights),
        "scale": [results.scale.low, results.scale.high],
        "notes": list(results.notes),
        "tables": {name: list(table.rows) for name, table in tables(results, verdict, ranking).items()},
    }
    return json.dumps(plain, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _table(columns: tuple[str, ...], rows: Sequence[Mapping[str, Cell]]) -> Table:
    return Table(columns, tuple(rows))


def _means(verdict: Verdict) -> Table:
    columns = ("metric", "variant", "mean", "low", "high", "sd", "n", "unscored", "cases", "raters")
    metrics = [*([verdict.weighted] if verdict.weighted else []), *verdict.metrics]
    rows = [
        {"metric": metric.metric, "variant": name, **_only(asdict(estimate), columns[2:])}
        for metric in metrics
        for name, estimate in metric.estimates.items()
    ]
    return _table(columns, rows)


def _differences(verdict: Verdict) -> Table:
    columns = (
        "metric",
        "first",
        "second",
        "mean",
        "low",
        "high",
        "p",
        "p_adjusted",
        "effect",
        "pairs",
        "cases",
        "raters",
    )
    metrics = [*([verdict.weighted] if verdict.weighted else []), *verdict.metrics]
    rows = [{"metric": m.metric, **_only(asdict(d), columns[1:])} for m in metrics for d in m.differences]
    return _table(columns, rows)


def _outputs(results: ResultSet, verdict: Verdict) -> Table:
    means = means_by_item(weighted(results.ratings, verdict.weights, WEIGHTED)) if verdict.weighted else {}
    columns = (
        "id",
        "run_id",
        "case",
        "variant",
        "candidate",
        "job",
        "language",
        "length",
        "model",
        "prompt",
        "context",
    )
    rows = [
        {column: getattr(item, column) for column in columns}
        | {
            "seconds": item.seconds,
            "cost_usd": item.cost_usd,
            WEIGHTED: means.get((item.case, item.variant)),
            "text": item.text,
        }
        for item in results.items
    ]
    return _table((*columns, "seconds", "cost_usd", WEIGHTED, "text"), rows)


def _only(row: Mapping[str, Cell], columns: Sequence[str]) -> dict[str, Cell]:
    return {column: row[column] for column in columns}


def _xlsx_cell(value: Cell) -> Cell:
    return harmless(_NO_XLSX.sub("", value))[:_LONGEST_CELL] if isinstance(value, str) else value
