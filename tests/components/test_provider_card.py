import pytest
from streamlit.testing.v1 import AppTest

from components.provider_card import _readable
from tests.components.drawing import AWKWARD, markup_in, show
from tests.pages.opening import texts
from tests.servers.model_servers import OpenAIServer, Script


def page(name: str, refusal: str | None, title: str) -> None:
    import streamlit as st

    from components import provider_card, services

    provider = services.providers().get(name)
    if title:
        provider.title = title
    extras = st.session_state.setdefault("extras", [])
    extra = lambda provider, found: extras.append((provider.name, found.status.is_ready))  # noqa: E731
    provider_card.show(provider, 0, refusal=refusal, extra=extra)


def card(name: str = "builtin", refusal: str | None = None, title: str = "") -> AppTest:
    return show(page, name, refusal, title)


@pytest.fixture
def lab(monkeypatch: pytest.MonkeyPatch):
    """An endpoint that answers, with one model of a name that is markup."""
    with OpenAIServer(Script(), models=[{"id": AWKWARD}]) as server:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", f'{{"lab": {{"base_url": "{server.url}"}}}}')
        yield server


def test_a_provider_that_answers_is_ready_and_says_how_fast(lab: OpenAIServer) -> None:
    written = texts(card("lab"))
    assert (":material/check_circle:" in written, "Answered in" in written) == (True, True)


def test_its_models_are_listed_as_they_are_named(lab: OpenAIServer) -> None:
    assert list(card("lab").dataframe[0].value["Model"]) == [AWKWARD]


def test_a_provider_without_a_server_has_no_answering_time() -> None:
    assert "Answered in" not in texts(card())


def test_a_provider_that_does_not_answer_has_no_models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_ENDPOINTS", '{"lab": {"base_url": "http://127.0.0.1:9/v1"}}')
    at = card("lab")
    assert (":material/radio_button_unchecked:" in texts(at), len(at.dataframe)) == (True, 0)


def test_a_title_is_drawn_as_text() -> None:
    assert markup_in(card(title=AWKWARD).subheader[0].value) == []


@pytest.mark.parametrize(("refusal", "is_off"), [(None, False), ("Only local ones.", True)], ids=["allowed", "refused"])
def test_a_provider_that_may_not_be_used_is_marked(refusal: str | None, is_off: bool) -> None:
    assert ("Off" in texts(card(refusal=refusal))) is is_off


def test_what_else_a_card_holds_is_drawn_with_the_answer() -> None:
    assert card().session_state["extras"] == [("builtin", True)]


@pytest.mark.parametrize(("seconds", "words"), [(0.0, "1 ms"), (0.0504, "50 ms"), (0.9999, "1000 ms"), (1.26, "1.3 s")])
def test_a_time_is_readable(seconds: float, words: str) -> None:
    assert _readable(seconds) == words
