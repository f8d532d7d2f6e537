"""The engine: makes the calls of runs in threads of its own and stores what comes back.

A run belongs to the engine, not to whoever looks at it: pages come and go, start it once by its id and attach to it by
that id. Texts under way are stored every half second and finished ones at once, so that a killed process loses next to
nothing; what it left unfinished is recognised by its age (`is_interrupted`) and can be written again.
"""

from __future__ import annotations

import queue
import threading
import time
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from rapport.errors import ModelError, RapportError
from rapport.experiments.calls import Call, make_call
from rapport.experiments.cases import Case
from rapport.experiments.live import LiveRun, Place, RunView
from rapport.experiments.preparing import Prepared, prepare
from rapport.providers.model import ChatModel, Failure, Usage
from rapport.scenarios.scenario import Scenario
from rapport.storage.runs import Output, Run, Variant
from rapport.storage.store import Store

SAVE_EVERY_S = 0.5
TOUCH_EVERY_S = 4.0
STALE_AFTER = timedelta(seconds=20)


class Models(Protocol):
    """Where models and their prices come from; `rapport.providers.registry.Providers` is one."""

    def resolve(self, ref: str) -> ChatModel:
        """Raises ModelError."""
        ...

    def cost_usd(self, ref: str, usage: Usage) -> float | None: ...


@dataclass(frozen=True, slots=True)
class _Work:
    live: LiveRun
    output: Output
    variant: Variant
    case: Case
    scenario: Scenario
    models: Models


def new_id() -> str:
    """A random id for a run or an output: 32 hex digits."""
    return uuid.uuid4().hex


def is_interrupted(output: Output, now: datetime, stale_after: timedelta = STALE_AFTER) -> bool:
    """Nobody has worked on this unfinished output for a while: the process that did is gone."""
    return not output.is_final and output.touched_at is not None and now - output.touched_at > stale_after


