"""The bullets under a position, each whole although it may be printed over several lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.resume.text import Piece, Row, cite, tidy

_SENTENCE_ENDS = (".", "!", "?", ";", "。")
_SAME_SIZE_PT = 0.6
_LEFT_SLACK_PT = 1.0


def highlights_of(document: Document, rows: Iterable[Row]) -> tuple[Fact[str], ...]:
    """One fact a bullet of these rows, in order; other rows between bullets are left out."""
    return tuple(_fact(document, bullet) for bullet in _bullets(document, rows))


def _bullets(document: Document, rows: Iterable[Row]) -> Iterator[list[Row]]:
    bullet: list[Row] = []
    for row in rows:
        if bullet and not row.is_bullet and _goes_on(document, bullet, row):
            bullet.append(row)
            continue
        if bullet:
            yield bullet
        bullet = [row] if row.is_bullet else []
    if bullet:
        yield bullet


def _goes_on(document: Document, bullet: list[Row], row: Row) -> bool:
    """Whether this line is the rest of the bullet: right below it, looking alike, and not further left."""
    first, last = bullet[0], bullet[-1]
    if "\n\n" in document.text[last.body.start : row.body.start] or row.is_bold != first.is_bold:
        return False
    if first.size_pt and row.size_pt and abs(first.size_pt - row.size_pt) > _SAME_SIZE_PT:
        return False
    if first.x_pt is not None and row.x_pt is not None:
        return row.x_pt >= first.x_pt - _LEFT_SLACK_PT
    return not last.text.endswith(_SENTENCE_ENDS) or row.text[:1].islower()


def _fact(document: Document, bullet: list[Row]) -> Fact[str]:
    start, last = bullet[0].body, bullet[-1].body
    whole = Piece(document.text[start.start : last.end], start.start)
    return cite(document, whole, tidy(" ".join(row.text for row in bullet)))
