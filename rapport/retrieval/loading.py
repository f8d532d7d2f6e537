"""The one embedder of a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import Lock

from rapport.retrieval.embedding import Embedder
from rapport.retrieval.minilm import NAME, MiniLM
from rapport.settings import Settings

_ONE_AT_A_TIME = Lock()


def load_embedder(settings: Settings) -> Embedder:
    """The embedder that `settings.embedding_model` names; nothing heavy is loaded before its first use."""
    folder = (settings.models_folder or settings.home_folder / "models").expanduser().resolve()
    with _ONE_AT_A_TIME:
        return _embedder(settings.embedding_model, folder, settings.local_only)


@cache
def _embedder(model: str, folder: Path, is_offline: bool) -> Embedder:
    if model.removeprefix("sentence-transformers/") == NAME:
        return MiniLM(folder)
    from rapport.retrieval.sentence_transformer import SentenceTransformerModel

    return SentenceTransformerModel(model, is_offline)
