"""What the servers of all protocols share: scripts, faults, pacing, and a record of what was asked.

A hand-written HTTP/1.1 server on asyncio, because tests need what frameworks prevent: hanging up in the middle, broken
chunks, and noticing at once that the client went away.
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, Self

Fault = Literal[
    "none",
    "silent",  # takes the request, never answers
    "slam",  # closes the connection without an answer
    "cut",  # closes the connection after half of the tokens
    "no_end",  # ends properly after half of the tokens, without the protocol's end
    "silent_midway",  # stops after half of the tokens, keeps the connection
    "malformed",  # a chunk in the middle isn't in the protocol's form
    "error_midway",  # an error inside the stream, after half of the tokens
    "gives_way",  # begins, and closes the connection when the next request comes
    "html",  # a web page instead of an answer
    "empty",  # status 200 and nothing
    "unauthorized",  # 401
    "not_found",  # 404
    "rate_limited",  # 429, with Retry-After
    "server_error",  # 500
    "bad_gateway",  # 502 with a web page
    "elsewhere",  # 307 to another server
    "too_long",  # the request is larger than the context window
    "safety",  # refused before a word
    "safety_midway",  # the filter stops the answer after its words
    "safety_prompt",  # Gemini: the prompt was blocked
    "no_usage_option",  # OpenAI: refuses stream_options
    "new_limit",  # OpenAI: refuses max_tokens, wants max_completion_tokens
    "no_temperature",  # OpenAI: refuses temperature
    "no_json",  # OpenAI: what the model wrote is withheld, since it is no JSON
    "too_long_in_silence",  # OpenAI: a stream without a piece where the request is too large
]
WORDS = tuple(f"word{number} " for number in range(10))
ERROR_MIDWAY = "the answer broke: CUDA error"


@dataclass(frozen=True, slots=True)
class Script:
    """How a chat request is answered. Times in seconds: to the first token, and between tokens."""

    tokens: tuple[str, ...] = WORDS
    thinking: tuple[str, ...] = ()
    first_token_s: float = 0.0
    pace_s: float = 0.0
    fault: Fault = "none"
    retry_after: str | None = None
    finish: str = "stop"
    has_usage: bool = True
    input_tokens: int = 21
    refuser: str = ""  # OpenAI: the server as which it refuses formats of the answer, see format_refusals


@dataclass(slots=True)
class Received:
    """One chat request as the server saw it; times are `time.monotonic()` in seconds."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    at: float
    first_token_at: float | None = None
    ended_at: float | None = None
    is_disconnected: bool = False


@dataclass(slots=True)
class Reply:
    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


