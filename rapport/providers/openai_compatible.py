"""Every server that speaks OpenAI's chat protocol: OpenAI, Groq, vLLM, TGI, LM Studio, llama.cpp and others.

Without OpenAI's own package: what is needed of it is two addresses, and it takes ten times the time for each call.
"""

from __future__ import annotations

import os
import re
import threading
import time
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import httpx

from rapport.errors import ModelError
from rapport.providers.answering import Answer, counted, errors_as_ours
from rapport.providers.endpoint import Endpoint
from rapport.providers.faults import Server, dropped
from rapport.providers.lines import Line
from rapport.providers.model import (
    AskedAgain,
    ChatModel,
    Event,
    ModelInfo,
    ModelRequest,
    ProviderStatus,
    SettingName,
)
from rapport.providers.openai_protocol import (
    Adaptation,
    Refused,
    Unsaid,
    body_of,
    checked,
    listed_in,
    next_step,
    read,
    remembered,
    reply_of,
)
from rapport.providers.pricing import listing
from rapport.providers.turns import turns_at
from rapport.settings import Settings

_CONTEXT_FIELDS = ("max_model_len", "context_window", "context_length", "loaded_context_length", "max_context_length")
_NOT_CHAT = re.compile(r"embed|whisper|tts|dall-e|moderation|image|realtime|transcribe|sora|davinci|babbage|rerank")
_ABOUT_THE_ACCOUNT = {"OPENAI_ORG_ID": "OpenAI-Organization", "OPENAI_PROJECT_ID": "OpenAI-Project"}
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
        self.turns = turns_at(endpoint.base_url)
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
        with errors_as_ours(Answer(self.server, ""), reply_of), self.line().get("/models") as reply:
            listed = listed_in(checked(reply))
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
        with errors_as_ours(answer, reply_of):
            yield from self._ask(request, answer)
        yield answer.finish(request, answer.sent)

    def _ask(self, request: ModelRequest, answer: Answer) -> Iterator[Event]:
        """The pieces, after what this server refuses was left out.

        What had to be left out is remembered once an answer came: a refusal may be of something else altogether.
        """
        provider = self._provider
        done = provider.adaptations.get(self._name, ())
        while True:
            answer.sent = sent = body_of(self._name, request, done)
            try:
                with provider.turns.taken():
                    yield from self._one_answer(sent, answer)
            except Refused as refused:
                further = None if answer.has_begun or answer.reason else next_step(done, sent, refused)
                if further is None:
                    raise
                done = further
                yield AskedAgain()
                continue
            finally:
                if answer.reason is not None:  # also where the connection broke after the end
                    provider.adaptations[self._name] = remembered(provider.adaptations.get(self._name, ()), done)
            return

    def _one_answer(self, sent: Mapping[str, Any], answer: Answer) -> Iterator[Event]:
        """The pieces of an answer. Raises ModelError where it seems to have been dropped for another call."""
        turns = self._provider.turns
        is_stream = False
        try:
            with self._provider.line().post("/chat/completions", sent) as reply:
                is_stream = checked(reply).is_stream
                yield from read(reply, answer)
        except httpx.ConnectError:
            turns.gone()
            raise
        except (httpx.NetworkError, httpx.ProtocolError, Unsaid):
            self._refuse_dropped(answer)
            raise
        if is_stream:
            self._refuse_dropped(answer)

    def _refuse_dropped(self, answer: Answer) -> None:
        """An answer that ended without its end, while this machine or network asked its server something else."""
        if answer.reason is None and self._provider.is_local and self._provider.turns.dropped():
            raise dropped(answer.server, self._name, answer.has_begun) from None


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
