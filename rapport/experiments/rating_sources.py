"""What an output was written from, for a person who judges it: the documents, or the conversation and the products."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.documents.document import Document
from rapport.experiments.rating import Material, Rated
from rapport.records.product import Product
from rapport.scenarios.shop.case import load_grounds
from rapport.storage.documents import Kind
from rapport.storage.store import Store

GONE = "This document was deleted, so it can't be shown beside what was written from it."


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A document by what it is ("Résumé"); None where it was deleted since."""

    title: str
    document: Document | None


@dataclass(frozen=True, slots=True)
class Said:
    """A message of the customer and what this column answered; the message to be answered has no answer here."""

    message: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """The documents of a letter, or of a chat the conversation and the products given, numbered from 1."""

    documents: tuple[SourceDocument, ...] = ()
    conversation: tuple[Said, ...] = ()
    products: tuple[Product, ...] = ()


def sources_of(store: Store, material: Material, rated: Rated) -> Sources:
    """Raises StorageError."""
    case = next((case for case in rated.run.cases if case.id == rated.case_id), None)
    if case is None:
        return Sources()
    if case.message:
        talk = _conversation(material, rated)
        return Sources(conversation=talk, products=load_grounds(case.data).shown)
    documents = (_document(store, "resume", case.candidate_id), _document(store, "job", case.job_id))
    return Sources(documents=documents)


def _document(store: Store, kind: Kind, document_id: str) -> SourceDocument:
    stored = store.documents.load(kind, document_id)
    return SourceDocument("Résumé" if kind == "resume" else "Job", stored.document if stored else None)


def _conversation(material: Material, rated: Rated) -> tuple[Said, ...]:
    """The turns up to the one that is answered, as this column had them."""
    cases = rated.run.cases
    now = next(place for place, case in enumerate(cases) if case.id == rated.case_id)
    before = (Said(case.message, material.texts.get((case.id, rated.output.position), "")) for case in cases[:now])
    return (*before, Said(cases[now].message))
