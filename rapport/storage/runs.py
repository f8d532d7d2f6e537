"""What a comparison is made of, as it is stored: variants, a run, its outputs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rapport.providers.model import Failure, Message, ModelSettings, Usage

Strategy = Literal["everything", "fields", "passages", "nothing"]
OutputStatus = Literal["queued", "running", "done", "stopped", "failed"]
FINAL: frozenset[OutputStatus] = frozenset({"done", "stopped", "failed"})


@dataclass(frozen=True, slots=True)
class Variant:
    """A column: prompt x model x settings x context strategy.

    `template` is the prompt's text as it was when the variant was made, edits included; `prompt_version` its hash.
    """

    label: str
    prompt_name: str
    prompt_version: str
    template: str
    model_ref: str
    settings: ModelSettings = ModelSettings()
    strategy: Strategy = "everything"


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds since the request of the last try left; `waited_s` is what came before it: tries, pauses, connecting."""

    first_token_s: float | None = None
    total_s: float | None = None
    waited_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Output:
    """What one variant wrote for one case. `brief` and `messages` are frozen with it; `sent` is the exact request.

    `brief` is the Brief as JSON, `sent` what left for the server as JSON (empty before the end of the call).
    `attempt` counts how often a person asked for this place, `tries` how often the last attempt called the server.
    `repeat` counts from 1 where an experiment asks the same several times. `is_cached`: the answer was taken over from
    an earlier output with the same `cache_key`, and its times are that one's.
    """

    id: str
    run_id: str
    case_id: str
    position: int
    attempt: int = 1
    status: OutputStatus = "queued"
    text: str = ""
    thinking: str = ""
    messages: tuple[Message, ...] = ()
    sent: str = ""
    brief: str = ""
    usage: Usage = Usage()
    timing: Timing = Timing()
    cost_usd: float | None = None
    is_local: bool = True
    finish_reason: str = ""
    failure: Failure | None = None
    tries: int = 0
    touched_at: datetime | None = None
    repeat: int = 1
    is_cached: bool = False
    cache_key: str | None = None

    @property
    def is_final(self) -> bool:
        return self.status in FINAL


@dataclass(frozen=True, slots=True)
class RunCase:
    """One case of a run, with the names that the screens and files use.

    A turn of a conversation has a `message` instead of a candidate and a job; `data` is what else was known when it was
    answered, as JSON in a form of the scenario's own, so that a stored conversation opens exactly as it was.
    """

    id: str
    candidate_id: str = ""
    job_id: str = ""
    candidate_name: str = ""
    candidate_email: str = ""
    message: str = ""
    data: str = ""


@dataclass(frozen=True, slots=True)
class ListedRun:
    """A line of the list of past runs; `case_count` is the number of turns of a conversation.

    Of an experiment `total` doesn't count its repeats.
    """

    id: str
    title: str
    created_at: datetime
    variants: tuple[Variant, ...]
    candidates: tuple[str, ...]
    done: int
    failed: int
    total: int
    scenario: str = "outreach_email"
    case_count: int = 0
    is_experiment: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """One press of the button: the variants in column order and the cases; those of a conversation grow."""

    id: str
    scenario: str
    title: str
    created_at: datetime
    variants: tuple[Variant, ...]
    cases: tuple[RunCase, ...]
