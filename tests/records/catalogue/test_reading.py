"""A whole file to products, with a report of every row."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from rapport.errors import UnusableCatalogue
from rapport.records.catalogue import reading
from rapport.records.catalogue import report as reports
from rapport.records.catalogue.cleaning import clean_row
from rapport.records.catalogue.mapping import Mapping
from rapport.records.catalogue.reading import CatalogueFile, first_rows, read_catalogue
from rapport.records.product import PriceRange, Product

ROW: dict[str, Any] = {
    "url": "https://shop.example.com/dp/RAPP00001",
    "title": "Fellbeck Women's Tarn Walking Boots\u200e, Olive",
    "asin": "RAPP00001",
    "price": "£69.99 - £1,089.50",
    "brand": "Visit the Fellbeck Store",
    "product_details": "Department\n\u200f\n:\n\u200e\n\nGirl's\n\n\nASIN\n\u200f\n:\n\u200e\n\nRAPP09999",
    "breadcrumbs": "Shoes/Women's Shoes/Boots",
    "images_list": ["https://shop.example.com/1.jpg", "https://shop.example.com/2.jpg"],
    "features": [{"Outer Material": "Suede"}, {"Sole": "Rubber"}, {"Closure": "Lace-Up"}, {"Heel Height": "1 inches"}],
}


def shop(*rows: Any) -> bytes:
    return json.dumps(rows).encode()


def row(id: str, **changes: Any) -> dict[str, Any]:
    return {**ROW, "asin": id, **changes}


def only(data: bytes, mapping: Mapping | None = None) -> Product:
    (product,) = read_catalogue(data, "shop.json", mapping).products
    return product


def test_a_row_of_the_amazon_format_gives_every_field() -> None:
    assert only(shop(ROW)) == Product(
        id="RAPP00001",
        title="Fellbeck Women's Tarn Walking Boots, Olive",
        url="https://shop.example.com/dp/RAPP00001",
        brand="Fellbeck",
        price=PriceRange(Decimal("69.99"), Decimal("1089.50"), "GBP"),
        category_path=("Shoes", "Women's Shoes", "Boots"),
        audience=("women",),
        materials=("suede",),
        closures=("lace_up",),
        heel_height_cm=2.54,
        sole="rubber",
        features=(
            ("Outer Material", "Suede"), ("Sole", "Rubber"), ("Closure", "Lace-Up"), ("Heel Height", "1 inches"),
        ),
        details=(("Department", "Girl's"), ("ASIN", "RAPP09999")),
        images=("https://shop.example.com/1.jpg", "https://shop.example.com/2.jpg"),
    )  # fmt: skip


def test_a_row_that_states_nothing_has_nothing() -> None:
    assert only(shop({"asin": "A", "title": "Tarn"})) == Product(id="A", title="Tarn")


def test_any_columns_are_read_by_their_mapping() -> None:
    table = "Nr;Was;Für;Kostet;Oben;Farbe\n7;Tarn Stiefel;Damen;49,90 €;Rauleder;oliv\n".encode()
    mapping = Mapping(
        id=("Nr",), title=("Was",), audience=("Für",), price=("Kostet",), material=("Oben",), features=("Farbe",)
    )
    product = only(table, mapping)
    assert (product.id, product.audience, product.materials) == ("7", ("women",), ("suede",))
    assert product.price == PriceRange(Decimal("49.90"), Decimal("49.90"), "EUR")
    assert product.features == (("Farbe", "oliv"),)


def test_two_price_columns_are_one_range() -> None:
    table = b"title,low price,high price,currency\nTarn boot,5,9.50,EUR\n"
    assert only(table).price == PriceRange(Decimal(5), Decimal("9.50"), "EUR")


def test_amazons_own_names_come_before_a_sellers() -> None:
    features = [{"Outer material": "cotton"}, {"Outer Material": "Canvas"}]
    assert only(shop(row("A", features=features))).materials == ("canvas",)


def test_sole_and_closure_that_changed_places_are_put_back() -> None:
    product = only(shop(row("A", features=[{"Sole": "Lace-Up"}, {"Closure": "Rubber"}])))
    assert (product.closures, product.sole) == (("lace_up",), "rubber")


def test_a_kind_of_heel_among_the_heights_is_one() -> None:
    product = only(shop(row("A", features=[{"Heel Height": "low heel"}])))
    assert (product.heel_type, product.heel_height_cm) == ("low", None)


def test_one_brand_has_one_spelling_across_the_file() -> None:
    brands = ("Visit the Fellbeck Store", "FELLBECK", "Fellbeck", "fell-beck")
    read = read_catalogue(shop(*(row(str(n), brand=brand) for n, brand in enumerate(brands))), "shop.json")
    assert {product.brand for product in read.products} == {"Fellbeck"}


@pytest.mark.parametrize(
    ("changes", "id"),
    [
        pytest.param({"asin": "B00TARN123"}, "B00TARN123", id="its-column"),
        pytest.param(
            {"asin": "", "url": "https://shop.example.com/x/dp/B00TARN123?ref=1"}, "B00TARN123", id="its-address"
        ),
    ],
)
def test_the_id_is_the_columns_or_in_the_address(changes: dict[str, str], id: str) -> None:
    assert only(shop({**ROW, **changes})).id == id


def test_rows_without_an_id_get_the_same_one_every_time() -> None:
    rows = shop({"title": "Tarn boot"}, {"title": "Rill boot"})
    ids = [product.id for product in read_catalogue(rows, "shop.json").products]
    assert len(set(ids)) == 2
    assert ids == [product.id for product in read_catalogue(rows, "other.json").products]


def test_the_report_says_of_every_row_what_became_of_it() -> None:
    data = shop(row("A"), "a text", row("B", title=" "), row("A", title="Twin"), row("C", price="soon"), [1])
    report = read_catalogue(data, "shop.json").report
    assert (report.rows, report.taken, report.left_count, report.duplicates) == (6, 2, 4, 1)
    assert [(note.number, note.id, note.sentence) for note in report.left] == [
        (2, "", "Is the single value 'a text' and no product with named columns."),
        (3, "B", "Has no title."),
        (4, "A", "Has the id of row 1, which is kept."),
        (6, "", "Is a list and no product with named columns."),
    ]
    assert [(note.number, note.id, note.sentence) for note in report.changes] == [
        (5, "C", "The price 'soon' holds no amount in a known currency.")
    ]


CHANGES = {
    "brand": ({"brand": "FELLBECK"}, "The brand 'FELLBECK' is spelt Fellbeck, as in most rows."),
    "material": ({"features": [{"Outer Material": "paper"}]}, "The material 'paper' is none that is known."),
    "closure": ({"features": [{"Closure": "Hatch"}]}, "The closure 'Hatch' is none that is known."),
    "heel": (
        {"features": [{"Heel Height": "41.5 centimetres"}]},
        "The heel height '41.5 centimetres' can't be true, or has no unit.",
    ),
    "other-thing": (
        {"title": "Walking Socks", "features": []}, "Is no footwear, by its title or category; it's taken all the same."
    ),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "sentence"), CHANGES.values(), ids=CHANGES.keys())
def test_the_report_says_what_was_understood_otherwise_than_written(changes: dict[str, Any], sentence: str) -> None:
    report = read_catalogue(shop(row("A"), row("B"), row("C", **changes)), "shop.json").report
    assert [(note.id, note.sentence) for note in report.changes] == [("C", sentence)]


def test_the_report_counts_what_was_found() -> None:
    data = shop(row("A"), row("B", price=None, features=[]), row("C", title="Phone Case for iPhone"))
    report = read_catalogue(data, "shop.json").report
    counts = dict(report.found)
    assert (counts["brand"], counts["price"], counts["materials"], report.not_footwear) == (3, 2, 2, 1)


def test_columns_that_nobody_reads_are_named() -> None:
    report = read_catalogue(shop(row("A", promotions="15%")), "shop.json").report
    assert report.unused_columns == ("promotions",)


def test_a_report_of_endless_faults_names_the_first_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reports, "MOST_ROWS_NAMED", 2)
    report = read_catalogue(shop(row("A"), 1, 2, 3), "shop.json").report
    assert (len(report.left), report.left_count) == (2, 3)


def test_products_come_one_at_a_time_and_say_how_far_it_is() -> None:
    steps: list[float] = []
    file = CatalogueFile(shop(*(row(str(n)) for n in range(450))), "shop.json")
    products = file.products(lambda doing, share: steps.append(share))
    assert next(products).id == "0"
    assert sum(1 for _ in products) == 449
    assert steps == sorted(steps)
    assert 0 < steps[-1] <= 1


HOSTILE = {
    "blanks": "a" + " " * 900_000 + "b",
    "lines": "a" + "\n" * 900_000 + "b",
    "names": "a: b  " * 130_000,
    "brackets": "(" * 900_000,
    "semicolons": ";" * 900_000,
    "uppers": ("x" * 50 + " upper ") * 16_000,
    "numbers": "1." * 450_000,
    "hyphens": "a-" * 450_000,
    "tags": "<b>" * 300_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_cell_keeps_the_import_busy(text: str) -> None:
    """Patterns that aren't linear take minutes here."""
    columns = ("title", "price", "brand", "product_details", "breadcrumbs", "images_list", "features")
    rows = [row(column, title="Tarn boots") | {column: text} for column in columns]
    assert read_catalogue(shop(*rows), "shop.json").report.rows == len(columns)


