"""From a cell to an output: the case, the request, an earlier answer to the same request, or a call."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapport.errors import ModelError, RapportError, SourceGone
from rapport.experiments.calls import Call, unexpected
from rapport.experiments.engine import Models
from rapport.experiments.plan import Plan
from rapport.experiments.preparing import Prepared, prepare
from rapport.experiments.running.cells import Cell
from rapport.providers.model import ChatModel, Failure, ModelRequest, Usage
from rapport.scenarios.brief import Brief
from rapport.scenarios.case import Case
from rapport.scenarios.scenario import Scenario
from rapport.storage.cell_store import CellStore
from rapport.storage.runs import Output, Strategy, Timing, Variant

_BUILTIN = "builtin:"
_AT_HAND = 4  # cases, their briefs and requests: cells of one case follow each other
_MARGIN = 1.25  # on estimated tokens, where too little would pass a cap


@dataclass(frozen=True, slots=True)
class Asked:
    """What all repeats of a case and variant have in common, made once."""

    variant: Variant
    model: ChatModel
    prepared: Prepared
    brief_json: str
    request_id: str | None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """A cell whose request is made. `tokens` and `cost_usd` are what the call takes at most, estimated."""

    cell: Cell
    asked: Asked
    cache_key: str | None
    tokens: int
    cost_usd: float | None

    @property
    def model(self) -> ChatModel:
        return self.asked.model

    @property
    def request(self) -> ModelRequest:
        return self.asked.prepared.request

    @property
    def is_call(self) -> bool:
        """Whether a model is asked: the built-in writer's texts are no calls, and count under no cap."""
        return not self.request.ref.startswith(_BUILTIN)


