"""A named OpenAI-compatible server: its name, its address, and its key if it needs one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pydantic import SecretStr

from rapport.errors import SettingsError
from rapport.providers.connections import Place, place_of

RESERVED_NAMES = ("builtin", "ollama", "gemini")
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A named OpenAI-compatible server.

    Raises:
        SettingsError: a name or an address that can't be used.
    """

    name: str
    base_url: str
    api_key: SecretStr | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name) or self.name in RESERVED_NAMES:
            raise SettingsError(
                f"An endpoint can't be called {self.name!r}. Use lower-case letters, digits, dots and dashes, "
                f"and none of {', '.join(RESERVED_NAMES)}."
            )
        _check_address(self.name, self.base_url)
        object.__setattr__(self, "base_url", self.base_url.strip().rstrip("/"))

    @property
    def place(self) -> Place:
        """Where it is, by its address: this machine, this network or a cloud."""
        return place_of(self.base_url)

    @property
    def is_local(self) -> bool:
        """True on this machine and on this network."""
        return self.place != "cloud"


def _check_address(name: str, base_url: str) -> None:
    try:
        parts = urlsplit(base_url.strip())
        is_usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_usable = False
    if not is_usable:
        raise SettingsError(
            f"The address of the endpoint {name!r} can't be used. Give a full one, like http://127.0.0.1:8000/v1."
        )
    if parts.username or parts.password or parts.query:
        raise SettingsError(f"The address of the endpoint {name!r} holds a login or a query. Give the key apart.")
