"""A stored catalogue opened as a shop, with a real store and a real Chroma."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rapport.errors import UnusableCatalogue
from rapport.records.catalogue.report import ReportBuilder
from rapport.scenarios.shop.opening import open_shop
from rapport.scenarios.shop.understanding import understand
from rapport.settings import Settings
from rapport.storage.store import Store
from tests.embedding import put_model
from tests.scenarios.shop.rack import SHOES


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    put_model(tmp_path)
    return Settings(home=tmp_path)


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    store = Store(settings.store_url)
    store.catalogues.add("shoes", "Shoes", "shoes.json", SHOES, lambda: ReportBuilder().report(()))
    yield store
    store.close()


def test_a_shop_finds_what_is_in_the_store(store: Store, settings: Settings) -> None:
    shop = open_shop(store, settings, "shoes")

    assert [one.id for one in shop.find(understand("kids wellies", [], shop.shelf)).products] == ["WELLY"]


def test_progress_ends_with_all_products(store: Store, settings: Settings) -> None:
    told: list[tuple[int, int]] = []

    open_shop(store, settings, "shoes", lambda done, total: told.append((done, total)))

    assert told[-1] == (len(SHOES), len(SHOES))


def test_opening_again_reads_the_shelf_from_the_disk(
    store: Store, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_shop(store, settings, "shoes")
    monkeypatch.setattr("rapport.scenarios.shop.shelf.read_columns", _must_not_be_called)

    assert open_shop(store, settings, "shoes").shelf.ids == first.shelf.ids


def _must_not_be_called(*arguments: object) -> None:
    raise AssertionError("the products were read again")


def test_a_catalogue_that_is_gone_is_said_to_be(store: Store, settings: Settings) -> None:
    with pytest.raises(UnusableCatalogue, match="isn't there any more"):
        open_shop(store, settings, "gone")


def test_stopping_says_how_to_go_on(store: Store, settings: Settings) -> None:
    with pytest.raises(UnusableCatalogue, match="was stopped"):
        open_shop(store, settings, "shoes", should_stop=_always())


def _always() -> Callable[[], bool]:
    return lambda: True


def test_a_shop_opened_before_opens_again_although_its_server_is_gone(store: Store, settings: Settings) -> None:
    open_shop(store, settings, "shoes")
    gone = settings.model_copy(update={"chroma_url": "http://127.0.0.1:9"})

    shop = open_shop(store, gone, "shoes")

    assert [one.id for one in shop.find(understand("kids wellies", [], shop.shelf)).products] == ["WELLY"]
