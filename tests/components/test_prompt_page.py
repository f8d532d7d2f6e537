from streamlit.testing.v1 import AppTest

from tests.components.drawing import click, run


def page(name: str) -> None:
    from components import prompt_page
    from components.prompt_state import Place

    prompt_page.show(Place("outreach_email", name))


def opened(name: str, section: str = "") -> AppTest:
    at = AppTest.from_function(page, args=(name,), default_timeout=60)
    if section:
        at.query_params["show"] = section
    return run(at)


def test_a_prompt_opens_with_its_editor() -> None:
    at = opened("concise")
    assert at.title[0].value == "Concise"
    assert at.get("bidi_component")


def test_its_versions_are_a_click_away() -> None:
    at = opened("concise")
    next(one for one in at.get("button_group") if "section" in (one.key or "")).set_value("versions")
    at = run(at)
    assert at.query_params["show"] in ("versions", ["versions"])
    assert at.subheader[0].value == "Version 1"
    next(one for one in at.get("button_group") if "section" in (one.key or "")).set_value("write")
    at = run(at)
    assert at.query_params["show"] in ("write", ["write"])
    assert at.get("bidi_component")


def test_a_prompt_that_is_not_there_says_so_and_leads_back() -> None:
    at = opened("../etc/passwd")
    assert "There is no prompt" in at.warning[0].value
    at.button[0].click()
    assert "prompt" not in run(at).query_params


def test_the_way_back_leads_to_the_list() -> None:
    assert "prompt" not in click(opened("concise"), "back-to-prompts").query_params
