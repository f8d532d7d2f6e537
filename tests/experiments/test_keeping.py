"""What took long to work out is kept until its rows or the code change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from rapport.errors import StorageError
from rapport.experiments import keeping
from rapport.experiments.keeping import kept
from rapport.storage.store import Store

NUMBERS = TypeAdapter(dict[str, float])


class Worked:
    """Gives these numbers, and counts how often it had to."""

    def __init__(self, numbers: dict[str, float] | None = None) -> None:
        self.numbers = {"a": 1 / 3} if numbers is None else numbers
        self.times = 0

    def __call__(self) -> dict[str, float]:
        self.times += 1
        return self.numbers


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(keeping, "LEAST_S", 0.0)
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


def test_the_same_is_worked_out_once_by_all_servers_together(store: Store, tmp_path: Path) -> None:
    work = Worked({"a": 1 / 3, "b": 1e-300, "c": 0.1 + 0.2})
    other = Store(f"sqlite:///{tmp_path / 'test.db'}")
    found = [kept(one, "means", "monday", NUMBERS, work) for one in (store, other)]
    other.close()
    assert (found, work.times) == ([work.numbers] * 2, 1)


def test_at_another_stamp_it_is_worked_out_anew(store: Store) -> None:
    kept(store, "means", "monday", NUMBERS, Worked())
    assert kept(store, "means", "tuesday", NUMBERS, Worked({"a": 2.0})) == {"a": 2.0}


def test_something_else_is_worked_out_for_itself(store: Store) -> None:
    kept(store, "means", "monday", NUMBERS, Worked())
    assert kept(store, "medians", "monday", NUMBERS, Worked({"a": 2.0})) == {"a": 2.0}


def test_another_version_of_the_code_works_it_out_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(store, "means", "monday", NUMBERS, Worked())
    monkeypatch.setattr(keeping, "code_version", lambda: "another")
    assert kept(store, "means", "monday", NUMBERS, Worked({"a": 2.0})) == {"a": 2.0}


def test_a_damaged_value_is_worked_out_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.kept, "find", lambda name, stamp: '{"a": "half of it')
    assert kept(store, "means", "monday", NUMBERS, Worked()) == {"a": 1 / 3}


def test_a_database_that_takes_nothing_just_now_hides_no_figure(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: str) -> None:
        raise StorageError("The database is locked.")

    monkeypatch.setattr(store.kept, "keep", refuse)
    assert kept(store, "means", "monday", NUMBERS, Worked()) == {"a": 1 / 3}


def test_what_would_come_back_as_something_else_is_not_kept(store: Store) -> None:
    work = Worked({"a": float("nan")})
    kept(store, "means", "monday", NUMBERS, work)
    kept(store, "means", "monday", NUMBERS, work)
    assert work.times == 2


def test_nothing_is_written_for_what_takes_no_time(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "LEAST_S", 60.0)
    work = Worked()
    kept(store, "means", "monday", NUMBERS, work)
    kept(store, "means", "monday", NUMBERS, work)
    assert work.times == 2


def test_what_is_quick_is_kept_only_where_that_is_wanted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "LEAST_S", 60.0)
    work = Worked()
    for least_s in (None, 0.0, None):
        kept(store, "means", "monday", NUMBERS, work, least_s)
    assert work.times == 2
