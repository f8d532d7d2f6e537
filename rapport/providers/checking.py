"""Is a provider there? Asked with a deadline, so that a screen never waits long for a server that hangs."""

from __future__ import annotations

import socket
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from rapport.errors import ModelError
from rapport.providers.connections import Place, Stopped, stop_when
from rapport.providers.model import ModelInfo, Provider, ProviderStatus

DEADLINE_S = 8.0
PROBE_S = 0.7


@dataclass(frozen=True, slots=True)
class Checked:
    """What a provider answered: whether it can be used, and what it offers."""

    status: ProviderStatus
    models: tuple[ModelInfo, ...] = ()


def check(provider: Provider, deadline_s: float = DEADLINE_S) -> Checked:
    """Ask a provider for its state and its models; never raises, and gives up after about `deadline_s`."""
    deadline = time.monotonic() + deadline_s
    try:
        with stop_when(lambda: time.monotonic() > deadline):
            status = provider.status()
            return Checked(status, tuple(provider.models()) if status.is_ready else ())
    except Stopped:
        words = f"{provider.title} is there, but didn't answer within {deadline_s:g} seconds. Try again in a moment."
        return Checked(ProviderStatus(False, words))
    except ModelError as error:
        return Checked(ProviderStatus(False, str(error)))


def place_of_provider(provider: Provider) -> Place:
    """Where a provider runs."""
    place: Place | None = getattr(getattr(provider, "endpoint", provider), "place", None)
    return place or ("this machine" if provider.is_local else "cloud")


def address_of(provider: Provider) -> str | None:
    """The address that a provider is asked at; None for one without a server."""
    endpoint = getattr(provider, "endpoint", None)
    found: str | None = endpoint.base_url if endpoint else getattr(provider, "address", None)
    return found


def glance(provider: Provider) -> ProviderStatus:
    """Whether a provider can probably be used, without importing its SDK where nothing answers at its address.

    Something that doesn't even accept a connection needs no further question; anything else is asked properly.
    """
    address = address_of(provider)
    if address is not None and place_of_provider(provider) != "cloud" and not _accepts(address):
        return ProviderStatus(False, f"Nothing answers at {address}. {_start_step(provider)}".strip())
    return check(provider).status


def _start_step(provider: Provider) -> str:
    """How to get a server of its kind running, without the button that only an answer on screen has."""
    step: str = getattr(getattr(provider, "server", None), "start_step", "")
    return step.replace(", then press Retry", "")


def _accepts(address: str) -> bool:
    parts = urlsplit(address)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        with socket.create_connection((parts.hostname or "", port), PROBE_S):
            return True
    except OSError:
        return False
