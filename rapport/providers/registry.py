"""All providers of this process by name, and models by `provider:name`."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Sequence
from typing import Protocol

from rapport.errors import ModelError, ModelNotFound, SettingsError
from rapport.providers.builtin import Builtin
from rapport.providers.checking import address_of
from rapport.providers.endpoint import Endpoint
from rapport.providers.gemini import Gemini
from rapport.providers.model import ChatModel, ModelInfo, Provider, Usage
from rapport.providers.ollama import Ollama
from rapport.providers.openai_compatible import OpenAICompatible
from rapport.providers.pricing import cost_of
from rapport.settings import Settings

__all__ = ["Endpoint", "Providers"]

OPENAI_URL = "https://api.openai.com/v1"


class DescribingProvider(Provider, Protocol):
    """A provider that also tells what it knows of a model without asking anyone."""

    def describe(self, name: str) -> ModelInfo: ...

    def close(self) -> None:
        """Give its connections back; a later call opens new ones."""
        ...


class Providers:
    """The built-in writer, Ollama, Gemini and every endpoint: from the settings, `OPENAI_API_KEY` and `endpoints`.

    Making it imports no SDK and opens no connection. An endpoint that is passed replaces one of the settings of the
    same name, and has its key only if it has its address too: a key goes nowhere but where it was meant to go. With
    `local_only` (or that setting) everything that isn't on this machine is refused.

    Raises:
        SettingsError: an endpoint of the settings has a name or an address that can't be used.
    """

    def __init__(self, settings: Settings, endpoints: Sequence[Endpoint] = (), local_only: bool = False) -> None:
        self._local_only = local_only or settings.local_only
        known: list[DescribingProvider] = [Builtin(), Ollama(settings), Gemini(settings)]
        known += [OpenAICompatible(endpoint, settings) for endpoint in _endpoints(settings, endpoints)]
        self._by_name = {provider.name: provider for provider in known}
        # Connections go when nobody holds the models any more: a closed tab must not cut a run that uses them. This
        # isn't __del__, because in a cycle that is collected as a whole, sockets may be finalised before it is called.
        weakref.finalize(self, _close_all, known).atexit = False

    def all(self) -> list[Provider]:
        """Every provider, the built-in first; with `local_only` still all, so that a screen can say what is off."""
        return list(self._by_name.values())

    def get(self, name: str) -> Provider:
        """Raises ModelNotFound."""
        return self._get(name)

    def resolve(self, ref: str) -> ChatModel:
        """The model behind `provider:name`; the name may hold colons. Imports the provider's SDK.

        Ollama is asked how much the model reads, the first time; `connections.stop_when` ends that too.

        Raises:
            ModelError: no such provider, no key, or a model that `local_only` refuses; the message names the next step.
        """
        provider, name = self._split(ref)
        if reason := self.refusal(ref):
            raise ModelError(reason)
        return provider.model(name)

    def refusal(self, ref: str) -> str | None:
        """Why `local_only` refuses this model, in a sentence; None if it doesn't."""
        if not self._local_only:
            return None
        provider, name = self._split(ref)
        if _is_on_this_machine(provider, name):
            return None
        return (
            f"{ref} isn't on this machine, and only local models are allowed now. "
            "Choose a local model, or switch off 'local models only'."
        )

    def describe(self, ref: str) -> ModelInfo:
        """What is known of a model without the network. Raises ModelNotFound."""
        provider, name = self._split(ref)
        return provider.describe(name)

    def is_local(self, ref: str) -> bool:
        """Whether a model runs on this machine or network, without asking it; False for one that isn't known."""
        try:
            return self.describe(ref).is_local
        except ModelNotFound:
            return False

    def address(self, ref: str) -> str:
        """Where a model is asked; empty for one that asks no server, or isn't known."""
        try:
            return address_of(self._split(ref)[0]) or ""
        except ModelNotFound:
            return ""

    def cost_usd(self, ref: str, usage: Usage) -> float | None:
        """US dollars of a call; 0 on this machine, None where the price isn't known. Raises ModelNotFound."""
        return cost_of(self.describe(ref).price, usage)

    def close(self) -> None:
        """Give all connections back; a later call opens new ones."""
        _close_all(self._by_name.values())

    def _split(self, ref: str) -> tuple[DescribingProvider, str]:
        name, colon, model = ref.strip().partition(":")
        if not colon or not name or not model:
            raise ModelNotFound(f"{ref!r} names no model. Write provider:name, like ollama:llama3.2.")
        return self._get(name), model

    def _get(self, name: str) -> DescribingProvider:
        if name not in self._by_name:
            raise ModelNotFound(
                f"There is no provider {name!r}. Use one of {', '.join(self._by_name)}, "
                "or add an endpoint of that name on the Models page."
            )
        return self._by_name[name]


def _close_all(providers: Iterable[DescribingProvider]) -> None:
    for provider in providers:
        provider.close()


def _is_on_this_machine(provider: DescribingProvider, name: str) -> bool:
    if isinstance(provider, OpenAICompatible):
        return provider.endpoint.place == "this machine"
    return provider.describe(name).is_local and getattr(provider, "place", "this machine") == "this machine"


def _endpoints(settings: Settings, added: Iterable[Endpoint]) -> list[Endpoint]:
    found: dict[str, Endpoint] = {}
    if settings.openai_api_key is not None:
        found["openai"] = Endpoint("openai", OPENAI_URL, settings.openai_api_key)
    for name, endpoint in settings.endpoints.items():
        try:
            found[name.lower()] = Endpoint(name.lower(), endpoint.base_url, endpoint.api_key)
        except SettingsError as error:
            raise SettingsError(f"{error} It comes from the setting RAPPORT_ENDPOINTS.") from None
    for other in added:
        given = found.get(other.name)
        is_known = other.api_key is None and given is not None and given.base_url == other.base_url
        if not is_known:
            found[other.name] = other
    return list(found.values())
