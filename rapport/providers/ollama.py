"""Ollama through its own client: what is installed, pulling more, and answers with a stated context window."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from contextvars import copy_context
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import httpx
from pydantic import SecretStr

from rapport.errors import ContextTooLong, ModelError, SettingsError
from rapport.providers.answering import Answer, counted, errors_as_ours
from rapport.providers.connections import Place, open_transport, place_of
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
from rapport.providers.pricing import FREE
from rapport.providers.tokens import estimate_message_tokens
from rapport.settings import Settings

if TYPE_CHECKING:
    from ollama import Client

DEFAULT_CONTEXT_TOKENS = 8192  # a two-page résumé, a job and an e-mail fit; more costs memory for every model
KEEP_ALIVE = "10m"
_FINISH_REASONS: dict[str, FinishReason] = {"stop": "stop", "length": "length"}
_OPTIONS = {"temperature": "temperature", "top_p": "top_p", "max_tokens": "num_predict", "seed": "seed", "stop": "stop"}
_LOCK = threading.RLock()


@dataclass(frozen=True, slots=True)
class PullProgress:
    """How far a download is; None where Ollama doesn't say."""

    status: str
    completed_bytes: int | None = None
    total_bytes: int | None = None


class Ollama:
    """The Ollama server of `settings.ollama_host`."""

    name = "ollama"
    title = "Ollama"
    unsupported: Mapping[SettingName, str] = {}

    def __init__(self, settings: Settings) -> None:
        self.address = _address(settings.ollama_host)
        self.place: Place = place_of(self.address)
        self.is_local = self.place != "cloud"
        self.server = _server_of(self.address, self.is_local, settings.ollama_api_key)
        self._settings = settings
        self._client: Client | None = None
        self._windows: dict[str, int | None] = {}

    def client(self) -> Client:
        """Ollama's client; the first call imports it."""
        if (made := self._client) is not None:
            return made
        with _LOCK:
            if self._client is None:
                import ollama

                key = self._settings.ollama_api_key
                self._client = ollama.Client(
                    self.address,
                    follow_redirects=False,
                    headers={"Authorization": f"Bearer {key.get_secret_value()}"} if key else None,
                    transport=open_transport(self.address, self._settings),
                )
            return self._client

    def status(self) -> ProviderStatus:
        try:
            client = self.client()
            started = time.perf_counter()
            with errors_as_ours(Answer(self.server, ""), _reply_of):
                count = len(client.list().models)
        except ModelError as error:
            return ProviderStatus(False, str(error))
        latency_s = time.perf_counter() - started
        if not count:
            message = "Ollama runs, but has no model yet. Pull one, for example llama3.2 (2 GB)."
            return ProviderStatus(False, message, latency_s)
        return ProviderStatus(True, f"{counted(count)} at {self.address}.", latency_s)

    def models(self) -> list[ModelInfo]:
        """What is installed and can chat, with size and context window."""
        with errors_as_ours(Answer(self.server, ""), _reply_of):
            listed = [item for item in self.client().list().models if item.model]
        with ThreadPoolExecutor(8) as pool:
            asked = [pool.submit(copy_context().run, self._show, item.model or "") for item in listed]
            shown = [one.result() for one in asked]
        infos = [self._info(item, show) for item, show in zip(listed, shown, strict=True) if _can_chat(show)]
        return sorted(infos, key=lambda info: info.title)

    def pull(self, name: str) -> Iterator[PullProgress]:
        """Download a model, saying how far it is. Closing the iterator stops the download. Raises ModelError."""
        asked = replace(self.server, model_step="Check how it is spelt at ollama.com/library.")
        with errors_as_ours(Answer(asked, name), _reply_of):
            for part in self.client().pull(name, stream=True):
                yield PullProgress(part.status or "", part.completed, part.total)
        self._windows.pop(name, None)

    def describe(self, name: str) -> ModelInfo:
        """What is known of a model without asking the server: its window only after `models()` or `model()`."""
        is_local = self.is_local and not _is_hosted(name)
        price = FREE if is_local and self.place == "this machine" else None
        details = self.place if is_local else "runs at ollama.com"
        return ModelInfo(f"ollama:{name}", name, is_local, self._windows.get(name), price, None, details)

    def model(self, name: str) -> ChatModel:
        self.client()
        if name not in self._windows:
            self._show(name)
        return OllamaModel(self, name)

    def close(self) -> None:
        """Give its connections back; a later call opens new ones."""
        with _LOCK:
            client, self._client = self._client, None
        if client is not None:
            client.close()  # type: ignore[no-untyped-call]

    def _show(self, name: str) -> Any:
        """What Ollama says of a model, its window noted; None if it can't be asked."""
        try:
            with errors_as_ours(Answer(self.server, name), _reply_of):
                shown = self.client().show(name)
        except ModelError:
            return None
        self._windows[name] = _window(shown.modelinfo or {})
        return shown

    def _info(self, item: Any, shown: Any) -> ModelInfo:
        known = self.describe(item.model)
        facts = [item.details.parameter_size, item.details.quantization_level] if item.details else []
        return ModelInfo(
            ref=known.ref,
            title=known.title,
            is_local=known.is_local,
            context_tokens=known.context_tokens,
            price=known.price,
            size_bytes=int(item.size) if item.size is not None else None,
            details=", ".join(filter(None, [*facts, known.details])),
        )


