"""A résumé as rows: printed lines with their place in the document's text, so that every value can be cited."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from rapport.documents.document import Document, Line
from rapport.records.fact import Fact

T = TypeVar("T")

BULLET = re.compile(r"\s*(?:[•‣◦●○■□▪▫◆◇►▸▹→∙·⁃➢➤✓✔*–—-]|\(?\d{1,2}[.)](?=\s))\s+(?=\S)")
ICON_CODE = re.compile(r"\\fa[A-Z]\w*(?:\s*\*?\[\w+\])?")
SPACES = re.compile(r"\s+")
_MARKDOWN = re.compile(r"(?:#{1,6}\s+|(?=\*{1,2}[^*\s].*\*$))\**([^*].*?)\**$")
_DAY = re.compile(r"[^\W\d]+ \d{1,2}, (?:19|20)\d\d|\d{1,2}\.? [^\W\d]+ (?:19|20)\d\d")
_PAGE_NUMBER = re.compile(
    r"^(?:page|seite|strana|pagina|página|strona)?\s*\d{1,2}\s*(?:of|/|von|sur|di|de|z)\s*\d{1,2}$|"
    r"[–—-]\s*\d{1,2}\s*/\s*\d{1,2}$|(?:[·|,\t-]\s*|\t)(?:curriculum vitae|r[ée]sum[ée]|cv)\s*\d?$|^\d{1,2}$",
    re.IGNORECASE,
)
_MOST_ROWS = 5_000  # 70 to 100 full pages
_LONGEST_ROW = 2_000  # characters: a paragraph of a text file is one line
EDGES = "■●▪◦ \t\u00a0\u3000,;|·•∙‧–—-:/~"
_ACCENTS = {"¨": "\u0308", "˘": "\u0306", "´": "\u0301", "`": "\u0300", "ˇ": "\u030c", "˚": "\u030a", "˜": "\u0303"}
_LOOSE_ACCENT = re.compile(r"([¨˘´`ˇ˚˜])([A-Za-zı])")
_LOOSE_CEDILLA = re.compile(r"¸([CcSs])|([CcSs])¸")


@dataclass(frozen=True, slots=True)
class Piece:
    """A slice of the document's text; `start` is its offset there."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def clean(self) -> str:
        """The text as a person would write it: single blanks, no icons, accents on letters, plain apostrophes."""
        return tidy(self.text)

    def cut(self, start: int, end: int | None = None) -> Piece:
        """The part between two positions counted within this piece."""
        return Piece(self.text[start:end], self.start + start)

    def strip(self, characters: str = EDGES) -> Piece:
        left = len(self.text) - len(self.text.lstrip(characters))
        return Piece(self.text.strip(characters), self.start + left)

    def split(self, separator: re.Pattern[str]) -> list[Piece]:
        """The non-empty parts between matches of `separator`."""
        parts, position = [], 0
        for match in separator.finditer(self.text):
            parts.append(self.cut(position, match.start()))
            position = match.end()
        parts.append(self.cut(position))
        return [part for part in (part.strip() for part in parts) if part.text]


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line: `body` is its text without a bullet; the rest is how it looks, None where unknown."""

    body: Piece
    is_bullet: bool = False
    page: int = 1
    size_pt: float | None = None
    is_bold: bool = False
    x_pt: float | None = None
    y_pt: float | None = None

    @property
    def text(self) -> str:
        return self.body.clean


@lru_cache(maxsize=16_384)
def tidy(text: str) -> str:
    """Collapse blanks, drop private-use icons and icon codes, put loose accents on their letters."""
    text = ICON_CODE.sub(" ", text) if "\\" in text else text
    if not text.isascii() or not text.isprintable():
        text = "".join(c for c in text if c in "\t\n" or unicodedata.category(c) not in ("Co", "Cc", "Cf"))
        text = _LOOSE_ACCENT.sub(lambda m: unicodedata.normalize("NFC", _plain_i(m[2]) + _ACCENTS[m[1]]), text)
        text = _LOOSE_CEDILLA.sub(lambda m: unicodedata.normalize("NFC", (m[1] or m[2]) + "\u0327"), text)
    elif "`" in text:
        text = _LOOSE_ACCENT.sub(lambda m: unicodedata.normalize("NFC", _plain_i(m[2]) + _ACCENTS[m[1]]), text)
    return SPACES.sub(" ", text).replace("’", "'").strip()


def rows_of(document: Document) -> list[Row]:
    """The non-blank lines of the document in reading order, as many and as much of each as a person's career fills."""
    lines = document.lines or tuple(_plain_lines(document.text))
    rows = [_row(document, line) for line in lines[:_MOST_ROWS]]
    return _dates_beside_their_line([row for row in rows if row.text])


