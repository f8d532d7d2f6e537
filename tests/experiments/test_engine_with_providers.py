"""Whole runs against servers that speak each provider's protocol and fail in every way they know."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from pydantic import SecretStr

from rapport.experiments.engine import Engine
from rapport.exporting.archive import build_archive
from rapport.providers.registry import Endpoint, Providers
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.settings import Settings
from rapport.storage.runs import Output, Run
from rapport.storage.store import Store
from tests.experiments.waiting import by_id, finished, until
from tests.records_for_tests import case, run_of, variant
from tests.servers.loopback import WORDS, Fault
from tests.servers.model_servers import SERVERS, ModelServer, Script

KEY = "sk-secret-test-key"  # what the servers echo with their 401
HALF = "".join(WORDS[:5])
REFS = {"openai": "lab:test-model", "ollama": "ollama:llama3.2", "gemini": "gemini:gemini-2.5-flash"}
KEEPS_HALF = {"cut", "no_end", "silent_midway", "malformed", "error_midway"}
NO_FAILURE = {"none", "safety_midway", "no_usage_option", "new_limit", "no_temperature", "safety", "safety_prompt"}
OF_SOME_SERVERS = {"gives_way", "no_json", "too_long_in_silence"}  # not of all three, or of two requests at once
FAULTS = sorted(set(get_args(Fault)) - NO_FAILURE - OF_SOME_SERVERS)


@pytest.fixture(params=list(REFS))
def protocol(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


def connected(protocol: str, server: ModelServer, model_timeout_s: float = 60.0) -> Providers:
    settings = Settings(
        ollama_host=server.url if protocol == "ollama" else "http://127.0.0.1:9",
        ollama_api_key=SecretStr(KEY),
        gemini_base_url=server.url if protocol == "gemini" else None,
        gemini_api_key=SecretStr(KEY),
        model_timeout_s=model_timeout_s,
    )
    return Providers(settings, [Endpoint("lab", server.url, SecretStr(KEY))] if protocol == "openai" else [])


def run_beside_the_builtin_writer(store: Store, providers: Providers, ref: str, retries: int = 0) -> tuple[Run, Engine]:
    run = run_of([case()], [variant("A", ref), variant("B", "builtin:writer")])
    engine = Engine(store, 4, retries)
    engine.start(run, by_id([case()]), OUTREACH_EMAIL, providers)
    return run, engine


def columns(engine: Engine, run: Run) -> list[Output]:
    view = until(engine, run.id, finished)
    return [view.outputs[run.cases[0].id, position] for position in range(2)]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_fails_its_column_keeps_what_came_and_tells_no_key(
    store: Store, protocol: str, fault: Fault, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), SERVERS[protocol](Script(fault=fault)) as server:
        providers = connected(protocol, server, model_timeout_s=2.0 if fault.startswith("silent") else 60.0)
        run, engine = run_beside_the_builtin_writer(store, providers, REFS[protocol])
        broken, fine = columns(engine, run)
        providers.close()
    assert (broken.status, fine.status) == ("failed", "done")
    assert broken.failure is not None and broken.failure.kind != "unexpected"
    assert broken.text == (HALF if fault in KEEPS_HALF else "")
    everything = [file.read_bytes() for file in tmp_path.iterdir()]
    everything += [build_archive(run, [broken, fine], {}), caplog.text.encode(), repr((broken, providers)).encode()]
    assert not any(KEY.encode() in one for one in everything)


def test_the_exact_request_is_stored_without_the_key(store: Store, protocol: str, tmp_path: Path) -> None:
    with SERVERS[protocol]() as server:
        providers = connected(protocol, server)
        run, engine = run_beside_the_builtin_writer(store, providers, REFS[protocol])
        answered, _ = columns(engine, run)
        providers.close()
        assert KEY in str(server.received[0].headers)  # it was sent, and still:
    assert answered.sent
    assert not any(KEY.encode() in file.read_bytes() for file in tmp_path.iterdir())


def test_retry_after_is_waited_for_and_shown_and_a_stop_ends_the_wait(store: Store) -> None:
    with SERVERS["openai"](Script(fault="rate_limited", retry_after="50")) as server:
        providers = connected("openai", server)
        run, engine = run_beside_the_builtin_writer(store, providers, REFS["openai"], retries=2)
        seen = until(engine, run.id, lambda view: any(view.notices.values()))
        assert "Trying again in 50 s" in " ".join(seen.notices.values())
        started = time.monotonic()
        engine.stop(run.id)
        assert columns(engine, run)[0].status == "stopped"
        assert time.monotonic() - started < 40  # the wait is 50 s
        assert len(server.received) == 1
        providers.close()


@pytest.mark.parametrize("fault", ["silent", "silent_midway"])
def test_stop_during_silence_keeps_what_came(store: Store, protocol: str, fault: Fault) -> None:
    with SERVERS[protocol](Script(fault=fault)) as server:
        providers = connected(protocol, server)
        run, engine = run_beside_the_builtin_writer(store, providers, REFS[protocol])
        until(engine, run.id, lambda _: bool(server.received))
        if fault == "silent_midway":
            until(engine, run.id, lambda view: view.outputs[run.cases[0].id, 0].text == HALF)
        engine.stop(run.id)
        stopped = columns(engine, run)[0]
        providers.close()
    assert (stopped.status, stopped.text) == ("stopped", HALF if fault == "silent_midway" else "")


def test_two_sessions_with_two_keys_each_send_their_own(store: Store) -> None:
    with SERVERS["openai"](Script(pace_s=0.01)) as server:
        sessions = [
            Providers(Settings(), [Endpoint("lab", server.url, SecretStr(f"key-of-{name}"))]) for name in ("ada", "bo")
        ]
        engine = Engine(store, 8, 0)
        runs = [run_of([case()], [variant("A", "lab:m")] * 3, f"run-{number}") for number in range(2)]
        starts = [
            threading.Thread(target=engine.start, args=(run, by_id([case()]), OUTREACH_EMAIL, session))
            for run, session in zip(runs, sessions, strict=True)
        ]
        for one in starts:
            one.start()
        for one in starts:
            one.join()
        for run in runs:
            until(engine, run.id, finished)
        sent = sorted(received.headers["authorization"] for received in server.received)
        for session in sessions:
            session.close()
    assert sent == ["Bearer key-of-ada"] * 3 + ["Bearer key-of-bo"] * 3


@pytest.mark.parametrize("ref", ["gemini:gemini-2.5-flash", "ollama:gpt-oss:120b-cloud", "far:m"])
def test_an_old_run_of_a_cloud_is_not_written_again_while_only_local_models_are_allowed(store: Store, ref: str) -> None:
    far = [Endpoint("far", "https://models.example.com/v1", SecretStr(KEY))]
    providers = Providers(Settings(gemini_api_key=SecretStr(KEY)), far, local_only=True)
    run, engine = run_beside_the_builtin_writer(store, providers, ref)
    columns(engine, run)
    engine.again(run.id, [(run.cases[0].id, 0)], by_id([case()]), OUTREACH_EMAIL, providers)
    refused, _ = columns(engine, run)
    assert refused.attempt == 2
    assert not refused.is_local  # where it would have gone, also of what was never sent
    assert refused.failure is not None and "only local models are allowed" in refused.failure.message
