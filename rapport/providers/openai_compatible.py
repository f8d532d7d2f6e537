"""Every server that speaks OpenAI's chat protocol: OpenAI, Groq, vLLM, TGI, LM Studio, llama.cpp and others.

Without OpenAI's own package: what is needed of it is two addresses, and it takes ten times the time for each call.
"""

from __future__ import annotations

import json
import os
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from rapport.errors import ModelError
from rapport.providers.answering import Answer, counted, errors_as_ours
from rapport.providers.endpoint import Endpoint
from rapport.providers.faults import Reply, Server
from rapport.providers.lines import Line, LineReply
from rapport.providers.model import (
    ChatModel,
    Event,
    FinishReason,
    ModelInfo,
    ModelRequest,
    ProviderStatus,
    SettingName,
    Usage,
)
from rapport.providers.pricing import listing
from rapport.providers.sockets import Stopped, stop_when
from rapport.settings import Settings

_FINISH_REASONS: dict[str, FinishReason] = {"stop": "stop", "length": "length", "content_filter": "content_filter"}
_CONTEXT_FIELDS = ("max_model_len", "context_window", "context_length", "loaded_context_length", "max_context_length")
_NOT_CHAT = re.compile(r"embed|whisper|tts|dall-e|moderation|image|realtime|transcribe|sora|davinci|babbage|rerank")
_ABOUT_THE_ACCOUNT = {"OPENAI_ORG_ID": "OpenAI-Organization", "OPENAI_PROJECT_ID": "OpenAI-Project"}
_DRAIN_S = 0.2  # how long a server may take to close an answer that is at its end; else its connection isn't used again
_LOCK = threading.RLock()  # one line at a time; again for this thread, which may collect old ones


class OpenAICompatible:
    """One endpoint as a provider. Its connections are shared by all its models."""

    unsupported: Mapping[SettingName, str] = {"context_tokens": "the server fixes the context window when it starts"}

    def __init__(self, endpoint: Endpoint, settings: Settings) -> None:
        self.endpoint = endpoint
        self.name = endpoint.name
        self.title = f"{endpoint.name} ({urlsplit(endpoint.base_url).netloc})"
        self.is_local = endpoint.is_local
        self.server = _server_of(endpoint)
        self._settings = settings
        self._line: Line | None = None
        self.adaptations: dict[str, tuple[Adaptation, ...]] = {}

    def __repr__(self) -> str:
        return f"OpenAICompatible({self.endpoint!r})"

    def line(self) -> Line:
        """Its connections; they are opened when they are needed."""
        if (made := self._line) is not None:
            return made
        with _LOCK:
            if self._line is None:
                self._line = Line(self.endpoint.base_url, self._settings, _headers(self.endpoint))
            return self._line

    def status(self) -> ProviderStatus:
        try:
            self.line()
            started = time.perf_counter()
            models = self.models()
        except ModelError as error:
            return ProviderStatus(False, str(error))
        latency_s = time.perf_counter() - started
        if not models:
            return ProviderStatus(False, f"{self.title} answers, but lists no model. Load one there.", latency_s)
        return ProviderStatus(True, f"{counted(len(models))} at {self.endpoint.base_url}.", latency_s)

    def models(self) -> list[ModelInfo]:
        with errors_as_ours(Answer(self.server, ""), _reply_of), self.line().get("/models") as reply:
            listed = _listed(_checked(reply))
        named = [item for item in listed if isinstance(item, Mapping) and isinstance(item.get("id"), str)]
        infos = [self._info(item) for item in named if not _NOT_CHAT.search(item["id"])]
        return sorted(infos, key=lambda info: info.title.lower())

    def describe(self, name: str) -> ModelInfo:
        """What is known of a model without asking the server."""
        return self._info({"id": name})

    def model(self, name: str) -> ChatModel:
        self.line()
        return OpenAIModel(self, name)

    def close(self) -> None:
        """Give its connections back; a later call opens new ones."""
        with _LOCK:
            line, self._line = self._line, None
        if line is not None:
            line.close()

    def _info(self, item: Mapping[str, Any]) -> ModelInfo:
        name = str(item["id"])
        known = listing(name, base_url=self.endpoint.base_url)
        return ModelInfo(
            ref=f"{self.name}:{name}",
            title=name,
            is_local=self.is_local,
            context_tokens=_context_tokens(item) or known.context_tokens,
            price=known.price,
            details=f"{self.endpoint.place}, {self.endpoint.base_url}",
        )


