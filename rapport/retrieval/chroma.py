"""The vector index: which texts have a vector, and the vectors themselves, in Chroma."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rapport.errors import IndexDamaged, IndexUnavailable
from rapport.retrieval.access import is_damage, open_folder, open_server
from rapport.retrieval.embedding import Embedder
from rapport.retrieval.found import Entry
from rapport.retrieval.snapshot import delete_snapshots
from rapport.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import GetResult
    from numpy.typing import NDArray

_BATCH = 128  # texts between two chances to stop; each batch is kept as soon as it is embedded
_PAGE = 1000  # ids asked for at once
_DIGESTS = 10_000
# Searching is exact, over all vectors (see `searcher`), so that Chroma's own graph is kept as cheap as it can be:
# with its defaults adding takes three times as long.
_DAMAGED = "is_damaged"
_GRAPH: Any = {"hnsw": {"space": "cosine", "ef_construction": 8, "max_neighbors": 4}}

OnProgress = Callable[[int, int], None]
ShouldStop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Indexed:
    """What an update did: entries embedded now, entries kept as they were, entries removed, entries wanted."""

    embedded: int
    kept: int
    removed: int
    total: int

    @property
    def is_complete(self) -> bool:
        """False if it was stopped: the next update goes on from there."""
        return self.embedded + self.kept == self.total


class VectorStore:
    """Collections of vectors, in `home/chroma` or on the server that `settings.chroma_url` names.

    A collection belongs to a name and an embedding model: another model has a collection of its own. All methods raise
    IndexUnavailable (Chroma can't be reached, or its folder can't be used) and IndexDamaged (it can't be read, or was
    made by another model).
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def snapshots(self) -> Path:
        """Where searching keeps what it has read from here."""
        return self._settings.home_folder / "snapshots"

    def update(
        self,
        name: str,
        entries: Iterable[Entry],
        embedder: Embedder,
        on_progress: OnProgress | None = None,
        should_stop: ShouldStop | None = None,
    ) -> Indexed:
        """Make the collection hold exactly `entries`: only new and changed texts are embedded.

        Each batch is kept at once, so that a stopped or killed update loses at most one. `on_progress` gets how many
        entries are ready, and how many there are.

        Raises:
            ValueError: two entries have the same id.
            EmbeddingUnavailable: the model can't be loaded.
        """
        wanted = _by_id(entries)
        with self._client() as client:
            collection, known = _sound_collection(client, name, embedder)
            gone = [key for key in known if key not in wanted]
            pending = [entry for entry in wanted.values() if known.get(entry.id) != entry.digest]
            for ids in _pages(gone, _PAGE):
                collection.delete(ids=list(ids))
            embedded = _add(collection, pending, embedder, len(wanted), on_progress, should_stop)
        return Indexed(embedded, len(wanted) - len(pending), len(gone), len(wanted))

    def vectors(self, name: str, entries: Sequence[Entry], embedder: Embedder) -> NDArray[np.float32]:
        """The vectors of `entries`, in their order; shape (len(entries), dimensions).

        Raises:
            IndexDamaged: also if not all of them are indexed with the text that they have now.
        """
        import numpy as np

        vectors = np.empty((len(entries), embedder.dimensions), np.float32)
        with self._client() as client:
            collection = _existing_collection(client, name, embedder)
            for start in range(0, len(entries), _PAGE):
                page = entries[start : start + _PAGE]
                vectors[start : start + len(page)] = _read(collection, name, page)
        return vectors

    def names(self) -> tuple[str, ...]:
        """The names that have a collection, whatever their model; sorted."""
        with self._client() as client:
            return tuple(sorted({str(own["name"]) for own in map(_metadata, client.list_collections()) if own}))

    def delete(self, name: str) -> None:
        """Delete the collections of `name`, of all models."""
        with self._client() as client:
            for collection in client.list_collections():
                if _metadata(collection).get("name") == name:
                    client.delete_collection(collection.name)
                    delete_snapshots(self.snapshots / collection.name)

    def _client(self) -> AbstractContextManager[ClientAPI]:
        from rapport.providers.connections import place_of

        url = self._settings.chroma_url
        if url and self._settings.local_only and place_of(url) != "this machine":
            raise IndexUnavailable(
                "The Chroma server isn't on this machine, and RAPPORT_LOCAL_ONLY is set. Unset one of it and "
                "RAPPORT_CHROMA_URL."
            )
        if url:
            return open_server(url)
        return open_folder(self._settings.home_folder / "chroma")


def collection_name(name: str, embedder: Embedder) -> str:
    """A name that Chroma takes (letters, digits, dots and dashes), one for each name and model."""
    readable = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-")[:40] or "index"
    digest = hashlib.sha256(f"{name}\n{embedder.name}".encode()).hexdigest()
    return f"{readable}-{digest[:16]}"


