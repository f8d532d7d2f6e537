"""The prompt that a command names: one of the library, or a file of one's own."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import ValidationError

from rapport.cli.errors import UsageError
from rapport.errors import PromptError
from rapport.prompting import FrontMatter, Prompt, load_prompts, version_of
from rapport.providers.model import ModelSettings

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
LIBRARY = Path(__file__).resolve().parents[2] / "prompts"


def find_prompt(name: str, scenario: str) -> Prompt:
    """By its name in the library, or by the path of a Markdown file, whose front matter may be missing.

    Raises:
        UsageError: there is no such prompt; the message lists the names.
        PromptError: the file, or the library, can't be read.
    """
    if name.lower().endswith(".md"):
        return _of_file(Path(name))
    library = {prompt.name: prompt for prompt in load_prompts(LIBRARY, scenario)}
    if name not in library:
        raise UsageError(f"There is no prompt {name!r}. Use one of {', '.join(sorted(library))}, or a .md file.")
    return library[name]


def _of_file(file: Path) -> Prompt:
    text = _text(file)
    found = _FRONT_MATTER.match(text)
    template = text[found.end() if found else 0 :].strip("\r\n")
    if not template.strip():
        raise PromptError(f"{file} is empty: write what the model should do, for example under a line '# User'.")
    front = _front_matter(file, text) if found else None
    settings = front.settings if front else ModelSettings()
    return Prompt(file.stem, front.title if front else file.stem, "", template, version_of(template), "", settings)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"There is no file {file}. Give the name of a prompt, or the path of a .md file.") from None
    except UnicodeDecodeError:
        raise PromptError(f"{file}: not UTF-8. Save the file as UTF-8.") from None
    except OSError as error:
        raise PromptError(f"{file} can't be read ({error.strerror}). Check its permissions.") from None


def _front_matter(file: Path, text: str) -> FrontMatter:
    import frontmatter

    try:
        return FrontMatter.model_validate(frontmatter.loads(text).metadata)
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise PromptError(f"{file}: front matter '{where}': {first['msg']}. See prompts/README.md.") from None
    except Exception as error:  # what PyYAML raises, which is no dependency of ours
        raise PromptError(
            f"{file}: the front matter isn't YAML ({type(error).__name__}). See prompts/README.md."
        ) from None
