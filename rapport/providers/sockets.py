"""Sockets under all connections: a Stop ends them while they connect or wait, and they know when bytes left and came.

Moments are `time.perf_counter()`. On Linux the kernel says when the bytes of a plain connection arrived: a thread that
has to wait for its turn to run, as one of a hundred, measures the same as one that is alone.
"""

from __future__ import annotations

import math
import select
import socket
import ssl
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Any

import httpcore

_POLL_S = 0.1  # how long a Stop may take to be noticed
_JUST_READ_S = 0.02
_SAME_MOMENT_S = 0.0002
_STAMPS = 35  # SO_TIMESTAMPNS of Linux, which Python's socket module doesn't name
_STAMP = struct.Struct("@ll")  # seconds and nanoseconds since 1970
_ANCILLARY_BYTES = 64
_SLICE = struct.pack("@ll", 0, 250_000)  # seconds and microseconds: how long a Stop may take on a plain connection

_should_stop: ContextVar[Callable[[], bool] | None] = ContextVar("should_stop", default=None)
_left_at_s: ContextVar[float | None] = ContextVar("left_at_s", default=None)
_arrived_at_s: ContextVar[float | None] = ContextVar("arrived_at_s", default=None)


class Stopped(BaseException):
    """The call was stopped while it waited for the server. Not an Exception: no SDK may swallow or retry it."""


@contextmanager
def stop_when(should_stop: Callable[[], bool] | None) -> Iterator[None]:
    """Within the block, connects and reads of this thread raise `Stopped` soon after `should_stop()` turns true."""
    token = _should_stop.set(should_stop)
    try:
        yield
    finally:
        _should_stop.reset(token)


def is_stopped() -> bool:
    """Whether what this thread does was stopped meanwhile, for waits that aren't for a server."""
    should_stop = _should_stop.get()
    return should_stop is not None and should_stop()


def left_at_s() -> float | None:
    """When this thread last wrote to a server; in an answer, when its request left."""
    return _left_at_s.get()


def arrived_at_s() -> float | None:
    """When the bytes that this thread last read from a server had come."""
    return _arrived_at_s.get()


class StoppableBackend(httpcore.NetworkBackend):
    """httpcore's own sockets, which a Stop interrupts."""

    def __init__(self) -> None:
        self._backend = httpcore.SyncBackend()

    def connect_tcp(self, *args: Any, **options: Any) -> httpcore.NetworkStream:
        return _StoppableStream(_stoppable(lambda: self._backend.connect_tcp(*args, **options)))

    def connect_unix_socket(self, *args: Any, **options: Any) -> httpcore.NetworkStream:
        return _StoppableStream(self._backend.connect_unix_socket(*args, **options))

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _StoppableStream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        self._socket = _plain_socket(stream)
        self._read_at = 0.0
        self._head = b""  # of a request, kept back for a moment so that it leaves together with what follows

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._head:
            self._write_all(b"", timeout)
        should_stop = _should_stop.get()
        if self._socket is not None:
            return self._read_plain(self._socket, max_bytes, timeout or math.inf, should_stop)
        found = self._read_sliced(max_bytes, timeout, should_stop)
        _arrived_at_s.set(time.perf_counter())
        return found

    def _read_plain(
        self, plain: socket.socket, max_bytes: int, timeout: float, should_stop: Callable[[], bool] | None
    ) -> bytes:
        deadline = time.monotonic() + timeout
        while True:
            try:
                found, ancillary, _, _ = plain.recvmsg(max_bytes, _ANCILLARY_BYTES)
                break
            except BlockingIOError:  # a slice of time is over
                if should_stop is not None and should_stop():
                    raise Stopped from None
                if time.monotonic() > deadline:
                    raise httpcore.ReadTimeout("timed out") from None
            except OSError as error:
                raise httpcore.ReadError(str(error)) from error
        _arrived_at_s.set(_arrival(ancillary))
        self._read_at = time.monotonic()
        return found

    def _read_sliced(self, max_bytes: int, timeout: float | None, should_stop: Callable[[], bool] | None) -> bytes:
        if should_stop is None or timeout is None:
            return self._stream.read(max_bytes, timeout)
        deadline = time.monotonic() + timeout
        while not should_stop():
            left = deadline - time.monotonic()
            try:
                return self._stream.read(max_bytes, max(0.001, min(_POLL_S, left)))
            except httpcore.ReadTimeout:
                if left <= _POLL_S:
                    raise
        raise Stopped

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if buffer.startswith(b"POST ") and buffer.endswith(b"\r\n\r\n"):
            self._head += buffer
        elif buffer:
            self._write_all(buffer, timeout)

    def _write_all(self, buffer: bytes, timeout: float | None) -> None:
        buffer, self._head = self._head + buffer, b""
        _left_at_s.set(time.perf_counter())  # not after it: this thread may have to wait before it can look at a clock
        if self._socket is None or timeout is None:
            self._stream.write(buffer, timeout)
        else:
            _send(self._socket, memoryview(buffer), timeout)

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, *args: Any, **options: Any) -> httpcore.NetworkStream:
        return _StoppableStream(_stoppable(lambda: self._stream.start_tls(*args, **options)))

    def get_extra_info(self, info: str) -> Any:
        """`is_readable` asks whether the server hung up meanwhile. Right after an answer it didn't, and a thread that
        asks has to wait for its turn to run."""
        if info == "is_readable" and time.monotonic() - self._read_at < _JUST_READ_S:
            return False
        return self._stream.get_extra_info(info)


