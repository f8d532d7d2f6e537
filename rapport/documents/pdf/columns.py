"""Columns of a page: which words stand side by side without a gap, and where white strips part them.

A column border is a white strip; what tells columns from a table, or from dates set flush right, is whether both sides
run on their own: rows of a table share baselines and are drawn row by row, columns don't or aren't. Text across both
columns cuts them into zones, and each zone is read left side first.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_SAME_BASELINE = 0.35  # of the smaller font size
_SAME_HEIGHT = 0.65  # of the lower of two boxes
_FAR_LARGER = 1.7  # times the font size: then two segments side by side aren't one line
_SEGMENT_GAP = 0.95  # of the font size: a wider gap between two words ends a segment
_CJK_GAP = 1.2  # the same between ideographs, where a blank is as wide as a letter
IDEOGRAPHS = "\u3000"  # they come after this sign
_TOP_PT = 20.0  # how much higher than the other a column may begin
_AT_EDGE_PT = 4.0
_GUTTER_PT = 4.0
_NARROWEST_PT = 40.0  # of a column
_ALIGNED = 0.72  # share of rows that have a partner on the other side: from here on it is a table
LOOSE_LEADING = 1.9  # of the font size: rows further apart don't belong to one paragraph
_DEEPEST = 6
_YEAR = re.compile(r"(?:19|20)\d\d\b|['’]\d\d\b|\b\d\d?[./]\d\d\b")
_DATE_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Box:
    """A word on a page: edges in points from the top left, `base_y` its baseline, `order` its place in the file."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    base_y: float
    size_pt: float
    is_bold: bool = False
    order: int = 0


@dataclass(slots=True)
class Segment:
    boxes: list[Box]
    x0: float
    x1: float
    base_y: float
    size_pt: float

    def add(self, box: Box) -> None:
        self.boxes.append(box)
        self.x1 = max(self.x1, box.x1)
        if box.size_pt > self.size_pt:
            self.size_pt, self.base_y = box.size_pt, box.base_y


def flows_of(boxes: Sequence[Box]) -> list[list[Segment]]:
    """The words of a page as runs of segments, each of which is read row by row, in reading order."""
    return _flows(_segments(boxes), 0)


