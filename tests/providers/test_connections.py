"""Proxies are for clouds only, their passwords stay out of addresses, and a Stop ends connecting and waiting."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from rapport.errors import ServerUnreachable
from rapport.providers.connections import Stopped, open_client, place_of, stop_when
from rapport.providers.model import Message, ModelRequest
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from tests.providers.conftest import Connect
from tests.servers.model_servers import Script


class RefusingProxy(ThreadingHTTPServer):
    """Notes what it is asked to connect to, with which login, and refuses."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None]] = []
        super().__init__(("127.0.0.1", 0), _Refuse)


class _Refuse(BaseHTTPRequestHandler):
    def do_CONNECT(self) -> None:
        assert isinstance(self.server, RefusingProxy)
        self.server.asked.append((self.path, self.headers.get("Proxy-Authorization")))
        self.send_response(502)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[RefusingProxy]:
    with RefusingProxy() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        for name in ("HTTP_PROXY", "HTTPS_PROXY"):
            monkeypatch.setenv(name, f"http://me:pw@127.0.0.1:{server.server_port}")
        yield server
        server.shutdown()
        thread.join()


def test_a_cloud_is_reached_through_the_proxy_with_its_login(proxy: RefusingProxy) -> None:
    providers = Providers(Settings(), [Endpoint("far", "https://api.example.com/v1")])
    with pytest.raises(ServerUnreachable) as caught:
        list(providers.resolve("far:m").stream(ModelRequest("far:m", (Message("user", "x"),))))
    providers.close()
    assert proxy.asked == [("api.example.com:443", "Basic bWU6cHc=")]  # me:pw
    assert "pw@" not in str(caught.value)


def test_a_server_on_this_machine_is_not_asked_for_through_the_proxy(connect: Connect, proxy: RefusingProxy) -> None:
    assert connect("openai").events()
    assert proxy.asked == []


def test_the_time_limits_cannot_be_switched_off_by_a_caller(connect: Connect) -> None:
    line = connect("openai", Script(fault="silent"))
    client = open_client(line.server.url, Settings(model_timeout_s=0.2))
    with client, pytest.raises(httpx.ReadTimeout):
        client.post(f"{line.server.url}/chat/completions", json={}, timeout=None)


@pytest.mark.parametrize(
    ("host", "place"),
    [
        pytest.param("localhost", "this machine", id="by name"),
        pytest.param("LOCALHOST.", "this machine", id="in capitals, with a full stop"),
        pytest.param("127.8.9.1", "this machine", id="loopback"),
        pytest.param("[::1]", "this machine", id="loopback, IPv6"),
        pytest.param("[::ffff:127.0.0.1]", "this machine", id="loopback as IPv6"),
        pytest.param("192.168.1.5", "this network", id="private"),
        pytest.param("gpu-box", "this network", id="a name without a domain"),
        pytest.param("8.8.8.8", "cloud", id="public"),
        pytest.param("[::ffff:8.8.8.8]", "cloud", id="public as IPv6"),
        pytest.param("134744072", "cloud", id="public as one number"),
        pytest.param("0x8080808", "cloud", id="public as a hexadecimal number"),
        pytest.param("127.0.0.1.example.com", "cloud", id="a name that looks like loopback"),
        pytest.param("localhost.example.com", "cloud", id="a name that begins like this machine"),
    ],
)
def test_where_a_server_is_follows_from_its_address(host: str, place: str) -> None:
    assert place_of(f"http://{host}:8000/v1") == place


@pytest.fixture
def full() -> Iterator[int]:
    """The port of a server whose queue is full: connecting to it waits."""
    with socket.socket() as server, ExitStack() as waiting:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        for _ in range(4):
            client = waiting.enter_context(socket.socket())
            client.setblocking(False)
            client.connect_ex(server.getsockname())
        yield server.getsockname()[1]


def test_stop_ends_connecting(full: int) -> None:
    started = time.monotonic()
    stopping = stop_when(lambda: time.monotonic() - started > 0.2)
    with open_client("http://127.0.0.1", Settings(connect_timeout_s=30)) as client, pytest.raises(Stopped), stopping:
        client.get(f"http://127.0.0.1:{full}/")
    assert time.monotonic() - started < 25  # the time limit is 30 s
