"""Amounts of money in a reply."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rapport.scoring.shop.amounts import amounts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("for £89.00.", [("89.00", None)]),
        ("£1,149.00", [("1149.00", None)]),
        ("£62.45 - £265.96", [("62.45", "265.96")]),
        ("from £39.46", [("39.46", None)]),
        ("between £50 and £60", [("50", "60")]),
        ("89,99 €", [("89.99", None)]),
        ("1.149,00 €", [("1149.00", None)]),
        ("40 sterlin", [("40", None)]),
        ("20 - 30 pounds", [("20", "30")]),
        ("size 42, 5 cm heel", []),
        ("Gel-Nimbus 22", []),
    ],
    ids=lambda value: str(value)[:24],
)
def test_an_amount_is_read_as_written(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = [(amount.low, amount.high) for amount in amounts_of(text)]
    assert found == [(Decimal(low), Decimal(high) if high else None) for low, high in expected]
