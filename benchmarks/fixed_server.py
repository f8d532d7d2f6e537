"""A server in OpenAI's form that answers every chat request after a fixed time, in a process of its own.

    python -m benchmarks.fixed_server [--answer-s 0.2]

The first line printed is its address. It costs next to nothing: what is measured against it is the client. Under
`/log` it gives for each request what was asked (the last message's first line), when it came and when the answer left,
by `time.monotonic()`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import time
from typing import Any

_WORDS = ("Dear Ada, ", "we build software ", "for wind farms.")
_USAGE = {"prompt_tokens": 100, "completion_tokens": 12, "total_tokens": 112}
_ASKED = re.compile(rb'"content":\s*"((?:[^"\\]|\\[^n])*)')
log: list[list[Any]] = []


def _event(data: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(data).encode() + b"\n\n"


def _chunk(delta: dict[str, str], finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return _event({"id": "c", "object": "chat.completion.chunk", "model": "m", "choices": [choice]})


def _answer(content_type: str, body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\ncontent-type: {content_type}\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body


_USAGE_CHUNK = _event({"id": "c", "object": "chat.completion.chunk", "choices": [], "usage": _USAGE})
STREAMED = _answer(
    "text/event-stream",
    b"".join(_chunk({"content": word}) for word in _WORDS) + _chunk({}, "stop") + _USAGE_CHUNK + b"data: [DONE]\n\n",
)
_CHOICE = {"index": 0, "message": {"role": "assistant", "content": "".join(_WORDS)}, "finish_reason": "stop"}
_COMPLETION = {"id": "c", "object": "chat.completion", "model": "m", "choices": [_CHOICE], "usage": _USAGE}
WHOLE = _answer("application/json", json.dumps(_COMPLETION).encode())


class _Connection(asyncio.Protocol):
    answer_s = 0.2

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._received = b""

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, blank, rest = self._received.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length:\s*(\d+)", head)
        if not blank or len(rest) < (size := int(length[1]) if length else 0):
            return
        body, self._received = rest[:size], rest[size:]
        if head.startswith(b"GET"):
            found = {"object": "list", "data": [{"id": "m"}]} if b"/models" in head else log
            self._transport.write(_answer("application/json", json.dumps(found).encode()))
            return
        asked = _ASKED.findall(body)
        entry = [asked[-1].decode() if asked else "", time.monotonic(), 0.0]
        log.append(entry)
        is_streamed = b'"stream":true' in body.replace(b" ", b"")
        asyncio.get_running_loop().call_later(self.answer_s, self._send, entry, STREAMED if is_streamed else WHOLE)

    def _send(self, entry: list[Any], answer: bytes) -> None:
        entry[2] = time.monotonic()
        self._transport.write(answer)


async def _serve() -> None:
    server = await asyncio.get_running_loop().create_server(_Connection, "127.0.0.1", 0, backlog=1024)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answer-s", type=float, default=0.2)
    _Connection.answer_s = parser.parse_args().answer_s
    asyncio.run(_serve())
