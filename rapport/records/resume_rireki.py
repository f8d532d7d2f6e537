"""The Japanese résumé form (履歴書): one dated line for each entry into and departure from a company."""

from __future__ import annotations

import re
from dataclasses import replace

from rapport.documents.document import Document
from rapport.records.candidate import Position, YearMonth
from rapport.records.resume_sections import Section
from rapport.records.resume_text import Piece, Row, said

_LINE = re.compile(
    r"^(?P<date>(?:(?:19|20)(?:\d\d|XX)年?|同)[\s年]*(?:\d{1,2}月?)?)\s*(?P<what>.+?)\s*(?P<verb>入社|入所|入職|着任|採用|退職|退社|退任)(?P<rest>.*)$"
)
_STILL = re.compile(r"現在に(?:至る|いたる)|在職中")


def read_rireki(document: Document, section: Section) -> list[Position]:
    """The jobs of a section written as entries (入社) and departures (退職); empty if it isn't.

    A company without a departure is the current one only where the form says 現在に至る.
    """
    positions: list[Position] = []
    for row in section.rows:
        match = _LINE.match(row.body.text)
        if match and match["verb"] in ("退職", "退社", "退任"):
            positions = _left(positions, match)
        elif match:
            positions.append(_entered(document, row, match))
        elif positions and _STILL.search(row.text):
            positions[-1] = replace(positions[-1], is_current=True)
    return positions


def _entered(document: Document, row: Row, match: re.Match[str]) -> Position:
    piece: Piece = row.body.cut(match.start("what"), match.end("what")).strip(" \t\u3000にへ")
    is_current = _STILL.search(match["rest"]) is not None
    return Position(employer=said(document, piece), start=_month(match["date"]), is_current=is_current)


def _left(positions: list[Position], match: re.Match[str]) -> list[Position]:
    """The departure closes the last company that is still open."""
    for index in range(len(positions) - 1, -1, -1):
        if positions[index].end is None:
            closed = replace(positions[index], end=_month(match["date"]), is_current=False)
            return [*positions[:index], closed, *positions[index + 1 :]]
    return positions


def _month(text: str) -> YearMonth | None:
    numbers = re.findall(r"\d+", text)
    if not numbers or len(numbers[0]) != 4:
        return None
    month = int(numbers[1]) if len(numbers) > 1 else None
    return YearMonth(int(numbers[0]), month if month and month <= 12 else None)
