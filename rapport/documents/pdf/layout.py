"""The reading order of words on a page, from where they stand.

Words become segments (words side by side without a wide gap), segments become rows, and rows are read top to bottom,
except where a page has columns (see `pdf_columns`). The same code orders the words of a PDF and the boxes found by OCR.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapport.documents.pdf.columns import IDEOGRAPHS, LOOSE_LEADING, Box, Segment, flows_of, leading, lines_of

_TAB_GAP = 1.3  # of the font size: a wider gap in a row is written as a tab
_LABEL_GAP = 0.8  # the same where bold and plain meet, or where several rows go on at one edge
_SAME_EDGE_PT = 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line in reading order; `starts_block` tells that white space or another column comes before it.

    Place and size are None where the format doesn't say.
    """

    text: str
    x_pt: float | None
    y_pt: float | None
    size_pt: float | None
    is_bold: bool
    starts_block: bool


def read_rows(boxes: Sequence[Box]) -> list[Row]:
    """All words of one page as rows in reading order."""
    rows: list[Row] = []
    for flow in flows_of(boxes):
        rows += _flow_rows(flow)
    return rows


def _flow_rows(flow: list[Segment]) -> list[Row]:
    lines = lines_of(flow)
    leadings = [leading(high, low) for high, low in pairwise(lines)]
    usual = _usual_leading(leadings)
    stops = _tab_stops(lines)
    rows: list[Row] = []
    for index, line in enumerate(lines):
        starts = index == 0 or leadings[index - 1] > 1.3 * usual or _grows(lines[index - 1], line)
        rows.append(_row(line, starts, stops))
    return rows


def _usual_leading(leadings: list[float]) -> float:
    tight = sorted(leading for leading in leadings if 0.5 < leading < LOOSE_LEADING)
    return tight[len(tight) // 3] if tight else 1.25


def _grows(high: list[Segment], low: list[Segment]) -> bool:
    return low[0].size_pt > 1.2 * high[0].size_pt and leading(high, low) > 1.3


def _tab_stops(lines: list[list[Segment]]) -> list[float]:
    """Left edges at which three rows or more go on after a gap: the second column of labels and what they name."""
    edges = sorted(
        box.x0
        for line in lines
        for before, box in pairwise([box for segment in line for box in segment.boxes])
        if box.x0 - before.x1 > _LABEL_GAP * max(before.size_pt, box.size_pt)
    )
    return [low for low, high in zip(edges, edges[2:], strict=False) if high - low < _SAME_EDGE_PT]


def _row(line: list[Segment], starts_block: bool, stops: list[float]) -> Row:
    boxes = [box for segment in line for box in segment.boxes]
    letters = [(len(box.text), box) for box in boxes]
    total = sum(count for count, _ in letters)
    size = max(boxes, key=lambda box: (sum(n for n, other in letters if other.size_pt == box.size_pt), box.size_pt))
    is_bold = 2 * sum(count for count, box in letters if box.is_bold) > total
    return Row(_joined(boxes, stops), boxes[0].x0, min(box.y0 for box in boxes), size.size_pt, is_bold, starts_block)


def _joined(boxes: list[Box], stops: list[float]) -> str:
    parts = [boxes[0].text]
    for before, box in pairwise(boxes):
        at_stop = any(0 <= box.x0 - stop < _SAME_EDGE_PT for stop in stops)
        is_label = (at_stop or before.is_bold != box.is_bold) and min(before.text[-1], box.text[0]) < IDEOGRAPHS
        limit = _LABEL_GAP if is_label else _TAB_GAP
        parts.append("\t" if box.x0 - before.x1 > limit * max(before.size_pt, box.size_pt) else " ")
        parts.append(box.text)
    return "".join(parts)
