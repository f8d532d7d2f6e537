"""A model that follows a script, and the models object that hands it out."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from rapport.errors import ModelError, ModelNotFound
from rapport.providers.model import Event, Finish, ModelRequest, Text, Usage


@dataclass
class Scripted:
    """Says `words` one by one; `gate` holds it back before the second word, `failures` are raised first."""

    words: tuple[str, ...] = ("Dear ", "Ada, ", "hello.")
    ref: str = "test:echo"
    is_local: bool = True
    context_tokens: int | None = 8000
    gate: threading.Event | None = None
    failures: list[ModelError] = field(default_factory=list)
    asked: list[ModelRequest] = field(default_factory=list)
    closed: int = 0

    def stream(self, request: ModelRequest) -> Iterator[Event]:
        self.asked.append(request)
        if self.failures:
            raise self.failures.pop(0)
        try:
            for number, word in enumerate(self.words):
                if number == 1 and self.gate is not None:
                    self.gate.wait(60)
                yield Text(word)
            yield Finish("stop", Usage(12, 3), {"messages": len(request.messages)})
        finally:
            self.closed += 1


@dataclass
class Models:
    """Knows the scripted models by ref; costs a cent a call."""

    known: dict[str, Scripted]
    addresses: dict[str, str] = field(default_factory=dict)

    def resolve(self, ref: str) -> Scripted:
        if ref not in self.known:
            raise ModelNotFound(f"There is no model {ref}.")
        return self.known[ref]

    def cost_usd(self, ref: str, usage: Usage) -> float | None:
        return 0.01

    def is_local(self, ref: str) -> bool:
        return ref in self.known and self.known[ref].is_local

    def address(self, ref: str) -> str:
        return self.addresses.get(ref, "")
