"""Opens a stored catalogue as a shop: its search index brought up to date, its columns read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from rapport.errors import UnusableCatalogue
from rapport.records.product import Product
from rapport.retrieval.found import Entry
from rapport.scenarios.shop.finding import Shop
from rapport.scenarios.shop.occasions import occasions
from rapport.scenarios.shop.shelf import Shelf
from rapport.scenarios.shop.shelf_file import read_shelf, shelf_folder, write_shelf

if TYPE_CHECKING:
    from rapport.settings import Settings
    from rapport.storage.store import Store


def collection_of(catalogue_id: str) -> str:
    """The name of a catalogue's collection in the vector store."""
    return f"catalogue-{catalogue_id}"


def open_shop(
    store: Store,
    settings: Settings,
    catalogue_id: str,
    on_progress: Callable[[int, int], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Shop:
    """Index what isn't indexed yet, and open. `on_progress` gets the number of products done and of all.

    Raises:
        UnusableCatalogue: there is no such catalogue, it holds no product, or indexing was stopped.
        RetrievalError: the model can't be loaded, or the index can't be written or read.
    """
    from rapport.retrieval.chroma import VectorStore
    from rapport.retrieval.loading import load_embedder
    from rapport.retrieval.searcher import Searcher

    listed = store.catalogues.get(catalogue_id)
    if listed is None:
        raise UnusableCatalogue("This catalogue isn't there any more. Choose another one, or upload it again.")
    reading = _Reading(store, settings, catalogue_id)
    entries = reading.entries()
    if not entries:
        raise UnusableCatalogue(f"{listed.title} holds no product. Upload another file.")
    vectors, embedder, name = VectorStore(settings), load_embedder(settings), collection_of(catalogue_id)
    searcher = Searcher.ready(vectors, name, entries, embedder)  # a shop opened before needs no Chroma, nor its server
    if searcher is None:
        if not vectors.update(name, entries, embedder, on_progress, should_stop).is_complete:
            raise UnusableCatalogue(f"Indexing {listed.title} was stopped. Open it again to go on from there.")
        searcher = Searcher.open(vectors, name, entries, embedder)
    return Shop(
        reading.shelf(), searcher, lambda ids: store.catalogues.products(catalogue_id, ids), occasions(embedder)
    )


class _Reading:
    """Goes over the products once: for the texts to index, and for the columns unless they are on the disk."""

    def __init__(self, store: Store, settings: Settings, catalogue_id: str) -> None:
        self._products = store.catalogues.all_products(catalogue_id)
        self._folder = shelf_folder(settings, catalogue_id)
        self._shelf = read_shelf(self._folder)
        self._entries: list[Entry] = []

    def entries(self) -> Sequence[Entry]:
        if self._shelf is not None:
            for _ in self._noted():
                pass
        else:
            self._shelf = Shelf.of(self._noted())
            write_shelf(self._folder, self._shelf)
        return self._entries

    def shelf(self) -> Shelf:
        if self._shelf is None or len(self._shelf.ids) != len(self._entries):
            raise UnusableCatalogue("The catalogue changed while it was opened. Open it again.")
        return self._shelf

    def _noted(self) -> Iterator[Product]:
        for product in self._products:
            self._entries.append(Entry(product.id, product.text))
            yield product
