"""Small charts as SVG, for files that are opened without Rapport."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, ROW, TOP, BOTTOM, SIDE = 720, 54, 12, 46, 16
_TICKS = 5


@dataclass(frozen=True, slots=True)
class Bar:
    """A value with its interval, None where it is unknown; `words` are for those who can't see it."""

    name: str
    value: float
    low: float | None
    high: float | None
    words: str


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

    floor = height - BOTTOM
    parts = [_tick(low + span * i / _TICKS, x(low + span * i / _TICKS), floor, span) for i in range(_TICKS + 1)]
    parts += [_row(bar, TOP + ROW * i, x(bar.value), *_ends(bar, x)) for i, bar in enumerate(bars)]
    told = "; ".join(f"{bar.name}: {bar.words}" for bar in bars)
    return (
        f'<svg class="chart" role="img" viewBox="0 0 {WIDTH} {height}" xmlns="http://www.w3.org/2000/svg">'
        f"<title>{escape(title)}</title><desc>{escape(told)}</desc>{''.join(parts)}"
        f'<text class="unit" x="{WIDTH / 2}" y="{height - 8}" text-anchor="middle">{escape(unit)}</text></svg>'
    )


def _ends(bar: Bar, x: Callable[[float], float]) -> tuple[float | None, float | None]:
    return (None if bar.low is None else x(bar.low), None if bar.high is None else x(bar.high))


def _tick(value: float, x: float, floor: float, span: float) -> str:
    digits = 0 if span >= 10 else 1 if span >= 1 else 2
    return (
        f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{floor}"/>'
        f'<text class="tick" x="{x:.1f}" y="{floor + 16}" text-anchor="middle">{value:.{digits}f}</text>'
    )


def _row(bar: Bar, top: float, x: float, low: float | None, high: float | None) -> str:
    y = top + 36
    name = f'<text class="name" x="{SIDE}" y="{top + 20}">{escape(bar.name)}</text>'
    ends = (
        ""
        if low is None or high is None
        else (f'<line class="whisker" x1="{low:.1f}" x2="{high:.1f}" y1="{y}" y2="{y}"/>')
    )
    return f'{name}{ends}<circle class="mark" cx="{x:.1f}" cy="{y}" r="6"/>'
