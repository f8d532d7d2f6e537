"""The catalogue that a command names: a file, or one that is in the store already."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rapport.cli.errors import UsageError
from rapport.cli.terminal import Terminal, printable
from rapport.errors import DocumentError, UnusableCatalogue
from rapport.experiments.catalogue_intake import take_catalogue
from rapport.scenarios.shop.finding import Shop
from rapport.scenarios.shop.opening import open_shop
from rapport.settings import Settings
from rapport.storage.store import Store

_SAMPLE = Path(__file__).parents[2] / "samples" / "catalogue.json"


@dataclass(frozen=True, slots=True)
class OpenShop:
    """A shop that can be asked, and the id of its catalogue."""

    shop: Shop
    catalogue_id: str


def open_catalogue(named: str, store: Store, settings: Settings, terminal: Terminal) -> OpenShop:
    """Take the file if it isn't in the store yet, index what isn't indexed yet, and open.

    Raises:
        UsageError: there is no such file and no such catalogue; the message lists the titles.
        RapportError: the file can't be read, or the index can't be made or opened.
    """
    found = catalogue_id(named, store, settings, terminal)
    shop = open_shop(
        store,
        settings,
        found,
        on_progress=lambda done, total: terminal.progress(f"indexing: {done} of {total} products"),
    )
    terminal.clear()
    return OpenShop(shop, found)


def catalogue_id(named: str, store: Store, settings: Settings, terminal: Terminal) -> str:
    """The id of the catalogue in the store; a file is taken into it. Raises as above."""
    file = _SAMPLE if named == "sample" and not Path(named).exists() else Path(named)
    if file.is_file():
        return _taken(file, store, settings, terminal)
    listed = store.catalogues.list()
    wanted = named.strip().lower()
    matching = [one.id for one in listed if wanted in (one.id.lower(), one.title.lower(), one.source.lower())]
    if not matching:
        known = ", ".join(printable(one.title) for one in listed) or "none yet"
        raise UsageError(f"There is no file and no catalogue {named!r}. Give a JSON or CSV file, or one of: {known}.")
    return matching[0]


def _taken(file: Path, store: Store, settings: Settings, terminal: Terminal) -> str:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise DocumentError(f"{file} can't be read ({error.strerror}). Check its permissions.") from None
    taken = take_catalogue(
        store,
        data,
        file.name,
        None,
        lambda doing, share: terminal.progress(f"{file.name}: {doing} ({share:.0%})"),
        settings.limits,
    )
    terminal.clear()
    if taken.document_id is None:
        raise UnusableCatalogue(taken.error)
    return taken.document_id