class OllamaModel:
    """One model. `context_tokens` is the window that a request states when the variant sets none."""

    def __init__(self, provider: Ollama, name: str) -> None:
        self._provider = provider
        self._name = name
        info = provider.describe(name)
        self.ref = info.ref
        self.is_local = info.is_local
        self.window = info.context_tokens
        self.context_tokens = min(DEFAULT_CONTEXT_TOKENS, info.context_tokens or DEFAULT_CONTEXT_TOKENS)

    def stream(self, request: ModelRequest) -> Iterator[Event]:
        sent = self._body(request)
        answer = Answer(self._provider.server, self._name)
        chat: Any = self._provider.client().chat
        with errors_as_ours(answer, _reply_of), closing(chat(**sent)) as parts:
            for part in parts:
                yield from _read(part, answer)
        yield answer.finish(request, sent)

    def _body(self, request: ModelRequest) -> dict[str, Any]:
        chosen = request.settings.chosen()
        options = {_OPTIONS[name]: value for name, value in chosen.items() if name in _OPTIONS}
        if request.settings.stop:
            options["stop"] = list(request.settings.stop)
        return {
            "model": self._name,
            "messages": [{"role": message.role, "content": message.content} for message in request.messages],
            "stream": True,
            "keep_alive": KEEP_ALIVE,
            "options": {"num_ctx": self._window_for(request), **options},
            **({"format": json.loads(request.response_schema)} if request.response_schema is not None else {}),
        }

    def _window_for(self, request: ModelRequest) -> int:
        """The window to state. Raises ContextTooLong where Ollama would cut the prompt without a word."""
        window = request.settings.context_tokens or self.context_tokens
        if self.window is not None and window > self.window:
            raise ContextTooLong(
                f"{self._name} reads at most {self.window:,} tokens, and the variant sets a context window of "
                f"{window:,}. Set it to {self.window:,} or less."
            )
        prompt = estimate_message_tokens(request.messages)
        answer = request.settings.max_tokens
        if prompt + (answer or 1) > window:
            room = f" and up to {answer:,} for the answer" if answer else ""
            raise ContextTooLong(
                f"The request to {self._name} has about {prompt:,} tokens{room}, and its window is set to {window:,}: "
                "Ollama would cut it without a word. Choose 'Fields' as its context, or set a larger context window."
            )
        return window


def _read(part: Any, answer: Answer) -> Iterator[Event]:
    yield from answer.think(part.message.thinking)
    yield from answer.say(part.message.content)
    if part.done:
        answer.reason = _FINISH_REASONS.get(part.done_reason, "unknown")
        if part.prompt_eval_count is not None and part.eval_count is not None:
            answer.usage = Usage(part.prompt_eval_count, part.eval_count)


def _reply_of(error: Exception) -> Reply | Exception:
    import ollama

    if isinstance(error, ConnectionError):
        return httpx.ConnectError("")
    return _reply(error) if isinstance(error, ollama.ResponseError) else error


def _reply(error: Any) -> Reply:
    """The client drops the headers, but the response is still in the error's context."""
    response = getattr(error.__context__, "response", None)
    is_page = response is not None and "html" in response.headers.get("content-type", "")
    return Reply(
        status=max(error.status_code, 0),
        text="" if is_page else str(error.error),
        headers=response.headers if response is not None else {},
    )


def _window(model_info: Mapping[str, Any]) -> int | None:
    """`llama.context_length` and the like: the key's first part is the architecture."""
    found = [value for key, value in model_info.items() if key.endswith(".context_length")]
    return next((value for value in found if isinstance(value, int) and value > 0), None)


def _can_chat(shown: Any) -> bool:
    return shown is None or shown.capabilities is None or "completion" in shown.capabilities


def _is_hosted(name: str) -> bool:
    """Models with the tag `cloud` are listed by the local server, but run at ollama.com."""
    return bool(re.search(r"[:-]cloud$", name))


def _address(host: str) -> str:
    """`OLLAMA_HOST` as an address to call: it may lack scheme and port, and 0.0.0.0 is where a server listens."""
    full = host.strip() if "://" in host else f"http://{host.strip()}"
    try:
        url = httpx.URL(full)
    except httpx.InvalidURL:
        url = httpx.URL("")
    if url.scheme not in ("http", "https") or not url.host or re.search(r"\s", host.strip()):
        raise SettingsError("OLLAMA_HOST can't be used. Give an address like http://127.0.0.1:11434.")
    if url.userinfo or url.query:
        raise SettingsError("OLLAMA_HOST holds a login or a query. Give the address alone, a key as OLLAMA_API_KEY.")
    if url.port is None and "://" not in host:
        url = url.copy_with(port=11434)
    return str(url.copy_with(host="127.0.0.1") if url.host in ("0.0.0.0", "::") else url).rstrip("/")


def _server_of(address: str, is_local: bool, key: SecretStr | None) -> Server:
    start = "Start Ollama with `ollama serve`" if is_local else "Check OLLAMA_HOST and the network"
    return Server(
        title="Ollama",
        address=address,
        start_step=f"{start}, then press Retry.",
        model_step="Pull it on the Models page, or with `ollama pull`.",
        key_step="Sign in with `ollama signin`, or set OLLAMA_API_KEY.",
        secret=key,
    )
