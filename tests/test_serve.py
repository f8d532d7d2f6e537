"""What a server imports by itself before anybody asks it for a page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ("torch", "sentence_transformers", "chromadb", "openai", "google.genai", "ollama", "onnxruntime", "pandas")
PREPARE = (
    "import sys; sys.path[:0] = ['scripts', '.']; import serve; serve.prepare(); "
    "print(*serve.PARTS); print(*sys.modules)"
)


@pytest.fixture(scope="module")
def said() -> list[list[str]]:
    """The names of the parts, and of all modules that a fresh program has loaded once they are prepared."""
    done = subprocess.run([sys.executable, "-c", PREPARE], cwd=ROOT, capture_output=True, text=True, check=True)
    return [line.split() for line in done.stdout.splitlines()]


def test_its_parts_are_there_and_get_loaded(said: list[list[str]]) -> None:
    parts, loaded = said
    assert parts
    assert set(parts) <= set(loaded)


def test_a_part_that_cannot_be_imported_is_left_to_the_page_that_needs_it() -> None:
    program = PREPARE.replace("serve.prepare()", "serve.PARTS = ('no_such_part', 'numpy'); serve.prepare()")
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "numpy" in done.stdout.splitlines()[1].split()


def test_nothing_heavy_comes_along(said: list[list[str]]) -> None:
    assert not set(said[1]) & set(HEAVY)


def test_how_the_first_page_was_asked_for_is_still_to_be_found_out(said: list[list[str]]) -> None:
    assert not [name for name in said[1] if name.split(".")[0] in ("components", "pages")]
