"""Fetching pages from real servers on loopback; the address check is replaced only where a page must get through."""

from __future__ import annotations

import gzip
import threading
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from rapport.documents.web.addresses import is_public_address, resolve_checked
from rapport.documents.web.body import TooLargeBody, read_body
from rapport.documents.web.fetching import USER_AGENT, fetch_page
from rapport.errors import BlockedAddress, FetchError, UnreachablePage, UnusablePage
from rapport.settings import Limits

PAGE = b"<html><body><h1>Baker</h1></body></html>"


@dataclass
class Site:
    url: str
    requests: list[dict[str, str]] = field(default_factory=list)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.site.requests.append(dict(self.headers))  # type: ignore[attr-defined]
        path = self.path.partition("?")[0]
        try:
            getattr(self, "give_" + path.strip("/").replace("-", "_").split("/")[0], self.give_status)()
        except (BrokenPipeError, ConnectionResetError):
            return

    def answer(self, data: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def give_page(self) -> None:
        self.answer(PAGE)

    def give_status(self) -> None:
        self.answer(b"no", int(self.path.rpartition("/")[2] or 404))

    def give_redirect(self) -> None:
        self.answer(b"", 302, Location=self.path.partition("to=")[2])

    def give_loop(self) -> None:
        self.answer(b"", 302, Location="/loop")

    def give_bomb(self) -> None:
        self.answer(gzip.compress(b"a" * 3_000_000), Content_Encoding="gzip")

    def give_doubly_packed(self) -> None:
        self.answer(gzip.compress(gzip.compress(b"a" * 3_000_000)), Content_Encoding="gzip, gzip")

    def give_damaged(self) -> None:
        self.answer(b"\x1f\x8b no gzip at all", Content_Encoding="gzip")

    def give_packed(self) -> None:
        way = self.path.rpartition("/")[2]
        bare = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        ways = {"gzip": gzip.compress(PAGE), "zlib": zlib.compress(PAGE), "bare": bare.compress(PAGE) + bare.flush()}
        self.answer(ways[way], Content_Encoding="gzip" if way == "gzip" else "deflate")

    def give_image(self) -> None:
        self.answer(b"\x89PNG", Content_Type="image/png")

    def give_endless(self) -> None:
        self.answer(b"")
        for _ in range(200):
            self.wfile.write(b"x" * 100_000)

    def give_drip(self) -> None:
        self.answer(b"<html>")
        for _ in range(100):
            time.sleep(0.1)
            self.wfile.write(b".")
            self.wfile.flush()

    def give_slow_head(self) -> None:
        for letter in b"HTTP/1.1 200 OK\r\nX-A: " + b"a" * 100:
            time.sleep(0.1)
            self.wfile.write(bytes([letter]))
            self.wfile.flush()

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[Site]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.site = Site(f"http://127.0.0.1:{server.server_port}")  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server.site  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()
    thread.join()


def anywhere(_: str) -> bool:
    return True


LIMITS = Limits(page_bytes=1_000_000, fetch_s=60, redirects=2)
HASTY = LIMITS.model_copy(update={"fetch_s": 1.5})


def test_a_page_comes_with_its_type_and_address(site: Site) -> None:
    page = fetch_page(f"{site.url}/page", LIMITS, is_public=anywhere)
    assert (page.data, page.media_type, page.final_url) == (PAGE, "text/html", f"{site.url}/page")


def test_the_request_says_who_asks(site: Site) -> None:
    fetch_page(f"{site.url}/page", LIMITS, is_public=anywhere)
    assert site.requests[0]["User-Agent"] == USER_AGENT


def test_the_host_header_keeps_the_name_that_was_asked_for(site: Site) -> None:
    port = site.url.rpartition(":")[2]
    fetch_page(f"http://localhost:{port}/page", LIMITS, is_public=lambda address: address in ("127.0.0.1", "::1"))
    assert site.requests[0]["Host"] == f"localhost:{port}"


def test_a_second_fetch_of_the_day_comes_from_the_disk(site: Site, tmp_path: Path) -> None:
    first = fetch_page(f"{site.url}/page", LIMITS, tmp_path, anywhere)
    second = fetch_page(f"{site.url}/page", LIMITS, tmp_path, anywhere)
    assert (first.from_cache, second.from_cache, second.data, len(site.requests)) == (False, True, PAGE, 1)


def test_a_damaged_cache_file_is_fetched_again(site: Site, tmp_path: Path) -> None:
    fetch_page(f"{site.url}/page", LIMITS, tmp_path, anywhere)
    next(tmp_path.iterdir()).write_bytes(b"rubbish")
    assert not fetch_page(f"{site.url}/page", LIMITS, tmp_path, anywhere).from_cache


def test_a_redirect_is_followed(site: Site) -> None:
    page = fetch_page(f"{site.url}/redirect?to=/page", LIMITS, is_public=anywhere)
    assert page.final_url == f"{site.url}/page"


@pytest.mark.parametrize(
    "target",
    ["http://169.254.169.254/latest/meta-data", "file:///etc/passwd", "http://[::1]:1/", "http://a:b@127.0.0.1/page"],
    ids=["metadata service", "file", "loopback six", "password"],
)
def test_a_redirect_to_a_forbidden_place_is_refused(site: Site, target: str) -> None:
    with pytest.raises(BlockedAddress):
        fetch_page(f"{site.url}/redirect?to={target}", LIMITS, is_public=lambda address: address == "127.0.0.1")


@pytest.mark.parametrize(
    ("path", "error", "says"),
    [
        ("/loop", UnusablePage, "redirects"),
        ("/bomb", UnusablePage, "larger than 1 MB"),
        ("/doubly-packed", UnusablePage, "packed in a way"),
        ("/damaged", UnusablePage, "packed in a way"),
        ("/endless", UnusablePage, "larger than 1 MB"),
        ("/image", UnusablePage, "image/png"),
        ("/drip", UnusablePage, "too long"),
        ("/slow-head", UnusablePage, "too long"),
        ("/status/999", UnreachablePage, "refuses programs"),
        ("/status/403", UnreachablePage, "refuses programs"),
        ("/status/429", UnreachablePage, "refuses programs"),
        ("/status/404", UnreachablePage, "no such page"),
        ("/status/500", UnreachablePage, "status 500"),
    ],
)
def test_what_goes_wrong_is_said_with_the_next_step(site: Site, path: str, error: type[FetchError], says: str) -> None:
    began = time.monotonic()
    with pytest.raises(error, match=says) as raised:
        fetch_page(site.url + path, HASTY if says == "too long" else LIMITS, is_public=anywhere)
    assert site.url in str(raised.value)
    assert "paste the posting's text" in str(raised.value).lower()
    assert time.monotonic() - began < 30


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "0.0.0.0", "2130706433", "0177.0.0.1", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "127.1"],
)
def test_no_spelling_of_this_machine_gets_a_connection(site: Site, host: str) -> None:
    with pytest.raises(FetchError):
        fetch_page(f"http://{host}:{site.url.rpartition(':')[2]}/page", LIMITS)
    assert site.requests == []


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://",
        "nonsense",
        "http://u:secret@e.org/",
        "http://[bad/",
    ],
)
def test_only_plain_web_addresses_are_fetched(url: str) -> None:
    with pytest.raises(BlockedAddress) as raised:
        fetch_page(url, LIMITS)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("address", "is_public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("10.0.0.1", False),
        ("172.16.3.4", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("not an address", False),
    ],
)
def test_public_addresses_are_told_from_others(address: str, is_public: bool) -> None:
    assert is_public_address(address) is is_public


