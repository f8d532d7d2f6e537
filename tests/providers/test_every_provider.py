"""What holds for every provider alike, each against a server that speaks its protocol."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from dataclasses import replace
from typing import Any

import pytest

from rapport.errors import ModelError, ModelTimeout, RateLimited, ServerUnreachable
from rapport.providers.model import Finish, Message, ModelRequest, Sent, Text, Usage
from rapport.providers.registry import Endpoint, Providers
from rapport.providers.retrying import stream_with_retries
from rapport.settings import Settings
from tests.providers.conftest import KEY, REFS, Connect, text_of, thinking_of
from tests.servers.loopback import WORDS
from tests.servers.model_servers import Script


def test_text_arrives_in_order_and_ends_with_one_finish(connect: Connect, protocol: str) -> None:
    events = connect(protocol).events()
    assert text_of(events) == "".join(WORDS)
    assert [type(event) for event in events].count(Finish) == 1
    assert isinstance(events[-1], Finish)


def test_the_moment_the_request_left_comes_before_the_first_piece(connect: Connect, protocol: str) -> None:
    line = connect(protocol, Script(first_token_s=1.0))
    sent, first, *_ = line.events()
    assert isinstance(sent, Sent)
    assert isinstance(first, Text)
    (received,) = line.server.received
    assert received.first_token_at is not None
    assert sent.at_s < received.first_token_at - 0.25  # on Linux both clocks are the monotonic one


def test_thinking_is_apart_from_the_answer(connect: Connect, protocol: str) -> None:
    events = connect(protocol, Script(thinking=("Who is ", "Ada?"))).events()
    assert thinking_of(events) == "Who is Ada?"
    assert text_of(events) == "".join(WORDS)


def test_usage_is_what_the_server_counted(connect: Connect, protocol: str) -> None:
    finish = connect(protocol, Script(input_tokens=21)).events()[-1]
    assert isinstance(finish, Finish)
    assert finish.usage == Usage(21, len(WORDS))


def test_usage_is_estimated_where_the_server_counts_nothing(connect: Connect, protocol: str) -> None:
    finish = connect(protocol, Script(has_usage=False)).events()[-1]
    assert isinstance(finish, Finish)
    assert finish.usage.is_estimated
    assert finish.usage.output_tokens == 20  # ten words, ten numbers


@pytest.mark.parametrize(("protocol", "length"), [("openai", "length"), ("ollama", "length"), ("gemini", "MAX_TOKENS")])
def test_an_answer_cut_by_its_limit_says_so(connect: Connect, protocol: str, length: str) -> None:
    finish = connect(protocol, Script(finish=length)).events()[-1]
    assert isinstance(finish, Finish)
    assert finish.reason == "length"


FAULTS = [
    ("slam", "server_fault"),
    ("cut", "stream_cut"),
    ("no_end", "stream_cut"),
    ("malformed", "bad_answer"),
    ("error_midway", "server_fault"),
    ("html", "bad_answer"),
    ("empty", "bad_answer"),
    ("unauthorized", "key_rejected"),
    ("not_found", "model_not_found"),
    ("rate_limited", "rate_limited"),
    ("server_error", "server_fault"),
    ("bad_gateway", "server_fault"),
    ("elsewhere", "bad_answer"),
    ("too_long", "context_too_long"),
]


@pytest.mark.parametrize(("fault", "kind"), FAULTS, ids=[fault for fault, _ in FAULTS])
def test_a_fault_becomes_its_error(connect: Connect, protocol: str, fault: str, kind: str) -> None:
    with pytest.raises(ModelError) as caught:
        connect(protocol, Script(fault=fault)).events()  # type: ignore[arg-type]
    assert caught.value.kind == kind
    assert KEY not in str(caught.value)
    assert str(caught.value).endswith((".", ")"))


@pytest.mark.parametrize("fault", ["cut", "no_end", "malformed", "error_midway"])
def test_what_arrived_before_a_break_was_yielded(connect: Connect, protocol: str, fault: str) -> None:
    line = connect(protocol, Script(fault=fault))  # type: ignore[arg-type]
    seen = []
    with pytest.raises(ModelError):
        for event in line.model.stream(line.request()):
            seen.append(event)
    assert text_of(seen) == "".join(WORDS[:5])


@pytest.mark.parametrize(
    ("protocol", "fault"), [("openai", "safety"), ("gemini", "safety"), ("gemini", "safety_prompt")]
)
def test_a_refusal_before_the_first_word_is_a_safety_block(connect: Connect, protocol: str, fault: str) -> None:
    with pytest.raises(ModelError) as caught:
        connect(protocol, Script(fault=fault)).events()  # type: ignore[arg-type]
    assert caught.value.kind == "safety_block"


@pytest.mark.parametrize("protocol", ["openai", "gemini"])
def test_a_filter_after_some_words_keeps_them_and_says_so(connect: Connect, protocol: str) -> None:
    events = connect(protocol, Script(fault="safety_midway")).events()
    assert text_of(events) == "".join(WORDS)
    assert isinstance(events[-1], Finish)
    assert events[-1].reason == "content_filter"


def test_retry_after_is_read(connect: Connect, protocol: str) -> None:
    with pytest.raises(RateLimited) as caught:
        connect(protocol, Script(fault="rate_limited", retry_after="7")).events()
    assert caught.value.retry_after_s == 7.0


def test_no_server_says_how_to_start_one(protocol: str) -> None:
    nobody = "http://127.0.0.1:9"
    settings = Settings(ollama_host=nobody, gemini_base_url=nobody)
    providers = Providers(settings, [Endpoint("lab", nobody)])
    with pytest.raises(ServerUnreachable, match=r"doesn't answer at http://127\.0\.0\.1:9"):
        list(providers.resolve(REFS[protocol]).stream(_request(REFS[protocol])))
    providers.close()


@pytest.mark.parametrize("fault", ["silent", "silent_midway"])
def test_silence_ends_after_the_time_limit(connect: Connect, protocol: str, fault: str) -> None:
    line = connect(protocol, Script(fault=fault), model_timeout_s=0.3)  # type: ignore[arg-type]
    with pytest.raises(ModelTimeout):
        line.events()


def test_silence_ends_after_the_time_limit_where_a_stop_is_possible_too(connect: Connect, protocol: str) -> None:
    line = connect(protocol, Script(fault="silent"), model_timeout_s=0.3)
    with pytest.raises(ModelTimeout):
        list(stream_with_retries(line.model, line.request(), 0, should_stop=lambda: False))


def test_closing_the_answer_hangs_up(connect: Connect, protocol: str) -> None:
    line = connect(protocol, Script(pace_s=0.2))
    events = line.model.stream(line.request())
    while not isinstance(next(events), Text):
        pass
    events.close()  # type: ignore[attr-defined]
    assert line.server.wait_for_disconnect()


def test_stop_hangs_up_on_a_model_that_has_said_nothing(connect: Connect, protocol: str) -> None:
    line = connect(protocol, Script(fault="silent"))
    started = time.monotonic()
    events = list(stream_with_retries(line.model, line.request(), 2, should_stop=lambda: bool(line.server.received)))
    assert events == []
    assert time.monotonic() - started < 20  # the time limit is 180 s
    assert line.server.wait_for_disconnect()


def test_a_connection_is_used_again_after_a_whole_answer(connect: Connect, protocol: str) -> None:
    line = connect(protocol)
    assert [text_of(line.events()) for _ in range(3)] == ["".join(WORDS)] * 3


def test_a_hundred_answers_at_once(connect: Connect, protocol: str) -> None:
    line = connect(protocol, Script(first_token_s=1.0))
    model, answers = line.model, []
    threads = [
        threading.Thread(target=lambda: answers.append(text_of(list(model.stream(line.request()))))) for _ in range(100)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == ["".join(WORDS)] * 100
    arrived = [received.at for received in line.server.received]
    first_end = min(received.ended_at for received in line.server.received if received.ended_at is not None)
    assert sum(at < first_end for at in arrived) > 16  # they don't queue for a small pool


def test_no_key_in_what_was_sent_or_shown(connect: Connect, protocol: str) -> None:
    line = connect(protocol)
    finish = line.events()[-1]
    provider = line.providers.get(line.ref.split(":")[0])
    assert KEY not in repr(finish) + repr(provider) + repr(line.model) + repr(provider.models())


def test_what_finish_shows_is_what_the_server_got(connect: Connect, protocol: str) -> None:
    line = connect(protocol)
    finish = line.events(temperature=0.25, max_tokens=30, stop=("END",))[-1]
    assert isinstance(finish, Finish)
    got = line.server.received[0].body
    if protocol == "gemini":
        config = got["generationConfig"]
        assert finish.sent["contents"] == got["contents"]
        assert (config["temperature"], config["maxOutputTokens"], config["stopSequences"]) == (0.25, 30, ["END"])
    else:
        assert {name: got[name] for name in finish.sent} == finish.sent


def test_nothing_is_sent_that_was_not_set(connect: Connect, protocol: str) -> None:
    line = connect(protocol)
    line.events()
    got = line.server.received[0].body
    allowed = {
        "openai": {"model", "messages", "stream", "stream_options"},
        "ollama": {"model", "messages", "stream", "keep_alive", "options", "tools"},
        "gemini": {"contents"},
    }[protocol]
    assert {name for name, value in got.items() if value not in (None, {}, [])} <= allowed


def test_the_draft_of_the_built_in_writer_is_sent_to_nobody(connect: Connect, protocol: str) -> None:
    line = connect(protocol)
    list(line.model.stream(_request(line.ref, draft="a draft to keep")))
    assert "a draft to keep" not in str(line.server.received[0].body)


def test_status_of_a_reachable_server_is_ready(connect: Connect, protocol: str) -> None:
    line = connect(protocol)
    status = line.providers.get(line.ref.split(":")[0]).status()
    assert status.is_ready
    assert status.latency_s is not None


def test_importing_the_registry_imports_no_sdk() -> None:
    code = (
        "import sys, rapport.providers.registry\n"
        "print([name for name in ('openai', 'google.genai', 'ollama') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_many_threads_may_make_the_first_call_together(connect: Connect, protocol: str) -> None:
    line = connect(protocol)
    models = []
    threads = [threading.Thread(target=lambda: models.append(line.providers.resolve(line.ref))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(models) == 8


def _request(ref: str, draft: str | None = None) -> ModelRequest:
    return ModelRequest(ref, (Message("system", "Be brief."), Message("user", "Write to Ada.")), draft=draft)


def asked_for_json(body: dict[str, Any]) -> object:
    """The schema of the answer as each protocol sends it."""
    if "response_format" in body:
        return body["response_format"]["json_schema"]["schema"]
    return body.get("format") or body.get("generationConfig", {}).get("responseJsonSchema")


def test_a_schema_of_the_answer_is_sent_and_none_where_there_is_none(connect: Connect, protocol: str) -> None:
    line = connect(protocol)
    schema = {"type": "object", "properties": {"value": {"type": "integer"}}}
    list(line.model.stream(replace(line.request(), response_schema=json.dumps(schema))))
    line.events()
    assert [asked_for_json(one.body) for one in line.server.received] == [schema, None]
