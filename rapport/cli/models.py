"""`models`: what is connected, and what can be used now."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from rapport.cli.terminal import Terminal, printable
from rapport.errors import ModelError
from rapport.providers.model import Provider, ProviderStatus
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from rapport.storage.store import Store

_MOST_MODELS = 20


def connected(settings: Settings) -> Providers:
    """The providers of the settings and of the endpoints that were added on screen.

    Raises:
        RapportError: a setting can't be used, or the database can't be opened.
    """
    store = Store(settings.store_url)
    try:
        stored = store.endpoints.list()
    finally:
        store.close()
    return Providers(settings, [Endpoint(one.name, one.base_url) for one in stored])


def list_models(providers: Providers, terminal: Terminal) -> int:
    """Print a table of providers, then their models by ref; returns the exit status."""
    known = providers.all()
    with ThreadPoolExecutor(max_workers=max(1, len(known))) as pool:
        states = list(pool.map(lambda provider: provider.status(), known))
        offers = list(pool.map(_models, known, states))
    rows = [("PROVIDER", "PLACE", "STATUS", "")]
    rows += [_row(provider, state) for provider, state in zip(known, states, strict=True)]
    _print_table(rows, terminal)
    terminal.line()
    for provider, offered in zip(known, offers, strict=True):
        _print_models(provider, offered, terminal)
    return 0


def _models(provider: Provider, state: ProviderStatus) -> list[str]:
    try:
        return [info.ref for info in provider.models()] if state.is_ready else []
    except ModelError:
        return []  # its status line has said what is wrong


def _row(provider: Provider, state: ProviderStatus) -> tuple[str, str, str, str]:
    place = "local" if provider.is_local else "cloud"
    return provider.name, place, "ready" if state.is_ready else "off", printable(state.message)


def _print_table(rows: Sequence[tuple[str, ...]], terminal: Terminal) -> None:
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        terminal.line("  ".join([*cells, row[3]]).rstrip())


def _print_models(provider: Provider, offered: Sequence[str], terminal: Terminal) -> None:
    for ref in offered[:_MOST_MODELS]:
        terminal.line(printable(ref))
    if len(offered) > _MOST_MODELS:
        terminal.line(f"… and {len(offered) - _MOST_MODELS} more of {provider.name}")
