"""Which examples of the bank a prompt gets for a case: the ones that somebody chose, or those most like it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from rapport.prompting.examples import ExampleChoice
from rapport.retrieval.embedding import Embedder
from rapport.storage.examples import Example
from rapport.storage.store import Store

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# What a case of a scenario is, as its examples show it; of other scenarios it is all variables.
INPUTS: dict[str, tuple[str, ...]] = {
    "outreach_email": ("job_title", "company", "current_role", "matches", "job", "resume"),
    "shoe_chat": ("message", "products"),
    "table_row": ("row",),
}
_AT_ONCE = 64
_MOST_KEPT = 5_000  # vectors in memory: 8 MB


def case_text(scenario: str, variables: Mapping[str, str]) -> str:
    """A case in words: what it is found by, and what an example that is made of it shows as its input."""
    names = INPUTS.get(scenario, tuple(variables))
    lines = [(name, variables[name].strip()) for name in names if variables.get(name, "").strip()]
    if len(lines) == 1:
        return lines[0][1]
    return "\n".join(f"{name}:\n{text}" if "\n" in text else f"{name}: {text}" for name, text in lines)


class ExampleBank:
    """The examples of a store; `embedder` is asked for when something is looked for by nearness, not before."""

    def __init__(self, store: Store, embedder: Callable[[], Embedder]) -> None:
        self._store = store
        self._embedder = embedder
        self._vectors: dict[str, NDArray[np.float32]] = {}
        self._one_at_a_time = Lock()

    def pick(self, scenario: str, choice: ExampleChoice, case_id: str, about: str) -> tuple[Example, ...]:
        """The examples for this case, the best first; never one that was taken from an answer to this very case, which
        would tell the model what to write.

        Raises:
            StorageError: the bank can't be read.
            RetrievalError: the embedding model can't be loaded.
        """
        bank = self._store.examples.list(scenario)
        if choice.ids:
            by_id = {example.id: example for example in bank}
            return tuple(self._others((by_id[one] for one in choice.ids if one in by_id), case_id, about))
        found: list[Example] = []
        for example in self._others(self._nearest(bank, about), case_id, about):
            found.append(example)
            if len(found) == choice.nearest:
                break
        return tuple(found)

    def _others(self, examples: Iterable[Example], case_id: str, about: str) -> Iterator[Example]:
        for example in examples:
            if _plain(example.input) and _plain(example.input) == _plain(about):
                continue
            output = self._store.runs.output(example.output_id) if example.output_id else None
            if output is None or output.case_id != case_id:
                yield example

    def _nearest(self, bank: Sequence[Example], about: str) -> Sequence[Example]:
        if len(bank) < 2 or not about.strip():
            return bank
        with self._one_at_a_time:
            vectors = self._embedded([about, *(example.input for example in bank)])
        scores = [float(vectors[0] @ vector) for vector in vectors[1:]]
        order = sorted(range(len(bank)), key=lambda place: (-scores[place], bank[place].id))
        return [bank[place] for place in order]

    def _embedded(self, texts: Sequence[str]) -> list[NDArray[np.float32]]:
        if len(self._vectors) > _MOST_KEPT:
            self._vectors.clear()
        fresh = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        for start in range(0, len(fresh), _AT_ONCE):
            batch = fresh[start : start + _AT_ONCE]
            self._vectors.update(zip(batch, self._embedder().embed(batch), strict=True))
        return [self._vectors[text] for text in texts]


def open_bank(store: Store) -> ExampleBank:
    """The bank of a store, with the embedder that the settings name."""

    def embedder() -> Embedder:
        from rapport.retrieval.loading import load_embedder
        from rapport.settings import load_settings

        return load_embedder(load_settings())

    return ExampleBank(store, embedder)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
