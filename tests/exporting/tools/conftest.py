"""A store with the rated experiment of `runs_for_tests`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'rapport.db'}")
    yield opened
    opened.close()
