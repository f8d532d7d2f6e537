"""Any model of sentence-transformers, on torch: takes seconds and half a gigabyte to load, so only on first use."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from rapport.errors import EmbeddingUnavailable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BATCH = 8


class SentenceTransformerModel:
    """The model at a path or of a hub name; `is_offline` refuses to download it. Safe to use from several threads."""

    def __init__(self, model: str, is_offline: bool = False) -> None:
        self._model = str(Path(model).expanduser()) if model.startswith("~") else model
        self._is_offline = is_offline
        self._lock = Lock()
        self._loaded: Any = None
        self.name = _identity(self._model)

    @property
    def dimensions(self) -> int:
        return int(self._ready().get_embedding_dimension())

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """See `Embedder`.

        Raises:
            EmbeddingUnavailable: there is no such model, or it can't be loaded.
        """
        import numpy as np

        model = self._ready()
        clean = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
        if not clean:
            return np.empty((0, self.dimensions), np.float32)
        with self._lock:
            vectors = model.encode(clean, batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, np.float32)

    def _ready(self) -> Any:
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    def _load(self) -> Any:
        try:
            from sentence_transformers import SentenceTransformer

            return SentenceTransformer(self._model, local_files_only=self._is_offline)
        except Exception as error:  # hub, network, file format: dozens of classes, none of them ours
            why = (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
            raise EmbeddingUnavailable(
                f"The embedding model {self._model} can't be loaded ({why}). Check RAPPORT_EMBEDDING_MODEL: the path "
                "or the hub name of a sentence-transformers model."
            ) from None


def _identity(model: str) -> str:
    """The name; for a folder also sizes and times of its files, which change when another model is saved there."""
    folder = Path(model)
    if not folder.is_dir():
        return model
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    states = [f"{file.relative_to(folder)} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in files]
    digest = hashlib.sha256("\n".join(states).encode()).hexdigest()
    return f"{folder.resolve()}@{digest[:8]}"