class Engine:
    """Runs comparisons: `parallel_calls` calls at once over all runs, in the order in which they were asked."""

    def __init__(self, store: Store, parallel_calls: int, retries: int, stale_after: timedelta = STALE_AFTER) -> None:
        self._store = store
        self._stale_after = stale_after
        self._retries = retries
        self._parallel_calls = parallel_calls
        self._queue: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        self._live: dict[str, LiveRun] = {}
        self._lock = threading.RLock()
        self._workers: list[threading.Thread] = []
        self._saver: threading.Thread | None = None

    def start(
        self,
        run: Run,
        cases: Mapping[str, Case],
        scenario: Scenario,
        models: Models,
        carried: Mapping[Place, Output] | None = None,
    ) -> bool:
        """Store the run and begin; False (and nothing happens) if a run of this id was already started.

        `cases` by case id. Places in `carried` take over a finished output of an
        earlier run instead of buying a new one.

        Raises:
            StorageError: the run can't be stored; nothing was sent.
        """
        first = [_first(run, case.id, position, carried or {}) for case in run.cases for position in _columns(run)]
        with self._lock:
            if not self._store.runs.add(run, first):
                return False
            self._begin(run, first, [output for output in first if not output.is_final], cases, scenario, models)
        return True

    def again(
        self, run_id: str, places: Sequence[Place], cases: Mapping[str, Case], scenario: Scenario, models: Models
    ) -> int:
        """Write these places anew, as a further attempt; earlier attempts stay stored. Returns how many were begun.

        A place that is being written now is left alone, so that a double click buys one answer.
        """
        with self._lock:
            view = self.view(run_id)
            if view is None:
                return 0
            now = datetime.now(UTC)
            ready = [view.outputs[place] for place in places if place in view.outputs]
            ready = [output for output in ready if output.is_final or is_interrupted(output, now, self._stale_after)]
            fresh = [_attempt(view.run, output) for output in ready]
            self._store.runs.put(fresh)
            outputs = {**view.outputs, **{(output.case_id, output.position): output for output in fresh}}
            self._begin(view.run, list(outputs.values()), fresh, cases, scenario, models)
        return len(fresh)

    def stop(self, run_id: str, output_ids: Iterable[str] | None = None) -> None:
        """End these calls (None: all of the run) and keep what they wrote so far."""
        with self._lock:
            live = self._live.get(run_id)
        if live is not None:
            live.stop(output_ids)

    def view(self, run_id: str) -> RunView | None:
        """The run as it is now: from memory while it is under way here, from the store otherwise."""
        with self._lock:
            live = self._live.get(run_id)
        if live is not None:
            return live.view()
        run = self._store.runs.load(run_id)
        if run is None:
            return None
        outputs = {(o.case_id, o.position): o for o in self._store.runs.outputs(run_id)}
        return RunView(run, outputs, {}, 0, False)

    def wait(self, run_id: str, version: int, timeout_s: float, pace_s: float = 0.0) -> bool:
        """Wait, at least `pace_s`, until the run is newer than `version`; False at once if it isn't under way here."""
        with self._lock:
            live = self._live.get(run_id)
        return live.wait(version, timeout_s, pace_s) if live is not None else False

    def _begin(
        self,
        run: Run,
        outputs: Sequence[Output],
        todo: Sequence[Output],
        cases: Mapping[str, Case],
        scenario: Scenario,
        models: Models,
    ) -> None:
        if not todo:
            return
        live = self._live.get(run.id)
        if live is None:
            live = self._live[run.id] = LiveRun(run, outputs)
        for output in todo:
            live.put(output)
            variant = run.variants[output.position]
            self._queue.put(_Work(live, output, variant, cases[output.case_id], scenario, models))
        self._hire(len(todo))

    def _hire(self, wanted: int) -> None:
        self._workers = [worker for worker in self._workers if worker.is_alive()]
        for _ in range(min(wanted, self._parallel_calls - len(self._workers))):
            worker = threading.Thread(target=self._work, name="rapport-call", daemon=True)
            self._workers.append(worker)
            worker.start()
        if self._saver is None or not self._saver.is_alive():
            self._saver = threading.Thread(target=self._save_regularly, name="rapport-saver", daemon=True)
            self._saver.start()

    def _work(self) -> None:
        while True:
            work = self._queue.get()
            try:
                final = self._write(work)
            except Exception as error:  # whatever goes wrong with one output must not end the worker
                final = _failed(work.output, "unexpected", f"Something unexpected went wrong ({type(error).__name__}).")
            self._finish(work, final)
            del work, final  # or an idle worker would keep a session's models, and their keys, alive

    def _write(self, work: _Work) -> Output:
        output = replace(work.output, status="running")
        if work.live.is_stopped(output.id):
            return replace(output, status="stopped")
        try:
            model = work.models.resolve(work.variant.model_ref)
            prepared = prepare(work.scenario, work.case, work.variant, model.context_tokens)
        except RapportError as error:
            return _failed(output, error.kind if isinstance(error, ModelError) else "prompt_error", str(error))
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

    def _finish(self, work: _Work, final: Output) -> None:
        """Store the output, then let those who look at the run see that it is final."""
        with self._lock:  # held over both steps, or `_save` could put an older state on top
            try:
                self._store.runs.put([final])
            except RapportError as error:
                final = replace(final, status="failed", failure=Failure("storage_error", str(error)))
            work.live.end(final)
            if not work.live.unfinished and self._live.get(work.live.run.id) is work.live:
                del self._live[work.live.run.id]

    def _save_regularly(self) -> None:
        touched = time.monotonic()
        while True:
            time.sleep(SAVE_EVERY_S)
            with self._lock:
                lives = list(self._live.values())
                if not lives:
                    self._saver = None
                    return
            is_due = time.monotonic() - touched > TOUCH_EVERY_S
            touched = time.monotonic() if is_due else touched
            for live in lives:
                self._save(live, is_due)

    def _save(self, live: LiveRun, is_due: bool) -> None:
        """A failed save is no loss: the next one, or the final one, holds the same text and more."""
        with self._lock:  # an output that has just become final must not be overwritten by an older state
            unsaved = live.take_unsaved()
            try:
                self._store.runs.put(unsaved)
                if is_due:
                    self._store.runs.touch(live.unfinished)
            except RapportError:
                return


def _columns(run: Run) -> range:
    return range(len(run.variants))


def _first(run: Run, case_id: str, position: int, carried: Mapping[Place, Output]) -> Output:
    before = carried.get((case_id, position))
    if before is not None and before.status == "done":
        return replace(before, id=new_id(), run_id=run.id, attempt=1)
    return Output(id=new_id(), run_id=run.id, case_id=case_id, position=position, touched_at=datetime.now(UTC))


def _attempt(run: Run, before: Output) -> Output:
    return Output(
        id=new_id(),
        run_id=run.id,
        case_id=before.case_id,
        position=before.position,
        attempt=before.attempt + 1,
        touched_at=datetime.now(UTC),
    )


def _failed(output: Output, kind: str, message: str) -> Output:
    return replace(output, status="failed", failure=Failure(kind, message))
