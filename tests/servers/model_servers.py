"""Loopback servers that speak each provider's protocol, for tests and benchmarks.

    with OpenAIServer(Script(first_token_s=0.2, pace_s=0.02)) as server:
        ...  # base URL: server.url
    server.received[0].body, server.received[0].first_token_at

`Script` says how the next chat requests are answered, its `fault` what goes wrong; `server.scripts` is a queue, of
which the last one stays. `server.received` lists the chat requests with times of `time.monotonic()`, which on Linux can
be compared between processes. `run_in_child(...)` starts the same in a process of its own, away from this one's GIL.
All listen on a free port of 127.0.0.1.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.servers.format_refusals import REFUSALS
from tests.servers.loopback import Fault, ModelServer, Received, Reply, Script

__all__ = [
    "Fault",
    "GeminiServer",
    "ModelServer",
    "OllamaServer",
    "OpenAIServer",
    "Received",
    "Script",
    "run_in_child",
]


class OpenAIServer(ModelServer):
    """`/v1/chat/completions` and `/v1/models`."""

    protocol = "openai"
    content_type = "text/event-stream"
    base_path = "/v1"
    chat_path = "/chat/completions"

    def start(self) -> Iterator[bytes]:
        yield self._chunk({"role": "assistant", "content": ""})

    def piece(self, text: str, is_thinking: bool = False) -> bytes:
        return self._chunk({"reasoning_content" if is_thinking else "content": text})

    def end(self, script: Script, body: dict[str, Any]) -> Iterator[bytes]:
        finish = "content_filter" if script.fault.startswith("safety") else script.finish
        yield self._chunk({}, finish)
        if script.has_usage and body.get("stream_options", {}).get("include_usage"):
            out = len(script.tokens) + len(script.thinking)
            usage = {"prompt_tokens": script.input_tokens, "completion_tokens": out}
            yield _event({"id": "c", "object": "chat.completion.chunk", "choices": [], "usage": usage})
        yield b"data: [DONE]\n\n"

    def error(self, status: int, message: str, code: str) -> Any:
        return {"error": {"message": message, "type": "invalid_request_error", "code": code}}

    def error_piece(self, message: str) -> bytes:
        return _event({"error": {"message": message, "code": 500}})

    def malformed_piece(self) -> bytes:
        return b'data: {"choices": [{"delta\n\n'

    def refusal(self, script: Script, body: dict[str, Any]) -> Reply | None:
        match script.fault:
            case "no_usage_option" if "stream_options" in body:
                return Reply(400, self.error(400, "Unknown field: stream_options", "invalid"))
            case "new_limit" if "max_tokens" in body:
                text = (
                    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens'."
                )
                return Reply(400, self.error(400, text, "unsupported_parameter"))
            case "no_temperature" if "temperature" in body:
                text = "Unsupported value: 'temperature' does not support 0.2 with this model. Only 1 is supported."
                return Reply(400, self.error(400, text, "unsupported_value"))
            case "no_json" if "response_format" in body:
                text = "Failed to generate JSON. Please adjust your prompt. See 'failed_generation' for more details."
                error = {"message": text, "code": "json_validate_failed", "failed_generation": "The JSON schema says …"}
                return Reply(400, {"error": error | {"type": "invalid_request_error"}})
            case "too_long_in_silence" if body.get("stream"):  # as llama-cpp-python does
                return Reply(200, b"", {"Content-Type": self.content_type})
            case "too_long_in_silence":
                text = (
                    "This model's maximum context length is 2048 tokens. However, you requested 3031 tokens (3031 in "
                    "the messages, None in the completion). Please reduce the length of the messages or completion."
                )
                return Reply(400, self.error(400, text, "context_length_exceeded"))
        if script.refuser and (refused := REFUSALS[script.refuser][0](body)):
            return refused
        return super().refusal(script, body)

    def other(self, path: str, body: dict[str, Any]) -> Reply | list[bytes]:
        if not path.endswith("/models"):
            return super().other(path, body)
        if self.scripts[0].fault in ("unauthorized", "html", "server_error"):
            return self.refusal(self.scripts[0], body) or Reply(500)
        models = self.models if self.models is not None else [{"id": "test-model", "object": "model"}]
        return Reply(200, {"object": "list", "data": models})

    def _chunk(self, delta: dict[str, str], finish: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        return _event({"id": "c", "object": "chat.completion.chunk", "model": "test-model", "choices": [choice]})


class OllamaServer(ModelServer):
    """`/api/chat`, `/api/tags`, `/api/show` and `/api/pull`."""

    protocol = "ollama"
    content_type = "application/x-ndjson"
    chat_path = "/api/chat"
    too_long_message = "the input length exceeds the context length"

    def piece(self, text: str, is_thinking: bool = False) -> bytes:
        return self._line({"role": "assistant", "content": "" if is_thinking else text} | (
            {"thinking": text} if is_thinking else {}
        ))  # fmt: skip

    def end(self, script: Script, body: dict[str, Any]) -> Iterator[bytes]:
        counts = {"prompt_eval_count": script.input_tokens, "eval_count": len(script.tokens) + len(script.thinking)}
        yield self._line({"role": "assistant", "content": ""}, True, script.finish, counts if script.has_usage else {})

    def error(self, status: int, message: str, code: str) -> Any:
        return {"error": message}

    def error_piece(self, message: str) -> bytes:
        return json.dumps({"error": message}).encode() + b"\n"

    def malformed_piece(self) -> bytes:
        return b'{"model": "x", "mess\n'

    def other(self, path: str, body: dict[str, Any]) -> Reply | list[bytes]:
        if path == "/api/tags":
            return Reply(
                200, {"models": self.models if self.models is not None else [_tag("llama3.2:3b", 2_000_000_000)]}
            )
        if path == "/api/show":
            return self._show(body)
        if path == "/api/pull":
            return self._pull(body)
        return super().other(path, body)

    def _show(self, body: dict[str, Any]) -> Reply:
        name = body.get("model", "")
        if name == "nope":
            return Reply(404, self.error(404, f"model '{name}' not found", ""))
        capabilities = ["embedding"] if "embed" in name else ["completion"]
        info = {"general.architecture": "llama", "llama.context_length": 512 if "tiny" in name else 131072}
        return Reply(200, {"model_info": info, "capabilities": capabilities, "details": {"family": "llama"}})

    def _pull(self, body: dict[str, Any]) -> list[bytes]:
        if body.get("model") == "nope":
            return [b'{"error": "pull model manifest: file does not exist"}\n']
        steps: list[dict[str, Any]] = [{"status": "pulling manifest"}]
        steps += [{"status": "pulling 1", "completed": done, "total": 100} for done in (0, 50, 100)]
        return [json.dumps(step).encode() + b"\n" for step in [*steps, {"status": "success"}]]

    def _line(self, message: dict[str, str], done: bool = False, reason: str = "", more: dict[str, int] = {}) -> bytes:  # noqa: B006
        line = {"model": "m", "created_at": "2026-01-01T00:00:00Z", "message": message, "done": done, **more}
        return json.dumps(line | ({"done_reason": reason} if done else {})).encode() + b"\n"


class GeminiServer(ModelServer):
    """`/v1beta/models/NAME:streamGenerateContent` and `/v1beta/models`."""

    protocol = "gemini"
    content_type = "text/event-stream"
    chat_path = ":streamGenerateContent"
    too_long_message = "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576)."

    def piece(self, text: str, is_thinking: bool = False) -> bytes:
        part = {"text": text} | ({"thought": True} if is_thinking else {})
        return _event({"candidates": [{"content": {"role": "model", "parts": [part]}}]})

    def end(self, script: Script, body: dict[str, Any]) -> Iterator[bytes]:
        if script.fault == "safety_prompt":
            yield _event({"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}})
            return
        reason = "SAFETY" if script.fault.startswith("safety") else script.finish.upper()
        usage = {"promptTokenCount": script.input_tokens, "candidatesTokenCount": len(script.tokens)}
        usage |= {"thoughtsTokenCount": len(script.thinking)} if script.thinking else {}
        yield _event(
            {"candidates": [{"finishReason": reason}]} | ({"usageMetadata": usage} if script.has_usage else {})
        )

    def error(self, status: int, message: str, code: str) -> Any:
        return {"error": {"code": status, "message": message, "status": code.upper()}}

    def error_piece(self, message: str) -> bytes:
        return _event({"error": {"code": 500, "message": message, "status": "INTERNAL"}})

    def malformed_piece(self) -> bytes:
        return b'data: {"candidates": [{"cont\n\n'

    def other(self, path: str, body: dict[str, Any]) -> Reply | list[bytes]:
        if "/models" not in path:
            return super().other(path, body)
        if self.scripts[0].fault == "unauthorized":
            return self.refusal(self.scripts[0], body) or Reply(500)
        models = [
            {"name": "models/gemini-2.5-flash", "displayName": "Gemini 2.5 Flash", "inputTokenLimit": 1048576,
             "supportedGenerationMethods": ["generateContent"]},
            {"name": "models/embedding-001", "displayName": "E", "supportedGenerationMethods": ["embedContent"]},
        ]  # fmt: skip
        return Reply(200, {"models": self.models if self.models is not None else models})


SERVERS: dict[str, type[ModelServer]] = {
    server.protocol: server for server in (OpenAIServer, OllamaServer, GeminiServer)
}


@dataclass(frozen=True, slots=True)
class ChildServer:
    """A server in another process."""

    url: str

    def received(self) -> list[Received]:
        """The chat requests so far."""
        root = "/".join(self.url.split("/")[:3])
        with urllib.request.urlopen(f"{root}/_received", timeout=10) as answer:
            return [Received(**one) for one in json.load(answer)]


@contextmanager
def run_in_child(protocol: str, script: Script) -> Iterator[ChildServer]:
    """The server of that protocol (`openai`, `ollama`, `gemini`) in a process of its own, ended with the block."""
    command = [sys.executable, "-m", __name__, protocol, "--first-token-s", str(script.first_token_s)]
    command += ["--pace-s", str(script.pace_s), "--tokens", str(len(script.tokens))]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as child:
        try:
            assert child.stdout is not None
            yield ChildServer(child.stdout.readline().strip())
        finally:
            child.terminate()


def _event(data: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(data).encode() + b"\n\n"


def _tag(name: str, size: int) -> dict[str, Any]:
    details = {"family": "llama", "parameter_size": "3.2B", "quantization_level": "Q4_K_M"}
    return {"model": name, "name": name, "size": size, "details": details}


def _main() -> None:
    parser = argparse.ArgumentParser(description="Serve one protocol until ended; the first line printed is the URL.")
    parser.add_argument("protocol", choices=SERVERS)
    parser.add_argument("--first-token-s", type=float, default=0.2)
    parser.add_argument("--pace-s", type=float, default=0.02)
    parser.add_argument("--tokens", type=int, default=100)
    given = parser.parse_args()
    words = tuple(f"word{number} " for number in range(given.tokens))
    with SERVERS[given.protocol](Script(words, (), given.first_token_s, given.pace_s)) as server:
        print(server.url, flush=True)  # noqa: T201
        threading.Event().wait()


if __name__ == "__main__":
    _main()