def test_the_address_that_was_checked_is_the_one_that_is_used(site: Site) -> None:
    asked: list[str] = []

    def first_time_only(address: str) -> bool:
        asked.append(address)
        return len(asked) == 1

    fetch_page(f"{site.url}/page", LIMITS, is_public=first_time_only)
    assert asked == ["127.0.0.1"]


@pytest.mark.parametrize("way", ["gzip", "zlib", "bare"])
def test_a_packed_page_is_unpacked(site: Site, way: str) -> None:
    assert fetch_page(f"{site.url}/packed/{way}", LIMITS, is_public=anywhere).data == PAGE


def test_a_bomb_takes_no_more_memory_than_a_page_may_have() -> None:
    packed = gzip.compress(b"\0" * 200_000_000, 9)
    response = httpx.Response(200, headers={"content-encoding": "gzip"}, stream=httpx.ByteStream(packed))
    tracemalloc.start()
    with pytest.raises(TooLargeBody):
        list(read_body(response, 1_000_000))
    _, most_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most_bytes < 5_000_000


def test_a_look_up_that_hangs_ends_with_the_page_s_time() -> None:
    release = threading.Event()

    def hang(host: str, port: int) -> list[str]:
        release.wait(60)
        return []

    began = time.monotonic()
    with pytest.raises(UnreachablePage, match="took too long"):
        resolve_checked("slow.example", 443, anywhere, timeout_s=0.2, look_up=hang)
    took_s = time.monotonic() - began
    release.set()
    assert took_s < 30
