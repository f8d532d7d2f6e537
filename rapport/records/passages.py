"""Where a record's fields come from."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.documents.document import Passage
from rapport.records.candidate import Candidate, Education, Position
from rapport.records.fact import Fact
from rapport.records.job import Job


def passages_of(record: Candidate | Job, field: str) -> tuple[Passage, ...]:
    """The passages of one field, in the order of the text; none for an unknown field or one that nobody cites."""
    found = {passage.id: passage for passage in _passages(getattr(record, field, None))}
    return tuple(sorted(found.values(), key=lambda passage: passage.start))


def _passages(value: object) -> Iterator[Passage]:
    match value:
        case Fact(passage=Passage() as passage):
            yield passage
        case Position():
            yield from _passages((value.title, value.employer, value.location, *value.highlights))
        case Education():
            yield from _passages((value.degree, value.school))
        case tuple():
            for part in value:
                yield from _passages(part)
