"""Cells as a person reads them."""

from __future__ import annotations

from typing import Any

import pytest

from rapport.records.catalogue.plain_text import lined_text, plain_text

CELLS = {
    "direction-marks": ("Department\u200f\u200e: Men\u2019s\u202c", "Department: Men’s"),
    "byte-order-mark": ("\ufeffBoots", "Boots"),
    "zero-width": ("wel\u200blies", "wellies"),
    "soft-hyphen": ("water\u00adproof", "waterproof"),
    "written-escape": ("Caf\\u00e9 \\u200fboots\\nnew", "Café boots new"),
    "entity": ("Dolce &amp; Nuvola &pound;5", "Dolce & Nuvola £5"),
    "tag": ("<b>Soft</b><br>sole", "Soft sole"),
    "less-than": ("size <5 or > 9", "size <5 or > 9"),
    "lines": ("\n £49.57 \r\n - £50 ", "£49.57 - £50"),
    "decomposed": ("Bjo\u0308rn", "Björn"),
    "half-of-a-pair": ("boot \ud83d", "boot \ufffd"),
    "nothing": (None, ""),
    "number": (12.5, "12.5"),
    "list": (["red", None, "blue"], "red, blue"),
    "object-with-a-name": ({"name": "Fellbeck", "id": 3}, "Fellbeck"),
    "object-without": ({"x": 1}, ""),
    "no-break-space": ("1\u00a0299", "1 299"),
}


@pytest.mark.parametrize(("cell", "text"), CELLS.values(), ids=CELLS.keys())
def test_a_cell_is_what_a_person_reads(cell: Any, text: str) -> None:
    assert plain_text(cell) == text


def test_line_breaks_can_be_kept() -> None:
    assert lined_text("Sole\n:\u200e\nRubber") == "Sole\n:\nRubber"
