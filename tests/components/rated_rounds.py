"""Rounds in the store, as the components of rating find them."""

from __future__ import annotations

from dataclasses import replace

from components import services
from rapport.experiments.rating import rater_id
from rapport.storage.rounds import Mark, Round, StoredChoice
from tests.experiments.rating_rounds import a_round, put_letters
from tests.records_for_tests import case

INES, BEN = "Ines", "Ben"


def put_round(people: int = 2, columns: int = 2, text: str = "Hi Ada", **changes: object) -> Round:
    """A round over a finished run of `people` x `columns` letters; everything goes to both raters."""
    store = services.store()
    for one in map(case, range(people)):
        store.documents.add("resume", one.candidate_document, one.candidate, "Ada")
        store.documents.add("job", one.job_document, one.job, "Platform Engineer")
    put_letters(store, people, columns, text=text)
    made = replace(a_round((INES, BEN), overlap_every=1), **changes)  # type: ignore[arg-type]
    store.rounds.add(made)
    return made


def marks(rater: str = INES) -> dict[str, Mark]:
    """What a rater said, by output."""
    return {mark.output_id: mark for mark in services.store().rounds.marks("r1", rater)}


def choices(rater: str = INES) -> list[StoredChoice]:
    return services.store().rounds.choices("r1", rater)


def id_of(rater: str = INES) -> str:
    return rater_id("r1", rater)
