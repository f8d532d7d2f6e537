"""Drawings for products."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from rapport.records.catalogue.pictures import DRAWN, drawing, drawing_kind, drawing_tones
from rapport.records.product import Product

PICTURES = Path(__file__).parents[3] / "samples" / "pictures"

KINDS = {
    "trainers": ("Fellbeck Women's Tarn Sneaker", "", "trainer"),
    "running": ("Fellbeck Men's Tarn Running Shoes", "", "running-shoe"),
    "wellies": ("Kids Dinosaur Wellies", "Boots", "wellington"),
    "court": ("Tarn Court Shoes", "Court Shoes", "court-shoe"),
    "hiking": ("Tarn High Rise Hiking Boots", "Boots", "hiking-boot"),
    "slides": ("Tarn Slides", "", "slider"),
    "by-category": ("Fellbeck Tarn 77", "Loafers & Moccasins", "loafer"),
    "category-before-shoe": ("Fellbeck Tarn Shoe", "Football Boots", "football-boot"),
    "german": ("Tarn Damen Hausschuhe", "", "slipper"),
    "nothing-said": ("Fellbeck 77", "", "trainer"),
}


@pytest.mark.parametrize(("title", "category", "kind"), KINDS.values(), ids=KINDS.keys())
def test_a_product_has_the_drawing_of_its_kind(title: str, category: str, kind: str) -> None:
    path = ("Shoes", category) if category else ()
    assert drawing_kind(Product("A", title, category_path=path)) == kind


def test_other_things_come_in_a_box() -> None:
    assert drawing_kind(Product("A", "Walking Socks", is_footwear=False)) == "box"


def test_the_first_colour_of_the_title_is_the_uppers() -> None:
    red = drawing_tones(Product("A", "Tarn Boots, Red"))
    assert drawing_tones(Product("A", "Tarn Boots, Red with White Sole")) == red
    assert drawing_tones(Product("A", "Tarn Boots", features=(("Colour", "red"),))) == red
    assert drawing_tones(Product("A", "Tarn Boots")) != red


def test_a_drawing_is_in_its_colour() -> None:
    product = Product("A", "Tarn Boots, Red")
    svg = drawing(product, PICTURES)
    assert all(tone in svg for tone in drawing_tones(product))
    assert not any(tone in svg for tone in drawing_tones(Product("A", "Tarn Boots")))


def test_every_kind_is_drawn_and_every_drawing_is_a_kind() -> None:
    assert {path.stem for path in PICTURES.glob("*.svg")} == set(DRAWN)


@pytest.mark.parametrize("path", sorted(PICTURES.glob("*.svg")), ids=lambda path: path.stem)
def test_a_drawing_asks_nobody_for_anything(path: Path) -> None:
    root = etree.fromstring(path.read_bytes())
    assert root.get("viewBox") == "0 0 240 160"
    attributes = [str(name) for element in root.iter() for name in element.attrib]
    assert not [name for name in attributes if "href" in name or name.startswith("on")]
    assert not [element for element in root.iter() if etree.QName(element).localname in ("script", "image", "style")]
