"""Every server that speaks OpenAI's chat protocol: OpenAI, Groq, vLLM, TGI, LM Studio, llama.cpp and others."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx

from rapport.errors import ModelError
from rapport.providers.answering import Answer, counted, errors_as_ours
from rapport.providers.connections import open_client
from rapport.providers.endpoint import Endpoint
from rapport.providers.faults import Reply, Server
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
from rapport.settings import Settings

if TYPE_CHECKING:
    from openai import OpenAI

_FINISH_REASONS: dict[str, FinishReason] = {"stop": "stop", "length": "length", "content_filter": "content_filter"}
_CONTEXT_FIELDS = ("max_model_len", "context_window", "context_length", "loaded_context_length", "max_context_length")
_NOT_CHAT = re.compile(r"embed|whisper|tts|dall-e|moderation|image|realtime|transcribe|sora|davinci|babbage|rerank")
_PROTOCOL_HEADERS = re.compile(r"host|connection|user-agent|accept.*|content-.*|transfer-encoding|authorization")
_LOCK = threading.RLock()  # one import and one client at a time; again for this thread, which may collect old ones


class OpenAICompatible:
    """One endpoint as a provider. Its client is made once and shared by all its models."""

    unsupported: Mapping[SettingName, str] = {"context_tokens": "the server fixes the context window when it starts"}

    def __init__(self, endpoint: Endpoint, settings: Settings) -> None:
        self.endpoint = endpoint
        self.name = endpoint.name
        self.title = f"{endpoint.name} ({urlsplit(endpoint.base_url).netloc})"
        self.is_local = endpoint.is_local
        self.server = _server_of(endpoint)
        self._settings = settings
        self._client: OpenAI | None = None
        self.adaptations: dict[str, tuple[Adaptation, ...]] = {}

    def __repr__(self) -> str:
        return f"OpenAICompatible({self.endpoint!r})"

    def client(self) -> OpenAI:
        """The SDK's client; the first call imports the SDK."""
        if (made := self._client) is not None:
            return made
        with _LOCK:
            if self._client is None:
                self._client = _open(self.endpoint, open_client(self.endpoint.base_url, self._settings))
                _warm_up()
            return self._client

    def status(self) -> ProviderStatus:
        try:
            self.client()
            started = time.perf_counter()
            models = self.models()
        except ModelError as error:
            return ProviderStatus(False, str(error))
        latency_s = time.perf_counter() - started
        if not models:
            return ProviderStatus(False, f"{self.title} answers, but lists no model. Load one there.", latency_s)
        return ProviderStatus(True, f"{counted(len(models))} at {self.endpoint.base_url}.", latency_s)

    def models(self) -> list[ModelInfo]:
        with errors_as_ours(Answer(self.server, ""), _reply_of):
            listed = [item.model_dump(warnings=False) for item in self.client().models.list().data]
        named = [item for item in listed if isinstance(item.get("id"), str)]
        infos = [self._info(item) for item in named if not _NOT_CHAT.search(item["id"])]
        return sorted(infos, key=lambda info: info.title.lower())

    def describe(self, name: str) -> ModelInfo:
        """What is known of a model without asking the server."""
        return self._info({"id": name})

    def model(self, name: str) -> ChatModel:
        self.client()
        return OpenAIModel(self, name)

    def close(self) -> None:
        """Give its connections back; a later call opens new ones."""
        with _LOCK:
            client, self._client = self._client, None
        if client is not None:
            client.close()

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
        with errors_as_ours(answer, _reply_of):
            sent, chunks = self._open(request)
            with chunks:
                for chunk in chunks:
                    yield from _read(chunk, answer)
        yield answer.finish(request, sent)

    def _open(self, request: ModelRequest) -> tuple[dict[str, Any], Any]:
        """The stream and the request as it left, after what this server refuses was left out."""
        import openai

        completions: Any = self._provider.client().chat.completions
        adapted = self._provider.adaptations
        while True:
            sent = _body(self._name, request, adapted.get(self._name, ()))
            try:
                return sent, completions.create(**sent)
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                done = adapted.get(self._name, ())
                fitting = [one for one in ADAPTATIONS if one not in done and one.fits(sent, str(error))]
                if not fitting:
                    raise
                adapted[self._name] = (*done, fitting[0])


