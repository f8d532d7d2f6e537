"""Rows as CSV that spreadsheets open without running anything in it."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

Cell = str | int | float | bool | None

# What spreadsheets take for the start of a formula or a command, in narrow form.
_FORMULA_SIGNS = frozenset("=+-@|%")
_INVISIBLE = frozenset({"Cf", "Cc", "Zs", "Zl", "Zp"})


def as_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> bytes:
    """CSV in UTF-8 with a byte order mark (Excel needs it) and CRLF; columns as given, missing cells empty.

    Text is quoted, numbers are not. A text that a spreadsheet would take for a formula gets an apostrophe in front.

    Raises:
        ValueError: a row has a key that isn't a column.
    """
    return b"".join(csv_lines(columns, rows))


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> Iterator[bytes]:
    """The same a line at a time, the head with the byte order mark first, so that a large table needs no memory."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, columns, restval="", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow({column: harmless(column) for column in columns})
    yield b"\xef\xbb\xbf" + _taken(buffer)
    for row in rows:
        writer.writerow({column: _cell(value) for column, value in row.items()})
        yield _taken(buffer)


def _taken(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode("utf-8", "replace")


def harmless(text: str) -> str:
    """`text`, with an apostrophe in front where a spreadsheet would run it.

    Also after blanks, control and zero-width characters, and for the full-width forms of the signs, which some
    spreadsheets take for the narrow ones. Source: OWASP, "CSV Injection".
    """
    if text[:1] in ("\t", "\r", "\n"):
        return "'" + text
    first = next((sign for sign in text if unicodedata.category(sign) not in _INVISIBLE), "")
    return "'" + text if unicodedata.normalize("NFKC", first)[:1] in _FORMULA_SIGNS else text


def unguarded(text: str) -> str:
    """`text` without the apostrophe that `harmless` put in front, for files that come back."""
    return text[1:] if text[:1] == "'" and harmless(text[1:]) == text else text


def _cell(value: Cell) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return harmless(value.replace("\x00", "")) if isinstance(value, str) else value
