"""Versions of prompts and examples in the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier

import pytest

from rapport.prompting.files import FrontMatter, version_of
from rapport.storage.example_store import ExampleStore
from rapport.storage.examples import Example
from rapport.storage.prompt_store import PromptStore
from rapport.storage.prompt_versions import PromptVersion
from rapport.storage.store import Store

HEAD = FrontMatter(title="T", description="D", technique="X", temperature=0.4)
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'test.db'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()


def version(number: str, parent: str | None = None, template: str = "# User\nHi") -> PromptVersion:
    return PromptVersion(
        number, "outreach_email", "mine", parent, version_of(template), template, HEAD, "Ana", "n", NOON
    )


def clocked(store: Store, now: Callable[[], datetime]) -> PromptStore:
    return PromptStore(store._database, now)


def test_a_version_comes_back_as_it_was_stored(store: Store) -> None:
    store.prompts.add([version("a"), version("b", "a", "# User\nHo 日本 {{ x }}")])
    assert store.prompts.versions("outreach_email") == [version("a"), version("b", "a", "# User\nHo 日本 {{ x }}")]
    assert store.prompts.versions("outreach_email", "other") == []
    assert store.prompts.ids("outreach_email") == {"a", "b"}


def test_saving_from_the_version_in_use_takes_its_place(store: Store) -> None:
    assert store.prompts.save(version("a"), None)[1]
    assert store.prompts.save(version("b", "a"), None)[1]
    assert store.prompts.states("outreach_email")["mine"].current_id == "b"


def test_saving_from_another_version_makes_a_branch(store: Store) -> None:
    for one in (version("a"), version("b", "a")):
        store.prompts.save(one, None)
    assert not store.prompts.save(version("c", "a"), None)[1]
    assert store.prompts.states("outreach_email")["mine"].current_id == "b"
    assert store.prompts.ids("outreach_email") == {"a", "b", "c"}


def test_what_ships_is_in_use_until_something_else_is(store: Store) -> None:
    assert store.prompts.save(version("b", "shipped-1"), "shipped-1")[1]
    assert not store.prompts.save(version("c", "shipped-1"), "shipped-1")[1]


def test_of_two_who_save_at_once_one_is_used_and_nothing_is_lost(url: str, store: Store) -> None:
    store.prompts.save(version("a"), None)
    meeting = Barrier(2)

    def save(number: str) -> bool:
        own = Store(url)
        try:
            meeting.wait(30)
            return own.prompts.save(version(number, "a"), None)[1]
        finally:
            own.close()

    with ThreadPoolExecutor(2) as pool:
        used = list(pool.map(save, ("b", "c")))
    assert sorted(used) == [False, True]
    assert store.prompts.ids("outreach_email") == {"a", "b", "c"}


def test_a_clock_that_was_put_back_changes_no_order(store: Store) -> None:
    moments = iter([NOON, NOON, NOON, NOON.replace(year=2001), NOON.replace(year=2001), NOON.replace(year=2001)])
    prompts = clocked(store, lambda: next(moments))
    prompts.save(version("b"), None)
    prompts = clocked(store, lambda: NOON.replace(year=2001))
    prompts.save(version("a", "b"), None)
    assert [one.id for one in prompts.versions("outreach_email")] == ["b", "a"]


def test_putting_away_keeps_what_is_in_use(store: Store) -> None:
    store.prompts.save(version("a"), None)
    store.prompts.archive("outreach_email", "mine", True)
    assert store.prompts.states("outreach_email")["mine"].is_archived
    store.prompts.archive("outreach_email", "mine", False)
    assert store.prompts.states("outreach_email")["mine"].current_id == "a"


def test_the_stamp_changes_with_versions_and_with_what_is_in_use(store: Store) -> None:
    stamps = [store.prompts.stamp()]
    store.prompts.add([version("a")])
    stamps.append(store.prompts.stamp())
    store.prompts.use("outreach_email", "mine", "a")
    stamps.append(store.prompts.stamp())
    assert len(set(stamps)) == 3


def test_examples_are_kept_changed_and_removed(store: Store) -> None:
    bank: ExampleStore = store.examples
    one = Example("a1", "shoe_chat", "boots?", "Yes.", "written", None, NOON)
    bank.add(one)
    bank.add(Example("b2", "outreach_email", "x", "y", "rated", "out-1", NOON))
    assert bank.list("shoe_chat") == [one]
    bank.change("a1", "boots", "No.")
    assert bank.list("shoe_chat")[0].answer == "No."
    bank.remove(["a1"])
    assert bank.list("shoe_chat") == []
