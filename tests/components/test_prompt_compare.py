from pathlib import Path

import pytest

from components import model_choice, services
from tests.components.drawing import TIMEOUT_S, run, show_linked
from tests.servers.model_servers import OpenAIServer, Script


def page(count: int) -> None:
    from components import prompt_compare, services, setup

    prompts = services.prompts("outreach_email")[:count]
    prompt_compare.link("outreach_email", [setup.of_prompt(prompt, "lab:small") for prompt in prompts])
    prompt_compare.link("table_row", [setup.of_prompt(prompt, "lab:small") for prompt in prompts])


def test_the_link_holds_prompts_by_version_and_no_text(tmp_path: Path) -> None:
    (link,) = show_linked(tmp_path, page, 2).get("page_link")
    assert "prompt%3Dconcise%40" in link.proto.query_string
    assert "few_shot" in link.proto.query_string
    assert "candidate" not in link.proto.query_string


def choosing() -> None:
    from components import prompt_compare, services

    prompt_compare.choose("outreach_email", services.library().entries("outreach_email"))


def test_without_a_model_the_way_to_one_is_shown(tmp_path: Path) -> None:
    at = show_linked(tmp_path, choosing)
    assert any("Connect a model" in one.value for one in at.caption)


def test_prompts_and_models_are_chosen_and_one_column_is_no_comparison(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_choice, "WAIT_S", TIMEOUT_S)  # a busy machine takes long to ask which models there are
    with OpenAIServer(Script()) as server:
        services.store().endpoints.put("lab", server.url)
        at = show_linked(tmp_path, choosing)
        (link,) = at.get("page_link")
        assert link.proto.label == "Compare these 2"
        assert "lab%3Atest-model" in link.proto.query_string
        names = at.multiselect(key="compare-prompts-outreach_email")
        names.set_value(["concise"])
        assert "at least two" in run(at).caption[-1].value


def test_one_prompt_at_two_temperatures_is_a_comparison(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_choice, "WAIT_S", TIMEOUT_S)
    with OpenAIServer(Script()) as server:
        services.store().endpoints.put("lab", server.url)
        at = show_linked(tmp_path, choosing)
        at.multiselect(key="compare-prompts-outreach_email").set_value(["concise"])
        at.multiselect(key="compare-temperatures-outreach_email").set_value([0.0, 1.0])
        (link,) = run(at).get("page_link")
        assert link.proto.label == "Compare these 2"
        assert link.proto.query_string.count("test-model") == 2
        assert "temperature%3D1" in link.proto.query_string
