"""Indexing and searching a catalogue: time against bare embedding, exactness, memory; needs ../shared.

python -m benchmarks.indexing [--products 11605] [--large 200000]

The real rows are repeated with changed ids, which are part of the text, so that no two texts are the same. For the
large collection nothing is embedded: its vectors are those of the small one, repeated with noise, and go to Chroma like
any other. Both are searched with the same questions, embedding of the question included.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from rapport.retrieval.chroma import VectorStore
from rapport.retrieval.embedding import Embedder
from rapport.retrieval.found import Entry, Mode
from rapport.retrieval.loading import load_embedder
from rapport.retrieval.searcher import Searcher
from rapport.settings import Settings

SHARED = Path(__file__).resolve().parents[2] / "shared"
ROWS = SHARED / "data" / "01_shoes" / "amazon_uk_shoes_1628.json"
QUESTIONS = SHARED / "gold" / "shoes" / "questions.jsonl"
SHARE_ALLOWED = 0.1


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds by the clock and of CPU; the second says more on a machine that others use too."""

    elapsed_s: float
    cpu_s: float

    @classmethod
    def now(cls) -> Took:
        return cls(time.perf_counter(), time.process_time())

    def __sub__(self, earlier: Took) -> Took:
        return Took(self.elapsed_s - earlier.elapsed_s, self.cpu_s - earlier.cpu_s)


class Repeated:
    """Stands for an embedder where embedding isn't what is measured: rows of `vectors` in turn, with noise."""

    def __init__(self, real: Embedder, vectors: NDArray[np.float32]) -> None:
        self.name, self.dimensions = "repeated@1", real.dimensions
        self._real, self._vectors, self._at = real, vectors, 0
        self._noise = np.random.default_rng(0)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if len(texts) == 1:  # a question
            return self._real.embed(texts)
        rows = self._vectors[np.arange(self._at, self._at + len(texts)) % len(self._vectors)]
        self._at += len(texts)
        noisy = rows + self._noise.normal(0, 0.02, rows.shape).astype(np.float32)
        return np.asarray(noisy / np.linalg.norm(noisy, axis=1, keepdims=True), np.float32)


