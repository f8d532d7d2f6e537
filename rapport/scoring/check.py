"""The seam of automatic checks: one output and its sources in, one result with its place in the text out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # whoever only names checks and their places needs neither
    from rapport.scenarios.outreach_case import OutreachCase
    from rapport.scoring.message_text import MessageText


@dataclass(frozen=True, slots=True)
class Place:
    """A half-open range of the output's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Whether an output meets a check. `why` is one sentence; `places` made it pass or fail, empty for what is absent.

    `is_met` is None where it can't be told, such as a name for a résumé without one: unscored, and counted as such.
    """

    name: str
    is_met: bool | None
    why: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """An outreach message with its sources. `language` is the ISO 639-1 code that it should be in, None if unknown."""

    message: MessageText
    case: OutreachCase
    language: str | None


class Check(Protocol):
    """One question about a message. `title` is what the screen asks, `name` what files call it."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...

    def __call__(self, letter: Letter) -> CheckResult:
        """Deterministic, in milliseconds, without a model."""
        ...
