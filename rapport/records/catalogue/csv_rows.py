"""CSV of products: its encoding and delimiter are found, quoted line breaks stay, and no row stops the others."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from rapport.errors import UnusableCatalogue
from rapport.records.catalogue.unreadable import Unreadable

DELIMITERS = (",", ";", "\t", "|")
LOOKED_AT = 64_000  # bytes from which encoding and delimiter are told
OLDER = ("cp1252", "cp1250", "cp1251", "cp1254", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr")
FEW_LETTERS = 40
_SEPARATOR_LINE = re.compile(r"^sep=(.)\r?\n")  # Excel's own first line
_LARGEST_FIELD = 200_000_000  # above any file's limit: the size of a cell is judged a row at a time


def csv_rows(data: bytes, name: str) -> Iterator[Any]:
    """A dict a row, or Unreadable for one with more cells than the header.

    Raises:
        UnusableCatalogue: binary data, or text without a header of at least two columns.
    """
    encoding = _encoding(data, name)
    start = _decoded_start(data, encoding)
    named = _SEPARATOR_LINE.match(start)
    delimiter = named[1] if named else _delimiter(start, name)
    return _rows(data, encoding, delimiter, skipped=1 if named else 0)


def _rows(data: bytes, encoding: str, delimiter: str, skipped: int) -> Iterator[Any]:
    previous = csv.field_size_limit()
    csv.field_size_limit(max(previous, _LARGEST_FIELD))
    with io.TextIOWrapper(io.BytesIO(data), encoding, "replace", newline="") as text:
        reader = csv.reader((line.replace("\0", "") for line in text), delimiter=delimiter)
        for _ in range(skipped):
            next(reader)
        header = _header(next(reader))
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _row(header, cells)


def _row(header: list[str], cells: list[str]) -> dict[str, str] | Unreadable:
    spare = [cell for cell in cells[len(header) :] if cell.strip()]
    if spare:
        return Unreadable(f"Has {len(cells)} cells, the header has {len(header)} columns.")
    return dict(zip(header, cells, strict=False))


def _header(cells: list[str]) -> list[str]:
    """Column names, each different: a second `colour` is `colour 2`, one without a name is `column 3`."""
    names: list[str] = []
    for place, cell in enumerate(cells, start=1):
        wanted = cell.strip().lstrip("\ufeff") or f"column {place}"
        taken = sum(name == wanted or name.startswith(f"{wanted} ") for name in names) if wanted in names else 0
        names.append(f"{wanted} {taken + 1}" if taken else wanted)
    return names


def _encoding(data: bytes, name: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in data[:LOOKED_AT] or data.startswith((b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xd0\xcf\x11\xe0")):
        raise UnusableCatalogue(f"{name}: is neither JSON nor CSV. Export the products as one of them.")
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), 1 << 20):
            decoder.decode(data[start : start + (1 << 20)])
    except UnicodeDecodeError:
        return _older_encoding(data)
    return "utf-8-sig"


def _older_encoding(data: bytes) -> str:
    """Windows-1252, or another one that was usual before UTF-8 where enough letters say so."""
    telling = bytes(byte for byte in data[: LOOKED_AT * 4] if byte > 127)
    if len(telling) < FEW_LETTERS:  # a few pound signs and accents
        return "cp1252"
    from charset_normalizer import from_bytes

    lines = [line for line in data[: LOOKED_AT * 4].splitlines()[:-1] if not line.isascii()]
    best = from_bytes(b"\n".join(lines), cp_isolation=list(OLDER)).best()
    return best.encoding if best is not None else "cp1252"


def _decoded_start(data: bytes, encoding: str) -> str:
    return codecs.getincrementaldecoder(encoding)("replace").decode(data[:LOOKED_AT])


def _delimiter(start: str, name: str) -> str:
    """The one that cuts the header into most columns, and the first rows into as many."""
    scores = {delimiter: _score(start, delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: scores[delimiter])
    if scores[best] <= 0:
        raise UnusableCatalogue(
            f"{name}: is neither JSON nor CSV with a header of two columns or more. Export the products as one of them."
        )
    return best


def _score(start: str, delimiter: str) -> float:
    try:
        rows = [row for _, row in zip(range(20), csv.reader(io.StringIO(start), delimiter=delimiter), strict=False)]
    except csv.Error:
        return 0
    rows = [row for row in rows if row]
    columns = len(rows[0]) if rows else 0
    if columns < 2:
        return 0
    same = sum(len(row) == columns for row in rows[1:])
    return columns * (1 + same) / len(rows)