def texts_of(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Title, brand, category and features, as in `Product.text`."""
    named = [[f"{k}: {v}" for part in row.get("features") or [] for k, v in part.items()] for row in rows]
    heads = [[row.get("title") or "", row.get("brand") or "", row.get("breadcrumbs") or ""] for row in rows]
    return ["\n".join(part for part in [*head, *own] if part) for head, own in zip(heads, named, strict=True)]


def repeated_entries(count: int) -> list[Entry]:
    texts = texts_of(json.loads(ROWS.read_text("utf-8")))
    return [Entry(f"B{at:09d}", f"{texts[at % len(texts)]}\nB{at:09d}") for at in range(count)]


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def memory_mb() -> float:
    """Resident memory of this process now (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 1e6


def measure_indexing(store: VectorStore, entries: Sequence[Entry], embedder: Embedder) -> None:
    """Every fourth batch is embedded bare as well, right after it was indexed, so that both see the same machine."""
    texts = sorted((entry.text for entry in entries), key=len)
    batches: list[Took] = []
    pairs: list[tuple[Took, Took]] = []
    done, last = 0, Took.now()

    def embed_bare(ready: int, total: int) -> None:
        nonlocal done, last
        batches.append(Took.now() - last)
        if ready > done and len(batches) % 4 == 0:
            start = Took.now()
            embedder.embed(texts[done:ready])
            pairs.append((batches[-1], Took.now() - start))
        done, last = ready, Took.now()

    store.update("benchmark", entries, embedder, embed_bare)
    again_s, again = timed(lambda: store.update("benchmark", entries, embedder))
    assert again.embedded == 0
    first_s = sum(took.elapsed_s for took in batches)
    elapsed = sum(one.elapsed_s for one, _ in pairs) / sum(bare.elapsed_s for _, bare in pairs)
    cpu = sum(one.cpu_s for one, _ in pairs) / sum(bare.cpu_s for _, bare in pairs)
    print(f"indexing {len(entries)} texts: {first_s:.1f} s, {len(entries) / first_s:.0f} texts/s")
    print(f"against their bare embedding, {len(pairs)} batches in turns: {elapsed:.3f} x, of CPU time {cpu:.3f} x")
    print(f"second import: {again_s:.2f} s, {again_s / first_s:.2%} of the first")


def measure_searching(searcher: Searcher, questions: Sequence[str]) -> None:
    """Median and 95th percentile per mode, with and without a filter; the embedding of the question is included."""
    masks = {"": None, f", filter leaves {SHARE_ALLOWED:.0%}": random_mask(len(searcher.ids))}
    for mode in get_args(Mode):
        for label, mask in masks.items():
            searcher.search("warm up", mode=mode, mask=mask)
            took = [searcher.search(question, mode=mode, mask=mask).total_ms for question in questions]
            print(f"  {mode}{label}: median {median(took):.1f} ms, 95 % {quantiles(took, n=20)[-1]:.1f} ms")


def random_mask(size: int) -> NDArray[np.bool_]:
    return np.random.default_rng(1).random(size) < SHARE_ALLOWED


def measure_recall(searcher: Searcher, vectors: NDArray[np.float32], embedder: Embedder, questions: list[str]) -> None:
    """recall@10 of dense search against cosines in double precision over vectors that never went to Chroma."""
    mask = random_mask(len(vectors))
    for label, allowed in (("", None), (", filtered", mask)):
        hits = 0
        for question in questions:
            cosines = vectors.astype(np.float64) @ embedder.embed([question])[0].astype(np.float64)
            if allowed is not None:
                cosines = np.where(allowed, cosines, -2)
            least = np.sort(cosines)[-10]
            found = searcher.search(question, 10, "dense", allowed).found
            hits += sum(cosines[int(one.id[1:])] >= least - 1e-6 for one in found)
        print(f"  recall@10 against exact search{label}: {hits / (10 * len(questions)):.4f}")


def measure_large(store: VectorStore, count: int, real: Embedder, vectors: NDArray[np.float32]) -> Searcher:
    entries = repeated_entries(count)
    embedder = Repeated(real, vectors)
    took_s, _ = timed(lambda: store.update("large", entries, embedder))
    print(f"\n{count} entries, vectors repeated with noise, nothing embedded: into Chroma in {took_s:.0f} s")
    took_s, again = timed(lambda: store.update("large", entries, embedder))
    assert again.embedded == 0
    print(f"  second import: {took_s:.1f} s")
    took_s, _ = timed(lambda: Searcher.open(store, "large", entries, embedder))
    print(f"  first opening (reads Chroma, builds the lexical index, writes the snapshot): {took_s:.1f} s")
    took_s, searcher = timed(lambda: Searcher.open(store, "large", entries, embedder))
    print(f"  later openings: {took_s:.2f} s")
    return searcher


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--products", type=int, default=11_605)
    parser.add_argument("--large", type=int, default=200_000, help="0 leaves it out")
    arguments = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="rapport-indexing-"))
    try:
        measure(Settings(home=home), arguments.products, arguments.large)
    finally:
        shutil.rmtree(home)


def measure(settings: Settings, products: int, large: int) -> None:
    questions = [json.loads(line)["text"] for line in QUESTIONS.read_text("utf-8").splitlines()][:200]
    embedder, store = load_embedder(settings), VectorStore(settings)
    ready_s, _ = timed(lambda: embedder.embed(["shoes"]))
    print(f"model exported and ready in {ready_s:.1f} s; load of the machine {os.getloadavg()[0]:.1f}")
    entries = repeated_entries(products)
    measure_indexing(store, entries, embedder)
    took_s, searcher = timed(lambda: Searcher.open(store, "benchmark", entries, embedder))
    print(f"\n{products} entries: first opening {took_s:.2f} s, ", end="")
    took_s, searcher = timed(lambda: Searcher.open(store, "benchmark", entries, embedder))
    print(f"later ones {took_s:.3f} s; memory of this process {memory_mb():.0f} MB")
    measure_searching(searcher, questions)
    vectors = store.vectors("benchmark", entries, embedder)
    measure_recall(searcher, vectors, embedder, questions)
    if large:
        measure_searching(measure_large(store, large, embedder, vectors), questions)
        print(f"  memory of this process {memory_mb():.0f} MB, mapped files included")


if __name__ == "__main__":
    sys.exit(main())
