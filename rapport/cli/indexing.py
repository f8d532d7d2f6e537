"""`index`: take a catalogue into the store and make it searchable; only what is new or changed is embedded."""

from __future__ import annotations

import time

from rapport.cli.catalogues import open_catalogue
from rapport.cli.terminal import Terminal, printable
from rapport.settings import Settings
from rapport.storage.store import Store


def index(named: str, store: Store, settings: Settings, terminal: Terminal) -> int:
    """Index a file, a stored catalogue or the sample; returns the exit status. Raises UsageError and RapportError."""
    start = time.monotonic()
    opened = open_catalogue(named, store, settings, terminal)
    listed = store.catalogues.get(opened.catalogue_id)
    title = printable(listed.title) if listed else named
    count, took_s = len(opened.shop.shelf.ids), time.monotonic() - start
    terminal.line(f"{title}: {count:,} products are ready to be searched ({took_s:.1f} s).")
    terminal.line(f"id: {opened.catalogue_id}")
    return 0
