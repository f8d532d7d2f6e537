"""The prompt that a command names: one of the library, or a file of one's own."""

from __future__ import annotations

from pathlib import Path

from rapport.cli.errors import UsageError
from rapport.prompting import LIBRARY, Prompt, load_prompt, load_prompts


def find_prompt(name: str, scenario: str) -> Prompt:
    """By its name in the library, or by the path of a Markdown file, whose front matter may be missing.

    Raises:
        UsageError: there is no such prompt; the message lists the names.
        PromptError: the file, or the library, can't be read.
    """
    if name.lower().endswith(".md"):
        if not Path(name).exists():
            raise UsageError(f"There is no file {name}. Give the name of a prompt, or the path of a .md file.")
        return load_prompt(Path(name))
    library = {prompt.name: prompt for prompt in load_prompts(LIBRARY, scenario)}
    if name not in library:
        raise UsageError(f"There is no prompt {name!r}. Use one of {', '.join(sorted(library))}, or a .md file.")
    return library[name]
