"""Named values out of lists, lines and Amazon's product details."""

from __future__ import annotations

from typing import Any

import pytest

from rapport.records.catalogue.category import category_path
from rapport.records.catalogue.features import named_values
from rapport.records.catalogue.footwear import is_footwear

CELLS = {
    "one-key-objects": ([{"Sole": "Rubber"}, {"Closure": "Lace-Up"}], [("Sole", "Rubber"), ("Closure", "Lace-Up")]),
    "object": ({"Sole": "Rubber", "Width": 3}, [("Sole", "Rubber"), ("Width", "3")]),
    "name-and-value": ([{"name": "Sole", "value": "Rubber"}], [("Sole", "Rubber")]),
    "texts": (["Soft lining", "Sole: Rubber"], [("features", "Soft lining"), ("Sole", "Rubber")]),
    "lines": ("Sole: Rubber\nClosure: Zip", [("Sole", "Rubber"), ("Closure", "Zip")]),
    "two-blanks": ("Outer Material: Synthetic  Sole: Rubber", [("Outer Material", "Synthetic"), ("Sole", "Rubber")]),
    "blanks-for-commas": (
        "Sole: Rubber  Ethylene Vinyl Acetate  Closure: Zip",
        [("Sole", "Rubber Ethylene Vinyl Acetate"), ("Closure", "Zip")],
    ),
    "semicolons": ("Sole: Rubber; Closure: Zip", [("Sole", "Rubber"), ("Closure", "Zip")]),
    "text-first": ("100% leather  Sole: Rubber", [("features", "100% leather"), ("Sole", "Rubber")]),
    "ornaments": ("❤️Outer Material: Satin  Sole: Suede", [("Outer Material", "Satin"), ("Sole", "Suede")]),
    "prose": ("A soft boot. Note: it runs small.", [("features", "A soft boot. Note: it runs small.")]),
    "amazon": (
        "Department\n\u200f\n:\n\u200e\n\nMen's\n\n\nASIN\n\u200f\n:\n\u200e\n\nRAPP00001",
        [("Department", "Men's"), ("ASIN", "RAPP00001")],
    ),
    "empty-values": ([{"Sole": ""}, {"Closure": None}], []),
    "nothing": (None, []),
    "long-name": ({"x" * 90: "y"}, [("x" * 59 + "…", "y")]),
}


@pytest.mark.parametrize(("cell", "values"), CELLS.values(), ids=CELLS.keys())
def test_a_cell_gives_named_values(cell: Any, values: list[tuple[str, str]]) -> None:
    assert list(named_values(cell, "features")) == values


PATHS = {
    "slashes": (["Shoes/Men's Shoes/Boots"], ("Shoes", "Men's Shoes", "Boots")),
    "arrows": (["Shoes > Men's Shoes > Boots / Wellies"], ("Shoes", "Men's Shoes", "Boots / Wellies")),
    "list": ([["Shoes", "Boots"]], ("Shoes", "Boots")),
    "columns": (["Boots", "Ankle Boots"], ("Boots", "Ankle Boots")),
    "twice": (["Boots", "boots"], ("Boots",)),
    "empty": (["", None], ()),
    "blanks": ([" Shoes /\u200e Boots/ "], ("Shoes", "Boots")),
}


@pytest.mark.parametrize(("cells", "path"), PATHS.values(), ids=PATHS.keys())
def test_categories_become_a_path(cells: list[Any], path: tuple[str, ...]) -> None:
    assert category_path(cells) == path


FOOTWEAR = {
    "boots": ("Fellbeck Tarn Boots", "Shoes/Boots", True),
    "no-word-but-category": ("Fellbeck Tarn 5", "Shoes/Boots", True),
    "no-word-no-category": ("Fellbeck Tarn 5", "", True),
    "phone-case": ("Phone Case for Hikers, Boot Print", "Shoes/Boots", False),
    "case-compatible": ("Cover Compatible with Galaxy M31, Flip Wallet", "Shoes/Boots", False),
    "book": ("Colonel Fellbeck; a Memoir Hardcover", "", False),
    "socks": ("Fellbeck Sneaker Trainer Socks", "Women/Socks & Tights/Socks", False),
    "sock-sneakers": ("Chunky Sock Sneakers", "Shoes/Trainers", True),
    "gaiters": ("Neon Gaiters for Running", "Shoes/Running Shoes", False),
    "shoe-bag": ("Mesh Shoe Bag", "Shoes/Dance Shoes", False),
    "with-a-shoe-bag": ("Golf Shoes (with A Golf Shoe Bag)", "Shoes/Golf Shoes", True),
    "gear-box": ("Car Transmission Gear Box", "Shoes/Work Footwear", False),
    "coat": ("Women's Coat, Long Sleeve", "Shoes/Trainers", False),
    "shoes-in-another-category": ("Aero Road Sneaker", "Sports/Cycling/Accessories", True),
    "german": ("Fellbeck Halbschuhe", "Schuhe/Damen", True),
}


@pytest.mark.parametrize(("title", "path", "expected"), FOOTWEAR.values(), ids=FOOTWEAR.keys())
def test_other_things_are_no_footwear(title: str, path: str, expected: bool) -> None:
    assert is_footwear(title, tuple(path.split("/")) if path else ()) is expected
