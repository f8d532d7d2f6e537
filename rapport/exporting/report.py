"""The report of a verdict: one HTML file that opens anywhere, without Rapport, network or script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rapport.exporting.masking import Mask, mask_people, mask_raters, unmasked
from rapport.exporting.svg_charts import Bar, interval_chart
from rapport.scoring.choice_words import say_ranking
from rapport.scoring.result_set import (
    CheckRate,
    Item,
    ResultSet,
    check_rates,
    items_behind,
    means_by_item,
    spending,
)
from rapport.scoring.verdict import WEIGHTED, MetricVerdict, Verdict, sentences_on
from rapport.statistics.ranking import Strength, win_matrix
from rapport.statistics.rating import weighted

if TYPE_CHECKING:
    from jinja2 import Template

MOST_REMARKS = 12


@dataclass(frozen=True, slots=True)
class Example:
    """An output that shows what a variant does at its best or worst."""

    title: str
    variant: str
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Quote:
    """A remark as it stands in the report."""

    text: str
    rater: str
    variant: str


def as_html(
    results: ResultSet, verdict: Verdict, ranking: Sequence[Strength], made_at: datetime, *, is_masked: bool
) -> str:
    """The whole report. With `is_masked`, names, e-mail addresses and phone numbers of people are replaced.

    Everything from files and models is drawn as text; the page forbids itself scripts and every connection.
    """
    mask = mask_people(results.people) if is_masked else unmasked
    shown = [verdict.weighted, *verdict.metrics] if verdict.weighted else list(verdict.metrics)
    return _template().render(
        titles=[mask(title, "") for title in results.titles],
        made_at=made_at,
        is_masked=is_masked,
        verdict=verdict,
        choice_sentences=say_ranking(ranking),
        metrics=shown,
        sentences={metric.metric: sentences_on(metric, verdict.winner) for metric in shown},
        charts=_charts(results, verdict, ranking),
        duels=win_matrix(results.choices),
        spending=spending(results),
        checks=_checks(results),
        variants=results.variants,
        check_titles=results.check_titles,
        examples=_examples(results, verdict, mask),
        remarks=_remarks(results, mask, is_masked=is_masked),
        results=results,
        counts=_counts(results),
    )


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
    made.filters["percent"] = lambda value: "–" if value is None else f"{100 * value:.0f} %"
    return made.get_template("report.html.j2")


def _number(value: float | None, digits: int = 2) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _charts(results: ResultSet, verdict: Verdict, ranking: Sequence[Strength]) -> Mapping[str, str]:
    """SVG by the name of what it shows; it comes from our own drawing, with every text escaped."""
    low, high = results.scale.low, results.scale.high
    unit = f"mean rating, {low:g} to {high:g}, higher is better"
    found = {metric.metric: interval_chart(metric.metric, unit, _bars(metric), low, high) for metric in verdict.metrics}
    if verdict.weighted:
        found[WEIGHTED] = interval_chart(WEIGHTED, unit, _bars(verdict.weighted), low, high)
    ends = [end for s in ranking for end in (s.low, s.high, s.value) if end is not None]
    if ends:
        bars = [Bar(s.variant, s.value, s.low, s.high, f"{s.value:+.2f}") for s in ranking]
        reach = max(0.5, *(abs(end) for end in ends)) * 1.05
        found["ranking"] = interval_chart(
            "Strength in direct comparison", "log odds, 0 is average", bars, -reach, reach
        )
    return found


def _bars(metric: MetricVerdict) -> list[Bar]:
    rows = [
        Bar(name, e.mean, e.low, e.high, f"{e.mean:.2f} of {e.n} ratings")
        for name, e in metric.estimates.items()
        if e.mean is not None
    ]
    return sorted(rows, key=lambda bar: -bar.value)


def _checks(results: ResultSet) -> Mapping[str, Mapping[str, CheckRate]]:
    found: dict[str, dict[str, CheckRate]] = {}
    for row in check_rates(results):
        found.setdefault(row.name, {})[row.variant] = row
    return found


def _examples(results: ResultSet, verdict: Verdict, mask: Mask) -> list[Example]:
    """The best and the worst rated output of each variant, if they differ in their rating."""
    if verdict.weighted is None:
        return []
    means = means_by_item(weighted(results.ratings, verdict.weights, WEIGHTED))
    found: list[Example] = []
    for variant in results.variants:
        rated = sorted(
            (
                (means[item.case, variant], item)
                for item in items_behind(results, variant)
                if (item.case, variant) in means
            ),
            key=lambda pair: (-pair[0], pair[1].id),
        )
        if not rated:
            continue
        found.append(_example("Rated best", *rated[0], mask))
        if rated[-1][0] < rated[0][0]:
            found.append(_example("Rated worst", *rated[-1], mask))
    return found


def _example(title: str, score: float, item: Item, mask: Mask) -> Example:
    own = item.candidate
    return Example(f"{title}: {mask(own, own)}, {mask(item.job, own)}", item.variant, mask(item.text, own), score)


def _remarks(results: ResultSet, mask: Mask, *, is_masked: bool) -> list[Quote]:
    names = mask_raters(remark.rater for remark in results.remarks) if is_masked else {}
    own = {item.id: item.candidate for item in results.items}
    return [
        Quote(mask(remark.text, own[remark.output_id]), names.get(remark.rater, remark.rater), remark.variant)
        for remark in results.remarks[:MOST_REMARKS]
    ]


def _counts(results: ResultSet) -> Mapping[str, int]:
    return {
        "outputs": len(results.items),
        "cases": len({item.case for item in results.items}),
        "ratings": sum(rating.value is not None for rating in results.ratings),
        "unscored": sum(rating.value is None for rating in results.ratings),
        "raters": len({rating.rater for rating in results.ratings}),
        "choices": len(results.choices),
        "skipped": results.skipped_choices,
        "remarks": len(results.remarks),
        "remarks_shown": min(len(results.remarks), MOST_REMARKS),
    }
