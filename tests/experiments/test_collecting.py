"""What Python searches for garbage while experiments run."""

from __future__ import annotations

import gc

import pytest

from rapport.experiments import collecting
from rapport.experiments.collecting import set_aside, take_back, without_collecting


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the collector is told, without telling it: other tests' experiments may be under way."""
    told: list[str] = []
    monkeypatch.setattr(collecting, "_set_aside", 0)
    monkeypatch.setattr(gc, "freeze", lambda: told.append("freeze"))
    monkeypatch.setattr(gc, "unfreeze", lambda: told.append("unfreeze"))
    return told


def test_everything_is_searched_again_after_the_last_of_several_experiments(asked: list[str]) -> None:
    set_aside()
    set_aside()
    take_back()
    assert asked == ["freeze", "freeze"]
    take_back()
    assert asked == ["freeze", "freeze", "unfreeze"]


def test_the_search_goes_on_after_many_objects_are_made() -> None:
    was_on = gc.isenabled()
    with without_collecting():
        assert not gc.isenabled()
    assert gc.isenabled() == was_on
