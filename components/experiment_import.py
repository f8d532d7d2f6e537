"""A promptfoo configuration as an experiment: what was taken over, and what has no equal here."""

from __future__ import annotations

from pathlib import Path

from components import experiment_making, services
from rapport.errors import DefinitionError
from rapport.experiments.defining.yaml_lines import read_yaml
from rapport.experiments.promptfoo_import import import_promptfoo


def is_promptfoo(text: str) -> bool:
    """Whether a YAML is promptfoo's: it has providers, prompts or tests, and no scenario."""
    try:
        head = read_yaml(text, "").value
    except DefinitionError:
        return False
    return isinstance(head, dict) and "scenario" not in head and bool({"providers", "tests", "prompts"} & set(head))


def converted(file: Path) -> tuple[str, list[str]]:
    """The experiment as YAML, under a name that is free, and a sentence for everything that was left out.

    Raises:
        DefinitionError: nothing of it can be used.
    """
    found = import_promptfoo(file, [one.name for one in services.providers().all()], file.stem)
    name = experiment_making.free_name(str(found.definition["name"]))
    return experiment_making.as_yaml(found.definition | {"name": name}), [str(one) for one in found.skipped]
