"""Reaching Chroma: a folder that one process opens at a time, or a server; and its errors in plain words.

Two processes with the same folder open overwrite each other's vectors (Chroma keeps the graph in memory and saves it
whole; measured with 1.5.9: every later read fails). So the folder is opened for one piece of work, behind a lock that
the operating system gives back when a process dies. Searching doesn't come here: it reads snapshots.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from rapport.errors import IndexDamaged, IndexUnavailable, RapportError, SettingsError

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.client import Client
    from chromadb.config import Settings as ChromaSettings

LOCK_WAIT_S = 10.0
SERVER_TIMEOUT_S = 60.0
_COUNTING = Lock()


@contextmanager
def open_folder(folder: Path) -> Iterator[ClientAPI]:
    """Chroma in `folder`, made if it isn't there; threads of this process share it, other processes wait.

    Raises:
        IndexUnavailable: the folder can't be used, or another process keeps it for more than `LOCK_WAIT_S`.
        IndexDamaged: what is in it can't be read.
    """
    with _errors(f"The index in {folder}", folder), _locked(folder):
        import chromadb

        with closing(cast("Client", chromadb.PersistentClient(folder, _quiet()))) as client:
            yield client


@contextmanager
def open_server(url: str) -> Iterator[ClientAPI]:
    """The Chroma server at `url`.

    Raises:
        SettingsError: `url` isn't an address of a server.
        IndexUnavailable: nothing answers there, or it stops answering.
        IndexDamaged: it can't read what it holds.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/"):
        raise SettingsError("RAPPORT_CHROMA_URL isn't the address of a server, such as http://127.0.0.1:8000.")
    is_safe = parts.scheme == "https"
    port = parts.port or (443 if is_safe else 8000)
    with _errors(f"The Chroma server at {parts.scheme}://{parts.hostname}:{port}", None):
        import chromadb
        import httpx

        httpx.get(f"{parts.scheme}://{parts.hostname}:{port}/api/v2/heartbeat", timeout=5).raise_for_status()
        made = chromadb.HttpClient(parts.hostname, port, is_safe, settings=_quiet())
        with closing(cast("Client", made)) as client:
            _bound_waiting(client)
            yield client


def _quiet() -> ChromaSettings:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)


def _bound_waiting(client: ClientAPI) -> None:
    """Chroma's own client waits for ever for a server that hangs."""
    session = getattr(getattr(client, "_server", None), "_session", None)
    if session is not None:
        session.timeout = SERVER_TIMEOUT_S


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout

    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder.with_name(f"{folder.name}.lock"), timeout=LOCK_WAIT_S, is_singleton=True, thread_local=False)
    try:
        with _COUNTING:
            lock.acquire()
    except Timeout:
        raise IndexUnavailable(
            f"Another Rapport is working on the index in {folder}. Wait until it is done, then try again."
        ) from None
    try:
        yield
    finally:
        with _COUNTING:
            lock.release()


@contextmanager
def _errors(subject: str, folder: Path | None) -> Iterator[None]:
    """Whatever Chroma raises, as one of ours; it has no narrower class than Exception, and panics of its Rust core
    come as a BaseException."""
    try:
        yield
    except RapportError:
        raise
    except OSError as error:
        raise _unavailable(subject, folder, error.strerror or str(error)) from None
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise _readable(subject, folder, error) from None


_UNUSABLE = ("readonly", "read-only", "unable to open", "permission", "disk is full", "locked", "no space")


def _readable(subject: str, folder: Path | None, error: BaseException) -> RapportError:
    import httpx

    cause = (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
    if folder is None and (isinstance(error, httpx.HTTPError) or "connect" in cause.lower()):
        return _unavailable(subject, folder, cause)
    if any(sign in cause.lower() for sign in _UNUSABLE):
        return _unavailable(subject, folder, cause)
    if folder is None:
        return IndexDamaged(f"{subject} can't read this index ({cause}). Delete the index and build it again.")
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
