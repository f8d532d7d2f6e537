"""Models that nobody holds any more, as a closed tab leaves them."""

from __future__ import annotations

import gc
import warnings

from pydantic import SecretStr

from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from tests.providers.conftest import KEY, REFS
from tests.servers.model_servers import SERVERS, ModelServer, Script


class Tab:
    """What a session leaves: things that hold each other, so that only the collector finds them."""

    def __init__(self, server: ModelServer, protocol: str) -> None:
        self.itself = self
        settings = Settings(
            ollama_host=server.url if protocol == "ollama" else "http://127.0.0.1:9",
            gemini_base_url=server.url if protocol == "gemini" else None,
            gemini_api_key=SecretStr(KEY),
        )
        endpoints = [Endpoint("lab", server.url, SecretStr(KEY))] if protocol == "openai" else []
        self.providers = Providers(settings, endpoints)
        self.models = self.providers.get(REFS[protocol].partition(":")[0]).models()


def test_its_connections_are_closed_and_not_only_collected(protocol: str) -> None:
    gc.collect()  # what other tests have left
    with SERVERS[protocol](Script()) as server:
        Tab(server, protocol)
        with warnings.catch_warnings(record=True) as noticed:
            warnings.simplefilter("always")
            gc.collect()
    assert [str(one.message) for one in noticed] == []
