"""What we send and read, held to OpenAI's own package."""

from __future__ import annotations

from typing import Any

import pytest

from tests.providers.conftest import KEY, Connect, Line, text_of
from tests.servers.model_servers import Script

SETTINGS: list[Any] = [
    pytest.param({}, id="nothing set"),
    pytest.param({"temperature": 0.3, "top_p": 0.9, "max_tokens": 40, "seed": 7, "stop": ("END", "—")}, id="all set"),
]


def asked_by_their_package(line: Line, **settings: Any) -> tuple[dict[str, Any], str]:
    """The body that their package sends for the same request, and the text that it reads."""
    from openai import OpenAI

    request = line.request(**settings)
    chosen = {name: list(value) if name == "stop" else value for name, value in request.settings.chosen().items()}
    with (
        OpenAI(base_url=line.server.url, api_key=KEY, max_retries=0) as client,
        client.chat.completions.create(
            model=request.ref.partition(":")[2],
            messages=[{"role": one.role, "content": one.content} for one in request.messages],  # type: ignore[misc]
            stream=True,
            stream_options={"include_usage": True},
            **chosen,
        ) as chunks,
    ):
        text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
    return line.server.received[-1].body, text


@pytest.mark.parametrize("settings", SETTINGS)
def test_a_request_is_what_their_package_would_send(connect: Connect, settings: dict[str, Any]) -> None:
    line = connect("openai")
    line.events(**settings)
    ours = line.server.received[-1].body
    theirs, _ = asked_by_their_package(line, **settings)
    assert ours == theirs


def test_an_answer_is_read_as_their_package_reads_it(connect: Connect) -> None:
    tokens = ("Grüße, ", "東京 ", "and \U0001f45f", "\n\n", "— the end")
    line = connect("openai", Script(tokens=tokens), Script(tokens=tokens))
    ours = text_of(line.events())
    _, theirs = asked_by_their_package(line)
    assert ours == theirs == "".join(tokens)