class Filler:
    """Makes requests ready and outputs of calls; one for each lane, used by one thread for making ready and by any for
    the rest."""

    def __init__(self, plan: Plan, models: Models, cells: CellStore) -> None:
        self._plan = plan
        self._models = models
        self._cells = cells
        self._case = lru_cache(_AT_HAND)(plan.case)
        self._is_local = lru_cache(models.is_local)
        self._asked = lru_cache(_AT_HAND)(self._ask)
        self._scenario = _Remembering(plan.scenario)
        self._resolved: dict[str, ChatModel | ModelError] = {}
        self._longest_answer = 0

    def ready(self, wanted: Sequence[Cell]) -> list[Ready | Output]:
        """For each cell what is to be asked, or its output where nothing has to be asked any more.

        Raises:
            StorageError: earlier answers can't be looked up now.
        """
        made = [self._made(cell) for cell in wanted]
        keys = [one.cache_key for one in made if isinstance(one, Ready) and one.cache_key is not None]
        answers = self._cells.answers(keys, self._plan.run.id) if keys else {}
        return [self._or_taken_over(one, answers) for one in made]

    def output(self, ready: Ready, call: Call, cost_usd: float | None, tries: int, waited_s: float) -> Output:
        """The output of a call that is over; `waited_s` is what passed before its last try."""
        timing = Timing(call.timing.first_token_s, call.timing.total_s, call.timing.waited_s + waited_s)
        self._longest_answer = max(self._longest_answer, call.usage.output_tokens or 0)
        return self._begun(
            ready,
            status=call.status,
            text=call.text,
            thinking=call.thinking,
            usage=call.usage,
            timing=timing,
            cost_usd=cost_usd,
            finish_reason=call.finish_reason,
            sent=call.sent,
            failure=call.failure,
            tries=tries if ready.is_call else 0,
        )

    def cost_usd(self, ref: str, usage: Usage) -> float | None:
        """US dollars; None where the price or a count isn't known."""
        try:
            return self._models.cost_usd(ref, usage)
        except RapportError:
            return None

    def failed(self, cell: Cell, failure: Failure) -> Output:
        """The output of a cell that can't be asked."""
        return self._blank(cell, status="failed", failure=failure)

    def _made(self, cell: Cell) -> Ready | Output:
        try:
            asked = self._asked(cell.case_id, cell.position)
        except RapportError as error:
            return self.failed(cell, Failure(_kind(error), str(error)))
        except Exception as error:  # whatever goes wrong with one cell must not end the others
            return self.failed(cell, unexpected(error))
        return self._priced(cell, asked)

    def _ask(self, case_id: str, position: int) -> Asked:
        variant = self._plan.run.variants[position]
        model = self._model(variant.model_ref)
        case: Case = self._case(case_id).of_column(position)
        prepared = prepare(self._scenario, case, variant, model.context_tokens, self._plan.bank)
        is_kept = self._plan.uses_cache and not variant.model_ref.startswith(_BUILTIN)
        request_id = prepared.request.id if is_kept else None
        return Asked(variant, model, prepared, prepared.brief_json, request_id, self._models.address(variant.model_ref))

    def _priced(self, cell: Cell, asked: Asked) -> Ready:
        counted_in = round(asked.prepared.tokens * _MARGIN)
        longest = asked.variant.settings.max_tokens or max(asked.prepared.answer_tokens, self._longest_answer)
        cost_usd = self.cost_usd(asked.variant.model_ref, Usage(counted_in, longest))
        key = cache_key(asked.request_id, asked.address, cell.repeat) if asked.request_id is not None else None
        return Ready(cell, asked, key, counted_in + longest, cost_usd)

    def _model(self, ref: str) -> ChatModel:
        if ref not in self._resolved:
            try:
                self._resolved[ref] = self._models.resolve(ref)
            except ModelError as error:
                self._resolved[ref] = error
        found = self._resolved[ref]
        if isinstance(found, ModelError):
            raise found
        return found

    def _begun(self, ready: Ready, **more: Any) -> Output:
        return self._blank(
            ready.cell,
            messages=ready.request.messages,
            brief=ready.asked.brief_json,
            cache_key=ready.cache_key,
            **more,
        )

    def _or_taken_over(self, made: Ready | Output, answers: Mapping[str, Output]) -> Ready | Output:
        """An earlier answer to the same request: its text and its times, at no cost."""
        answer = answers.get(made.cache_key or "")
        if answer is None or isinstance(made, Output):
            return made
        return self._begun(
            made,
            status="done",
            text=answer.text,
            thinking=answer.thinking,
            usage=answer.usage,
            timing=answer.timing,
            cost_usd=0.0,
            finish_reason=answer.finish_reason,
            sent=answer.sent,
            is_cached=True,
        )

    def _blank(self, cell: Cell, **more: Any) -> Output:
        return Output(
            id=_output_id(self._plan.run.id, cell),
            run_id=self._plan.run.id,
            case_id=cell.case_id,
            position=cell.position,
            attempt=cell.attempt,
            is_local=self._is_local(self._plan.run.variants[cell.position].model_ref),
            repeat=cell.repeat,
            **more,
        )


def _output_id(run_id: str, cell: Cell) -> str:
    """The same for the same attempt at the same cell: stored twice, it is still one output."""
    place = f"{run_id} {cell.case_id} {cell.position} {cell.repeat} {cell.attempt}"
    return hashlib.sha256(place.encode("utf-8", "replace")).hexdigest()[:32]


class _Remembering:
    """A scenario that keeps its last briefs: variants that differ in prompt or model alone share them."""

    def __init__(self, scenario: Scenario[Any]) -> None:
        self.name = scenario.name
        self.title = scenario.title
        self.variables = scenario.variables
        self.compose = scenario.compose
        self._scenario = scenario
        self._kept: deque[tuple[Case, Strategy, int | None, Brief]] = deque(maxlen=_AT_HAND)

    def brief(self, case: Case, strategy: Strategy, budget_tokens: int | None) -> Brief:
        for known, *wanted, brief in self._kept:
            if known is case and wanted == [strategy, budget_tokens]:
                return brief
        made = self._scenario.brief(case, strategy, budget_tokens)
        self._kept.append((case, strategy, budget_tokens, made))
        return made


def _kind(error: RapportError) -> str:
    """What kept a request from being made: the model, something that was deleted, or the prompt."""
    if isinstance(error, ModelError):
        return error.kind
    return "source_gone" if isinstance(error, SourceGone) else "prompt_error"


def cache_key(request_id: str, address: str, repeat: int) -> str:
    """The same for the same request to the same server in the same repeat: three repeats are three answers, and a name
    may have stood for another server before."""
    return hashlib.sha256(f"{request_id} {address} {repeat}".encode()).hexdigest()
