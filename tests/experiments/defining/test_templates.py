"""The experiments that ship, each run to its end; and questions, which need a real shop."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rapport.errors import DefinitionError
from rapport.experiments.checked_cases import CheckedCases
from rapport.experiments.defining import casting_questions
from rapport.experiments.defining.casting import cast_cases
from rapport.experiments.defining.definition import Definition
from rapport.experiments.defining.desk import Desk
from rapport.experiments.defining.estimating import estimate
from rapport.experiments.defining.loading import Cases
from rapport.experiments.defining.planning import Planned, keep, make_plan
from rapport.experiments.defining.reading import known_in, read_definition
from rapport.experiments.prompt_library import PromptLibrary
from rapport.experiments.running.runner import Runner
from rapport.scenarios.all_scenarios import SCENARIOS
from rapport.scenarios.expected import expected_in
from rapport.scenarios.shop.case import ShopCase
from rapport.settings import Settings
from rapport.storage.runs import Output, RunCase
from rapport.storage.store import Store
from tests.embedding import put_model
from tests.experiments.defining.desks import SAMPLES, desk, providers
from tests.records_for_tests import run_of

TEMPLATES = sorted((SAMPLES / "experiments").glob("*.yaml"))
SHOES = [
    {"asin": "S1", "title": "Oakfern Women's Black Chelsea Boots", "price": "£60.00", "brand": "Oakfern",
     "category": "Shoes > Women's Shoes > Boots"},
    {"asin": "S2", "title": "Larkspur Men's Trail Running Shoes, Blue", "price": "£120.00", "brand": "Larkspur",
     "category": "Shoes > Men's Shoes > Running"},
]  # fmt: skip


def planned_from(file: Path, store: Store) -> Planned:
    library = PromptLibrary(store.prompts)
    definition = read_definition(file, providers(), library)
    made = Desk(store, Settings(), definition.folder)
    return make_plan(definition.definition, made, known_in(definition.folder, providers(), library))


def run_out(made: Planned, store: Store) -> list[Output]:
    keep(made, store)
    runner = Runner(store, 0)
    assert runner.start(made.plan, providers())
    assert runner.wait(made.plan.run.id, 150)
    return store.runs.outputs(made.plan.run.id)


def test_there_is_one_for_each_scenario() -> None:
    assert [file.stem for file in TEMPLATES] == sorted(SCENARIOS)


def few_shoes(folder: Path) -> Path:
    """Some of the sample catalogue: embedding all of it takes longer than the rest of these tests together."""
    shoes = json.loads((SAMPLES / "catalogue.json").read_text("utf-8"))
    file = folder / "catalogue.json"
    file.write_text(json.dumps(shoes[::12]), encoding="utf-8")
    return file


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_a_template_runs_to_its_end_at_once(
    file: Path, own_home: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_model(own_home)
    monkeypatch.setattr(casting_questions, "SAMPLE", few_shoes(own_home))
    made = planned_from(file, store)
    assert estimate(made, store, providers()).leaves == ()
    outputs = run_out(made, store)
    assert len(outputs) == made.plan.cells
    assert [output.failure for output in outputs if output.status != "done" or not output.text.strip()] == []


@pytest.fixture
def shop(tmp_path: Path, own_home: Path) -> Path:
    put_model(own_home)
    (tmp_path / "shoes.json").write_text(json.dumps(SHOES), encoding="utf-8")
    return tmp_path


def asked(cases: dict[str, object], folder: Path, store: Store) -> tuple[RunCase, ...]:
    plain = {"name": "x", "scenario": "shoe_chat", "cases": cases, "variants": [{"prompt": "plain"}]}
    return cast_cases(Definition.model_validate(plain), desk(folder, store)).cases


def loaded(case: RunCase, store: Store) -> ShopCase:
    run = run_of([], [], "r")
    found = Cases(replace(run, scenario="shoe_chat", cases=(case,)), store, Settings())(case.id)
    assert isinstance(found, ShopCase)
    return found


def test_questions_are_looked_for_and_keep_their_own_history(shop: Path, store: Store) -> None:
    (shop / "q.jsonl").write_text(
        '{"question_id": "q1", "text": "black boots for women"}\n'
        '{"text": "any cheaper?", "history": [{"user": "running shoes for men", "assistant": "Larkspur, £120"}]}\n'
    )
    first, second = asked({"catalogue": "shoes.json", "questions": "q.jsonl"}, shop, store)
    assert first.id.startswith("q1-")
    assert [product.id for product in loaded(first, store).grounds.shown] == ["S1"]
    assert loaded(first, store).history == ()
    [turn] = loaded(second, store).history
    assert (turn.message, turn.answers) == ("running shoes for men", ("Larkspur, £120",))
    assert loaded(second, store).message == "any cheaper?"


def test_the_checks_of_a_question_know_its_own_history_and_no_other_question(shop: Path, store: Store) -> None:
    first, second = asked(
        {"catalogue": "shoes.json", "questions": ["black boots for women", "running shoes for men"]}, shop, store
    )
    run = replace(run_of([], [], "r"), scenario="shoe_chat", cases=(first, second))
    boots = "Oakfern Women's Black Chelsea Boots [1], £60.00."
    found = {one.check.name: one.is_met for one in CheckedCases(store).check(run, second.id, boots).checks}
    alone = replace(run, cases=(second,))
    assert found == {one.check.name: one.is_met for one in CheckedCases(store).check(alone, second.id, boots).checks}
    assert False in found.values()


def test_a_list_and_a_table_ask_the_same(shop: Path, store: Store) -> None:
    (shop / "q.csv").write_text("Frage\nblack boots for women\n")
    listed = asked({"catalogue": "shoes.json", "questions": ["black boots for women"]}, shop, store)
    table = {"file": "q.csv", "columns": {"question": "Frage"}, "catalogue": "shoes.json"}
    assert asked(table, shop, store) == listed


def test_questions_of_a_table_keep_what_their_rows_expect(shop: Path, store: Store) -> None:
    (shop / "q.csv").write_text(
        "q,must,__expected\nblack boots for women,Oakfern,\nrunning shoes,,not-contains: stock\n"
    )
    table = {"file": "q.csv", "columns": {"question": "q"}, "catalogue": "shoes.json"}
    expecting = table | {"expect": [{"column": "must", "kind": "contains"}]}
    first, second = asked(expecting, shop, store)
    assert expected_in(first.data) == '[{"contains": "Oakfern"}]'
    assert expected_in(second.data) == '[{"not": {"contains": "stock"}}]'
    assert [product.id for product in loaded(first, store).grounds.shown] == ["S1"]
    assert loaded(first, store).history == () and "#expected" not in str(loaded(first, store))


def test_a_question_whose_cell_can_not_be_understood_is_told_and_left_out(shop: Path, store: Store) -> None:
    (shop / "q.csv").write_text("q,words\nblack boots for women,many\n,3\nrunning shoes for men,80\n")
    table = {"file": "q.csv", "columns": {"question": "q"}, "catalogue": "shoes.json", "skip_bad_rows": True}
    expecting = table | {"expect": [{"column": "words", "kind": "max_words"}]}
    [case] = asked(expecting, shop, store)
    assert (case.message, expected_in(case.data)) == ("running shoes for men", '[{"max_words": 80}]')
    with pytest.raises(DefinitionError) as error:
        asked(expecting | {"skip_bad_rows": False}, shop, store)
    assert "row 2: the column 'words' holds 'many': it isn't a number" in str(error.value)
    assert "row 3: the column 'q' is empty" in str(error.value)


@pytest.mark.parametrize(
    ("cases", "said"),
    [
        pytest.param({"catalogue": "gone.json", "questions": ["x"]}, "no file and no catalogue 'gone.json'", id="shop"),
        pytest.param({"catalogue": "shoes.json", "questions": "gone.jsonl"}, "There is no file", id="no file"),
        pytest.param({"catalogue": "shoes.json", "questions": "bad.jsonl"}, "bad.jsonl, line 2: no", id="no text"),
        pytest.param({"catalogue": "shoes.json", "questions": "shoes.csv"}, "are read from JSONL", id="not JSONL"),
        pytest.param(
            {"catalogue": "shoes.json", "file": "shoes.csv", "columns": {"question": "q"}},
            "shoes.csv, row 3: the column 'q' is empty.", id="empty cell",
        ),
    ],
)  # fmt: skip
def test_questions_that_can_not_be_asked_are_said(
    shop: Path, store: Store, cases: dict[str, object], said: str
) -> None:
    (shop / "bad.jsonl").write_text('{"text": "boots"}\n{"question_id": 3}\n')
    (shop / "shoes.csv").write_text('q,n\nboots,1\n"",2\n')
    with pytest.raises(DefinitionError) as error:
        asked(cases, shop, store)
    assert said in str(error.value)
