"""Spans over OTLP/HTTP with the client that the house has anyway. Imported only where traces are on."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence

import httpx
from opentelemetry.exporter.otlp.proto.common.trace_encoder import encode_spans
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult

_LOG = logging.getLogger(__name__)
_REFUSED = 400


class HttpSpanExporter(SpanExporter):
    """POSTs spans as protobuf to a collector, one try a batch. The headers may hold a key; they are never logged."""

    def __init__(self, url: str, headers: Mapping[str, str], timeout_s: float) -> None:
        known = {"Content-Type": "application/x-protobuf"}
        self._url = url
        self._client = httpx.Client(headers={**headers, **known}, timeout=timeout_s)
        self._has_told = False

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        try:
            answer = self._client.post(self._url, content=encode_spans(spans).SerializeToString())
        except httpx.HTTPError as error:
            return self._failed(type(error).__name__)
        return (
            SpanExportResult.SUCCESS if answer.status_code < _REFUSED else self._failed(f"status {answer.status_code}")
        )

    def shutdown(self) -> None:
        self._client.close()

    def force_flush(self, timeout_millis: int = 30_000) -> bool:
        return True

    def _failed(self, why: str) -> SpanExportResult:
        """Said once: a collector that is down for a day shouldn't fill the log."""
        if not self._has_told:
            _LOG.warning("The collector of traces doesn't take them (%s). Calls go on without.", why)
        self._has_told = True
        return SpanExportResult.FAILURE
