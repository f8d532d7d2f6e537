from decimal import Decimal

import pytest

from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.merging import merged

NOTHING = Constraints()


@pytest.mark.parametrize(
    ("said", "clicked", "both"),
    [
        pytest.param(NOTHING, NOTHING, NOTHING, id="nothing"),
        pytest.param(Constraints(brands=("Geox",)), NOTHING, Constraints(brands=("Geox",)), id="only words"),
        pytest.param(NOTHING, Constraints(audience="men"), Constraints(audience="men"), id="only a click"),
        pytest.param(
            Constraints(brands=("Geox", "Fila")),
            Constraints(brands=("Fila",)),
            Constraints(brands=("Fila",)),
            id="narrowed",
        ),
        pytest.param(
            Constraints(brands=("Geox",)),
            Constraints(brands=("Fila",)),
            Constraints(brands=("Fila",)),
            id="the click wins",
        ),
        pytest.param(
            Constraints(audience="women"),
            Constraints(audience="men"),
            Constraints(audience="men"),
            id="one of one kind",
        ),
        pytest.param(
            Constraints(not_materials=("leather",)),
            Constraints(not_materials=("suede",)),
            Constraints(not_materials=("leather", "suede")),
            id="none of both",
        ),
        pytest.param(
            Constraints(words=("clay",)),
            Constraints(words=("red",)),
            Constraints(words=("clay", "red")),
            id="all words",
        ),
        pytest.param(
            Constraints(min_price=Decimal(20), max_price=Decimal(60), is_strict=True),
            Constraints(min_price=Decimal(30), max_price=Decimal(90)),
            Constraints(min_price=Decimal(30), max_price=Decimal(60), is_strict=True),
            id="prices from both ends",
        ),
    ],
)
def test_two_sets_of_constraints_hold_at_once(said: Constraints, clicked: Constraints, both: Constraints) -> None:
    assert merged(said, clicked) == both
