"""promptfoo's YAML as an experiment: what is taken over, what is named, and what can never happen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rapport.errors import DefinitionError
from rapport.experiments.defining.definition import Definition
from rapport.experiments.promptfoo_import import USUAL_PROVIDERS, Imported, import_promptfoo
from rapport.prompting import render
from rapport.scoring.expectations import EXPECTATIONS


def imported(folder: Path, yaml: str, known: tuple[str, ...] = USUAL_PROVIDERS, **files: str) -> Imported:
    """The import of a configuration in a folder with these files; `__` in a name stands for a full stop."""
    for name, text in files.items():
        file = folder / name.replace("__", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    config = folder / "promptfooconfig.yaml"
    config.write_text(yaml, encoding="utf-8")
    return import_promptfoo(config, known)


def small(**parts: str) -> str:
    """A configuration with one part of interest."""
    usual = {"prompts": "['Say {{word}}']", "providers": "[openai:gpt-4.1]", "tests": "[{vars: {word: hello}}]"}
    return "\n".join(f"{key}: {value}" for key, value in (usual | parts).items())


def rows(found: Imported) -> list[dict[str, Any]]:
    return list(found.definition["cases"]["rows"])


def variants(found: Imported) -> list[dict[str, Any]]:
    return list(found.definition["variants"])


def whys(found: Imported) -> str:
    return "\n".join(map(str, found.skipped))


def test_a_whole_configuration_becomes_a_definition_that_is_valid(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        """
description: Capitals
prompts:
  - "Name the capital of {{country}}."
  - label: chat
    raw: '[{"role":"system","content":"Be brief."},{"role":"user","content":"Capital of {{country}}?"}]'
providers:
  - openai:chat:gpt-4.1-mini
  - id: ollama:chat:llama3.2:3b
    label: llama
    config: {temperature: 0.2, num_predict: 90, num_ctx: 4096}
defaultTest:
  assert: [{type: word-count, value: {max: 20}}]
tests:
  - description: France
    vars: {country: France}
    assert:
      - {type: icontains, value: paris}
      - {type: not-contains, value: London}
      - {type: latency, threshold: 1500}
  - vars: {country: Japan}
