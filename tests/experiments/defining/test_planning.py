"""From a definition to a plan, and from the store to the same plan again."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.errors import DefinitionError, StorageError
from rapport.experiments.defining.case_sources import Pairs
from rapport.experiments.defining.planning import experiment_named, keep, keep_caps, stored_plan, with_caps
from rapport.experiments.defining.readiness import check_models
from rapport.experiments.plan import Limits
from rapport.providers.endpoint import Endpoint
from rapport.settings import Settings
from rapport.storage.runs import Variant
from rapport.storage.store import Store
from tests.experiments.defining.desks import JOB, OUTREACH, RESUME, ROWS, planned, providers, put
from tests.servers.model_servers import OllamaServer, OpenAIServer, Script

HERE = Endpoint("here", "http://127.0.0.1:9/v1")


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    put(tmp_path, rows_csv="company,city\nAcme,Graz\nBolt,Brno\n")
    return tmp_path


def variants(text: str, folder: Path, store: Store) -> tuple[Variant, ...]:
    return planned(text, folder, store, HERE).plan.run.variants


# --- variants


def test_a_prompt_is_frozen_in_its_variant(rows: Path, store: Store) -> None:
    (rows / "own.md").write_text("# User\nAbout {{ company }}.", encoding="utf-8")
    [variant] = variants(ROWS.replace("summary", "own.md"), rows, store)
    (rows / "own.md").write_text("# User\nChanged.", encoding="utf-8")
    assert (variant.prompt_name, variant.template) == ("own", "# User\nAbout {{ company }}.")


def test_variants_without_a_label_get_the_next_free_letter(rows: Path, store: Store) -> None:
    text = ROWS + "  - prompt: summary\n    label: A\n  - prompt: summary\n    strategy: nothing\n"
    assert [variant.label for variant in variants(text, rows, store)] == ["B", "A", "C"]


def test_a_matrix_is_every_combination(rows: Path, store: Store) -> None:
    text = ROWS.replace(
        "variants:\n  - prompt: summary",
        "matrix:\n  prompts: [summary, message_from_row]\n  models: [here:a, here:b]\n"
        "  settings: [{temperature: 0}, {temperature: 1}]\n  strategies: [everything, nothing]",
    )
    found = variants(text, rows, store)
    assert len(found) == 16
    assert found[0].settings.max_tokens == 200  # the prompt's own
    assert {variant.settings.temperature for variant in found} == {0, 1}


def test_what_a_model_can_not_take_is_left_out_of_a_matrix(rows: Path, store: Store) -> None:
    text = ROWS.replace(
        "variants:\n  - prompt: summary",
        'matrix:\n  prompts: [summary]\n  models: ["builtin:writer", here:a]\n'
        "  settings: [{temperature: 0}, {temperature: 1}]",
    )
    found = variants(text, rows, store)
    assert [variant.model_ref for variant in found] == ["builtin:writer", "here:a", "here:a"]
    assert found[0].settings.chosen() == {}


def test_more_than_26_variants_have_letters_of_two(rows: Path, store: Store) -> None:
    settings = ", ".join(f"{{seed: {number}}}" for number in range(28))
    text = ROWS.replace(
        "variants:\n  - prompt: summary",
        f"matrix:\n  prompts: [summary]\n  models: [here:a]\n  settings: [{settings}]",
    )
    assert [variant.label for variant in variants(text, rows, store)][25:] == ["Z", "AA", "AB"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            ROWS.replace("summary", '{name: Mine, template: "To {{ compny }}"}'),
            "The prompt 'Mine' uses {{ compny }}, which no case has. Did you mean 'company'?",
            id="a column",
        ),
        pytest.param(
            OUTREACH.replace("concise", '{name: Mine, template: "To {{ resum }}"}'),
            "The prompt 'Mine' uses {{ resum }}, which no case has. Did you mean 'resume'?",
            id="a variable of the scenario",
        ),
    ],
)
def test_a_prompt_that_wants_what_no_case_has_is_refused(rows: Path, store: Store, text: str, said: str) -> None:
    with pytest.raises(DefinitionError) as error:
        planned(text, rows, store)
    assert str(error.value) == said


def test_too_many_variants_are_refused(rows: Path, store: Store) -> None:
    settings = ", ".join(f"{{seed: {number}}}" for number in range(101))
    text = ROWS.replace(
        "variants:\n  - prompt: summary",
        f"matrix:\n  prompts: [summary]\n  models: [here:a]\n  settings: [{settings}]",
    )
    with pytest.raises(DefinitionError, match="101 variants; 100 is the most"):
        planned(text, rows, store, HERE)


# --- the plan


def test_a_plan_has_what_the_definition_says(rows: Path, store: Store) -> None:
    text = ROWS + (
        "repeats: 3\ncache: false\nmax_calls: 7\nmax_cost_usd: 1.5\n"
        "limits: {ollama: {concurrent: 2, requests_per_minute: 30}}\n"
    )
    plan = planned(text, rows, store).plan
    assert (plan.repeats, plan.cells, plan.uses_cache, plan.max_calls, plan.max_cost_usd) == (3, 6, False, 7, 1.5)
    assert plan.limits == {"ollama": Limits(2, 30)}
    assert plan.run.title == "Rows"


def test_a_stored_experiment_is_the_same_plan(rows: Path, store: Store) -> None:
    made = planned(ROWS + "repeats: 2\nmax_calls: 9\n", rows, store)
    experiment_id = keep(made, store)
    (rows / "rows.csv").unlink()
    again = stored_plan(experiment_id, store, Settings())
    assert again.plan.run == made.plan.run
    assert (again.plan.cells, again.plan.max_calls, again.definition) == (4, 9, made.definition)
    case = made.plan.run.cases[1].id
    assert again.plan.case(case) == made.plan.case(case)


def test_a_stored_definition_has_absolute_paths(tmp_path: Path, store: Store) -> None:
    put(tmp_path, ana_txt=RESUME, job_txt=JOB)
    cases = planned(OUTREACH, tmp_path, store).definition.cases
    assert isinstance(cases, Pairs)
    assert (cases.candidates, cases.jobs) == (str(tmp_path / "ana.txt"), str(tmp_path / "job.txt"))


def test_two_experiments_of_one_name_are_one_sentence(rows: Path, store: Store) -> None:
    experiment_id = keep(planned(ROWS, rows, store), store)
    with pytest.raises(DefinitionError) as error:
        planned(ROWS, rows, store)
    assert str(error.value).startswith("There is an experiment called 'Rows' already (ready).")
    assert experiment_id in str(error.value)


def test_of_two_that_were_planned_at_once_one_is_kept(rows: Path, store: Store) -> None:
    first, second = planned(ROWS, rows, store), planned(ROWS, rows, store)
    keep(first, store)
    with pytest.raises(StorageError, match="already an experiment of this name"):
        keep(second, store)
    assert store.runs.load(second.plan.run.id) is None


def test_an_experiment_is_found_by_id_name_and_beginning(rows: Path, store: Store) -> None:
    experiment_id = keep(planned(ROWS, rows, store), store)
    for asked in (experiment_id, experiment_id[:6], "Rows"):
        assert experiment_named(asked, store).id == experiment_id
    for asked in ("rows", "zz", ""):
        with pytest.raises(StorageError, match="no experiment"):
            experiment_named(asked, store)


def test_caps_of_the_command_line_come_first(rows: Path, store: Store) -> None:
    text = ROWS + "    model: here:a\n  - prompt: summary\nmax_calls: 5\nlimits: {here: {requests_per_minute: 30}}\n"
    plan = with_caps(planned(text, rows, store, HERE), 2.0, None, 9).plan
    assert (plan.max_cost_usd, plan.max_calls) == (2.0, 5)
    assert plan.limits == {"here": Limits(9, 30)}  # the built-in writer waits for nobody


# --- whether the models can be used


def test_the_built_in_writer_is_always_ready() -> None:
    assert check_models(["builtin:writer"], providers()) == ()


def test_a_server_that_does_not_answer_ends_it_only_when_it_is_the_only_one() -> None:
    assert "here isn't ready" in check_models(["builtin:writer", "here:a"], providers(HERE))[0]
    with pytest.raises(DefinitionError, match="here isn't ready"):
        check_models(["here:a"], providers(HERE))


def test_a_model_without_its_key_is_refused() -> None:
    with pytest.raises(DefinitionError, match="key"):
        check_models(["builtin:writer", "gemini:gemini-2.5-flash"], providers())


def test_a_server_that_answers_is_ready() -> None:
    with OpenAIServer(Script()) as server:
        assert check_models(["here:whatever"], providers(Endpoint("here", server.url))) == ()
        assert server.received == []


def test_a_model_that_ollama_has_not_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with OllamaServer(Script()) as server:
        monkeypatch.setenv("OLLAMA_HOST", server.url)
        with pytest.raises(DefinitionError, match="Ollama has no model nobody"):
            check_models(["ollama:nobody"], providers())


def test_a_cap_of_the_command_line_is_the_definitions_from_then_on(rows: Path, store: Store) -> None:
    experiment_id = keep(with_caps(planned(ROWS, rows, store), 2.0, 7), store)
    stored = stored_plan(experiment_id, store, Settings()).definition
    assert (stored.max_cost_usd, stored.max_calls) == (2.0, 7)


def test_a_raised_cap_is_kept_and_an_empty_one_is_none(rows: Path, store: Store) -> None:
    experiment_id = keep(planned(ROWS + "max_calls: 9\nmax_cost_usd: 1\n", rows, store), store)
    keep_caps(experiment_id, 20, None, store)
    stored = stored_plan(experiment_id, store, Settings())
    assert (stored.plan.max_calls, stored.definition.max_calls, stored.plan.max_cost_usd) == (20, 20, None)
