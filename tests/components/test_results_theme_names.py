from __future__ import annotations

import time
from collections.abc import Iterator
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import TIMEOUT_S, click, run, show
from tests.pages.opening import texts
from tests.rated_runs import put_rated_run
from tests.servers.model_servers import OpenAIServer, Script

ANSWER = ('{"names": [{"group": 1, "name": "Too ', '**pushy** a tone"}]}')


def page() -> None:
    import streamlit as st

    from components import results_data, results_theme_names, state
    from rapport.scoring.remark_themes import Theme

    st.session_state[state.THEMES] = True
    themes = (Theme("pushy, taste", (0,)),)
    results_theme_names.show(themes, ["Too pushy for my taste"], ("run-1",))
    work = state.naming(results_data.naming_key(("run-1",)))
    st.session_state["named"] = [one.name for one in work.result.themes] if work and work.result else []


@pytest.fixture
def lab(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIServer]:
    with OpenAIServer(Script(tokens=ANSWER)) as server:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", f'{{"lab": {{"base_url": "{server.url}"}}}}')
        put_rated_run(services.store(), 2)
        yield server


def named(at: AppTest) -> AppTest:
    """After the button was pressed and the model has answered or failed."""
    at = click(at, "themes-name")
    deadline = time.monotonic() + TIMEOUT_S
    while "The model reads some remarks" in texts(at):
        assert time.monotonic() < deadline, "no answer came"
        time.sleep(0.1)
        run(at)
    return at


def test_it_says_where_the_remarks_go_before_they_go(lab: OpenAIServer) -> None:
    at = show(page)
    assert (at.selectbox[0].value, "Nothing leaves this machine" in texts(at)) == ("lab:test-model", True)
    assert lab.received == []


def test_names_of_a_model_are_labelled_as_its_own(lab: OpenAIServer) -> None:
    at = named(show(page))
    assert at.session_state["named"] == ["Too **pushy** a tone"]
    assert "Named by the model lab:test" in unescape(texts(at))


def test_one_goes_back_to_the_words(lab: OpenAIServer) -> None:
    at = click(named(show(page)), "themes-words")
    assert (at.session_state["named"], "named by the words" in texts(at)) == ([], True)


def test_a_failure_is_one_sentence_and_the_words_stay(lab: OpenAIServer) -> None:
    lab.scripts[:] = [Script(tokens=("I would ", "rather not."))]
    at = named(show(page))
    assert ([unescape(error.value) for error in at.error], at.session_state["named"]) == (
        ["lab:test-model gave no names that can be read. Try again, or another model."],
        [],
    )


def test_without_a_model_nothing_can_be_asked() -> None:
    put_rated_run(services.store(), 2)
    assert show(page).button(key="themes-name").disabled
