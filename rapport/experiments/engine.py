"""The engine: makes the calls of runs in threads of its own and stores what comes back.

A run belongs to the engine, not to whoever looks at it: pages come and go, start it once by its id and attach to it by
that id. What they write is stored as it comes (`rapport.experiments.underway`), so that a killed process loses next to
nothing; what it left unfinished is recognised by its age (`is_interrupted`) and can be written again.
"""

from __future__ import annotations

import queue
import threading
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from rapport.errors import ModelError, RapportError
from rapport.experiments.calls import Call, make_call, unexpected
from rapport.experiments.example_bank import open_bank
from rapport.experiments.live import LiveRun, Place, RunView
from rapport.experiments.preparing import Prepared, prepare
from rapport.experiments.underway import RunsUnderWay
from rapport.providers.connections import Stopped, stop_when
from rapport.providers.model import ChatModel, Failure, Usage
from rapport.scenarios.case import Case
from rapport.scenarios.scenario import Scenario
from rapport.storage.runs import Output, Run, RunCase, Variant
from rapport.storage.store import Store

STALE_AFTER = timedelta(seconds=20)


class Models(Protocol):
    """Where models and their prices come from; `rapport.providers.registry.Providers` is one."""

    def resolve(self, ref: str) -> ChatModel:
        """Raises ModelError."""
        ...

    def cost_usd(self, ref: str, usage: Usage) -> float | None: ...

    def is_local(self, ref: str) -> bool:
        """Whether a model runs on this machine or network, by its name alone; False for one that isn't known."""
        ...

    def address(self, ref: str) -> str:
        """Where the model is asked; empty for one that asks no server, or isn't known."""
        ...


@dataclass(frozen=True, slots=True)
class _Work:
    live: LiveRun
    output: Output
    variant: Variant
    case: Case
    scenario: Scenario[Any]
    models: Models


def new_id() -> str:
    """A random id for a run or an output: 32 hex digits."""
    return uuid.uuid4().hex


def is_interrupted(output: Output, now: datetime, stale_after: timedelta = STALE_AFTER) -> bool:
    """Nobody has worked on this unfinished output for a while: the process that did is gone.

    A touch that lies ahead by as much was made before the system's clock was put back.
    """
    return not output.is_final and output.touched_at is not None and abs(now - output.touched_at) > stale_after


