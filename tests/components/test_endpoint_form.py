import pytest
from streamlit.testing.v1 import AppTest

from components.endpoint_form import PRESETS
from rapport.providers.registry import Endpoint
from tests.components.drawing import AWKWARD, click, markup_in, run, show


def page(refusal: str = "") -> None:
    import streamlit as st

    from components import endpoint_form

    added = st.session_state.setdefault("added", [])
    endpoint_form.show(
        key="e", refused=lambda name: refusal or None, on_add=lambda name, url, key: added.append((name, url, key))
    )


def send(name: str, url: str, key: str = "", refusal: str = "") -> AppTest:
    at = show(page, refusal)
    for part, value in (("name", name), ("url", url), ("key", key)):
        at.text_input(key=f"e_{part}").set_value(value)
    return click(at, "e_add")


def test_name_address_and_key_are_handed_over_without_blanks() -> None:
    at = send(" Lab ", " http://127.0.0.1:9/v1 ", " sk-1 ")
    assert at.session_state["added"] == [("lab", "http://127.0.0.1:9/v1", "sk-1")]


@pytest.mark.parametrize(
    ("name", "url", "refusal"),
    [
        pytest.param("", "http://127.0.0.1:9/v1", "", id="no name"),
        pytest.param("lab", "", "", id="no address"),
        pytest.param("lab", "not an address", "", id="an address that can't be used"),
        pytest.param("lab", "http://127.0.0.1:9/v1", "It is taken.", id="a name that is taken"),
    ],
)
def test_what_cannot_be_added_is_not_added_and_told(name: str, url: str, refusal: str) -> None:
    at = send(name, url, refusal=refusal)
    assert (at.session_state["added"], len(at.error)) == ([], 1)


@pytest.mark.parametrize("place", ["name", "url", "refusal"])
def test_the_sentence_draws_what_was_typed_as_text(place: str) -> None:
    typed = {"name": "lab", "url": "http://127.0.0.1:9/v1", place: AWKWARD[:40] if place == "name" else AWKWARD}
    assert markup_in(send(**typed).error[0].value) == []


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_can_be_used_as_it_is(preset: str) -> None:
    name, url = PRESETS[preset]
    assert Endpoint(name, url).base_url == url


def test_a_preset_that_is_taken_back_empties_the_fields() -> None:
    at = show(page)
    for choice in ("vLLM", None):
        at.get_by_key("e_preset").set_value(choice)
        run(at)
    assert [at.text_input(key=f"e_{part}").value for part in ("name", "url")] == ["", ""]


def key_page(has_key: bool) -> None:
    import streamlit as st

    from components import endpoint_form

    given = st.session_state.setdefault("given", [])
    endpoint_form.show_key("lab", "LAB_KEY", has_key, key="k", on_key=lambda name, key: given.append((name, key)))


@pytest.mark.parametrize(
    ("typed", "given"), [(" sk-1 ", [("lab", "sk-1")]), ("  ", [])], ids=["a key", "nothing but blanks"]
)
def test_a_key_is_handed_over_without_blanks(typed: str, given: list[tuple[str, str]]) -> None:
    at = show(key_page, False)
    at.text_input(key="k").set_value(typed)
    assert click(at, "k_use").session_state["given"] == given


def test_a_key_is_typed_hidden() -> None:
    assert show(key_page, False).text_input(key="k").proto.type == 1  # PASSWORD


def test_a_key_that_is_there_can_be_forgotten() -> None:
    assert click(show(key_page, True), "k_forget").session_state["given"] == [("lab", "")]


def test_where_no_key_is_there_is_none_to_forget() -> None:
    assert [button.key for button in show(key_page, False).button] == ["k_use"]
