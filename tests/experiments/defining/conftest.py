"""A store of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.storage.store import Store


@pytest.fixture
def store(own_home: Path) -> Iterator[Store]:
    own_home.mkdir(exist_ok=True)
    opened = Store(f"sqlite:///{own_home / 'rapport.db'}")
    yield opened
    opened.close()
