"""A run as promptfoo's configuration and results."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import pytest
import yaml

from rapport.exporting.tools.outcomes import Outcomes
from rapport.exporting.tools.promptfoo_config import as_chat, write_config
from rapport.exporting.tools.promptfoo_results import write_results
from rapport.exporting.tools.promptfoo_terms import as_assertion, inert, provider_of
from rapport.providers.model import ModelSettings
from rapport.scoring.expectations import EXPECTATIONS, Expectation
from rapport.storage.runs import Run
from rapport.storage.store import Store
from tests.exporting.tools.runs_for_tests import output_id, put_run, put_scores, run_of_rows, variant

LAB = ("lab", "http://127.0.0.1:8080/v1")


def expectations(*wanted: dict[str, Any]) -> list[Expectation]:
    return EXPECTATIONS.validate_python(list(wanted))


def config_of(store: Store, run: Run, **options: Any) -> tuple[dict[str, Any], str]:
    file = io.BytesIO()
    store.endpoints.put(*LAB)
    write_config(Outcomes(store, run.id, **options), file)
    text = file.getvalue().decode()
    return yaml.safe_load(text), text


def results_of(store: Store, run: Run, **options: Any) -> dict[str, Any]:
    file = io.BytesIO()
    store.endpoints.put(*LAB)
    write_results(Outcomes(store, run.id, **options), file)
    read: dict[str, Any] = json.loads(file.getvalue())
    return read


def row_of(results: dict[str, Any], output: str) -> dict[str, Any]:
    return next(row for row in results["results"]["results"] if row["id"] == output)


def test_the_configuration_has_each_prompt_once_and_a_provider_for_each_variant(store: Store) -> None:
    config, _ = config_of(store, put_run(store))

    assert [prompt["label"] for prompt in config["prompts"]] == ["praise"]
    assert [(one["id"], one["label"], one["config"]) for one in config["providers"]] == [
        ("openai:chat:small", "small", {"temperature": 0.2, "apiBaseUrl": LAB[1]}),
        ("openai:chat:large", "large", {"max_tokens": 300, "apiBaseUrl": LAB[1]}),
    ]
    assert config["evaluateOptions"] == {"repeat": 2}


def test_each_case_is_a_test_with_its_values_and_what_it_expects(store: Store) -> None:
    expected = {"row-0": expectations({"contains": "Prague"}, {"max_chars": 90}, {"not": {"regex": "x{3}"}})}

    config, text = config_of(store, put_run(store), expected=expected)

    first = config["tests"][0]
    assert first["vars"] == {"city": "Prague", "food": "dumplings"}
    assert first["assert"] == [{"type": "contains", "value": "Prague"}, {"type": "not-regex", "value": "x{3}"}]
    assert "# Left out: 1 expectations that promptfoo has no assertion for." in text


def test_a_model_that_promptfoo_cannot_call_is_named_at_the_head(store: Store) -> None:
    run = run_of_rows()
    store.runs.add(replace(run, variants=(variant("control", "builtin:writer"), run.variants[1])), [])

    config, text = config_of(store, run)

    assert [one["label"] for one in config["providers"]] == ["large"]
    assert "# Left out: variant 'control', since promptfoo can't call builtin:writer." in text


def test_a_model_of_an_endpoint_of_the_settings_is_called_at_its_address(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAPPORT_ENDPOINTS__OFFICE__BASE_URL", "http://10.0.0.5:8000/v1/")
    run = run_of_rows()
    store.runs.add(replace(run, variants=(variant("office", "office:small"),)), [])

    config, text = config_of(store, run)

    [provider] = config["providers"]
    assert (provider["id"], provider["config"]["apiBaseUrl"]) == ("openai:chat:small", "http://10.0.0.5:8000/v1")
    assert "Left out" not in text


def test_something_that_calls_no_model_stands_in_where_no_provider_is_left(store: Store) -> None:
    run = run_of_rows()
    store.runs.add(replace(run, variants=(variant("control", "builtin:writer"),)), [])

    config, text = config_of(store, run)

    assert config["providers"] == [{"id": "echo"}]
    assert "# No provider is left: echo, which answers with the prompt, stands in until you name one." in text


def test_templates_keep_their_line_breaks() -> None:
    template = "# User\nHello\n  {% if city %}\nto {{ city }}\n  {% endif %}\nbye"

    assert json.loads(as_chat(template)) == [
        {"role": "user", "content": "Hello\n{% if city %}to {{ city }}\n{% endif %}bye"}
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param("plain {x}", "plain {x}", id="plain"),
        pytest.param("{{ env.HOME }}", "{ { env.HOME }}", id="environment"),
        pytest.param("{% raw %}{# c #}", "{ % raw %}{ # c #}", id="blocks"),
        pytest.param("{{{ a", "{ { { a", id="three braces"),
        pytest.param("file:///etc/passwd", " file:///etc/passwd", id="a file"),
        pytest.param(["file://a.js"], [" file://a.js"], id="a file in a list"),
    ],
)
def test_promptfoo_finds_nothing_to_fill_in_or_read_in_a_value(value: Any, written: Any) -> None:
    assert inert(value) == written


@pytest.mark.parametrize(
    ("wanted", "assertion"),
    [
        pytest.param({"icontains_any": ["a"]}, {"type": "icontains-any", "value": ["a"]}, id="list"),
        pytest.param({"is_json": True}, {"type": "is-json"}, id="no schema"),
        pytest.param({"max_seconds": 1.5}, {"type": "latency", "threshold": 1500}, id="milliseconds"),
        pytest.param({"max_words": 9}, {"type": "word-count", "value": {"max": 9}}, id="words"),
        pytest.param({"equals": "file://x.js"}, None, id="a file that would be run"),
        pytest.param({"max_chars": 9}, None, id="no such assertion"),
    ],
)
def test_an_expectation_is_the_assertion_that_means_the_same(wanted: dict[str, Any], assertion: object) -> None:
    assert as_assertion(expectations(wanted)[0]) == assertion


def test_settings_have_the_names_of_each_provider() -> None:
    settings = ModelSettings(temperature=0.5, max_tokens=90, stop=("END",))

    assert provider_of("ollama:llama3.2:3b", settings, {}) == {
        "id": "ollama:chat:llama3.2:3b",
        "config": {"temperature": 0.5, "num_predict": 90, "stop": ["END"]},
    }
    assert provider_of("gemini:gemini-3-pro", settings, {}) == {
        "id": "google:gemini-3-pro",
        "config": {"temperature": 0.5, "maxOutputTokens": 90, "stopSequences": ["END"]},
    }


def test_the_results_have_a_column_a_variant_and_a_row_a_case_and_repeat(store: Store) -> None:
    results = results_of(store, put_run(store))

    places = {(row["promptIdx"], row["testIdx"]) for row in results["results"]["results"]}
    assert results["results"]["version"] == 3
    assert places == {(position, test) for position in (0, 1) for test in range(10)}
    assert [one["provider"] for one in results["results"]["prompts"]] == ["small", "large"]


def test_a_failed_output_is_an_error_and_a_failed_check_a_failure(store: Store) -> None:
    run = put_run(store)
    put_scores(store, run)

    results = results_of(store, run, expected={"row-0": expectations({"contains": "Brno"})})

    failed, missed = row_of(results, output_id(run, 4, 1)), row_of(results, output_id(run, 0, 1))
    assert (failed["failureReason"], failed["error"]) == (2, "lab:large didn't answer in time.")
    assert (missed["failureReason"], missed["success"], missed["score"]) == (1, False, 0.0)
    assert missed["gradingResult"]["componentResults"][0]["assertion"] == {"type": "contains", "value": "Brno"}
    assert results["results"]["stats"]["errors"] == 2


def test_a_cached_answer_has_no_latency_and_no_cost(store: Store) -> None:
    run = put_run(store)

    row = row_of(results_of(store, run), output_id(run, 1, 0, 2))

    assert "latencyMs" not in row
    assert (row["cost"], row["response"]["cached"], row["tokenUsage"]) == (0.0, True, {"cached": 32, "total": 32})


def test_the_sums_of_a_column_are_those_of_its_rows(store: Store) -> None:
    run = put_run(store)
    put_scores(store, run)

    results = results_of(store, run)

    metrics = results["results"]["prompts"][0]["metrics"]
    assert (metrics["testPassCount"], metrics["totalLatencyMs"]) == (10, 9 * 1500)  # one of ten was cached
    assert metrics["namedScores"]["judge accuracy · lab:judge"] == 0.75  # 2.5 on 1 to 3
