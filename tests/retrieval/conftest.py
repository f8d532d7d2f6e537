"""A Chroma server of one's own, started with `chroma run`, and the stores that tests run against."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from rapport.retrieval.access import open_server
from rapport.retrieval.chroma import VectorStore
from rapport.retrieval.minilm import MiniLM
from rapport.settings import Settings
from tests.embedding import real_embedder

START_S = 60.0


class ChromaServer:
    """`chroma run` on loopback; ended by its own process id, and started again on what it had kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.url = ""
        self.start()

    def start(self) -> None:
        """On a port that nobody else took in the meantime: a server that can't have its port ends at once."""
        for _ in range(5):
            if self._answers_on(_free_port()):
                return
        raise AssertionError("chroma run didn't start")

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def pause(self) -> None:
        """Keep the connections, answer nothing."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGSTOP)

    def _answers_on(self, port: int) -> bool:
        command = [Path(sys.executable).with_name("chroma"), "run", "--path", self._folder, "--host", "127.0.0.1"]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen([*command, "--port", str(port)], stdout=quiet, stderr=quiet)
        self.url = f"http://127.0.0.1:{port}"
        end = time.monotonic() + START_S
        while time.monotonic() < end and self._process.poll() is None:
            try:
                if httpx.get(f"{self.url}/api/v2/heartbeat").is_success and self._process.poll() is None:
                    return True
            except httpx.HTTPError:
                time.sleep(0.05)
        self.kill()
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ChromaServer]:
    """For a test that does something to it."""
    running = ChromaServer(tmp_path / "served")
    yield running
    running.kill()


@pytest.fixture(scope="session")
def lasting_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    running = ChromaServer(tmp_path_factory.mktemp("served"))
    yield running
    running.kill()


@pytest.fixture
def empty_server(lasting_server: ChromaServer) -> ChromaServer:
    with open_server(lasting_server.url) as client:
        for collection in client.list_collections():
            client.delete_collection(collection.name)
    return lasting_server


@pytest.fixture(params=["embedded", "server"])
def store(request: pytest.FixtureRequest, own_home: Path) -> VectorStore:
    """Once in the data folder, once on a server: the same code, the same tests."""
    url = request.getfixturevalue("empty_server").url if request.param == "server" else None
    return VectorStore(Settings(home=own_home, chroma_url=url))


@pytest.fixture
def served(own_home: Path) -> Callable[[ChromaServer], VectorStore]:
    """The store of a server, wherever that is now."""
    return lambda server: VectorStore(Settings(home=own_home, chroma_url=server.url))


@pytest.fixture(scope="session")
def minilm() -> MiniLM:
    """The real model, one a process."""
    return real_embedder()
