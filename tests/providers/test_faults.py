"""The table of causes is whole, and its messages are sentences without secrets."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
from pydantic import SecretStr

from rapport import errors
from rapport.providers.faults import Reply, Server, error_of_break, error_of_reply, retry_after_s

SERVER = Server("Lab", "http://lab", "Start it.", "Look it up.", "Set the key.", SecretStr("hunter2-hunter2"))
CASES = [
    (Reply(401, "Incorrect API key"), errors.KeyRejected),
    (Reply(403, "forbidden"), errors.KeyRejected),
    (Reply(400, "API key not valid. Please pass a valid API key.", "INVALID_ARGUMENT"), errors.KeyRejected),
    (Reply(404, "The model `x` does not exist"), errors.ModelNotFound),
    (Reply(400, "model 'x' not found"), errors.ModelNotFound),
    (Reply(429, "Rate limit reached"), errors.RateLimited),
    (Reply(429, "You exceeded your current quota", "insufficient_quota"), errors.RateLimited),
    (Reply(402, "Insufficient credits"), errors.RateLimited),
    (Reply(0, "Resource has been exhausted", "RESOURCE_EXHAUSTED"), errors.RateLimited),
    (Reply(400, "too long", "context_length_exceeded"), errors.ContextTooLong),
    (Reply(413, "the request exceeds the available context size"), errors.ContextTooLong),
    (Reply(422, "`inputs` tokens + `max_new_tokens` must be <= 4096: prompt is too long"), errors.ContextTooLong),
    (Reply(400, "The response was filtered", "content_filter"), errors.SafetyBlock),
    (Reply(408, "timeout"), errors.ModelTimeout),
    (Reply(500, "boom"), errors.ServerFault),
    (Reply(503, "overloaded"), errors.ServerFault),
    (Reply(0, "boom"), errors.ServerFault),
    (Reply(400, "Unsupported value: 'temperature' does not support 0.2"), errors.ModelError),
    (Reply(418, "I'm a teapot"), errors.ModelError),
    (Reply(302, "moved"), errors.BadAnswer),
]
BREAKS = [
    (httpx.ConnectError(""), False, errors.ServerUnreachable),
    (httpx.ConnectTimeout(""), False, errors.ServerUnreachable),
    (httpx.ReadTimeout(""), False, errors.ModelTimeout),
    (httpx.ReadTimeout(""), True, errors.ModelTimeout),
    (httpx.ReadError(""), True, errors.StreamCut),
    (httpx.RemoteProtocolError(""), False, errors.ServerFault),
    (ValueError(""), True, errors.BadAnswer),
    (ValueError(""), False, errors.BadAnswer),
]


@pytest.mark.parametrize(("reply", "kind"), CASES, ids=[f"{reply.status} {reply.text[:30]}" for reply, _ in CASES])
def test_a_reply_has_its_error(reply: Reply, kind: type[errors.ModelError]) -> None:
    assert type(error_of_reply(SERVER, "m", reply)) is kind


@pytest.mark.parametrize(("error", "has_begun", "kind"), BREAKS)
def test_a_break_has_its_error(error: Exception, has_begun: bool, kind: type[errors.ModelError]) -> None:
    assert type(error_of_break(SERVER, "m", error, has_begun)) is kind


def test_every_kind_of_model_error_has_a_cause() -> None:
    caused = {kind for _, kind in CASES} | {kind for *_, kind in BREAKS}
    assert caused == {errors.ModelError, *errors.ModelError.__subclasses__()}


@pytest.mark.parametrize("status", range(300, 600))
def test_every_status_has_an_error_with_a_sentence(status: int) -> None:
    message = str(error_of_reply(SERVER, "m", Reply(status, "")))
    assert message.endswith(".")
    assert "{" not in message


def test_a_servers_own_words_are_quoted_short_and_without_keys() -> None:
    text = "bad key hunter2-hunter2 or sk-abcdefghijkl \n" + "and more " * 100
    message = str(error_of_reply(SERVER, "m", Reply(500, text)))
    assert "hunter2" not in message
    assert "sk-abc" not in message
    assert len(message) < 400


def test_braces_in_a_servers_words_do_no_harm() -> None:
    assert "{oops}" in str(error_of_reply(SERVER, "m", Reply(500, "{oops}")))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"retry-after": " 1.5 "}, 1.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "soon"}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "-3"}, None),
        ({}, None),
    ],
)
def test_retry_after_in_seconds(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after_s(headers) == seconds


@pytest.mark.parametrize(("ahead_s", "least", "most"), [(30, 27, 31), (-30, 0, 0)], ids=["ahead", "past"])
def test_retry_after_as_a_date(ahead_s: int, least: float, most: float) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=ahead_s), usegmt=True)
    seconds = retry_after_s({"Retry-After": date})
    assert seconds is not None
    assert least <= seconds <= most


def test_a_date_is_read_by_the_servers_clock_and_not_by_ours() -> None:
    headers = {"Date": "Sat, 01 Jan 2050 00:00:00 GMT", "Retry-After": "Sat, 01 Jan 2050 00:00:09 GMT"}
    assert retry_after_s(headers) == 9.0


@pytest.mark.parametrize(
    ("secret", "said"),
    [
        pytest.param("hunter2-hunter2", "GET /?key=hunter2-hunter2", id="as it is"),
        pytest.param("hunter2/hunter2+", "GET /?key=hunter2%2Fhunter2%2B", id="in an address"),
        pytest.param("", "got header Authorization: Bearer hunter2hunter2", id="in an echoed header"),
        pytest.param("", "api key gsk_hunter2hunter2 is wrong", id="a key of another provider"),
    ],
)
def test_a_key_is_not_quoted_however_a_server_echoes_it(secret: str, said: str) -> None:
    server = Server("Lab", "http://lab", "Start it.", "Look it up.", "Set the key.", SecretStr(secret))
    assert "hunter2" not in str(error_of_reply(server, "m", Reply(500, said)))
