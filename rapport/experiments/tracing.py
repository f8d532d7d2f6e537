"""Optional traces of model calls: OpenTelemetry spans with the GenAI semantic conventions.

On only where `OTEL_EXPORTER_OTLP_ENDPOINT` (or `..._TRACES_ENDPOINT`) names a collector; otherwise nothing is imported.
One client span a call, with its retries, is made when the call is over and sent in the background in batches: a
collector that is slow, dead or wrong never holds up or fails a call. Texts are in it only if
`OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT` asks for it; keys never are.

Source: opentelemetry.io, "Semantic conventions for generative client AI spans"; OTLP exporter specification.
"""

from __future__ import annotations

import json
import logging
import os
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from rapport.providers.model import Failure, FinishReason, Message, ModelRequest, Usage
from rapport.storage.runs import Timing

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SpanExporter

_LOG = logging.getLogger(__name__)
_ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
_CONTENT = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"
_WITH_CONTENT = ("true", "1", "span_only", "span_and_event")
_TIMEOUT_S = 5.0
_GRPC_PORT = 4317
# The registry's names of providers; others keep ours.
_PROVIDERS = {"gemini": "gcp.gemini", "mistral": "mistral_ai", "xai": "x_ai", "azure": "azure.ai.openai"}
_FINISHES: dict[str, str] = {"stop": "stop", "length": "length", "content_filter": "content_filter"}

_lock = threading.Lock()
_provider: TracerProvider | None = None
_is_broken = False


def is_on() -> bool:
    """Whether a collector is named in the environment."""
    return any(os.environ.get(name, "").strip() for name in _ENDPOINTS)


def record_call(
    request: ModelRequest,
    *,
    begun_ns: int,
    text: str,
    finish_reason: FinishReason | str,
    usage: Usage,
    timing: Timing,
    failure: Failure | None,
    tries: int = 1,
) -> None:
    """Send a span about a call that is over; `begun_ns` is `time.time_ns()` at its start. Never raises.

    The built-in writer is no model, and leaves no span.
    """
    if not is_on() or request.ref.startswith("builtin:"):
        return
    ended_ns = time.time_ns()
    try:
        provider = _tracer_provider()
        if provider is None:
            return
        attributes = dict(_attributes(request, text, finish_reason, usage, timing, failure, tries))
        _send(provider, request.ref, attributes, failure, begun_ns, max(begun_ns, ended_ns))
    except Exception as error:  # tracing is never a reason for a call to fail
        _LOG.warning("A trace couldn't be made (%s).", type(error).__name__)


def flush(timeout_s: float = _TIMEOUT_S) -> bool:
    """Send what waits, now; whether that worked in time. The end of the program does so by itself."""
    return _provider is None or bool(_provider.force_flush(round(timeout_s * 1000)))


def forget() -> None:
    """Send what waits and stop, until the next call: for a changed environment."""
    global _provider, _is_broken
    with _lock:
        stopped, _provider, _is_broken = _provider, None, False
    if stopped is not None:
        stopped.shutdown()


def _tracer_provider() -> TracerProvider | None:
    """Made at the first call; None where that failed once."""
    global _provider, _is_broken
    with _lock:
        if _provider is None and not _is_broken:
            try:
                _provider = _made()
            except Exception as error:
                _is_broken = True
                _LOG.warning("Traces are off: the exporter can't be made (%s). Check the OTEL_ variables.", error)
        return _provider


def _made() -> TracerProvider:
    """A provider of our own: libraries that trace themselves, such as Chroma, don't send through it."""
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    resource = Resource.create({"service.name": os.environ.get("OTEL_SERVICE_NAME", "rapport")})
    provider = TracerProvider(resource=resource)
    provider.add_span_processor(BatchSpanProcessor(_exporter(), schedule_delay_millis=1000))
    return provider


