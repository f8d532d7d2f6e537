"""Models that are asked within an experiment's caps and its limits for a provider: so its judge is asked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from rapport.errors import ModelError
from rapport.experiments.engine import Models
from rapport.experiments.plan import Limits
from rapport.experiments.running.budget import Budget
from rapport.experiments.running.limits import Turnstile
from rapport.providers.model import AskedAgain, ChatModel, Event, Finish, ModelRequest, Usage
from rapport.providers.tokens import estimate_message_tokens

_STEP_S = 0.05
_MARGIN = 1.25  # on estimated tokens, where too little would pass a cap
_ANSWER_TOKENS = 1024  # where a request sets no longest answer


@dataclass(frozen=True, slots=True)
class Gate:
    """What all calls to a judge go through: the caps, and how fast its provider may be asked.

    Each try counts as a call, those of a call that fails and is made again too.
    """

    budget: Budget
    turnstile: Turnstile
    should_stop: Callable[[], bool]

    @property
    def closed(self) -> str:
        """Why nobody is let through any more, in a sentence; empty while somebody is."""
        return self.budget.capped or self.turnstile.halted

    def is_over(self) -> bool:
        return bool(self.closed) or self.should_stop()

    def enter(self, tokens: int, cost_usd: float | None) -> bool:
        """Wait for one's turn; False if there will be none. Who gets in must `leave`."""
        if not self.turnstile.enter(tokens, self.is_over):
            return False
        while not self.is_over():
            grant = self.budget.reserve(cost_usd)
            if grant == "granted":
                return True
            if grant == "capped":
                break
            time.sleep(_STEP_S)
        self.turnstile.withdraw(tokens)
        return False

    def leave(self, tokens: int, reserved: float | None, call: _Call) -> None:
        error = call.error
        is_call = error is None or error.kind != "server_unreachable"
        self.budget.settle(reserved, call.cost_usd, call.requests if is_call else 0)
        self.turnstile.leave(tokens, call.used_tokens, error)


@dataclass(slots=True)
class _Call:
    """How one try went."""

    requests: int = 1
    usage: Usage = field(default_factory=Usage)
    cost_usd: float | None = None
    error: ModelError | None = None

    @property
    def used_tokens(self) -> int | None:
        usage = self.usage
        return None if usage.output_tokens is None else (usage.input_tokens or 0) + usage.output_tokens


@dataclass(frozen=True, slots=True)
class GatedModel:
    """A model whose calls go through a gate; behind a closed one there are no events."""

    inner: ChatModel
    gate: Gate
    models: Models

    @property
    def ref(self) -> str:
        return self.inner.ref

    @property
    def is_local(self) -> bool:
        return self.inner.is_local

    @property
    def context_tokens(self) -> int | None:
        return self.inner.context_tokens

    def stream(self, request: ModelRequest) -> Iterator[Event]:
        """One try. Raises ModelError."""
        asked = round(estimate_message_tokens(request.messages) * _MARGIN)
        longest = request.settings.max_tokens or _ANSWER_TOKENS
        reserved = self._cost_usd(Usage(asked, longest))
        tokens = asked + longest
        if not self.gate.enter(tokens, reserved):
            return
        call = _Call()
        try:
            for event in self.inner.stream(request):
                call.requests += isinstance(event, AskedAgain)
                if isinstance(event, Finish):
                    call.usage, call.cost_usd = event.usage, self._cost_usd(event.usage)
                yield event
        except ModelError as error:
            call.error = error
            raise
        finally:
            self.gate.leave(tokens, reserved, call)

    def _cost_usd(self, usage: Usage) -> float | None:
        try:
            return self.models.cost_usd(self.inner.ref, usage)
        except ModelError:
            return None


@dataclass(frozen=True, slots=True)
class GatedModels:
    """The models of a session, each behind the gate."""

    models: Models
    gate: Gate

    def resolve(self, ref: str) -> ChatModel:
        """Raises ModelError."""
        return GatedModel(self.models.resolve(ref), self.gate, self.models)

    def cost_usd(self, ref: str, usage: Usage) -> float | None:
        return self.models.cost_usd(ref, usage)

    def is_local(self, ref: str) -> bool:
        return self.models.is_local(ref)

    def address(self, ref: str) -> str:
        return self.models.address(ref)


def gate_for(budget: Budget, limits: Limits, should_stop: Callable[[], bool]) -> Gate:
    """A gate with a turnstile of its own."""
    return Gate(budget, Turnstile(limits), should_stop)
