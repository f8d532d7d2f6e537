from __future__ import annotations

from pathlib import Path

import pytest

from components import experiment_making, services
from rapport.errors import DefinitionError
from tests.components.drawing import show
from tests.components.stored_experiments import put_experiment


def page(text: str, folder: str) -> None:
    from pathlib import Path

    import streamlit as st

    from components import experiment_making
    from rapport.errors import DefinitionError

    try:
        made = experiment_making.make(text, experiment_making.OWN_NAME, Path(folder), lambda said: None)
        st.caption(f"made {made}")
    except DefinitionError as error:
        st.caption(" | ".join(experiment_making.problems_of(error, Path(folder))))


ROWS = {
    "name": "Leads",
    "scenario": "table_row",
    "cases": {"file": "leads.csv", "save_as": "Leads"},
    "variants": [{"prompt": "summary", "model": "builtin:writer"}],
}


def test_an_uploaded_table_is_kept_as_a_set(tmp_path: Path) -> None:
    (tmp_path / "leads.csv").write_text("company,note\nAcme,asked twice\nBrill,no answer\n")
    at = show(page, experiment_making.as_yaml(ROWS), str(tmp_path))
    made = at.caption[0].value.removeprefix("made ")
    assert '"saved":"Leads"' in services.store().experiments.load(made).definition
    assert len(services.store().case_sets.by_name("Leads").cases) == 2


def test_what_is_wrong_is_told_without_lines_that_nobody_wrote(tmp_path: Path) -> None:
    told = show(page, experiment_making.as_yaml(ROWS | {"scenario": "table_rows"}), str(tmp_path)).caption[0].value
    assert told.startswith("There is no scenario") and "line" not in told


def test_a_name_that_is_taken_gets_a_number() -> None:
    put_experiment(services.store(), name="Spring")
    assert experiment_making.free_name("Spring") == "Spring 2"
    assert experiment_making.free_name("Autumn") == "Autumn"


def test_a_second_experiment_of_one_name_is_refused_in_words_of_a_browser(tmp_path: Path) -> None:
    put_experiment(services.store(), name="Leads")
    (tmp_path / "leads.csv").write_text("company,note\nAcme,asked twice\n")
    told = show(page, experiment_making.as_yaml(ROWS), str(tmp_path)).caption[0].value
    assert told == "There is an experiment called 'Leads' already. Give this one another name, or open that one."


def test_a_template_ships_for_every_scenario() -> None:
    assert {head["scenario"] for head in experiment_making.templates().values()} == {
        "outreach_email",
        "shoe_chat",
        "table_row",
    }


def test_problems_of_a_file_keep_their_lines() -> None:
    error = DefinitionError("mine.yaml, line 3: unknown key.")
    assert experiment_making.problems_of(error) == ["mine.yaml, line 3: unknown key."]


def test_of_a_file_that_was_not_given_its_name_is_told_and_not_where_it_was_looked_for(tmp_path: Path) -> None:
    at = show(page, experiment_making.as_yaml(ROWS), str(tmp_path))
    assert at.caption[0].value == (
        "There is no file leads.csv. Give it together with the YAML, and name it there without a folder."
    )


@pytest.mark.parametrize("name", ["a", "ä b"])
def test_a_definition_survives_its_way_through_yaml(name: str) -> None:
    import yaml

    assert yaml.safe_load(experiment_making.as_yaml(ROWS | {"name": name})) == ROWS | {"name": name}


@pytest.mark.parametrize(
    "cases",
    [
        pytest.param({"file": "../secret.csv"}, id="table above"),
        pytest.param({"file": "{outside}"}, id="table elsewhere"),
    ],
)
def test_an_upload_names_no_file_of_the_machine(tmp_path: Path, cases: dict[str, str]) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    (tmp_path / "secret.csv").write_text("company,note\nAcme,secret\n")
    named = {key: value.replace("{outside}", str(tmp_path / "secret.csv")) for key, value in cases.items()}
    told = show(page, experiment_making.as_yaml(ROWS | {"cases": named}), str(folder)).caption[0].value
    assert "isn't among the files that were given" in told
    assert not services.store().experiments.listed()


@pytest.mark.parametrize(
    "definition",
    [
        pytest.param({"scenario": "outreach_email", "cases": {"candidates": "../*.md", "jobs": "all"}}, id="pattern"),
        pytest.param({"scenario": "outreach_email", "cases": {"candidates": "..", "jobs": "all"}}, id="folder"),
        pytest.param(
            {"scenario": "shoe_chat", "cases": {"catalogue": "../c.json", "questions": ["a"]}}, id="catalogue"
        ),
        pytest.param(
            {"scenario": "shoe_chat", "cases": {"catalogue": "sample", "questions": "../q.jsonl"}}, id="questions"
        ),
        pytest.param({"variants": [{"prompt": "../secret.md"}]}, id="prompt"),
    ],
)
def test_no_kind_of_path_leads_out_of_what_was_given(tmp_path: Path, definition: dict[str, object]) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "leads.csv").write_text("company,note\nAcme,x\n")
    for name in ("secret.md", "c.json", "q.jsonl"):
        (tmp_path / name).write_text("# User\nHello {{ company }}, this is long enough to be read as something.\n")
    usual = {"prompt": "structured" if definition.get("scenario") == "outreach_email" else "plain"}
    wanted = ROWS | {"variants": [usual]} | definition if "scenario" in definition else ROWS | definition
    told = show(page, experiment_making.as_yaml(wanted), str(folder)).caption[0].value
    assert "isn't among the files that were given" in told
