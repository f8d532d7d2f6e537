"""Experiments with scripted models: order, repeats, cache, caps, pauses, reruns, and what is said of them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from rapport.errors import BadAnswer, ModelNotFound, RapportError, ServerFault, ServerUnreachable, StorageError
from rapport.experiments import collecting
from rapport.experiments.plan import Limits
from rapport.experiments.running.progress import Progress
from rapport.experiments.running.runner import Runner
from rapport.experiments.running.saving import Saver
from rapport.providers.builtin import Builtin
from rapport.providers.model import Event, ModelRequest, ModelSettings, Text, Usage
from rapport.scenarios.case import Case
from rapport.storage.experiments import Experiment
from rapport.storage.store import Store
from tests.experiments.running.plans import finish, outputs_of, plan_of
from tests.experiments.scripted import Models, Scripted
from tests.records_for_tests import TEMPLATE, variant


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


@pytest.fixture
def runner(store: Store) -> Runner:
    return Runner(store, retries=1)


def echo_models(**more: Scripted) -> Models:
    return Models({"test:echo": Scripted(), **{name.replace("_", ":"): model for name, model in more.items()}})


def until(runner: Runner, plan_id: str, holds: Callable[[Progress], bool]) -> Progress:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = runner.progress(plan_id)
        if found is not None and holds(found):
            return found
        time.sleep(0.01)
    raise AssertionError(f"waited in vain, last seen: {runner.progress(plan_id)}")


def test_one_that_can_not_begin_leaves_the_search_for_garbage_as_it_was(
    runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(_: Saver) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(Saver, "start", start)
    before = collecting._set_aside
    with pytest.raises(RuntimeError, match="new thread"):
        runner.start(plan_of(1), echo_models())
    assert collecting._set_aside == before


def test_every_case_variant_and_repeat_gets_one_output(runner: Runner, store: Store) -> None:
    plan = plan_of(3, variant("A"), variant("B", template="# User\nShort: {{ job_title }}"), repeats=2)
    models = echo_models()
    finish(runner, plan, models)
    outputs = outputs_of(store, plan)
    assert [(o.position, o.repeat, o.status, o.attempt) for o in outputs] == [
        (position, repeat, "done", 1) for _ in range(3) for position in (0, 1) for repeat in (1, 2)
    ]
    assert len(models.known["test:echo"].asked) == 12


def test_cells_are_asked_in_order(runner: Runner) -> None:
    models = echo_models()
    finish(runner, plan_of(5, limits={"test": Limits(concurrent=1)}), models)
    asked = [request.messages[0].content for request in models.known["test:echo"].asked]
    assert ["Number" in text and int(text.split("Number ")[1].split("<")[0]) for text in asked] == [False, 1, 2, 3, 4]


def test_progress_of_a_finished_experiment_adds_up(runner: Runner) -> None:
    plan = plan_of(4)
    finish(runner, plan, echo_models())
    found = runner.progress(plan.run.id)
    assert found is not None
    assert (found.state, found.total, found.done, found.failed, found.left) == ("finished", 4, 4, 0, 0)
    assert (found.calls, found.input_tokens, found.output_tokens) == (4, 48, 12)  # 12 and 3 a call
    assert found.cost_usd == pytest.approx(0.04)


def test_progress_while_it_runs_tells_rate_and_time_left(runner: Runner) -> None:
    gates = [threading.Event() for _ in range(2)]
    plan = plan_of(6, variant("A"), variant("B", "held:b"))
    runner.start(plan, echo_models(held_b=Scripted(gate=gates[0])))
    found = until(runner, plan.run.id, lambda one: one.done == 6)
    assert found.rate_per_minute is not None
    assert found.seconds_left is None  # of the provider that is held back nothing is known yet
    gates[0].set()
    assert runner.wait(plan.run.id, 60)


def test_an_experiment_that_runs_is_not_started_again(runner: Runner) -> None:
    gate, plan = threading.Event(), plan_of(1)
    models = Models({"test:echo": Scripted(gate=gate)})
    begun = [runner.start(plan, models), runner.start(plan, models), Runner(runner._store, 0).start(plan, models)]
    gate.set()
    assert runner.wait(plan.run.id, 60)
    assert begun == [True, False, False]
    assert len(models.known["test:echo"].asked) == 1


def test_a_finished_output_is_never_asked_again(runner: Runner) -> None:
    plan, models = plan_of(3), echo_models()
    finish(runner, plan, models)
    finish(runner, plan, models)
    assert len(models.known["test:echo"].asked) == 3


def test_failed_cells_are_asked_again_only_when_wished(runner: Runner, store: Store) -> None:
    plan = plan_of(2, limits={"test": Limits(concurrent=1)})
    models = Models({"test:echo": Scripted(failures=[BadAnswer("Not an answer.")])})
    finish(runner, plan, models)
    assert [o.status for o in outputs_of(store, plan)] == ["failed", "done"]
    finish(runner, plan, models)
    assert len(models.known["test:echo"].asked) == 2
    finish(runner, plan, models, rerun_failed=True)
    assert [(o.status, o.attempt) for o in outputs_of(store, plan)] == [("done", 2), ("done", 1)]
    found = runner.progress(plan.run.id)
    assert found is not None and (found.calls, found.errors) == (3, {})


def test_errors_are_counted_by_kind(runner: Runner) -> None:
    plan = plan_of(3, limits={"test": Limits(concurrent=1)})
    failures = [BadAnswer("Not an answer."), ServerFault("Down.", retry_after_s=None), ServerFault("Down.")]
    finish(runner, plan, Models({"test:echo": Scripted(failures=list(failures))}))
    found = runner.progress(plan.run.id)
    assert found is not None
    assert found.errors == {"bad_answer": 1, "server_fault": 1}  # with its one retry
    assert (found.done, found.failed) == (1, 2)


def test_a_failure_that_may_pass_is_tried_again(runner: Runner, store: Store) -> None:
    plan = plan_of(1)
    models = Models({"test:echo": Scripted(failures=[ServerFault("It failed.", retry_after_s=0.01)])})
    finish(runner, plan, models)
    (output,) = outputs_of(store, plan)
    assert (output.status, output.tries) == ("done", 2)
    assert output.timing.waited_s >= 0.01


def test_three_repeats_are_three_calls_and_the_next_experiment_takes_them_over(runner: Runner, store: Store) -> None:
    models = echo_models()
    finish(runner, plan_of(2, repeats=3), models)
    assert len(models.known["test:echo"].asked) == 6
    again = plan_of(2, repeats=4, name="run-2")
    finish(runner, again, models)
    assert len(models.known["test:echo"].asked) == 8  # the fourth repeat of each is new
    found = runner.progress("run-2")
    assert found is not None
    assert [o.is_cached for o in outputs_of(store, again)] == [True, True, True, False] * 2
    assert sum(o.cost_usd or 0 for o in outputs_of(store, again)) == pytest.approx(0.02)


def test_an_answer_without_a_word_is_counted_and_not_taken_over(runner: Runner, store: Store) -> None:
    models = Models({"test:echo": Scripted(words=("",))})
    finish(runner, plan_of(2), models)
    assert store.cells.wordless("run-1") == 2
    finish(runner, plan_of(2, name="run-2"), models)
    assert len(models.known["test:echo"].asked) == 4


def test_a_server_that_took_over_another_ones_name_is_asked_itself(runner: Runner) -> None:
    models = echo_models()
    finish(runner, plan_of(2), models)
    models.addresses["test:echo"] = "http://127.0.0.1:9/v1"
    finish(runner, plan_of(2, name="run-2"), models)
    assert len(models.known["test:echo"].asked) == 4


def test_the_cache_can_be_switched_off(runner: Runner, store: Store) -> None:
    models = echo_models()
    finish(runner, plan_of(2), models)
    again = plan_of(2, name="run-2", uses_cache=False)
    finish(runner, again, models)
    assert len(models.known["test:echo"].asked) == 4
    assert not any(o.is_cached or o.cache_key for o in outputs_of(store, again))


def test_another_setting_is_another_request(runner: Runner) -> None:
    models = echo_models()
    finish(runner, plan_of(1), models)
    finish(runner, plan_of(1, variant(settings=ModelSettings(temperature=0.5)), name="run-2"), models)
    assert len(models.known["test:echo"].asked) == 2


@dataclass
class WithBuiltin(Models):
    def resolve(self, ref: str) -> Scripted:
        return Builtin().model("writer") if ref == "builtin:writer" else super().resolve(ref)  # type: ignore[return-value]


def test_the_built_in_writer_needs_no_cache(runner: Runner, store: Store) -> None:
    plan = plan_of(2, variant("A", "builtin:writer"))
    finish(runner, plan, WithBuiltin({}))
    assert [(o.status, o.cache_key) for o in outputs_of(store, plan)] == [("done", None)] * 2


def test_texts_of_the_built_in_writer_are_no_calls_and_count_under_no_cap(runner: Runner) -> None:
    plan = plan_of(4, variant("A", "builtin:writer"), max_calls=1)
    finish(runner, plan, WithBuiltin({}))
    found = runner.progress(plan.run.id)
    assert found is not None
    assert (found.state, found.done, found.calls, found.output_tokens) == ("finished", 4, 0, 0)


def test_a_cap_on_calls_ends_it_and_raising_it_continues(runner: Runner, store: Store) -> None:
    models, plan = echo_models(), plan_of(5, max_calls=3, limits={"test": Limits(concurrent=2)})
    finish(runner, plan, models)
    found = runner.progress(plan.run.id)
    assert found is not None
    assert (found.state, found.done, found.left) == ("capped", 3, 2)
    assert "cap of 3 calls" in found.why
    finish(runner, replace(plan, max_calls=5), models)
    assert len(models.known["test:echo"].asked) == 5


def test_calls_for_a_cell_that_a_cap_left_open_count_when_it_goes_on(runner: Runner) -> None:
    busy = Scripted(failures=[ServerFault("It failed. Try again.") for _ in range(500)])
    models, plan = Models({"test:echo": busy}), plan_of(1, max_calls=1)
    finish(runner, plan, models)
    found = runner.progress(plan.run.id)
    assert found is not None
    assert (found.state, found.done, found.left, found.calls) == ("capped", 0, 1, 1)
    finish(runner, replace(plan, max_calls=2), models)
    assert len(busy.asked) == 2


def test_tries_that_reached_no_server_are_no_calls(runner: Runner) -> None:
    away = Scripted(failures=[ServerUnreachable("Nobody answers at x. Start it.")])
    plan = plan_of(1)
    finish(runner, plan, Models({"test:echo": away}))
    found = runner.progress(plan.run.id)
    assert found is not None
    assert (found.done, found.calls, len(away.asked)) == (1, 1, 2)


@dataclass
class Pricey(Models):
    """Ten cents a thousand tokens of answer; `unknown` refs have no price."""

    unknown: set[str] = field(default_factory=set)

    def cost_usd(self, ref: str, usage: Usage) -> float | None:
        return None if ref in self.unknown or usage.output_tokens is None else usage.output_tokens * 0.0001


def test_a_cap_on_cost_is_never_passed(runner: Runner, store: Store) -> None:
    short = variant(settings=ModelSettings(max_tokens=100))  # a cent at most
    plan = plan_of(40, short, max_cost_usd=0.0115, limits={"test": Limits(concurrent=8)})
    finish(runner, plan, Pricey({"test:echo": Scripted()}))
    found = runner.progress(plan.run.id)
    assert found is not None and found.cost_usd is not None
    assert found.state == "capped"
    assert found.done == 6  # 3 tokens each cost 0.0003: the seventh could pass it, 0.0018 + 0.01 > 0.0115
    assert found.cost_usd <= 0.0115


@dataclass
class BreaksOff(Scripted):
    """Fails after its first word as often as `times` says."""

    times: int = 1

    def stream(self, request: ModelRequest) -> Iterator[Event]:
        self.asked.append(request)
        if len(self.asked) <= self.times:
            yield Text("Dear ")
            raise ServerFault("It failed. Try again.")
        yield from super().stream(request)


@pytest.mark.parametrize("times", [pytest.param(1, id="then answered"), pytest.param(9, id="failed at last")])
def test_what_was_paid_for_every_try_of_a_cell_is_told(runner: Runner, times: int) -> None:
    plan = plan_of(1)
    finish(runner, plan, Models({"test:echo": BreaksOff(times=times)}))  # a cent a call
    found = runner.progress(plan.run.id)
    assert found is not None
    assert (found.calls, found.cost_usd) == (2, 0.02)


def test_an_unknown_price_counts_as_unknown(runner: Runner) -> None:
    plan = plan_of(3, max_cost_usd=0.01)
    finish(runner, plan, Pricey({"test:echo": Scripted()}, unknown={"test:echo"}))
    found = runner.progress(plan.run.id)
    assert found is not None
    assert (found.state, found.done, found.cost_usd, found.unpriced) == ("finished", 3, None, 3)
    assert found.why.startswith("What test:echo costs isn't known, so the cap in dollars doesn't hold it")


def test_pausing_lets_calls_end_and_continuing_asks_the_rest(runner: Runner, store: Store) -> None:
    gate, plan = threading.Event(), plan_of(6, limits={"test": Limits(concurrent=2)})
    held = Scripted(gate=gate)
    runner.start(plan, Models({"test:echo": held}))
    while len(held.asked) < 2:
        time.sleep(0.01)
    runner.pause(plan.run.id)
    gate.set()
    assert runner.wait(plan.run.id, 60)
    found = runner.progress(plan.run.id)
    assert found is not None
    assert (found.state, found.done, found.left) == ("paused", 2, 4)
    finish(runner, plan, Models({"test:echo": held}))
    assert len(held.asked) == 6


def test_stopping_ends_calls_in_flight_and_keeps_what_they_wrote(runner: Runner, store: Store) -> None:
    gate, plan = threading.Event(), plan_of(3, limits={"test": Limits(concurrent=1)})
    held = Scripted(gate=gate)
    runner.start(plan, Models({"test:echo": held}))
    while not held.asked:
        time.sleep(0.01)
    runner.stop(plan.run.id)
    gate.set()
    assert runner.wait(plan.run.id, 60)
    (output,) = outputs_of(store, plan)
    assert output.status == "stopped"
    assert "Dear ".startswith(output.text)
    finish(runner, plan, Models({"test:echo": Scripted()}))
    assert [(o.status, o.attempt) for o in outputs_of(store, plan)] == [("done", 2), ("done", 1), ("done", 1)]


def test_another_process_may_ask_for_a_pause(runner: Runner, store: Store) -> None:
    gate, plan = threading.Event(), plan_of(30, limits={"test": Limits(concurrent=1)})
    held = Scripted(gate=gate)
    runner.start(plan, Models({"test:echo": held}))
    Runner(store, 0).pause(plan.run.id)  # a runner that doesn't hold it, as in another process
    while not runner._sessions[plan.run.id]._is_ending():
        time.sleep(0.01)
    gate.set()
    assert runner.wait(plan.run.id, 60)
    found = runner.progress(plan.run.id)
    assert found is not None and found.state == "paused" and found.left > 0


def test_a_dead_provider_holds_up_no_other_and_burns_no_cells(store: Store) -> None:
    runner = Runner(store, retries=1, patience_s=0.5)
    dead = Scripted(failures=[ServerUnreachable("Nobody answers at x. Start it.") for _ in range(500)])
    plan = plan_of(8, variant("A"), variant("B", "dead:b"))
    finish(runner, plan, echo_models(dead_b=dead))
    found = runner.progress(plan.run.id)
    assert found is not None
    assert (found.state, found.done, found.failed, found.left) == ("paused", 8, 0, 8)
    assert found.why == "Nobody answers at x. Start it."
    assert len(dead.asked) < 12  # four at once, then one at a time
    dead.failures.clear()
    finish(runner, plan, echo_models(dead_b=dead))
    assert {o.status for o in outputs_of(store, plan)} == {"done"}


def test_a_model_that_the_server_does_not_have_is_left_open_and_its_neighbour_goes_on(
    runner: Runner, store: Store
) -> None:
    missing = Scripted(failures=[ModelNotFound("b wasn't found. Choose another model.") for _ in range(500)])
    plan = plan_of(40, variant("A"), variant("B", "test:b"))
    finish(runner, plan, echo_models(test_b=missing))
    found = runner.progress(plan.run.id)
    assert found is not None
    assert (found.state, found.done) == ("paused", 40)
    assert found.failed <= 2 and found.left == 40 - found.failed
    assert found.why == "b wasn't found. Choose another model."
    assert len(missing.asked) < 12  # those in flight together, and no more
    missing.failures.clear()
    finish(runner, plan, echo_models(test_b=missing), rerun_failed=True)
    assert {o.status for o in outputs_of(store, plan)} == {"done"}


def test_a_local_servers_models_are_asked_one_after_the_other(runner: Runner) -> None:
    order: list[str] = []

    @dataclass
    class Noting(Scripted):
        def stream(self, request: ModelRequest):  # type: ignore[no-untyped-def]
            order.append(request.ref)
            time.sleep(0.005)
            yield from super().stream(request)

    models = Models({"test:one": Noting(ref="test:one"), "test:two": Noting(ref="test:two")})
    finish(runner, plan_of(8, variant("A", "test:one"), variant("B", "test:two")), models)
    assert order == ["test:one"] * 8 + ["test:two"] * 8


def test_a_case_that_can_not_be_loaded_fails_alone(runner: Runner, store: Store) -> None:
    plan = plan_of(3)
    lost = plan.run.cases[1].id

    def load(case_id: str) -> Case:
        if case_id == lost:
            raise RapportError("This candidate was deleted.")
        return plan.case(case_id)

    finish(runner, replace(plan, case=load), echo_models())
    outputs = outputs_of(store, plan)
    assert [o.status for o in outputs] == ["done", "failed", "done"]
    assert outputs[1].failure is not None and outputs[1].failure.message == "This candidate was deleted."


def test_a_prompt_with_an_endless_loop_fails_its_cells_alone(runner: Runner, store: Store) -> None:
    endless = "# User\n{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}"
    plan = plan_of(2, variant("A", template=endless), variant("B", template=TEMPLATE))
    finish(runner, plan, echo_models())
    assert [o.status for o in outputs_of(store, plan)] == ["failed", "done"] * 2


def test_an_experiment_of_a_taken_name_is_refused(runner: Runner, store: Store) -> None:
    store.experiments.add(Experiment("other", "run-1", "{}"))
    with pytest.raises(StorageError, match="There is already an experiment of this name"):
        runner.start(plan_of(1), echo_models())


def test_an_experiment_begun_with_other_cases_is_refused(runner: Runner) -> None:
    finish(runner, plan_of(1), echo_models())
    with pytest.raises(StorageError, match="begun with other cases or variants"):
        runner.start(plan_of(2), echo_models())


def test_a_run_that_is_deleted_meanwhile_ends_the_experiment(runner: Runner, store: Store) -> None:
    gate, plan = threading.Event(), plan_of(300, limits={"test": Limits(concurrent=1)})
    held = Scripted(gate=gate)
    runner.start(plan, Models({"test:echo": held}))
    while not held.asked:
        time.sleep(0.01)
    store.runs.remove(plan.run.id)
    gate.set()
    assert runner.wait(plan.run.id, 60)
    assert store.runs.outputs(plan.run.id) == []
    assert len(held.asked) < 300


def test_an_unknown_experiment_has_no_progress(runner: Runner) -> None:
    assert runner.progress("none") is None


def test_no_threads_are_left_when_it_is_over(runner: Runner) -> None:
    finish(runner, plan_of(2), echo_models())
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        left = [thread.name for thread in threading.enumerate() if thread.name.startswith("rapport-experiment")]
        if not left:
            return
        time.sleep(0.01)
    raise AssertionError(left)


def test_a_fault_of_ours_after_a_call_gives_its_turn_back(runner: Runner, store: Store) -> None:
    plan = plan_of(6, limits={"test": Limits(concurrent=1)})
    finish(runner, plan, PricelessModels({"test:echo": Scripted()}))
    assert [(o.status, o.failure and o.failure.kind) for o in outputs_of(store, plan)] == [("failed", "unexpected")] * 6


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_experiment_that_ends_by_a_fault_of_ours_is_not_finished(runner: Runner) -> None:
    plan = plan_of(6)
    finish(runner, plan, QuittingModels({"test:echo": Scripted()}))
    found = runner.progress(plan.run.id)
    assert found is not None
    assert (found.state, found.left) == ("paused", 6)
    assert found.why == "A fault of Rapport's ended it early, and the log says which. Continue it."


class QuittingModels(Models):
    """Ends the thread that prepares the calls, past all that is caught."""

    def resolve(self, ref: str) -> Scripted:
        raise SystemExit


class PricelessModels(Models):
    def cost_usd(self, ref: str, usage: Usage) -> float | None:
        raise TypeError("no price list")
