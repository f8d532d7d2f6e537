"""How a shoe is fastened, and its heel."""

from __future__ import annotations

import pytest

from rapport.records.catalogue.closures import closures_in, closures_of
from rapport.records.catalogue.heels import heel_height_cm, heel_type

CLOSURES = {
    "lace-up": ("Lace-Up", "lace_up"),
    "laces": ("Laces. Durable woven laces, easy to put on and take off.", "lace_up"),
    "speed-laces": ("Speed Laces", "lace_up"),
    "snare": ("snare", "lace_up"),
    "german-laces": ("Schnellschnürung", "lace_up"),
    "pull-on": ("Pull On", "slip_on"),
    "to-put-on": ("To put on", "slip_on"),
    "mistranslated-slip-on": ("slipper", "slip_on"),
    "hook-and-loop": ("Hook & Loop", "velcro"),
    "hook-and-loop-in-words": ("Elastic,Hook and Loop", "elastic velcro"),
    "velcro-sentence": ("Velcro fastening. Children's trainers easy to put on, without laces to tie.", "velcro"),
    "zip": ("Side Zip", "zip"),
    "velcro-and-zip": ("Velcro fastener and zip.", "velcro zip"),
    "buckles": ("Lace Up / 4 Buckles", "buckle lace_up"),
    "bungee": ("Toggle,Bungee", "elastic"),
    "rubber-band": ("Rubber band", "elastic"),
    "sentence": ("Slip-On, These Slip on Trainer For Women Suitable for any Daily Used, no laces to tie", "slip_on"),
    "other": ("water_resistant", ""),
    "replace": ("Replaceable", ""),
}  # fmt: skip


@pytest.mark.parametrize(("value", "closures"), CLOSURES.values(), ids=CLOSURES.keys())
def test_a_value_names_ways_of_fastening(value: str, closures: str) -> None:
    assert closures_in(value) == tuple(closures.split())


@pytest.mark.parametrize(
    ("title", "closures"),
    [
        ("Blackrock Slip On Hygiene Shoe", ("slip_on",)),
        ("Laced Leather Riding Boot", ("lace_up",)),
        ("Zipped Jacket Look Shoe", ()),
    ],
    ids=["slip-on", "laced", "none"],
)
def test_the_title_says_it_where_no_value_does(title: str, closures: tuple[str, ...]) -> None:
    assert closures_of([], title) == closures
    assert closures_of(["Buckle"], title) == ("buckle",)


HEELS = {
    "flat": ("Flat", "flat"),
    "no-heel": ("No Heel", "flat"),
    "no-paragraph": ("No paragraph", "flat"),
    "german-flat": ("Flach", "flat"),
    "zero": ("0cm", "flat"),
    "low": ("low-heel", "low"),
    "medium": ("Medium heel", "mid"),
    "high": ("high-heel", "high"),
    "chunky": ("Chunky", "block"),
    "kitten": ("Kitten Heel", "kitten"),
    "with-a-kind-of-shoe": ("TECHNICAL_SPORT_SHOE, Flat", "flat"),
    "sentence": (
        "Platform Heel，the durable fabric makes them a pair of comfortable low flat womens trainers",
        "platform",
    ),
    "low-top": ("Low-top design for easy on and off anywhere anytime", None),
    "normal": ("NORMAL", None),
    "other-value": ("70% polyester, 30% organic cotton.", None),
}


@pytest.mark.parametrize(("value", "kind"), HEELS.values(), ids=HEELS.keys())
def test_a_value_names_a_kind_of_heel(value: str, kind: str | None) -> None:
    assert heel_type([value], "") == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Block Heel Sandals", "block"),
        ("Hidden Wedge Sneaker", "wedge"),
        ("Low-Top Trainers", None),
        ("High Top Trainers", None),
        ("Ballet Flats", None),
    ],
)
def test_the_title_names_the_heel_where_no_value_does(title: str, kind: str | None) -> None:
    assert heel_type([], title) == kind


HEIGHTS = {
    "centimetres": ("3.5 centimetres", 3.5),
    "decimal-comma": ("3,5 cm", 3.5),
    "millimetres": ("35 millimetres", 3.5),
    "inches": ("2 inches", 5.08),
    "inch-sign": ('2.5"', 6.35),
    "about": ("approx. 1-inch", 2.54),
    "both": ("5 cm / 2 Inches", 5.0),
    "range": ("0 - 3 cm", None),
    "no-unit": ("45", None),
    "weight": ("0.5 kg", None),
    "too-high": ("41.5 centimetres", None),
    "six-inches": ("6 inches", None),
    "too-low": ("0.01 millimetres", None),
    "word": ("low heel", None),
}


@pytest.mark.parametrize(("value", "height_cm"), HEIGHTS.values(), ids=HEIGHTS.keys())
def test_a_height_is_read_where_it_can_be_true(value: str, height_cm: float | None) -> None:
    assert heel_height_cm([value]) == height_cm


def test_a_flat_shoe_has_no_high_heel() -> None:
    assert heel_height_cm(["5 inches"], "", "flat") is None
    assert heel_height_cm(["5 inches"], "", "stiletto") == 12.7


def test_a_title_may_say_the_height() -> None:
    assert heel_height_cm([], "Latin Dance Shoes (Red Satin 7 5cm Heel, Size 4 UK)") == 7.5
