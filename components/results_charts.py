"""The charts of the results: intervals, alone or in groups, strengths, and quality against a price.

They are written in Vega-Lite itself (https://vega.github.io/vega-lite/docs/): importing Altair, and pandas, which it
looks for, takes longer than anything else that a first view of results needs.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import streamlit as st

ROW_PX = 52
GROUPED_ROW_PX, GROUP_TITLE_PX = 18, 32
COLOUR = "#17938A"  # a teal whose contrast is 3.7 on white and 4.8 on the dark ground
_TITLE_CHARS, _AXIS_CHARS = 38, 48  # in a line of a title: a phone is narrow
_TICKS = 8
_LEGEND_ROW_PX = 24
_AXIS_PX = 70  # with its title, in two lines on a phone
Spec = dict[str, Any]  # or a part of one
_PICK, _CLICKED_LAYER = "picked", "points"
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
# Names above their rows instead of beside them: they are long, and a phone is narrow.
_LABELS_INSIDE = {
    "labelAlign": "left",
    "labelBaseline": "bottom",
    "labelOffset": -9,
    "labelPadding": -4,
    "labelLimit": {"expr": "width"},
    "minExtent": 0,
    "maxExtent": 0,
    "ticks": False,
    "domain": False,
    "grid": False,
}
KINDS = ("on the frontier", "beaten")
# Okabe and Ito (2008): told apart by those who see few colours too, and on light and dark ground.
_PALETTE = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00")


@dataclass(frozen=True, slots=True)
class IntervalRow:
    """A point with its interval, None where it is unknown, the words that a pointer shows, and its group if any."""

    name: str
    value: float
    low: float | None
    high: float | None
    words: str
    group: str = ""


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
    y = _field("name", "nominal", sort=[row.name for row in rows], title=None, axis=_LABELS_INSIDE)
    layers = _whiskers(rows, axis, {"y": y}, {"color": COLOUR}, size=150)
    if axis.bar is not None:
        layers = [_bar(axis), *layers]
    chosen = _draw(title, layers, {"step": ROW_PX}, key, alt_text)
    return str(chosen["name"]) if chosen else None


def grouped_intervals(
    title: str, rows: Sequence[IntervalRow], axis: Axis, *, key: str, alt_text: str
) -> tuple[str, str] | None:
    """Draw a point and a whisker a row, those of a group under its name; returns the group and name clicked."""
    names, groups = list(dict.fromkeys(row.name for row in rows)), list(dict.fromkeys(row.group for row in rows))
    band_px = GROUPED_ROW_PX * len(names)
    share = GROUP_TITLE_PX / (band_px + GROUP_TITLE_PX)  # of a group's height is for its name
    labels = _LABELS_INSIDE | {"labelOffset": -band_px // 2}
    y = _field("group", "nominal", sort=groups, title=None, axis=labels)
    shared = {
        "y": y | {"scale": {"paddingInner": share, "paddingOuter": share / 2}},
        "yOffset": _field("name", "nominal", sort=names),
        "color": _colours(names),
    }
    layers = _whiskers(rows, axis, shared, {}, size=90)
    height = (band_px + GROUP_TITLE_PX) * len(groups) + _LEGEND_ROW_PX * len(names) + _AXIS_PX
    chosen = _draw(title, layers, height, key, alt_text, picked_by=("group", "name"))
    return (str(chosen["group"]), str(chosen["name"])) if chosen else None


def priced(title: str, rows: Sequence[PricedRow], x: Axis, y: Axis, *, key: str, alt_text: str) -> str | None:
    """Draw quality over price, with a line through the variants that no other beats; returns which was clicked."""
    values = [
        {"name": r.name, "quality": r.quality, "price": r.price, "kind": KINDS[0] if r.is_best else KINDS[1]}
        for r in rows
    ]
    reach = max((row.price for row in rows), default=0.0) * 1.08 or 1.0  # so that no point stands on the edge
    few = {"tickCount": 5}
    across = _field("price", title=_lines(x.title, _AXIS_CHARS), scale={"domain": [0, reach]}, axis=few)
    up = _field("quality", title=_lines(y.title, _AXIS_CHARS), scale=_scale(y), axis=few)
    line = _layer(
        [value for value in values if value["kind"] == KINDS[0]],
        {"type": "line", "interpolate": "step-after", "strokeDash": [5, 4], "opacity": 0.6},
        {"x": across, "y": up},
    )
    shapes = {"domain": list(KINDS), "range": ["diamond", "circle"]}
    point = _layer(
        values,
        {"type": "point", "filled": True, "size": 170, "opacity": 1},
        {
            "x": across,
            "y": up,
            "shape": _field("kind", "nominal", legend=None, scale=shapes),
            "color": _colours([row.name for row in rows]),
            "tooltip": [_field("name", "nominal"), _field("quality", format=".2f"), _field("price")],
        },
    )
    chosen = _draw(title, [line, point], 300 + _LEGEND_ROW_PX * len(rows), key, alt_text)
    return str(chosen["name"]) if chosen else None


def _whiskers(rows: Sequence[IntervalRow], axis: Axis, shared: Spec, look: Spec, *, size: int) -> list[Spec]:
    """A layer of intervals, where they are known, and one of the points on them."""
    values = [asdict(r) | {"told": ", ".join(filter(None, (r.group, r.name))) + f": {r.words}"} for r in rows]
    known = [value for value in values if value["low"] is not None and value["high"] is not None]
    shared = shared | {"tooltip": _field("told", "nominal")}
    rule = {"type": "rule", "strokeWidth": 3, "opacity": 0.85, **look}
    point = {"type": "point", "filled": True, "size": size, "opacity": 1, **look}
    return [
        _layer(known, rule, shared | {"x": _x(axis, "low"), "x2": {"field": "high"}}),
        _layer(values, point, shared | {"x": _x(axis, "value")}),
    ]


def _field(name: str, kind: str = "quantitative", **said: Any) -> Spec:
    return {"field": name, "type": kind, **said}


def _layer(values: Sequence[Spec], mark: Spec, encoding: Spec) -> Spec:
    return {"data": {"values": list(values)}, "mark": mark, "encoding": encoding}


def _colours(names: Sequence[str]) -> Spec:
    """A colour a variant, the same in every chart of the page."""
    colours = [_PALETTE[place % len(_PALETTE)] for place in range(len(names))]
    legend = {"orient": "bottom", "columns": 1, "labelLimit": 600}
    return _field("name", "nominal", title=None, scale={"domain": list(names), "range": colours}, legend=legend)


def _lines(title: str, chars: int) -> str | list[str]:
    """One line where it fits, else several."""
    lines = textwrap.wrap(title.replace(" %", "\u00a0%"), chars)
    return lines if len(lines) > 1 else title


def _bar(axis: Axis) -> Spec:
    mark = {"type": "rule", "strokeDash": [5, 4], "strokeWidth": 2, "opacity": 0.8, "color": _PALETTE[1]}
    return _layer([{"bar": axis.bar}], mark, {"x": _x(axis, "bar")})


def _x(axis: Axis, field: str) -> Spec:
    shape = {"format": ".0%"} if axis.is_percent else {}
    ticks = {"grid": True, "tickCount": _TICKS, **shape}
    return _field(field, title=_lines(axis.title, _AXIS_CHARS), scale=_scale(axis), axis=ticks)


def _scale(axis: Axis) -> Spec:
    if axis.low is None or axis.high is None:
        return {"zero": False, "nice": True}
    return {"domain": [axis.low, axis.high], "nice": False, "clamp": True}


def _draw(
    title: str, layers: list[Spec], height: float | Spec, key: str, alt_text: str, picked_by: Sequence[str] = ("name",)
) -> Spec | None:
    """Draw the layers, of which the last can be clicked; returns the values of `picked_by` of what was."""
    last = layers[-1] | {"name": _CLICKED_LAYER}
    selects = {"type": "point", "fields": list(picked_by), "on": "click"}
    pick = {"name": _PICK, "select": selects, "views": [_CLICKED_LAYER]}
    spec: Spec = {
        "$schema": _SCHEMA,
        "title": _lines(title, _TITLE_CHARS),
        "height": height,
        "layer": [*layers[:-1], last],
        "params": [pick],
    }
    event: Any = st.vega_lite_chart(spec, key=key, alt=alt_text, on_select="rerun")
    chosen = event.selection.get(_PICK) if event else None
    return dict(chosen[0]) if chosen and all(field in chosen[0] for field in picked_by) else None
