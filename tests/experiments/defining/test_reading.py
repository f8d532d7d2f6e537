"""An experiment's file: everything that is wrong, in one sentence each, with its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from rapport.errors import DefinitionError
from rapport.experiments.defining.definition import Definition, definition_as_json, definition_from_json, json_schema
from rapport.experiments.defining.reading import read_definition
from rapport.experiments.defining.yaml_lines import LARGEST_BYTES, read_yaml
from rapport.experiments.prompt_library import PromptLibrary
from scripts.experiment_schema import SCHEMA, content
from tests.experiments.defining.desks import OUTREACH, ROWS, SAMPLES, problems_of, providers, read


def changed(old: str, new: str, text: str = OUTREACH) -> str:
    assert old in text
    return text.replace(old, new)


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    definition = read(OUTREACH, tmp_path)
    assert definition.variants is not None
    assert (definition.name, definition.repeats, definition.variants[0].prompt) == ("Outreach", 1, "concise")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("variants:", "varaints:", "line 7: there is no key 'varaints'. Did you mean 'var", id="key"),
        pytest.param("jobs:", "jbos:", "line 6: there is no key 'jbos'. Did you mean 'jobs'?", id="key of a part"),
        pytest.param("  jobs: job.txt\n", "", "line 5: 'jobs' is missing in cases.", id="missing"),
        pytest.param("name: Outreach", "name: 12", "line 2: name must be text; put it in quotes.", id="type"),
        pytest.param("name: Outreach", 'name: ""', "line 2: name is empty. Fill it, or take it out.", id="empty name"),
        pytest.param("ana.txt", "[]", "line 5: cases.candidates is empty. Fill it, or take it out.", id="no cases"),
        pytest.param(
            "outreach_email", "outreach", "line 3: there is no scenario 'outreach'. Did you mean 'outreach_email'?",
            id="scenario",
        ),
        pytest.param(
            "concise", "consise", "line 8: there is no prompt 'consise' for outreach_email. Did you mean 'concise'?",
            id="prompt",
        ),
        pytest.param("concise", "concise@abc1234", "line 8: the prompt 'concise' has no version", id="version"),
        pytest.param("concise", "mine.md", "line 8: there is no file", id="prompt file"),
        pytest.param(
            "concise", '{name: x, template: "{{ a "}', "line 8: The prompt, line 1: {{ isn't closed",
            id="template",
        ),
        pytest.param("prompt: concise", "prompt: 3", "line 8: variants, entry 1, prompt must be", id="prompt's type"),
        pytest.param(
            "concise", "concise\n    model: olama:llama3", "line 9: There is no provider 'olama'.", id="provider"
        ),
        pytest.param("concise", "concise\n    model: builtin:novel", "line 9: There is no built-in model", id="model"),
        pytest.param(
            "concise", "concise\n    settings: {temperature: 3}",
            "line 9: variants, entry 1, settings.temperature must be at most 2.", id="bounds",
        ),
        pytest.param(
            "concise", "concise\n    settings: {seed: 3}",
            "line 9: seed can't be set for builtin:writer: a fixed letter has no settings.", id="setting",
        ),
        pytest.param(
            "concise", "concise\n    strategy: all",
            "line 9: variants, entry 1, strategy must be one of 'everything', 'fields', 'passages' or 'nothing'.",
            id="strategy",
        ),
        pytest.param(
            "concise", "concise\n    label: A\n  - prompt: warm\n    label: A",
            "line 11: the label 'A' is variant 1's already.", id="labels",
        ),
        pytest.param(
            "name: Outreach", "name: Outreach\nchecks: [right_company]",
            "line 3: outreach_email has no check 'right_company'. Did you mean 'right_hiring_company'?", id="check",
        ),
        pytest.param(
            "name: Outreach", "name: Outreach\nfail_under: {right_compny: 1}", "line 3: nothing measures 'right_",
            id="metric",
        ),
        pytest.param(
            "name: Outreach", "name: Outreach\nfail_under: {accuracy: 2}",
            "line 3: 'accuracy' is a judge's metric, and there is no judge. Add a judge to the file.", id="no judge",
        ),
        pytest.param(
            "name: Outreach", 'name: Outreach\njudge: {model: "builtin:writer"}',
            "line 3: the built-in writer can't judge. Choose a model.", id="judge",
        ),
        pytest.param(
            "name: Outreach", "name: Outreach\nlimits: {olama: {concurrent: 2}}",
            "line 3: there is no provider 'olama'. Did you mean 'ollama'?", id="limits",
        ),
        pytest.param("name: Outreach", "name: Outreach\nrepeats: 0", "line 3: repeats must be at least", id="repeats"),
        pytest.param("name: Outreach", "name: Outreach\nrepeats: 1.5", "line 3: repeats must be a whole", id="half"),
        pytest.param("name: Outreach", "name: Outreach\ncache: yes", "line 3: cache must be true or false.", id="yes"),
        pytest.param(
            "name: Outreach", "name: Outreach\napi_key: sk-secret",
            "line 3: 'api_key' has no place here: keys of providers are set as docs/settings.md says", id="a key",
        ),
        pytest.param(
            "candidates: ana.txt\n  jobs: job.txt", "questions: [a]\n  catalogue: sample",
            "line 5: 'questions' can't make cases for outreach_email.", id="source",
        ),
        pytest.param(
            "  candidates: ana.txt\n  jobs: job.txt", "  leads: x", "line 5: cases must say what there is to write for",
            id="no source",
        ),
        pytest.param(
            "  candidates: ana.txt\n  jobs: job.txt", "  file: a.csv\n  columns: {resume: x, job_text: y}",
            "line 6: 'resume' is nothing that a column can hold here.", id="column role",
        ),
        pytest.param(
            "variants:\n  - prompt: concise", "description: x", "line 2: neither variants nor matrix", id="no variants"
        ),
        pytest.param(
            "variants:", "matrix: {prompts: [concise]}\nvariants:", "line 7: variants and matrix exclude each other.",
            id="both",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    found = problems_of(changed(old, new), tmp_path)
    assert any(problem.startswith(said) for problem in found), found


def test_all_faults_are_told_at_once_in_their_order(tmp_path: Path) -> None:
    text = changed("concise", "consise\n    settings: {temprature: 1}", changed("name: Outreach", "name: 3\nrepeat: 2"))
    found = problems_of(text, tmp_path)
    assert [problem.partition(":")[0] for problem in found] == ["line 2", "line 3", "line 9", "line 10"]


def test_a_key_of_a_provider_is_never_repeated(tmp_path: Path) -> None:
    assert "sk-secret" not in "".join(problems_of(OUTREACH + "token: sk-secret\nname_key: [sk-secret]", tmp_path))


def test_a_strategy_that_a_row_has_not_is_refused(tmp_path: Path) -> None:
    found = problems_of(ROWS + "    strategy: passages\n", tmp_path)
    assert found == ["line 8: table_row has no strategy 'passages'. It has everything, nothing."]


def test_questions_of_a_table_need_a_catalogue(tmp_path: Path) -> None:
    text = changed("summary", "plain", changed("table_row", "shoe_chat", ROWS))
    text = changed("rows.csv", "rows.csv\n  columns: {question: q}", text)
    assert problems_of(text, tmp_path) == [
        "line 5: cases.catalogue is missing: say which catalogue the questions are put to."
    ]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        pytest.param(lambda file: None, "There is no file", id="missing"),
        pytest.param(lambda file: file.mkdir(), "is a folder", id="folder"),
        pytest.param(lambda file: file.write_bytes(b"name: caf\xe9"), "line 1: not UTF-8", id="not UTF-8"),
        pytest.param(lambda file: file.write_bytes(b"#" * (LARGEST_BYTES + 1)), "larger than 2 MB", id="huge"),
        pytest.param(lambda file: file.write_bytes(b"- a"), "an experiment is keys with values", id="a list"),
    ],
)
def test_a_file_that_can_not_be_read_is_one_sentence(tmp_path: Path, make: object, said: str) -> None:
    file = tmp_path / "e.yaml"
    make(file)  # type: ignore[operator]
    with pytest.raises(DefinitionError) as error:
        read_definition(file, providers(), PromptLibrary(None))
    assert said in str(error.value)
    assert len(error.value.problems) == 1


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    file = tmp_path / "e.yaml"
    file.write_text(OUTREACH, encoding="utf-8-sig")
    assert read_definition(file, providers(), PromptLibrary(None)).definition.name == "Outreach"


def test_a_definition_survives_the_store(tmp_path: Path) -> None:
    definition = read(OUTREACH + "limits: {ollama: {concurrent: 2}}\nmax_cost_usd: 1\n", tmp_path)
    assert definition_from_json(definition_as_json(definition)) == definition


# --- the schema


def test_the_schema_in_the_repository_is_that_of_the_model() -> None:
    assert SCHEMA.read_text("utf-8") == content(), "Run: python scripts/experiment_schema.py"


@pytest.mark.parametrize("file", sorted((SAMPLES / "experiments").glob("*.yaml")), ids=lambda file: file.stem)
def test_the_schema_takes_what_ships(file: Path) -> None:
    Draft202012Validator(json_schema()).validate(read_yaml(file.read_text("utf-8"), file.name).value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("variants:", "varaints:", id="unknown key"),
        pytest.param("candidates: ana.txt", "candidates: 3", id="type"),
        pytest.param("  jobs: job.txt\n", "", id="missing"),
        pytest.param("concise", "concise\n    strategy: all", id="strategy"),
    ],
)
def test_the_schema_refuses_what_the_model_does(old: str, new: str) -> None:
    plain = read_yaml(changed(old, new), "e.yaml").value
    assert list(Draft202012Validator(json_schema()).iter_errors(plain))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_every_key_is_described() -> None:
    schema = json_schema()
    parts = {"Definition": schema, **schema["$defs"]}
    bare = [
        f"{part}.{name}"
        for part, one in parts.items()
        for name, field in one.get("properties", {}).items()
        if not field.get("description")
    ]
    assert bare == []


def test_no_part_takes_unknown_keys() -> None:
    schema = json_schema()
    parts = {name: part for name, part in schema["$defs"].items() if "properties" in part}
    assert [name for name, part in parts.items() if part.get("additionalProperties") is not False] == []
    assert schema["additionalProperties"] is False


def test_the_documentation_names_every_key() -> None:
    said = (Path(__file__).resolve().parents[3] / "docs" / "experiments.md").read_text("utf-8")
    schema = json_schema()
    keys = {name for part in (schema, *schema["$defs"].values()) for name in part.get("properties", {})}
    assert sorted(key for key in keys if f"`{key}`" not in said) == []


def test_the_full_example_of_the_documentation_is_sound(tmp_path: Path) -> None:
    said = (Path(__file__).resolve().parents[3] / "docs" / "experiments.md").read_text("utf-8")
    example = said.partition("```yaml\n")[2].partition("```")[0]
    assert example
    assert problems_of(example, tmp_path) == []


def test_a_stored_definition_keeps_only_what_was_said() -> None:
    plain = {"name": "x", "scenario": "table_row", "cases": {"saved": "s"}, "variants": [{"prompt": "summary"}]}
    stored = json.loads(definition_as_json(Definition.model_validate(plain)))
    assert stored["cases"] == {"saved": "s"}
    assert "matrix" not in stored
