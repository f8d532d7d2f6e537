"""A shop's file to cleaned products, with a report of what was taken and what was left."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from rapport.errors import UnusableCatalogue
from rapport.records.catalogue.brand import one_spelling
from rapport.records.catalogue.cleaning import brand_of, clean_row, row_id
from rapport.records.catalogue.columns import LOOKED_AT, suggest_mapping
from rapport.records.catalogue.facts import first
from rapport.records.catalogue.mapping import Mapping
from rapport.records.catalogue.plain_text import plain_text
from rapport.records.catalogue.report import ImportReport, ReportBuilder
from rapport.records.catalogue.rows import Row, read_rows
from rapport.records.product import Product

_LOG = logging.getLogger(__name__)
STEP_ROWS = 200  # rows between two words about how far it is
SHARE_OF_BRANDS = 0.15  # of the time, for the first way through the file
_NO_COLUMNS = "none of its rows is a product with named columns. Choose a file with one product a row."
Step = Callable[[str, float], None]  # takes what is being done, and the share of it that is done (0 to 1)


@dataclass(frozen=True, slots=True)
class CatalogueReading:
    """A whole file's products in its order, and the report."""

    products: tuple[Product, ...]
    report: ImportReport


def read_catalogue(data: bytes, name: str, mapping: Mapping | None = None) -> CatalogueReading:
    """All products of a file at once; for large files take `CatalogueFile`, which gives them one at a time.

    Raises:
        EmptyDocument: no bytes at all.
        UnusableCatalogue: neither JSON nor CSV, without a column of titles, or without a single product.
    """
    file = CatalogueFile(data, name, mapping)
    products = tuple(file.products())
    return CatalogueReading(products, file.report)


def first_rows(data: bytes, name: str, count: int = LOOKED_AT) -> list[Row]:
    """The first rows of a file, to look at and to suggest a mapping from. Raises as `read_catalogue`."""
    return list(islice(read_rows(data, name), count))


class CatalogueFile:
    """A file that is read row by row.

    Raises:
        EmptyDocument: no bytes at all.
        UnusableCatalogue: neither JSON nor CSV, or without a column of titles.
    """

    def __init__(self, data: bytes, name: str, mapping: Mapping | None = None) -> None:
        self._data, self._name = data, name
        rows = first_rows(data, name)
        self.columns = tuple(dict.fromkeys(column for row in rows for column in row.values))
        self.mapping = mapping or suggest_mapping(rows)
        self._check(rows)
        self._builder = ReportBuilder()

    def products(self, step: Step = lambda doing, share: None) -> Iterator[Product]:
        """The products in the file's order. `step` may end the reading by raising.

        Raises:
            UnusableCatalogue: there wasn't one, or the JSON breaks off.
        """
        self._builder = ReportBuilder()
        spellings, total = self._spellings(step)
        seen: dict[str, int] = {}
        for row in read_rows(self._data, self._name):
            if row.number % STEP_ROWS == 0:
                step(f"{row.number:,} of {total:,} rows", SHARE_OF_BRANDS + (1 - SHARE_OF_BRANDS) * row.number / total)
            self._builder.rows += 1
            if (product := self._product(row, spellings, seen)) is not None:
                yield product
        if not self._builder.taken:
            raise UnusableCatalogue(f"{self._name}: {self._nothing()}")

    @property
    def report(self) -> ImportReport:
        """What became of the rows that `products` has gone over."""
        used = self.mapping.columns
        return self._builder.report(tuple(column for column in self.columns if column not in used))

    def _product(self, row: Row, spellings: dict[str, str], seen: dict[str, int]) -> Product | None:
        id = row_id(row.values, self.mapping) if row.values else ""
        problem = row.problem or self._problem(row)
        if problem:
            self._builder.leave(row.number, id if row.values else "", problem)
            return None
        if id in seen:
            self._builder.duplicates += 1
            self._builder.leave(row.number, id, f"Has the id of row {seen[id]}, which is kept.")
            return None
        try:
            product = clean_row(
                row.values, self.mapping, spellings, lambda said: self._builder.change(row.number, id, said)
            )
        except Exception:  # a row that nobody foresaw costs itself, not the other 200,000
            _LOG.exception("Cleaning row %d of %s failed", row.number, self._name)
            self._builder.leave(row.number, id, "Can't be read because of a fault in Rapport. The log says more.")
            return None
        seen[id] = row.number
        self._builder.take(product)
        return product

    def _problem(self, row: Row) -> str:
        if not plain_text(first(row.values, self.mapping.title)):
            return "Has no title."
        return ""

    def _spellings(self, step: Step) -> tuple[dict[str, str], int]:
        """One spelling a brand, and how many rows there are: the first way through the file."""
        counts: Counter[str] = Counter()
        number = 0
        for number, row in enumerate(read_rows(self._data, self._name), start=1):
            if number % (STEP_ROWS * 10) == 0:
                step(f"looking at {number:,} rows", 0.0)
            if not row.problem and (name := brand_of(row.values, self.mapping)):
                counts[name] += 1
        return one_spelling(counts), number

    def _check(self, rows: list[Row]) -> None:
        if not rows:
            raise UnusableCatalogue(f"{self._name}: holds no rows. Choose a file with one product a row.")
        if not any(first(row.values, self.mapping.title) for row in rows):
            if not self.columns:
                raise UnusableCatalogue(f"{self._name}: {_NO_COLUMNS}{_why(rows)}")
            there = ", ".join(f"{column:.60}" for column in self.columns[:12])
            raise UnusableCatalogue(
                f"{self._name}: has no column of product titles (its columns: {there}). Say which column holds the "
                "title."
            )

    def _nothing(self) -> str:
        report = self.report
        why = f" Row {report.left[0].number}: {report.left[0].sentence}" if report.left else ""
        return f"none of its {report.rows} rows is a product.{why}"


def _why(rows: list[Row]) -> str:
    return next((f" Row {row.number}: {row.problem}" for row in rows if row.problem), "")
