"""What a server imports by itself before anybody asks it for a page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ("torch", "sentence_transformers", "chromadb", "openai", "google.genai", "ollama", "onnxruntime", "pandas")
PREPARE = (
    "import sys; sys.path[:0] = ['scripts', '.']; import serve; serve.server_state = lambda: 'listening'; "
    "before = sys.getswitchinterval(); serve.prepare(); assert sys.getswitchinterval() == before; "
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


def test_once_somebody_is_there_their_page_imports_the_rest_itself() -> None:
    states = "iter(['listening'] * 2 + ['connected'] * 9)"
    program = PREPARE.replace("lambda: 'listening'", f"(lambda told: lambda: next(told))({states})")
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    parts, loaded = (line.split() for line in done.stdout.splitlines())
    assert [part for part in parts if part in loaded][:2] == parts[:1]


def test_nothing_heavy_comes_along(said: list[list[str]]) -> None:
    assert not set(said[1]) & set(HEAVY)


def test_how_the_first_page_was_asked_for_is_still_to_be_found_out(said: list[list[str]]) -> None:
    assert not [name for name in said[1] if name.split(".")[0] in ("components", "pages")]
