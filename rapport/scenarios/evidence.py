"""The evidence in a résumé for each requirement of a job."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from rapport.documents.document import Document
from rapport.records.job import Job
from rapport.scenarios.evidence_scoring import Agreement, Strength, agreement, asked, is_tool
from rapport.scenarios.passages import ResumePassage, passages_of
from rapport.scenarios.requirements import Requirement, requirements_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from rapport.retrieval.embedding import Embedder

T = TypeVar("T")
MOST_MATCHES = 8
NEW_TOOL, NEW_WORD = 0.10, 0.02  # what it counts that a further passage shows something that none before it shows
_KEPT = 64  # cases and documents that stay in memory: some 50 to 100 kB each


@dataclass(frozen=True, slots=True)
class Match:
    """A passage set against one requirement."""

    passage: ResumePassage
    agreement: Agreement

    @property
    def score(self) -> float:
        return self.agreement.score

    @property
    def strength(self) -> Strength:
        return self.agreement.strength


@dataclass(frozen=True, slots=True)
class Shown:
    """A requirement with the passages that show it: the best first, after it those that show most of what the ones
    before don't. At least one unless the résumé has none at all, further ones only where they are more than 'none'."""

    requirement: Requirement
    matches: tuple[Match, ...]

    @property
    def best(self) -> Match | None:
        return self.matches[0] if self.matches else None

    @property
    def strength(self) -> Strength:
        return self.matches[0].strength if self.matches else "none"

    @property
    def score(self) -> float:
        return self.matches[0].score if self.matches else 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """All passages of a résumé in reading order, the requirements of a job in the posting's order, and for each passage
    its score for the requirement that it shows best (0 where there are no requirements)."""

    passages: tuple[ResumePassage, ...]
    rows: tuple[Shown, ...]
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """The posting's language, whether both texts are English, and whether the model reads every language."""

    language: str | None
    is_english: bool
    reads_all: bool


def find_evidence(resume: Document, job: Job, posting: Document, embedder: Embedder | None) -> Evidence:
    """Set each requirement against each passage; without an embedder by words and names alone.

    The answer is kept in memory for the same résumé, requirements and embedder.

    Raises:
        RetrievalError: the embedding model can't be loaded.
    """
    requirements = requirements_of(job, posting)
    key = _key(resume, posting, requirements, embedder)
    found = _cache.get(key)
    return found if found is not None else _find_once(key, resume, posting, requirements, embedder)


def _find_once(
    key: str, resume: Document, posting: Document, requirements: Sequence[Requirement], embedder: Embedder | None
) -> Evidence:
    """One after the other: the columns of a run ask for the same at once, and embedding fills all cores anyway."""
    with _finding:
        found = _cache.get(key)
        if found is None:
            found = _find(resume, posting, requirements, embedder)
            _cache.put(key, found)
        return found


def _find(
    resume: Document, posting: Document, requirements: Sequence[Requirement], embedder: Embedder | None
) -> Evidence:
    passages = passages_of(resume)
    cosines = _cosines(requirements, passages, embedder)
    is_english = {(resume.language or "en")[:2], (posting.language or "en")[:2]} == {"en"}
    reading = _Reading(posting.language, is_english, _reads_all(embedder))
    compared = [
        _compared(requirement, passages, row, reading) for requirement, row in zip(requirements, cosines, strict=True)
    ]
    rows = [Shown(one, _best(matches)) for one, matches in zip(requirements, compared, strict=True)]
    scores = [max((row[place].score for row in compared), default=0.0) for place in range(len(passages))]
    return Evidence(passages, tuple(rows), tuple(scores))


def _compared(
    requirement: Requirement,
    passages: Sequence[ResumePassage],
    cosines: Sequence[float | None],
    reading: _Reading,
) -> list[Match]:
    one = asked(requirement.text, reading.language)
    return [
        Match(
            passage,
            agreement(one, passage.text, cosine, is_english=reading.is_english, reads_all=reading.reads_all),
        )
        for passage, cosine in zip(passages, cosines, strict=True)
    ]


def _best(matches: Sequence[Match]) -> tuple[Match, ...]:
    ranked = sorted(matches, key=lambda match: -match.score)  # stable: the earlier passage wins a tie
    shown = [match for number, match in enumerate(ranked) if number == 0 or match.strength != "none"]
    return tuple(_complementary(shown))


def _complementary(ranked: list[Match]) -> Iterator[Match]:
    """The best, then always the one that adds most to those before it, as many as are kept."""
    left, told = ranked, frozenset[str]()
    while left and len(ranked) - len(left) < MOST_MATCHES:
        best = max(left, key=lambda match: match.score + _news(match, told)) if told else left[0]
        left = [match for match in left if match is not best]
        told |= {"", *best.agreement.names, *best.agreement.words}
        yield best


def _news(match: Match, told: frozenset[str]) -> float:
    tools = sum(name not in told and is_tool(name) for name in match.agreement.names)
    words = sum(word not in told for word in match.agreement.words)
    return NEW_TOOL * tools + NEW_WORD * words


def _cosines(
    requirements: Sequence[Requirement], passages: Sequence[ResumePassage], embedder: Embedder | None
) -> Sequence[Sequence[float | None]]:
    """One row a requirement, one figure a passage."""
    if embedder is None or not requirements or not passages:
        return [[None] * len(passages)] * len(requirements)
    asked_for = _vectors(embedder, [one.text for one in requirements])
    shown = _vectors(embedder, [one.text for one in passages])
    rows: list[list[float | None]] = (asked_for @ shown.T).tolist()
    return rows


def _vectors(embedder: Embedder, texts: Sequence[str]) -> NDArray[np.float32]:
    """Kept too: a résumé is compared with several jobs, a job with many résumés."""
    key = _digest((embedder.name, *texts))
    vectors: NDArray[np.float32] | None = _vectors_of_texts.get(key)
    if vectors is None:
        vectors = embedder.embed(texts)
        _vectors_of_texts.put(key, vectors)
    return vectors


def _reads_all(embedder: Embedder | None) -> bool:
    """Whether the model was made for many languages, as far as its name says."""
    name = embedder.name.lower() if embedder else ""
    return any(sign in name for sign in ("multilingual", "bge-m3", "-e5-multi", "labse"))


def _key(resume: Document, posting: Document, asked_for: Iterable[Requirement], embedder: Embedder | None) -> str:
    """Of texts, not only of ids: a person may have corrected the requirements, a newer reader the text."""
    return _digest(
        (resume.id, resume.text, posting.id, *(one.text for one in asked_for), embedder.name if embedder else "")
    )


def _digest(parts: Iterable[str]) -> str:
    told = hashlib.sha256()
    for part in parts:
        told.update(f"{len(part)}:{part}".encode("utf-8", "replace"))
    return told.hexdigest()


class _Kept(Generic[T]):
    """The newest answers, for all threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._answers: OrderedDict[str, T] = OrderedDict()

    def get(self, key: str) -> T | None:
        with self._lock:
            found = self._answers.get(key)
            if found is not None:
                self._answers.move_to_end(key)
            return found

    def put(self, key: str, answer: T) -> None:
        with self._lock:
            self._answers[key] = answer
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)


_finding = threading.Lock()
_cache: _Kept[Evidence] = _Kept(_KEPT)
_vectors_of_texts: _Kept[Any] = _Kept(_KEPT)
