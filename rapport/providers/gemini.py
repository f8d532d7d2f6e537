"""Gemini through google-genai."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any, cast

import httpx

from rapport.errors import KeyRejected, ModelError, SettingsError
from rapport.providers.answering import Answer, counted, errors_as_ours
from rapport.providers.connections import open_client, place_of
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
    from google.genai import Client

GOOGLE_URL = "https://generativelanguage.googleapis.com"
_KEY_STEP = "Make a key at aistudio.google.com and set GEMINI_API_KEY in the environment or .streamlit/secrets.toml."
_FINISH_REASONS: dict[str, FinishReason] = {
    "STOP": "stop",
    "MAX_TOKENS": "length",
    "SAFETY": "content_filter",
    "RECITATION": "content_filter",
    "BLOCKLIST": "content_filter",
    "PROHIBITED_CONTENT": "content_filter",
    "SPII": "content_filter",
    "LANGUAGE": "content_filter",
}
_CONFIG = {
    "temperature": "temperature",
    "top_p": "top_p",
    "max_tokens": "max_output_tokens",
    "seed": "seed",
    "stop": "stop_sequences",
}
_LOCK = threading.RLock()


class Gemini:
    """Google's Gemini, or what answers in its form at `settings.gemini_base_url`."""

    name = "gemini"
    title = "Gemini"
    unsupported: Mapping[SettingName, str] = {"context_tokens": "Gemini always uses the model's whole window"}

    def __init__(self, settings: Settings) -> None:
        self.address = _address(settings.gemini_base_url or GOOGLE_URL)
        self.place = place_of(self.address)
        self.is_local = self.place != "cloud"
        self.server = _server_of(self.address, settings)
        self._settings = settings
        self._http: httpx.Client | None = None
        self._client: Client | None = None

    def client(self) -> Client:
        """The SDK's client; the first call imports the SDK. Raises KeyRejected without a key."""
        if (made := self._client) is not None:
            return made
        with _LOCK:
            if self._client is None:
                self._client = self._open()
            return self._client

    def _open(self) -> Client:
        key = self._settings.gemini_api_key
        if key is None and self._settings.gemini_base_url is None:
            raise KeyRejected(f"Gemini needs a key, and none is set. {_KEY_STEP}")
        _warm_up()
        self._http = open_client(self.address, self._settings)
        return _open(self.address, key.get_secret_value() if key else "none", self._http)

    def close(self) -> None:
        """Give its connections back; a later call opens new ones."""
        with _LOCK:
            http, self._http, self._client = self._http, None, None
        if http is not None:
            http.close()

    def status(self) -> ProviderStatus:
        try:
            self.client()
            started = time.perf_counter()
            count = len(self.models())
        except ModelError as error:
            return ProviderStatus(False, str(error))
        return ProviderStatus(True, f"{counted(count)} at {self.address}.", time.perf_counter() - started)

    def models(self) -> list[ModelInfo]:
        with errors_as_ours(Answer(self.server, ""), _reply_of):
            listed = [
                item for item in self.client().models.list() if "generateContent" in (item.supported_actions or [])
            ]
        infos = [self._info((item.name or "").removeprefix("models/"), item) for item in listed]
        return sorted(infos, key=lambda info: info.title.lower())

    def describe(self, name: str) -> ModelInfo:
        """What is known of a model without asking Google."""
        return self._info(name, None)

    def model(self, name: str) -> ChatModel:
        self.client()
        return GeminiModel(self, name)

    def _info(self, name: str, item: Any) -> ModelInfo:
        known = listing(name, provider_id="google")
        return ModelInfo(
            ref=f"gemini:{name}",
            title=(item.display_name if item else None) or name,
            is_local=self.is_local,
            context_tokens=(item.input_token_limit if item else None) or known.context_tokens,
            price=known.price,
            details=self.place,
        )


