"""Catalogues in the store: whole or not there, and found again."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from rapport.errors import StorageError
from rapport.records.catalogue.report import ImportReport, RowNote
from rapport.records.product import PriceRange, Product
from rapport.storage import catalogues
from rapport.storage.database import Database
from rapport.storage.store import Store

ROOT = Path(__file__).parents[2]
REPORT = ImportReport(rows=3, taken=2, left_count=1, left=(RowNote(3, "C", "Has no title."),), found=(("brand", 2),))
BOOT = Product(
    id="A",
    title="Tarn\u00e9 boots",
    url="https://shop.example.com/dp/A",
    brand="Fellbeck",
    price=PriceRange(Decimal("49.90"), Decimal("1089.50"), "EUR"),
    category_path=("Shoes", "Boots"),
    audience=("women",),
    materials=("leather", "suede"),
    closures=("zip",),
    heel_type="block",
    heel_height_cm=2.54,
    sole="rubber",
    features=(("Sole", "Rubber"), ("Sole", "Gummi")),
    details=(("ASIN", "A"),),
    images=("https://shop.example.com/1.jpg",),
    is_footwear=False,
)


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogues, "BATCH", 3)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'library.db'}")
    yield opened
    opened.close()


def shoes(count: int) -> list[Product]:
    return [Product(id=f"S{number}", title=f"Shoe {number}") for number in range(count)]


def add(store: Store, id: str, products: Iterable[Product], title: str = "Spring") -> None:
    store.catalogues.add(id, title, "spring.json", products, lambda: REPORT)


def breaking(products: Iterable[Product], error: Exception) -> Iterator[Product]:
    yield from products
    raise error


def test_a_product_comes_back_exactly_as_it_went_in(store: Store) -> None:
    add(store, "c1", [BOOT])
    assert list(store.catalogues.all_products("c1")) == [BOOT]


def test_all_products_come_in_the_files_order(store: Store) -> None:
    products = list(reversed(shoes(10)))
    add(store, "c1", products)
    assert list(store.catalogues.all_products("c1")) == products


def test_chosen_products_come_in_the_order_asked_for(store: Store) -> None:
    add(store, "c1", shoes(10))
    found = store.catalogues.products("c1", ["S7", "S2", "nobody", "S9", "S0"])
    assert list(found) == ["S7", "S2", "S9", "S0"]
    assert found["S2"] == Product(id="S2", title="Shoe 2")


def test_a_catalogue_is_listed_with_its_number_of_products(store: Store) -> None:
    add(store, "c1", shoes(10))
    (listed,) = store.catalogues.list()
    assert (listed.id, listed.title, listed.source, listed.product_count) == ("c1", "Spring", "spring.json", 10)
    assert store.catalogues.get("c1") == listed


def test_the_newest_catalogue_is_listed_first(store: Store) -> None:
    add(store, "c1", shoes(1), "Spring")
    add(store, "c2", shoes(2), "Autumn")
    assert [listed.title for listed in store.catalogues.list()] == ["Autumn", "Spring"]


def test_the_report_is_kept(store: Store) -> None:
    add(store, "c1", shoes(1))
    assert store.catalogues.report("c1") == REPORT
    assert store.catalogues.report("nobody") is None


def test_two_catalogues_may_have_products_of_one_id(store: Store) -> None:
    add(store, "c1", shoes(2))
    add(store, "c2", [Product(id="S0", title="Other")])
    assert store.catalogues.products("c2", ["S0"])["S0"].title == "Other"
    assert store.catalogues.products("c1", ["S0"])["S0"].title == "Shoe 0"


def test_a_catalogue_that_is_there_stays_as_it_is(store: Store) -> None:
    add(store, "c1", shoes(4))
    before = store.catalogues.list()
    add(store, "c1", breaking([], AssertionError("nobody reads the file again")), "Other title")
    assert store.catalogues.list() == before


def test_an_import_that_breaks_off_is_seen_by_nobody(store: Store) -> None:
    add(store, "c1", shoes(4))
    with pytest.raises(ValueError):
        add(store, "c2", breaking(shoes(7), ValueError()))
    assert [listed.id for listed in store.catalogues.list()] == ["c1"]
    assert store.catalogues.get("c2") is None
    assert store.catalogues.report("c2") is None


def test_an_import_that_broke_off_goes_on_and_is_whole(store: Store) -> None:
    with pytest.raises(ValueError):
        add(store, "c1", breaking(shoes(7), ValueError()))
    add(store, "c1", shoes(10))
    assert [product.id for product in store.catalogues.all_products("c1")] == [f"S{n}" for n in range(10)]


KILLED = """
import os, sys
from rapport.errors import StorageError
from rapport.records.catalogue.report import ImportReport
from rapport.records.product import Product
from rapport.storage.store import Store

