"""From a cell to an output: the case, the request, an earlier answer to the same request, or a call."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapport.errors import ModelError, RapportError
from rapport.experiments.calls import Call, unexpected
from rapport.experiments.engine import Models, new_id
from rapport.experiments.plan import Plan
from rapport.experiments.preparing import Prepared, prepare
from rapport.experiments.running.cells import Cell
from rapport.providers.model import ChatModel, Failure, Usage
from rapport.scenarios.case import Case
from rapport.storage.cell_store import CellStore
from rapport.storage.runs import Output, Variant

_BUILTIN = "builtin:"
_CASES_AT_HAND = 4
_MARGIN = 1.25  # on estimated tokens, where too little would pass a cap


@dataclass(frozen=True, slots=True)
class Ready:
    """A cell whose request is made. `tokens` and `cost_usd` are what the call takes at most, estimated."""

    cell: Cell
    variant: Variant
    model: ChatModel
    prepared: Prepared
    cache_key: str | None
    tokens: int
    cost_usd: float | None


class Filler:
    """Makes requests ready and outputs of calls; one for each lane, used by one thread for making ready and by any for
    the rest."""

    def __init__(self, plan: Plan, models: Models, cells: CellStore) -> None:
        self._plan = plan
        self._models = models
        self._cells = cells
        self._case = lru_cache(_CASES_AT_HAND)(plan.case)
        self._resolved: dict[str, ChatModel | ModelError] = {}
        self._longest_answer = 0

    def ready(self, wanted: Sequence[Cell]) -> list[Ready | Output]:
        """For each cell what is to be asked, or its output where nothing has to be asked any more.

        Raises:
            StorageError: earlier answers can't be looked up now.
        """
        made = [self._made(cell) for cell in wanted]
        keys = [one.cache_key for one in made if isinstance(one, Ready) and one.cache_key is not None]
        answers = self._cells.answers(keys) if keys else {}
        return [self._or_taken_over(one, answers) for one in made]

    def output(self, ready: Ready, call: Call, tries: int, waited_s: float) -> Output:
        """The output of a call that is over; `waited_s` is what passed before its last try."""
        timing = replace(call.timing, waited_s=call.timing.waited_s + waited_s)
        self._longest_answer = max(self._longest_answer, call.usage.output_tokens or 0)
        return replace(
            self._begun(ready),
            status=call.status,
            text=call.text,
            thinking=call.thinking,
            usage=call.usage,
            timing=timing,
            cost_usd=self.cost_usd(ready, call.usage) if call.usage != Usage() else None,
            finish_reason=call.finish_reason,
            sent=call.sent,
            failure=call.failure,
            tries=tries,
        )

    def cost_usd(self, ready: Ready, usage: Usage) -> float | None:
        try:
            return self._models.cost_usd(ready.variant.model_ref, usage)
        except RapportError:
            return None

    def failed(self, cell: Cell, failure: Failure) -> Output:
        """The output of a cell that can't be asked."""
        return replace(self._blank(cell), status="failed", failure=failure)

    def _made(self, cell: Cell) -> Ready | Output:
        variant = self._plan.run.variants[cell.position]
        try:
            model = self._model(variant.model_ref)
            case: Case = self._case(cell.case_id).of_column(cell.position)
            prepared = prepare(self._plan.scenario, case, variant, model.context_tokens)
        except RapportError as error:
            kind = error.kind if isinstance(error, ModelError) else "prompt_error"
            return self.failed(cell, Failure(kind, str(error)))
        except Exception as error:  # whatever goes wrong with one cell must not end the others
            return self.failed(cell, unexpected(error))
        return self._priced(Ready(cell, variant, model, prepared, self._cache_key(cell, prepared), 0, None))

    def _priced(self, ready: Ready) -> Ready:
        counted_in = round(ready.prepared.tokens * _MARGIN)
        longest = ready.variant.settings.max_tokens or max(ready.prepared.answer_tokens, self._longest_answer)
        cost_usd = self.cost_usd(ready, Usage(counted_in, longest))
        return replace(ready, tokens=counted_in + longest, cost_usd=cost_usd)

    def _cache_key(self, cell: Cell, prepared: Prepared) -> str | None:
        if not self._plan.uses_cache or prepared.request.ref.startswith(_BUILTIN):
            return None
        return cache_key(prepared.request.id, cell.repeat)

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

    def _begun(self, ready: Ready) -> Output:
        return replace(
            self._blank(ready.cell),
            is_local=ready.model.is_local,
            messages=ready.prepared.messages,
            brief=ready.prepared.brief_json,
            cache_key=ready.cache_key,
        )

    def _or_taken_over(self, made: Ready | Output, answers: Mapping[str, Output]) -> Ready | Output:
        """An earlier answer to the same request: its text and its times, at no cost."""
        answer = answers.get(made.cache_key or "")
        if answer is None or isinstance(made, Output):
            return made
        return replace(
            self._begun(made),
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

    def _blank(self, cell: Cell) -> Output:
        return Output(
            id=new_id(),
            run_id=self._plan.run.id,
            case_id=cell.case_id,
            position=cell.position,
            attempt=cell.attempt,
            is_local=self._models.is_local(self._plan.run.variants[cell.position].model_ref),
            repeat=cell.repeat,
        )


def cache_key(request_id: str, repeat: int) -> str:
    """The same for the same request in the same repeat: three repeats are three answers."""
    return hashlib.sha256(f"{request_id} {repeat}".encode()).hexdigest()