def without_running_titles(rows: list[Row]) -> list[Row]:
    """The rows without what is printed at the top or bottom of several pages ("Résumé of J. Doe, 2 of 3")."""
    pages: dict[str, set[int]] = {}
    for row in rows:
        pages.setdefault(_numberless(row), set()).add(row.page)
    edges = _edge_rows(rows)
    return [
        row
        for row in rows
        if not _DAY.fullmatch(row.text)
        and not (row.body.start in edges and (len(pages[_numberless(row)]) > 1 or _PAGE_NUMBER.search(row.body.text)))
    ]


def _numberless(row: Row) -> str:
    return re.sub(r"\d+", "#", row.text)


def _edge_rows(rows: list[Row]) -> set[int]:
    """Starts of the rows that stand highest or lowest on their page."""
    edges: set[int] = set()
    for page in {row.page for row in rows}:
        own = [row for row in rows if row.page == page]
        heights = [row.y_pt for row in own if row.y_pt is not None]
        if len(heights) < len(own):
            edges |= {own[0].body.start, own[-1].body.start}
        else:
            low, high = min(heights) + 8, max(heights) - 8
            edges |= {row.body.start for row in own if not low < (row.y_pt or 0) < high}
    return edges


def cite(document: Document, piece: Piece, value: T) -> Fact[T]:
    """A fact whose passage is the piece."""
    return Fact(value, document.passage(piece.start, piece.end))


def said(document: Document, piece: Piece) -> Fact[str]:
    """A fact whose value is the piece's own tidy text."""
    return cite(document, piece, piece.clean)


def is_upper(text: str) -> bool:
    """True if the text has letters with case and all of them are capitals."""
    return text.upper() == text and text.lower() != text and not has_cjk(text)


def has_cjk(text: str) -> bool:
    return any("\u3040" <= c <= "\u30ff" or "\u4e00" <= c <= "\u9fff" for c in text)


def _row(document: Document, line: Line) -> Row:
    end = min(line.end, line.start + _LONGEST_ROW)
    piece = Piece(document.text[line.start : end], line.start).strip(" \t\u00a0\u3000\n")
    if mark := _MARKDOWN.match(piece.text):
        piece = piece.cut(mark.start(1), mark.end(1))
    bullet = BULLET.match(piece.text)
    body = piece.cut(bullet.end()) if bullet else piece
    return Row(body, bool(bullet), line.page, line.size_pt, line.is_bold, line.x_pt, line.y_pt)


def _plain_lines(text: str) -> Iterator[Line]:
    position = 0
    for line in text.split("\n"):
        if line.strip():
            yield Line(position, position + len(line))
        position += len(line) + 1


def _dates_beside_their_line(rows: list[Row]) -> list[Row]:
    """Move a short line that stands to the right of an earlier one, on the same height, right behind that one.

    Some readers give the margin column (place, dates) after the whole text beside it.
    """
    ordered: list[Row] = []
    previous: Row | None = None
    for row in _notes_after_their_line(rows):
        place = None if previous is not None and _is_text_above(previous, row) else _beside(ordered, row)
        ordered.insert(len(ordered) if place is None else place, row)
        previous = row
    return ordered


def _is_text_above(previous: Row, row: Row) -> bool:
    """Whether a row goes on below text in a column of its own, and so isn't a note in the margin of another."""
    if previous.page != row.page or None in (previous.x_pt, row.x_pt, previous.y_pt, row.y_pt):
        return False
    is_below = 0 < (row.y_pt or 0) - (previous.y_pt or 0) < 40
    return is_below and (previous.x_pt or 0) > (row.x_pt or 0) - 60 and not _is_margin_note(previous.text)


def _notes_after_their_line(rows: list[Row]) -> list[Row]:
    """Swap a margin note that comes just before the line it stands beside, as OCR gives them."""
    rows = list(rows)
    for index in range(len(rows) - 2, -1, -1):
        note, line = rows[index], rows[index + 1]
        if note.x_pt is None or line.x_pt is None or note.y_pt is None or line.y_pt is None or note.page != line.page:
            continue
        if (
            abs(note.y_pt - line.y_pt) < 7
            and note.x_pt > line.x_pt + 60
            and _is_margin_note(note.text)
            and not note.is_bullet
        ):
            rows[index], rows[index + 1] = line, note
    return rows


def _beside(before: list[Row], row: Row) -> int | None:
    if row.y_pt is None or row.x_pt is None or row.is_bullet or not _is_margin_note(row.text):
        return None
    for index in range(len(before) - 1, max(-1, len(before) - 25), -1):
        other = before[index]
        if other.page != row.page or other.y_pt is None or other.x_pt is None:
            continue
        if abs(other.y_pt - row.y_pt) < 3 and other.x_pt < row.x_pt:
            return None if index == len(before) - 1 else index + 1
    return None


def _is_margin_note(text: str) -> bool:
    has_year = re.search(r"(?:19|20)\d\d", text) is not None
    return len(text) < 45 and (has_year or re.fullmatch(r"[\w.\- ]+, [\w.\- ]+", text) is not None)


def _plain_i(letter: str) -> str:
    return "i" if letter == "ı" else letter
