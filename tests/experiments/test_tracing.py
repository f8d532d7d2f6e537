"""Traces of model calls, received by a real OTLP collector on loopback."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent import futures
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from rapport.errors import ModelError, RateLimited
from rapport.experiments import tracing
from rapport.experiments.calls import Call, make_call
from rapport.providers.model import Message, ModelRequest, ModelSettings
from tests.experiments.scripted import Scripted

MESSAGES = (Message("system", "Be brief."), Message("user", "Write to Ada."))


@dataclass
class Collector:
    """What arrived: spans as (name, attributes, status), and the paths and headers of the requests."""

    url: str
    spans: list[tuple[str, dict[str, Any], int]] = field(default_factory=list)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    status: int = 200

    def take(self, data: bytes) -> None:
        from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

        self.take_request(ExportTraceServiceRequest.FromString(data))

    def take_request(self, request: Any) -> None:
        for resource in request.resource_spans:
            for scope in resource.scope_spans:
                for span in scope.spans:
                    attributes = {one.key: plain(one.value) for one in span.attributes}
                    self.spans.append((span.name, attributes, span.status.code))


def plain(value: Any) -> Any:
    kind = value.WhichOneof("value")
    found = getattr(value, kind)
    return [plain(one) for one in found.values] if kind == "array_value" else found


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"):
        monkeypatch.delenv(name, raising=False)
    yield
    tracing.forget()


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    """OTLP over HTTP."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            there.requests.append((self.path, dict(self.headers)))
            there.take(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(there.status)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    there = Collector(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", there.url)
    yield there
    tracing.forget()
    server.shutdown()
    server.server_close()
    thread.join()


def called(ref: str = "ollama:llama3.2:3b", failures: list[ModelError] | None = None, **settings: Any) -> Call:
    call = Call()
    model = Scripted(("Dear ", "Ada"), failures=failures or [])
    make_call(call, model, ModelRequest(ref, MESSAGES, ModelSettings(**settings)), 0)
    return call


def test_a_call_is_a_span_in_the_words_of_the_conventions(collector: Collector) -> None:
    called(temperature=0.5, max_tokens=90, stop=("END",))
    tracing.flush()

    [(name, attributes, status)] = collector.spans
    first = attributes.pop("gen_ai.response.time_to_first_chunk")
    assert (name, status) == ("chat llama3.2:3b", 0)
    assert 0 <= first < 60
    assert attributes == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "ollama",
        "gen_ai.system": "ollama",
        "gen_ai.request.model": "llama3.2:3b",
        "gen_ai.request.stream": True,
        "gen_ai.request.temperature": 0.5,
        "gen_ai.request.max_tokens": 90,
        "gen_ai.request.stop_sequences": ["END"],
        "gen_ai.output.type": "text",
        "gen_ai.response.finish_reasons": ["stop"],
        "gen_ai.usage.input_tokens": 12,
        "gen_ai.usage.output_tokens": 3,
    }
    assert collector.requests[0][0] == "/v1/traces"


def test_texts_are_in_it_only_if_asked_for(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true")

    called()
    tracing.flush()

    attributes = collector.spans[0][1]
    assert json.loads(attributes["gen_ai.system_instructions"]) == [{"type": "text", "content": "Be brief."}]
    assert json.loads(attributes["gen_ai.input.messages"])[0]["role"] == "user"
    assert json.loads(attributes["gen_ai.output.messages"])[0]["parts"][0]["content"] == "Dear Ada"


def test_a_failed_call_says_what_kind_of_failure_it_was(collector: Collector) -> None:
    called("gemini:gemini-3-pro", [RateLimited("Too many requests for key sk-secret.")])
    tracing.flush()

    [(_, attributes, status)] = collector.spans
    assert (attributes["error.type"], status, attributes["gen_ai.provider.name"]) == ("rate_limited", 2, "gcp.gemini")
    assert "sk-secret" not in str(attributes)


def test_headers_of_the_environment_go_to_the_collector(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_HEADERS", "x-team=letters")

    called()
    tracing.flush()

    assert collector.requests[0][1]["x-team"] == "letters"


def test_the_built_in_writer_leaves_no_span(collector: Collector) -> None:
    called("builtin:writer")
    tracing.flush()

    assert collector.spans == []


def test_a_collector_over_grpc_gets_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import grpc
    from opentelemetry.proto.collector.trace.v1 import trace_service_pb2, trace_service_pb2_grpc

    there = Collector("")

    class Service(trace_service_pb2_grpc.TraceServiceServicer):
        def Export(self, request: Any, context: Any) -> Any:
            there.take_request(request)
            return trace_service_pb2.ExportTraceServiceResponse()

    with futures.ThreadPoolExecutor(2) as pool:
        server = grpc.server(pool)
        trace_service_pb2_grpc.add_TraceServiceServicer_to_server(Service(), server)
        port = server.add_insecure_port("127.0.0.1:0")
        server.start()
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", f"http://127.0.0.1:{port}")
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")
        called()
        tracing.flush(60)
        tracing.forget()
        server.stop(0).wait()

    assert [name for name, _, _ in there.spans] == ["chat llama3.2:3b"]


@pytest.mark.parametrize(
    "variables",
    [
        pytest.param({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:9"}, id="nobody there"),
        pytest.param({"OTEL_EXPORTER_OTLP_ENDPOINT": "nonsense://"}, id="no address"),
        pytest.param({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://[::1"}, id="an address that can't be read"),
    ],
)
def test_a_call_is_done_whatever_the_collector_does(variables: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    begun = time.monotonic()
    call = called()

    assert (call.status, call.text) == ("done", "Dear Ada")
    assert time.monotonic() - begun < 30


def test_a_collector_that_refuses_is_told_of_once(collector: Collector, caplog: pytest.LogCaptureFixture) -> None:
    collector.status = 503

    for _ in range(2):
        called()
        tracing.flush()

    assert [record.message for record in caplog.records if "collector" in record.message] == [
        "The collector of traces doesn't take them (status 503). Calls go on without."
    ]


def test_without_a_collector_nothing_of_it_is_loaded() -> None:
    code = "import sys, rapport.experiments.calls; print([m for m in sys.modules if m.startswith('opentelemetry')])"
    environment = {"PATH": "/usr/bin"}

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)

    assert found.stdout.strip() == "[]"
