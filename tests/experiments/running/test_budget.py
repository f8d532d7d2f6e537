import pytest

from rapport.experiments.running.budget import Budget
from rapport.storage.experiments import Spent


def test_calls_in_flight_count_towards_the_cap() -> None:
    budget = Budget(max_calls=2, max_cost_usd=None, spent=Spent())
    assert [budget.reserve(None) for _ in range(3)] == ["granted", "granted", "wait"]


def test_a_call_that_reached_no_server_makes_room_for_another() -> None:
    budget = Budget(max_calls=1, max_cost_usd=None, spent=Spent())
    budget.reserve(None)
    budget.settle(None, None, calls=0)
    assert budget.reserve(None) == "granted"


def test_calls_of_earlier_sessions_count() -> None:
    budget = Budget(max_calls=5, max_cost_usd=None, spent=Spent(calls=5))
    assert budget.reserve(None) == "capped"
    assert budget.capped == "The cap of 5 calls is reached. Raise it, then continue."


def test_dollars_are_reserved_before_a_call_and_settled_after_it() -> None:
    budget = Budget(max_calls=None, max_cost_usd=1.0, spent=Spent(cost_usd=0.4))
    assert [budget.reserve(0.5), budget.reserve(0.5)] == ["granted", "wait"]  # 0.4 + 0.5 + 0.5 > 1
    budget.settle(0.5, 0.05, calls=1)
    assert budget.reserve(0.5) == "granted"  # 0.4 + 0.05 + 0.5 < 1


def test_the_cap_is_reached_when_the_next_call_could_pass_it_and_none_is_in_flight() -> None:
    budget = Budget(max_calls=None, max_cost_usd=1.0, spent=Spent(cost_usd=0.9))
    assert budget.reserve(0.2) == "capped"
    assert "$1.00 (spent: $0.9000)" in budget.capped


@pytest.mark.parametrize("cost_usd", [None, 0.0], ids=["unknown", "free"])
def test_what_costs_nothing_or_nobody_knows_what_is_not_held_to_a_cap_on_dollars(cost_usd: float | None) -> None:
    assert Budget(max_calls=None, max_cost_usd=0.0, spent=Spent()).reserve(cost_usd) == "granted"


@pytest.mark.parametrize(
    ("cap_usd", "shown"), [(5.0, "$5.00"), (0.03, "$0.03"), (0.0125, "$0.0125")], ids=["dollars", "cents", "fractions"]
)
def test_a_cap_is_said_as_it_was_given(cap_usd: float, shown: str) -> None:
    budget = Budget(max_calls=None, max_cost_usd=cap_usd, spent=Spent())
    assert budget.reserve(10.0) == "capped"
    assert f"the cap of {shown} (spent: $0.0000)" in budget.capped