def _by_id(entries: Iterable[Entry]) -> dict[str, Entry]:
    wanted: dict[str, Entry] = {}
    for entry in entries:
        if entry.id in wanted:
            raise ValueError(f"two entries have the id {entry.id!r}")
        wanted[entry.id] = entry
    return wanted


def _sound_collection(client: ClientAPI, name: str, embedder: Embedder) -> tuple[Collection, dict[str, str]]:
    """The collection, new if there was none or if it was damaged, and the digest of every text in it, by id."""
    collection = _collection(client, name, embedder)
    try:
        if _DAMAGED not in (collection.metadata or {}):
            return collection, _digests(collection)
    except Exception as error:  # Chroma's own; see `access`
        if not is_damage(error):
            raise
    client.delete_collection(collection.name)
    return _collection(client, name, embedder), {}


def _collection(client: ClientAPI, name: str, embedder: Embedder) -> Collection:
    collection = client.get_or_create_collection(
        collection_name(name, embedder),
        metadata=_identity(name, embedder),
        configuration=_GRAPH,
        embedding_function=None,
    )
    return _checked(collection, name, embedder)


def _existing_collection(client: ClientAPI, name: str, embedder: Embedder) -> Collection:
    from chromadb.errors import NotFoundError

    try:
        collection = client.get_collection(collection_name(name, embedder), embedding_function=None)
    except NotFoundError:
        raise IndexDamaged(f"There is no index of {name} for the model {embedder.name}. Index it first.") from None
    return _checked(collection, name, embedder)


def _identity(name: str, embedder: Embedder) -> dict[str, Any]:
    return {"name": name, "embedder": embedder.name, "dimensions": embedder.dimensions}


def _checked(collection: Collection, name: str, embedder: Embedder) -> Collection:
    own = collection.metadata or {}
    if any(own.get(key) != value for key, value in _identity(name, embedder).items()):
        raise IndexDamaged(
            f"The index of {name} wasn't made by the embedding model {embedder.name}. Delete the index, then index "
            "again."
        )
    return collection


def _metadata(collection: Collection) -> dict[str, Any]:
    """What Rapport wrote about a collection; empty for a foreign one."""
    own = dict(collection.metadata or {})
    return own if {"name", "embedder"} <= own.keys() else {}


def _digests(collection: Collection) -> dict[str, str]:
    """The digest of every text that is indexed, by id; in pages, as SQLite can't give more than 32,766 at once."""
    digests: dict[str, str] = {}
    for start in range(0, collection.count(), _DIGESTS):
        held = collection.get(include=["metadatas"], limit=_DIGESTS, offset=start)
        for key, own in zip(held["ids"], held["metadatas"] or [], strict=True):
            digests[key] = str((own or {}).get("digest"))
    return digests


def _add(
    collection: Collection,
    pending: Sequence[Entry],
    embedder: Embedder,
    total: int,
    on_progress: OnProgress | None,
    should_stop: ShouldStop | None,
) -> int:
    ready = total - len(pending)
    _report(on_progress, ready, total)
    for batch in _pages(sorted(pending, key=lambda entry: len(entry.text)), _BATCH):
        if should_stop and should_stop():
            break
        vectors = embedder.embed([entry.text for entry in batch])
        own: list[Any] = [{"digest": entry.digest} for entry in batch]
        collection.upsert([entry.id for entry in batch], embeddings=vectors, metadatas=own)
        ready += len(batch)
        _report(on_progress, ready, total)
    return ready - (total - len(pending))


def _report(on_progress: OnProgress | None, ready: int, total: int) -> None:
    if on_progress:
        on_progress(ready, total)


def _read(collection: Collection, name: str, page: Sequence[Entry]) -> NDArray[np.float32]:
    import numpy as np

    held = _held(collection, name, [entry.id for entry in page])
    place = {key: at for at, key in enumerate(held["ids"])}
    digests = [str((own or {}).get("digest")) for own in held["metadatas"] or []]
    missing = sum(entry.id not in place or digests[place[entry.id]] != entry.digest for entry in page)
    if missing or held["embeddings"] is None:
        raise IndexDamaged(f"The index of {name} is incomplete or out of date. Index it again.")
    rows = [place[entry.id] for entry in page]
    return np.asarray(held["embeddings"], np.float32)[rows]


def _held(collection: Collection, name: str, ids: list[str]) -> GetResult:
    """A collection whose vectors can't be read is marked, so that the next update makes it anew."""
    try:
        return collection.get(ids=ids, include=["embeddings", "metadatas"])
    except Exception as error:  # Chroma's own; see `access`
        if not is_damage(error):
            raise
    collection.modify(metadata={**(collection.metadata or {}), _DAMAGED: True})
    raise IndexDamaged(f"The index of {name} is damaged. Index it again.")


def _pages(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
