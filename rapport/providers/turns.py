"""Taking turns at servers that do one thing at a time.

Some servers for one person drop the answer that is under way as soon as another request comes (llama-cpp-python, unless
it is told otherwise). Several variants at once, or a judge, would each cost the other its answer. So when a server near
by drops an answer while another call to it is under way, its calls take turns from then on.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

from rapport.providers.sockets import Stopped, is_stopped

_LOOK_S = 0.1  # how long a Stop may take to be noticed while waiting for a turn
_KNOCK_S = 1.0  # how long a server near by may take to be reached at all
_ENDING_S = 0.3  # how long the port of a server that was killed may stay open after its answers broke off
_REMEMBERED_S = 600.0  # an answer may have been lost for another reason, and a server may be started anew


class Turns:
    """The calls to one server: at once, or one after another once it dropped an answer for another call."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._changed = threading.Condition()
        self._calls = 0
        self._in_turn_until = 0.0

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for a turn, where calls take turns, and have it within the block. Raises Stopped."""
        with self._changed:
            while self._calls and time.monotonic() < self._in_turn_until:
                if is_stopped():
                    raise Stopped
                self._changed.wait(_LOOK_S)
            self._calls += 1
        try:
            yield
        finally:
            with self._changed:
                self._calls -= 1
                self._changed.notify()

    def dropped(self) -> bool:
        """Note that an answer broke off, within `taken`; whether another call to the server may be why.

        It isn't where there was no other call, or the server is gone: then all its answers broke off.
        """
        if self._calls < 2:
            return False
        time.sleep(_ENDING_S)
        if not _is_there(self._address):
            return False
        with self._changed:
            self._in_turn_until = time.monotonic() + _REMEMBERED_S
            return True

    def gone(self) -> None:
        """Note that the server isn't there at all: that was why answers broke off."""
        with self._changed:
            self._in_turn_until = 0.0
            self._changed.notify_all()


def _is_there(address: str) -> bool:
    parts = urlsplit(address)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        socket.create_connection((parts.hostname or "", port), timeout=_KNOCK_S).close()
    except OSError:
        return False
    return True


_LOCK = threading.Lock()
_KNOWN: WeakValueDictionary[str, Turns] = WeakValueDictionary()


def turns_at(address: str) -> Turns:
    """The turns at a server, the same for all who hold them at the time."""
    with _LOCK:
        found = _KNOWN.get(address)
        if found is None:
            found = _KNOWN[address] = Turns(address)
        return found
