"""Sources without what gives orders to a model: a record's facts and a document's text."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from rapport.documents.document import Document
from rapport.documents.orders import find_orders
from rapport.records.candidate import Candidate, Education, Position
from rapport.records.fact import Fact
from rapport.records.job import Job

R = TypeVar("R", Candidate, Job, Position, Education)


def without_orders(record: R, document: Document) -> R:
    """The record without facts that give orders, a name or a company among them: those stand outside of the fences."""
    changes: dict[str, Any] = {}
    for field in fields(record):
        before = getattr(record, field.name)
        if isinstance(before, Fact):
            changes[field.name] = before if is_clean(before, document) else None
        elif isinstance(before, tuple):
            changes[field.name] = tuple(
                part if isinstance(part, Fact) else without_orders(part, document)
                for part in before
                if not isinstance(part, Fact) or is_clean(part, document)
            )
    return replace(record, **changes)


def is_clean(fact: Fact[Any], document: Document) -> bool:
    """Whether the fact comes from none of the passages that give orders, and gives none itself.

    What a person typed is theirs to say.
    """
    if fact.origin == "person" or not isinstance(fact.value, str):
        return True
    if fact.passage is None or fact.passage.document_id != document.id:
        is_quoting = any(order.text and order.text in fact.value for order in document.orders)
        return not is_quoting and not find_orders(fact.value)
    start, end = fact.passage.start, fact.passage.end
    return not any(order.start < end and start < order.end for order in document.orders)


def clean_text(document: Document) -> str:
    """The document's text without passages that give orders to a model."""
    text, at = "", 0
    for order in sorted(document.orders, key=lambda order: order.start):
        text += document.text[at : max(order.start, at)]
        at = max(at, order.end)
    return text + document.text[at:]
