import pytest

from rapport.scoring.prices import cost_of, time_of
from rapport.scoring.result_set import Spending


def spent(*taken: tuple[float | None, float | None]) -> list[Spending]:
    return [Spending(name, 1, cost, time, 1, 1) for name, (cost, time) in zip("AB", taken, strict=False)]


@pytest.mark.parametrize(
    ("costs", "is_free"),
    [
        pytest.param([0.0, 0.0], True, id="nothing paid"),
        pytest.param([0.0, None], True, id="nothing paid that is known"),
        pytest.param([0.0, 0.001], False, id="one paid"),
        pytest.param([None, None], False, id="nothing known"),
    ],
)
def test_outputs_are_free_where_nothing_was_paid(costs: list[float | None], is_free: bool) -> None:
    assert cost_of(spent(*((cost, 1.0) for cost in costs))).is_free is is_free


def test_time_is_never_free() -> None:
    assert not time_of(spent((0.0, 0.0))).is_free


@pytest.mark.parametrize(
    ("times", "said"),
    [
        pytest.param([2.0, 0.004], "0.00 s", id="one is slow"),
        pytest.param([0.0006, 0.004], "4.00 ms", id="all are quick"),
        pytest.param([None, 0.004], "4.00 ms", id="one is unknown"),
    ],
)
def test_times_are_in_milliseconds_where_all_are_quick(times: list[float | None], said: str) -> None:
    prices = time_of(spent(*((0.0, time) for time in times)))
    known = prices.by_variant["B"]
    assert known is not None
    assert prices.said(known) == said


def test_a_cost_has_its_currency_before_it() -> None:
    assert cost_of(spent((0.01234, 1.0))).said(0.01234) == "US$ 0.0123"


def test_costs_of_a_fraction_of_a_cent_are_told_apart() -> None:
    prices = cost_of(spent((0.000152, 1.0), (0.00024, 1.0)))
    assert (prices.said(0.000152), prices.said(0.00024)) == ("US$ 0.00015", "US$ 0.00024")


def test_it_is_not_said_that_nothing_was_paid_where_a_price_is_unknown() -> None:
    told = cost_of([Spending("A", 2, 0.0, 1.0, 2, 2), Spending("B", 2, None, 1.0, 0, 2)]).why_no_chart
    assert told.startswith("Nothing was paid for those of these outputs whose cost is known, ")
