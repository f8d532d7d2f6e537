"""What an import took, what it left and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from rapport.records.product import Product

MOST_ROWS_NAMED = 5_000  # of each kind; the counts go on

COUNTED_FIELDS = (
    "brand", "price", "category_path", "audience", "materials", "closures", "heel_type", "heel_height_cm", "sole",
    "features", "images",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RowNote:
    """Something about one row: its number in the file (from 1), the product's id ('' without one), a sentence."""

    number: int
    id: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a file's rows.

    `left` names the rows that weren't taken and why, `changes` those of which something was left out or understood
    otherwise than written; both name at most 5,000 rows, the counts are whole. `found` says for each field of how many
    products it is known. `not_footwear` counts products that are taken but are no footwear.
    """

    rows: int
    taken: int
    left_count: int = 0
    change_count: int = 0
    duplicates: int = 0
    not_footwear: int = 0
    left: tuple[RowNote, ...] = ()
    changes: tuple[RowNote, ...] = ()
    found: tuple[tuple[str, int], ...] = ()
    unused_columns: tuple[str, ...] = ()


@dataclass(slots=True)
class ReportBuilder:
    """Counts while the rows go by."""

    rows: int = 0
    taken: int = 0
    left_count: int = 0
    change_count: int = 0
    duplicates: int = 0
    not_footwear: int = 0
    _left: list[RowNote] = field(default_factory=list)
    _changes: list[RowNote] = field(default_factory=list)
    _found: Counter[str] = field(default_factory=Counter)

    def leave(self, number: int, id: str, sentence: str) -> None:
        """This row isn't taken."""
        self.left_count += 1
        if len(self._left) < MOST_ROWS_NAMED:
            self._left.append(RowNote(number, id, sentence))

    def change(self, number: int, id: str, sentence: str) -> None:
        """This row is taken, but not just as written."""
        self.change_count += 1
        if len(self._changes) < MOST_ROWS_NAMED:
            self._changes.append(RowNote(number, id, sentence))

    def take(self, product: Product) -> None:
        self.taken += 1
        self.not_footwear += not product.is_footwear
        self._found.update(name for name in COUNTED_FIELDS if getattr(product, name) not in (None, ()))

    def report(self, unused_columns: tuple[str, ...]) -> ImportReport:
        return ImportReport(
            self.rows, self.taken, self.left_count, self.change_count, self.duplicates, self.not_footwear,
            tuple(self._left), tuple(self._changes),
            tuple((name, self._found[name]) for name in COUNTED_FIELDS), unused_columns,
        )  # fmt: skip
