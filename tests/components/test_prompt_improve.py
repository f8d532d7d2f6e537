from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from components import model_choice, services
from tests.components.drawing import TIMEOUT_S, click, run, show
from tests.servers.model_servers import OpenAIServer, Script

ANSWER = "<why>Too long.</why>\n<new_template>\n# User\nShort, for {{ candidat_name }}\n</new_template>"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIServer]:
    monkeypatch.setattr(model_choice, "WAIT_S", TIMEOUT_S)  # a busy machine takes long to ask which models there are
    with OpenAIServer(Script(tokens=(ANSWER,))) as running:
        services.store().endpoints.put("lab", running.url)
        yield running


def page() -> None:
    from components import prompt_improve
    from components.prompt_state import Place
    from tests.components.prompt_pages import entry

    prompt_improve.show(Place("outreach_email", "concise"), entry())


def asked(at: AppTest) -> AppTest:
    next(one for one in at.text_area if one.label.startswith("What you would")).set_value("shorter")
    at = click(run(at), "improve-ask")
    work = at.session_state["rapport_prompt_improving_outreach_email_concise"]
    deadline = time.monotonic() + TIMEOUT_S
    while not work.is_over:
        assert time.monotonic() < deadline, "no proposal in time"
        time.sleep(0.05)
    return run(at)


def drawn(at: AppTest) -> str:
    return "\n".join(one.value for one in (*at.markdown, *at.caption, *at.warning, *at.error))


def test_a_proposal_is_shown_as_a_difference_and_saved_by_nobody(server: OpenAIServer) -> None:
    at = show(page)
    assert "write what you would like better" in drawn(click(at, "improve-ask"))
    assert "Nothing leaves this machine" in drawn(at)
    at = asked(at)
    assert "Too long." in drawn(at)
    assert "candidate" in drawn(at)
    assert ":green-background[" in drawn(at)
    assert services.library().entry("outreach_email", "concise").current.is_shipped  # type: ignore[union-attr]
    assert "shorter" in str(server.received[0].body)
    at = click(at, "improve-take")
    draft = at.session_state["rapport_prompt_draft_outreach_email_concise"]
    assert draft.template == "# User\nShort, for {{ candidat_name }}"
    assert at.query_params["show"] in ("write", ["write"])


def test_an_answer_in_a_wrong_shape_is_one_sentence(server: OpenAIServer) -> None:
    server.scripts[:] = [Script(tokens=("I would write it shorter.",))]
    at = asked(show(page))
    assert "answer in the form" in drawn(at)
