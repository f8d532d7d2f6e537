"""One loopback server a protocol, and the model that talks to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from pydantic import SecretStr

from rapport.providers.model import ChatModel, Event, Message, ModelRequest, ModelSettings, Text, Thinking
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from tests.servers.model_servers import SERVERS, ModelServer, Script

KEY = "sk-secret-test-key"
REFS = {"openai": "lab:test-model", "ollama": "ollama:llama3.2:3b", "gemini": "gemini:gemini-2.5-flash"}


@dataclass(frozen=True, slots=True)
class Line:
    """A provider connected to its server."""

    server: ModelServer
    providers: Providers
    ref: str

    @property
    def model(self) -> ChatModel:
        return self.providers.resolve(self.ref)

    def request(self, text: str = "Write to Ada.", **settings: object) -> ModelRequest:
        return ModelRequest(self.ref, (Message("user", text),), ModelSettings(**settings))  # type: ignore[arg-type]

    def events(self, **settings: object) -> list[Event]:
        return list(self.model.stream(self.request(**settings)))


Connect = Callable[..., Line]


@pytest.fixture
def connect() -> Iterator[Connect]:
    """`connect(protocol, *scripts, **settings)`; everything is closed at the end of the test."""
    with ExitStack() as stack:

        def make(
            protocol: str, *scripts: Script, models: list[dict[str, object]] | None = None, **more: object
        ) -> Line:
            server = stack.enter_context(SERVERS[protocol](*scripts, models=models))
            settings = Settings(
                ollama_host=server.url if protocol == "ollama" else "http://127.0.0.1:9",
                gemini_base_url=server.url if protocol == "gemini" else None,
                gemini_api_key=SecretStr(KEY),
                **more,  # type: ignore[arg-type]
            )
            endpoints = [Endpoint("lab", server.url, SecretStr(KEY))] if protocol == "openai" else []
            providers = Providers(settings, endpoints)
            stack.callback(providers.close)
            return Line(server, providers, REFS[protocol])

        yield make


@pytest.fixture(params=list(REFS))
def protocol(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def text_of(events: list[Event]) -> str:
    return "".join(event.text for event in events if isinstance(event, Text))


def thinking_of(events: list[Event]) -> str:
    return "".join(event.text for event in events if isinstance(event, Thinking))
