"""Who asks a judge what, told across processes, and what that took."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rapport.storage.database import Database
from rapport.storage.holders import new_holder
from rapport.storage.judge_call_store import JudgeCallStore
from rapport.storage.judge_calls import JudgeCall, Took
from rapport.storage.leases import LEASE
from rapport.storage.run_store import RunStore
from tests.records_for_tests import case, output, run_of, variant

HERE, THERE = "somewhere:1:1:1", "elsewhere:2:2:1"
GONE = new_holder().rsplit(":", 2)[0] + ":1:1"  # this process's id, begun at another time: a process that ended
RUN = run_of([case()], [variant("A"), variant("B")])
CALL = JudgeCall("lab:judge", "v1", "out-0")
PAIR = JudgeCall("lab:judge", "v2", "out-0", "out-1")


@dataclass
class HandClock:
    now: datetime = datetime(2026, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(f"sqlite:///{tmp_path / 'test.db'}")
    RunStore(made).add(RUN, [output(RUN, place, id=f"out-{place}") for place in (0, 1)])
    yield made
    made.close()


@pytest.fixture
def calls(database: Database, clock: HandClock) -> JudgeCallStore:
    return JudgeCallStore(database, clock)


def test_what_one_asks_another_waits_for_and_everything_else_is_free(calls: JudgeCallStore) -> None:
    assert [calls.claim(CALL, HERE), calls.claim(CALL, THERE), calls.claim(PAIR, THERE)] == ["mine", "held", "mine"]


def test_what_was_settled_is_free_again(calls: JudgeCallStore) -> None:
    calls.claim(CALL, HERE)
    calls.settle(CALL, HERE, Took())
    assert calls.claim(CALL, THERE) == "mine"


@pytest.mark.parametrize(
    ("after", "is_renewed", "found"),
    [
        pytest.param(LEASE - timedelta(seconds=1), False, "held", id="soon"),
        pytest.param(LEASE + timedelta(seconds=1), False, "mine", id="after-the-lease"),
        pytest.param(LEASE + timedelta(seconds=1), True, "held", id="after-a-sign-of-life"),
        pytest.param(timedelta(days=-1), False, "mine", id="the-clock-put-back"),
    ],
)
def test_a_claim_ends_by_itself(
    calls: JudgeCallStore, clock: HandClock, after: timedelta, is_renewed: bool, found: str
) -> None:
    calls.claim(CALL, HERE)
    if is_renewed:
        clock.now += LEASE / 2
        calls.renew([CALL], HERE)
        clock.now -= LEASE / 2
    clock.now += after
    assert calls.claim(CALL, THERE) == found


def test_what_a_killed_process_was_asking_is_free_at_once(calls: JudgeCallStore) -> None:
    calls.claim(CALL, GONE)
    assert calls.claim(CALL, HERE) == "mine"


def test_nobody_renews_or_gives_back_what_another_took_over(calls: JudgeCallStore, clock: HandClock) -> None:
    calls.claim(CALL, HERE)
    clock.now += LEASE * 1.5
    calls.claim(CALL, THERE)
    calls.renew([CALL], HERE)
    calls.settle(CALL, HERE, Took(calls=1, answered=1))
    assert calls.claim(CALL, HERE) == "held"


def test_what_calls_took_is_counted_by_version_and_comparing_apart(calls: JudgeCallStore) -> None:
    other = CALL._replace(left_id="out-1")
    for call, took in (
        (CALL, Took(2, 0, 10, 0, 0.01)),  # a call that failed
        (CALL, Took(1, 1, 100, 20, 0.25)),
        (CALL, Took(1, 1, 100, 30, 0.5)),  # asked again
        (other, Took(1, 1, 50, 5, 0.0, 1)),
        (PAIR, Took(1, 1, 900, 9, 9.0)),
    ):
        calls.claim(call, HERE)
        calls.settle(call, HERE, took)
    # 2 + 1 + 1 + 1 calls; two outputs; 10 + 100 + 100 + 50 and 20 + 30 + 5 tokens; 0.01 + 0.25 + 0.5 dollars
    assert calls.took(RUN.id, "lab:judge") == {"v1": Took(5, 2, 260, 55, 0.76, 1)}
    assert (calls.answers(CALL), calls.answers(JudgeCall("lab:judge", "v9", "out-0"))) == (2, 0)


def test_of_a_deleted_output_nothing_is_asked_and_nothing_is_left(database: Database, calls: JudgeCallStore) -> None:
    calls.claim(PAIR, HERE)
    RunStore(database).remove(RUN.id)
    calls.settle(PAIR, HERE, Took(calls=1, answered=1))
    assert (calls.answers(PAIR), calls.claim(CALL, HERE)) == (0, "gone")
