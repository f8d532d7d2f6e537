"""requirements.txt: pinned, explained, and complete."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = {"rapport", "components", "pages", "app"}
PINNED = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(\[[\w,]+\])?==[\w.]+ +# \S.+")
OWNERS = packages_distributions()
LINES = [
    line
    for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


def as_written_by_pip(name: str) -> str:
    """A package's name in the one form that compares (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def required() -> set[str]:
    return {as_written_by_pip(re.split(r"[\[=]", line)[0]) for line in LINES}


def imported(top: str) -> dict[str, str]:
    """The foreign packages that the files under `top` import, each with one place that does."""
    path = ROOT / top
    found = {}
    for file in [path] if path.is_file() else path.rglob("*.py"):
        for name in foreign_names(ast.parse(file.read_text(encoding="utf-8"))):
            found[name] = str(file.relative_to(ROOT))
    return found


def foreign_names(tree: ast.AST) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in names if name.partition(".")[0] not in OURS | set(sys.stdlib_module_names)}


def distributions(name: str) -> set[str]:
    """The installed packages that an imported name may come from ("google.genai" is google-genai's)."""
    top, _, rest = name.partition(".")
    owners = {as_written_by_pip(owner) for owner in OWNERS.get(top, [])}
    return owners & {f"{top}-{rest.partition('.')[0]}"} or owners


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split("==")[0])
def test_a_requirement_is_pinned_and_says_what_it_is_for(line: str) -> None:
    assert PINNED.fullmatch(line)


def test_no_requirement_is_listed_twice() -> None:
    assert len(required()) == len(LINES)


@pytest.mark.parametrize("top", ["app.py", "rapport", "components", "pages"])
def test_what_is_imported_is_required(top: str) -> None:
    missing = {name: place for name, place in imported(top).items() if not distributions(name) & required()}
    assert missing == {}


@pytest.mark.parametrize(
    ("code", "names"),
    [
        pytest.param("import httpx", {"httpx"}, id="plain"),
        pytest.param("from google.genai import types", {"google.genai.types"}, id="namespace"),
        pytest.param("import json\nfrom rapport import errors", set(), id="standard library and ours"),
        pytest.param("def f():\n    import torch", {"torch"}, id="inside a function"),
    ],
)
def test_imports_are_found_wherever_they_stand(code: str, names: set[str]) -> None:
    assert foreign_names(ast.parse(code)) == names
