"""How experiments are called on screen: their states, how far they are, and what they cost so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapport.experiments.running.progress import Progress
from rapport.statistics.figures import counted, dollars, fixed

if TYPE_CHECKING:
    from rapport.experiments.judging_counts import Judged

SCENARIOS = {
    "outreach_email": "Outreach e-mails",
    "shoe_chat": "Questions to a shop",
    "table_row": "Rows of a table",
}
ICONS = {
    "outreach_email": ":material/mail:",
    "shoe_chat": ":material/forum:",
    "table_row": ":material/table_rows:",
}
STATES = {
    "ready": ("Not started", "gray", ":material/schedule:"),
    "running": ("Running", "blue", ":material/play_circle:"),
    "paused": ("Paused", "orange", ":material/pause_circle:"),
    "stopped": ("Stopped", "orange", ":material/stop_circle:"),
    "finished": ("Finished", "green", ":material/check_circle:"),
    "capped": ("Ended at its cap", "orange", ":material/price_check:"),
}
KINDS = {
    "rate_limited": "asked too often",
    "timeout": "took too long",
    "server_unreachable": "not reached",
    "server_fault": "fault of the server",
    "stream_cut": "answer cut off",
    "bad_answer": "answer in a wrong shape",
    "prompt_error": "request that can't be made",
    "source_gone": "candidate or job deleted",
    "context_too_long": "too long for the model",
    "safety_block": "held back by the provider",
    "key_rejected": "key refused",
    "model_not_found": "model not found",
    "unexpected": "unexpected fault",
}


def spent(progress: Progress) -> str:
    """Calls, tokens and dollars so far; what isn't known is said to be unknown."""
    parts = [f"{progress.calls:,} calls"]
    if progress.cached:
        parts.append(f"{progress.cached:,} taken over from earlier answers")
    parts.append(f"{progress.input_tokens:,} tokens in, {progress.output_tokens:,} out")
    parts.append(cost(progress))
    return " · ".join(parts)


def cost(progress: Progress) -> str:
    """What was spent in dollars."""
    if progress.cost_usd is None:
        return "cost unknown"
    known = dollars(progress.cost_usd, 4).replace("$", "\\$") if progress.cost_usd else "no cost"
    return f"{known} + {counted(progress.unpriced, 'call')} of unknown price" if progress.unpriced else known


def pace(progress: Progress) -> str:
    """How fast it goes and how long it will take."""
    if progress.rate_per_minute is None:
        return "measuring the pace …"
    left = "time left unknown" if progress.seconds_left is None else f"about {duration(progress.seconds_left)} left"
    return f"{fixed(progress.rate_per_minute, 0, grouped=True)} a minute · {left}"


def duration(seconds: float) -> str:
    """A time as a person would say it."""
    if seconds < 90:
        return f"{fixed(seconds, 0)} s"
    return f"{fixed(seconds / 60, 0)} min" if seconds < 5400 else f"{fixed(seconds / 3600, 1)} h"


def errors(progress: Progress) -> str:
    """Failures by kind, the most frequent first."""
    listed = sorted(progress.errors.items(), key=lambda one: -one[1])
    return ", ".join(f"{KINDS.get(kind, kind.replace('_', ' '))} ({count:,})" for kind, count in listed)


def badge(progress: Progress, judged: Judged | None = None) -> tuple[str, str, str]:
    """Words, colour and icon of its state; an end with failures, or before its judge is through, isn't green."""
    if judged is not None and judged.is_active and not progress.is_active:
        return f"Judging, {of_judged(judged)}", "blue", ":material/gavel:"
    if progress.state == "finished" and progress.failed:
        return f"Finished, {progress.failed:,} failed", "orange", ":material/warning:"
    if progress.state == "finished" and judged is not None and judged.left:
        words = f"Judging stopped at {of_judged(judged)}" if judged.judged else "Written, not judged"
        return words, "orange", ":material/gavel:"
    return STATES[progress.state]


def of_judged(judged: Judged) -> str:
    """How far a judge is."""
    return f"{judged.judged:,} of {judged.outputs:,}"
