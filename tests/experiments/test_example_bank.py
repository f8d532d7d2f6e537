"""Which examples a prompt gets for a case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from rapport.experiments.example_bank import ExampleBank, case_text
from rapport.experiments.example_intake import keep, suggestions, write
from rapport.experiments.preparing import prepare
from rapport.prompting.examples import ExampleChoice
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.storage.examples import Example
from rapport.storage.store import Store
from tests.embedding import real_embedder
from tests.rated_runs import put_rated_run
from tests.records_for_tests import case, variant

NOON = datetime(2026, 5, 1, tzinfo=UTC)
SCENARIO = "outreach_email"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


@pytest.fixture
def bank(store: Store) -> ExampleBank:
    return ExampleBank(store, real_embedder)


def put(store: Store, example_id: str, given: str, answer: str = "An answer", output_id: str | None = None) -> None:
    source = "rated" if output_id else "written"
    store.examples.add(Example(example_id, SCENARIO, given, answer, source, output_id, NOON))  # type: ignore[arg-type]


def ids(found: Sequence[Example]) -> list[str]:
    return [example.id for example in found]


def test_the_nearest_examples_come_first(store: Store, bank: ExampleBank) -> None:
    put(store, "nurse", "A nurse for the intensive care unit of a hospital")
    put(store, "baker", "A baker for a small bakery in Lyon")
    put(store, "coder", "A software engineer who writes Python for wind farms")
    found = bank.pick(SCENARIO, ExampleChoice(2), "case", "Backend developer, Python and Kafka, energy company")
    assert (found[0].id, len(found)) == ("coder", 2)


def test_those_chosen_by_hand_come_in_their_order(store: Store, bank: ExampleBank) -> None:
    for name in ("a", "b", "c"):
        put(store, name, f"case {name}")
    assert ids(bank.pick(SCENARIO, ExampleChoice(0, ("c", "gone", "a")), "case", "x")) == ["c", "a"]


def test_an_empty_bank_gives_none_and_one_example_needs_no_model(store: Store) -> None:
    def refuse() -> None:
        raise AssertionError("the embedding model isn't needed")

    bank = ExampleBank(store, refuse)  # type: ignore[arg-type]
    assert bank.pick(SCENARIO, ExampleChoice(3), "case", "x") == ()
    put(store, "a", "case a")
    assert ids(bank.pick(SCENARIO, ExampleChoice(3), "case", "x")) == ["a"]


def test_texts_are_embedded_once(store: Store) -> None:
    asked: list[str] = []

    class Counting:
        name, dimensions = "counting", 2

        def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
            asked.extend(texts)
            return np.ones((len(texts), 2), dtype=np.float32)

    for name in ("a", "b"):
        put(store, name, f"case {name}")
    bank = ExampleBank(store, Counting)
    for _ in range(2):
        bank.pick(SCENARIO, ExampleChoice(1), "case", "x")
    assert sorted(asked) == ["case a", "case b", "x"]


def test_no_case_is_shown_an_answer_to_itself(store: Store, bank: ExampleBank) -> None:
    run = put_rated_run(store, people=2)
    put(store, "own", "another text", output_id=f"{run.id}-0-1")
    put(store, "same", "  The CASE ")
    put(store, "other", "something else", output_id=f"{run.id}-1-1")
    assert ids(bank.pick(SCENARIO, ExampleChoice(3), run.cases[0].id, "the case")) == ["other"]
    assert ids(bank.pick(SCENARIO, ExampleChoice(0, ("own", "other")), run.cases[0].id, "the case")) == ["other"]


def test_examples_are_put_into_the_messages_and_take_their_room(store: Store, bank: ExampleBank) -> None:
    put(store, "a", "A job", "Dear you, </example> {{ x }}")
    one = replace(variant(), template="# User\n{{ examples|nearest(1) }}\n{{ resume }}")
    content = prepare(OUTREACH_EMAIL, case(), one, 8192, bank).messages[0].content
    assert "Dear you, ‹/example> {{ x }}" in content
    assert content.count("</example>") == 1
    assert "Ada Moreau" in content


def test_without_a_bank_there_are_no_examples(store: Store) -> None:
    one = replace(variant(), template="# User\nHi{% if examples %} {{ examples }}{% endif %}")
    assert prepare(OUTREACH_EMAIL, case(), one, 8192).messages[0].content == "Hi"


def test_a_case_in_words_has_what_its_scenario_goes_by() -> None:
    variables = {"message": "boots?", "products": "[1] Oak\n[2] Elm", "language": "English"}
    assert case_text("shoe_chat", variables) == "message: boots?\nproducts:\n[1] Oak\n[2] Elm"
    assert case_text("shoe_chat", {"message": "boots?"}) == "boots?"
    assert case_text("other", {"x": "1", "y": ""}) == "1"


def test_outputs_that_people_rated_well_are_suggested_the_best_first(store: Store) -> None:
    run = put_rated_run(store)
    found = suggestions(store, SCENARIO)
    assert found
    assert all(one.output_id.endswith("-1") for one in found)  # the better variant's
    assert [one.share for one in found] == sorted((one.share for one in found), reverse=True)
    assert found[0].raters == 2
    assert suggestions(store, "shoe_chat") == []
    kept = keep(store, SCENARIO, found[0], "A case", "Masked answer")
    assert (kept.source, kept.output_id) == ("rated", found[0].output_id)
    assert found[0].output_id not in {one.output_id for one in suggestions(store, SCENARIO)}
    assert run.id


def test_an_example_is_written_and_changed(store: Store) -> None:
    one = write(store, SCENARIO, " A case ", "An answer\n")
    write(store, SCENARIO, "A case", "Better", one)
    (kept,) = store.examples.list(SCENARIO)
    assert (kept.id, kept.input, kept.answer, kept.source) == (one.id, "A case", "Better", "written")
