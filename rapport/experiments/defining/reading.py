"""From a YAML file to a definition, or to everything that is wrong with it, with lines."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from rapport.documents.limited_reading import Refusals, read_at_most
from rapport.errors import DefinitionError, PromptError
from rapport.experiments.defining.definition import Definition
from rapport.experiments.defining.examining import Known, examine
from rapport.experiments.defining.explaining import did_you_mean, explained
from rapport.experiments.defining.places import place_of
from rapport.experiments.defining.yaml_lines import LARGEST_BYTES, Lines, read_yaml
from rapport.experiments.prompt_library import PromptLibrary
from rapport.prompting import Prompt, load_prompt
from rapport.providers.registry import Providers


@dataclass(frozen=True, slots=True)
class DefinedIn:
    """A definition with the folder that its paths are relative to."""

    definition: Definition
    folder: Path


def read_definition(file: Path, providers: Providers, library: PromptLibrary) -> DefinedIn:
    """Read and examine a file; nothing is asked of any model.

    Raises:
        DefinitionError: it can't be read, or something in it is wrong; `problems` are all of it, by line.
        StorageError: the library can't be read.
    """
    known = known_in(file.parent, providers, library)
    return DefinedIn(parse_definition(definition_text(file), file.name, known), file.parent)


def parse_definition(text: str, name: str, known: Known) -> Definition:
    """The same of a text that is called `name`. Raises DefinitionError, StorageError."""
    read = read_yaml(text, name)
    if not isinstance(read.value, dict):
        raise DefinitionError(f"{name}, line 1: an experiment is keys with values. See docs/experiments.md.")
    definition, wrong = _validated(read.value, read.lines)
    problems = [*read.problems, *wrong]
    told = {line for line, _ in problems}
    found = ((read.lines.of(loc), sentence) for loc, sentence in examine(read.value, known))
    problems += [(line, sentence) for line, sentence in found if line not in told or definition is not None]
    if problems or definition is None:
        unique = dict.fromkeys(sorted(problems))
        raise DefinitionError(*(f"{name}, line {line}: {sentence}" for line, sentence in unique))
    return definition


def known_in(folder: Path, providers: Providers, library: PromptLibrary, *, is_confined: bool = False) -> Known:
    """What names can stand for in a file of this folder; `is_confined` as for the desk that makes the cases."""

    def prompt(name: str, scenario: str) -> Prompt:
        return find_prompt(name, scenario, folder, library, is_confined=is_confined)

    return Known(providers, prompt)


def find_prompt(name: str, scenario: str, folder: Path, library: PromptLibrary, *, is_confined: bool = False) -> Prompt:
    """By its name in the library, by `name@version`, or by the path of a Markdown file.

    Raises:
        PromptError: there is no such prompt, or the file can't be read.
    """
    if name.lower().endswith(".md"):
        try:
            place_of(name, folder, is_confined=is_confined)
        except DefinitionError as error:
            raise PromptError(str(error)) from None
        if not (folder / name).is_file():
            raise PromptError(f"there is no file {folder / name}. Paths are relative to the experiment's file.")
        return load_prompt(folder / name)
    plain, _, version = name.partition("@")
    found = library.find(scenario, plain, version or None)
    if found is None and library.find(scenario, plain) is not None:
        raise PromptError(f"the prompt '{plain}' has no version {version}. The Prompts page lists its versions.")
    if found is None:
        names = [entry.name for entry in library.entries(scenario)]
        raise PromptError(f"there is no prompt '{plain}' for {scenario}. {did_you_mean(plain, names)}")
    return found


def _validated(plain: Any, lines: Lines) -> tuple[Definition | None, list[tuple[int, str]]]:
    try:
        return Definition.model_validate(plain), []
    except ValidationError as error:
        found = explained(error, plain)
        return None, [(lines.of_key(loc) if is_key else lines.of(loc), said) for loc, is_key, said in found]


def definition_text(file: Path) -> str:
    """What a definition's file says. Raises DefinitionError where it can't be read, is too large, or isn't UTF-8."""
    if file.is_dir():
        raise DefinitionError(f"{file} is a folder. Give the YAML file of an experiment.")
    data = read_at_most(
        file,
        LARGEST_BYTES,
        Refusals(
            f"There is no file {file}. Check the path.",
            f"{file} is larger than {{size}}, too large for an experiment. Put the cases into a file of their own, and "
            "name it under cases.",
            DefinitionError,
        ),
    )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DefinitionError(f"{file.name}, line {line}: not UTF-8. Save the file as UTF-8.") from None
