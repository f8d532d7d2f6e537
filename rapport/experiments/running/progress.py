"""How far an experiment is: figures that are read often and cost next to nothing to keep."""

from __future__ import annotations

import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from rapport.experiments.running.cells import DONE, FAILED, STOPPED, Grid
from rapport.storage.experiments import CellCount, CellState, ExperimentState, Spent
from rapport.storage.runs import Output

_RECENT = 200  # outputs that the rate is taken from
_TELLING = 3  # outputs of each provider from which on its rate says something
_STATUS = {"done": DONE, "failed": FAILED, "stopped": STOPPED}


@dataclass(frozen=True, slots=True)
class Progress:
    """An experiment at one moment.

    `done`, `failed` and `stopped` are cells; `cached` are those of `done` that were taken over from an earlier answer.
    `calls`, tokens and `cost_usd` are what was spent on all attempts so far; `cost_usd` is None if nothing of it is
    known, and `unpriced` says of how many calls it isn't. `seconds_left` is None while too little is done to tell.
    `why` says in sentences what keeps it from going on, or what it waits for.
    """

    state: ExperimentState
    total: int
    done: int = 0
    failed: int = 0
    stopped: int = 0
    cached: int = 0
    calls: int = 0
    retries: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = 0.0
    unpriced: int = 0
    rate_per_minute: float | None = None
    seconds_left: float | None = None
    errors: Mapping[str, int] = field(default_factory=dict)
    why: str = ""

    @property
    def left(self) -> int:
        """Cells without an answer and without a failure."""
        return self.total - self.done - self.failed

    @property
    def is_active(self) -> bool:
        return self.state == "running"


def progress_at_rest(
    state: ExperimentState, why: str, total: int, counts: Iterable[CellCount], spent: Spent
) -> Progress:
    """How far an experiment of `total` cells is that nobody works on here."""
    cells, errors, cached = Counter[str](), Counter[str](), 0
    for one in counts:
        cells[one.status] += one.cells
        cached += one.cells if one.is_cached and one.status == "done" else 0
        if one.status == "failed" and one.failure_kind:
            errors[one.failure_kind] += one.cells
    return Progress(
        state=state,
        total=total,
        done=cells["done"],
        failed=cells["failed"],
        stopped=cells["stopped"],
        cached=cached,
        calls=spent.calls,
        input_tokens=spent.input_tokens,
        output_tokens=spent.output_tokens,
        cost_usd=spent.known_cost_usd,
        unpriced=spent.unpriced,
        errors=dict(errors),
        why=why,
    )


class _Pace:
    """When the last outputs of one provider came."""

    def __init__(self, left: int) -> None:
        self.left = left
        self._times: deque[float] = deque(maxlen=_RECENT)

    def note(self, now: float) -> None:
        self.left -= 1
        self._times.append(now)

    def per_second(self, begun: float, now: float) -> float | None:
        """None while too few came to tell."""
        if len(self._times) < _TELLING:
            return None
        since = self._times[0] if len(self._times) == _RECENT else begun
        return len(self._times) / max(0.001, now - since)


class Tally:
    """Counts outputs as they are stored; every method may be called from any thread."""

    def __init__(self, grid: Grid, spent: Spent, clock: Callable[[], float] = time.monotonic) -> None:
        self._lock = threading.Lock()
        self._clock = clock
        self._begun = clock()
        self._grid = grid
        self._counts = Counter(grid.statuses)
        self._errors: Counter[str] = Counter()
        self._kinds: dict[int, str] = {}
        self._cached = 0
        self._spent = spent
        self._retries = 0
        self._paces: dict[str, _Pace] = {}

    def take(self, stored: CellState) -> None:
        """Note a cell that was filled before."""
        if stored.status == "failed" and stored.failure_kind:
            number = self._grid.number(stored.case_id, stored.position, stored.repeat)
            if number is not None:
                self._fail(number, stored.failure_kind)
        self._cached += stored.is_cached and stored.status == "done"

    def expect(self, provider: str, cells: int) -> None:
        """So many cells of a provider are to be filled now."""
        self._paces[provider] = _Pace(cells)

    def finish(self, provider: str, output: Output) -> None:
        """An output is stored."""
        number = self._grid.number(output.case_id, output.position, output.repeat)
        if number is None:
            return
        with self._lock:
            self._counts[self._grid.statuses[number]] -= 1
            self._counts[_STATUS[output.status]] += 1
            self._grid.statuses[number] = _STATUS[output.status]
            self._errors[self._kinds.pop(number, "")] -= 1
            if output.failure is not None:
                self._fail(number, output.failure.kind)
            self._cached += output.is_cached
            self._paces[provider].note(self._clock())
            if output.tries and not output.is_cached:
                self._spend(output)

    def retry(self) -> None:
        """A call failed in a way that may pass, and its cell is asked again."""
        with self._lock:
            self._retries += 1

    def progress(self, state: ExperimentState, why: str) -> Progress:
        with self._lock:
            now = self._clock()
            rates = {name: pace.per_second(self._begun, now) for name, pace in self._paces.items()}
            known = [rate for rate in rates.values() if rate is not None]
            spent = self._spent
            return Progress(
                state=state,
                total=len(self._grid),
                done=self._counts[DONE],
                failed=self._counts[FAILED],
                stopped=self._counts[STOPPED],
                cached=self._cached,
                calls=spent.calls,
                retries=self._retries,
                input_tokens=spent.input_tokens,
                output_tokens=spent.output_tokens,
                cost_usd=spent.known_cost_usd,
                unpriced=spent.unpriced,
                rate_per_minute=sum(known) * 60 if known and state == "running" else None,
                seconds_left=self._seconds_left(rates) if state == "running" else None,
                errors={kind: count for kind, count in self._errors.items() if kind and count > 0},
                why=why,
            )

    def _seconds_left(self, rates: Mapping[str, float | None]) -> float | None:
        """The slowest provider's; they run beside each other."""
        longest = 0.0
        for name, pace in self._paces.items():
            if pace.left > 0:
                rate = rates[name]
                if not rate:
                    return None
                longest = max(longest, pace.left / rate)
        return longest

    def _fail(self, number: int, kind: str) -> None:
        self._kinds[number] = kind
        self._errors[kind] += 1

    def _spend(self, output: Output) -> None:
        before, usage = self._spent, output.usage
        self._spent = Spent(
            before.calls + output.tries,
            before.input_tokens + (usage.input_tokens or 0),
            before.output_tokens + (usage.output_tokens or 0),
            before.cost_usd + (output.cost_usd or 0.0),
            before.unpriced + (output.cost_usd is None and usage.output_tokens is not None),
        )
