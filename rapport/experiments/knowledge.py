"""What can be searched: catalogues, résumés and jobs, each opened as a collection of texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapport.documents.document import Document, Passage
from rapport.errors import StorageError
from rapport.retrieval.found import Entry
from rapport.scenarios.passages import LONGEST_CHARS, passages_of, place_of
from rapport.storage.documents import Kind

if TYPE_CHECKING:
    from rapport.retrieval.searcher import Searcher
    from rapport.settings import Settings
    from rapport.storage.store import Store


@dataclass(frozen=True, slots=True)
class Shown:
    """A text of a collection as a screen shows it: `place` says where it stands."""

    title: str
    text: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """An open collection: its searcher, and its texts by id."""

    searcher: Searcher
    texts: Callable[[Sequence[str]], Mapping[str, Shown]]

    @property
    def size(self) -> int:
        return len(self.searcher.ids)


def open_document(store: Store, settings: Settings, kind: Kind, document_id: str) -> Collection:
    """A résumé's passages or a posting's paragraphs, embedded now and kept in memory only.

    Raises:
        StorageError: it was deleted, or it holds no text to search.
        EmbeddingUnavailable: the embedding model can't be loaded.
    """
    from rapport.retrieval.loading import load_embedder
    from rapport.retrieval.searcher import Searcher

    stored = store.documents.load(kind, document_id)
    if stored is None:
        raise StorageError("This document was deleted. Choose another one.")
    document = stored.document
    shown = dict(_resume(document) if kind == "resume" else _posting(document))
    if not shown:
        raise StorageError(f"{document.source} holds no passages to search. Choose another document.")
    entries = [Entry(key, one.text) for key, one in shown.items()]
    searcher = Searcher.of(entries, load_embedder(settings), document.language or "en")
    return Collection(searcher, lambda ids: {key: shown[key] for key in ids})


def _resume(document: Document) -> Iterator[tuple[str, Shown]]:
    for passage in passages_of(document):
        yield passage.id, Shown(passage.section, passage.text, place_of(document, passage.passage))


def _posting(document: Document) -> Iterator[tuple[str, Shown]]:
    for passage in _paragraphs(document):
        yield passage.id, Shown("", " ".join(passage.text.split()), place_of(document, passage))


def _paragraphs(document: Document) -> Iterator[Passage]:
    """What stands between blank lines; line by line where that is more than an embedding model reads at once."""
    start = 0
    for block in document.text.split("\n\n"):
        place = start
        for piece in block.split("\n") if len(block) > LONGEST_CHARS else [block]:
            text = piece.strip()
            if text:
                begin = place + piece.index(text)
                yield document.passage(begin, begin + len(text))
            place += len(piece) + 1
        start += len(block) + 2
