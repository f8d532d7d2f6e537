"""One case of the shop chat: a conversation up to one message of the customer."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Self

from pydantic import TypeAdapter

from rapport.records.product import Product
from rapport.scenarios.shop.finding import Answerable
from rapport.scenarios.shop.understanding.understood import Understood
from rapport.storage.stored_json import read_json

NOTHING_FOUND = Answerable(Understood("", ""), is_answerable=False)
IMAGES_KEPT = 3  # what a card shows; the catalogue has the rest


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an answer to one message stands on: what was understood, and what the shop found for it.

    It is stored with the turn, products and all: a conversation opens as it was, whatever becomes of the catalogue.
    `is_corrected` where a person changed the constraints.
    """

    found: Answerable = field(default_factory=lambda: NOTHING_FOUND)
    catalogue_id: str = ""
    is_corrected: bool = False

    @property
    def understood(self) -> Understood:
        return self.found.understood

    @property
    def shown(self) -> tuple[Product, ...]:
        """The products that the customer may be told of, in the order in which they are numbered from 1."""
        return self.found.products or tuple(near.product for near in self.found.alternatives)


@dataclass(frozen=True, slots=True)
class PastTurn:
    """An earlier message with what was found for it; `answers` are what each column wrote, by its position."""

    message: str
    grounds: Grounds
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShopCase:
    """A message, what its answer stands on, and the turns before it, the oldest first.

    `column` says whose answers the history holds: those of one column (`of_column`), or nobody's yet.
    """

    id: str
    message: str
    grounds: Grounds
    history: tuple[PastTurn, ...] = ()
    column: int | None = None

    def of_column(self, position: int) -> Self:
        """The conversation as one column had it: with its own answers."""
        return replace(self, column=position)

    def answer_in(self, turn: PastTurn) -> str:
        """What this column answered in that turn; empty if nothing is there."""
        if self.column is None or self.column >= len(turn.answers):
            return ""
        return turn.answers[self.column]


@dataclass(frozen=True, slots=True)
class _Own:
    """What a case has of its own that a turn of a conversation has from the run."""

    history: tuple[PastTurn, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stored:
    own: _Own | None = None


_GROUNDS = TypeAdapter(Grounds)
_HISTORY = TypeAdapter(_Own)
_STORED = TypeAdapter(_Stored)


def dump_grounds(grounds: Grounds) -> str:
    """As JSON, to be stored with the turn."""
    found = grounds.found
    slim = replace(
        found,
        matches=tuple(replace(match, product=_slim(match.product)) for match in found.matches),
        alternatives=tuple(replace(near, product=_slim(near.product)) for near in found.alternatives),
    )
    return _GROUNDS.dump_json(replace(grounds, found=slim), exclude_defaults=True).decode()


def load_grounds(stored: str) -> Grounds:
    """Raises StorageError where it is damaged."""
    return read_json(_GROUNDS, stored or "{}", "turn of the conversation")


def dump_case(case: ShopCase) -> str:
    """A case that stands for itself, with the turns before it, to be stored; its grounds read as any turn's do."""
    history = [PastTurn(turn.message, load_grounds(dump_grounds(turn.grounds)), turn.answers) for turn in case.history]
    before = _HISTORY.dump_json(_Own(tuple(history)), exclude_defaults=True).decode()
    return json.dumps(json.loads(dump_grounds(case.grounds)) | {"own": json.loads(before)}, ensure_ascii=False)


def own_history(stored: str) -> tuple[PastTurn, ...] | None:
    """The turns before a case that stands for itself; None for a turn of a conversation.

    Raises:
        StorageError: it is damaged.
    """
    found = read_json(_STORED, stored or "{}", "turn of the conversation").own
    return found.history if found is not None else None


def _slim(product: Product) -> Product:
    return replace(product, images=product.images[:IMAGES_KEPT])
