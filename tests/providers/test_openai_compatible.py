"""OpenAI-compatible servers: endpoints, what not every server takes, windows as servers say them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from pydantic import SecretStr

from rapport.errors import BadAnswer, ContextTooLong, KeyRejected, ModelError, SettingsError
from rapport.experiments.calls import Call, make_call
from rapport.providers.endpoint import Endpoint
from rapport.providers.model import Event, Finish, Retry, Sent
from rapport.providers.registry import Providers
from rapport.providers.retrying import stream_with_retries
from rapport.settings import Settings
from tests.providers.conftest import KEY, Connect, Line, text_of
from tests.servers.format_refusals import REFUSALS
from tests.servers.loopback import WORDS, Reply
from tests.servers.model_servers import Script


def test_a_server_without_usage_option_still_answers(connect: Connect) -> None:
    line = connect("openai", Script(fault="no_usage_option"))
    events = line.events()
    assert text_of(events) == "".join(WORDS)
    assert isinstance(events[-1], Finish)
    assert events[-1].usage.is_estimated
    assert "stream_options" not in events[-1].sent


def test_a_newer_model_gets_its_limit_under_the_new_name(connect: Connect) -> None:
    line = connect("openai", Script(fault="new_limit"))
    finish = line.events(max_tokens=50)[-1]
    assert isinstance(finish, Finish)
    assert finish.sent["max_completion_tokens"] == 50
    assert "max_tokens" not in finish.sent


SCHEMA = {"type": "object", "properties": {"value": {"type": "integer"}}}
TAKEN = {
    "json_object with schema": {"type": "json_object", "schema": SCHEMA},
    "json_object with value": {"type": "json_object", "value": SCHEMA},
    "json_object": {"type": "json_object"},
    "": None,
}


def ask_by_schema(line: Line) -> list[Event]:
    return list(line.model.stream(replace(line.request(), response_schema=json.dumps(SCHEMA))))


@pytest.mark.parametrize("refuser", REFUSALS)
def test_a_server_that_refuses_a_schema_is_asked_for_less_and_next_time_at_once(connect: Connect, refuser: str) -> None:
    _, taken, requests = REFUSALS[refuser]
    line = connect("openai", Script(refuser=refuser))
    for _ in range(2):
        events = ask_by_schema(line)
        assert text_of(events) == "".join(WORDS)
        assert isinstance(events[-1], Finish)
        assert events[-1].sent.get("response_format") == TAKEN[taken]
    assert len(line.server.received) == requests + 1


def test_a_refused_format_is_no_failed_try(connect: Connect) -> None:
    line = connect("openai", Script(refuser="llama-cpp-python"))
    request = replace(line.request(), response_schema=json.dumps(SCHEMA))
    events = list(stream_with_retries(line.model, request, retries=0))
    assert not [event for event in events if isinstance(event, Retry)]
    assert [type(event) for event in events].count(Sent) == 1


def test_what_one_model_refuses_is_still_asked_of_another(connect: Connect) -> None:
    line = connect("openai", Script(refuser="DeepSeek"))
    ask_by_schema(line)
    other = replace(line.request(), ref="lab:other", response_schema=json.dumps(SCHEMA))
    list(line.providers.resolve("lab:other").stream(other))
    kinds = [one.body["response_format"]["type"] for one in line.server.received if one.body["model"] == "other"]
    assert kinds == ["json_schema", "json_object"]


def test_what_another_answer_needed_meanwhile_is_not_forgotten(connect: Connect) -> None:
    line = connect("openai", Script(), Script(refuser="TGI"))
    slow = line.model.stream(line.request())
    next(slow)
    ask_by_schema(line)
    list(slow)
    asked = len(line.server.received)
    ask_by_schema(line)
    assert len(line.server.received) == asked + 1


@pytest.mark.parametrize(
    ("status", "message"),
    [(500, "out of memory"), (400, "messages: at least one is needed"), (429, "response_format: too many requests")],
    ids=["a fault", "another refusal", "too many requests"],
)
def test_a_refusal_of_something_else_leaves_the_schema(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, status: int, message: str
) -> None:
    line = connect("openai")
    monkeypatch.setattr(line.server, "refusal", lambda script, body: Reply(status, {"error": {"message": message}}))
    with pytest.raises(ModelError):
        ask_by_schema(line)
    assert len(line.server.received) == 1


def test_a_refusal_that_going_without_does_not_mend_is_not_remembered(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = connect("openai")
    echoed = {"error": {"message": "max_tokens must be positive (response_format: …)"}}
    monkeypatch.setattr(line.server, "refusal", lambda script, body: Reply(400, echoed))
    with pytest.raises(ModelError, match="must be positive"):
        ask_by_schema(line)
    monkeypatch.undo()
    finish = ask_by_schema(line)[-1]
    assert isinstance(finish, Finish)
    assert finish.sent["response_format"]["type"] == "json_schema"  # type: ignore[index]


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, {"message": "maximum context length is 10 tokens: Check the grammar of this e-mail"}),
        (400, {"message": "messages: at least one is needed", "input": "Check the grammar of this e-mail"}),
    ],
    ids=["in the message", "beside the message"],
)
def test_words_of_the_prompt_in_an_error_are_no_refusal_of_the_schema(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, status: int, error: dict[str, str]
) -> None:
    line = connect("openai")
    monkeypatch.setattr(line.server, "refusal", lambda script, body: Reply(status, {"error": error}))
    with pytest.raises(ModelError):
        ask_by_schema(line)
    assert len(line.server.received) == 1


@pytest.mark.parametrize(
    "fault",
    [
        Reply(500, {"error": {"message": "worker restarted while compiling grammar, try again"}}),
        Reply(200, b'data: {"error": {"message": "grammar worker died", "code": 500}}\n\n',
              {"Content-Type": "text/event-stream"}),
    ],
    ids=["before the answer", "in the stream"],
)  # fmt: skip
def test_a_fault_that_passes_costs_later_calls_no_schema(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, fault: Reply
) -> None:
    line = connect("openai")
    faults = [fault]
    monkeypatch.setattr(line.server, "refusal", lambda script, body: faults.pop() if faults else None)
    asked = [ask_by_schema(line)[-1] for _ in range(2)]
    kinds = [one.sent["response_format"]["type"] for one in asked if isinstance(one, Finish)]  # type: ignore[index]
    assert kinds == ["json_object", "json_schema"]


def test_an_answer_that_groq_withheld_as_no_json_is_asked_for_without_the_format_this_once(connect: Connect) -> None:
    line = connect("openai", Script(fault="no_json"), Script(), Script())
    asked = [ask_by_schema(line)[-1] for _ in range(2)]
    formats = ["response_format" in one.sent for one in asked if isinstance(one, Finish)]
    assert formats == [False, True]


def test_every_request_of_a_call_counts_as_a_try(connect: Connect) -> None:
    line = connect("openai", Script(fault="rate_limited", retry_after="0.01"), Script(refuser="GPT-4 at OpenAI"))
    call = Call()
    make_call(call, line.model, replace(line.request(), response_schema=json.dumps(SCHEMA)), retries=1)
    assert (call.status, call.tries) == ("done", 5)
    assert len(line.server.received) == 5


def test_a_stream_that_ends_without_a_word_is_asked_again_for_what_the_server_has_to_say(connect: Connect) -> None:
    line = connect("openai", Script(fault="too_long_in_silence"))
    with pytest.raises(ContextTooLong, match=r"maximum context length is 2048 tokens"):
        line.events()
    assert [one.body.get("stream") for one in line.server.received] == [True, None]


def test_an_empty_stream_is_asked_for_as_a_whole_and_streams_go_on_after_it(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = connect("openai")
    whole = {"choices": [{"message": {"content": "Dear Ada"}, "finish_reason": "stop"}]}

    def refusal(script: Script, body: dict[str, Any]) -> Reply:
        return Reply(200, b"", {"Content-Type": "text/event-stream"}) if body.get("stream") else Reply(200, whole)

    monkeypatch.setattr(line.server, "refusal", refusal)
    assert [text_of(line.events()) for _ in range(2)] == ["Dear Ada"] * 2
    assert [one.body.get("stream") for one in line.server.received] == [True, None, True, None]


@pytest.mark.parametrize(
    "after",
    [
        pytest.param([None], id="cut after the reason"),
        pytest.param([b"data: [DONE]\n\n", None], id="cut after the last event"),
        pytest.param([b"data: oops\n\n"], id="something unreadable after the reason"),
    ],
)
def test_an_answer_that_was_complete_is_kept_however_its_connection_ends(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, after: list[bytes | None]
) -> None:
    line = connect("openai", Script(fault="new_limit"))
    monkeypatch.setattr(line.server, "end", lambda script, body: [line.server._chunk({}, "stop"), *after])
    for _ in range(2):
        events = line.events(max_tokens=50)
        assert text_of(events) == "".join(WORDS)
        assert isinstance(events[-1], Finish)
        assert events[-1].sent["max_completion_tokens"] == 50
    assert len(line.server.received) == 3


def test_what_a_server_refused_once_is_not_tried_again(connect: Connect) -> None:
    line = connect("openai", Script(fault="new_limit"))
    line.events(max_tokens=50)
    line.events(max_tokens=50)
    assert len(line.server.received) == 3


def test_a_model_that_refuses_temperature_says_which_setting_to_clear(connect: Connect) -> None:
    with pytest.raises(ModelError, match=r"'temperature'.*Clear that setting"):
        connect("openai", Script(fault="no_temperature")).events(temperature=0.2)


@pytest.mark.parametrize(
    ("listed", "tokens"),
    [
        ({"max_model_len": 8192}, 8192),
        ({"meta": {"n_ctx_train": 4096}}, 4096),
        ({"context_window": 131072}, 131072),
        ({"context_length": 32768}, 32768),
        ({"max_context_length": 16384}, 16384),
        ({}, None),
        ({"max_model_len": None}, None),
        ({"meta": "none"}, None),
    ],
    ids=["vLLM", "llama.cpp", "Groq", "OpenRouter", "LM Studio", "unsaid", "null", "odd"],
)
def test_a_window_is_taken_where_the_server_says_it(
    connect: Connect, listed: dict[str, object], tokens: int | None
) -> None:
    (info,) = connect("openai", models=[{"id": "m", "object": "model", **listed}]).providers.get("lab").models()
    assert info.context_tokens == tokens


def test_models_that_cannot_chat_are_left_out(connect: Connect) -> None:
    names = ["gpt-4o", "text-embedding-3-small", "whisper-1", "gpt-4o-mini-tts", "dall-e-3"]
    models = [{"id": name, "object": "model"} for name in names]
    assert [info.title for info in connect("openai", models=models).providers.get("lab").models()] == ["gpt-4o"]


def test_a_server_without_a_model_is_not_ready(connect: Connect) -> None:
    status = connect("openai", models=[]).providers.get("lab").status()
    assert not status.is_ready
    assert "Load one" in status.message


@pytest.mark.parametrize("fault", ["unauthorized", "html", "server_error"])
def test_status_of_a_faulty_server_is_a_sentence(connect: Connect, fault: str) -> None:
    status = connect("openai", Script(fault=fault)).providers.get("lab").status()  # type: ignore[arg-type]
    assert not status.is_ready
    assert status.message.endswith(".")
    assert KEY not in status.message


def test_the_key_travels_in_the_header_only(connect: Connect) -> None:
    line = connect("openai")
    line.events()
    assert line.server.received[0].headers["authorization"] == f"Bearer {KEY}"
    assert KEY not in str(line.server.received[0].body)


def test_a_rejected_key_is_not_quoted_and_leaves_no_trace(connect: Connect) -> None:
    with pytest.raises(KeyRejected) as caught:
        connect("openai", Script(fault="unauthorized")).events()
    assert KEY not in str(caught.value)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("http://127.0.0.1:8000/v1", "this machine"),
        ("http://localhost:1234/v1", "this machine"),
        ("http://[::1]:8080/v1", "this machine"),
        ("http://192.168.1.7:8000/v1", "this network"),
        ("http://10.1.2.3/v1", "this network"),
        ("http://gpu-box.local/v1", "this network"),
        ("http://vllm:8000/v1", "this network"),
        ("https://api.groq.com/openai/v1", "cloud"),
        ("http://8.8.8.8/v1", "cloud"),
        ("https://127.0.0.1.example.com/v1", "cloud"),
    ],
)
def test_where_an_endpoint_is_follows_from_its_address(url: str, place: str) -> None:
    endpoint = Endpoint("lab", url)
    assert endpoint.place == place
    assert endpoint.is_local == (place != "cloud")


@pytest.mark.parametrize("name", ["", "Ollama!", "a b", "ollama", "builtin", "gemini", "a:b", "-x", "x" * 41])
def test_a_name_that_cannot_be_used_is_a_settings_error(name: str) -> None:
    with pytest.raises(SettingsError, match="can't be called"):
        Endpoint(name, "http://127.0.0.1:8000/v1")


@pytest.mark.parametrize(
    "url", ["", "127.0.0.1:8000", "ftp://host/v1", "http://", "http://host:99999/v1", "javascript:1"]
)
def test_an_address_that_cannot_be_used_is_a_settings_error(url: str) -> None:
    with pytest.raises(SettingsError, match="can't be used"):
        Endpoint("lab", url)


@pytest.mark.parametrize("url", ["http://me:secret@host/v1", "https://host/v1?key=secret"])
def test_an_address_with_a_secret_in_it_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Endpoint("lab", url)
    assert "secret" not in str(caught.value)


def test_an_endpoint_prints_without_its_key() -> None:
    assert KEY not in repr(Endpoint("lab", "http://127.0.0.1:8000/v1", SecretStr(KEY)))


def test_nothing_of_openais_own_environment_goes_to_another_endpoint(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ORG_ID", "PROJECT_ID", "ADMIN_KEY", "API_KEY", "WEBHOOK_SECRET"):
        monkeypatch.setenv(f"OPENAI_{name}", f"private-{name}")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Team: private-team\nAuthorization: private-other")
    line = connect("openai")
    line.events()
    assert "private-" not in str(line.server.received[0].headers)


def test_a_server_without_a_key_gets_none(connect: Connect) -> None:
    line = connect("openai")
    providers = Providers(Settings(), [Endpoint("open", line.server.url)])
    list(providers.resolve("open:test-model").stream(line.request()))
    providers.close()
    assert "authorization" not in line.server.received[0].headers


@pytest.mark.parametrize(
    "models",
    [
        pytest.param([{}], id="nothing"),
        pytest.param([{"id": None}], id="no name"),
        pytest.param([{"id": 5}], id="a number"),
    ],
)
def test_a_listed_model_without_a_name_is_left_out(connect: Connect, models: list[dict[str, object]]) -> None:
    line = connect("openai", models=[*models, {"id": "real"}])
    assert [info.ref for info in line.providers.get("lab").models()] == ["lab:real"]


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param({"a": [1]}, id="an object"),
        pytest.param(7, id="a number"),
        pytest.param(["Dear Ada"], id="parts that aren't parts"),
        pytest.param([{"type": "text", "text": None}], id="a part without its text"),
    ],
)
def test_a_piece_that_is_no_text_is_told_as_an_answer_in_the_wrong_shape(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, piece: object
) -> None:
    line = connect("openai")
    monkeypatch.setattr(line.server, "piece", lambda text, is_thinking=False: line.server._chunk({"content": piece}))
    with pytest.raises(BadAnswer, match="isn't an answer in"):
        line.events()


def test_a_server_that_sends_its_text_in_parts_is_understood(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    line = connect("openai")

    def in_parts(text: str, is_thinking: bool = False) -> bytes:
        return line.server._chunk({"content": [{"type": "text", "text": text}]})

    monkeypatch.setattr(line.server, "piece", in_parts)
    assert text_of(line.events()) == "".join(WORDS)


def test_a_server_that_never_stops_writing_is_cut_off(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rapport.providers.answering.MOST_CHARACTERS", 10_000)
    line = connect("openai", Script(tokens=("word " * 100,) * 1_000))
    arrived = line.model.stream(line.request())
    with pytest.raises(BadAnswer, match=r"didn't stop writing after 10,000 characters"):
        for count, _ in enumerate(arrived):
            assert count < 100