class GeminiModel:
    """One model."""

    def __init__(self, provider: Gemini, name: str) -> None:
        self._provider = provider
        self._name = name
        info = provider.describe(name)
        self.ref = info.ref
        self.is_local = info.is_local
        self.context_tokens = info.context_tokens

    def stream(self, request: ModelRequest) -> Iterator[Event]:
        sent = _body(self._name, request)
        answer = _Blocked(self._provider.server, self._name)
        models: Any = self._provider.client().models
        with errors_as_ours(answer, _reply_of), closing(models.generate_content_stream(**sent)) as chunks:
            for chunk in chunks:
                yield from _read(chunk, answer)
        yield answer.finish(request, sent, answer.why)


def _address(base_url: str) -> str:
    try:
        url = httpx.URL(base_url.strip())
    except httpx.InvalidURL:
        url = httpx.URL("")
    if url.scheme not in ("http", "https") or not url.host or url.userinfo or url.query:
        raise SettingsError(
            "RAPPORT_GEMINI_BASE_URL can't be used. Give an address without login or query, like https://proxy.example."
        )
    return str(url).rstrip("/")


def _body(name: str, request: ModelRequest) -> dict[str, Any]:
    config: dict[str, Any] = {
        _CONFIG[setting]: list(value) if isinstance(value, tuple) else value
        for setting, value in request.settings.chosen().items()
        if setting in _CONFIG
    }
    if request.response_schema is not None:
        config["response_mime_type"] = "application/json"
        config["response_json_schema"] = json.loads(request.response_schema)
    system = "\n\n".join(message.content for message in request.messages if message.role == "system")
    if system:
        config["system_instruction"] = system
    contents = [
        {"role": "model" if message.role == "assistant" else "user", "parts": [{"text": message.content}]}
        for message in request.messages
        if message.role != "system"
    ]
    return {"model": name, "contents": contents, "config": config}


class _Blocked(Answer):
    """An answer that also knows in Google's words why it was ended."""

    why = ""


def _read(chunk: Any, answer: _Blocked) -> Iterator[Event]:
    answer.usage = _usage(chunk.usage_metadata) or answer.usage
    if chunk.prompt_feedback and chunk.prompt_feedback.block_reason:
        answer.reason, answer.why = "content_filter", f"prompt: {chunk.prompt_feedback.block_reason.name}"
    for candidate in (chunk.candidates or [])[:1]:
        for part in (candidate.content.parts if candidate.content else None) or []:
            yield from answer.think(part.text) if part.thought else answer.say(part.text)
        if candidate.finish_reason:
            answer.why = candidate.finish_reason.name
            answer.reason = _FINISH_REASONS.get(answer.why, "unknown")


def _usage(usage: Any) -> Usage | None:
    """Thoughts are billed as output, so they count as output."""
    if usage is None or usage.prompt_token_count is None:
        return None
    return Usage(usage.prompt_token_count, (usage.candidates_token_count or 0) + (usage.thoughts_token_count or 0))


def _reply_of(error: Exception) -> Reply | Exception:
    from google.genai import errors

    return _reply(error) if isinstance(error, errors.APIError) else error


def _reply(error: Any) -> Reply:
    headers = getattr(error.response, "headers", {})
    is_page = "html" in headers.get("content-type", "")
    text = "" if is_page else str(error.message or "")
    return Reply(int(error.code or 0), text, str(error.status or ""), headers)


def _server_of(address: str, settings: Settings) -> Server:
    return Server(
        title="Gemini",
        address=address,
        start_step="Check the network, then press Retry.",
        model_step="See the Models page for what Gemini offers.",
        key_step=_KEY_STEP,
        secret=settings.gemini_api_key,
    )


def _open(address: str, key: str, http_client: httpx.Client) -> Client:
    from google import genai
    from google.genai import types

    options = types.HttpOptions(base_url=address, httpx_client=cast(Any, http_client))
    return genai.Client(vertexai=False, api_key=key, http_options=options)


def _warm_up() -> None:
    """One answer from a canned transport: the SDK builds much of itself during its first call."""
    canned = b'data: {"candidates":[{"content":{"parts":[{"text":""}]},"finishReason":"STOP"}]}\n\n'
    transport = httpx.MockTransport(
        lambda _: httpx.Response(200, headers={"content-type": "text/event-stream"}, content=canned)
    )
    with httpx.Client(transport=transport) as http_client:
        client = _open("http://127.0.0.1", "none", http_client)
        list(client.models.generate_content_stream(model="none", contents="-"))
