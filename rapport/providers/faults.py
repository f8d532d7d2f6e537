"""What went wrong at a server, as one of our errors: one table for all providers.

A provider turns its vendor's error into a `Reply` (the server answered with an error) or hands over the exception of
the HTTP client (it didn't, or broke off); the tables here say which `ModelError` that is and what to do next.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import quote

import httpx
from pydantic import SecretStr

from rapport.errors import (
    BadAnswer,
    ContextTooLong,
    KeyRejected,
    ModelError,
    ModelNotFound,
    ModelTimeout,
    RateLimited,
    SafetyBlock,
    ServerFault,
    ServerUnreachable,
    StreamCut,
)

_KEPT = "The part that arrived is kept; press Retry."
_KEY = re.compile(r"(?<=\bBearer )\S+|\b(?:sk|gsk|xai|hf|AIza)[-_A-Za-z0-9*]{8,}", re.IGNORECASE)
_QUOTED_LIMIT = 200  # characters of a server's own words that a message quotes


@dataclass(frozen=True, slots=True)
class Server:
    """Who is asked, in the words that messages need. The steps are whole sentences."""

    title: str
    address: str
    start_step: str
    model_step: str
    key_step: str
    secret: SecretStr | None = field(default=None, repr=False)

    def quote(self, text: str) -> str:
        """The server's own words, short, on one line, without the key."""
        if self.secret is not None and self.secret.get_secret_value():
            text = text.replace(self.secret.get_secret_value(), "***")
            text = text.replace(quote(self.secret.get_secret_value(), safe=""), "***")
        text = _KEY.sub("***", " ".join(text.split()))
        return text if len(text) <= _QUOTED_LIMIT else text[:_QUOTED_LIMIT].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Reply:
    """An error that a server answered with; `status` is 0 for one inside a stream."""

    status: int
    text: str
    code: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cause:
    """One row of the table: this error, if the status is among these and the words are found.

    `message` knows `{what}` (model and server), `{quote}`, `{server}` (the Server) and `{status}`.
    """

    error: type[ModelError]
    message: str
    statuses: tuple[range, ...] = (range(600),)
    words: str = ""

    def holds(self, reply: Reply) -> bool:
        is_status = any(reply.status in statuses for statuses in self.statuses)
        return is_status and bool(re.search(self.words, f"{reply.code} {reply.text}", re.IGNORECASE))


def _only(*statuses: int) -> tuple[range, ...]:
    return tuple(range(status, status + 1) for status in statuses)


_REFUSED = _only(0, 400, 404, 413, 422, 500)

CAUSES: tuple[Cause, ...] = (  # the first must be ContextTooLong: `is_too_long` asks it
    Cause(
        ContextTooLong,
        "The request is longer than {what} can take: {quote}. Choose 'Fields' as its context, a shorter prompt, "
        "or a model with a larger window.",
        _REFUSED,
        r"context.?(length|window|size)|maximum context|too many (input )?tokens|prompt is too long"
        r"|input (length|is too)|token count.{0,40}exceeds|exceeds?.{0,60}(max_model_len|number of tokens)",
    ),
    Cause(
        SafetyBlock,
        "{what} refused to answer for safety reasons: {quote}. Change the prompt or the sources, or try another model.",
        _only(0, 400, 403, 422),
        r"content.?(filter|policy|management)|safety|moderation|responsible.?ai",
    ),
    Cause(RateLimited, "{what} has no quota left: {quote}. Check the plan and billing, or use another model.",
          _only(0, 402, 403, 429), r"insufficient_quota|billing|payment|credit"),
    Cause(KeyRejected, "{server.title} rejected the key ({status}). {server.key_step}", _only(401, 403)),
    Cause(KeyRejected, "{server.title} rejected the key ({status}). {server.key_step}",
          _only(0, 400), r"api.?key|unauthenticated|unauthorized"),
    Cause(ModelNotFound, "{what} wasn't found: {quote}. {server.model_step}", _only(404)),
    Cause(ModelNotFound, "{what} wasn't found: {quote}. {server.model_step}", _only(0, 400, 422),
          r"model.{0,80}(not found|does not exist|doesn't exist|not exist)|model_not_found|unknown model"),
    Cause(RateLimited, "{what} gets too many requests: {quote}. Wait a little, then press Retry.", _only(429)),
    Cause(RateLimited, "{what} gets too many requests: {quote}. Wait a little, then press Retry.", _only(0),
          r"rate.?limit|resource_exhausted|too many requests"),
    Cause(ModelTimeout, "{what} took too long: {quote}. Press Retry, or choose a smaller model.", _only(408)),
    Cause(ServerFault, "{what} failed ({status}): {quote}. Press Retry; if it stays, look at the server's log.",
          (range(500, 600),)),
    Cause(ServerFault, "{what} failed while it answered: {quote}. Press Retry.", _only(0)),
    Cause(
        ModelError,
        "{what} doesn't take a setting as it is: {quote}. Clear that setting in the variant, then press Retry.",
        _only(400, 422),
        r"(temperature|top_p|seed|stop).{0,80}(unsupported|not support|deprecated|not allowed)"
        r"|(unsupported|not support|deprecated).{0,80}(temperature|top_p|seed|stop)",
    ),
    Cause(ModelError, "{what} refused the request ({status}): {quote}. Change the setting or the model that it names.",
          (range(400, 500),)),
    Cause(BadAnswer, "{what} answered with status {status} instead of an answer: {quote}. Check the address "
          "{server.address}."),
)  # fmt: skip


