"""What a job asks for, one line each: what its evidence in a résumé is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from rapport.documents.document import Document, Passage
from rapport.records.fact import Fact
from rapport.records.job import Job
from rapport.records.resume.text import has_cjk, rows_of
from rapport.scenarios.matching import content_terms, fold

RequirementKind = Literal["asked", "task", "line"]
MOST_REQUIREMENTS = 40
LONGEST_CHARS, FEWEST_WORDS = 400, 2
_ASKS = re.compile(
    r"\b(?:experience|knowledge|skills?|ability|degree|require|must|you(?:'ll| will| have| are)|responsib|proficien|"
    r"familiar|certif|fluent|manage|develop|design|build|lead|support|expérience|compétence|maîtrise|connaissance|"
    r"diplôme|vous|erfahrung|kenntnis|ausbildung|studium|aufgaben|sie|esperienza|conoscenz|laurea|competenz|"
    r"experiencia|conocimiento|titulaci|requisit|zkušenost|znalost|vzdělání|praxe|doświadczeni|znajomość|"
    r"wykształceni|umiejętnoś)|经验|熟悉|精通|负责|学历|能力|経験|知識|スキル|業務|必須|歓迎",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of the posting: something asked for, a task, or, where no lists were found, a line that asks."""

    text: str
    kind: RequirementKind
    passage: Passage | None = None


def requirements_of(job: Job, document: Document) -> tuple[Requirement, ...]:
    """Requirements, then tasks, each once; lines of the text that ask for something where neither was found."""
    listed = [*_facts(job.requirements, "asked"), *_facts(job.responsibilities, "task")]
    found = listed or list(_asking_lines(document)) or _facts((job.title,) if job.title else (), "line")
    return tuple(_distinct(found))[:MOST_REQUIREMENTS]


def _facts(facts: Iterable[Fact[str]], kind: RequirementKind) -> list[Requirement]:
    lines = ((" ".join(fact.value.split()), fact.passage) for fact in facts)
    return [Requirement(text, kind, passage) for text, passage in lines if _is_telling(text)]


def _asking_lines(document: Document) -> Iterator[Requirement]:
    for row in rows_of(document):
        passage = document.passage(row.body.start, row.body.end)
        is_order = any(order.start < passage.end and passage.start < order.end for order in document.orders)
        if not is_order and _is_telling(row.text) and len(row.text) <= LONGEST_CHARS and _ASKS.search(row.text):
            yield Requirement(row.text, "line", passage)


def _is_telling(text: str) -> bool:
    return has_cjk(text) or (len(text.split()) >= FEWEST_WORDS and bool(content_terms(text))) or text.isupper()


def _distinct(found: Iterable[Requirement]) -> Iterator[Requirement]:
    seen: set[str] = set()
    for one in found:
        key = re.sub(r"\W+", " ", fold(one.text)).strip()
        if key not in seen:
            seen.add(key)
            yield one
