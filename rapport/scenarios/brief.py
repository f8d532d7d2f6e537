"""A brief: the facts and passages chosen for a case within a token budget."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.documents.document import Passage
from rapport.providers.model import Message


@dataclass(frozen=True, slots=True)
class Section:
    """One titled part of a source, such as a position or the requirements of a job, with the passage it came from."""

    title: str
    text: str
    tokens: int
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """What a variant is told about its case.

    `variables` are the values that a template may use by name; `included` and `left_out` say which sections of the
    sources fitted into `budget_tokens` (None: no limit known). Token counts are estimates. `facts` is what the
    scenario's fixed writer needs, as JSON in a form of that scenario's own; no template and no model sees it. `history`
    are the earlier messages of a conversation, which stand before the last user message.
    """

    variables: dict[str, str]
    included: tuple[Section, ...]
    left_out: tuple[Section, ...]
    budget_tokens: int | None
    facts: str = "{}"
    history: tuple[Message, ...] = ()

    @property
    def tokens(self) -> int:
        return sum(section.tokens for section in self.included)