@dataclass(frozen=True, slots=True)
class Adaptation:
    """A part of the protocol that not every server takes: if it was sent and the refusal names it, go without."""

    part: str
    refusal: str
    change: Callable[[dict[str, Any]], dict[str, Any]]

    def fits(self, sent: Mapping[str, Any], refusal: str) -> bool:
        return self.part in sent and bool(re.search(self.refusal, refusal))


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


def _read(chunk: Any, answer: Answer) -> Iterator[Event]:
    if usage := getattr(chunk, "usage", None):
        answer.usage = _usage(usage)
    for choice in (getattr(chunk, "choices", None) or [])[:1]:
        if choice.finish_reason:
            answer.reason = _FINISH_REASONS.get(choice.finish_reason, "unknown")
        delta = choice.delta
        yield from answer.think(getattr(delta, "reasoning_content", None) or getattr(delta, "reasoning", None))
        yield from answer.say(getattr(delta, "content", None))


def _usage(usage: Any) -> Usage | None:
    counted_in, counted_out = getattr(usage, "prompt_tokens", None), getattr(usage, "completion_tokens", None)
    if isinstance(counted_in, int) and isinstance(counted_out, int):
        return Usage(counted_in, counted_out)
    return None


def _reply_of(error: Exception) -> Reply | Exception:
    import openai

    if isinstance(error, openai.APIConnectionError):
        return error.__cause__ if isinstance(error.__cause__, httpx.HTTPError) else httpx.ReadError("")
    return _reply(error) if isinstance(error, openai.APIError) else error


def _reply(error: Any) -> Reply:
    body = error.body if isinstance(error.body, Mapping) else {}
    nested = body.get("error")
    inner = nested if isinstance(nested, Mapping) else body
    response = getattr(error, "response", None)
    is_page = response is not None and "html" in response.headers.get("content-type", "")
    text = "" if is_page else str(inner.get("message") or body.get("detail") or error.message)
    return Reply(
        status=getattr(error, "status_code", 0),
        text=text,
        code=f"{inner.get('code') or ''} {inner.get('type') or ''}".strip(),
        headers=response.headers if response is not None else {},
    )


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


def _open(endpoint: Endpoint, http_client: httpx.Client) -> OpenAI:
    import openai

    key = endpoint.api_key.get_secret_value() if endpoint.api_key else ""
    if urlsplit(endpoint.base_url).hostname != "api.openai.com":
        http_client.event_hooks["request"] = [partial(_keep_to_the_protocol, key)]
    return openai.OpenAI(
        api_key=key or "none",  # the SDK wants one; servers without keys ignore it
        base_url=endpoint.base_url,
        max_retries=0,
        http_client=http_client,  # type: ignore[arg-type]  # httpx's client is taken at run time
    )


def _keep_to_the_protocol(key: str, request: httpx.Request) -> None:
    """The SDK sends OpenAI's organisation, project and custom headers from the environment to whatever server it talks
    to, and a key even where there is none: another server gets its own key and nothing else."""
    for name in [name for name in request.headers if not _PROTOCOL_HEADERS.fullmatch(name)]:
        del request.headers[name]
    request.headers.pop("authorization", None)
    if key:
        request.headers["authorization"] = f"Bearer {key}"


def _warm_up() -> None:
    """One answer from a canned transport: the SDK imports much of itself during its first call."""
    canned = b'data: {"id":"","object":"chat.completion.chunk","choices":[]}\n\ndata: [DONE]\n\n'
    transport = httpx.MockTransport(
        lambda _: httpx.Response(200, headers={"content-type": "text/event-stream"}, content=canned)
    )
    client = _open(Endpoint("warm-up", "http://127.0.0.1/v1"), httpx.Client(transport=transport))
    chat: Any = client.chat.completions
    with client, chat.create(model="none", messages=[{"role": "user", "content": ""}], stream=True) as chunks:
        list(chunks)


def _context_tokens(item: Mapping[str, Any]) -> int | None:
    meta = item.get("meta") if isinstance(item.get("meta"), Mapping) else {}
    known = [item.get(name) for name in _CONTEXT_FIELDS] + [(meta or {}).get(name) for name in ("n_ctx", "n_ctx_train")]
    return next((value for value in known if isinstance(value, int) and value > 0), None)
