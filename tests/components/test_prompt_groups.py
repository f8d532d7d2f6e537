from streamlit.testing.v1 import AppTest

from tests.components.drawing import run, show


def page() -> None:
    from components import prompt_groups

    prompt_groups.show()


def choose(at: AppTest, key: str, value: object) -> AppTest:
    next(one for one in at.get("button_group") if one.key == key).set_value(value)
    return run(at)


def address(at: AppTest) -> dict[str, str]:
    return {name: value if isinstance(value, str) else value[0] for name, value in at.query_params.items()}


def test_a_group_and_its_bank_are_chosen_back_and_forth() -> None:
    at = choose(show(page), "prompt-group", "shoe_chat")
    assert address(at) == {"scenario": "shoe_chat"}
    at = choose(at, "prompt-view", True)
    assert address(at) == {"scenario": "shoe_chat", "show": "examples"}
    at = choose(at, "prompt-group", "outreach_email")
    assert address(at) == {"scenario": "outreach_email", "show": "examples"}
    at = choose(at, "prompt-view", False)
    assert address(at) == {"scenario": "outreach_email"}


def test_judges_have_no_bank() -> None:
    at = choose(choose(show(page), "prompt-view", True), "prompt-group", "judge")
    assert address(at) == {"scenario": "judge"}
    assert [one.key for one in at.get("button_group")] == ["prompt-group"]
