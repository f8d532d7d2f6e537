"""From a template and its values to the messages that a model gets.

Values are data: in each of them, tags with the name of a fence that the template uses (`<resume>` … `</resume>`) and
the control tokens of chat models are defused, so a source can't close its own fence. Templates are a small part of
Jinja2, named in docs/prompts.md; `rapport.sandbox` bounds what they can cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from rapport.errors import PromptError
from rapport.providers.model import Message, Role
from rapport.sandbox import Budget, TemplateExcess, TemplateFault, compiled, expand, names_in

_HEADING = re.compile(r"^#[ \t]*(system|user|assistant)[ \t]*:?[ \t]*$", re.IGNORECASE)
_TAG = re.compile(r"</?([a-z][a-z0-9_-]*)>", re.IGNORECASE)
_BLANK = r"[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*"
# What tokenizers of ChatML, Llama, Mistral, Gemma, DeepSeek, GLM, T5 and Hugging Face's defaults read as one token.
_CONTROL = re.compile(
    r"<(?=[|｜]|/?\w{1,40}[|｜]>|<SYS>>|</SYS>>|(?:start|end)_of_\w{1,20}>|extra_id_\d|unused\d|reserved_\w"
    r"|/?(?:s|bos|eos|unk|pad|sop|eop|mask|think|tool_calls?|tool_response|tools)>)"
    r"|\[(?=/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_RESULTS|TOOL_CALLS|g?MASK)\])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a template before it is rendered; `line` is where its text begins, counted from 1."""

    role: Role
    text: str
    line: int


def variables_in(template: str) -> set[str]:
    """The names that the template takes values from.

    Raises:
        PromptError: the template is wrong; the message names the line.
    """
    try:
        return {name for part in parts_of(template) for name in names_in(part.text, part.line)}
    except TemplateFault as fault:
        raise _as_error(fault) from None


def render(
    template: str,
    variables: Mapping[str, str],
    history: Sequence[Message] = (),
    fenced: Mapping[str, str] | None = None,
) -> tuple[Message, ...]:
    """The messages that a model gets: the template with the values in their places.

    Messages whose text turns out empty are left out. `history` are the earlier messages of a conversation: they come
    right before the last user message, after the system message and the examples, and are data as the values are.
    `fenced` are values that were defused already and stand between tags of their own.

    Raises:
        PromptError: the template is wrong, uses an unknown name, or grows too large or too slow; names the line.
    """
    try:
        parts = parts_of(template)
        fences = fences_of(template)
        values = dict(fenced or {}) | defused(variables, fences)
        _check_names(parts, values)
        budget = Budget()
        rendered = [Message(part.role, expand(part.text, values, part.line, budget).strip()) for part in parts]
    except TemplateFault as fault:
        raise _as_error(fault) from None
    messages = [message for message in rendered if message.content]
    if not messages:
        raise PromptError("The prompt is empty: write what the model should do, for example under a line '# User'.")
    earlier = [Message(said.role, defuse(said.content, fences)) for said in history]
    at = max((place for place, message in enumerate(messages) if message.role == "user"), default=len(messages))
    return (*messages[:at], *earlier, *messages[at:])


def defused(variables: Mapping[str, str], fences: frozenset[str]) -> dict[str, str]:
    """The values with fence tags and control tokens made harmless: their first bracket becomes ‹ or ⟦."""
    return {name: defuse(value, fences) for name, value in variables.items()}


def defuse(value: str, fences: frozenset[str]) -> str:
    """One value, likewise."""
    if fences:
        names = "|".join(re.escape(name) for name in sorted(fences))
        tag = rf"[<＜﹤]({_BLANK}[/／]?{_BLANK}(?:{names})(?![\w-]))"
        value = re.sub(tag, r"‹\1", value, flags=re.IGNORECASE)
    return _CONTROL.sub(lambda match: "‹" if match[0] == "<" else "⟦", value)


def fences_of(template: str) -> frozenset[str]:
    """Names of the tags that the template itself writes."""
    return frozenset(name.lower() for name in _TAG.findall(template))


def parts_of(template: str) -> list[Part]:
    """The messages of a template, before any value is put in. Raises TemplateFault."""
    parts = [Part(role, text, line) for role, text, line in _cut(template) if text.strip()]
    first = parts[0] if parts else None
    if first and first.line == 1 and len(parts) > 1 and not _HEADING.match(template.split("\n", 1)[0].rstrip("\r")):
        raise TemplateFault(1, "text stands before the first heading. Put '# System' or '# User' on a line above it.")
    return parts


def _cut(template: str) -> Iterator[tuple[Role, str, int]]:
    role: Role = "user"
    first, lines = 1, list[str]()
    for number, line in enumerate(template.splitlines(), start=1):
        heading = _HEADING.match(line)
        if not heading:
            lines.append(line)
            continue
        yield role, "\n".join(lines), first
        role, first, lines = _role(heading[1]), number + 1, []
    yield role, "\n".join(lines), first


def _role(word: str) -> Role:
    roles: dict[str, Role] = {"system": "system", "user": "user", "assistant": "assistant"}
    return roles[word.lower()]


def _check_names(parts: list[Part], variables: Mapping[str, str]) -> None:
    for part in parts:
        for name, line in names_in(part.text, part.line).items():
            if name not in variables:
                raise TemplateFault(line, _unknown(name, variables))


def _unknown(name: str, variables: Mapping[str, str]) -> str:
    close = get_close_matches(name, list(variables), n=1)
    hint = f"Did you mean '{close[0]}'?" if close else f"Known names: {', '.join(sorted(variables))}."
    return f"there is no variable '{name}'. {hint}"


def _as_error(fault: TemplateFault) -> PromptError:
    return PromptError(f"The prompt, line {fault.line}: {fault.why}")


def check_template(template: str) -> None:
    """Raises TemplateFault where the template is empty or wrong, whatever the values are."""
    parts = parts_of(template)
    if not parts:
        raise TemplateFault(1, "the prompt is empty. Write what the model should do under a line '# User'.")
    for part in parts:
        compiled(part.text, part.line)


def check_cost(template: str, variables: Mapping[str, str]) -> None:
    """Render it within the usual bounds: with these values, and with all of them empty, which takes other branches.

    Whatever else fails says nothing about other values, so it is left to whoever renders with those.

    Raises:
        TemplateExcess: its loops never end, or it grows too large, whatever the case.
    """
    try:
        parts = parts_of(template)
        names = {name for part in parts for name in names_in(part.text, part.line)}
    except TemplateFault:
        return
    given = {name: variables.get(name) or f"[{name}]" for name in names}
    for values in (given, dict.fromkeys(names, "")):
        budget = Budget()
        for part in parts:
            _try_to_expand(part, values, budget)


def _try_to_expand(part: Part, values: Mapping[str, str], budget: Budget) -> None:
    try:
        expand(part.text, values, part.line, budget)
    except TemplateExcess:
        raise
    except TemplateFault:
        return
