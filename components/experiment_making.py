"""From what a person set up, a template or a file to a stored experiment that can be started."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from components import services
from rapport.errors import DefinitionError
from rapport.experiments.defining.case_sources import SavedCases
from rapport.experiments.defining.desk import Desk
from rapport.experiments.defining.planning import keep, make_plan
from rapport.experiments.defining.reading import known_in, parse_definition

TEMPLATES = services.SAMPLES / "experiments"
OWN_NAME = "The set-up"
THEIR_PLACE = "Paths are relative to the experiment's file."


def make(text: str, name: str, folder: Path, on_progress: Callable[[str], None]) -> str:
    """Read the YAML text, make its cases and store the experiment; returns its id.

    Files outside of `folder` are read only for the templates that ship.

    Raises:
        DefinitionError: something in it is wrong; `problems` are all of it.
        RapportError: a catalogue or the store can't be used.
    """
    is_confined = folder != TEMPLATES
    known = known_in(folder, services.providers(), services.library(), is_confined=is_confined)
    definition = parse_definition(text, name, known)
    store = services.store()
    if store.experiments.by_name(definition.name) is not None:
        raise DefinitionError(
            f"There is an experiment called '{definition.name}' already. Give this one another name, or open that one."
        )
    desk = Desk(store, services.settings(), folder, on_progress, is_confined=is_confined)
    planned = make_plan(definition, desk, known)
    kept = getattr(definition.cases, "save_as", None)
    if kept is not None:  # an uploaded file is gone tomorrow, a set isn't
        stored = planned.definition.model_copy(update={"cases": SavedCases(saved=kept)})
        planned = replace(planned, definition=stored)
    return keep(planned, store)


def as_yaml(definition: Mapping[str, Any]) -> str:
    """A definition as the file that would describe it."""
    import yaml

    return yaml.safe_dump(dict(definition), sort_keys=False, allow_unicode=True, width=100)


def free_name(wanted: str) -> str:
    """The name, or with a number where an experiment has it already."""
    taken = {one.name for one in services.store().experiments.listed()}
    if wanted not in taken:
        return wanted
    return next(name for number in range(2, 10_000) if (name := f"{wanted} {number}") not in taken)


def templates() -> dict[Path, dict[str, Any]]:
    """The experiments that ship, by file."""
    import yaml

    found = {file: yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(TEMPLATES.glob("*.yaml"))}
    return {file: head for file, head in found.items() if isinstance(head, dict)}


def problems_of(error: DefinitionError, folder: Path | None = None) -> list[str]:
    """What is wrong, without lines of a file that nobody wrote, and of files in `folder` only what they are called."""
    return [_without_folder(_without_own_name(problem), folder) for problem in error.problems]


def _without_own_name(problem: str) -> str:
    if not problem.startswith(OWN_NAME):
        return problem
    sentence = problem.partition(": ")[2]
    return sentence[:1].upper() + sentence[1:]


def _without_folder(problem: str, folder: Path | None) -> str:
    """Whoever gave files in a browser knows no folder that they lie in."""
    if folder is None or str(folder) not in problem:
        return problem
    told = problem.replace(f"{folder}/", "").replace(str(folder), "the given files")
    return told.replace(THEIR_PLACE, "Give it together with the YAML, and name it there without a folder.")
