from __future__ import annotations

from dataclasses import replace

import pytest

from rapport.experiments.rating import load_material
from rapport.experiments.rating_sources import Said, sources_of
from rapport.scenarios.shop.case import Grounds, dump_grounds
from rapport.scenarios.shop.finding import Answerable, Match
from rapport.scenarios.shop.understanding.understood import Understood
from rapport.storage.runs import RunCase
from rapport.storage.store import Store
from tests.experiments.rating_rounds import a_round, material_of, put_letters, store_of
from tests.records_for_tests import case, output, run_of, variant
from tests.shoes import BOOT, CLOG


@pytest.fixture
def store(tmp_path):  # type: ignore[no-untyped-def]
    yield from store_of(tmp_path)


def test_a_letter_stands_beside_résumé_and_job(store: Store) -> None:
    put_letters(store, 1, 1)
    one = case()
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada")
    store.documents.add("job", one.job_document, one.job, "Engineer")
    material = material_of(store, a_round())
    found = sources_of(store, material, material.rated["run-1-0-0"])
    assert [(s.title, s.document) for s in found.documents] == [
        ("Résumé", one.candidate_document),
        ("Job", one.job_document),
    ]


def test_a_document_that_was_deleted_is_said_to_be(store: Store) -> None:
    put_letters(store, 1, 1)
    material = material_of(store, a_round())
    found = sources_of(store, material, material.rated["run-1-0-0"])
    assert [source.document for source in found.documents] == [None, None]


def grounds() -> str:
    return dump_grounds(Grounds(Answerable(Understood("", ""), matches=tuple(Match(one, 1.0) for one in (BOOT, CLOG)))))


def test_a_chat_stands_beside_what_this_column_said_before_and_the_products(store: Store) -> None:
    turns = tuple(RunCase(f"t{n}", message=f"message {n}", data=grounds()) for n in (1, 2, 3))
    run = replace(run_of([case()], [variant("A"), variant("B", "lab:b")]), scenario="shoe_chat", cases=turns)
    said = [
        output(run, column, id=f"{turn.id}-{column}", case_id=turn.id, status="done", text=f"{turn.id} by {column}")
        for turn in turns
        for column in (0, 1)
    ]
    store.runs.add(run, said)
    store.rounds.add(a_round())
    material = load_material(store, a_round())
    found = sources_of(store, material, material.rated["t2-1"])
    assert found.conversation == (Said("message 1", "t1 by 1"), Said("message 2"))
    assert [product.id for product in found.products] == [BOOT.id, CLOG.id]
