"""The vector index in a folder: other processes, a killed process, damage, and folders that can't be used."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from rapport.errors import IndexDamaged, IndexUnavailable
from rapport.retrieval import access
from rapport.retrieval.chroma import VectorStore
from rapport.settings import Settings
from tests.retrieval.counting import CountingEmbedder, entries

ROOT = Path(__file__).parents[2]
INDEXING = """
import sys
from pathlib import Path
from rapport.retrieval.chroma import VectorStore
from rapport.settings import Settings
from tests.retrieval.counting import CountingEmbedder, entries

store = VectorStore(Settings(home=Path(sys.argv[1])))
store.update("shoes", entries(2000), CountingEmbedder(pace_s=0.05), lambda ready, total: print(ready, flush=True))
"""


@pytest.fixture
def home(own_home: Path) -> Path:
    own_home.mkdir(parents=True)
    return own_home


def indexing(home: Path) -> subprocess.Popen[str]:
    """Another process that indexes into the same folder."""
    return subprocess.Popen(
        [sys.executable, "-c", INDEXING, str(home)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def wait_until_ready(process: subprocess.Popen[str], count: int) -> None:
    assert process.stdout
    for line in process.stdout:
        if int(line) >= count:
            return
    raise AssertionError("it ended early")


@pytest.mark.parametrize("count", [1, 900, 1500])
def test_a_killed_process_loses_at_most_the_batch_it_was_at(home: Path, count: int) -> None:
    process = indexing(home)
    with process:
        wait_until_ready(process, count)
        process.kill()
    again = VectorStore(Settings(home=home)).update("shoes", entries(2000), CountingEmbedder())
    assert again.kept >= count
    assert again.is_complete
    expected = CountingEmbedder().embed([entry.text for entry in entries(2000)])
    found = VectorStore(Settings(home=home)).vectors("shoes", entries(2000), CountingEmbedder())
    np.testing.assert_allclose(found, expected, atol=1e-6)


def test_another_process_waits_until_the_folder_is_free(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "LOCK_WAIT_S", 120.0)
    store = VectorStore(Settings(home=home))
    with indexing(home) as process:
        wait_until_ready(process, 200)
        again = store.update("shoes", entries(2500), CountingEmbedder())
        assert process.stdout
        process.stdout.read()
    assert process.returncode == 0
    assert again.kept == 2000
    assert store.vectors("shoes", entries(2500), CountingEmbedder()).shape == (2500, 16)


def test_another_process_that_takes_long_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "LOCK_WAIT_S", 0.1)
    with indexing(home) as process:
        wait_until_ready(process, 1)
        with pytest.raises(IndexUnavailable, match=r"Another Rapport is working on the index in .*try again"):
            VectorStore(Settings(home=home)).names()
        process.kill()


def overwrite_database(chroma: Path) -> None:
    (chroma / "chroma.sqlite3").write_bytes(b"not a database " * 500)


def cut_database(chroma: Path) -> None:
    path = chroma / "chroma.sqlite3"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize("damage", [overwrite_database, cut_database])
def test_a_damaged_database_is_named_with_the_next_step(home: Path, damage: Callable[[Path], None]) -> None:
    store = VectorStore(Settings(home=home))
    store.update("shoes", entries(100), CountingEmbedder())
    damage(home / "chroma")
    for _ in range(2):
        with pytest.raises(IndexDamaged, match=r"chroma can't be read \(.*database.*\). Move the folder away"):
            store.update("shoes", entries(100), CountingEmbedder())
    shutil.rmtree(home / "chroma")
    assert store.update("shoes", entries(100), CountingEmbedder()).embedded == 100


def test_on_a_full_disk_nothing_is_taken_for_damaged(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = VectorStore(Settings(home=home))
    store.update("shoes", entries(100), CountingEmbedder())
    overwrite_database(home / "chroma")
    monkeypatch.setattr(access, "disk_usage", lambda folder: SimpleNamespace(free=0))
    with pytest.raises(IndexUnavailable, match=r"the disk is full.*free some space.*what was indexed is kept"):
        store.update("shoes", entries(100), CountingEmbedder())


def remove_vectors(chroma: Path) -> None:
    for folder in [path for path in chroma.iterdir() if path.is_dir()]:
        shutil.rmtree(folder)


def scramble_vectors(chroma: Path) -> None:
    for path in chroma.glob("*/*"):
        path.write_bytes(b"x" * path.stat().st_size)


@pytest.mark.parametrize("damage", [remove_vectors, scramble_vectors])
def test_a_damaged_collection_is_made_anew_by_the_next_update(home: Path, damage: Callable[[Path], None]) -> None:
    store = VectorStore(Settings(home=home))
    store.update("shoes", entries(1500), CountingEmbedder())
    damage(home / "chroma")
    with pytest.raises(IndexDamaged, match=r"index of shoes is damaged. Index it again"):
        store.vectors("shoes", entries(1500), CountingEmbedder())
    assert store.update("shoes", entries(1500), CountingEmbedder()).embedded == 1500
    assert store.vectors("shoes", entries(1500), CountingEmbedder()).shape == (1500, 16)


@pytest.mark.parametrize("blocked", ["chroma", "chroma.lock"])
def test_a_folder_that_cannot_be_made_is_named(home: Path, blocked: str) -> None:
    if blocked == "chroma":
        (home / blocked).touch()
    else:
        (home / blocked).mkdir()
    with pytest.raises(IndexUnavailable, match=r"can't be used .*RAPPORT_HOME.*what was indexed is kept"):
        VectorStore(Settings(home=home)).update("shoes", entries(1), CountingEmbedder())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_named(home: Path) -> None:
    store = VectorStore(Settings(home=home))
    store.update("shoes", entries(10), CountingEmbedder())
    for path in [home / "chroma", *(home / "chroma").rglob("*")]:
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        with pytest.raises(IndexUnavailable, match=r"can't be used .*RAPPORT_HOME"):
            store.update("shoes", entries(20), CountingEmbedder())
    finally:
        for path in [home / "chroma", *(home / "chroma").rglob("*")]:
            path.chmod(0o700)