def _exporter() -> SpanExporter:
    """The protocol that the environment names; else gRPC for its usual port, and HTTP for any other."""
    named = os.environ.get("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL") or os.environ.get("OTEL_EXPORTER_OTLP_PROTOCOL", "")
    address = next(value for name in _ENDPOINTS if (value := os.environ.get(name, "").strip()))
    is_grpc = named == "grpc" if named else urlsplit(address).port == _GRPC_PORT
    if is_grpc:
        from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter

        return OTLPSpanExporter(timeout=_TIMEOUT_S)
    from rapport.experiments.tracing_http import HttpSpanExporter

    is_whole = bool(os.environ.get(_ENDPOINTS[0], "").strip())
    url = address if is_whole else address.rstrip("/") + "/v1/traces"
    return HttpSpanExporter(url, _headers(), _TIMEOUT_S)


def _headers() -> dict[str, str]:
    from opentelemetry.util.re import parse_env_headers

    names = ("OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_TRACES_HEADERS")
    found: dict[str, str] = {}
    for name in names:
        found |= parse_env_headers(os.environ.get(name, ""), liberal=True)
    return found


def _send(
    provider: TracerProvider,
    ref: str,
    attributes: Mapping[str, Any],
    failure: Failure | None,
    begun_ns: int,
    ended_ns: int,
) -> None:
    from opentelemetry.trace import SpanKind, Status, StatusCode

    tracer = provider.get_tracer("rapport")
    name = f"chat {ref.partition(':')[2]}"
    span = tracer.start_span(name, kind=SpanKind.CLIENT, attributes=attributes, start_time=begun_ns)
    if failure is not None:
        span.set_status(Status(StatusCode.ERROR, failure.kind))
    span.end(ended_ns)


def _attributes(
    request: ModelRequest,
    text: str,
    finish_reason: str,
    usage: Usage,
    timing: Timing,
    failure: Failure | None,
    tries: int,
) -> Iterator[tuple[str, Any]]:
    yield from _asked(request)
    if finish_reason:
        yield "gen_ai.response.finish_reasons", (_FINISHES.get(finish_reason, finish_reason),)
    if not usage.is_estimated:
        for name, count in (("input", usage.input_tokens), ("output", usage.output_tokens)):
            if count is not None:
                yield f"gen_ai.usage.{name}_tokens", count
    if timing.first_token_s is not None:
        yield "gen_ai.response.time_to_first_chunk", timing.first_token_s + timing.waited_s
    if failure is not None:
        yield "error.type", failure.kind
    if tries > 1:
        yield "rapport.tries", tries
    if os.environ.get(_CONTENT, "").strip().lower() in _WITH_CONTENT:
        yield from _content(request.messages, text, finish_reason)


def _asked(request: ModelRequest) -> Iterator[tuple[str, Any]]:
    provider, _, model = request.ref.partition(":")
    settings = request.settings
    yield "gen_ai.operation.name", "chat"
    yield "gen_ai.provider.name", _PROVIDERS.get(provider, provider)
    yield "gen_ai.system", _PROVIDERS.get(provider, provider)  # what it was called until version 1.36
    yield "gen_ai.request.model", model
    yield "gen_ai.request.stream", True
    yield "gen_ai.output.type", "json" if request.response_schema else "text"
    for name in ("temperature", "top_p", "max_tokens", "seed"):
        if (value := getattr(settings, name)) is not None:
            yield f"gen_ai.request.{name}", value
    if settings.stop:
        yield "gen_ai.request.stop_sequences", settings.stop


def _content(messages: Sequence[Message], text: str, finish_reason: str) -> Iterator[tuple[str, str]]:
    """The texts in the conventions' form: messages with parts, as JSON."""
    system = [_part(one.content) for one in messages if one.role == "system"]
    others = [{"role": one.role, "parts": [_part(one.content)]} for one in messages if one.role != "system"]
    answer = [{"role": "assistant", "parts": [_part(text)], "finish_reason": finish_reason or "error"}]
    if system:
        yield "gen_ai.system_instructions", json.dumps(system, ensure_ascii=False)
    yield "gen_ai.input.messages", json.dumps(others, ensure_ascii=False)
    yield "gen_ai.output.messages", json.dumps(answer, ensure_ascii=False)


def _part(text: str) -> dict[str, str]:
    return {"type": "text", "content": text}