def _send(plain: socket.socket, left: memoryview, timeout: float) -> None:
    """As httpcore's stream does, but with one system call in the usual case instead of two."""
    deadline = time.monotonic() + timeout
    while left:
        try:
            left = left[plain.send(left, socket.MSG_DONTWAIT) :]
        except BlockingIOError:
            poll = select.poll()
            poll.register(plain, select.POLLOUT)
            if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
                raise httpcore.WriteTimeout("timed out") from None
        except OSError as error:
            raise httpcore.WriteError(str(error)) from error


def _plain_socket(stream: httpcore.NetworkStream) -> socket.socket | None:
    """The socket, if its bytes can be read without a layer of encryption between; its arrivals are stamped, and a read
    comes back after a slice of time, by the system's own clock: waiting and reading are one call of the system then."""
    found = stream.get_extra_info("socket")
    if sys.platform != "linux" or not isinstance(found, socket.socket) or isinstance(found, ssl.SSLSocket):
        return None
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, _SLICE)
        found.setsockopt(socket.SOL_SOCKET, _STAMPS, 1)
        found.settimeout(None)
    except OSError:
        return None
    return found


def _arrival(ancillary: list[tuple[int, int, bytes]]) -> float:
    """The kernel's stamp of the newest bytes as `time.perf_counter()`; now, where it gave none that can be."""
    now, since_1970 = _both_clocks()
    for level, kind, data in ancillary:
        if level == socket.SOL_SOCKET and kind == _STAMPS and len(data) >= _STAMP.size:
            seconds, nanoseconds = _STAMP.unpack_from(data)
            age_s = since_1970 - (seconds + nanoseconds / 1e9)
            left_at = _left_at_s.get()
            is_possible = age_s >= 0 and (left_at is None or now - age_s >= left_at)
            return now - age_s if is_possible else now
    return now


def _both_clocks() -> tuple[float, float]:
    """The same moment by `time.perf_counter()` and `time.time()`: again, if this thread was held up in between."""
    for _ in range(3):
        before, since_1970, now = time.perf_counter(), time.time(), time.perf_counter()
        if now - before < _SAME_MOMENT_S:
            break
    return now, since_1970


def _stoppable(open_stream: Callable[[], httpcore.NetworkStream]) -> httpcore.NetworkStream:
    """What `open_stream` opens, in a thread of its own: looking up a name and greeting can't be interrupted."""
    should_stop = _should_stop.get()
    if should_stop is None:
        return open_stream()
    opening: Future[httpcore.NetworkStream] = Future()
    threading.Thread(target=_fulfil, args=(opening, open_stream), name="rapport-connect", daemon=True).start()
    while not should_stop():
        with suppress(TimeoutError):
            return opening.result(_POLL_S)
    opening.add_done_callback(_close)
    raise Stopped


def _fulfil(opening: Future[httpcore.NetworkStream], open_stream: Callable[[], httpcore.NetworkStream]) -> None:
    try:
        opening.set_result(open_stream())
    except Exception as error:
        opening.set_exception(error)


def _close(opened: Future[httpcore.NetworkStream]) -> None:
    if opened.exception() is None:
        opened.result().close()
