"""One answer on its way in: what every provider does alike with the pieces, the end, and what goes wrong between."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import httpx

from rapport.errors import ModelError, SafetyBlock
from rapport.providers.faults import Reply, Server, bad_answer, endless, error_of_break, error_of_reply, stream_cut
from rapport.providers.model import Event, Finish, FinishReason, ModelRequest, Sent, Text, Thinking, Usage
from rapport.providers.sockets import arrived_at_s, left_at_s
from rapport.providers.tokens import estimate_message_tokens, estimate_tokens

ReplyOf = Callable[[Exception], Reply | Exception]
MOST_CHARACTERS = 1_000_000  # of one answer; about twice what the longest-winded models can write
_OURS_TO_EXPLAIN = (httpx.HTTPError, httpx.InvalidURL, ValueError, TypeError, AttributeError, LookupError)


class Answer:
    """What has arrived of one answer. A provider sets `reason` and `usage` when the server says them."""

    def __init__(self, server: Server, model: str) -> None:
        self.server = server
        self.model = model
        self.reason: FinishReason | None = None
        self.usage: Usage | None = None
        self.sent: Mapping[str, object] = {}  # the request as it left last
        self._said: list[str] = []
        self._thought: list[str] = []
        self._length = 0

    @property
    def has_begun(self) -> bool:
        return bool(self._said or self._thought)

    def say(self, piece: str | None) -> Iterator[Event]:
        if piece:
            yield from self._beginning()
            self._said.append(piece)
            yield Text(piece)
            self._count(piece)

    def think(self, piece: str | None) -> Iterator[Event]:
        if piece:
            yield from self._beginning()
            self._thought.append(piece)
            yield Thinking(piece)
            self._count(piece)

    def _count(self, piece: str) -> None:
        """A server that never ends would keep its call, and whoever waits for it, for ever. Raises BadAnswer."""
        self._length += len(piece)
        if self._length > MOST_CHARACTERS:
            raise endless(self.server, self.model, MOST_CHARACTERS)

    def _beginning(self) -> Iterator[Event]:
        left = left_at_s()
        if not self.has_begun and left is not None:
            yield Sent(left, arrived_at_s())

    def finish(self, request: ModelRequest, sent: Mapping[str, object], why: str = "") -> Finish:
        """The end, with an estimate where the server didn't count.

        Raises:
            StreamCut, BadAnswer: the server never said that it was the end.
            SafetyBlock: it ended for safety before the first word; `why` in the server's words.
        """
        if self.reason is None:
            raise stream_cut(self.server, self.model) if self.has_begun else bad_answer(self.server, self.model)
        if self.reason == "content_filter" and not self._said:
            reason = f" ({why})" if why else ""
            raise SafetyBlock(
                f"{self.model} at {self.server.title} refused to answer for safety reasons{reason}. "
                "Change the prompt or the sources, or try another model."
            )
        return Finish(self.reason, self.usage or self._estimate(request), sent, arrived_at_s())

    def _estimate(self, request: ModelRequest) -> Usage:
        counted_out = estimate_tokens("".join((*self._said, *self._thought)))
        return Usage(estimate_message_tokens(request.messages), counted_out, is_estimated=True)


@contextmanager
def errors_as_ours(answer: Answer, reply_of: ReplyOf) -> Iterator[None]:
    """Whatever a vendor's SDK raises in the block, as a ModelError.

    `reply_of` knows the SDK: it gives the server's error as a `Reply`, or the HTTP client's exception behind it, or
    the exception as it came. A connection that breaks after the answer's end is no error.
    """
    try:
        yield
    except ModelError:
        raise
    except Exception as error:
        found = reply_of(error)
        if isinstance(found, Reply):
            raise error_of_reply(answer.server, answer.model, found) from None
        if not isinstance(found, _OURS_TO_EXPLAIN):
            raise
        if answer.reason is None:
            raise error_of_break(answer.server, answer.model, found, answer.has_begun) from None


def counted(models: int) -> str:
    """ "1 model", "2 models"."""
    return f"{models} model" if models == 1 else f"{models} models"
