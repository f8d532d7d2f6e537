"""Work in a child process that may hang, crash or grow without taking the app down.

A request is one frame on the child's standard input (a JSON header and bytes); answers are JSON lines on its standard
output, the last of which has `"done": true`. A child that overstays its time is killed.
"""

from __future__ import annotations

import atexit
import json
import os
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Lock, Timer
from typing import Any, BinaryIO

_ROOT = Path(__file__).resolve().parents[2]
_FRAME = struct.Struct(">II")
_IDLE_S = 60.0

Answer = dict[str, Any]


class ChildTimeout(Exception):
    """The child had to be killed because its time was up."""


class ChildCrash(Exception):
    """The child ended before its answer was complete."""


class Child:
    """A child that runs `module` and answers one request at a time; it starts when needed and ends when idle."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._idle: Timer | None = None
        atexit.register(self.close)

    def ask(self, header: Answer, data: bytes, timeout_s: float, on_answer: Callable[[Answer], None]) -> None:
        """Send a request and hand over each answer as it comes.

        Raises:
            ChildTimeout, ChildCrash: see there. The next request starts a new child.
        """
        with self._lock:
            self._stop_clock()
            try:
                for answer in self._answers(header, data, timeout_s):
                    on_answer(answer)
            except BaseException:
                self._end()
                raise
            self._start_clock()

    def close(self) -> None:
        """End the child now."""
        with self._lock:
            self._stop_clock()
            self._end()

    def _answers(self, header: Answer, data: bytes, timeout_s: float) -> Iterator[Answer]:
        process = self._started()
        is_over = Event()

        def end() -> None:
            is_over.set()
            process.kill()

        timer = Timer(timeout_s, end)
        timer.daemon = True
        timer.start()
        try:
            yield from _exchange(process, header, data)
        except (OSError, ValueError, ChildCrash) as error:
            if is_over.is_set():
                raise ChildTimeout from None
            raise ChildCrash(str(error)) from None
        finally:
            timer.cancel()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            paths = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH", "")]))
            self._process = subprocess.Popen(
                [sys.executable, "-m", self._module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": paths},
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                try:
                    pipe.close()
                except OSError:  # what was still to be written has nowhere to go
                    continue

    def _start_clock(self) -> None:
        self._idle = Timer(_IDLE_S, self.close)
        self._idle.daemon = True
        self._idle.start()

    def _stop_clock(self) -> None:
        if self._idle:
            self._idle.cancel()


def _exchange(process: subprocess.Popen[bytes], header: Answer, data: bytes) -> Iterator[Answer]:
    assert process.stdin and process.stdout
    head = json.dumps(header).encode()
    process.stdin.write(_FRAME.pack(len(head), len(data)) + head)
    process.stdin.write(data)
    process.stdin.flush()
    while True:
        line = process.stdout.readline()
        if not line.endswith(b"\n"):
            raise ChildCrash("ended early")
        answer: Answer = json.loads(line)
        yield answer
        if answer.get("done"):
            return


def serve(work: Callable[[Answer, bytes], Iterator[Answer]]) -> None:
    """The child's side: answer requests until the parent closes the pipe.

    Whatever libraries print goes to standard error, so that it can't get between the answers.
    """
    source, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while frame := source.read(_FRAME.size):
        head, size = _FRAME.unpack(frame)
        header = json.loads(source.read(head))
        for answer in work(header, source.read(size)):
            _say(answers, answer)
        _say(answers, {"done": True})


def _say(answers: BinaryIO, answer: Answer) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()
