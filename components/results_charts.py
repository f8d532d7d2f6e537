"""The charts of the results, all drawn with Altair: intervals, strengths, and quality against a price."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import streamlit as st

if TYPE_CHECKING:
    import altair as alt

ROW_PX = 52
COLOUR = "#17938A"  # a teal whose contrast is 3.7 on white and 4.8 on the dark ground
_TITLE_CHARS, _AXIS_CHARS = 38, 48  # in a line of a title: a phone is narrow
_TICKS = 8
_LEGEND_ROW_PX = 24
_PICK = "picked"
KINDS = ("on the frontier", "beaten")
# Okabe and Ito (2008): told apart by those who see few colours too, and on light and dark ground.
_PALETTE = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00")


@dataclass(frozen=True, slots=True)
class IntervalRow:
    """A point with its interval, None where it is unknown, and the words that a pointer shows."""

    name: str
    value: float
    low: float | None
    high: float | None
    words: str


@dataclass(frozen=True, slots=True)
class PricedRow:
    """A variant's quality at its price; `is_best` where no other gives more for less."""

    name: str
    quality: float
    price: float
    is_best: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """What an axis says, unit included, and its ends; None lets the values decide. `bar` is a line across the rows."""

    title: str
    low: float | None = None
    high: float | None = None
    is_percent: bool = False
    bar: float | None = None


def intervals(title: str, rows: Sequence[IntervalRow], axis: Axis, *, key: str, alt_text: str) -> str | None:
    """Draw a point and a whisker a row; returns the name of the row that was clicked."""
    alt = _altair()
    pick = alt.selection_point(name=_PICK, fields=["name"], on="click")
    values = [{"name": r.name, "value": r.value, "low": r.low, "high": r.high, "words": r.words} for r in rows]
    y = alt.Y("name:N", sort=[row.name for row in rows], title=None, axis=_labels_inside())
    known = [value for value in values if value["low"] is not None and value["high"] is not None]
    told = [alt.Tooltip("name:N"), alt.Tooltip("words:N")]
    whisker = (
        alt.Chart(alt.Data(values=known))
        .mark_rule(strokeWidth=3, opacity=0.85, color=COLOUR)
        .encode(y=y, x=_x(axis, "low"), x2="high:Q", tooltip=told)
    )
    point = (
        alt.Chart(alt.Data(values=values))
        .mark_point(filled=True, size=150, opacity=1, color=COLOUR)
        .encode(y=y, x=_x(axis, "value"), tooltip=told)
        .add_params(pick)
    )
    layers = [whisker, point] if axis.bar is None else [_bar(axis), whisker, point]
    chart = alt.layer(*layers).properties(title=_lines(title, _TITLE_CHARS), height=alt.Step(ROW_PX))
    return _picked(_draw(chart, key, alt_text, on_select=True))


def priced(title: str, rows: Sequence[PricedRow], x: Axis, y: Axis, *, key: str, alt_text: str) -> str | None:
    """Draw quality over price, with a line through the variants that no other beats; returns which was clicked."""
    alt = _altair()
    pick = alt.selection_point(name=_PICK, fields=["name"], on="click")
    values = [
        {"name": r.name, "quality": r.quality, "price": r.price, "kind": KINDS[0] if r.is_best else KINDS[1]}
        for r in rows
    ]
    data = alt.Data(values=values)
    reach = max((row.price for row in rows), default=0.0) * 1.08 or 1.0  # so that no point stands on the edge
    across = alt.X(
        "price:Q", title=_lines(x.title, _AXIS_CHARS), scale=alt.Scale(domain=[0, reach]), axis=alt.Axis(tickCount=5)
    )
    up = alt.Y("quality:Q", title=_lines(y.title, _AXIS_CHARS), scale=_scale(y), axis=alt.Axis(tickCount=5))
    line = (
        alt.Chart(alt.Data(values=[value for value in values if value["kind"] == KINDS[0]]))
        .mark_line(interpolate="step-after", strokeDash=[5, 4], opacity=0.6)
        .encode(x=across, y=up)
    )
    point = (
        alt.Chart(data)
        .mark_point(filled=True, size=170, opacity=1)
        .encode(
            x=across,
            y=up,
            shape=alt.Shape("kind:N", legend=None, scale=alt.Scale(domain=list(KINDS), range=["diamond", "circle"])),
            color=_colours([row.name for row in rows]),
            tooltip=[alt.Tooltip("name:N"), alt.Tooltip("quality:Q", format=".2f"), alt.Tooltip("price:Q")],
        )
        .add_params(pick)
    )
    chart = alt.layer(line, point).properties(
        title=_lines(title, _TITLE_CHARS), height=300 + _LEGEND_ROW_PX * len(rows)
    )
    return _picked(_draw(chart, key, alt_text, on_select=True))


def _colours(names: Sequence[str]) -> alt.Color:
    """A colour a variant, the same in every chart of the page."""
    alt = _altair()
    colours = [_PALETTE[place % len(_PALETTE)] for place in range(len(names))]
    legend = alt.Legend(orient="bottom", columns=1, labelLimit=600)
    return alt.Color("name:N", title=None, scale=alt.Scale(domain=list(names), range=colours), legend=legend)


def _labels_inside() -> alt.Axis:
    """Names above their rows instead of beside them: they are long, and a phone is narrow."""
    alt = _altair()
    return alt.Axis(
        labelAlign="left",
        labelBaseline="bottom",
        labelOffset=-9,
        labelPadding=-4,
        labelLimit=620,
        minExtent=0,
        maxExtent=0,
        ticks=False,
        domain=False,
        grid=False,
    )


def _lines(title: str, chars: int) -> str | list[str]:
    """One line where it fits, else several."""
    lines = textwrap.wrap(title.replace(" %", "\u00a0%"), chars)
    return lines if len(lines) > 1 else title


def _bar(axis: Axis) -> alt.Chart:
    alt = _altair()
    line = alt.Chart(alt.Data(values=[{"bar": axis.bar}]))
    return line.mark_rule(strokeDash=[5, 4], strokeWidth=2, opacity=0.8, color=_PALETTE[1]).encode(x=_x(axis, "bar"))


def _x(axis: Axis, field: str) -> alt.X:
    alt = _altair()
    shape = {"format": ".0%"} if axis.is_percent else {}
    return alt.X(
        f"{field}:Q",
        title=_lines(axis.title, _AXIS_CHARS),
        scale=_scale(axis),
        axis=alt.Axis(grid=True, tickCount=_TICKS, **shape),
    )


def _scale(axis: Axis) -> alt.Scale:
    alt = _altair()
    if axis.low is None or axis.high is None:
        return alt.Scale(zero=False, nice=True)
    return alt.Scale(domain=[axis.low, axis.high], nice=False, clamp=True)


def _draw(chart: Any, key: str, alt_text: str, *, on_select: bool) -> Any:
    return st.altair_chart(chart, key=key, alt=alt_text, on_select="rerun" if on_select else "ignore")


def _picked(event: Any) -> str | None:
    chosen = event.selection.get(_PICK) if event else None
    return str(chosen[0]["name"]) if chosen and "name" in chosen[0] else None


def _altair() -> Any:
    """Altair looks at whatever is there of pandas: half of it, while another session's thread is importing it."""
    import altair
    import pandas  # noqa: F401  (waits until all of it is there)

    return altair
