"""What an experiment is to whoever runs it: the cells to fill, how to get each case, and what it may cost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rapport.storage.experiments import Spent

if TYPE_CHECKING:
    from rapport.experiments.example_bank import ExampleBank
    from rapport.scenarios.case import Case
    from rapport.scenarios.scenario import Scenario
    from rapport.storage.runs import Run

PATIENCE_S = 120.0  # a provider that has been in trouble for so long is left until somebody continues


@dataclass(frozen=True, slots=True)
class Limits:
    """What one provider is asked at most: calls at once, and calls and tokens a minute (None: as fast as it answers).

    Tokens are those of the requests and answers together, estimated before a call and corrected after it.
    """

    concurrent: int = 4
    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Cases x variants x repeats of `run`, whose id is the experiment's.

    `case` loads a case by its id when its turn comes, and may raise RapportError, which fails that case's cells alone.
    `limits` are by provider, as `ollama`. `max_calls` and `max_cost_usd` end the experiment before a call would go
    beyond them; answers from the cache are neither calls nor cost. `judged` is what its judge took before: it counts
    towards them too. `bank` is where prompts get their examples from.
    """

    run: Run
    repeats: int
    scenario: Scenario[Any]
    case: Callable[[str], Case]
    uses_cache: bool = True
    limits: Mapping[str, Limits] = field(default_factory=dict)
    max_calls: int | None = None
    max_cost_usd: float | None = None
    bank: ExampleBank | None = None
    judged: Spent = Spent()

    @property
    def cells(self) -> int:
        """Outputs that there will be when all is done."""
        return len(self.run.cases) * len(self.run.variants) * self.repeats
