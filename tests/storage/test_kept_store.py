"""What was worked out, kept beside its stamp."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from rapport.storage import kept_store
from rapport.storage.database import Database
from rapport.storage.kept_store import KeptStore


def ticking(database: Database) -> KeptStore:
    """A store whose clock goes on by a second each time."""
    seconds = count()
    return KeptStore(database, lambda: datetime(2026, 5, 1, tzinfo=UTC) + timedelta(seconds=next(seconds)))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[KeptStore]:
    database = Database(f"sqlite:///{tmp_path / 'test.db'}")
    yield ticking(database)
    database.close()


def test_a_value_is_found_at_its_stamp_alone(kept: KeptStore) -> None:
    kept.keep("verdict", "monday", "A wins")
    assert (kept.find("verdict", "monday"), kept.find("verdict", "tuesday")) == ("A wins", None)


def test_a_name_has_its_newest_value_only(kept: KeptStore) -> None:
    kept.keep("verdict", "monday", "A wins")
    kept.keep("verdict", "tuesday", "B wins")
    assert (kept.find("verdict", "monday"), kept.find("verdict", "tuesday")) == (None, "B wins")


def test_what_was_kept_first_goes_first(kept: KeptStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_store, "MOST", 3)
    for name in "abcd":
        kept.keep(name, "now", name)
    kept.keep("b", "now", "again")
    kept.keep("e", "now", "e")
    assert [kept.find(name, "now") for name in "abcde"] == [None, "again", None, "d", "e"]


def test_postgresql_keeps_and_replaces_likewise(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_store, "MOST", 2)
    database = Database(url)
    kept = ticking(database)
    for name in "abca":
        kept.keep(name, "now", f"{name} žluť")
    found = [kept.find(name, "now") for name in "abc"]
    database.close()
    assert found == ["a žluť", None, "c žluť"]
