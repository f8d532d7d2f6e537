"""A catalogue taken into the library: with progress, with a stop, twice, and when it can't be."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rapport.experiments.batch import Batch, Task
from rapport.experiments.catalogue_intake import catalogue_id, take_catalogue
from rapport.experiments.intake import Report
from rapport.records.catalogue import cleaning
from rapport.records.catalogue.mapping import AMAZON, Mapping
from rapport.settings import Limits
from rapport.storage.store import Store

SAMPLE = Path(__file__).parents[2] / "samples" / "catalogue.json"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'library.db'}")
    yield opened
    opened.close()


def nothing(doing: str, share: float) -> None:
    """Nobody watches."""


def shop(count: int, **changes: Any) -> bytes:
    return json.dumps([{"asin": f"S{n}", "title": f"Shoe {n}", **changes} for n in range(count)]).encode()


def test_a_file_becomes_a_catalogue(store: Store) -> None:
    taken = take_catalogue(store, shop(5), "spring.json", None, nothing)
    assert (taken.kind, taken.title, taken.error, taken.was_known) == ("catalogue", "spring", "", False)
    (listed,) = store.catalogues.list()
    assert (listed.id, listed.source, listed.product_count) == (taken.document_id, "spring.json", 5)


def test_the_same_file_again_changes_nothing(store: Store) -> None:
    first = take_catalogue(store, shop(5), "spring.json", None, nothing)
    before = store.catalogues.list()
    second = take_catalogue(store, shop(5), "copy of spring.json", None, nothing)
    assert (second.document_id, second.was_known) == (first.document_id, True)
    assert store.catalogues.list() == before


def test_another_mapping_of_the_same_file_is_another_catalogue(store: Store) -> None:
    data = shop(2, name="Other")
    take_catalogue(store, data, "spring.json", None, nothing)
    take_catalogue(store, data, "spring.json", Mapping(id=("asin",), title=("name",)), nothing)
    assert len(store.catalogues.list()) == 2


def test_new_rules_of_cleaning_take_a_file_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = catalogue_id(b"data", AMAZON)
    monkeypatch.setattr("rapport.experiments.catalogue_intake.CLEANING", cleaning.CLEANING + 1)
    assert catalogue_id(b"data", AMAZON) != before


def test_progress_rises_to_the_end(store: Store) -> None:
    steps: list[tuple[str, float]] = []
    take_catalogue(store, shop(1_000), "spring.json", None, lambda doing, share: steps.append((doing, share)))
    shares = [share for _, share in steps]
    assert shares == sorted(shares)
    assert steps[-1] == ("1,000 of 1,000 rows", 1.0)


def test_a_stop_leaves_nothing_of_the_file_and_all_of_the_others(store: Store) -> None:
    take_catalogue(store, shop(5), "spring.json", None, nothing)
    asked = iter([False, False, True])
    taken = take_catalogue(store, shop(3_000), "big.json", None, nothing, should_stop=lambda: next(asked, True))
    assert taken.error.startswith("big.json: The import was stopped.")
    assert taken.document_id is None
    assert [listed.title for listed in store.catalogues.list()] == ["spring"]


def test_a_stopped_file_can_be_taken_after_all(store: Store) -> None:
    take_catalogue(store, shop(900), "spring.json", None, nothing, should_stop=lambda: True)
    taken = take_catalogue(store, shop(900), "spring.json", None, nothing)
    assert store.catalogues.list()[0].product_count == 900
    assert not taken.was_known


def test_a_file_that_breaks_off_leaves_nothing_half(store: Store) -> None:
    taken = take_catalogue(store, shop(2_000)[:-20], "spring.json", None, nothing)
    assert "breaks off or is malformed at product 2000" in taken.error
    assert store.catalogues.list() == []


def test_rows_left_out_are_said(store: Store) -> None:
    data = json.dumps([{"title": "Boot"}, {"title": ""}, 7, {"title": "Phone case"}]).encode()
    taken = take_catalogue(store, data, "spring.json", None, nothing)
    assert taken.warnings == (
        "2 of 4 rows were left out: the import report says why.",
        "1 product is no footwear.",
    )


REFUSED = {
    "empty": (b"", "spring.json: is empty."),
    "pdf": (b"%PDF-1.7", "spring.json: is neither JSON nor CSV."),
    "no-titles": (b"a,b\n1,2\n", "spring.json: has no column of product titles"),
}


@pytest.mark.parametrize(("data", "beginning"), REFUSED.values(), ids=REFUSED.keys())
def test_a_file_that_is_no_catalogue_is_a_sentence(store: Store, data: bytes, beginning: str) -> None:
    assert take_catalogue(store, data, "spring.json", None, nothing).error.startswith(beginning)


def test_a_file_over_the_limit_is_a_sentence(store: Store) -> None:
    taken = take_catalogue(store, shop(50), "spring.json", None, nothing, Limits(catalogue_bytes=1_000))
    assert taken.error.startswith("spring.json: ") and "RAPPORT_LIMITS__CATALOGUE_BYTES" in taken.error


def test_a_batch_takes_catalogues_in_the_background(store: Store) -> None:
    go_on = threading.Event()

    def work(report: Report) -> Any:
        go_on.wait(60)
        return take_catalogue(store, shop(5), "spring.json", None, report)

    batch = Batch([Task("spring.json", "catalogue", work)])
    assert not batch.is_done
    go_on.set()
    deadline = time.monotonic() + 60
    while not batch.is_done and time.monotonic() < deadline:
        time.sleep(0.01)
    assert [taken.title for taken in batch.finished] == ["spring"]


def test_the_sample_is_taken(store: Store) -> None:
    taken = take_catalogue(store, SAMPLE.read_bytes(), SAMPLE.name, None, nothing)
    assert taken.error == ""
    assert store.catalogues.list()[0].product_count > 250
