"""An embedder for tests of the index: its vectors follow from the text alone, and it counts what it was asked."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rapport.retrieval.found import Entry


class CountingEmbedder:
    """Vectors of 16 numbers from a hash of the text; `pace_s` is how long a batch takes."""

    dimensions = 16

    def __init__(self, name: str = "counting@1", pace_s: float = 0.0) -> None:
        self.name = name
        self.pace_s = pace_s
        self.count = 0

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        time.sleep(self.pace_s)
        self.count += len(texts)
        hashes = [hashlib.shake_128(f"{self.name} {text}".encode()).digest(self.dimensions) for text in texts]
        rows = np.array([list(own) for own in hashes], np.float32).reshape(-1, self.dimensions) - 127.5
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def entries(count: int, first: int = 0) -> list[Entry]:
    """Entries with ids and texts that differ."""
    return [Entry(f"id-{number}", f"text number {number}") for number in range(first, first + count)]
