"""What searching reads: all vectors and the lexical index of one collection, in files that are mapped into memory.

A snapshot is known by its content (model, language, and every id and text in order), so that it can't be out of date;
it may be deleted at any time and is made again from the vector index.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rapport.retrieval.found import Entry
from rapport.retrieval.lexical import LexicalIndex

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FORM = "1"  # changes with anything that changes what the files hold
_VECTORS = "vectors.npy"
_WORDS = "words"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Vectors (entries x dimensions) and words of the same entries in the same order."""

    vectors: NDArray[np.float32]
    lexical: LexicalIndex


def content_key(entries: Sequence[Entry], embedder_name: str, language: str) -> str:
    """The name of the snapshot of these entries."""
    content = hashlib.sha256(f"{_FORM}\n{embedder_name}\n{language}".encode())
    for entry in entries:
        content.update(f"\n{entry.id}\n{entry.digest}".encode("utf-8", "replace"))
    return content.hexdigest()[:32]


def read_snapshot(folder: Path, size: int, dimensions: int, language: str) -> Snapshot | None:
    """What `write_snapshot` left in `folder`; None if there is nothing that can be used."""
    import numpy as np

    try:
        vectors = np.load(folder / _VECTORS, mmap_mode="r")
        lexical = LexicalIndex.load(folder / _WORDS, size, language)
    except (OSError, ValueError, KeyError, EOFError):
        return None
    return Snapshot(vectors, lexical) if vectors.shape == (size, dimensions) else None


def write_snapshot(folder: Path, snapshot: Snapshot) -> None:
    """Keep `snapshot` as `folder`, whole or not at all, in place of the others beside it.

    A folder that can't be written costs only the time to make the snapshot again.
    """
    import numpy as np

    with suppress(OSError):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix="part-", ignore_cleanup_errors=True) as part:
            np.save(Path(part) / _VECTORS, snapshot.vectors)
            snapshot.lexical.save(Path(part) / _WORDS)
            delete_snapshots(folder.parent, "part-")
            Path(part).rename(folder)
            Path(part).mkdir()  # for the context manager to clear away


def delete_snapshots(folder: Path, spared: str | None = None) -> None:
    """Delete what is in `folder`, apart from names that begin with `spared`; open ones stay readable where they are."""
    with suppress(OSError):
        for own in folder.iterdir():
            if spared is None or not own.name.startswith(spared):
                shutil.rmtree(own, ignore_errors=True)
