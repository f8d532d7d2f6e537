"""OpenAI's chat protocol: what is sent, what is left out for servers that don't take it, and what comes back."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from rapport.providers.answering import Answer
from rapport.providers.faults import Reply, is_too_long
from rapport.providers.lines import LineReply
from rapport.providers.model import Event, FinishReason, ModelRequest, Usage
from rapport.providers.sockets import Stopped, stop_when

_FINISH_REASONS: dict[str, FinishReason] = {"stop": "stop", "length": "length", "content_filter": "content_filter"}
_DRAIN_S = 0.2  # how long a server may take to close an answer that is at its end; else its connection isn't used again


class Refused(Exception):
    """The server answered with an error, before its answer or in it; `behind` is what one behind it said."""

    def __init__(self, reply: Reply, behind: str = "") -> None:
        super().__init__(reply.text)
        self.reply = reply
        self.words = f"{reply.code} {reply.text} {behind}"

    @property
    def may_pass(self) -> bool:
        """Whether it is rather a fault of the server's than a refusal, as long as it doesn't name the field."""
        is_fault = self.reply.status >= 500 or bool(re.match(r"5\d\d\b", self.reply.code))
        return is_fault and not re.search(r"response.?format|stream_options", self.words, re.IGNORECASE)


class Unsaid(Refused):
    """The server began a stream and ended it without a piece: some do so for what they would else refuse in words."""

    def __init__(self) -> None:
        super().__init__(Reply(200, ""))


@dataclass(frozen=True, slots=True)
class Adaptation:
    """A part of the protocol that not every server takes: if it was sent and the refusal names it, go without.

    Some call that a fault of theirs (500), some say it in the stream (0). What helped is remembered if it `lasts`: a
    model that once wrote no JSON may write it the next time.
    """

    part: str
    refusal: str
    change: Callable[[dict[str, Any]], dict[str, Any]]
    statuses: tuple[int, ...] = (0, 400, 404, 422, 500, 501)
    lasts: bool = True

    def fits(self, sent: Mapping[str, Any], refused: Refused) -> bool:
        is_refusal = refused.reply.status in self.statuses
        return is_refusal and self.part in sent and bool(re.search(self.refusal, refused.words, re.IGNORECASE))


def _without_usage(sent: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in sent.items() if name != "stream_options"}


def _newer_limit(sent: dict[str, Any]) -> dict[str, Any]:
    return {("max_completion_tokens" if name == "max_tokens" else name): value for name, value in sent.items()}


def _json_by_schema(sent: dict[str, Any]) -> dict[str, Any]:
    """As llama-cpp-python, Together and Fireworks hold a model to a schema."""
    known = sent.get("response_format")
    schema = known and known.get("json_schema", {}).get("schema")
    return {**sent, "response_format": {"type": "json_object", "schema": schema}} if schema else sent


def _json_by_value(sent: dict[str, Any]) -> dict[str, Any]:
    """As TGI does."""
    schema = (sent.get("response_format") or {}).get("schema")
    return {**sent, "response_format": {"type": "json_object", "value": schema}} if schema else sent


def _any_json(sent: dict[str, Any]) -> dict[str, Any]:
    known = sent.get("response_format")
    return sent if known is None else {**sent, "response_format": {"type": "json_object"}}


def _without_format(sent: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in sent.items() if name != "response_format"}


def _as_a_whole(sent: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in sent.items() if name not in ("stream", "stream_options")}


_FORMAT = r"response.?format|json.?(schema|object|mode)|(response|output|invalid).?schema|structured.?output|grammar"
ADAPTATIONS = (
    # Not remembered: it may have been a fault that passes, and all later answers would come without a stream.
    Adaptation("stream", "", _as_a_whole, statuses=(200,), lasts=False),
    Adaptation("stream_options", r"stream_options|include_usage", _without_usage),
    Adaptation("max_tokens", r"max_completion_tokens", _newer_limit),
    # Groq: what the model wrote was no JSON. Without the format it comes as it is, and is read leniently.
    Adaptation("response_format", r"json_validate_failed|failed_generation", _without_format, lasts=False),
    Adaptation("response_format", _FORMAT, _json_by_schema),
    Adaptation("response_format", r"missing field `value`", _json_by_value),
    Adaptation("response_format", _FORMAT, _any_json),
    Adaptation("response_format", _FORMAT, _without_format),
)


def next_step(done: tuple[Adaptation, ...], sent: Mapping[str, Any], refused: Refused) -> tuple[Adaptation, ...] | None:
    """What to leave out of the next try, after what was left out of this one; None if nothing of it would help.

    What a fault that may pass made us leave out, and whatever is left out after it, lasts for this call only.
    """
    if is_too_long(refused.reply):
        return None
    tried = {one.change for one in done}
    found = next((one for one in ADAPTATIONS if one.change not in tried and one.fits(sent, refused)), None)
    if found is None:
        return None
    is_sure = not refused.may_pass and all(one.lasts for one in done)
    return (*done, replace(found, lasts=found.lasts and is_sure))


def remembered(known: tuple[Adaptation, ...], done: tuple[Adaptation, ...]) -> tuple[Adaptation, ...]:
    """What to leave out from the first: what was known, perhaps by another thread meanwhile, and what helped now."""
    return tuple(one for one in ADAPTATIONS if one in known or (one in done and one.lasts))


def body_of(name: str, request: ModelRequest, adaptations: tuple[Adaptation, ...]) -> dict[str, Any]:
    """What is posted: only what was set, and without what this server refused before."""
    chosen = request.settings.chosen()
    chosen.pop("context_tokens", None)
    sent: dict[str, Any] = {
        "model": name,
        "messages": [{"role": message.role, "content": message.content} for message in request.messages],
        "stream": True,
        "stream_options": {"include_usage": True},
        **{setting: list(value) if isinstance(value, tuple) else value for setting, value in chosen.items()},
    }
    if request.response_schema is not None:
        schema = {"name": "answer", "strict": True, "schema": json.loads(request.response_schema)}
        sent["response_format"] = {"type": "json_schema", "json_schema": schema}
    for adaptation in adaptations:
        sent = adaptation.change(sent)
    return sent


def checked(reply: LineReply) -> LineReply:
    """The reply, if it isn't an error. Raises Refused."""
    if 200 <= reply.status < 300:
        return reply
    text = reply.whole().decode("utf-8", "replace")
    try:
        said = json.loads(text)
    except ValueError:
        said = None
    is_page = "html" in reply.headers.get("content-type", "")
    raise Refused(_reply(reply.status, said, "" if is_page else text, reply.headers), _behind(said))


