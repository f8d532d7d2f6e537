from components import services
from rapport.experiments.example_intake import write
from rapport.experiments.prompt_library import Draft
from rapport.prompting.files import FrontMatter
from tests.components.drawing import markup_in
from tests.components.prompt_pages import save
from tests.pages.opening import markdown_of, open_page, run, texts


def test_the_prompts_of_a_scenario_are_listed() -> None:
    at = open_page("prompts")
    assert at.title[0].value == "Prompts"
    assert "**Concise**" in texts(at)
    assert "**Consultative**" in texts(open_page("prompts", scenario="shoe_chat"))
    assert "**Rate by rubric**" in texts(open_page("prompts", scenario="judge", show="examples"))


def test_a_prompt_of_a_judge_is_written_like_any_other() -> None:
    at = open_page("prompts", scenario="judge", prompt="rate")
    assert not at.warning
    assert any("No mistakes found" in one.value for one in at.caption)
    assert any("an e-mail from a recruiter" in block.value for block in at.code)


def test_a_prompt_is_opened_by_its_address() -> None:
    save("# User\nHello {{ first_name }}", "Warmer")
    at = open_page("prompts", scenario="outreach_email", prompt="concise")
    assert at.title[0].value == "Concise"
    assert "Version 2 in use" in texts(at)
    at = open_page("prompts", scenario="outreach_email", prompt="concise", show="versions")
    assert at.subheader[0].value == "Version 2"


def test_the_example_bank_is_opened_by_its_address() -> None:
    write(services.store(), "shoe_chat", "boots?", "Yes, boots.")
    at = open_page("prompts", scenario="shoe_chat", show="examples")
    assert [block.value for block in at.code] == ["boots?", "Yes, boots."]


def test_another_scenario_is_a_click_away() -> None:
    at = open_page("prompts")
    next(one for one in at.get("button_group") if one.key == "prompt-group").set_value("table_row")
    assert run(at).query_params["scenario"] in ("table_row", ["table_row"])


def test_an_address_that_means_nothing_shows_the_list() -> None:
    assert open_page("prompts", scenario="<b>", show="odd").title[0].value == "Prompts"


def test_a_prompt_of_any_name_is_opened() -> None:
    head = FrontMatter(title="日本 / <b>x</b> $1$", description="**D**", technique="X")
    saved = services.library().save("outreach_email", "日本 / ../x", None, Draft("# User\nHi", head))
    for section in ("write", "versions", "improve"):
        at = open_page("prompts", scenario="outreach_email", prompt=saved.version.name, show=section)
        assert not markup_in(markdown_of(at))
        assert not at.error
