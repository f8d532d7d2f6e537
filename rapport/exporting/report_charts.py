"""The charts of a report, as SVG by what they show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapport.exporting.svg_charts import Bar, Point, interval_chart, price_chart
from rapport.scoring.prices import cost_of, time_of
from rapport.scoring.quality import Quality
from rapport.scoring.result_set import ResultSet, best_offers, spending
from rapport.scoring.verdict import MetricVerdict
from rapport.statistics.figures import between, fixed
from rapport.statistics.ranking import Strength


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with every text in it escaped, and a sentence that goes with it."""

    svg: str
    title: str = ""
    words: str = ""


def metric_charts(results: ResultSet, metrics: Sequence[MetricVerdict]) -> Mapping[str, Chart]:
    """Means with intervals, the best first, by metric."""
    low, high = results.scale.low, results.scale.high
    unit = f"mean rating, {low:g} to {high:g}, higher is better"
    return {m.metric: Chart(interval_chart(f"{m.metric}: means", unit, _bars(m), low, high)) for m in metrics}


def strength_chart(ranking: Sequence[Strength]) -> Chart | None:
    """Bradley-Terry strengths with intervals; None without choices."""
    ends = [end for s in ranking for end in (s.low, s.high, s.value) if end is not None]
    if not ends:
        return None
    bars = [Bar(s.variant, s.value, s.low, s.high, _strength_words(s)) for s in ranking]
    reach = max(0.5, *(abs(end) for end in ends)) * 1.05
    unit = "log odds of being chosen; 0 is average, 0.7 is twice as often"
    return Chart(interval_chart("Strength in direct comparison", unit, bars, -reach, reach))


def frontier_charts(results: ResultSet, quality: Quality) -> list[Chart]:
    """Quality against cost and against time, with those marked whom no other beats in both; known prices only.

    Where nothing was paid there is no chart of it.
    """
    spent = spending(results)
    numbers = {name: place for place, name in enumerate(results.variants, 1)}
    found = []
    for prices in (cost_of(spent), time_of(spent)):
        title, price = f"Quality against {prices.what}", prices.by_variant
        best = best_offers(quality.by_variant, price)
        points = [
            Point(str(numbers[v]), v, known, quality.by_variant[v], v in best, fixed(known, prices.digits))
            for v, known in price.items()
            if known is not None and v in quality.by_variant
        ]
        if points and not prices.is_free:
            svg = price_chart(title, prices.title, quality.name, points, quality.scale.low, quality.scale.high)
            found.append(Chart(svg, title, _frontier_words(prices.what, best, price, quality)))
    return found


def _frontier_words(name: str, best: Sequence[str], price: Mapping[str, float | None], quality: Quality) -> str:
    missing = [variant for variant in quality.by_variant if price.get(variant) is None]
    told = f"On the frontier (diamonds), where no other is at least as good for less {name}: {', '.join(best)}."
    return told + (f" Not shown, because its {name} isn't known: {', '.join(missing)}." if missing else "")


def _strength_words(strength: Strength) -> str:
    ends = between(strength.low, strength.high, sign=True)
    counted = f"chosen {strength.chosen} and tied {strength.tied} of {strength.compared}"
    return f"{fixed(strength.value, sign=True)}{ends}, {counted}"


def _bars(metric: MetricVerdict) -> list[Bar]:
    return [
        Bar(name, e.mean, e.low, e.high, _words(e.mean, e.low, e.high, e.n))
        for name, e in metric.best_first
        if e.mean is not None
    ]


def _words(mean: float, low: float | None, high: float | None, n: int) -> str:
    return f"{fixed(mean)}{between(low, high) or ' (no interval)'}, n {n}"