class OpenAIModel:
    """One model of an endpoint."""

    def __init__(self, provider: OpenAICompatible, name: str) -> None:
        self._provider = provider
        self._name = name
        self.ref = f"{provider.name}:{name}"
        self.is_local = provider.is_local
        info = provider.describe(name)
        self.context_tokens = info.context_tokens

    def stream(self, request: ModelRequest) -> Iterator[Event]:
        answer = Answer(self._provider.server, self._name)
        with errors_as_ours(answer, _reply_of), self._open(request) as (sent, reply):
            yield from _read(reply, answer)
        yield answer.finish(request, sent)

    @contextmanager
    def _open(self, request: ModelRequest) -> Iterator[tuple[dict[str, Any], LineReply]]:
        """The request as it left, after what this server refuses was left out, and the answer."""
        adapted = self._provider.adaptations
        while True:
            done = adapted.get(self._name, ())
            sent = _body(self._name, request, done)
            with self._provider.line().post("/chat/completions", sent) as reply:
                try:
                    checked = _checked(reply)
                except _Refused as refused:
                    fitting = [one for one in ADAPTATIONS if one not in done and one.fits(sent, refused)]
                    if not fitting:
                        raise
                    adapted[self._name] = (*done, fitting[0])
                    continue
                yield sent, checked
                return


class _Refused(Exception):
    """The server answered with an error, before its answer or in it; `body` is all that it said."""

    def __init__(self, reply: Reply, body: str = "") -> None:
        super().__init__(reply.text)
        self.reply = reply
        self.body = body


@dataclass(frozen=True, slots=True)
class Adaptation:
    """A part of the protocol that not every server takes: if it was sent and the refusal names it, go without."""

    part: str
    refusal: str
    change: Callable[[dict[str, Any]], dict[str, Any]]

    def fits(self, sent: Mapping[str, Any], refused: _Refused) -> bool:
        is_refusal = refused.reply.status in (400, 422)
        return is_refusal and self.part in sent and bool(re.search(self.refusal, refused.body))


def _without_usage(sent: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in sent.items() if name != "stream_options"}


def _newer_limit(sent: dict[str, Any]) -> dict[str, Any]:
    return {("max_completion_tokens" if name == "max_tokens" else name): value for name, value in sent.items()}


def _any_json(sent: dict[str, Any]) -> dict[str, Any]:
    known = sent.get("response_format")
    return sent if known is None else {**sent, "response_format": {"type": "json_object"}}


def _without_format(sent: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in sent.items() if name != "response_format"}


_FORMAT_REFUSED = r"(?i)response_format|response format|json_schema|json_object|json mode|structured|schema|grammar"
ADAPTATIONS = (
    Adaptation("stream_options", r"stream_options|include_usage", _without_usage),
    Adaptation("max_tokens", r"max_completion_tokens", _newer_limit),
    Adaptation("response_format", _FORMAT_REFUSED, _any_json),
    Adaptation("response_format", _FORMAT_REFUSED, _without_format),
)


def _body(name: str, request: ModelRequest, adaptations: tuple[Adaptation, ...]) -> dict[str, Any]:
    chosen = request.settings.chosen()
    chosen.pop("context_tokens", None)
    sent: dict[str, Any] = {
        "model": name,
        "messages": [{"role": message.role, "content": message.content} for message in request.messages],
        "stream": True,
        "stream_options": {"include_usage": True},
        **{setting: list(value) if isinstance(value, tuple) else value for setting, value in chosen.items()},
    }
    if request.response_schema is not None:
        schema = {"name": "answer", "strict": True, "schema": json.loads(request.response_schema)}
        sent["response_format"] = {"type": "json_schema", "json_schema": schema}
    for adaptation in adaptations:
        sent = adaptation.change(sent)
    return sent


