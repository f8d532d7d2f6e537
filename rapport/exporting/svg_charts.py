"""Small charts as SVG, for files that are opened without Rapport."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from math import floor, log10

from rapport.statistics.figures import fixed

WIDTH, ROW, TOP, BOTTOM, SIDE = 720, 54, 12, 46, 16
LEFT, PLOT, LEGEND_ROW = 56, 260, 20
_TICKS = 5
_MOST_NAME = 66  # characters that fit beside the words; the whole name is in the description


@dataclass(frozen=True, slots=True)
class Bar:
    """A value with its interval, None where it is unknown; `words` stand beside the name."""

    name: str
    value: float
    low: float | None
    high: float | None
    words: str


@dataclass(frozen=True, slots=True)
class Point:
    """A quality at a price: `mark` stands in the chart, `name` in its legend; `priced` is the price in words."""

    mark: str
    name: str
    price: float
    quality: float
    is_best: bool
    priced: str


def interval_chart(title: str, unit: str, bars: Sequence[Bar], low: float, high: float) -> str:
    """A point and a whisker a row between `low` and `high`; names stand above their rows. Empty for no rows.

    Colours are those of the page's style (`currentColor` and the class `mark`).
    """
    if not bars:
        return ""
    height = TOP + ROW * len(bars) + BOTTOM
    span = (high - low) or 1.0

    def x(value: float) -> float:
        return SIDE + (WIDTH - 2 * SIDE) * (min(max(value, low), high) - low) / span

    ground = height - BOTTOM
    parts = [_tick(low + span * i / _TICKS, x(low + span * i / _TICKS), ground, span) for i in range(_TICKS + 1)]
    parts += [_row(bar, TOP + ROW * i, x(bar.value), *_ends(bar, x)) for i, bar in enumerate(bars)]
    parts.append(f'<text class="unit" x="{WIDTH / 2}" y="{height - 8}" text-anchor="middle">{escape(unit)}</text>')
    return _svg(title, "; ".join(f"{bar.name}: {bar.words}" for bar in bars), height, parts)


def price_chart(title: str, x_unit: str, y_unit: str, points: Sequence[Point], low: float, high: float) -> str:
    """Quality from `low` to `high` over price from 0, with a line through the best ones. Empty for no points.

    Each point bears its mark; the legend below says whose it is.
    """
    if not points:
        return ""
    reach = _round_up(max(point.price for point in points) * 1.04)
    span = (high - low) or 1.0
    ground = TOP + PLOT

    def x(price: float) -> float:
        return LEFT + (WIDTH - LEFT - SIDE) * price / reach

    def y(quality: float) -> float:
        return ground - PLOT * (min(max(quality, low), high) - low) / span

    parts = [_grid_up(low + span * i / _TICKS, y(low + span * i / _TICKS), span) for i in range(_TICKS + 1)]
    parts += [_grid_along(reach * i / _TICKS, x(reach * i / _TICKS), ground, reach) for i in range(_TICKS + 1)]
    parts.append(f'<text class="unit" x="{WIDTH / 2}" y="{ground + 38}" text-anchor="middle">{escape(x_unit)}</text>')
    parts.append(
        f'<text class="unit up" transform="translate(14 {TOP + PLOT / 2}) rotate(-90)" text-anchor="middle">'
        f"{escape(y_unit)}</text>"
    )
    parts.append(_steps([(x(p.price), y(p.quality)) for p in sorted(points, key=lambda p: p.price) if p.is_best]))
    parts += [_mark(point, x(point.price), y(point.quality)) for point in points]
    parts += [_legend(point, ground + 66 + LEGEND_ROW * place) for place, point in enumerate(points)]
    told = "; ".join(_point_words(point) for point in points)
    return _svg(title, told, ground + 66 + LEGEND_ROW * len(points), parts)


def _svg(title: str, told: str, height: float, parts: Sequence[str]) -> str:
    return (
        f'<svg class="chart" role="img" aria-label="{escape(title)}" viewBox="0 0 {WIDTH} {height:g}" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{escape(title)}</title><desc>{escape(told)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _ends(bar: Bar, x: Callable[[float], float]) -> tuple[float | None, float | None]:
    return (None if bar.low is None else x(bar.low), None if bar.high is None else x(bar.high))


def _tick(value: float, x: float, ground: float, span: float) -> str:
    return (
        f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{ground}"/>'
        f'<text class="tick" x="{x:.1f}" y="{ground + 16}" text-anchor="middle">{_rounded(value, span)}</text>'
    )


def _grid_up(value: float, y: float, span: float) -> str:
    return (
        f'<line class="grid" x1="{LEFT}" x2="{WIDTH - SIDE}" y1="{y:.1f}" y2="{y:.1f}"/>'
        f'<text class="tick" x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{_rounded(value, span)}</text>'
    )


def _grid_along(value: float, x: float, ground: float, span: float) -> str:
    return f'<text class="tick" x="{x:.1f}" y="{ground + 18}" text-anchor="middle">{_rounded(value, span)}</text>'


def _round_up(value: float) -> float:
    """The next number whose fifths are round."""
    if value <= 0:
        return 1.0
    size = 10.0 ** floor(log10(value))
    return next(size * step for step in (1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10) if size * step >= value)


def _rounded(value: float, span: float) -> str:
    digits = 0 if span >= 10 else 1 if span >= 1 else 2 if span >= 0.1 else 4 if span >= 0.001 else 6
    return fixed(value, digits)


def _row(bar: Bar, top: float, x: float, low: float | None, high: float | None) -> str:
    y = top + 36
    name = f'<text class="name" x="{SIDE}" y="{top + 20}">{escape(_cut(bar.name))}</text>'
    said = f'<text class="tick said" x="{WIDTH - SIDE}" y="{top + 20}" text-anchor="end">{escape(bar.words)}</text>'
    ends = (
        ""
        if low is None or high is None
        else (f'<line class="whisker" x1="{low:.1f}" x2="{high:.1f}" y1="{y}" y2="{y}"/>')
    )
    return f'{name}{said}{ends}<circle class="mark" cx="{x:.1f}" cy="{y}" r="6"/>'


def _steps(points: Sequence[tuple[float, float]]) -> str:
    """The frontier: along at the quality so far, then up."""
    if len(points) < 2:
        return ""
    path = f"M{points[0][0]:.1f} {points[0][1]:.1f}" + "".join(f"H{x:.1f}V{y:.1f}" for x, y in points[1:])
    return f'<path class="frontier" d="{path}"/>'


def _mark(point: Point, x: float, y: float) -> str:
    label = f'<text class="inside" x="{x:.1f}" y="{y + 4:.1f}" text-anchor="middle">{escape(point.mark)}</text>'
    if point.is_best:
        return f'<path class="best" d="M{x:.1f} {y - 14:.1f}l14 14l-14 14l-14 -14z"/>{label}'
    return f'<circle class="beaten" cx="{x:.1f}" cy="{y:.1f}" r="11"/>{label.replace("inside", "name", 1)}'


def _legend(point: Point, y: float) -> str:
    words = f"{point.mark}  {_point_words(point, _cut(point.name))}"
    return f'<text class="name legend" x="{LEFT}" y="{y:.1f}">{escape(words)}</text>'


def _point_words(point: Point, name: str = "") -> str:
    best = ", on the frontier" if point.is_best else ""
    return f"{name or point.name}: {fixed(point.quality)} at {point.priced}{best}"


def _cut(name: str) -> str:
    """Without its middle where it is too long: what tells variants apart is often their end."""
    half = _MOST_NAME // 2
    return name if len(name) <= _MOST_NAME else f"{name[: half - 1]}…{name[-half:]}"
