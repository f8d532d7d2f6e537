"""The layers of the house, and what its first page may load; see docs/architecture.md."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = (
    "torch",
    "sentence_transformers",
    "chromadb",
    "openai",
    "google.genai",
    "ollama",
    "onnxruntime",
    "onnx",
    "tokenizers",
    "bm25s",
    "rapidocr",
    "cv2",
    "trafilatura",
    "pypdfium2",
    "pypdf",
    "docx",
    "phonenumbers",
    "py3langid",
)
# Streamlit itself may load pandas and altair; only modules of ours that would do it are refused.
HEAVY_FOR_US = (*HEAVY, "pandas", "altair", "sklearn", "litellm")

# Top to bottom: a module may import from its own layer and from those below.
LAYERS = (
    ("cli", "experiments", "__main__"),
    ("scenarios", "scoring", "exporting"),
    ("retrieval", "providers", "prompting", "sandbox", "storage", "statistics", "syntax_words"),
    ("records",),
    ("documents",),
    ("settings", "errors", "__init__"),
)
RANK = {name: rank for rank, names in enumerate(reversed(LAYERS)) for name in names}
MOST_LINES = {"rapport": 400, "components": 400, "pages": 100, "app.py": 100}


def modules(top: str) -> list[Path]:
    """The Python files of one part of the house, relative to its root."""
    path = ROOT / top
    files = [path] if path.is_file() else sorted(path.rglob("*.py"))
    return [file.relative_to(ROOT) for file in files]


def imports(module: Path) -> Iterator[tuple[str, int]]:
    """Every name that a module imports, wherever in it, with the line."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"), str(module))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno}: a relative import"
            yield node.module or "", node.lineno
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def part_of_rapport(name: str) -> str | None:
    """The package or module of `rapport` that a dotted name belongs to."""
    first, _, rest = name.partition(".")
    return rest.partition(".")[0] or None if first == "rapport" else None


def upward_imports() -> Iterator[str]:
    for module in modules("rapport"):
        own = RANK[module.parts[1].removesuffix(".py")]
        for name, line in imports(module):
            part = part_of_rapport(name)
            if part in RANK and RANK[part] > own:
                yield f"{module}:{line} imports {name}"


def importing(top: str, *refused: str) -> list[str]:
    """Where the modules under `top` import one of the `refused` packages."""
    return [
        f"{module}:{line} imports {name}"
        for module in modules(top)
        for name, line in imports(module)
        if any(name == package or name.startswith(f"{package}.") for package in refused)
    ]


def test_every_part_of_the_core_has_a_place_in_the_layers() -> None:
    parts = {module.parts[1].removesuffix(".py") for module in modules("rapport")}
    assert parts <= set(RANK)


def test_no_module_of_the_core_imports_from_a_layer_above_it() -> None:
    assert list(upward_imports()) == []


@pytest.mark.parametrize(
    ("top", "refused"),
    [
        pytest.param("rapport", ("streamlit", "components", "pages", "app"), id="core"),
        pytest.param("components", ("pages", "app"), id="components"),
        pytest.param("pages", ("app", "pages"), id="pages"),
    ],
)
def test_nothing_imports_what_stands_above_it(top: str, refused: tuple[str, ...]) -> None:
    assert importing(top, *refused) == []


def test_a_planted_upward_import_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    planted = tmp_path / "rapport" / "documents" / "planted.py"
    planted.parent.mkdir(parents=True)
    planted.write_text("def read():\n    from rapport.storage import store\n    return store\n")
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    assert list(upward_imports()) == [
        "rapport/documents/planted.py:2 imports rapport.storage",
        "rapport/documents/planted.py:2 imports rapport.storage.store",
    ]


@pytest.mark.parametrize("top", MOST_LINES)
def test_no_file_is_longer_than_a_reader_can_hold(top: str) -> None:
    lengths = {str(module): len((ROOT / module).read_text("utf-8").splitlines()) for module in modules(top)}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES[top]} == {}


@pytest.mark.parametrize("top", ["app.py", "pages", "components"])
def test_no_screen_draws_raw_html(top: str) -> None:
    assert [str(module) for module in modules(top) if "unsafe_allow_html" in (ROOT / module).read_text("utf-8")] == []


def untested(top: str) -> list[str]:
    """Modules of a screen without a test module of their own, or with one that holds no test."""
    return [str(module) for module in modules(top) if module.name != "__init__.py" and not _holds_a_test(module)]


def _holds_a_test(module: Path) -> bool:
    own = ROOT / "tests" / module.parent / f"test_{module.name}"
    return own.is_file() and "\ndef test_" in own.read_text(encoding="utf-8")


@pytest.mark.parametrize("top", ["components", "pages"])
def test_every_component_and_page_has_a_test_module_of_its_own(top: str) -> None:
    assert untested(top) == []


def test_a_component_without_a_test_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("components/planted.py", "components/tested.py", "tests/components/test_planted.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "tests/components/test_tested.py").write_text("\ndef test_it_draws() -> None: ...\n")
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    assert untested("components") == ["components/planted.py"]


SHOW_FIRST_PAGE = """
from streamlit.testing.v1 import AppTest
shown = AppTest.from_file("app.py", default_timeout=60).run()
assert not shown.exception, shown.exception
"""


def loaded_after(statements: str) -> set[str]:
    """The names in sys.modules of a fresh Python after `statements`."""
    script = f"import sys\n{statements}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_showing_the_first_page_loads_nothing_heavy() -> None:
    assert loaded_after(SHOW_FIRST_PAGE) & set(HEAVY) == set()


def test_a_heavy_module_would_be_noticed() -> None:
    assert loaded_after("import phonenumbers") & set(HEAVY) == {"phonenumbers"}


def test_the_base_of_the_core_imports_nothing_heavy() -> None:
    base = "import rapport.settings, rapport.errors, rapport.storage.runs, rapport.documents.document"
    assert loaded_after(base) & set(HEAVY_FOR_US) == set()
