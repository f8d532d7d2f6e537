"""How an output, its figures and its troubles are drawn; used wherever an output is shown."""

from __future__ import annotations

import streamlit as st

from rapport.exporting.display import escape, safe_markdown
from rapport.exporting.email import split_subject
from rapport.statistics.figures import dollars
from rapport.storage.runs import Output

WAITING = ":gray[Waiting for the first word …]"


def drawn(output: Output) -> str:
    """The text as safe Markdown; models' text is untrusted."""
    if output.text:
        return _with_subject(output.text) + (" ▌" if output.status == "running" else "")
    return WAITING if not output.is_final else ":gray[No text.]"


def _with_subject(text: str) -> str:
    """The subject line, if there is one, stands out as a mail program would show it."""
    draft = split_subject(text)
    if not draft.subject:
        return safe_markdown(text)
    return f":gray[Subject] **{escape(draft.subject)}**\n\n{safe_markdown(draft.body)}"


def figures(output: Output) -> str:
    """Times, tokens and cost in one line; what isn't known is left out or said to be unknown."""
    timing, usage = output.timing, output.usage
    parts = []
    if timing.first_token_s is not None:
        parts.append(f"first token {seconds(timing.first_token_s)}")
    if timing.total_s is not None and output.status != "queued":
        parts.append(f"total {seconds(timing.total_s)}")
    if usage.input_tokens is not None or usage.output_tokens is not None:
        kind = "estimated" if usage.is_estimated else "measured"
        came_in = f"{usage.input_tokens:,} tokens in, " if usage.input_tokens is not None else ""
        parts.append(f"{came_in}{_count(usage.output_tokens)} tokens out ({kind})")
    if output.is_final and output.text:
        parts.append(cost(output))
    if output.attempt > 1:
        parts.append(f"attempt {output.attempt}")
    if output.tries > 1:
        parts.append(f"{output.tries} tries")
    return " · ".join(parts).replace("$", "\\$")


def cost(output: Output) -> str:
    """The price of an output in words."""
    if output.cost_usd is None:
        return "cost unknown"
    return dollars(output.cost_usd, 4) if output.cost_usd else "no cost"


def seconds(value: float) -> str:
    """Milliseconds below one second, seconds above."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.1f} s"


def with_step(sentence: str, step: str) -> str:
    """A step that names the button of a comparison becomes one that can be taken where the sentence stands."""
    return sentence.replace("press Retry", step).replace("Press Retry", step[:1].upper() + step[1:])


def trouble(output: Output, step: str = "press Retry") -> None:
    """What went wrong, if anything, with the next step: `step` is how a failed output is asked for again here."""
    if output.failure is not None:
        kept = " What had arrived is shown above." if output.text and "kept" not in output.failure.message else ""
        message = with_step(output.failure.message, step)
        st.error(f"{safe_markdown(message)}{kept}", icon=":material/error:")
    elif output.status == "stopped":
        st.warning("Stopped. What had arrived is kept.", icon=":material/stop_circle:")
    elif output.finish_reason == "length":
        st.warning(
            "Cut off at the maximum of tokens. Raise it in the settings, then write again.",
            icon=":material/content_cut:",
        )
    elif output.finish_reason == "content_filter":
        st.warning("The provider's filter ended this answer.", icon=":material/shield:")
    elif output.status == "done" and not output.text.strip():
        st.warning("The model answered without a word. Choose another model or prompt.", icon=":material/warning:")


def _count(tokens: int | None) -> str:
    return "?" if tokens is None else f"{tokens:,}"
