import json
from urllib.parse import parse_qsl, urlsplit

from streamlit.testing.v1 import AppTest

from components import services, setup
from rapport.experiments.setup_links import as_column
from rapport.storage.runs import Variant
from tests.components.drawing import run, show


def page() -> None:
    from components import setup_link

    setup_link.open_asked("outreach_email")


def made(name: str = "concise", model: str = "lab:small") -> Variant:
    prompt = next(prompt for prompt in services.prompts("outreach_email") if prompt.name == name)
    return setup.of_prompt(prompt, model)


def opened(*columns: str) -> AppTest:
    at = AppTest.from_function(page, default_timeout=60)
    at.query_params["column"] = list(columns)
    return run(at)


def test_the_columns_of_an_address_are_set_up_once() -> None:
    at = opened(as_column(made()), as_column(made("warm")))
    assert [draft.variant for draft in at.session_state["rapport_drafts"]] == [made(), made("warm")]
    assert "column" not in at.query_params


def test_a_single_column_stands_beside_the_built_in_writer() -> None:
    at = opened(as_column(made()))
    assert [draft.variant.model_ref for draft in at.session_state["rapport_drafts"]] == ["builtin:writer", "lab:small"]


def test_what_can_not_be_opened_is_told() -> None:
    at = opened("prompt=gone@123456789abc;model=a:b")
    assert "no prompt 'gone'" in at.session_state["rapport_trouble"]
    assert "rapport_drafts" not in at.session_state


def copying(template: str) -> None:
    from dataclasses import replace

    from components import setup_link
    from rapport.prompting.files import version_of
    from tests.components.test_setup_link import made

    one = made()
    edited = replace(one, template=template, prompt_version=version_of(template), label="B") if template else one
    setup_link.copy("outreach_email", [one, edited], key="copy")


def test_the_copied_link_opens_the_same_columns() -> None:
    (drawn,) = show(copying, "").get("bidi_component")
    address = urlsplit(json.loads(drawn.proto.json)["text"])
    assert address.path.endswith("/compare")
    assert [value for _, value in parse_qsl(address.query)] == [as_column(made())] * 2


def test_an_edit_that_was_not_saved_can_not_be_linked() -> None:
    at = show(copying, "# User\nSecret")
    assert not at.get("bidi_component")
    assert "Column B uses an edit" in at.caption[0].value