def products():
    for number in range(2_000):
        if number == 1_700:
            os.kill(os.getpid(), 9)
        yield Product(id=f"S{number}", title=f"Shoe {number}")

Store(sys.argv[1]).catalogues.add("c1", "Spring", "spring.json", products(), lambda: ImportReport(0, 0))
"""


def test_an_import_whose_program_was_killed_goes_on(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'killed.db'}"
    done = subprocess.run([sys.executable, "-c", KILLED, url], cwd=ROOT, check=False, timeout=120)
    store = Store(url)
    before, half = store.catalogues.list(), len(list(store.catalogues.all_products("c1")))
    add(store, "c1", shoes(2_000))
    after = [listed.product_count for listed in store.catalogues.list()]
    ids = [product.id for product in store.catalogues.all_products("c1")]
    store.close()
    assert (done.returncode, before, half) == (-9, [], 1_500)
    assert after == [2_000] and ids == [f"S{number}" for number in range(2_000)]


@pytest.mark.parametrize(("days", "is_kept"), [(0, True), (2, False)], ids=["lately", "long-ago"])
def test_an_import_that_broke_off_is_forgotten_after_a_day(tmp_path: Path, days: int, is_kept: bool) -> None:
    database = Database(f"sqlite:///{tmp_path / 'other.db'}")
    now = datetime(2026, 11, 21, tzinfo=UTC)
    with pytest.raises(ValueError):
        before = catalogues.CatalogueStore(database, lambda: now - timedelta(days=days))
        before.add("c1", "Spring", "spring.json", breaking(shoes(7), ValueError()), lambda: REPORT)
    later = catalogues.CatalogueStore(database, lambda: now)
    later.add("c2", "Autumn", "autumn.json", shoes(1), lambda: REPORT)
    left = len(list(later.all_products("c1")))
    database.close()
    assert (left > 0) is is_kept


def test_an_import_says_how_many_it_has_stored(store: Store) -> None:
    said: list[int] = []
    store.catalogues.add("c1", "Spring", "spring.json", shoes(7), lambda: REPORT, said.append)
    assert said == [3, 6, 7]


def test_others_can_write_between_the_batches(store: Store, tmp_path: Path) -> None:
    other = Store(f"sqlite:///{tmp_path / 'library.db'}")

    def slow() -> Iterator[Product]:
        for number, product in enumerate(shoes(9)):
            if number == 5:
                add(other, "c2", shoes(1), "Autumn")
            yield product

    add(store, "c1", slow())
    other.close()
    assert {listed.product_count for listed in store.catalogues.list()} == {1, 9}


def test_a_deleted_catalogue_is_gone_with_its_products(store: Store) -> None:
    add(store, "c1", shoes(4))
    add(store, "c2", shoes(2))
    store.catalogues.delete("c1")
    assert [listed.id for listed in store.catalogues.list()] == ["c2"]
    assert list(store.catalogues.all_products("c1")) == []
    assert len(list(store.catalogues.all_products("c2"))) == 2


def test_a_catalogue_can_be_called_otherwise(store: Store) -> None:
    add(store, "c1", shoes(1))
    store.catalogues.retitle("c1", "Winter")
    assert [listed.title for listed in store.catalogues.list()] == ["Winter"]


def test_texts_that_no_database_takes_are_kept_as_far_as_they_can_be(store: Store) -> None:
    add(store, "c1", [Product(id="A", title="Boot \x00 high")])
    assert [product.id for product in store.catalogues.all_products("c1")] == ["A"]


def test_two_windows_that_import_the_same_file_store_it_once(tmp_path: Path) -> None:
    stores = [Store(f"sqlite:///{tmp_path / 'library.db'}") for _ in range(2)]
    start = threading.Barrier(2)

    def wanted() -> Iterator[Product]:
        start.wait(60)
        yield from shoes(60)

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(add, store, "one", wanted()) for store in stores]:
            done.result(60)
    (listed,) = stores[0].catalogues.list()
    assert (listed.product_count, len(list(stores[1].catalogues.all_products("one")))) == (60, 60)
    for store in stores:
        store.close()


def test_a_catalogue_that_is_deleted_while_it_is_imported_says_so(store: Store) -> None:
    def deleted() -> Iterator[Product]:
        yield from shoes(3)
        store.catalogues.delete("one")

    with pytest.raises(StorageError, match="deleted while it was imported"):
        add(store, "one", deleted())
    assert store.catalogues.list() == []
