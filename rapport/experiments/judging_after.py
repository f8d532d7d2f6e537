"""The judge that an experiment names, asked by itself once the outputs are written.

It works under the experiment's lease, so that no two processes ask it twice, and within the experiment's caps: what the
outputs took, and what the judge was asked before, count towards them. What it says is stored call by call; whoever goes
on after a stop or a crash asks for the rest alone.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from rapport.errors import DefinitionError, RapportError
from rapport.experiments.background import Background
from rapport.experiments.defining.definition import JudgeEntry, definition_from_json
from rapport.experiments.defining.estimating import judge_limits
from rapport.experiments.defining.planning import Planned, stored_plan
from rapport.experiments.engine import Models
from rapport.experiments.judging_calls import Tally, unkept
from rapport.experiments.judging_caps import GatedModels, gate_for
from rapport.experiments.judging_counts import Counted, Judged, count_calls, criteria_asked, order_of, spent_before
from rapport.experiments.judging_expected import ask_criteria, still_asked
from rapport.experiments.judging_lease import lease
from rapport.experiments.judging_work import judge
from rapport.experiments.running.budget import Budget
from rapport.experiments.running.progress import Progress
from rapport.experiments.running.runner import Runner
from rapport.settings import Settings
from rapport.storage.experiments import Experiment
from rapport.storage.store import Store

_WAIT_S = 1.0
_KEPT = 50  # judgings that are over
_LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class _Ended:
    """Why a judging let off before it was through."""

    why: str = ""
    is_capped: bool = False


def judge_experiment(
    planned: Planned,
    written: Progress,
    store: Store,
    models: Models,
    settings: Settings,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    should_stop: Callable[[], bool] = lambda: False,
    tally: Tally | None = None,
) -> str:
    """Ask the definition's judge for what is missing, within the caps; returns why not all of it was asked.

    `written` is what the outputs took. The sentence is empty if everything was asked, or `should_stop` said to end.

    Raises:
        ModelError, PromptError, StorageError: as `judging_work.judge`.
        DefinitionError: the definition names no judge.
    """
    return _judge(planned, written, store, models, settings, on_progress, should_stop, tally or Tally()).why


def _judge(
    planned: Planned,
    written: Progress,
    store: Store,
    models: Models,
    settings: Settings,
    on_progress: Callable[[int, int], None],
    should_stop: Callable[[], bool],
    tally: Tally,
) -> _Ended:
    plan, entry = planned.plan, planned.definition.judge
    if entry is None:
        raise DefinitionError("The experiment names no judge. Judge its outputs on the Judge page.")
    with lease(store, plan.run.id) as is_held:
        if not is_held():
            return _Ended(is_held.why)
        budget = Budget(plan.max_calls, plan.max_cost_usd, spent_before(planned, written, store, models))
        limits = judge_limits(plan, entry.model)
        gate = gate_for(budget, limits, lambda: should_stop() or not is_held())
        parallel = min(limits.concurrent, max(1, settings.parallel_calls))
        gated, retries = GatedModels(models, gate), settings.retries
        if entry.rates:
            order = order_of(plan.run.id, entry, store)
            judge(store, gated, order, retries, parallel, on_progress, gate.is_over, tally)
        left = still_asked(store, plan.run.id, entry.model, criteria_asked(plan.run.id, store))
        ask_criteria(store, gated, entry.model, left, retries, parallel, on_progress, gate.is_over, tally)
        if not is_held() and not should_stop() and tally.done < tally.total:
            return _Ended(is_held.why)
    return _Ended(gate.closed, bool(budget.capped)) if tally.done < tally.total else _Ended()


class _Sitting:
    """One judging under way, or how the last one went."""

    def __init__(
        self,
        planned: Planned,
        written: Progress,
        counted: Counted,
        store: Store,
        models: Models,
        settings: Settings,
    ) -> None:
        self.tally = Tally()
        self.counted = counted
        # Taken out when the work begins: what is over must keep neither a session's keys nor thousands of cases.
        held = [(planned, models)]

        def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> _Ended:
            taken, asked = held.pop()
            return _judge(taken, written, store, asked, settings, on_progress, should_stop, self.tally)

        self.work: Background[_Ended] = Background("Judging", work)

    @property
    def ended(self) -> _Ended:
        if self.work.error:
            return _Ended(" ".join(filter(None, (self.work.error, unkept(self.tally)))))
        found = self.work.result or _Ended()
        failures = [f"{_calls(times)} failed: {said}" for said, times in self.tally.failed.most_common(3)]
        return replace(found, why=" ".join(one for one in (found.why, *failures) if one))


class JudgesAfter:
    """The judges of this process's experiments; every method may be called from any thread."""

    def __init__(self, store: Store, runner: Runner, settings: Settings) -> None:
        self._store = store
        self._runner = runner
        self._settings = settings
        self._lock = threading.Lock()
        self._sittings: dict[str, _Sitting] = {}  # under way, and the last ones that are over
        self._refused: dict[str, str] = {}  # why a judge couldn't be asked by itself
        self._followed: set[str] = set()

    def follow(self, experiment_id: str, models: Models) -> None:
        """Wait in the background until its outputs are written, then have its judge asked; nothing without a judge."""
        if _judge_of(self._store.experiments.load(experiment_id)) is None:
            return
        with self._lock:
            if experiment_id in self._followed:
                return
            self._followed.add(experiment_id)
        wait = threading.Thread(
            target=self._wait, args=(experiment_id, models), name="rapport-judge-after", daemon=True
        )
        wait.start()

    def start(self, experiment_id: str, models: Models) -> None:
        """Ask for what is missing; nothing while it is being asked already, or while outputs are being written.

        Raises:
            StorageError: the experiment can't be read.
        """
        planned = stored_plan(experiment_id, self._store, self._settings)
        written = self._runner.progress(experiment_id)
        if planned.definition.judge is None or written is None or written.is_active:
            return
        counted = count_calls(experiment_id, planned.definition.judge, written.done, self._store)
        with self._lock:
            known = self._sittings.get(experiment_id)
            if known is None or known.work.is_over:
                self._forget(experiment_id)
                self._sittings[experiment_id] = _Sitting(planned, written, counted, self._store, models, self._settings)
                self._prune()

    def stop(self, experiment_id: str) -> None:
        """Ask no more, and nothing by itself once all is written; what was said is kept."""
        with self._lock:
            self._followed.discard(experiment_id)
            known = self._sittings.get(experiment_id)
        if known is not None:
            known.work.stop()

    def forget(self, experiment_id: str) -> None:
        """Keep nothing of an experiment that was deleted."""
        with self._lock:
            self._followed.discard(experiment_id)
            self._forget(experiment_id)

    def wait(self, experiment_id: str, timeout_s: float) -> bool:
        """Whether nothing is being asked any more, after at most this long."""
        with self._lock:
            known = self._sittings.get(experiment_id)
        return known is None or known.work.wait(timeout_s)

    def is_active(self, experiment_id: str) -> bool:
        """Whether its judge is being asked now."""
        with self._lock:
            known = self._sittings.get(experiment_id)
        return known is not None and not known.work.is_over

    def judged(
        self, experiment_id: str, written: int, count: Callable[[JudgeEntry], Counted] | None = None
    ) -> Judged | None:
        """How far it is with so many written outputs; None without a judge.

        `count` counts the calls; a page gives one that remembers. Raises StorageError, PromptError.
        """
        stored = self._store.experiments.load(experiment_id)
        entry = _judge_of(stored)
        if stored is None or entry is None:
            return None
        with self._lock:
            known = self._sittings.get(experiment_id)
            is_awaited = experiment_id in self._followed
            refused = self._refused.get(experiment_id, "")
        if is_awaited and (known is None or known.work.is_over):
            return Judged(entry.model, written, 0, is_active=True)
        if known is not None and not known.work.is_over:
            return _under_way(entry, known)
        now = (count or (lambda one: count_calls(experiment_id, one, written, self._store)))(entry)
        found = Judged(entry.model, now.wanted, now.given, now.has_criteria, aside=now.aside)
        if stored.state != "running" and self._store.experiments.is_held(stored):
            return replace(found, is_active=True, is_elsewhere=True)
        ended = known.ended if known is not None else _Ended(refused)
        why = ended.why if found.left else ""
        return replace(found, is_capped=ended.is_capped, spent=known.tally if known is not None else Tally(), why=why)

    def _wait(self, experiment_id: str, models: Models) -> None:
        """What keeps the judge from being asked is told where the experiment is looked at."""
        try:
            while not self._runner.wait(experiment_id, _WAIT_S):
                pass
            written = self._runner.progress(experiment_id)
            if (
                self._is_followed(experiment_id)
                and written is not None
                and written.state == "finished"
                and written.done
            ):
                self.start(experiment_id, models)
        except RapportError as error:
            _LOG.warning("The judge of experiment %s wasn't asked: %s", experiment_id, error)
            with self._lock:
                self._forget(experiment_id)
                self._refused[experiment_id] = f"The judge wasn't asked: {error}"
                self._prune()
        finally:
            with self._lock:
                self._followed.discard(experiment_id)

    def _is_followed(self, experiment_id: str) -> bool:
        with self._lock:
            return experiment_id in self._followed

    def _forget(self, experiment_id: str) -> None:
        self._sittings.pop(experiment_id, None)
        self._refused.pop(experiment_id, None)

    def _prune(self) -> None:
        """How a judging ended is told for a while only: the store knows what was said."""
        over = [one for one, sitting in self._sittings.items() if sitting.work.is_over]
        for experiment_id in [*over[:-_KEPT], *list(self._refused)[:-_KEPT]]:
            self._forget(experiment_id)


def _judge_of(stored: Experiment | None) -> JudgeEntry | None:
    return definition_from_json(stored.definition).judge if stored is not None else None


def _under_way(entry: JudgeEntry, sitting: _Sitting) -> Judged:
    tally, counted = sitting.tally, sitting.counted
    said = counted.given + tally.scored + tally.unscored + tally.elsewhere
    return Judged(entry.model, counted.wanted, said, counted.has_criteria, is_active=True, spent=tally)


def _calls(count: int) -> str:
    return "1 call" if count == 1 else f"{count:,} calls"
