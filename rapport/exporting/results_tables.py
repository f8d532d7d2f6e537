"""The results as tables and as JSON, for spreadsheets and other programs."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from rapport.exporting.findings import Findings
from rapport.exporting.table import Cell
from rapport.exporting.workbook import write_xlsx
from rapport.scoring.quality import quality_of
from rapport.scoring.remark_themes import shares_of
from rapport.scoring.result_set import DIMENSIONS, ResultSet, check_rates, means_by_output, slices, spending
from rapport.scoring.verdict import WEIGHTED, Verdict
from rapport.statistics.ranking import win_matrix
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
    "Slices",
    "Remarks",
    "Themes",
    "About",
)
ABOUT = (
    "An empty cell (null in JSON) is unknown or unscored; it is never 0.",
    "low and high are the ends of 95 % intervals, each for itself: they aren't corrected for how many there are.",
    "p_adjusted is corrected for so many comparisons as stand beside it; unpaired ratings had no counterpart.",
    "Strengths of one group can be set side by side; variants of two groups were never compared.",
    "lead_low is the lower end of the 95 % interval of a strength's lead over the next weaker one of its group.",
    "n counts ratings with a value, unscored those without; unscored ones count in nothing else.",
    "Ties and 'both bad' are counted in the number of comparisons, and are nobody's win.",
    "mean_cost_usd and median_seconds are of the outputs that say them: priced and timed of n do.",
)
_MOST_SLICES = 1_000  # values of a dimension


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the columns in their order."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Cell], ...]


def tables(found: Findings) -> dict[str, Table]:
    """Every table by its name, in the order of a workbook's sheets; those without rows have their columns only."""
    results, verdict = found.results, found.verdict
    return {
        "Means": _means(verdict),
        "Differences": _differences(verdict),
        "Outputs": _outputs(results, verdict),
        "Ratings": _table(
            ("case", "variant", "rater", "metric", "value", "output"), [asdict(r) for r in results.ratings]
        ),
        "Choices": _table(("case", "left", "right", "rater", "outcome"), [asdict(c) for c in results.choices]),
        "Duels": _table(
            ("first", "second", "first_chosen", "second_chosen", "ties"),
            [asdict(d) for d in win_matrix(results.choices)],
        ),
        "Strengths": _table(
            ("variant", "value", "low", "high", "chosen", "tied", "compared", "group", "lead_low"),
            [asdict(s) for s in found.ranking],
        ),
        "Check rates": _check_rates(results),
        "Checks": _table(
            ("output_id", "name", "is_met", "why"),
            [{"output_id": c.output_id, "name": c.name, "is_met": c.is_met, "why": c.why} for c in results.checks],
        ),
        "Cost and time": _table(
            ("variant", "n", "mean_cost_usd", "median_seconds", "priced", "timed"),
            [asdict(s) for s in spending(results)],
        ),
        "Slices": _slices(results, verdict),
        "Remarks": _table(("output_id", "variant", "rater", "text", "choice"), [asdict(r) for r in results.remarks]),
        "Themes": _themes(found),
        "About": _table(("note",), [{"note": note} for note in (*ABOUT, *results.notes)]),
    }


def as_xlsx(sheets: Mapping[str, Table]) -> bytes:
    """A workbook with a sheet a table. Text that a spreadsheet would run is made harmless, what is too long is cut."""
    buffer = io.BytesIO()
    write_xlsx(buffer, {name: (table.columns, table.rows) for name, table in sheets.items()})
    return buffer.getvalue()


def as_json(found: Findings) -> bytes:
    """Everything in the tables under their names, with the verdict's sentences and weights; unknown is null."""
    results, verdict = found.results, found.verdict
    plain = {
        "runs": list(results.titles),
        "winner": verdict.winner,
        "sentences": list(verdict.sentences),
        "weights": dict(verdict.weights),
        "scale": [results.scale.low, results.scale.high],
        "themes_named_by": found.named_by or None,
        "names_are_replaced": found.is_masked,
        "notes": list(results.notes),
        "tables": {name: list(table.rows) for name, table in tables(found).items()},
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
        "comparisons",
        "effect",
        "pairs",
        "cases",
        "raters",
        "unpaired",
    )
    metrics = [*([verdict.weighted] if verdict.weighted else []), *verdict.metrics]
    rows = [{"metric": m.metric, **_only(asdict(d), columns[1:])} for m in metrics for d in m.differences]
    return _table(columns, rows)


def _check_rates(results: ResultSet) -> Table:
    columns = ("share", "low", "high", "met", "n", "unscored")
    rows = [{"check": r.name, "variant": r.variant, **_only(asdict(r.rate), columns)} for r in check_rates(results)]
    return _table(("check", "variant", *columns), rows)


def _slices(results: ResultSet, verdict: Verdict) -> Table:
    """The quality of every slice, largest first; what it is made of is in `of`."""
    quality = quality_of(results, verdict)
    columns = ("mean", "low", "high", "sd", "n", "unscored")
    rows: list[Mapping[str, Cell]] = [
        {
            "by": by,
            "value": row.value,
            "variant": row.variant,
            "of": quality.name,
            "outputs": row.outputs,
            **_only(asdict(row.estimate), columns),
        }
        for by in DIMENSIONS
        for row in slices(results, quality.ratings, by, quality.scale, limit=_MOST_SLICES).rows
    ]
    return _table(("by", "value", "variant", "of", *columns, "outputs"), rows)


def _themes(found: Findings) -> Table:
    rows = [
        {"theme": theme.name, "variant": one.variant, "remarks": one.count, "of": one.of, "share": one.share}
        for theme in found.themes
        for one in shares_of(theme, found.results.remarks, found.results.variants)
    ]
    return _table(("theme", "variant", "remarks", "of", "share"), rows)


def _outputs(results: ResultSet, verdict: Verdict) -> Table:
    means = means_by_output(weighted(results.ratings, verdict.weights, WEIGHTED)) if verdict.weighted else {}
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
            WEIGHTED: means.get(item.id),
            "text": item.text,
        }
        for item in results.items
    ]
    return _table((*columns, "seconds", "cost_usd", WEIGHTED, "text"), rows)


def _only(row: Mapping[str, Cell], columns: Sequence[str]) -> dict[str, Cell]:
    return {column: row[column] for column in columns}