def _reply(status: int, said: Any, text: str, headers: Mapping[str, str]) -> Reply:
    body = said if isinstance(said, Mapping) else {}
    nested = body.get("error")
    inner = nested if isinstance(nested, Mapping) else body
    plain = nested if isinstance(nested, str) else ""
    code = f"{inner.get('code') or ''} {inner.get('type') or ''}".strip()
    return Reply(status, str(inner.get("message") or body.get("detail") or plain or text), code, headers)


def _behind(said: Any) -> str:
    """What the server behind a broker said, as OpenRouter passes it on."""
    error = said.get("error") if isinstance(said, Mapping) else None
    metadata = error.get("metadata") if isinstance(error, Mapping) else None
    return str(metadata.get("raw") or "") if isinstance(metadata, Mapping) else ""


def reply_of(error: Exception) -> Reply | Exception:
    """The server's words behind an error, if it is one of the server's."""
    if isinstance(error, Unsaid):
        return ValueError("nothing was said")
    return error.reply if isinstance(error, Refused) else error


def listed_in(reply: LineReply) -> list[Any]:
    """The entries of a list of models. Raises ValueError if it isn't one."""
    said = json.loads(reply.whole())
    listed = said.get("data") if isinstance(said, Mapping) else None
    if not isinstance(listed, list):
        raise ValueError("not a list of models")
    return listed


def read(reply: LineReply, answer: Answer) -> Iterator[Event]:
    """A stream of chunks; a server that doesn't stream answers as a whole. Raises Refused."""
    if not reply.is_stream:
        yield from _read_whole(reply, answer)
        return
    events = reply.events()
    is_empty = True
    for data in events:
        is_empty = False
        if data.startswith(b"[DONE]"):
            break
        yield from _take(json.loads(data), "delta", answer)
    if is_empty:
        raise Unsaid
    deadline = time.monotonic() + _DRAIN_S
    with suppress(Stopped), stop_when(lambda: time.monotonic() > deadline):
        for _ in events:  # to its end, or the connection couldn't be used again
            pass


def _read_whole(reply: LineReply, answer: Answer) -> Iterator[Event]:
    if "json" in reply.headers.get("content-type", ""):
        whole = reply.whole()
        if whole.strip():
            yield from _take(json.loads(whole), "message", answer)


def _take(chunk: Any, part: str, answer: Answer) -> Iterator[Event]:
    if not isinstance(chunk, dict):  # what `json` makes
        raise ValueError("not a chunk of an answer")
    if chunk.get("error"):
        raise Refused(_reply(0, chunk, "", {}), _behind(chunk))
    if usage := chunk.get("usage"):
        answer.usage = _usage(usage)
    for choice in (chunk.get("choices") or [])[:1]:
        if reason := choice.get("finish_reason"):
            answer.reason = _FINISH_REASONS.get(reason, "unknown")
        said = choice.get(part) or {}
        yield from answer.think(_words(said.get("reasoning_content") or said.get("reasoning")))
        yield from answer.say(_words(said.get("content")))


def _words(content: Any) -> str | None:
    """The text of a piece: most servers send it as it is, some in parts. Raises ValueError if it's neither."""
    if content is None or isinstance(content, str):
        return content
    if not isinstance(content, list):
        raise ValueError("not the text of an answer")
    return "".join(_part(part) for part in content)


def _part(part: Any) -> str:
    if not isinstance(part, Mapping):
        raise ValueError("not a part of an answer")
    text = part.get("text") if part.get("type") == "text" else ""  # a thought or a picture is no text
    if not isinstance(text, str):
        raise ValueError("not the text of an answer")
    return text


def _usage(usage: Mapping[str, Any]) -> Usage | None:
    counted_in, counted_out = usage.get("prompt_tokens"), usage.get("completion_tokens")
    if isinstance(counted_in, int) and isinstance(counted_out, int):
        return Usage(counted_in, counted_out)
    return None