class Engine:
    """Runs comparisons: `parallel_calls` calls at once over all runs, in the order in which they were asked."""

    def __init__(self, store: Store, parallel_calls: int, retries: int, stale_after: timedelta = STALE_AFTER) -> None:
        self._store = store
        self._bank = open_bank(store)
        self._stale_after = stale_after
        self._retries = retries
        self._parallel_calls = parallel_calls
        self._queue: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        self._under_way = RunsUnderWay(store.runs)
        self._asking = threading.Lock()
        self._workers: list[threading.Thread] = []

    def start(
        self,
        run: Run,
        cases: Mapping[str, Case],
        scenario: Scenario[Any],
        models: Models,
        carried: Mapping[Place, Output] | None = None,
    ) -> bool:
        """Store the run and begin; False (and nothing happens) if a run of this id was already started.

        `cases` by case id. Places in `carried` take over a finished output of an earlier run instead of buying a new
        one.

        Raises:
            StorageError: the run can't be stored; nothing was sent.
        """
        places = [(case.id, position) for case in run.cases for position in range(len(run.variants))]
        first = [_carried(run, place, carried or {}) or _attempt(run, place, models, 1) for place in places]
        todo = [output for output in first if not output.is_final]
        with self._asking:
            if not self._store.runs.add(run, first):
                return False
            if todo:
                self._queue_all(self._under_way.open(run, first, todo), todo, cases, scenario, models)
        return True

    def again(
        self, run_id: str, places: Sequence[Place], cases: Mapping[str, Case], scenario: Scenario[Any], models: Models
    ) -> int:
        """Write these places anew, as a further attempt; earlier attempts stay stored. Returns how many were begun.

        A place that is being written now is left alone, so that a double click buys one answer.

        Raises:
            StorageError: the new attempts can't be stored; nothing was sent.
        """
        with self._asking:
            run = self._store.runs.load(run_id)
            if run is None:
                return 0
            known = self._known(run_id)
            ready = {place: known[place] for place in places if self._may_be_written(run_id, known.get(place))}
            todo = [
                replace(_attempt(run, place, models, before.attempt + 1), repeat=before.repeat)
                for place, before in ready.items()
            ]
            self._store.runs.put(todo)
            live = self._under_way.extend(run_id, todo)
            if live is None:
                live = self._under_way.open(run, self._store.runs.outputs(run_id), todo)
            self._queue_all(live, todo, cases, scenario, models)
        return len(todo)

    def extend(self, run_id: str, added: RunCase, case: Case, scenario: Scenario[Any], models: Models) -> bool:
        """Add a case to a stored run, as a conversation's next turn, and begin.

        False, and nothing happens, if the run has a case of this id (a double click, a second window), if an output of
        an earlier case is still being written (stop it first), or if the run was deleted. What a killed process left
        unfinished doesn't count as being written.

        Raises:
            StorageError: the case can't be stored; nothing was sent.
        """
        with self._asking:
            run = self._store.runs.load(run_id)
            if run is None or added.id in {known.id for known in run.cases} or not self._is_at_rest(run_id):
                return False
            grown = replace(run, cases=(*run.cases, added))
            todo = [_attempt(grown, (added.id, position), models, 1) for position in range(len(run.variants))]
            if not self._store.runs.extend(run, added, todo):
                return False
            live = self._under_way.grow(grown, todo)
            if live is None:
                live = self._under_way.open(grown, self._store.runs.outputs(run_id), todo)
            self._queue_all(live, todo, {added.id: case}, scenario, models)
        return True

    def stop(self, run_id: str, output_ids: Iterable[str] | None = None) -> None:
        """End these calls (None: all of the run) and keep what they wrote so far."""
        live = self._under_way.get(run_id)
        if live is not None:
            live.stop(output_ids)

    def view(self, run_id: str) -> RunView | None:
        """The run as it is now: from memory while it is under way here, from the store otherwise."""
        live = self._under_way.get(run_id)
        if live is not None:
            return live.view()
        run = self._store.runs.load(run_id)
        return RunView(run, self._stored(run_id), {}, 0, frozenset()) if run is not None else None

    def wait(self, run_id: str, version: int, timeout_s: float, pace_s: float = 0.0) -> bool:
        """Wait, at least `pace_s`, until the run is newer than `version`; False at once if it isn't under way here."""
        live = self._under_way.get(run_id)
        return live.wait(version, timeout_s, pace_s) if live is not None else False

    def _stored(self, run_id: str) -> dict[Place, Output]:
        return {(output.case_id, output.position): output for output in self._store.runs.outputs(run_id)}

    def _known(self, run_id: str) -> dict[Place, Output]:
        """The newest of each place: as stored, since other processes may write, but for what this one knows better."""
        known = self._stored(run_id)
        live = self._under_way.get(run_id)
        if live is None:
            return known
        view = live.view()
        ours = {place: output for place, output in view.outputs.items() if output.is_final or output.id in view.at_work}
        return known | {place: output for place, output in ours.items() if known[place].id == output.id}

    def _is_at_rest(self, run_id: str) -> bool:
        """Whether nobody is writing an output of this run."""
        known = self._known(run_id).values()
        return all(output.is_final or self._may_be_written(run_id, output) for output in known)

    def _may_be_written(self, run_id: str, output: Output | None) -> bool:
        if output is None or output.is_final:
            return output is not None
        live = self._under_way.get(run_id)
        is_at_work = live is not None and output.id in live.at_work
        return not is_at_work and is_interrupted(output, datetime.now(UTC), self._stale_after)

    def _queue_all(
        self,
        live: LiveRun,
        todo: Sequence[Output],
        cases: Mapping[str, Case],
        scenario: Scenario[Any],
        models: Models,
    ) -> None:
        for output in todo:
            variant = live.run.variants[output.position]
            self._queue.put(_Work(live, output, variant, cases[output.case_id], scenario, models))
        self._hire(len(todo))

    def _hire(self, wanted: int) -> None:
        self._workers = [worker for worker in self._workers if worker.is_alive()]
        for _ in range(min(wanted, self._parallel_calls - len(self._workers))):
            worker = threading.Thread(target=self._work, name="rapport-call", daemon=True)
            self._workers.append(worker)
            worker.start()

    def _work(self) -> None:
        while True:
            work = self._queue.get()
            try:
                final = self._write(work)
            except Exception as error:  # whatever goes wrong with one output must not end the worker
                final = replace(work.output, status="failed", failure=unexpected(error))
            self._under_way.finish(work.live, final)
            del work, final  # or an idle worker would keep a session's models, and their keys, alive

    def _write(self, work: _Work) -> Output:
        output = replace(work.output, status="running")
        if work.live.is_stopped(output.id):
            return replace(output, status="stopped")
        try:
            with stop_when(lambda: work.live.is_stopped(output.id)):
                model = work.models.resolve(work.variant.model_ref)
            case = work.case.of_column(output.position)
            prepared = prepare(work.scenario, case, work.variant, model.context_tokens, self._bank)
        except Stopped:
            return replace(output, status="stopped")
        except RapportError as error:
            kind = error.kind if isinstance(error, ModelError) else "prompt_error"
            return replace(output, status="failed", failure=Failure(kind, str(error)))
        output = replace(
            output, is_local=model.is_local, messages=prepared.messages, brief=prepared.brief_json, tries=1
        )
        return self._call(work, output, model, prepared)

    def _call(self, work: _Work, output: Output, model: ChatModel, prepared: Prepared) -> Output:
        call = Call()
        work.live.begin(output, call)
        make_call(
            call,
            model,
            prepared.request,
            self._retries,
            on_change=lambda: work.live.changed(output.id),
            should_stop=lambda: work.live.is_stopped(output.id),
        )
        return replace(
            output,
            status=call.status,
            text=call.text,
            thinking=call.thinking,
            usage=call.usage,
            timing=call.timing,
            cost_usd=work.models.cost_usd(work.variant.model_ref, call.usage),
            finish_reason=call.finish_reason,
            sent=call.sent,
            failure=call.failure,
            tries=call.tries,
        )


def _carried(run: Run, place: Place, carried: Mapping[Place, Output]) -> Output | None:
    before = carried.get(place)
    return replace(before, id=new_id(), run_id=run.id, attempt=1) if before and before.status == "done" else None


def _attempt(run: Run, place: Place, models: Models, number: int) -> Output:
    """An output that is still to be written."""
    case_id, position = place
    return Output(
        id=new_id(),
        run_id=run.id,
        case_id=case_id,
        position=position,
        attempt=number,
        is_local=models.is_local(run.variants[position].model_ref),
        touched_at=datetime.now(UTC),
    )
