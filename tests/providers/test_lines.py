"""Answers of servers in OpenAI's form, as they come over the wire: in pieces, as a whole, with and without an end."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from pydantic import SecretStr

from rapport.errors import BadAnswer, ModelError
from rapport.providers.lines import LineReply
from rapport.providers.model import Event, Finish, Message, ModelRequest, Text, Usage
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings

STREAM = {"content-type": "text/event-stream"}
COMPLETION = {
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "Dear Ada."}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 7, "completion_tokens": 3},
}


@pytest.mark.parametrize(
    ("chunks", "events"),
    [
        pytest.param([b"data: one\n\ndata: two\n\n"], [b"one", b"two"], id="together"),
        pytest.param([b"da", b"ta: on", b"e\n", b"\nda", b"ta: two\n\n"], [b"one", b"two"], id="cut anywhere"),
        pytest.param([b"data: one\r\n\r\ndata:two\r\n\r\n"], [b"one", b"two"], id="other line breaks, no blank"),
        pytest.param([b": ping\n\nevent: x\nid: 4\ndata: one\n\n"], [b"one"], id="lines that aren't data"),
        pytest.param([b"data: one\ndata: more\n\n"], [b"one\nmore"], id="data in two lines"),
        pytest.param([b"data: one\n\ndata: two"], [b"one", b"two"], id="without a last line break"),
        pytest.param([b"data: \xe4\xbd", b"\xa0\n\n"], ["你".encode()], id="cut within a character"),
        pytest.param([b"", b"\n\n"], [], id="nothing"),
    ],
)
def test_events_are_read_however_they_are_cut(chunks: list[bytes], events: list[bytes]) -> None:
    assert list(LineReply(200, STREAM, chunks).events()) == events


@contextmanager
def serving(body: bytes, content_type: str, status: int = 200) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """A server that gives one answer to everything; its address, and the headers of what it was asked."""
    asked: list[dict[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked.append({**headers, "client": str(self.client_address)})
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/v1", asked
        finally:
            server.shutdown()
            thread.join()


def answer(url: str, key: str | None = None, times: int = 1) -> list[Event]:
    providers = Providers(Settings(), [Endpoint("lab", url, SecretStr(key) if key else None)])
    request = ModelRequest("lab:m", (Message("user", "Write to Ada."),))
    try:
        return [event for _ in range(times) for event in providers.resolve("lab:m").stream(request)]
    finally:
        providers.close()


def test_a_server_that_does_not_stream_is_understood() -> None:
    with serving(json.dumps(COMPLETION).encode(), "application/json") as (url, _):
        events = answer(url)
    assert [event.text for event in events if isinstance(event, Text)] == ["Dear Ada."]
    assert isinstance(events[-1], Finish)
    assert (events[-1].reason, events[-1].usage) == ("stop", Usage(7, 3))


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'"text"', b'{"choices": 5}', b"not json"])
def test_a_whole_answer_in_another_shape_is_an_error_in_one_sentence(body: bytes) -> None:
    with serving(body, "application/json") as (url, _), pytest.raises(BadAnswer):
        answer(url)


@pytest.mark.parametrize("chunk", ["5", "[]", '{"choices": [5]}', '{"choices": [{"delta": 5}]}'])
def test_a_streamed_answer_in_another_shape_is_an_error_in_one_sentence(chunk: str) -> None:
    body = f"data: {chunk}\n\ndata: [DONE]\n\n".encode()
    with serving(body, "text/event-stream") as (url, _), pytest.raises(BadAnswer):
        answer(url)


def test_an_error_given_as_plain_text_is_quoted() -> None:
    with serving(b"the model is loading", "text/plain", 400) as (url, _), pytest.raises(ModelError, match="is loading"):
        answer(url)


def test_a_server_gets_its_key_and_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-environment")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-the-environment")
    with serving(json.dumps(COMPLETION).encode(), "application/json") as (url, asked):
        answer(url)
        answer(url, "sk-its-own")
    assert "authorization" not in asked[0]
    assert asked[1]["authorization"] == "Bearer sk-its-own"
    assert "environment" not in str(asked)
    assert set(asked[0]) == {
        "host",
        "accept-encoding",
        "content-type",
        "user-agent",
        "content-length",
        "client",
    }


def test_calls_after_each_other_use_one_connection() -> None:
    with serving(json.dumps(COMPLETION).encode(), "application/json") as (url, asked):
        answer(url, times=3)
    assert len({one["client"] for one in asked}) == 1
    assert len(asked) == 3


def test_after_a_stream_without_a_word_the_connection_is_not_used_again() -> None:
    with serving(b"", "text/event-stream") as (url, asked), pytest.raises(BadAnswer):
        answer(url)
    assert len({one["client"] for one in asked}) == 2
