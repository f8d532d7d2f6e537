from pathlib import Path

from tests.components.drawing import show_linked


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
