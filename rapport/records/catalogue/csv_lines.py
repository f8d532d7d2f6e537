"""The lines of a CSV file for `csv.reader`, which can go back to those that a stray quotation mark swallowed."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator

FEWEST_COLUMNS = 3  # with two, prose of one comma a line looks like rows
FEWEST_SWALLOWED = 3
_LOOKED_AT = 200  # of the swallowed lines


class Lines:
    """Lines without NUL; `taken` are those of the record that is being read."""

    def __init__(self, text: Iterable[str]) -> None:
        self._text = iter(text)
        self._again: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        while True:
            while self._again:
                line = self._again.popleft()
                self.taken.append(line)
                yield line
            for line in self._text:
                clean = line.replace("\0", "")
                self.taken.append(clean)
                yield clean
                if self._again:
                    break
            else:
                return

    def go_back(self) -> None:
        """Read the last record's lines again, but for its first."""
        self._again.extendleft(reversed(self.taken[1:]))
        self.taken.clear()

    def are_rows(self, delimiter: str, columns: int) -> bool:
        """Whether what the record took after its first line are rows of their own: its quotation mark was stray."""
        if columns < FEWEST_COLUMNS or len(self.taken) <= FEWEST_SWALLOWED:
            return False
        swallowed = [line for line in self.taken[1 : _LOOKED_AT + 1] if line.strip()]
        return len(swallowed) >= FEWEST_SWALLOWED and all(_cells(line, delimiter) == columns for line in swallowed)


def _cells(line: str, delimiter: str) -> int:
    try:
        return len(next(csv.reader([line], delimiter=delimiter), []))
    except csv.Error:
        return 0
