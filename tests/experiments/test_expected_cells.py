"""Tables whose columns say what is expected of the outputs for their rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.errors import DefinitionError
from rapport.experiments.defining.measuring import measure
from rapport.experiments.defining.planning import Planned
from rapport.experiments.expectation_checks import expectations_of
from rapport.experiments.output_checks import run_checks
from rapport.scenarios.table_row import load_values
from rapport.scoring.expectations import dump_expected
from rapport.storage.store import Store
from tests.experiments.defining.conftest import store
from tests.experiments.defining.desks import JOB, OUTREACH, RESUME, ROWS, planned, problems_of, put
from tests.experiments.test_expectation_checks import run

__all__ = ["store"]

TABLE = "company,must,__expected,__description\nAcme,Acme,min-words: 1,one\nBolt,Nut,,two\n"
EXPECT = "  expect: [{column: must, kind: contains}]\n"


def made(table: str, folder: Path, store: Store, expect: str = EXPECT, name: str = "rows_csv") -> Planned:
    put(folder, **{name: table})
    file = f"  file: {name.replace('_', '.')}\n"
    return planned(ROWS.replace("  file: rows.csv\n", file + expect), folder, store)


def kinds(one: Planned, store: Store) -> list[list[str]]:
    from rapport.experiments.defining.planning import keep

    keep(one, store)
    found = expectations_of(store, one.plan.run)
    return [[dump_expected([wanted]) for wanted in found.get(case.id, [])] for case in one.plan.run.cases]


def test_a_column_of_its_kind_and_promptfoos_say_what_is_expected(tmp_path: Path, store: Store) -> None:
    table = TABLE.replace("min-words: 1", "starts-with: What")
    assert kinds(made(table, tmp_path, store), store) == [
        ['[{"starts_with": "What"}]', '[{"contains": "Acme"}]'],
        ['[{"contains": "Nut"}]'],
    ]


def test_what_is_expected_is_no_variable_and_not_in_the_row(tmp_path: Path, store: Store) -> None:
    [first, _] = made("company,must\nAcme,Acme\nBolt,Nut\n", tmp_path, store).plan.run.cases
    assert load_values(first.data) == {"company": "Acme"}


def test_an_expected_column_that_is_mapped_is_a_variable_too(tmp_path: Path, store: Store) -> None:
    expect = EXPECT + "  columns: {wanted: must}\n"
    [first] = made("company,must\nAcme,x\n", tmp_path, store, expect).plan.run.cases
    assert load_values(first.data) == {"company": "Acme", "wanted": "x"}


def test_a_table_of_objects_expects_too(tmp_path: Path, store: Store) -> None:
    table = '{"company": "Acme", "must": "Acme"}\n{"company": "Bolt", "must": ""}\n'
    assert kinds(made(table, tmp_path, store, name="rows_jsonl"), store) == [['[{"contains": "Acme"}]'], []]


@pytest.mark.parametrize(
    ("kind", "cell", "expected"),
    [
        pytest.param("contains_any", '"a, b"', '[{"contains_any": ["a", "b"]}]', id="list"),
        pytest.param("max_words", "12", '[{"max_words": 12}]', id="whole number"),
        pytest.param("max_seconds", "1.5", '[{"max_seconds": 1.5}]', id="number"),
        pytest.param("not icontains", "sorry", '[{"not": {"icontains": "sorry"}}]', id="turned round"),
        pytest.param("is_json", "true", '[{"is_json": true}]', id="JSON"),
    ],
)
def test_a_cell_is_read_as_its_kind(tmp_path: Path, store: Store, kind: str, cell: str, expected: str) -> None:
    expect = EXPECT.replace("contains", kind)
    assert kinds(made(f"company,must\nAcme,{cell}\n", tmp_path, store, expect), store) == [[expected]]


@pytest.mark.parametrize(
    ("table", "expect", "said"),
    [
        pytest.param(
            "company,must\nAcme,many\n",
            EXPECT.replace("contains", "max_words"),
            "rows.csv, row 2: the column 'must' holds 'many': it isn't a number.",
            id="no number",
        ),
        pytest.param("company,must\nAcme,(\n", EXPECT.replace("contains", "regex"), "isn't a pattern", id="pattern"),
        pytest.param("company\nAcme\n", EXPECT, "has no column 'must', which the experiment wants", id="no column"),
        pytest.param("company,__expected\nAcme,python:1\n", "", "it runs code", id="code"),
        pytest.param("company,__expected\nAcme,contains:file:///etc/passwd\n", "", "files aren't read", id="file"),
    ],
)
def test_a_cell_that_can_not_be_understood_is_told_with_its_row(
    tmp_path: Path, store: Store, table: str, expect: str, said: str
) -> None:
    with pytest.raises(DefinitionError) as error:
        made(table, tmp_path, store, expect)
    assert said in error.value.problems[0]


def test_an_unknown_kind_is_told_with_its_line(tmp_path: Path) -> None:
    text = ROWS.replace("  file: rows.csv\n", "  file: rows.csv\n" + EXPECT.replace("contains", "contians"))
    assert problems_of(text, tmp_path) == ["line 6: a cell can't be 'contians'. Did you mean 'contains'?"]


def letters(folder: Path, store: Store, table: str) -> Planned:
    """Outreach from a table with a candidate and a job in each row, and what is expected beside them."""
    put(folder, ana_txt=RESUME, ben_txt=RESUME.replace("Ana", "Ben"), job_txt=JOB, people_csv=table)
    columns = "{resume_file: person, job_file: job}"
    cases = f"cases:\n  file: people.csv\n  columns: {columns}\n  expect: [{{column: must, kind: contains}}]\n"
    text = f"name: Letters\nscenario: outreach_email\n{cases}variants: [{{prompt: concise}}]\n"
    return planned(text + "checks: [contains, icontains]\n", folder, store)


def test_letters_of_a_table_are_held_to_what_their_rows_expect(tmp_path: Path, store: Store) -> None:
    table = "person,job,must,__expected\nana.txt,job.txt,Larkspur,\nben.txt,job.txt,Zanzibar,icontains: larkspur\n"
    one = letters(tmp_path, store, table)
    run_checks(store, [run(one, store)])
    measured = {of.metric: of.value for of in measure(store, one.plan.run, 1, one.definition)}
    assert measured == {"done": 1.0, "checks": pytest.approx(2 / 3), "contains": 0.5, "icontains": 1.0}
    assert not any("Zanzibar" in message.content for o in store.runs.outputs(one.plan.run.id) for message in o.messages)


def test_a_candidate_and_job_in_two_rows_expect_what_both_say(tmp_path: Path, store: Store) -> None:
    one = letters(tmp_path, store, "person,job,must\nana.txt,job.txt,A\nana.txt,job.txt,b\nben.txt,job.txt,\n")
    assert kinds(one, store) == [['[{"contains": "A"}]', '[{"contains": "b"}]'], []]


def test_a_cell_of_letters_that_can_not_be_understood_is_told(tmp_path: Path, store: Store) -> None:
    with pytest.raises(DefinitionError, match="row 2: the column '__expected' holds 'python: 1': it runs code"):
        letters(tmp_path, store, "person,job,must,__expected\nana.txt,job.txt,x,python: 1\n")


def test_a_saved_set_keeps_what_is_expected(tmp_path: Path, store: Store) -> None:
    first = made(TABLE, tmp_path, store, EXPECT + "  save_as: Firms\n")
    again = ROWS.replace("name: Rows", "name: Again").replace("file: rows.csv", "saved: Firms")
    wanted = kinds(first, store)
    assert kinds(planned(again, tmp_path, store), store) == wanted and wanted[0]


def test_rows_that_say_the_same_expect_what_all_of_them_do(tmp_path: Path, store: Store) -> None:
    one = made("company,must\nAcme,A\nAcme,c\n", tmp_path, store)
    assert kinds(one, store) == [['[{"contains": "A"}]', '[{"contains": "c"}]']]


def test_what_is_expected_of_every_output_is_measured_beside_the_checks(tmp_path: Path, store: Store) -> None:
    put(tmp_path, ana_txt=RESUME, job_txt=JOB)
    more = "expect: [{min_words: 5}, {contains: Zanzibar}]\nchecks: [complete, contains, min_words]\n"
    one = planned(OUTREACH + more, tmp_path, store)
    run_checks(store, [run(one, store)])
    measured = {of.metric: of.value for of in measure(store, one.plan.run, 1, one.definition)}
    assert measured == {"done": 1.0, "checks": pytest.approx(2 / 3), "complete": 1.0, "min_words": 1.0, "contains": 0.0}