evaluateOptions: {repeat: 3, maxConcurrency: 8}
""",
    )

    assert found.skipped == ()
    assert rows(found)[0] == {
        "id": "France",
        "values": {"country": "France"},
        "expect": [
            {"max_words": 20},
            {"icontains": "paris"},
            {"not": {"contains": "London"}},
            {"max_seconds": 1.5},
        ],
    }
    assert [(one["model"], one["prompt"]["name"], one.get("settings")) for one in variants(found)] == [
        ("openai:gpt-4.1-mini", "Name the capital of {{country}}.", None),
        ("openai:gpt-4.1-mini", "chat", None),
        ("ollama:llama3.2:3b", "Name the capital of {{country}}.", LLAMA),
        ("ollama:llama3.2:3b", "chat", LLAMA),
    ]
    assert found.definition["repeats"] == 3
    assert found.definition["limits"] == {"openai": {"concurrent": 8}, "ollama": {"concurrent": 8}}
    Definition.model_validate(found.definition)


LLAMA = {"temperature": 0.2, "max_tokens": 90, "context_tokens": 4096}


def test_a_chat_is_written_as_messages(tmp_path: Path) -> None:
    chat = json.dumps([{"role": "system", "content": "Be brief."}, {"role": "user", "content": "{{word}}?"}])

    found = imported(tmp_path, small(prompts="[file://chat.json]"), chat__json=chat)

    template = variants(found)[0]["prompt"]["template"]
    assert [(one.role, one.content) for one in render(template, {"word": "hello"})] == [
        ("system", "Be brief."),
        ("user", "hello?"),
    ]


@pytest.mark.parametrize(
    ("theirs", "rendered"),
    [
        pytest.param("Hi {{ word | upper }}!", "Hi HELLO!", id="filter"),
        pytest.param(
            "a\n{% if word === 'hello' and word %}\nb\n{% endif %}\nc", "a\n\nb\n\nc", id="lines stay as there"
        ),
        pytest.param("a\n{%- if word -%}\nb\n{%- endif %}", "ab", id="blanks are cut where asked"),
        pytest.param("First\n# User\nsecond", "First\n# User\nsecond", id="a line that would begin a message here"),
        pytest.param("{{ word | safe }} {# a note #}", "hello", id="no escaping to switch off"),
    ],
)
def test_templates_say_the_same(tmp_path: Path, theirs: str, rendered: str) -> None:
    found = imported(tmp_path, small(prompts=json.dumps([theirs])))

    [message] = render(variants(found)[0]["prompt"]["template"], {"word": "hello"})
    assert message.content.strip() == rendered


@pytest.mark.parametrize(
    ("prompt", "why"),
    [
        pytest.param("  ", "it is empty", id="empty"),
        pytest.param("{{ env.HOME }}", "from the environment", id="environment"),
        pytest.param("{{ word.first }}", "template can't be used", id="inside of an object"),
        pytest.param("{{ word | dump }}", "there is no filter 'dump'", id="unknown filter"),
        pytest.param("file://make.py:prompt", "never runs any", id="python"),
        pytest.param("file://make.js", "never runs any", id="javascript"),
        pytest.param("exec:./make.sh", "never runs any", id="program"),
        pytest.param("langfuse://prompt@production", "isn't fetched", id="another service"),
        pytest.param("file://../secret.txt", "outside of the configuration's folder", id="outside"),
        pytest.param("file:///etc/passwd", "outside of the configuration's folder", id="absolute"),
        pytest.param("file://../*.txt", "outside of the configuration's folder", id="pattern outside"),
        pytest.param("file://none.txt", "there is no such file", id="missing"),
        pytest.param('[{"role":"tool","content":"x"}]', "role 'tool'", id="role"),
        pytest.param('[{"role":"user","content":[{"type":"image_url"}]}]', "isn't text", id="picture"),
        pytest.param('[{% for a in b %}{"role":"user"}{% endfor %}]', "commands of the template", id="made JSON"),
    ],
)
def test_a_prompt_that_cannot_be_used_is_named(tmp_path: Path, prompt: str, why: str) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    folder = tmp_path / "inside"
    folder.mkdir()

    found = imported(folder, small(prompts=json.dumps(["Say {{word}}", prompt])))

    assert [one["prompt"]["template"] for one in variants(found)] == ["# User\nSay {{word}}"]
    assert why in whys(found)
    assert found.skipped[0].where == "prompts[1]"


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    folder = tmp_path / "inside"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")

    found = imported(folder, small(prompts="['Say {{word}}', file://link.txt]"))

    assert "secret" not in json.dumps(found.definition)
    assert "outside" in whys(found)


def test_files_of_prompts_are_read_in_all_their_forms(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        small(prompts="[file://two.txt, file://table.csv, {id: file://one.md, label: third}]"),
        two__txt="First {{word}}\n---\nSecond {{word}}",
        table__csv='prompt,label\n"Third {{word}}",from table\n',
        one__md="# Title\n{{word}}",
    )

    assert [one["prompt"]["name"] for one in variants(found)] == ["two 1", "two 2", "from table", "third"]


@pytest.mark.parametrize(
    ("provider", "ref"),
    [
        pytest.param("openai:gpt-4.1", "openai:gpt-4.1", id="short"),
        pytest.param("openai:responses:gpt-5", "openai:gpt-5", id="responses"),
        pytest.param("ollama:completion:llama3.2:3b", "ollama:llama3.2:3b", id="a name with a colon"),
        pytest.param("google:gemini-3-pro", "gemini:gemini-3-pro", id="Gemini"),
        pytest.param("groq:llama-4", "groq:llama-4", id="an endpoint of that name"),
    ],
)
def test_a_provider_is_our_model(tmp_path: Path, provider: str, ref: str) -> None:
    found = imported(tmp_path, small(providers=json.dumps([provider])), (*USUAL_PROVIDERS, "groq"))

    assert variants(found)[0]["model"] == ref


@pytest.mark.parametrize(
    ("provider", "why"),
    [
        pytest.param("anthropic:messages:claude-5", "add an endpoint called 'anthropic'", id="unknown vendor"),
        pytest.param("openai:embedding:small", "only chat models", id="no chat"),
        pytest.param("file://provider.py", "never runs any", id="code"),
        pytest.param("https://example.org/api", "no such provider", id="address"),
        pytest.param("exec:python run.py", "no such provider", id="program"),
        pytest.param("echo", "no such provider", id="echo"),
    ],
)
def test_an_unknown_provider_is_named_and_the_built_in_writer_stands_in(
    tmp_path: Path, provider: str, why: str
) -> None:
    found = imported(tmp_path, small(providers=json.dumps([provider])))

    assert [one["model"] for one in variants(found)] == ["builtin:writer"]
    assert why in whys(found)


def test_keys_are_never_taken_over(tmp_path: Path) -> None:
    provider = {
        "id": "openai:gpt-4.1",
        "config": {
            "apiKey": "sk-secret",
            "temperature": 9,
            "topP": 0.5,
            "apiBaseUrl": "http://u:sk-secret@127.0.0.1:1/v1",
        },
    }

    found = imported(tmp_path, small(providers=json.dumps([provider])))

    assert "sk-secret" not in json.dumps(found.definition) + whys(found)
    assert variants(found)[0]["settings"] == {"top_p": 0.5}
    assert "setting temperature: its value can't be used here" in whys(found)
    assert "address 127.0.0.1:1: add it on the Models page as an endpoint called 'server'" in whys(found)


def test_a_provider_asks_only_its_prompts(tmp_path: Path) -> None:
    providers = [{"id": "openai:a", "prompts": ["first"]}, {"id": "openai:b", "prompts": ["group:*"]}]
    prompts = [{"label": label, "raw": "{{word}}"} for label in ("first", "group:x", "group:y")]

    found = imported(tmp_path, small(providers=json.dumps(providers), prompts=json.dumps(prompts)))

    assert [(one["model"], one["prompt"]["name"]) for one in variants(found)] == [
        ("openai:a", "first"),
        ("openai:b", "group:x"),
        ("openai:b", "group:y"),
    ]


def test_tests_come_from_tables_and_files(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        small(tests="[file://a.csv, file://b.yaml, file://c.jsonl]"),
        a__csv='word,__expected,__expected2,__description\nhello,"contains: hel",hello,First\n',
        b__yaml="- vars: {word: world}\n",
        c__jsonl='{"vars": {"word": "you"}, "assert": [{"type": "equals", "value": "8"}]}\n',
    )

    assert rows(found) == [
        {"id": "First", "values": {"word": "hello"}, "expect": [{"contains": "hel"}, {"equals": "hello"}]},
        {"values": {"word": "world"}},
        {"values": {"word": "you"}, "expect": [{"equals": "8"}]},
    ]


def test_lists_of_values_are_a_case_each_and_names_in_values_are_filled_in(tmp_path: Path) -> None:
    tests = [{"vars": {"word": ["a", "b"], "other": ["1", "2"], "both": "{{word}}{{other}}"}}]

    found = imported(tmp_path, small(tests=json.dumps(tests)))

    assert [row["values"]["both"] for row in rows(found)] == ["a1", "a2", "b1", "b2"]


def test_scenarios_are_every_set_of_values_with_every_test(tmp_path: Path) -> None:
    scenario = {
        "config": [{"vars": {"word": "a"}}, {"vars": {"word": "b"}}],
        "tests": [{"assert": [{"type": "contains", "value": "{{word}}"}]}],
    }

    found = imported(tmp_path, small(tests="[]", scenarios=json.dumps([scenario])))

    assert [row["expect"] for row in rows(found)] == [[{"contains": "a"}], [{"contains": "b"}]]


def test_a_value_that_no_test_gives_is_empty_and_named(tmp_path: Path) -> None:
    found = imported(tmp_path, small(prompts="['{{word}} {{missing}}']"))

    assert rows(found)[0]["values"] == {"word": "hello", "missing": ""}
    assert "no test gives it a value" in whys(found)


def test_a_value_called_row_gets_another_name(tmp_path: Path) -> None:
    found = imported(tmp_path, small(prompts="['{{ row }} of rows']", tests="[{vars: {row: first}}]"))

    [message] = render(variants(found)[0]["prompt"]["template"], rows(found)[0]["values"])
    assert message.content == "first of rows"


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        pytest.param({"type": "contains", "value": 42}, [{"contains": "42"}], id="a number"),
        pytest.param({"type": "contains-any", "value": ["a", "b"]}, [{"contains_any": ["a", "b"]}], id="one of"),
        pytest.param({"type": "icontains-all", "value": 'a, "b, c"'}, [{"icontains_all": ["a", "b, c"]}], id="commas"),
        pytest.param({"type": "equals", "value": {"a": 1}}, [{"equals": {"a": 1}}], id="equal JSON"),
        pytest.param({"type": "not-regex", "value": r"\d+"}, [{"not": {"regex": r"\d+"}}], id="no pattern"),
        pytest.param({"type": "is-json"}, [{"is_json": True}], id="JSON"),
        pytest.param(
            {"type": "is-json", "value": {"required": ["a"]}}, [{"is_json": {"required": ["a"]}}], id="schema"
        ),
        pytest.param({"type": "cost", "threshold": 0.01}, [{"max_cost_usd": 0.01}], id="cost"),
        pytest.param({"type": "word-count", "value": 5}, [{"min_words": 5}, {"max_words": 5}], id="words"),
        pytest.param(
            {"type": "starts-with", "value": "{{word}}"}, [{"starts_with": "hello"}], id="a value of the case"
        ),
        pytest.param(
            {"type": "assert-set", "assert": [{"type": "contains", "value": "a"}]}, [{"contains": "a"}], id="a set"
        ),
    ],
)
def test_an_assertion_with_an_equal_is_an_expectation(tmp_path: Path, theirs: object, ours: object) -> None:
    tests = [{"vars": {"word": "hello"}, "assert": [theirs]}]

    found = imported(tmp_path, small(tests=json.dumps(tests)))

    assert rows(found)[0]["expect"] == ours
    assert found.skipped == ()
    EXPECTATIONS.validate_python(rows(found)[0]["expect"])


@pytest.mark.parametrize(
    ("theirs", "why"),
    [
        pytest.param({"type": "javascript", "value": "output.length < 9"}, "it runs code", id="javascript"),
        pytest.param({"type": "not-python", "value": "file://check.py"}, "it runs code", id="python, negated"),
        pytest.param({"type": "llm-rubric"}, "no criterion in words", id="rubric without words"),
        pytest.param({"type": "llm-rubric", "value": "x", "rubricPrompt": "y"}, "prompt of its own", id="own prompt"),
        pytest.param({"type": "g-eval"}, "no criterion in words", id="g-eval without words"),
        pytest.param({"type": "g-eval", "value": list("abcd")}, "a part is enough", id="g-eval, three of four"),
        pytest.param({"type": "not-g-eval", "value": ["a", "b"]}, "has to fail", id="g-eval of several, negated"),
        pytest.param({"type": "g-eval", "value": "a", "threshold": 0}, "lets everything pass", id="g-eval of 0"),
        pytest.param({"type": "similar", "value": "x", "threshold": 0.8}, "a model has to judge it", id="similar"),
        pytest.param({"type": "levenshtein", "value": "x", "threshold": 5}, "no equal check", id="distance"),
        pytest.param(
            {"type": "contains", "value": "x", "transform": "output.trim()"}, "changed by code", id="transform"
        ),
        pytest.param({"type": "contains", "value": "x", "weight": 0}, "no weight", id="weight"),
        pytest.param({"type": "assert-set", "threshold": 0.5, "assert": []}, "a part is enough", id="part of a set"),
        pytest.param({"type": "contains", "value": "{{ env.KEY }}"}, "made by a template", id="environment"),
        pytest.param({"type": "regex", "value": "("}, "it can't be used here (“(” isn't a pattern", id="no pattern"),
        pytest.param({"type": "contains"}, "it has no value", id="no value"),
        pytest.param({"type": "equals", "value": "file://check.js"}, "never runs any", id="a file of code"),
        pytest.param({"type": "cost"}, "no equal check", id="no limit"),
        pytest.param({"value": "x"}, "names no type", id="no type"),
        pytest.param("contains: x", "names no type", id="text"),
    ],
)
def test_every_other_assertion_is_named(tmp_path: Path, theirs: object, why: str) -> None:
    tests = [{"vars": {"word": "hello"}, "assert": [theirs]}]

    found = imported(tmp_path, small(tests=json.dumps(tests)))

    assert "expect" not in rows(found)[0]
    assert [one.where for one in found.skipped] == ["tests[0].assert[0]"]
    assert why in found.skipped[0].why


def test_the_same_in_many_tests_is_named_once(tmp_path: Path) -> None:
    tests = [{"vars": {"word": str(n)}, "assert": [{"type": "javascript", "value": "x"}]} for n in range(200)]

    found = imported(tmp_path, small(tests=json.dumps(tests)))

    assert [one.where for one in found.skipped] == ["tests[0].assert[0] and 199 more"]


@pytest.mark.parametrize(
    "part",
    [
        pytest.param({"extensions": "[file://hook.js:after]"}, id="extensions"),
        pytest.param({"nunjucksFilters": "{shout: ./shout.js}"}, id="filters"),
        pytest.param({"redteam": "{purpose: x}"}, id="red team"),
        pytest.param({"evaluateOptions": "{delay: 100}"}, id="delay"),
        pytest.param({"tests": "[{vars: {word: a}, options: {transform: output}}]"}, id="options of a test"),
        pytest.param({"tests": "[{vars: {word: a}}, 'file://make.py']"}, id="made tests"),
        pytest.param({"tests": "[{vars: {word: a}}, 'https://docs.google.com/x']"}, id="tests elsewhere"),
        pytest.param({"tests": "[{vars: {word: a}}, {path: 'file://make.py:f'}]"}, id="made tests with settings"),
    ],
)
def test_what_experiments_have_no_key_for_is_named(tmp_path: Path, part: dict[str, str]) -> None:
    assert len(imported(tmp_path, small(**part)).skipped) == 1


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        pytest.param("just text", "neither prompts nor tests", id="no configuration"),
        pytest.param("prompts: [\n", "line", id="no YAML"),
        pytest.param(small(prompts="['file://x.py']"), "has no prompt", id="no prompt left"),
        pytest.param(small(tests="['file://x.py']"), "has no test", id="no test left"),
        pytest.param("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
                     "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e]\n"
                     "prompts: [*e, *e]", "values|repeat|large|alias", id="aliases that grow"),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_is_told(tmp_path: Path, yaml: str, said: str) -> None:
    with pytest.raises(DefinitionError, match=said):
        imported(tmp_path, yaml)


def test_values_that_grow_stay_as_they_are(tmp_path: Path) -> None:
    tests = [{"vars": {"word": "x" * 50_000, "many": "{{word}}" * 1000, "more": "{{many}}" * 1000}}]

    found = imported(tmp_path, small(tests=json.dumps(tests)))

    assert max(len(text) for text in rows(found)[0]["values"].values()) <= 1_000_000


RUBRIC = [{"vars": {"word": "hello"}, "assert": [{"type": "llm-rubric", "value": "greets with {{word}}"}]}]


def test_a_rubric_is_a_question_to_the_judge_in_the_same_words(tmp_path: Path) -> None:
    default = json.dumps({"options": {"provider": "ollama:chat:qwen3"}})
    found = imported(tmp_path, small(tests=json.dumps(RUBRIC), defaultTest=default))
    assert rows(found)[0]["expect"] == [{"judge": "greets with hello"}]
    assert found.definition["judge"] == {"model": "ollama:qwen3", "metrics": []}
    assert whys(found) == ""


def test_a_rubric_without_a_grader_waits_for_a_judge(tmp_path: Path) -> None:
    found = imported(tmp_path, small(tests=json.dumps(RUBRIC)))
    assert "judge" not in found.definition
    assert "unscored until you give the experiment a judge" in whys(found)


def test_a_negated_rubric_and_a_closed_question_are_taken_over(tmp_path: Path) -> None:
    asked = [{"type": "not-llm-rubric", "value": "is rude"}, {"type": "model-graded-closedqa", "value": "Is it short?"}]
    tests = json.dumps([{"vars": {"word": "hello"}, "assert": asked}])
    assert rows(imported(tmp_path, small(tests=tests)))[0]["expect"] == [
        {"not": {"judge": "is rude"}},
        {"judge": "Is it short?"},
    ]


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        pytest.param({"type": "g-eval", "value": "is kind"}, [{"judge": "is kind"}], id="one"),
        pytest.param({"type": "not-g-eval", "value": "is rude"}, [{"not": {"judge": "is rude"}}], id="negated"),
        pytest.param(  # two of three are 0.67: less than 0.7
            {"type": "g-eval", "value": ["greets with {{word}}", "b", "c"]},
            [{"judge": "greets with hello"}, {"judge": "b"}, {"judge": "c"}],
            id="all of three",
        ),
        pytest.param(
            {"type": "g-eval", "value": ["a", "b", "c", "d"], "threshold": 0.8},
            [{"judge": name} for name in "abcd"],
            id="all of four",
        ),
    ],
)
def test_criteria_of_which_all_have_to_be_met_are_questions_to_the_judge(
    tmp_path: Path, theirs: object, ours: object
) -> None:
    tests = json.dumps([{"vars": {"word": "hello"}, "assert": [theirs]}])
    assert rows(imported(tmp_path, small(tests=tests)))[0]["expect"] == ours


def test_an_assertion_that_is_written_once_and_named_in_tests_is_taken_over(tmp_path: Path) -> None:
    shared = "assertionTemplates: {noise: {type: icontains, value: arrr}}"
    named = "tests: [{vars: {city: Rome}, assert: [{$ref: '#/assertionTemplates/noise'}, {$ref: '#/none'}]}]"

    found = imported(tmp_path, f"prompts: ['{{{{ city }}}}']\nproviders: [ollama:a]\n{named}\n{shared}")

    assert rows(found)[0]["expect"] == [{"icontains": "arrr"}]
    assert "names no type" in whys(found) and "assertionTemplates" not in str(found.skipped)


def test_an_experiment_without_a_description_is_called_as_it_is_told_or_as_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "promptfooconfig.yaml"
    file.write_text("prompts: [Hello]\nproviders: [ollama:a]\ntests: [{vars: {city: Rome}}]", encoding="utf-8")

    assert import_promptfoo(file, name="greeting").definition["name"] == "greeting"
    assert import_promptfoo(file).definition["name"] == tmp_path.name
