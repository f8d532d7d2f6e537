"""Reading order that a résumé's sections need: headings hung in the margin, and columns that go on over a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from rapport.records.resume.text import Row, is_upper

LINE_PT = 15.0
SAME_EDGE_PT = 4.0
COLUMNS_APART_PT = 90.0


def with_hung_headings(rows: list[Row], is_heading: Callable[[Row], bool]) -> list[Row]:
    """Put headings that stand in the left margin before the text beside them.

    "RESEARCH / EXPERIENCE" in two lines of the margin comes first as a whole. Rows are left alone unless the margin
    of the page holds nothing but capitals, at least two of them known headings.
    """
    result: list[Row] = []
    for page in sorted({row.page for row in rows}):
        result += _page_in_order([row for row in rows if row.page == page], is_heading)
    return result


def column_edges(headings: list[Row]) -> tuple[float, ...]:
    """Left edges of the columns that headings stand in; empty for one column."""
    edges: list[list[float]] = []
    for x in sorted(row.x_pt for row in headings if row.x_pt is not None):
        if edges and x - edges[-1][-1] <= SAME_EDGE_PT:
            edges[-1].append(x)
        else:
            edges.append([x])
    firm = [edge[0] for edge in edges if len(edge) >= 2]
    apart = len(firm) > 1 and all(b - a >= COLUMNS_APART_PT for a, b in pairwise(firm))
    return tuple(firm) if apart and len(firm) == 2 and len(edges) <= 4 else ()


def column_of(row: Row, edges: tuple[float, ...]) -> int:
    """Which column a row stands in; 0 where there is only one or the place is unknown."""
    if not edges or row.x_pt is None:
        return 0
    return max((i for i, edge in enumerate(edges) if row.x_pt >= edge - 15), default=0)


def _page_in_order(rows: list[Row], is_heading: Callable[[Row], bool]) -> list[Row]:
    if any(row.x_pt is None or row.y_pt is None for row in rows) or len(rows) < 6:
        return rows
    left = min(row.x_pt or 0 for row in rows)
    margin = [row for row in rows if (row.x_pt or 0) < left + 6]
    parts = [part for row in margin for part in _split_at_tab(row)[:1]]
    hung = [row for row in margin if len(_split_at_tab(row)) > 1 and is_heading(_split_at_tab(row)[0])]
    if len(hung) < 2 or not all(is_upper(part.text) for part in parts) or len(margin) > len(rows) / 2:
        return rows
    pieces = [piece for row in rows for piece in (_split_at_tab(row) if row in margin else [row])]
    heads = sorted((p for p in pieces if p in parts), key=lambda p: p.y_pt or 0)
    return sorted(pieces, key=_place_on_page(heads))


def _place_on_page(heads: list[Row]) -> Callable[[Row], tuple[float, float]]:
    tops: dict[int, float] = {}
    previous: Row | None = None
    for head in heads:
        follows = previous is not None and (head.y_pt or 0) - (previous.y_pt or 0) < LINE_PT
        tops[head.body.start] = tops[previous.body.start] + 0.01 if follows and previous else (head.y_pt or 0) - 5
        previous = head
    return lambda row: (tops.get(row.body.start, row.y_pt or 0), row.x_pt or 0)


def _split_at_tab(row: Row) -> list[Row]:
    head, tab, _ = row.body.text.partition("\t")
    if not tab or row.is_bullet:
        return [row]
    return [
        replace(row, body=row.body.cut(0, len(head))),
        replace(row, body=row.body.cut(len(head) + 1), x_pt=(row.x_pt or 0) + 60),
    ]