def _segments(boxes: Sequence[Box]) -> list[Segment]:
    segments: list[Segment] = []
    buckets: dict[int, list[Segment]] = {}
    for box in sorted(boxes, key=lambda box: (box.x0, box.order)):
        home = _segment_before(box, buckets)
        if home is None:
            home = Segment([], box.x0, box.x1, box.base_y, box.size_pt)
            segments.append(home)
            buckets.setdefault(int(box.base_y // 8), []).append(home)
        home.add(box)
    return segments


def _segment_before(box: Box, buckets: dict[int, list[Segment]]) -> Segment | None:
    bucket = int(box.base_y // 8)
    near = [s for key in (bucket - 1, bucket, bucket + 1) for s in buckets.get(key, ()) if _continues(s, box)]
    return max(near, key=lambda segment: segment.x1, default=None)


def _continues(segment: Segment, box: Box) -> bool:
    gap, larger = box.x0 - segment.x1, max(segment.size_pt, box.size_pt)
    is_cjk = min(segment.boxes[-1].text[-1], box.text[0]) > IDEOGRAPHS
    if not -2 * larger < gap < (_CJK_GAP if is_cjk else _SEGMENT_GAP) * larger:
        return False
    drop, smaller = abs(segment.base_y - box.base_y), min(segment.size_pt, box.size_pt)
    is_raised = gap < 0.2 * larger and smaller < 0.8 * larger and drop < 0.5 * larger
    return drop <= _SAME_BASELINE * smaller or is_raised


def _flows(segments: list[Segment], depth: int) -> list[list[Segment]]:
    """Segments as runs that are each read row by row, in order."""
    border = _best_border(segments) if depth < _DEEPEST else None
    if border is None:
        return [segments] if segments else []
    flows: list[list[Segment]] = []
    for left, right in _parts(segments, border):
        flows += _flows(left, depth + 1) + _flows(right, depth + 1)
    return flows


def _best_border(segments: list[Segment]) -> float | None:
    if len(segments) < 5:
        return None
    scored = [(_border_score(segments, x), -index, x) for index, x in enumerate(_candidates(segments))]
    score, _, border = max(scored, default=(0, 0, 0.0))
    return border if score > 0 else None


def _candidates(segments: list[Segment]) -> list[float]:
    """Where a right column could begin: just before left edges that are not the leftmost."""
    left = min(segment.x0 for segment in segments)
    edges = sorted({round(segment.x0 * 2) / 2 for segment in segments if segment.x0 > left + 12})
    return [edge - 1 for index, edge in enumerate(edges) if index == 0 or edge - edges[index - 1] >= 0.5]


def _border_score(segments: list[Segment], x: float) -> int:
    """How much text stands in columns at this border; what begins right at it counts twice."""
    zones = [zone for zone in _zones(segments, x) if _are_columns(*zone)]
    level = [(left, right) for left, right in (_without_tops(*zone) for zone in zones)]
    begins = sum(segment.x0 - x < _AT_EDGE_PT for _, right in level for segment in right)
    return begins + sum(len(left) + len(right) for left, right in level)


def _without_tops(left: list[Segment], right: list[Segment]) -> tuple[list[Segment], list[Segment]]:
    """The sides of a zone from where both have begun: what one has above the other may be a centred name."""
    top = max(min((segment.base_y for segment in side), default=0.0) for side in (left, right)) - _TOP_PT
    return [s for s in left if s.base_y >= top], [s for s in right if s.base_y >= top]


def _parts(segments: list[Segment], x: float) -> list[tuple[list[Segment], list[Segment]]]:
    """Zones in order: real columns as (left, right), everything between them as (rows, nothing)."""
    parts: list[tuple[list[Segment], list[Segment]]] = []
    for left, right in _zones(segments, x):
        if _are_columns(left, right):
            parts.append((left, right))
        elif parts and not parts[-1][1]:
            parts[-1][0].extend(left + right)
        else:
            parts.append((left + right, []))
    return parts


def _zones(segments: list[Segment], x: float) -> list[tuple[list[Segment], list[Segment]]]:
    """Stretches of the page between lines that stand across `x`; those are zones with an empty right side."""
    zones: list[tuple[list[Segment], list[Segment]]] = []
    is_open = False
    for line in _level_lines(segments):
        if any(segment.x0 < x and segment.x1 > x - _GUTTER_PT + 1 for segment in line):
            heads = _heads_of(zones[-1], line) if is_open else []
            zones.append(([*heads, *line], []))
            is_open = False
            continue
        if not is_open:
            zones.append(([], []))
            is_open = True
        for segment in line:
            zones[-1][0 if segment.x0 < x else 1].append(segment)
    return zones


def _level_lines(segments: list[Segment]) -> list[list[Segment]]:
    """Segments on one baseline, top to bottom."""
    lines: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: segment.base_y):
        if lines and segment.base_y - lines[-1][0].base_y < 1:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return lines


def _heads_of(zone: tuple[list[Segment], list[Segment]], line: list[Segment]) -> list[Segment]:
    """Take a heading off the end of a zone: alone below the other side, and nearer to the line that follows."""
    left, right = zone
    if len(left) < 2 or not right or left[-1].base_y < right[-1].base_y + right[-1].size_pt:
        return []
    above, below = left[-1].base_y - left[-2].base_y, line[0].base_y - left[-1].base_y
    return [left.pop()] if below < 0.8 * above and below < 3 * left[-1].size_pt else []


def _are_columns(left: list[Segment], right: list[Segment]) -> bool:
    left, right = _without_tops(left, right)
    if min(len(left), len(right)) < 2 or len(left) + len(right) < 6:
        return False
    left_lines, right_lines = lines_of(left), lines_of(right)
    few, many = sorted((left_lines, right_lines), key=len)
    if len(few) < 3 or min(_letters(left), _letters(right)) < 20 or min(_width(left), _width(right)) < _NARROWEST_PT:
        return False
    partners = _share_of_partners(few, many)
    if _are_dates(left_lines) or _are_dates(right_lines) or (partners > 0.4 and _is_flush_right(right_lines)):
        return False
    if partners < _ALIGNED and not _blocks_begin_on_rows(few, many):
        return True
    return _is_drawn_by_column(left, right) and len(few) >= 4


def _letters(segments: list[Segment]) -> int:
    return sum(len(box.text) for segment in segments for box in segment.boxes)


def _width(segments: list[Segment]) -> float:
    return max(segment.x1 for segment in segments) - min(segment.x0 for segment in segments)


def lines_of(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Segments clustered by baseline, top to bottom, each line left to right."""
    lines: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: (segment.base_y, segment.x0)):
        if lines and _is_same_line(lines[-1], segment):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [sorted(line, key=lambda segment: segment.x0) for line in lines]


def _is_same_line(line: list[Segment], segment: Segment) -> bool:
    sizes = segment.size_pt, max(other.size_pt for other in line)
    drop = _SAME_BASELINE / 3 if max(sizes) > _FAR_LARGER * min(sizes) else _SAME_BASELINE
    if abs(segment.base_y - line[0].base_y) <= drop * min(sizes):
        return True
    return all(_is_beside(other, segment) for other in line)


def _is_beside(one: Segment, other: Segment) -> bool:
    """Whether two segments stand side by side and mostly at one height, though not on one baseline."""
    if one.x0 < other.x1 and other.x0 < one.x1:
        return False
    if max(one.size_pt, other.size_pt) > _FAR_LARGER * min(one.size_pt, other.size_pt):
        return False
    (top, bottom), (other_top, other_bottom) = _height(one), _height(other)
    common = min(bottom, other_bottom) - max(top, other_top)
    return common > _SAME_HEIGHT * min(bottom - top, other_bottom - other_top)


def _height(segment: Segment) -> tuple[float, float]:
    return min(box.y0 for box in segment.boxes), max(box.y1 for box in segment.boxes)


def _are_dates(lines: list[list[Segment]]) -> bool:
    """Whether a side is mostly short lines with years: dates beside entries, wherever their baselines are."""
    texts = [" ".join(box.text for segment in line for box in segment.boxes) for line in lines]
    dated = sum(bool(_YEAR.search(text)) and len(text) < _DATE_LENGTH for text in texts)
    return dated >= 0.6 * len(texts)


def _share_of_partners(few: list[list[Segment]], many: list[list[Segment]]) -> float:
    return sum(_has_partner(line, many) for line in few) / len(few)


def _has_partner(line: list[Segment], others: list[list[Segment]]) -> bool:
    base, reach = line[0].base_y, 0.2 * line[0].size_pt
    bases = [other[0].base_y for other in others]
    at = bisect_left(bases, base - reach)
    return at < len(bases) and bases[at] <= base + reach


def _blocks_begin_on_rows(few: list[list[Segment]], many: list[list[Segment]]) -> bool:
    """Whether each little group of rows on one side begins beside a row of the other: labels or dates of entries."""
    starts = [few[0]] + [low for high, low in pairwise(few) if leading(high, low) > LOOSE_LEADING]
    partners = sum(_has_partner(line, many) for line in starts)
    return len(starts) >= 3 and len(few) < 2.5 * len(starts) and partners >= 0.85 * len(starts)


def leading(high: list[Segment], low: list[Segment]) -> float:
    return (low[0].base_y - high[0].base_y) / max(high[0].size_pt, 1.0)


def _is_drawn_by_column(left: list[Segment], right: list[Segment]) -> bool:
    """Whether the file draws one side as a whole before the other."""
    sides = sorted([(s.boxes[0].order, 0) for s in left] + [(s.boxes[0].order, 1) for s in right])
    return sum(a[1] != b[1] for a, b in pairwise(sides)) == 1


def _is_flush_right(lines: list[list[Segment]]) -> bool:
    return _spread(lines, lambda line: line[-1].x1) < 2 < 6 < _spread(lines, lambda line: line[0].x0)


def _spread(lines: list[list[Segment]], edge: Callable[[list[Segment]], float]) -> float:
    """Median distance of an edge from its median, in points."""
    edges = [edge(line) for line in lines]
    middle = median(edges)
    return median(abs(x - middle) for x in edges)
