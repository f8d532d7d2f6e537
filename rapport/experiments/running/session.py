"""One experiment under way in this process: its lanes, and a thread that watches over them and over the lease."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice
from typing import Literal

from rapport.errors import ModelError, StorageError
from rapport.experiments.collecting import set_aside, take_back
from rapport.experiments.engine import Models
from rapport.experiments.plan import Limits, Plan
from rapport.experiments.running.budget import Budget
from rapport.experiments.running.cells import Grid, lanes_of, provider_of
from rapport.experiments.running.filling import Filler
from rapport.experiments.running.journal import Journal, clear, left_behind
from rapport.experiments.running.lane import Lane, Shared
from rapport.experiments.running.progress import Progress, Tally
from rapport.experiments.running.saving import Saver
from rapport.providers.model import Usage
from rapport.storage.experiments import ExperimentState
from rapport.storage.leases import LEASE, RENEW_S
from rapport.storage.runs import Output
from rapport.storage.store import Store

WATCH_S = 0.25
_BUILTIN = "builtin"
_AT_ONCE = 100
_LOG = logging.getLogger(__name__)
Wish = Literal["", "pause", "stop"]


class Session:
    """Begins with `start` and ends by itself; `on_end` is called when everything is stored and the lease given back.

    Raises (on making):
        StorageError: what is stored already can't be read.
    """

    def __init__(
        self,
        store: Store,
        plan: Plan,
        models: Models,
        holder: str,
        retries: int,
        patience_s: float,
        rerun_failed: bool,
        on_end: Callable[[Session], None],
    ) -> None:
        self.plan = plan
        self._store = store
        self._holder = holder
        self._on_end = on_end
        self._wish: Wish = ""
        self._is_lost = False
        self._renewed_s = self._looked_s = time.monotonic()
        self._over = threading.Event()
        self._wake = threading.Event()
        self._end: tuple[ExperimentState, str] | None = None
        self._grid = Grid(plan.run, plan.repeats)
        self._store_what_was_left_behind()
        stored = list(store.cells.states(plan.run.id))
        self._grid.take(stored)
        spent = store.cells.spent(plan.run.id)
        self._tally = Tally(self._grid, spent)
        for state in stored:
            self._tally.take(state)
        judged = plan.judged
        before = replace(spent, calls=spent.calls + judged.calls, cost_usd=spent.cost_usd + judged.cost_usd)
        self._budget = Budget(plan.max_calls, plan.max_cost_usd, before)
        self._saver = Saver(lambda outputs: store.cells.put(plan.run.id, outputs), self._on_saved, self._journal())
        shared = Shared(
            self._grid, self._budget, self._saver, self._tally, retries, self._is_ending, lambda: self._wish == "stop"
        )
        refs = {variant.model_ref for variant in plan.run.variants}
        self._unpriced = _of_unknown_price(refs, models) if plan.max_cost_usd is not None else ""
        reloading = frozenset(provider_of(ref) for ref in refs if models.is_local(ref)) - {_BUILTIN}
        groups = lanes_of(self._grid, self._grid.left(rerun_failed), reloading)
        self._lanes = [
            Lane(provider, cells, _limits(plan, provider), Filler(plan, models, store.cells), shared, patience_s)
            for provider, cells in groups.items()
        ]

    def start(self) -> None:
        self._saver.start()
        for lane in self._lanes:
            lane.start()
        threading.Thread(target=self._watch, name="rapport-experiment-watch", daemon=True).start()

    def ask_to_end(self, wish: Wish) -> None:
        """`pause`: calls in flight end by themselves; `stop`: they are ended and what they wrote is kept."""
        if self._wish != "stop":
            self._wish = wish
        self._wake.set()

    def wait(self, timeout_s: float | None) -> bool:
        """Whether it is over within that time."""
        return self._over.wait(timeout_s)

    def progress(self) -> Progress:
        if self._end is not None:
            return self._tally.progress(*self._end)
        return self._tally.progress("running", self._why())

    def _store_what_was_left_behind(self) -> None:
        place = self._store.beside
        if place is None:
            return
        found = left_behind(place, self.plan.run.id)
        while some := list(islice(found, _AT_ONCE)):
            self._store.cells.put(self.plan.run.id, some)
        clear(place, self.plan.run.id)

    def _journal(self) -> Journal | None:
        place = self._store.beside
        try:
            return Journal(place, self.plan.run.id) if place is not None else None
        except OSError as error:
            _LOG.warning("There is no journal for this experiment, so calls wait until answers are stored: %s", error)
            return None

    def _why(self) -> str:
        said = [self._saver.trouble, *(lane.notice for lane in self._lanes), self._unpriced]
        return " ".join(dict.fromkeys(one for one in said if one))

    def _is_ending(self) -> bool:
        return bool(self._wish or self._is_lost or self._budget.capped or self._saver.is_gone)

    def _on_saved(self, output: Output) -> None:
        self._tally.finish(provider_of(self.plan.run.variants[output.position].model_ref), output)

    def _watch(self) -> None:
        set_aside()
        try:
            while not all(lane.is_over for lane in self._lanes):
                self._wake.wait(WATCH_S)
                self._look()
            closing = threading.Thread(target=self._saver.close, name="rapport-experiment-closing", daemon=True)
            closing.start()
            while closing.is_alive():
                closing.join(WATCH_S)
                self._look()
            self._finish()
        finally:
            take_back()
            self._on_end(self)
            self._over.set()

    def _look(self) -> None:
        """Renew the lease, and follow what another process asks for."""
        now = time.monotonic()
        try:
            if now - self._renewed_s > RENEW_S and not self._is_lost:
                self._is_lost = not self._store.experiments.renew(self.plan.run.id, self._holder)
                self._renewed_s = now
            if now - self._looked_s > 1.0:
                self._looked_s = now
                self._follow_wishes()
        except StorageError as error:  # the saver says so; calls wait meanwhile
            _LOG.debug("The lease can't be renewed: %s", error)
            if now - self._renewed_s > LEASE.total_seconds():
                self._renewed_s = now - RENEW_S  # ask again at once when the database is back

    def _follow_wishes(self) -> None:
        found = self._store.experiments.load(self.plan.run.id)
        if found is None:
            self._is_lost = True
        elif found.state in ("paused", "stopped") and not self._wish:
            self.ask_to_end("pause" if found.state == "paused" else "stop")

    def _finish(self) -> None:
        state, why = self._outcome()
        while not self._is_lost:
            try:
                if self._store.experiments.renew(self.plan.run.id, self._holder):
                    self._store.experiments.set_state(self.plan.run.id, state, why)
                    self._store.experiments.release(self.plan.run.id, self._holder)
                break
            except StorageError:
                time.sleep(WATCH_S)
        self._end = (state, why)

    def _outcome(self) -> tuple[ExperimentState, str]:
        if self._is_lost:
            return "paused", "Another process took this experiment over, or it was deleted. Nothing more is asked here."
        if self._saver.is_gone:
            return "stopped", "The run of this experiment was deleted while it was under way."
        if self._wish and self._tally.progress("running", "").left:
            return ("paused" if self._wish == "pause" else "stopped"), ""
        if self._budget.capped:
            return "capped", self._budget.capped
        if halted := [lane.halted for lane in self._lanes if lane.halted]:
            return "paused", " ".join(halted)
        if self._tally.progress("running", "").left:  # nobody meant it to end: a thread of ours did
            return "paused", "A fault of Rapport's ended it early, and the log says which. Continue it."
        return "finished", self._unpriced


def _limits(plan: Plan, provider: str) -> Limits:
    """The built-in writer waits for nobody: one thread is fastest."""
    return plan.limits.get(provider, Limits(concurrent=1) if provider == _BUILTIN else Limits())


def _of_unknown_price(refs: Iterable[str], models: Models) -> str:
    """A sentence on the models that a cap on dollars can't hold; empty if there are none."""
    unknown = sorted(ref for ref in refs if _cost_usd(ref, models) is None)
    if not unknown:
        return ""
    return f"What {', '.join(unknown)} costs isn't known, so the cap in dollars doesn't hold it; a cap on calls does."


def _cost_usd(ref: str, models: Models) -> float | None:
    try:
        return models.cost_usd(ref, Usage(1000, 1000))
    except ModelError:
        return None