def test_a_row_that_fails_in_a_way_nobody_foresaw_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(values: dict[str, Any], *rest: Any) -> Product:
        if values["asin"] == "B":
            raise ZeroDivisionError
        return clean_row(values, *rest)

    monkeypatch.setattr(reading, "clean_row", failing)
    report = read_catalogue(shop(row("A"), row("B"), row("C")), "shop.json").report
    assert (report.taken, [note.id for note in report.left]) == (2, ["B"])


UNUSABLE = {
    "no-titles": (b"colour;size\nred;5\n", "has no column of product titles (its columns: colour, size)"),
    "no-rows": (b"[]", "holds no rows"),
    "header-only": (b"title,price\n", "holds no rows"),
    "only-bad-rows": (b'[1, {"title": ""}]', "has no column of product titles"),
    "no-columns": (b"[1, 2]", "none of its rows is a product with named columns"),
    "cut-off": (b'[{"title": "Tarn"}, {', "breaks off or is malformed at product 2"),
}


@pytest.mark.parametrize(("data", "words"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_a_file_without_products_says_why(data: bytes, words: str) -> None:
    with pytest.raises(UnusableCatalogue) as error:
        read_catalogue(data, "shop.json")
    assert str(error.value).startswith("shop.json: ")
    assert words in str(error.value)


def test_a_mapping_to_columns_that_are_not_there_says_so() -> None:
    with pytest.raises(UnusableCatalogue, match="has no column of product titles"):
        read_catalogue(shop(ROW), "shop.json", Mapping(title=("name",)))


def test_the_first_rows_can_be_looked_at_without_reading_on() -> None:
    cut_off = json.dumps([ROW] * 3).encode()[:-1] + b", {"
    assert len(first_rows(cut_off, "shop.json", 2)) == 2


def test_an_address_that_runs_something_is_none() -> None:
    (product,) = read_catalogue(shop({**ROW, "url": "javascript:alert(1)"}), "shop.json").products
    assert product.url == ""
