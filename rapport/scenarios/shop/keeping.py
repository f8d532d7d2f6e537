"""What is kept of a catalogue beside its products: its columns on the disk, and its search index."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from rapport.scenarios.shop.opening import collection_of
from rapport.scenarios.shop.shelf_file import read_shelf, shelf_folder, write_shelf
from rapport.scenarios.shop.window import ShopWindow

if TYPE_CHECKING:
    from rapport.settings import Settings
    from rapport.storage.store import Store


def open_window(store: Store, settings: Settings, catalogue_id: str) -> ShopWindow:
    """A catalogue to look through; its columns are read from the disk where they have been read off before."""
    folder = shelf_folder(settings, catalogue_id)
    kept = read_shelf(folder)
    window = ShopWindow.of(store.catalogues.all_products(catalogue_id), kept)
    if window.shelf is not kept:
        write_shelf(folder, window.shelf)
    return window


def forget_catalogue(store: Store, settings: Settings, catalogue_id: str) -> None:
    """Delete a catalogue with its columns and its search index; conversations about it stay.

    Raises:
        StorageError: the products can't be deleted; everything is as it was.
        RetrievalError: the index can't be reached; the products are gone, it stays.
    """
    store.catalogues.delete(catalogue_id)
    shutil.rmtree(shelf_folder(settings, catalogue_id), ignore_errors=True)
    if settings.chroma_url or (settings.home_folder / "chroma").exists():
        from rapport.retrieval.chroma import VectorStore

        VectorStore(settings).delete(collection_of(catalogue_id))
