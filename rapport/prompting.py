"""Prompts: load them from Markdown files, version them, and render them in a sandbox.

A prompt's file has front matter (title, description, technique, optional settings) and a template. The template is cut
into messages at lines that say nothing but `# System`, `# User` or `# Assistant`; a template without such a line is one
user message. It is cut before any value is put in, so a source that holds such a line can't make a message.

Values are data: in each of them, tags with the name of a fence that the template uses (`<resume>` … `</resume>`) and
the control tokens of chat models are defused, so a source can't close its own fence. Templates are a small part of
Jinja2, named in docs/prompts.md; `rapport.sandbox` bounds what they can cost.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from rapport.errors import PromptError
from rapport.providers.model import Message, ModelSettings, Role
from rapport.sandbox import TemplateFault, expand, parse, undeclared

LIBRARY = Path(__file__).resolve().parent.parent / "prompts"
VERSION_LENGTH = 12
_HEADING = re.compile(r"^#[ \t]*(system|user|assistant)[ \t]*:?[ \t]*$", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n.*?\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TAG = re.compile(r"</?([a-z][a-z0-9_-]*)>", re.IGNORECASE)
_BLANK = r"[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*"
# What tokenizers of ChatML, Llama, Mistral, Gemma, DeepSeek, GLM, T5 and Hugging Face's defaults read as one token.
_CONTROL = re.compile(
    r"<(?=[|｜]|/?\w{1,40}[|｜]>|<SYS>>|</SYS>>|(?:start|end)_of_\w{1,20}>|extra_id_\d|unused\d|reserved_\w"
    r"|/?(?:s|bos|eos|unk|pad|sop|eop|mask|think|tool_calls?|tool_response|tools)>)"
    r"|\[(?=/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_RESULTS|TOOL_CALLS|g?MASK)\])",
    re.IGNORECASE,
)


class FrontMatter(BaseModel):
    """What the head of a prompt's file may say."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(min_length=1)
    description: str = Field(min_length=1)
    technique: str = Field(min_length=1)
    temperature: float | None = Field(None, ge=0, le=2)
    top_p: float | None = Field(None, gt=0, le=1)
    max_tokens: int | None = Field(None, gt=0)

    @property
    def settings(self) -> ModelSettings:
        return ModelSettings(temperature=self.temperature, top_p=self.top_p, max_tokens=self.max_tokens)


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt of the library. `version` is a hash of `template`; `settings` is what its author recommends."""

    name: str
    title: str
    description: str
    template: str
    version: str
    technique: str = ""
    settings: ModelSettings = ModelSettings()


@dataclass(frozen=True, slots=True)
class _Part:
    """One message of a template before it is rendered; `line` is where its text begins, counted from 1."""

    role: Role
    text: str
    line: int


def load_prompts(folder: Path, scenario: str) -> list[Prompt]:
    """The prompts of one scenario, by title.

    Raises:
        PromptError: the folder or a file can't be read, or a template is wrong; the message names file and line.
    """
    place = folder / scenario
    if not place.is_dir():
        raise PromptError(f"There is no folder {place}. Put prompts there, as prompts/README.md says.")
    files = (file for file in sorted(place.glob("*.md")) if file.name != "README.md")
    return sorted((load_prompt(file, needs_head=True) for file in files), key=lambda prompt: prompt.title)


def load_prompt(file: Path, *, needs_head: bool = False) -> Prompt:
    """One prompt from its file; without front matter, unless `needs_head`, its title is the file's name.

    Raises:
        PromptError: the file can't be read, or the template is wrong; the message names file and line.
    """
    text = _read(file)
    head = _FRONT_MATTER.match(text)
    if needs_head and not head:
        raise PromptError(f"{file}, line 1: no front matter. Begin with '---', title, description, technique, '---'.")
    body = text[head.end() if head else 0 :]
    template = body.strip("\r\n")
    try:
        _validate(template)
    except TemplateFault as fault:
        above = text[: text.index(template, head.end() if head else 0)].count("\n")
        raise _as_error(TemplateFault(fault.line + above, fault.why), file) from None
    plain = Prompt(file.stem, file.stem, "", template, version_of(template))
    if not head:
        return plain
    front = _front_matter(file, text)
    return replace(
        plain,
        title=front.title,
        description=front.description,
        technique=front.technique,
        settings=front.settings,
    )


def version_of(template: str) -> str:
    """A short hash of the template: the same text is the same version, wherever it comes from."""
    return hashlib.sha256(template.strip().encode()).hexdigest()[:VERSION_LENGTH]


def variables_in(template: str) -> set[str]:
    """The names that the template takes values from.

    Raises:
        PromptError: the template is wrong; the message names the line.
    """
    try:
        return {name for part in _parts(template) for name in undeclared(parse(part.text, part.line))}
    except TemplateFault as fault:
        raise _as_error(fault) from None


def render(template: str, variables: Mapping[str, str], history: Sequence[Message] = ()) -> tuple[Message, ...]:
    """The messages that a model gets: the template with the values in their places.

    Messages whose text turns out empty are left out. `history` are the earlier messages of a conversation: they come
    right before the last user message, after the system message and the examples, and are data as the values are.

    Raises:
        PromptError: the template is wrong, uses an unknown name, or grows too large or too slow; names the line.
    """
    try:
        parts = _parts(template)
        _check_names(parts, variables)
        fences = _fences(template)
        values = defused(variables, fences)
        rendered = [Message(part.role, expand(part.text, values, part.line).strip()) for part in parts]
    except TemplateFault as fault:
        raise _as_error(fault) from None
    messages = [message for message in rendered if message.content]
    if not messages:
        raise PromptError("The prompt is empty: write what the model should do, for example under a line '# User'.")
    earlier = [Message(said.role, _defuse(said.content, fences)) for said in history]
    at = max((place for place, message in enumerate(messages) if message.role == "user"), default=len(messages))
    return (*messages[:at], *earlier, *messages[at:])


def defused(variables: Mapping[str, str], fences: frozenset[str]) -> dict[str, str]:
    """The values with fence tags and control tokens made harmless: their first bracket becomes ‹ or ⟦."""
    return {name: _defuse(value, fences) for name, value in variables.items()}


def _defuse(value: str, fences: frozenset[str]) -> str:
    if fences:
        names = "|".join(re.escape(name) for name in sorted(fences))
        tag = rf"[<＜﹤]({_BLANK}[/／]?{_BLANK}(?:{names})(?![\w-]))"
        value = re.sub(tag, r"‹\1", value, flags=re.IGNORECASE)
    return _CONTROL.sub(lambda match: "‹" if match[0] == "<" else "⟦", value)


def _fences(template: str) -> frozenset[str]:
    return frozenset(name.lower() for name in _TAG.findall(template))


def _parts(template: str) -> list[_Part]:
    parts = [_Part(role, text, line) for role, text, line in _cut(template) if text.strip()]
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


def _check_names(parts: list[_Part], variables: Mapping[str, str]) -> None:
    for part in parts:
        for name, line in undeclared(parse(part.text, part.line), part.line).items():
            if name not in variables:
                raise TemplateFault(line, _unknown(name, variables))


def _unknown(name: str, variables: Mapping[str, str]) -> str:
    close = get_close_matches(name, list(variables), n=1)
    hint = f"Did you mean '{close[0]}'?" if close else f"Known names: {', '.join(sorted(variables))}."
    return f"there is no variable '{name}'. {hint}"


def _as_error(fault: TemplateFault, file: Path | None = None) -> PromptError:
    where = f"{file}, line" if file else "The prompt, line"
    return PromptError(f"{where} {fault.line}: {fault.why}")


def _validate(template: str) -> None:
    parts = _parts(template)
    if not parts:
        raise TemplateFault(1, "the prompt is empty. Write what the model should do under a line '# User'.")
    for part in parts:
        parse(part.text, part.line)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise PromptError(f"{file}, line {line}: not UTF-8. Save the file as UTF-8.") from None
    except OSError as error:
        raise PromptError(f"{file} can't be read ({error.strerror}). Check its permissions.") from None


def _front_matter(file: Path, text: str) -> FrontMatter:
    import frontmatter
    import yaml  # type: ignore[import-untyped]

    try:
        return FrontMatter.model_validate(frontmatter.loads(text.lstrip("\ufeff")).metadata)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        why = f"the front matter isn't YAML ({error.problem}). See prompts/README.md."
        raise PromptError(f"{file}, line {line}: {why}") from None
    except ValidationError as error:
        raise PromptError(_front_matter_message(file, text, error)) from None


def _front_matter_message(file: Path, text: str, error: ValidationError) -> str:
    first = error.errors(include_input=False)[0]
    name = str(first["loc"][0]) if first["loc"] else ""
    lines = text.splitlines()
    line = next((number for number, row in enumerate(lines, start=1) if row.startswith(f"{name}:")), 1)
    known = ", ".join(FrontMatter.model_fields)
    return f"{file}, line {line}: front matter '{name}': {first['msg']}. Allowed: {known}."
