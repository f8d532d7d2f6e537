"""The seam between Rapport and whatever writes: requests, events, models, providers.

A model's `stream` is a generator that owns its connection in a `with`: closing the generator closes the socket. It
yields `Text` as it comes and exactly one `Finish` at the end, and raises a `ModelError` when the call fails. Vendor
errors become ours inside the provider's module and nowhere else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, Protocol

Role = Literal["system", "user", "assistant"]
FinishReason = Literal["stop", "length", "content_filter", "unknown"]
SettingName = Literal["temperature", "top_p", "max_tokens", "seed", "stop", "context_tokens"]
SETTING_NAMES: tuple[SettingName, ...] = ("temperature", "top_p", "max_tokens", "seed", "stop", "context_tokens")


@dataclass(frozen=True, slots=True)
class Message:
    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """What a variant sets; None (or no stop strings) means that nothing is sent and the server's default holds."""

    temperature: float | None = None
    top_p: float | None = None
    max_tokens: int | None = None
    seed: int | None = None
    stop: tuple[str, ...] = ()
    context_tokens: int | None = None

    def chosen(self) -> dict[SettingName, object]:
        """Only what was set."""
        return {name: value for name in SETTING_NAMES if (value := getattr(self, name)) not in (None, ())}


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """One call. `draft` is what the scenario's fixed writer composed; only the built-in writer reads it, no other
    provider may send it. `response_schema` is a JSON schema, as text, that the answer should have, where the server
    can hold a model to one; whoever reads the answer can't rely on it."""

    ref: str
    messages: tuple[Message, ...]
    settings: ModelSettings = ModelSettings()
    draft: str | None = None
    response_schema: str | None = None

    @property
    def id(self) -> str:
        """Hash of everything the answer depends on; a field that was added later counts only where it is set."""
        fields: dict[str, object] = {
            "ref": self.ref,
            "messages": [{"role": message.role, "content": message.content} for message in self.messages],
            "settings": {name: getattr(self.settings, name) for name in SETTING_NAMES},
            "draft": self.draft,
        }
        if self.response_schema is not None:
            fields["response_schema"] = self.response_schema
        content = json.dumps(fields, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(content.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call; None is unknown. `is_estimated` where Rapport counted instead of the server."""

    input_tokens: int | None = None
    output_tokens: int | None = None
    is_estimated: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """Comes before the first piece: when the request had left, by `time.perf_counter()`.

    From there on it is the server's time, without what this process took to prepare the request and to connect.
    `arrived_at_s` is when the first piece had come, where that is known better than by looking at a clock now.
    """

    at_s: float
    arrived_at_s: float | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of the answer."""

    text: str


@dataclass(frozen=True, slots=True)
class Thinking:
    """A piece of the model's reasoning: shown apart, never part of the answer."""

    text: str


@dataclass(frozen=True, slots=True)
class Retry:
    """A try failed in a way that may pass; the next one starts after `wait_s` seconds."""

    attempt: int
    wait_s: float
    why: str


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """The server refused a part of the request; the same try now sends another one without it."""


@dataclass(frozen=True, slots=True)
class Finish:
    """The end of an answer. `sent` is the request as it left, keys apart: what the screen shows as 'exact request'.

    `arrived_at_s` is when the end had come, by `time.perf_counter()`, where that is known.
    """

    reason: FinishReason
    usage: Usage
    sent: Mapping[str, object] = field(default_factory=dict)
    arrived_at_s: float | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A call that failed, as a value: `kind` is `ModelError.kind`."""

    kind: str
    message: str


Event = Sent | Text | Thinking | Retry | AskedAgain | Finish


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars a million tokens, with the list it was taken from."""

    input_usd: Decimal
    output_usd: Decimal
    source: str


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """What is known of one model; None is unknown."""

    ref: str
    title: str
    is_local: bool
    context_tokens: int | None = None
    price: Price | None = None
    size_bytes: int | None = None
    details: str = ""


@dataclass(frozen=True, slots=True)
class ProviderStatus:
    """Whether a provider can be used now: `message` says what was found and, if not, the next step."""

    is_ready: bool
    message: str
    latency_s: float | None = None


class ChatModel(Protocol):
    """One model that answers; `ref` is `provider:name`."""

    @property
    def ref(self) -> str: ...
    @property
    def is_local(self) -> bool: ...
    @property
    def context_tokens(self) -> int | None: ...

    def stream(self, request: ModelRequest) -> Iterator[Event]:
        """One try, no retries. Raises ModelError."""
        ...


class Provider(Protocol):
    """One server or vendor. `unsupported` gives, for a setting that it can't set, the reason in a few words."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def is_local(self) -> bool: ...
    @property
    def unsupported(self) -> Mapping[SettingName, str]: ...

    def status(self) -> ProviderStatus:
        """Ask the server; never raises."""
        ...

    def models(self) -> list[ModelInfo]:
        """The models it offers, by title. Raises ModelError."""
        ...

    def model(self, name: str) -> ChatModel: ...
