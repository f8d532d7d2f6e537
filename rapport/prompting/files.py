"""Prompts as Markdown files: front matter and template, read and written so that nothing changes on the way."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from rapport.errors import PromptError
from rapport.prompting.rendering import check_template
from rapport.providers.model import ModelSettings
from rapport.sandbox import TemplateFault

LIBRARY = Path(__file__).resolve().parents[2] / "prompts"
VERSION_LENGTH = 12
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n.*?\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)


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
    try:
        data = file.read_bytes()
    except OSError as error:
        raise PromptError(f"{file} can't be read ({error.strerror}). Check its permissions.") from None
    return read_prompt(data, str(file), file.stem, needs_head=needs_head)


def read_prompt(data: bytes, where: str, name: str, *, needs_head: bool = False) -> Prompt:
    """One prompt from the bytes of its file; `where` is what messages call the file.

    Raises:
        PromptError: not UTF-8, or the template or its front matter is wrong; the message names file and line.
    """
    text = _decoded(data, where)
    head = _FRONT_MATTER.match(text)
    if needs_head and not head:
        raise PromptError(f"{where}, line 1: no front matter. Begin with '---', title, description, technique, '---'.")
    body = text[head.end() if head else 0 :]
    template = body.strip("\r\n")
    try:
        check_template(template)
    except TemplateFault as fault:
        above = text[: text.index(template, head.end() if head else 0)].count("\n")
        raise PromptError(f"{where}, line {fault.line + above}: {fault.why}") from None
    plain = Prompt(name, name, "", template, version_of(template))
    if not head:
        return plain
    return with_head(plain, _front_matter(where, text))


def with_head(prompt: Prompt, head: FrontMatter) -> Prompt:
    """The prompt as its front matter describes it."""
    return replace(
        prompt, title=head.title, description=head.description, technique=head.technique, settings=head.settings
    )


def head_of(prompt: Prompt) -> FrontMatter:
    """The front matter that describes the prompt; what a file without one doesn't say is said to be unsaid."""
    return FrontMatter(
        title=prompt.title or prompt.name,
        description=prompt.description or "No description yet.",
        technique=prompt.technique or "not said",
        temperature=prompt.settings.temperature,
        top_p=prompt.settings.top_p,
        max_tokens=prompt.settings.max_tokens,
    )


def as_file(prompt: Prompt) -> str:
    """The text of the prompt's file, in the form of `prompts/`; read again it is the same prompt."""
    import yaml  # type: ignore[import-untyped]

    fields = head_of(prompt).model_dump(exclude_none=True)
    head = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n{prompt.template}\n"


def version_of(template: str) -> str:
    """A short hash of the template: the same text is the same version, wherever it comes from."""
    return hashlib.sha256(template.strip().encode("utf-8", "surrogatepass")).hexdigest()[:VERSION_LENGTH]


def _decoded(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise PromptError(f"{where}, line {line}: not UTF-8. Save the file as UTF-8.") from None


def _front_matter(where: str, text: str) -> FrontMatter:
    import frontmatter
    import yaml

    try:
        return FrontMatter.model_validate(frontmatter.loads(text.lstrip("\ufeff")).metadata)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        why = f"the front matter isn't YAML ({error.problem}). See prompts/README.md."
        raise PromptError(f"{where}, line {line}: {why}") from None
    except yaml.YAMLError:
        raise PromptError(f"{where}, line 1: the front matter isn't YAML. See prompts/README.md.") from None
    except ValidationError as error:
        raise PromptError(_front_matter_message(where, text, error)) from None


def _front_matter_message(where: str, text: str, error: ValidationError) -> str:
    first = error.errors(include_input=False)[0]
    name = str(first["loc"][0]) if first["loc"] else ""
    lines = text.splitlines()
    line = next((number for number, row in enumerate(lines, start=1) if row.startswith(f"{name}:")), 1)
    known = ", ".join(FrontMatter.model_fields)
    return f"{where}, line {line}: front matter '{name}': {first['msg']}. Allowed: {known}."
