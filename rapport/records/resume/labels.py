"""Labels in lists of skills: "Languages: Go, Rust", a label in a column of its own, a label on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapport.records.resume.text import Row

LABEL = re.compile(r"^(?P<label>[^:：,;()\t]{2,45}?)\s*[:：](?!//)\s*")
CELL_BORDER = re.compile(r"\t|\s\|\s")  # in PDF and in Word's tables
_MANY = re.compile(r"[,;，；、|•·]")


def has_label_column(rows: Sequence[Row]) -> bool:
    """Whether the first cell of most rows names a group and the second lists its members."""
    cells = [CELL_BORDER.split(row.body.text) for row in rows]
    two = [parts for parts in cells if len(parts) == 2 and len(parts[0]) < 40 and not _MANY.search(parts[0])]
    lists = sum(bool(_MANY.search(parts[1])) for parts in two)
    return len(two) >= 2 and 2 * len(two) >= len(cells) and 2 * lists >= len(two)


def is_label_line(rows: Sequence[Row], index: int) -> bool:
    """Whether a row stands out from the list below it: bold or larger, and a few words only."""
    row = rows[index]
    below = rows[index + 1] if index + 1 < len(rows) else None
    if below is None or row.is_bullet or _MANY.search(row.body.text) or "\t" in row.body.text or len(row.text) > 40:
        return False
    is_larger = row.size_pt is not None and below.size_pt is not None and row.size_pt > below.size_pt + 0.7
    return (row.is_bold and not below.is_bold) or is_larger
