from dataclasses import replace
from pathlib import Path

import pytest

from rapport.errors import UnusableCatalogue
from rapport.records.catalogue.report import ImportReport
from rapport.records.product import Product
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.keeping import forget_catalogue, open_window
from rapport.scenarios.shop.opening import open_shop
from rapport.scenarios.shop.shelf_file import shelf_folder
from rapport.scenarios.shop.window import Order, ShopWindow
from rapport.settings import load_settings
from rapport.storage.store import Store
from tests.shoes import BOOT, CLOG, RUNNER

CASE = Product("X400", "Phone case, leather", brand="Oakfern", materials=("leather",), is_footwear=False)
SHOES = (BOOT, RUNNER, CLOG, CASE)


@pytest.fixture(scope="module")
def window() -> ShopWindow:
    return ShopWindow.of(SHOES)


def names(
    window: ShopWindow, constraints: Constraints, words: tuple[str, ...] = (), order: Order = "best"
) -> list[str]:
    return window.ids(window.ranked(constraints, words, order))


def test_without_a_wish_everything_is_there_also_what_is_no_footwear(window: ShopWindow) -> None:
    assert names(window, Constraints()) == ["X100", "X200", "X300", "X400"]


def test_brands_are_counted_the_most_frequent_first(window: ShopWindow) -> None:
    counted = window.count_brands(window.mask(Constraints()))
    assert [(one.value, one.count) for one in counted] == [("Oakfern", 2), ("Larkspur", 1), ("Tallgrass", 1)]


def test_values_that_no_product_has_are_not_offered(window: ShopWindow) -> None:
    counted = {one.value: one.count for one in window.count("materials", window.mask(Constraints(audience="men")))}
    assert counted == {"mesh": 1, "textile": 1}  # mesh comes near to textile


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        pytest.param("best", ["X100", "X200", "X300", "X400"], id="the shop's own"),
        pytest.param("cheapest", ["X100", "X200", "X300", "X400"], id="no price comes last"),
        pytest.param("dearest", ["X200", "X100", "X300", "X400"], id="dearest"),
        pytest.param("title", ["X200", "X100", "X400", "X300"], id="title"),
    ],
)
def test_a_list_has_its_orders(window: ShopWindow, order: Order, ids: list[str]) -> None:
    assert names(window, Constraints(), order=order) == ids


def test_the_products_with_the_most_words_come_first(window: ShopWindow) -> None:
    assert names(window, Constraints(), ("running", "trail", "waterproof")) == ["X200", "X100"]


def test_an_unfinished_word_finds_what_it_may_become(window: ShopWindow) -> None:
    assert names(window, Constraints(), ("larksp",)) == ["X200"]


def test_a_word_that_nobody_has_finds_nothing(window: ShopWindow) -> None:
    assert names(window, Constraints(), ("zeppelin",)) == []


def test_prices_go_from_the_lowest_to_the_highest(window: ShopWindow) -> None:
    assert [str(price) for price in window.prices or ()] == ["49.57", "120.00"]


def test_without_a_price_there_is_no_range() -> None:
    assert ShopWindow.of([CLOG]).prices is None


def test_an_empty_catalogue_has_a_window() -> None:
    empty = ShopWindow.of([])
    assert (empty.prices, empty.count_brands(empty.mask(Constraints()))) == (None, [])


@pytest.fixture
def store(own_home: Path) -> Store:
    opened = Store(load_settings().store_url)
    opened.catalogues.add("c1", "Shoes", "s.json", SHOES, lambda: ImportReport(4, 4))
    yield opened  # type: ignore[misc]
    opened.close()


def test_the_second_opening_reads_the_columns_from_the_disk(store: Store) -> None:
    settings = load_settings()
    first = open_window(store, settings, "c1")
    assert shelf_folder(settings, "c1").exists()
    again = open_window(store, settings, "c1")
    everything = Constraints()
    assert names(again, everything, order="title") == names(first, everything, order="title")


def test_a_forgotten_catalogue_leaves_neither_columns_nor_index(store: Store) -> None:
    settings = load_settings()
    shop = open_shop(store, settings, "c1")
    assert len(shop.shelf.ids) == 4
    forget_catalogue(store, settings, "c1")
    from rapport.retrieval.chroma import VectorStore

    assert not VectorStore(settings).names()
    assert not shelf_folder(settings, "c1").exists()
    with pytest.raises(UnusableCatalogue, match="isn't there any more"):
        open_shop(store, settings, "c1")


def test_a_title_counts_whatever_its_capitals() -> None:
    shoes = [
        replace(CLOG, id="1", title="beta"),
        replace(CLOG, id="2", title="Alpha"),
        replace(CLOG, id="3", title="GAMMA"),
    ]
    assert names(ShopWindow.of(shoes), Constraints(), order="title") == ["2", "1", "3"]
