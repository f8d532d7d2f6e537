"""Whether what checks said is made anew whenever something changes that decides what they say."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.experiments.output_checks import code_files

ROOT = Path(__file__).parents[2]
# What the checks' code imports and what decides nothing: it brings what is checked, whose digest the version has too.
BRINGS = {
    "rapport.errors": "how a failure is told",
    "rapport.storage": "rows, as they were written",
    "rapport.providers": "calls to models, and the forms of requests",
    "rapport.retrieval": "what a search found is stored with the answer that stands on it",
    "rapport.documents": "documents as they were read; reading one again changes its record",
    "rapport.records": "records as they were read; their digest is in the version",
    "rapport.experiments": "plans and definitions; cases come with their digest",
    "rapport.scenarios.brief": "what was chosen for a text is stored with it",
    "rapport.scenarios.sections": "what was chosen for a text is stored with it",
    "rapport.scenarios.outreach_case": "a candidate and a job",
    "rapport.scenarios.shoe_chat": "the scenario's name",
    "rapport.scoring.judging.answers": "sentences; a judge's answer is read once, as it is stored",
}
# Of these some modules decide nevertheless: they are told by name.
DECIDES = {
    "rapport.documents.language",
    "rapport.documents.orders",
    "rapport.records.catalogue.audiences",
    "rapport.records.resume.known_skills",
    "rapport.retrieval.words",
}


def module_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(file: Path) -> Iterator[str]:
    """Modules of Rapport that a file imports when it runs, wherever in it."""
    for node in running(ast.parse(file.read_text())):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("rapport"):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if is_module(name) else str(node.module) for name in names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("rapport"))


def running(node: ast.AST) -> Iterator[ast.AST]:
    """Everything but what only types need."""
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.If) and isinstance(child.test, ast.Name) and child.test.id == "TYPE_CHECKING"):
            yield child
            yield from running(child)


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def brings(name: str) -> bool:
    return name not in DECIDES and any(name == one or name.startswith(f"{one}.") for one in BRINGS)


FILES = code_files()


def is_code(file: Path) -> bool:
    return file.suffix == ".py"


KNOWN = set(map(module_of, filter(is_code, FILES)))


def test_whatever_decides_what_a_check_says_is_part_of_the_checks_version() -> None:
    found = {
        module_of(file): [n for n in imported(file) if n not in KNOWN and not brings(n)]
        for file in FILES
        if is_code(file)
    }
    assert {module: missing for module, missing in found.items() if missing} == {}


@pytest.mark.parametrize(
    "name", ["rapport.experiments.expectation_checks", "rapport.scenarios.expected", *sorted(DECIDES)]
)
def test_part_of_it_is(name: str) -> None:
    assert name in KNOWN


def test_lists_of_words_are_part_of_it_too() -> None:
    words = set((ROOT / "rapport" / "scoring").rglob("*.txt"))
    assert words and words <= set(FILES)


def test_nothing_is_named_that_isnt_there() -> None:
    assert all(is_module(name) or ROOT.joinpath(*name.split(".")).is_dir() for name in {*BRINGS, *DECIDES})
