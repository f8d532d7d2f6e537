"""How well products meet hard constraints."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from rapport.records.product import Product
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.shelf import Shelf
from rapport.scenarios.shop.shelf_file import read_shelf, write_shelf
from rapport.scenarios.shop.stated import FLAGS, stated_flags
from rapport.scenarios.shop.tagging import tags_of
from tests.scenarios.shop.rack import shelf

_FITS: list[tuple[str, dict[str, Any], dict[str, int]]] = [
    ("trainers best, running shoes second", {"categories": ("trainers",), "audience": "women"},
     {"TRAINER": 3, "TRAINER-L": 3, "RUN-W": 2, "NO-PRICE": 2}),
    ("wellies are boots", {"categories": ("boots",)}, {"BOOT-W": 3, "BOOT-M": 3, "WELLY": 3}),
    ("unisex fits women, less", {"categories": ("slippers",), "audience": "women"}, {"SLIPPER": 2}),
    ("children of any kind", {"audience": "kids"}, {"WELLY": 3, "SANDAL-G": 3}),
    ("a range that lies within is better than one that begins within", {"max_price": Decimal(40), "audience": "women"},
     {"TRAINER": 2, "SLIPPER": 2}),
    ("only dearer variants reach it", {"min_price": Decimal(100)}, {"BOOT-M": 1}),
    ("less than is strict", {"max_price": Decimal(15), "is_strict": True}, {"SANDAL-G": 2}),
    ("at most isn't", {"max_price": Decimal(15)}, {"SANDAL-G": 2, "WELLY": 2}),
    ("leather alone before mixed", {"categories": ("boots",), "materials": ("leather",)}, {"BOOT-W": 3, "BOOT-M": 2}),
    ("not leather needs another material stated", {"not_materials": ("leather",), "audience": "women"},
     {"TRAINER": 3, "RUN-W": 3, "SLIPPER": 2}),
    ("a colour that the title states", {"colours": ("white",)}, {"TRAINER": 3, "TRAINER-L": 3}),
    ("a word of the text", {"words": ("dinosaur",)}, {"WELLY": 3}),
    ("waterproof, and what else a welly is for", {"flags": ("waterproof",)}, {"BOOT-M": 3, "WELLY": 3}),
    ("any of several brands", {"brands": ("Puddlejoy", "Tallgrass"), "audience": "girls"},
     {"SANDAL-G": 3, "WELLY": 2}),
    ("all but a brand", {"not_brands": ("Oakfern",), "categories": ("boots",)}, {"WELLY": 3}),
    ("named ids, whatever they are", {"ids": ("CASE",)}, {"CASE": 3}),
    ("what isn't sold", {"categories": ("ice skates",)}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "fits"), [row[1:] for row in _FITS], ids=[row[0] for row in _FITS])
def test_a_shelf_says_how_well_products_fit(asked: dict[str, Any], fits: dict[str, int]) -> None:
    grades = shelf().fit(Constraints(**asked))

    assert {id: int(grade) for id, grade in zip(shelf().ids, grades, strict=True) if grade} == fits


def test_an_empty_catalogue_has_an_empty_shelf() -> None:
    assert Shelf.of([]).mask(Constraints(categories=("boots",), words=("x",))).tolist() == []


def test_a_shelf_is_the_same_after_it_was_on_the_disk(tmp_path: Path) -> None:
    write_shelf(tmp_path / "shelf", shelf())

    read = read_shelf(tmp_path / "shelf")

    assert read is not None
    asked = Constraints(categories=("boots",), words=("dinosaur",), brands=("Puddlejoy",))
    assert read.fit(asked).tolist() == shelf().fit(asked).tolist()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"ids": 3}'])
def test_a_damaged_file_is_no_shelf(tmp_path: Path, content: bytes) -> None:
    write_shelf(tmp_path / "shelf", shelf())
    (tmp_path / "shelf" / "names.json").write_bytes(content)

    assert read_shelf(tmp_path / "shelf") is None


_TAGS = [
    ("Women's Sandals", ("Shoes", "Fashion Trainers"), "sandals"),
    ("Nevada Safety Boot", (), "safety boots"),
    ("Men's Work Shoe S3 Steel Toe", (), "safety shoes"),
    ("Gummistiefel für Kinder", (), "wellies"),
    ("Zapatillas de Running", (), "running shoes"),
    ("Classic 5", ("Shoes", "Men's Shoes", "Loafers & Moccasins"), "loafers"),
    ("Star Hi-Top Trainers", (), "hi-tops"),
    ("Alpine Mid Hiking Shoes", (), "hiking boots"),
]


@pytest.mark.parametrize(("title", "path", "tag"), _TAGS, ids=[row[0] for row in _TAGS])
def test_a_title_or_its_shelf_tells_the_kind(title: str, path: tuple[str, ...], tag: str) -> None:
    assert tag in tags_of(Product("1", title, category_path=path)).sure


@pytest.mark.parametrize(
    ("product", "flag"),
    [
        (Product("1", "Trail Boot GTX"), "goretex"),
        (Product("1", "Rain Boot", features=(("Note", "wasserdicht"),)), "waterproof"),
        (Product("1", "Loafer", features=(("Shoe Width", "X-Wide"),)), "wide"),
        (Product("1", "Trainer with memory foam"), "memory_foam"),
        (Product("1", "Vegan boot"), "vegan"),
    ],
)
def test_a_mark_is_read_from_the_texts(product: Product, flag: Any) -> None:
    assert stated_flags(product) & (1 << FLAGS.index(flag))
