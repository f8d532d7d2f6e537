"""How long earlier calls took."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rapport.providers.model import Usage
from rapport.storage.runs import Output, Run, RunCase, Timing, Variant
from rapport.storage.store import Store

VARIANTS = tuple(Variant(label, "p", "v", "# User\nHi", ref) for label, ref in (("A", "x:a"), ("B", "x:b")))
DONE = Output("o", "r", "c", 0, status="done", text="Hi", timing=Timing(0.1, 2.0), usage=Usage(10, 5))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'rapport.db'}")
    yield opened
    opened.close()


def add(store: Store, *outputs: Output) -> None:
    run = Run("r", "outreach_email", "t", datetime.now(UTC), VARIANTS, (RunCase("c"),))
    store.runs.add(run, [replace(one, id=f"o{number}", repeat=number) for number, one in enumerate(outputs, start=1)])


def test_times_and_lengths_are_those_of_the_model(store: Store) -> None:
    add(store, DONE, replace(DONE, position=1, timing=Timing(0.1, 9.0)), replace(DONE, timing=Timing(0.1, 4.0)))
    found = store.past_calls.of(["x:a", "x:b", "x:c"])
    assert (sorted(found["x:a"].seconds), found["x:a"].output_tokens) == ([2.0, 4.0], [5, 5])
    assert found["x:b"].seconds == [9.0]
    assert (found["x:c"].seconds, found["x:c"].output_tokens) == ([], [])


@pytest.mark.parametrize(
    "output",
    [
        pytest.param(replace(DONE, is_cached=True), id="from the cache"),
        pytest.param(replace(DONE, status="failed"), id="failed"),
        pytest.param(replace(DONE, timing=Timing()), id="without a time"),
    ],
)
def test_what_was_no_call_does_not_count(store: Store, output: Output) -> None:
    add(store, output)
    assert store.past_calls.of(["x:a"])["x:a"].seconds == []


def test_an_answer_of_unknown_length_still_has_its_time(store: Store) -> None:
    add(store, replace(DONE, usage=Usage()))
    found = store.past_calls.of(["x:a"])["x:a"]
    assert (found.seconds, found.output_tokens) == ([2.0], [])
