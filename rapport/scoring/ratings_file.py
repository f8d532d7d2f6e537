"""Ratings made elsewhere: CSV or XLSX with the columns case, variant, rater, metric and value, or a column a metric."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapport.documents.workbook import open_workbook
from rapport.errors import CorruptDocument, DocumentError, EmptyDocument, UnsupportedDocument
from rapport.exporting.table import unguarded
from rapport.statistics.rating import Rating

COLUMNS = ("case", "variant", "rater", "metric", "value")
OUTPUT = "output"  # a further column, which a file may have: the id of the output that was rated, or its text
REMARK = "remark"  # another one: what the rater wrote of it
NOTHING = frozenset({"", "na", "n/a", "none", "null", "-"})
DELIMITER_LINE = "sep="  # above the header, for Excel
BEYOND_RATINGS = 1e12  # nobody rates so high; sums of squares stay finite
# What other files call the same, the surest name first.
_ALSO: Mapping[str, tuple[str, ...]] = {
    "case": ("case_id",),
    "rater": ("annotator", "rated_by"),
    "metric": ("criterion", "dimension"),
    "value": ("score", "rating"),
    OUTPUT: ("output_id", "output_text", "text"),
    REMARK: ("remarks", "comment", "comments", "note", "notes"),
}


@dataclass(frozen=True, slots=True)
class RatedLine:
    """A rating, with the id or text of the rated output and the rater's remark where the file has them.

    `number` is the line of the file, the header being line 1.
    """

    rating: Rating
    output: str = ""
    remark: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class RatingsRead:
    """What a file holds, a sentence for each line that couldn't be taken, and `notes` on how the others were."""

    lines: tuple[RatedLine, ...]
    problems: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """The ratings, each with its output where the file tells it."""
        return tuple(replace(line.rating, output=line.output) for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Header:
    """Where a file has what; `measures` are the columns of metrics by their name, where each has one."""

    width: int
    places: Mapping[str, int]
    measures: Mapping[str, int]

    def cell(self, row: Sequence[str], column: str) -> str:
        place = self.places.get(column)
        return "" if place is None else unguarded(row[place].strip())

    def values(self, row: Sequence[str]) -> list[tuple[str, str]]:
        """Metric and value, as written: one pair, or one a metric."""
        if self.measures:
            return [(name, row[place].strip()) for name, place in self.measures.items()]
        return [(self.cell(row, "metric"), self.cell(row, "value"))]


def read_ratings(data: bytes, name: str, *, by_output: bool = False, metrics: Sequence[str] = ()) -> RatingsRead:
    """Read a file of ratings; a cell without a value is unscored.

    With `by_output` a line may name the output in a column of that name, or in `case` by its id or its text, and
    `variant` may be missing: the caller knows the outputs. Where there is no column `metric`, those that are called
    like one of `metrics` hold its values.

    Raises:
        DocumentError: no CSV or XLSX, empty, or columns are missing; the message says which.
    """
    if not data.strip():
        raise EmptyDocument(f"{name} is empty. Export the ratings again.")
    is_workbook = name.lower().endswith((".xlsx", ".xlsm"))
    rows = enumerate(_xlsx_rows(data, name) if is_workbook else _csv_rows(data, name), start=1)
    header = _header(next((row for _, row in rows if _is_header(row)), []), metrics)
    _complain(header, name, by_output)
    return _read(rows, header, name, by_output)


def _is_header(row: Sequence[str]) -> bool:
    """Whether it is the first row that says something; the line that tells Excel the delimiter doesn't."""
    return any(cell.strip() for cell in row) and not row[0].startswith(DELIMITER_LINE)


def _header(cells: Sequence[str], metrics: Sequence[str]) -> _Header:
    there = {_plain(cell): place for place, cell in reversed(list(enumerate(cells)))}
    names = {column: (column, *_ALSO.get(column, ())) for column in (*COLUMNS, OUTPUT, REMARK)}
    places = {
        column: place
        for column, called in names.items()
        if (place := next((there[one] for one in called if one in there), None)) is not None
    }
    if "metric" in places:
        return _Header(len(cells), places, {})
    return _Header(len(cells), places, {name: there[_plain(name)] for name in metrics if _plain(name) in there})


def _plain(cell: str) -> str:
    return "_".join(cell.strip().casefold().replace("-", " ").replace("_", " ").split())


def _complain(header: _Header, name: str, by_output: bool) -> None:
    needed = [column for column in COLUMNS if not (header.measures and column in ("metric", "value"))]
    if by_output:
        known = {"variant", "case"} if OUTPUT in header.places else {"variant"}
        needed = [column for column in needed if column not in known]
    if missing := [column for column in needed if column not in header.places]:
        if by_output:  # the surest way to name what was rated
            missing, needed = ([OUTPUT if one == "case" else one for one in names] for names in (missing, needed))
        raise DocumentError(
            f"{name} lacks the column{'s' if len(missing) > 1 else ''} {', '.join(missing)}. "
            f"It needs {', '.join(needed)}, in any order."
        )


def _read(rows: Iterator[tuple[int, list[str]]], header: _Header, name: str, by_output: bool) -> RatingsRead:
    lines: list[RatedLine] = []
    problems: list[str] = []
    for number, row in rows:
        if not any(cell.strip() for cell in row):
            continue
        where = f"{name}, line {number}"
        if len(row) < header.width or any(cell.strip() for cell in row[header.width :]):
            problems.append(f"{where}: {len(row)} fields, the header has {header.width}. The line is left out.")
            continue
        case, variant, rater, output = (header.cell(row, column) for column in ("case", "variant", "rater", OUTPUT))
        values = header.values(row)
        if not (all(metric for metric, _ in values) and ((case and variant) or (by_output and (case or output)))):
            problems.append(f"{where}: case, variant or metric is empty. The line is left out.")
            continue
        for metric, cell in values:
            try:
                value = _number(cell)
            except ValueError:
                problems.append(f"{where}: the value {cell[:40]!r} isn't a number. It counts as unscored.")
                value = None
            remark = header.cell(row, REMARK)
            lines.append(RatedLine(Rating(case, variant, rater, metric, value), output, remark, number))
    return RatingsRead(tuple(lines), tuple(problems))


def _number(text: str) -> float | None:
    """The number, also with a decimal comma; None for nothing. Raises ValueError."""
    if text.lower() in NOTHING:
        return None
    number = float(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text)
    if not abs(number) < BEYOND_RATINGS:  # nor nan
        raise ValueError(text)
    return number


def _csv_rows(data: bytes, name: str) -> Iterator[list[str]]:
    text = _decoded(data, name)
    head = next((line for line in text.splitlines() if line.strip() and DELIMITER_LINE not in line[:5]), "")
    delimiter = max(",;\t", key=head.count)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))  # of the process; an output's text may be long
    return iter(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _decoded(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    try:
        return data.decode("utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(data).best()
    if best is None or b"\x00" in data:
        raise UnsupportedDocument(f"{name} is no CSV file. Export the ratings as CSV or XLSX.")
    return str(best)


def _xlsx_rows(data: bytes, name: str) -> Iterator[list[str]]:
    """Rows of the sheet 'Ratings', as Rapport's own workbooks have one, or else of the first."""
    book = open_workbook(data, name)
    try:
        sheet = next((one for one in book.worksheets if one.title.casefold() == "ratings"), book.worksheets[0])
        for row in sheet.iter_rows(values_only=True):
            yield [_cell(cell) for cell in row]
    except Exception:  # openpyxl lets through whatever zipfile, zlib and the XML parser raise of a damaged file
        raise CorruptDocument(f"{name} is no XLSX file, or a damaged one. Save it again, or as CSV.") from None


def _cell(value: object) -> str:
    return "" if value is None else str(value)
