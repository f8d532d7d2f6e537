"""A run under way in this process: what its threads have written so far, and a way to wait for more."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rapport.experiments.calls import Call
from rapport.storage.runs import Output, Run

Place = tuple[str, int]  # case id and column


@dataclass(frozen=True, slots=True)
class RunView:
    """A run at one moment. `notices` are lines about outputs under way (a pause before the next try), by output id.

    `version` grows with every change; `at_work` are the ids of the outputs that this process is writing or will write.
    """

    run: Run
    outputs: dict[Place, Output]
    notices: dict[str, str]
    version: int
    at_work: frozenset[str]

    @property
    def is_active(self) -> bool:
        """Whether this process is working on the run."""
        return bool(self.at_work)

    @property
    def finished(self) -> int:
        return sum(output.is_final for output in self.outputs.values())


class LiveRun:
    """Outputs of a run, kept up to date by worker threads; every method may be called from any thread.

    A run may also hold outputs that another process writes or left unfinished: those are shown, and nothing else.
    `saving` is held by whoever writes outputs of this run to the store, so that no older state lands on a newer one.
    """

    def __init__(self, run: Run, outputs: Iterable[Output]) -> None:
        self.run = run
        self.saving = threading.Lock()
        self._outputs: dict[Place, Output] = {(o.case_id, o.position): o for o in outputs}
        self._at_work: set[str] = set()
        self._calls: dict[str, Call] = {}
        self._stopped: set[str] = set()
        self._unsaved: set[str] = set()
        self._changed = threading.Condition()
        self._version = 0

    def add(self, outputs: Iterable[Output]) -> None:
        """Outputs that this process is going to write."""
        with self._changed:
            for output in outputs:
                self._outputs[output.case_id, output.position] = output
                self._at_work.add(output.id)
            self._tell()

    def grow(self, run: Run, outputs: Iterable[Output]) -> None:
        """The run with a further case, and its outputs, which this process is going to write."""
        with self._changed:
            self.run = run
            self.add(outputs)

    def begin(self, output: Output, call: Call) -> None:
        """From now on the output's text is what `call` holds."""
        with self._changed:
            self._outputs[output.case_id, output.position] = output
            self._calls[output.id] = call
            self._tell()

    def end(self, output: Output, *, is_saved: bool) -> None:
        """The output's final state; one that isn't saved is among the next `take_unsaved`."""
        with self._changed:
            self._calls.pop(output.id, None)
            self._stopped.discard(output.id)
            self._at_work.discard(output.id)
            self._outputs[output.case_id, output.position] = output
            (self._unsaved.discard if is_saved else self._unsaved.add)(output.id)
            self._tell()

    def changed(self, output_id: str) -> None:
        with self._changed:
            self._unsaved.add(output_id)
            self._tell()

    def stop(self, output_ids: Iterable[str] | None = None) -> None:
        """Ask the calls of these outputs (None: of all that aren't finished) to end."""
        with self._changed:
            self._stopped |= self._at_work if output_ids is None else self._at_work & set(output_ids)
            self._tell()

    def is_stopped(self, output_id: str) -> bool:
        return output_id in self._stopped

    @property
    def at_work(self) -> frozenset[str]:
        """Ids of the outputs that this process is writing or will write."""
        with self._changed:
            return frozenset(self._at_work)

    @property
    def is_over(self) -> bool:
        """Everything that this process had to write is written and saved."""
        with self._changed:
            return not self._at_work and not self._unsaved

    def view(self) -> RunView:
        with self._changed:
            outputs = {place: self._merged(output) for place, output in self._outputs.items()}
            notices = {key: call.notice for key, call in self._calls.items() if call.notice}
            return RunView(self.run, outputs, notices, self._version, frozenset(self._at_work))

    def wait(self, version: int, timeout_s: float, pace_s: float = 0.0) -> bool:
        """Wait until something is newer than `version`; False when the time is over first.

        At least `pace_s` seconds pass, so that one who draws every change isn't kept busy by a fast model.
        """
        time.sleep(pace_s)
        with self._changed:
            return self._changed.wait_for(lambda: self._version > version, timeout_s)

    def take_unsaved(self) -> list[Output]:
        """Outputs that changed since the last call of this method and aren't saved as they are now."""
        with self._changed:
            ids, self._unsaved = self._unsaved, set()
            return [self._merged(output) for output in self._outputs.values() if output.id in ids]

    def give_back(self, unsaved: Iterable[Output]) -> None:
        """What `take_unsaved` gave couldn't be saved: it is still to be."""
        with self._changed:
            self._unsaved |= {output.id for output in unsaved}

    def _merged(self, output: Output) -> Output:
        call = self._calls.get(output.id)
        if call is None:
            return output
        return replace(output, text=call.text, thinking=call.thinking, tries=call.tries, timing=call.clock.timing())

    def _tell(self) -> None:
        self._version += 1
        self._changed.notify_all()
