"""Catalogues taken into the store; what fails is a value and stops nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import PurePath

from rapport.errors import OversizedDocument, RapportError
from rapport.experiments.intake import Report, Taken
from rapport.records.catalogue.cleaning import CLEANING
from rapport.records.catalogue.mapping import Mapping
from rapport.records.catalogue.reading import CatalogueFile
from rapport.settings import Limits
from rapport.storage.store import Store

CATALOGUE_TYPES = ("json", "jsonl", "ndjson", "csv", "tsv", "txt")
STOPPED = "The import was stopped. Nothing was taken; the catalogues that were there stay as they are."
_LIMITS = Limits()


class _Stopped(RapportError):
    """Somebody stopped the import."""


def catalogue_id(data: bytes, mapping: Mapping) -> str:
    """The same for the same file with the same mapping, cleaned by the same rules."""
    digest = hashlib.sha256(data)
    digest.update(f"\n{CLEANING}\n{mapping.as_json}".encode())
    return digest.hexdigest()


def take_catalogue(
    store: Store,
    data: bytes,
    name: str,
    mapping: Mapping | None,
    report: Report,
    limits: Limits = _LIMITS,
    should_stop: Callable[[], bool] = lambda: False,
    title: str = "",
) -> Taken:
    """Read a file of products into the store; the same file with the same mapping is read only once.

    `Taken.document_id` is the catalogue's id, for `store.catalogues`. After a stop nothing of this file is kept.
    """
    try:
        if len(data) > limits.catalogue_bytes:
            raise OversizedDocument(_too_large(name, len(data), limits.catalogue_bytes))
        return _take(store, data, name, mapping, report, should_stop, title or PurePath(name).stem)
    except RapportError as error:
        return Taken(name, "catalogue", error=str(error))


def _take(
    store: Store,
    data: bytes,
    name: str,
    mapping: Mapping | None,
    report: Report,
    should_stop: Callable[[], bool],
    title: str,
) -> Taken:
    report("looking at the columns", 0.0)
    file = CatalogueFile(data, name, mapping)
    id = catalogue_id(data, file.mapping)
    if (known := store.catalogues.get(id)) is not None:
        return Taken(name, "catalogue", id, known.title, was_known=True)
    products = file.products(_stoppable(report, should_stop))
    try:
        store.catalogues.add(id, title, name, products, lambda: file.report)
    except _Stopped:
        store.catalogues.delete(id)
        return Taken(name, "catalogue", error=f"{name}: {STOPPED}")
    return Taken(name, "catalogue", id, title, _warnings(file))


def _stoppable(report: Report, should_stop: Callable[[], bool]) -> Report:
    def step(doing: str, share: float) -> None:
        if should_stop():
            raise _Stopped
        report(doing, share)

    return step


def _warnings(file: CatalogueFile) -> tuple[str, ...]:
    said = file.report
    left = f"{said.left_count:,} of {said.rows:,} rows were left out: the import report says why."
    other = f"{said.not_footwear:,} products are no footwear."
    if said.not_footwear == 1:
        other = "1 product is no footwear."
    return tuple(note for note, count in ((left, said.left_count), (other, said.not_footwear)) if count)


def _too_large(name: str, size: int, limit: int) -> str:
    return (
        f"{name}: {size / 1e6:,.0f} MB is more than the {limit / 1e6:,.0f} MB that a catalogue may have. Split the "
        "file, or raise RAPPORT_LIMITS__CATALOGUE_BYTES."
    )