class ModelServer:
    """One server. Subclasses know the protocol."""

    protocol = ""
    content_type = "application/json"
    base_path = ""
    chat_path = ""

    def __init__(self, *scripts: Script, models: list[dict[str, Any]] | None = None) -> None:
        self.scripts = list(scripts or (Script(),))
        self.models = models
        self.received: list[Received] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name=f"{self.protocol}-server", daemon=True)
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    # --- the documented interface

    @property
    def url(self) -> str:
        """What a person would enter as the base URL."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}{self.base_path}"

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(60)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._shut(), self._loop).result(60)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(60)
        self._loop.close()

    def wait_for_disconnect(self, timeout_s: float = 60.0) -> bool:
        """Whether the client of the last request hangs up within that time."""
        deadline = time.monotonic() + timeout_s
        while time.monotonic() < deadline:
            if self.received and self.received[-1].is_disconnected:
                return True
            time.sleep(0.01)
        return False

    # --- what a protocol says

    def start(self) -> Iterator[bytes]:
        yield from ()

    def piece(self, text: str, is_thinking: bool = False) -> bytes:
        raise NotImplementedError

    def end(self, script: Script, body: dict[str, Any]) -> Iterator[bytes]:
        raise NotImplementedError

    def error(self, status: int, message: str, code: str) -> Any:
        raise NotImplementedError

    def error_piece(self, message: str) -> bytes:
        raise NotImplementedError

    def malformed_piece(self) -> bytes:
        raise NotImplementedError

    def other(self, path: str, body: dict[str, Any]) -> Reply | list[bytes]:
        """Whatever isn't chat: lists of models and the like; a list of bytes is streamed."""
        return Reply(404, self.error(404, "no such path", "not_found"))

    def refusal(self, script: Script, body: dict[str, Any]) -> Reply | None:
        match script.fault:
            case "unauthorized":
                key = "sk-secret-test-key"
                return Reply(401, self.error(401, f"Incorrect API key provided: {key}", "invalid_api_key"))
            case "not_found":
                return Reply(404, self.error(404, "model 'nope' not found", "model_not_found"))
            case "rate_limited":
                headers = {"Retry-After": script.retry_after} if script.retry_after else {}
                return Reply(429, self.error(429, "Too many requests", "rate_limit_exceeded"), headers)
            case "server_error":
                return Reply(500, self.error(500, "out of memory", "server_error"))
            case "bad_gateway":
                return Reply(502, b"<html><body>Bad Gateway</body></html>", {"Content-Type": "text/html"})
            case "elsewhere":
                return Reply(307, b"", {"Location": "http://127.0.0.1:9/"})
            case "html":
                return Reply(200, b"<!doctype html><title>Welcome</title>\n<p>hello</p>", {"Content-Type": "text/html"})
            case "empty":
                return Reply(200, b"", {"Content-Type": self.content_type})
            case "too_long":
                return Reply(400, self.error(400, self.too_long_message, "context_length_exceeded"))
        return None

    too_long_message = "This model's maximum context length is 4096 tokens, however you requested 9000 tokens"

    # --- the machinery

    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._on_connection, "127.0.0.1", 0, backlog=512)

    async def _shut(self) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _on_connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                while await self._on_request(reader, writer):
                    pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _on_request(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        raw = await reader.readexactly(int(headers.get("content-length", 0)))
        body = json.loads(raw) if raw else {}
        path = head[0].split(" ")[1]
        if path == "/_received":
            return await self._send(writer, Reply(200, [asdict(one) for one in self.received]))
        if self.chat_path not in path:
            return await self._answer_other(writer, self.other(path, body))
        return await self._watched(reader, writer, Received(path, headers, body, time.monotonic()))

    async def _watched(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, received: Received) -> bool:
        self.received.append(received)
        script = self.scripts.pop(0) if len(self.scripts) > 1 else self.scripts[0]
        answer = asyncio.ensure_future(self._chat(writer, script, received))
        hang_up = asyncio.ensure_future(reader.read(1))
        try:
            await asyncio.wait({answer, hang_up}, return_when=asyncio.FIRST_COMPLETED)
            if not answer.done():
                received.is_disconnected = True
                return False
            return answer.result()
        finally:
            received.ended_at = time.monotonic()
            answer.cancel()
            hang_up.cancel()
            await asyncio.gather(answer, hang_up, return_exceptions=True)

    async def _chat(self, writer: asyncio.StreamWriter, script: Script, received: Received) -> bool:
        if script.fault == "silent":
            await asyncio.sleep(3600)
        if script.fault == "slam":
            return False
        refusal = self.refusal(script, received.body)
        if refusal is not None:
            return await self._send(writer, refusal)
        await asyncio.sleep(script.first_token_s - (time.monotonic() - received.at))
        received.first_token_at = time.monotonic()
        self._write_head(writer)
        async for piece in self._pieces(script, received):
            if piece is None:
                return False
            writer.write(b"%x\r\n%b\r\n" % (len(piece), piece))
            await writer.drain()
        writer.write(b"0\r\n\r\n")
        await writer.drain()
        return True

    async def _pieces(self, script: Script, received: Received) -> AsyncIterator[bytes | None]:
        for start in self.start():
            yield start
        words = [(word, True) for word in script.thinking] + [(word, False) for word in script.tokens]
        fault_at = len(words) // 2 if script.fault not in ("none", "safety", "safety_midway", "safety_prompt") else -1
        assert received.first_token_at is not None
        for number, (word, is_thinking) in enumerate(words if script.fault not in ("safety", "safety_prompt") else []):
            await asyncio.sleep(received.first_token_at + number * script.pace_s - time.monotonic())
            while script.fault == "gives_way" and number == fault_at and self.received[-1] is received:
                await asyncio.sleep(0.01)
            if number == fault_at:
                match script.fault:
                    case "cut" | "gives_way":
                        yield None
                        return
                    case "no_end":
                        return
                    case "silent_midway":
                        await asyncio.sleep(3600)
                    case "malformed":
                        yield self.malformed_piece()
                    case "error_midway":
                        yield self.error_piece(ERROR_MIDWAY)
                        return
            yield self.piece(word, is_thinking)
        for piece in self.end(script, received.body):
            yield piece

    def _write_head(self, writer: asyncio.StreamWriter) -> None:
        writer.write(
            f"HTTP/1.1 200 OK\r\nContent-Type: {self.content_type}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
        )

    async def _answer_other(self, writer: asyncio.StreamWriter, reply: Reply | list[bytes]) -> bool:
        if isinstance(reply, Reply):
            return await self._send(writer, reply)
        return await self._send(writer, Reply(200, b"".join(reply), {"Content-Type": self.content_type}))

    async def _send(self, writer: asyncio.StreamWriter, reply: Reply) -> bool:
        content = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
        headers = {"Content-Type": "application/json", **reply.headers, "Content-Length": str(len(content))}
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        writer.write(f"HTTP/1.1 {reply.status} Status\r\n{lines}\r\n".encode() + content)
        await writer.drain()
        return True
