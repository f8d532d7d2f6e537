"""Reaching Chroma: a folder that one process opens at a time, or a server; and its errors in plain words.

Two processes with the same folder open overwrite each other's vectors (Chroma keeps the graph in memory and saves it
whole; measured with 1.5.9: every later read fails). So the folder is opened for one piece of work, behind a lock that
the operating system gives back when a process dies. Searching doesn't come here: it reads snapshots.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from shutil import disk_usage
from threading import Lock
from traceback import walk_tb
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from rapport.errors import IndexDamaged, IndexUnavailable, RapportError, SettingsError

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.client import Client
    from chromadb.config import Settings as ChromaSettings
    from filelock import BaseFileLock

LOCK_WAIT_S = 10.0
SERVER_TIMEOUT_S = 60.0
_COUNTING = Lock()
_STARTING = Lock()  # Chroma itself may start one folder twice when two threads ask at once


@contextmanager
def open_folder(folder: Path) -> Iterator[ClientAPI]:
    """Chroma in `folder`, made if it isn't there; threads of this process share it, other processes wait.

    Raises:
        IndexUnavailable: the folder can't be used, or another process keeps it for more than `LOCK_WAIT_S`.
        IndexDamaged: what is in it can't be read.
    """
    with _locked(folder), _errors(f"The index in {folder}", folder):
        with _STARTING:
            client = _started(folder)
        try:
            yield client
        finally:
            with _STARTING:
                client.close()


@contextmanager
def open_server(url: str) -> Iterator[ClientAPI]:
    """The Chroma server at `url`.

    Raises:
        SettingsError: `url` isn't an address of a server.
        IndexUnavailable: nothing answers there, or it stops answering.
        IndexDamaged: it can't read what it holds.
    """
    try:
        parts = urlsplit(url)
        is_server = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.path.strip("/")
        is_safe = parts.scheme == "https"
        port = parts.port or (443 if is_safe else 8000)
    except ValueError:  # a port beyond 65535, a bracket that isn't closed
        is_server = False
    if not is_server or not parts.hostname:
        raise SettingsError("RAPPORT_CHROMA_URL isn't the address of a server, such as http://127.0.0.1:8000.")
    with _errors(f"The Chroma server at {parts.scheme}://{parts.hostname}:{port}", None):
        import chromadb
        import httpx

        httpx.get(f"{parts.scheme}://{parts.hostname}:{port}/api/v2/heartbeat", timeout=5).raise_for_status()
        made = chromadb.HttpClient(parts.hostname, port, is_safe, settings=_quiet())
        with closing(cast("Client", made)) as client, _connections(client):
            yield client


def _started(folder: Path) -> Client:
    import chromadb
    from chromadb.api.shared_system_client import SharedSystemClient

    try:
        return cast("Client", chromadb.PersistentClient(folder, _quiet()))
    except BaseException:
        # Chroma keeps what failed to start, and fails for another reason at the next try, also in a mended folder.
        SharedSystemClient._identifier_to_system.pop(str(folder), None)
        SharedSystemClient._identifier_to_refcount.pop(str(folder), None)
        raise


def _quiet() -> ChromaSettings:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)


@contextmanager
def _connections(client: Client) -> Iterator[None]:
    """Chroma's own client waits for ever for a server that hangs, and leaves its connections open."""
    servers = [getattr(own, "_server", None) for own in (client, client._admin_client)]
    sessions = [getattr(server, "_session", None) for server in servers]
    with ExitStack() as stack:
        for session in filter(None, sessions):
            session.timeout = SERVER_TIMEOUT_S
            stack.callback(session.close)
        yield


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    lock = _acquired(folder)
    try:
        yield
    finally:
        with _COUNTING:
            lock.release()


def _acquired(folder: Path) -> BaseFileLock:
    """The lock of `folder`: one object a process, which counts how many of its threads are inside."""
    from filelock import FileLock, Timeout

    path = folder.with_name(f"{folder.name}.lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path, timeout=LOCK_WAIT_S, is_singleton=True, thread_local=False)
        with _COUNTING:
            lock.acquire()
    except Timeout:
        raise IndexUnavailable(
            f"Another Rapport is working on the index in {folder}. Wait until it is done, then try again."
        ) from None
    except OSError as error:
        raise _unavailable(f"The index in {folder}", folder, error.strerror or str(error)) from None
    return lock


@contextmanager
def _errors(subject: str, folder: Path | None) -> Iterator[None]:
    """Whatever Chroma raises, as one of ours. It has no narrower class than Exception, and a panic of its Rust core is
    a BaseException; what is raised by others within the block (a model, a screen that shows progress) stays."""
    try:
        yield
    except BaseException as error:
        is_failure = isinstance(error, Exception) or type(error).__name__ == "PanicException"
        if isinstance(error, RapportError) or not is_failure or not _is_from_chroma(error):
            raise
        raise _readable(subject, folder, error) from None


def _is_from_chroma(error: BaseException) -> bool:
    modules = (str(frame.f_globals.get("__name__")) for frame, _ in walk_tb(error.__traceback__))
    return any(name.partition(".")[0] in ("chromadb", "httpx") for name in modules)


_UNUSABLE = ("readonly", "read-only", "unable to open", "permission", "disk is full", "locked", "no space")
_LOST = ("error finding id", "hnsw segment reader")
_ROOM_BYTES = 5_000_000


def is_damage(error: Exception) -> bool:
    """Whether Chroma says that the vectors of a collection are lost; anything else may pass, as a full disk does."""
    return any(sign in str(error).lower() for sign in _LOST)


def _readable(subject: str, folder: Path | None, error: BaseException) -> RapportError:
    import httpx

    cause = (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
    is_out_of_reach = folder is None and (isinstance(error, httpx.HTTPError) or "connect" in cause.lower())
    if is_out_of_reach or any(sign in cause.lower() for sign in _UNUSABLE):
        return _unavailable(subject, folder, cause)
    if folder is None:
        return IndexDamaged(f"{subject} fails ({cause}). Look into its log, then index again.")
    if disk_usage(folder).free < _ROOM_BYTES:  # Chroma doesn't always say so
        return _unavailable(subject, folder, f"the disk is full: {cause}")
    return IndexDamaged(f"{subject} can't be read ({cause}). Move the folder away, then index again.")


def _unavailable(subject: str, folder: Path | None, cause: str) -> IndexUnavailable:
    if folder is None:
        return IndexUnavailable(
            f"{subject} doesn't answer ({cause}). Start it, or check RAPPORT_CHROMA_URL, then try again: what was "
            "indexed is kept."
        )
    return IndexUnavailable(
        f"{subject} can't be used ({cause}). Make the folder writable, free some space, or set RAPPORT_HOME to "
        "another folder: what was indexed is kept."
    )
