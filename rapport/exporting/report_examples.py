"""Examples for a report: outputs at their best and worst, with what people said of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapport.scoring.quality import Quality
from rapport.scoring.result_set import Item, Remark, ResultSet, means_by_output
from rapport.statistics.rating import Rating

MOST_REMARKS = 12
MOST_CHARS = 6_000
MOST_VARIANTS = 6  # of more, the examples are of the best and the worst ones


@dataclass(frozen=True, slots=True)
class Example:
    """An output that shows what a variant does at its best or worst, with its mean a metric and the remarks on it."""

    title: str
    item: Item
    text: str
    language: str
    score: float
    metrics: tuple[tuple[str, float], ...]
    unmet: tuple[str, ...]
    remarks: tuple[Remark, ...]


def examples_of(results: ResultSet, quality: Quality) -> list[Example]:
    """The best and the worst output of each variant, if they differ in their quality."""
    means = means_by_output(quality.ratings)
    by_variant: dict[str, list[Item]] = defaultdict(list)
    for item in results.items:
        if item.id in means:
            by_variant[item.variant].append(item)
    found: list[Example] = []
    for variant in _shown(results, quality):
        ordered = sorted(by_variant.get(variant, ()), key=lambda item: (-means[item.id], item.id))
        if ordered:
            found.append(_example("Rated best", ordered[0], means, results))
        if ordered and means[ordered[-1].id] < means[ordered[0].id]:
            found.append(_example("Rated worst", ordered[-1], means, results))
    return found


def other_remarks(results: ResultSet, examples: Sequence[Example]) -> list[Remark]:
    """Some remarks on outputs that aren't among the examples."""
    shown = {example.item.id for example in examples}
    return [remark for remark in results.remarks if remark.output_id not in shown][:MOST_REMARKS]


def _shown(results: ResultSet, quality: Quality) -> list[str]:
    if len(results.variants) <= MOST_VARIANTS:
        return list(results.variants)
    ordered = sorted(quality.by_variant, key=lambda name: -quality.by_variant[name])
    return [*ordered[: MOST_VARIANTS // 2], *ordered[-(MOST_VARIANTS // 2) :]]


def _example(title: str, item: Item, means: dict[str, float], results: ResultSet) -> Example:
    cut = item.text[:MOST_CHARS]
    about = item.candidate if item.is_chat else f"{item.candidate}, {item.job}"
    return Example(
        f"{title}: {about}",
        item,
        cut if cut == item.text else f"{cut} … (cut here)",
        item.language if len(item.language) == 2 else "",
        means[item.id],
        _metrics([rating for rating in results.ratings if rating.output == item.id]),
        tuple(
            results.check_titles.get(check.name, check.name)
            for check in results.checks
            if check.output_id == item.id and check.is_met is False
        ),
        tuple(remark for remark in results.remarks if remark.output_id == item.id),
    )


def _metrics(ratings: Sequence[Rating]) -> tuple[tuple[str, float], ...]:
    values: dict[str, list[float]] = {}
    for rating in ratings:
        if rating.value is not None:
            values.setdefault(rating.metric, []).append(rating.value)
    return tuple((metric, sum(mine) / len(mine)) for metric, mine in values.items())
