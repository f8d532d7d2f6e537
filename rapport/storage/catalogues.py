"""Catalogues and their products.

A catalogue is written in batches, and listed only when it is whole: an import that was stopped or broke off is seen by
nobody, and goes on where it stood when the same file comes again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from typing import TypeVar

from pydantic import TypeAdapter
from sqlalchemy import Connection, delete, insert, select, update

from rapport.errors import StorageError
from rapport.records.catalogue.report import ImportReport
from rapport.records.product import Product
from rapport.storage.database import Database
from rapport.storage.stored_json import read_json
from rapport.storage.tables import catalogues, products

BATCH = 500  # products of one transaction: short enough that nobody waits for it
TRIES = 3
ABANDONED_AFTER = timedelta(days=1)  # an import that broke off and whose file didn't come again
T = TypeVar("T")
_UNFINISHED = -1  # the product count of a catalogue that is being written
_PRODUCT = TypeAdapter(Product)
_REPORT = TypeAdapter(ImportReport)


@dataclass(frozen=True, slots=True)
class ListedCatalogue:
    """A line of the list: `source` is the file's name."""

    id: str
    title: str
    source: str
    product_count: int
    added_at: datetime


class CatalogueStore:
    """Queries over catalogues; every method may raise StorageError."""

    def __init__(self, database: Database, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._now = now

    def add(
        self,
        catalogue_id: str,
        title: str,
        source: str,
        found: Iterable[Product],
        report: Callable[[], ImportReport],
        on_progress: Callable[[int], None] | None = None,
    ) -> None:
        """Keep a catalogue; one with this id that is there already stays as it is.

        `found` are its products in their order, each id once; `report` is asked when all of them were taken;
        `on_progress` is told how many are stored. What `found` raises ends the import: nothing of it is listed.
        """
        if not _beside_others(partial(self._is_begun, catalogue_id, title, source)):
            return
        stored = 0
        remaining = iter(found)
        while batch := list(islice(remaining, BATCH)):
            _beside_others(partial(self._put, catalogue_id, stored, batch))
            stored += len(batch)
            if on_progress is not None:
                on_progress(stored)
        self._finish(catalogue_id, stored, report())

    def list(self) -> list[ListedCatalogue]:
        """All whole catalogues, newest first."""
        columns = (catalogues.c.id, catalogues.c.title, catalogues.c.source, catalogues.c.product_count)
        query = (
            select(*columns, catalogues.c.added_at)
            .where(catalogues.c.product_count != _UNFINISHED)
            .order_by(catalogues.c.added_at.desc(), catalogues.c.title)
        )
        with self._database.transaction() as connection:
            return [ListedCatalogue(*row) for row in connection.execute(query)]

    def get(self, catalogue_id: str) -> ListedCatalogue | None:
        """One whole catalogue's line."""
        return next((listed for listed in self.list() if listed.id == catalogue_id), None)

    def products(self, catalogue_id: str, ids: Sequence[str]) -> dict[str, Product]:
        """The products with these ids, in the order of `ids`; ids that aren't there are left out."""
        found: dict[str, Product] = {}
        for start in range(0, len(ids), BATCH):  # a database takes so many parameters and no more
            here = (products.c.catalogue_id == catalogue_id) & products.c.id.in_(ids[start : start + BATCH])
            with self._database.transaction() as connection:
                for id, text in connection.execute(select(products.c.id, products.c.product).where(here)):
                    found[id] = read_json(_PRODUCT, text, f"product {id}")
        return {id: found[id] for id in ids if id in found}

    def all_products(self, catalogue_id: str) -> Iterator[Product]:
        """Every product in the file's order; no connection is held between batches."""
        last = -1
        while rows := self._after(catalogue_id, last):
            for position, id, text in rows:
                yield read_json(_PRODUCT, text, f"product {id}")
                last = position

    def report(self, catalogue_id: str) -> ImportReport | None:
        """What the import said; None where there is no such catalogue."""
        whole = (catalogues.c.id == catalogue_id) & (catalogues.c.product_count != _UNFINISHED)
        with self._database.transaction() as connection:
            text = connection.execute(select(catalogues.c.report).where(whole)).scalar()
        return read_json(_REPORT, text, "import report") if text else None

    def retitle(self, catalogue_id: str, title: str) -> None:
        """Change the name that lists show."""
        with self._database.transaction() as connection:
            connection.execute(update(catalogues).where(catalogues.c.id == catalogue_id).values(title=title))

    def delete(self, catalogue_id: str) -> None:
        """Delete a catalogue with its products, whole or not."""
        with self._database.transaction() as connection:
            connection.execute(delete(products).where(products.c.catalogue_id == catalogue_id))
            connection.execute(delete(catalogues).where(catalogues.c.id == catalogue_id))

    def _is_begun(self, catalogue_id: str, title: str, source: str) -> bool:
        """Make the unfinished row; False if the catalogue is whole already."""
        count = select(catalogues.c.product_count).where(catalogues.c.id == catalogue_id)
        row = {"title": title, "source": source, "report": "", "product_count": _UNFINISHED, "added_at": self._now()}
        with self._database.transaction() as connection:
            _forget_abandoned(connection, self._now() - ABANDONED_AFTER, catalogue_id)
            known = connection.execute(count).scalar()
            if known is None:
                connection.execute(insert(catalogues).values(id=catalogue_id, **row))
            return known in (None, _UNFINISHED)

    def _put(self, catalogue_id: str, start: int, batch: Sequence[Product]) -> None:
        """Store a batch, but for those that an earlier try has stored."""
        with self._database.transaction() as connection:
            there = _positions(connection, catalogue_id, start, start + len(batch))
            rows = [
                _row(catalogue_id, position, product)
                for position, product in enumerate(batch, start)
                if position not in there
            ]
            if rows:
                connection.execute(insert(products), rows)

    def _finish(self, catalogue_id: str, count: int, report: ImportReport) -> None:
        done = {"product_count": count, "report": _REPORT.dump_json(report).decode(), "added_at": self._now()}
        with self._database.transaction() as connection:
            kept = connection.execute(update(catalogues).where(catalogues.c.id == catalogue_id).values(**done))
        if not kept.rowcount:
            raise StorageError("The catalogue was deleted while it was imported. Upload it again.")

    def _after(self, catalogue_id: str, position: int) -> Sequence[tuple[int, str, str]]:
        query = (
            select(products.c.position, products.c.id, products.c.product)
            .where((products.c.catalogue_id == catalogue_id) & (products.c.position > position))
            .order_by(products.c.position)
            .limit(BATCH)
        )
        with self._database.transaction() as connection:
            return [(row.position, row.id, row.product) for row in connection.execute(query)]


def _beside_others(step: Callable[[], T]) -> T:
    """Others may import the same file: what they stored in the same moment is there at the next try."""
    for _ in range(TRIES - 1):
        with suppress(StorageError):
            return step()
    return step()


def _forget_abandoned(connection: Connection, before: datetime, but: str) -> None:
    is_old = (catalogues.c.product_count == _UNFINISHED) & (catalogues.c.added_at < before) & (catalogues.c.id != but)
    for id in connection.execute(select(catalogues.c.id).where(is_old)).scalars().all():
        connection.execute(delete(products).where(products.c.catalogue_id == id))
        connection.execute(delete(catalogues).where(catalogues.c.id == id))


def _positions(connection: Connection, catalogue_id: str, start: int, end: int) -> set[int]:
    here = (products.c.catalogue_id == catalogue_id) & products.c.position.between(start, end - 1)
    return set(connection.execute(select(products.c.position).where(here)).scalars())


def _row(catalogue_id: str, position: int, product: Product) -> dict[str, str | int]:
    text = _PRODUCT.dump_json(product).decode()
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {
        "catalogue_id": catalogue_id,
        "id": product.id,
        "position": position,
        "digest": digest,
        "product": text,
    }