def _checked(reply: LineReply) -> LineReply:
    """The reply, if it isn't an error. Raises _Refused."""
    if 200 <= reply.status < 300:
        return reply
    text = reply.whole().decode("utf-8", "replace")
    try:
        said = json.loads(text)
    except ValueError:
        said = None
    is_page = "html" in reply.headers.get("content-type", "")
    raise _Refused(_reply(reply.status, said, "" if is_page else text, reply.headers), text)


def _reply(status: int, said: Any, text: str, headers: Mapping[str, str]) -> Reply:
    body = said if isinstance(said, Mapping) else {}
    nested = body.get("error")
    inner = nested if isinstance(nested, Mapping) else body
    plain = nested if isinstance(nested, str) else ""
    code = f"{inner.get('code') or ''} {inner.get('type') or ''}".strip()
    return Reply(status, str(inner.get("message") or body.get("detail") or plain or text), code, headers)


def _reply_of(error: Exception) -> Reply | Exception:
    return error.reply if isinstance(error, _Refused) else error


def _listed(reply: LineReply) -> list[Any]:
    said = json.loads(reply.whole())
    listed = said.get("data") if isinstance(said, Mapping) else None
    if not isinstance(listed, list):
        raise ValueError("not a list of models")
    return listed


def _read(reply: LineReply, answer: Answer) -> Iterator[Event]:
    """A stream of chunks; a server that doesn't stream answers as a whole."""
    if not reply.is_stream:
        yield from _read_whole(reply, answer)
        return
    events = reply.events()
    for data in events:
        if data.startswith(b"[DONE]"):
            break
        yield from _take(json.loads(data), "delta", answer)
    deadline = time.monotonic() + _DRAIN_S
    with suppress(Stopped), stop_when(lambda: time.monotonic() > deadline):
        for _ in events:  # to its end, or the connection couldn't be used again
            pass


def _read_whole(reply: LineReply, answer: Answer) -> Iterator[Event]:
    if "json" in reply.headers.get("content-type", ""):
        whole = reply.whole()
        if whole.strip():
            yield from _take(json.loads(whole), "message", answer)


def _take(chunk: Any, part: str, answer: Answer) -> Iterator[Event]:
    if not isinstance(chunk, Mapping):
        raise ValueError("not a chunk of an answer")
    if chunk.get("error"):
        raise _Refused(_reply(0, chunk, "", {}))
    if usage := chunk.get("usage"):
        answer.usage = _usage(usage)
    for choice in (chunk.get("choices") or [])[:1]:
        if reason := choice.get("finish_reason"):
            answer.reason = _FINISH_REASONS.get(reason, "unknown")
        said = choice.get(part) or {}
        yield from answer.think(said.get("reasoning_content") or said.get("reasoning"))
        yield from answer.say(said.get("content"))


def _usage(usage: Mapping[str, Any]) -> Usage | None:
    counted_in, counted_out = usage.get("prompt_tokens"), usage.get("completion_tokens")
    if isinstance(counted_in, int) and isinstance(counted_out, int):
        return Usage(counted_in, counted_out)
    return None


def _server_of(endpoint: Endpoint) -> Server:
    start = "Start the server" if endpoint.is_local else "Check the address and the network"
    return Server(
        title=endpoint.name,
        address=endpoint.base_url,
        start_step=f"{start}, then press Retry.",
        model_step=f"See the Models page for what {endpoint.name} offers, and check that the address ends as it should "
        "(often /v1).",
        key_step=f"Set the key of the endpoint {endpoint.name} on the Models page or in the settings.",
        secret=endpoint.api_key,
    )


def _headers(endpoint: Endpoint) -> dict[str, str]:
    """A server gets its own key and nothing else; OpenAI also the account that the environment names."""
    key = endpoint.api_key.get_secret_value() if endpoint.api_key else ""
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    if urlsplit(endpoint.base_url).hostname == "api.openai.com":
        headers |= {header: os.environ[name] for name, header in _ABOUT_THE_ACCOUNT.items() if os.environ.get(name)}
    return headers


def _context_tokens(item: Mapping[str, Any]) -> int | None:
    meta = item.get("meta") if isinstance(item.get("meta"), Mapping) else {}
    known = [item.get(name) for name in _CONTEXT_FIELDS] + [(meta or {}).get(name) for name in ("n_ctx", "n_ctx_train")]
    return next((value for value in known if isinstance(value, int) and value > 0), None)
