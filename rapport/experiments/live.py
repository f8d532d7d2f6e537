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

    `version` grows with every change; `is_active` says that this process is working on the run.
    """

    run: Run
    outputs: dict[Place, Output]
    notices: dict[str, str]
    version: int
    is_active: bool

    @property
    def finished(self) -> int:
        return sum(output.is_final for output in self.outputs.values())


class LiveRun:
    """Outputs of a run, kept up to date by worker threads; every method may be called from any thread."""

    def __init__(self, run: Run, outputs: Iterable[Output]) -> None:
        self.run = run
        self._outputs: dict[Place, Output] = {(o.case_id, o.position): o for o in outputs}
        self._calls: dict[str, Call] = {}
        self._stopped: set[str] = set()
        self._changed = threading.Condition()
        self._version = 0
        self._dirty: set[str] = set()

    def put(self, output: Output) -> None:
        """Replace what is known of one place."""
        with self._changed:
            self._outputs[output.case_id, output.position] = output
            self._tell()

    def begin(self, output: Output, call: Call) -> None:
        """From now on the output's text is what `call` holds."""
        with self._changed:
            self._outputs[output.case_id, output.position] = output
            self._calls[output.id] = call
            self._tell()

    def end(self, output: Output) -> None:
        """The output's final state."""
        with self._changed:
            self._calls.pop(output.id, None)
            self._stopped.discard(output.id)
            self._outputs[output.case_id, output.position] = output
            self._tell()

    def changed(self, output_id: str) -> None:
        with self._changed:
            self._dirty.add(output_id)
            self._tell()

    def stop(self, output_ids: Iterable[str] | None = None) -> None:
        """Ask the calls of these outputs (None: of all that aren't finished) to end."""
        with self._changed:
            unfinished = {output.id for output in self._outputs.values() if not output.is_final}
            self._stopped |= unfinished if output_ids is None else unfinished & set(output_ids)
            self._tell()

    def is_stopped(self, output_id: str) -> bool:
        return output_id in self._stopped

    def is_unfinished(self, place: Place) -> bool:
        with self._changed:
            output = self._outputs.get(place)
            return output is not None and not output.is_final

    @property
    def unfinished(self) -> list[str]:
        """Ids of the outputs that are queued or running."""
        with self._changed:
            return [output.id for output in self._outputs.values() if not output.is_final]

    def view(self) -> RunView:
        with self._changed:
            outputs = {place: self._merged(output) for place, output in self._outputs.items()}
            notices = {key: call.notice for key, call in self._calls.items() if call.notice}
            is_active = any(not output.is_final for output in outputs.values())
            return RunView(self.run, outputs, notices, self._version, is_active)

    def wait(self, version: int, timeout_s: float, pace_s: float = 0.0) -> bool:
        """Wait until something is newer than `version`; False when the time is over first.

        At least `pace_s` seconds pass, so that one who draws every change isn't kept busy by a fast model.
        """
        time.sleep(pace_s)
        with self._changed:
            return self._changed.wait_for(lambda: self._version > version, timeout_s)

    def take_unsaved(self) -> list[Output]:
        """Running outputs whose text grew since the last call of this method."""
        with self._changed:
            dirty, self._dirty = self._dirty, set()
            return [self._merged(o) for o in self._outputs.values() if o.id in dirty and o.id in self._calls]

    def _merged(self, output: Output) -> Output:
        call = self._calls.get(output.id)
        if call is None:
            return output
        return replace(output, text=call.text, thinking=call.thinking, tries=call.tries, timing=call.clock.timing())

    def _tell(self) -> None:
        self._version += 1
        self._changed.notify_all()
