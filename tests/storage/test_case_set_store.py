"""Saved sets of cases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rapport.storage.case_sets import CaseSet
from rapport.storage.runs import RunCase
from rapport.storage.store import Store

CASES = (RunCase("r1", message="one", data='{"a": "1"}'), RunCase("r2", message="two"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'rapport.db'}")
    yield opened
    opened.close()


def made(set_id: str, name: str, scenario: str = "table_row") -> CaseSet:
    return CaseSet(set_id, name, scenario, CASES, datetime(2026, 5, int(set_id), tzinfo=UTC))


def test_a_set_is_found_by_id_and_name(store: Store) -> None:
    assert store.case_sets.add(made("1", "Leads"))
    assert store.case_sets.load("1") == store.case_sets.by_name("Leads") == made("1", "Leads")
    assert store.case_sets.load("2") is None


def test_a_name_is_taken_once(store: Store) -> None:
    store.case_sets.add(made("1", "Leads"))
    assert not store.case_sets.add(made("2", "Leads"))


def test_sets_are_listed_newest_first_and_by_scenario(store: Store) -> None:
    for one in (made("1", "a"), made("2", "b", "shoe_chat"), made("3", "c")):
        store.case_sets.add(one)
    assert [one.name for one in store.case_sets.listed()] == ["c", "b", "a"]
    assert [one.name for one in store.case_sets.listed("shoe_chat")] == ["b"]


def test_a_set_is_renamed_and_removed(store: Store) -> None:
    store.case_sets.add(made("1", "a"))
    store.case_sets.rename("1", "b")
    assert store.case_sets.by_name("b") is not None
    store.case_sets.remove("1")
    assert store.case_sets.listed() == []
