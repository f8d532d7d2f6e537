"""The report of a verdict: one HTML file that opens anywhere, without Rapport, network or script."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rapport.exporting.findings import Findings
from rapport.exporting.report_charts import Chart, frontier_charts, metric_charts, strength_chart
from rapport.exporting.report_examples import examples_of, other_remarks
from rapport.exporting.report_tables import check_bars, slices_of, themes_of, win_table
from rapport.scoring.choice_words import say_ranking
from rapport.scoring.prices import cost_of, time_of
from rapport.scoring.quality import quality_of
from rapport.scoring.result_set import ResultSet, spending
from rapport.scoring.verdict import TWO_RATERS, MetricVerdict, main_sentences
from rapport.statistics.figures import counted, fixed

if TYPE_CHECKING:
    from jinja2 import Template


def as_html(found: Findings, made_at: datetime) -> str:
    """The whole report. Everything from files, models and people is drawn as text; the page forbids itself scripts
    and every connection. Its size depends on the number of variants and metrics, hardly on that of outputs.
    """
    results, verdict = found.results, found.verdict
    shown = [verdict.weighted, *verdict.metrics] if verdict.weighted else list(verdict.metrics)
    quality = quality_of(results, verdict)
    examples = examples_of(results, quality)
    spent = spending(results)
    return _template().render(
        results=results,
        verdict=verdict,
        made_at=made_at,
        is_masked=found.is_masked,
        numbers={name: place for place, name in enumerate(results.variants or verdict.variants, 1)},
        choice_sentences=say_ranking(found.ranking),
        metrics=shown,
        sentences={metric.metric: _sentences(metric, verdict.winner) for metric in shown},
        charts=metric_charts(results, shown),
        strengths=strength_chart(found.ranking),
        duels=win_table(results),
        frontiers=frontier_charts(results, quality),
        quality=quality,
        spending=spent,
        costs=cost_of(spent),
        times=time_of(spent),
        checks=check_bars(results),
        slices=slices_of(results, quality),
        themes=themes_of(found),
        named_by=found.named_by,
        examples=examples,
        remarks=other_remarks(results, examples),
        counts=_counts(results),
        two_raters=TWO_RATERS,
        has_chats=any(item.is_chat for item in results.items),
    )


def _sentences(metric: MetricVerdict, winner: str | None) -> list[str]:
    told, left_out = main_sentences(metric, winner)
    if left_out:
        told.append(f"{left_out} more pairs of variants are in the workbook's table 'Differences'.")
    return told


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    folder = Path(__file__).parent / "templates"
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["number"] = _number
    made.filters["percent"] = lambda value: "–" if value is None else f"{fixed(100 * value, 0)} %"
    made.filters["counted"] = counted
    made.tests["chart"] = lambda value: isinstance(value, Chart)
    return made.get_template("report.html.j2")


def _number(value: float | None, digits: int = 2) -> str:
    return "–" if value is None else fixed(value, digits)


def _counts(results: ResultSet) -> Mapping[str, int]:
    return {
        "outputs": len(results.items),
        "cases": len({item.case for item in results.items} or {rating.case for rating in results.ratings}),
        "ratings": sum(rating.value is not None for rating in results.ratings),
        "unscored": sum(rating.value is None for rating in results.ratings),
        "raters": len({rating.rater for rating in results.ratings if rating.value is not None}),
        "choices": len(results.choices),
        "skipped": results.skipped_choices,
        "remarks": len(results.remarks),
    }