def error_of_reply(server: Server, model: str, reply: Reply) -> ModelError:
    """The first cause that holds, as an error with its message and the wait that the server asked for."""
    cause = next(cause for cause in CAUSES if cause.holds(reply))
    said = server.quote(reply.text).rstrip(".") or f"status {reply.status}"
    message = cause.message.format(what=_name(server, model), quote=said, server=server, status=reply.status)
    return cause.error(message, retry_after_s=retry_after_s(reply.headers))


def is_too_long(reply: Reply) -> bool:
    """Whether the server says that the request is longer than the model's window: no other form of it would help."""
    return CAUSES[0].holds(reply)


def error_of_break(server: Server, model: str, error: Exception, has_begun: bool) -> ModelError:
    """The error for a connection that failed (`httpx.HTTPError`) or an answer that couldn't be read (ValueError).

    `has_begun` says whether a part of the answer had arrived.
    """
    what = _name(server, model)
    match error:
        case httpx.ConnectError() | httpx.ConnectTimeout() | httpx.ProxyError() | httpx.UnsupportedProtocol():
            return ServerUnreachable(f"{server.title} doesn't answer at {server.address}. {server.start_step}")
        case httpx.TimeoutException() if has_begun:
            return ModelTimeout(f"{what} fell silent in the middle of its answer. {_KEPT}")
        case httpx.TimeoutException():
            return ModelTimeout(
                f"{what} said nothing in time. Press Retry, choose a smaller model, or raise RAPPORT_MODEL_TIMEOUT_S."
            )
        case httpx.HTTPError() if has_begun:
            return stream_cut(server, model)
        case httpx.HTTPError():
            return ServerFault(
                f"{what} closed the connection without an answer. Press Retry; if it stays, look at the server's log."
            )
        case _ if has_begun:
            return BadAnswer(f"{what} sent something unreadable in the middle of its answer. {_KEPT}")
        case _:
            return bad_answer(server, model)


def stream_cut(server: Server, model: str) -> StreamCut:
    """The answer ended without its end."""
    return StreamCut(f"The answer of {_name(server, model)} broke off in the middle. {_KEPT}")


def dropped(server: Server, model: str, has_begun: bool) -> ModelError:
    """The answer was given up for another call; before its first word that may be tried again."""
    what = f"{_name(server, model)} dropped its answer while it was asked something else, so from now on it is asked"
    if has_begun:
        return StreamCut(f"{what} one thing at a time. {_KEPT}")
    return ServerFault(f"{what} one thing at a time. Press Retry.")


def bad_answer(server: Server, model: str) -> BadAnswer:
    """The answer isn't in the protocol's form, or is no answer at all."""
    return BadAnswer(
        f"{_name(server, model)} sent something that isn't an answer in {server.title}'s form. "
        f"Check that {server.address} is the right address."
    )


def endless(server: Server, model: str, characters: int) -> BadAnswer:
    """An answer that is longer than any answer."""
    return BadAnswer(
        f"{_name(server, model)} didn't stop writing after {characters:,} characters, so it was cut off. "
        "Set a limit of tokens, and check that the server keeps to it."
    )


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """Seconds that a `Retry-After` header asks for, given as seconds or as an HTTP date; None without a usable one.

    A date is compared with the server's own `Date`, where it gives one: this machine's clock may be wrong.
    """
    lowered = {name.lower(): value for name, value in headers.items()}
    if (value := lowered.get("retry-after-ms")) is not None and re.fullmatch(r"\d+(\.\d+)?", value.strip()):
        return float(value) / 1000
    value = lowered.get("retry-after", "").strip()
    if re.fullmatch(r"\d+(\.\d+)?", value):
        return float(value)
    until = _moment(value)
    now = _moment(lowered.get("date", "")) or datetime.now(UTC)
    return max(0.0, (until - now).total_seconds()) if until is not None else None


def _moment(value: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(value)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _name(server: Server, model: str) -> str:
    return f"{model} at {server.title}" if model else server.title
