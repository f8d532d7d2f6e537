"""Starting, pausing and stopping experiments, and telling how far they are: here or in another process."""

from __future__ import annotations

import json
import threading
import time
from typing import TYPE_CHECKING

from rapport.errors import StorageError
from rapport.experiments.plan import PATIENCE_S, Plan
from rapport.experiments.running.progress import Progress, progress_at_rest
from rapport.storage.experiments import Experiment
from rapport.storage.holders import new_holder
from rapport.storage.runs import Run
from rapport.storage.store import Store

if TYPE_CHECKING:  # who only looks how far it is needs nothing that asks models
    from rapport.experiments.engine import Models
    from rapport.experiments.running.session import Session

_POLL_S = 0.2


class Runner:
    """Runs experiments of one store; every method may be called from any thread.

    `retries`: further tries of a call that failed in a way that may pass. `patience_s`: how long a provider may be in
    trouble before its cells are left for later and the experiment pauses.
    """

    def __init__(self, store: Store, retries: int, patience_s: float = PATIENCE_S) -> None:
        self._store = store
        self._retries = retries
        self._patience_s = patience_s
        self._holder = new_holder()
        self._lock = threading.Lock()
        self._sessions: dict[str, Session] = {}

    def start(self, plan: Plan, models: Models, rerun_failed: bool = False) -> bool:
        """Fill what is left of the plan's cells; False, and nothing happens, while it is under way here or elsewhere.

        An experiment that isn't stored yet is stored, under its run's title. A finished output is never asked again; a
        failed one only with `rerun_failed`, as a further attempt.

        Raises:
            StorageError: the experiment can't be stored, or isn't the one that was begun; nothing was sent.
        """
        from rapport.experiments.running.session import Session

        with self._lock:
            if plan.run.id in self._sessions:
                return False
            self._make_sure_of(plan)
            if not self._store.experiments.hold(plan.run.id, self._holder):
                return False
            try:
                session = Session(
                    self._store,
                    plan,
                    models,
                    self._holder,
                    self._retries,
                    self._patience_s,
                    rerun_failed,
                    self._forget,
                )
                self._store.experiments.set_state(plan.run.id, "running")
            except BaseException:
                self._store.experiments.release(plan.run.id, self._holder)
                raise
            self._sessions[plan.run.id] = session
        session.start()
        return True

    def pause(self, experiment_id: str) -> None:
        """Ask no more; calls in flight end by themselves and are stored."""
        self._ask_to_end(experiment_id, "pause")

    def stop(self, experiment_id: str) -> None:
        """Ask no more, and end the calls in flight; what they wrote so far is stored."""
        self._ask_to_end(experiment_id, "stop")

    def progress(self, experiment_id: str) -> Progress | None:
        """How far it is; None if there is no such experiment. Raises StorageError."""
        with self._lock:
            session = self._sessions.get(experiment_id)
        if session is not None:
            return session.progress()
        experiment = self._store.experiments.load(experiment_id)
        run = self._store.runs.load(experiment_id) if experiment is not None else None
        return self._stored_progress(experiment, run) if experiment is not None and run is not None else None

    def wait(self, experiment_id: str, timeout_s: float | None = None) -> bool:
        """Wait until nobody is at work on it; False when the time is over first. Raises StorageError."""
        with self._lock:
            session = self._sessions.get(experiment_id)
        if session is not None:
            return session.wait(timeout_s)
        deadline = time.monotonic() + timeout_s if timeout_s is not None else None
        while (found := self._store.experiments.load(experiment_id)) and self._store.experiments.is_held(found):
            if deadline is not None and time.monotonic() > deadline:
                return False
            time.sleep(_POLL_S)
        return True

    def _make_sure_of(self, plan: Plan) -> None:
        run = plan.run
        try:
            self._store.runs.add(run, ())
        except StorageError:
            if self._store.runs.load(run.id) is None:  # or another process added it in the same moment
                raise
        stored = self._store.runs.load(run.id)
        if stored is None or (stored.cases, stored.variants) != (run.cases, run.variants):
            raise StorageError(
                f"The experiment {run.title} was begun with other cases or variants. Start it under a new name."
            )
        if self._store.experiments.load(run.id) is None:
            self._add(plan)

    def _add(self, plan: Plan) -> None:
        definition = json.dumps({"repeats": plan.repeats})
        try:
            self._store.experiments.add(Experiment(plan.run.id, plan.run.title, definition))
        except StorageError:
            if self._store.experiments.load(plan.run.id) is None:  # or another process added it in the same moment
                raise

    def _ask_to_end(self, experiment_id: str, wish: str) -> None:
        with self._lock:
            session = self._sessions.get(experiment_id)
        if session is not None:
            session.ask_to_end("pause" if wish == "pause" else "stop")
            return
        found = self._store.experiments.load(experiment_id)
        if found is not None and found.state == "running":
            self._store.experiments.set_state(experiment_id, "paused" if wish == "pause" else "stopped")

    def _forget(self, session: Session) -> None:
        with self._lock:
            self._sessions.pop(session.plan.run.id, None)

    def _stored_progress(self, experiment: Experiment, run: Run) -> Progress:
        repeats, variants = _repeats(experiment), len(run.variants)
        counts = self._store.cells.counts(run.id, variants, repeats)
        figures = len(run.cases) * variants * repeats, counts, self._store.cells.spent(run.id)
        if experiment.state != "running" or self._store.experiments.is_held(experiment):
            return progress_at_rest(experiment.state, experiment.why, *figures)
        return progress_at_rest("paused", "The process that ran it ended before it was done. Continue it.", *figures)


def _repeats(experiment: Experiment) -> int:
    """As the definition says."""
    try:
        repeats = json.loads(experiment.definition).get("repeats", 1)
    except (ValueError, AttributeError):
        return 1
    return repeats if isinstance(repeats, int) and repeats > 0 else 1
