"""The real embedding model for tests, prepared once a process instead of once a test."""

from __future__ import annotations

import os
import shutil
import tempfile
from atexit import register
from functools import cache, partial
from pathlib import Path

from rapport.retrieval.minilm import MiniLM


@cache
def real_embedder() -> MiniLM:
    """all-MiniLM-L6-v2, loaded."""
    embedder = MiniLM(_folder())
    embedder.embed(["warm up"])
    return embedder


def put_model(home: Path) -> None:
    """Put the prepared model where an app with this data folder looks for it."""
    target = home / "models"
    target.mkdir(parents=True, exist_ok=True)
    real_embedder()
    for file in _folder().glob("*.onnx"):
        os.link(file, target / file.name)


@cache
def _folder() -> Path:
    """It lasts as long as this process."""
    folder = Path(tempfile.mkdtemp(prefix="rapport-model-"))
    register(partial(shutil.rmtree, folder, ignore_errors=True))
    return folder
