"""Questions to a judge that others ask too, were asked meanwhile, or whose answer can't be stored."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from rapport.errors import StorageError
from rapport.experiments.judging import Order
from rapport.experiments.judging_calls import Tally, unkept
from rapport.experiments.judging_claims import Claims
from rapport.experiments.judging_expected import Asked, ask_criteria
from rapport.experiments.judging_work import judge
from rapport.providers.registry import Endpoint, Providers
from rapport.scoring.judging.questions import question_version
from rapport.scoring.judging.yes_or_no import METRIC, criterion_version
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.settings import Settings
from rapport.storage.judge_call_store import JudgeCallStore
from rapport.storage.judge_calls import JudgeCall, Took
from rapport.storage.score_store import ScoreStore
from rapport.storage.scores import Judgement
from rapport.storage.store import Store
from tests.experiments.test_judging_work import RATE, REF
from tests.rated_runs import put_rated_run
from tests.servers.judge_server import JudgeServer, scores

PATIENCE_S = 120
CRITERION = "Does it name France?"
YES = '{"reason": "It does.", "pass": true}'
UNREADABLE = "I can't say."
ASKED = [Asked(f"run-1-0-{place}", "France", CRITERION) for place in (0, 1)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path}/judged.db")
    put_rated_run(made, 1, is_rated=False)  # two outputs: run-1-0-0 and run-1-0-1
    yield made
    made.close()


@dataclass
class Sitting:
    """A judging in a thread of its own."""

    store: Store
    answer: str
    order: Order | None = None  # else two criteria are asked
    tally: Tally = field(default_factory=Tally)
    error: Exception | None = None

    def __enter__(self) -> Sitting:
        self.server = JudgeServer(lambda asked: self.answer).__enter__()
        self.models = Providers(Settings(), [Endpoint("lab", self.server.url)])
        self.thread = threading.Thread(target=self._work)
        self.thread.start()
        return self

    def _work(self) -> None:
        try:
            if self.order is not None:
                judge(self.store, self.models, self.order, 0, 1, tally=self.tally)
            else:
                told = (lambda done, total: None), (lambda: False)
                ask_criteria(self.store, self.models, REF, ASKED, 0, 1, *told, self.tally)
        except StorageError as error:
            self.error = error

    def end(self) -> None:
        self.thread.join(PATIENCE_S)
        assert not self.thread.is_alive(), "judging didn't end in time"

    def __exit__(self, *_: object) -> None:
        self.end()
        self.models.close()
        self.server.__exit__(None, None, None)

    @property
    def calls(self) -> int:
        return len(self.server.received)


def call_of(output_id: str) -> JudgeCall:
    return JudgeCall(REF, criterion_version(CRITERION), output_id)


def until(is_so: object) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not is_so():  # type: ignore[operator]
        assert time.monotonic() < deadline, "it didn't come to that in time"
        time.sleep(0.02)


def given(store: Store, output_id: str) -> Judgement:
    return Judgement(output_id, REF, criterion_version(CRITERION), METRIC, 1.0, "It does.")


def test_what_another_program_asks_is_waited_for_and_asked_if_it_got_no_answer(store: Store) -> None:
    first = call_of("run-1-0-0")
    with Claims(store.judge_calls) as other:
        assert other.take(first) == "mine"
        with Sitting(store, YES) as sitting:
            until(lambda: sitting.tally.done == 1)
            other.settle(first, Took())
            sitting.end()
            assert (sitting.calls, sitting.tally.scored, sitting.tally.done) == (2, 2, 2)


def test_what_another_program_answered_is_counted_and_not_asked_again(store: Store) -> None:
    first = call_of("run-1-0-0")
    with Claims(store.judge_calls) as other:
        assert other.take(first) == "mine"
        with Sitting(store, YES) as sitting:
            until(lambda: sitting.tally.done == 1)
            store.scores.put_judgements([given(store, "run-1-0-0")])
            other.settle(first, Took(1, 1))
            sitting.end()
            assert (sitting.calls, sitting.tally.scored, sitting.tally.elsewhere) == (1, 1, 1)


def test_what_was_answered_since_it_was_looked_up_is_not_asked(store: Store) -> None:
    """By a program that had the experiment before the lease was lost."""
    store.scores.put_judgements([given(store, "run-1-0-0")])
    with Sitting(store, YES) as sitting:
        sitting.end()
        assert (sitting.calls, sitting.tally.elsewhere) == (1, 1)


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk takes no answers."""

    def refuse(*_: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(ScoreStore, "put_judgements", refuse)


@pytest.mark.parametrize("order", [None, Order(("run-1",), REF, RATE)], ids=["criteria", "ratings"])
def test_a_paid_answer_that_cant_be_stored_counts_as_spent(store: Store, full: None, order: Order | None) -> None:
    with Sitting(store, YES if order is None else scores(3), order) as sitting:
        sitting.end()
        assert (sitting.calls, str(sitting.error)) == (1, "The disk is full.")
        assert (sitting.tally.unkept, sitting.tally.scored) == (1, 0)
    (took,) = store.judge_calls.took("run-1", REF).values()
    assert (took.calls, took.answered) == (1, 0)
    assert took.input_tokens and took.output_tokens


def test_what_it_took_is_counted_at_the_end_where_that_cant_be_stored_at_once(
    store: Store, full: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle, refusals = JudgeCallStore.settle, [StorageError("The disk is full.")]

    def at_second(self: JudgeCallStore, *told: object, **how: bool) -> None:
        if refusals:
            raise refusals.pop()
        settle(self, *told, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(JudgeCallStore, "settle", at_second)
    with Sitting(store, YES):
        pass
    (took,) = store.judge_calls.took("run-1", REF).values()
    assert took.calls == 1


@pytest.mark.parametrize(
    ("count", "words"), [(0, ""), (1, "1 answer was paid for and"), (2, "2 answers were paid")], ids=["0", "1", "2"]
)
def test_how_many_answers_were_lost_is_said(count: int, words: str) -> None:
    assert unkept(Tally(unkept=count)).startswith(words) and bool(unkept(Tally(unkept=count))) == bool(count)


def put_unscored(store: Store) -> None:
    """Both outputs were judged, and nothing could be read."""
    with Sitting(store, UNREADABLE, Order(("run-1",), REF, RATE)) as sitting:
        sitting.end()
        assert sitting.tally.unscored == 2


AGAIN = Order(("run-1",), REF, RATE, again_unscored=True)


def test_unscored_ones_are_asked_again_once_each(store: Store) -> None:
    put_unscored(store)
    with Sitting(store, UNREADABLE, AGAIN) as sitting:
        sitting.end()
        assert (sitting.calls, sitting.tally.unscored) == (2, 2)


def test_what_a_judging_has_asked_again_another_that_begins_meanwhile_leaves(store: Store) -> None:
    put_unscored(store)
    call = JudgeCall(REF, question_version(RATE, DEFAULT_RUBRIC), "run-1-0-0")
    with Claims(store.judge_calls, keeps_answered=True) as other:
        assert other.take(call) == "mine"
        other.settle(call, Took(1, 1))  # the answer couldn't be read again, and the judging isn't over
        with Sitting(store, UNREADABLE, AGAIN) as sitting:
            sitting.end()
            assert (sitting.calls, sitting.tally.elsewhere, sitting.tally.done) == (1, 1, 2)


def test_when_that_judging_is_over_it_can_be_asked_again(store: Store) -> None:
    put_unscored(store)
    call = JudgeCall(REF, question_version(RATE, DEFAULT_RUBRIC), "run-1-0-0")
    with Claims(store.judge_calls, keeps_answered=True) as other:
        assert other.take(call) == "mine"
        other.settle(call, Took(1, 1))
    with Sitting(store, UNREADABLE, AGAIN) as sitting:
        sitting.end()
        assert sitting.calls == 2


def test_what_was_answered_between_the_press_and_the_look_is_not_asked_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_unscored(store)
    call = JudgeCall(REF, question_version(RATE, DEFAULT_RUBRIC), "run-1-0-0")
    standing = JudgeCallStore.standing

    def and_then(self: JudgeCallStore, *told: object) -> object:
        found = standing(self, *told)  # type: ignore[arg-type]
        with Claims(store.judge_calls) as other:
            other.take(call)
            other.settle(call, Took(1, 1))
        return found

    monkeypatch.setattr(JudgeCallStore, "standing", and_then)
    with Sitting(store, UNREADABLE, AGAIN) as sitting:
        sitting.end()
        assert (sitting.calls, sitting.tally.elsewhere) == (1, 1)


def test_two_judgings_that_each_keep_what_the_other_waits_for_both_end(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other begins to ask again after this one has looked, and keeps its claim until it has asked everything."""
    put_unscored(store)
    call = JudgeCall(REF, question_version(RATE, DEFAULT_RUBRIC), "run-1-0-0")
    standing = JudgeCallStore.standing
    with Claims(store.judge_calls, keeps_answered=True) as other:

        def and_then(self: JudgeCallStore, *told: object) -> object:
            found = standing(self, *told)  # type: ignore[arg-type]
            assert other.take(call) == "mine"
            other.settle(call, Took(1, 1))
            return found

        monkeypatch.setattr(JudgeCallStore, "standing", and_then)
        with Sitting(store, UNREADABLE, AGAIN) as sitting:
            sitting.end()
            assert (sitting.calls, sitting.tally.elsewhere, sitting.tally.done) == (1, 1, 2)
