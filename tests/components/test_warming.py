"""What is loaded in the background once the first page is out."""

from __future__ import annotations

import subprocess
import sys
import threading
from importlib.util import find_spec
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import warming
from tests.components.drawing import ROOT, TIMEOUT_S

HEAVY = ("torch", "sentence_transformers", "chromadb", "openai", "google.genai", "ollama", "onnxruntime", "trafilatura")
LOAD = "import sys; from components import warming; warming.PAUSE_S = 0; warming.load(); print(*sys.modules, sep='\\n')"


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The modules of a fresh program that has loaded everything."""
    done = subprocess.run([sys.executable, "-c", LOAD], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("name", warming.LIBRARIES)
def test_each_one_is_there_and_gets_loaded(loaded: set[str], name: str) -> None:
    assert find_spec(name) is not None
    assert name in loaded


def test_nothing_heavy_comes_along(loaded: set[str]) -> None:
    assert not loaded & set(HEAVY)


def test_a_page_that_is_drawn_meanwhile_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []
    monkeypatch.setattr(warming, "PAUSE_S", 0)
    monkeypatch.setattr(warming, "import_module", loaded.append)
    work = threading.Thread(target=warming.load)
    with warming.page():
        work.start()
        work.join(0.2)
        before = list(loaded)
    work.join(60)
    assert (before, loaded) == ([], list(warming.LIBRARIES))


def test_a_page_that_fails_keeps_nothing_waiting() -> None:
    with pytest.raises(ZeroDivisionError), warming.page():
        raise ZeroDivisionError
    assert warming._drawn_now == 0


def test_a_page_run_alone_starts_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RAPPORT_HOME", str(tmp_path))
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=TIMEOUT_S).run()
    assert not at.exception
    assert not warming._begun.is_set()
