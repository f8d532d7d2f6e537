"""What the pages ask of experiments: the one runner of this process, and what buttons do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from components import experiment_state, services, state
from rapport.errors import RapportError
from rapport.experiments.expectation_checks import definition_of
from rapport.experiments.running.progress import Progress
from rapport.experiments.running.runner import Runner
from rapport.settings import load_settings
from rapport.storage.judge_calls import Took, sum_up

if TYPE_CHECKING:  # what plans and judges takes a tenth of a second to import, and most views only look
    from rapport.experiments.defining.definition import JudgeEntry
    from rapport.experiments.judging_after import JudgesAfter
    from rapport.experiments.judging_counts import Counted, Judged

END_S = 5.0  # how long one waits for what is deleted to end
ELSEWHERE = "Another window or program is at work on this experiment already; it goes on there."


@st.cache_resource(show_spinner=False)
def runner() -> Runner:
    """The one runner of this process: experiments belong to it, not to a page."""
    return Runner(services.store(), load_settings().retries)


@st.cache_resource(show_spinner=False)
def judges() -> JudgesAfter:
    """Who has the judges asked once outputs are written: they belong to this process too."""
    from rapport.experiments.judging_after import JudgesAfter

    return JudgesAfter(services.store(), runner(), load_settings())


def progress(experiment_id: str) -> Progress | None:
    """How far it is; None if it isn't there any more. Raises StorageError."""
    return runner().progress(experiment_id)


def start(experiment_id: str, rerun_failed: bool = False) -> None:
    """Begin or go on, and have the judge asked afterwards; what keeps it from that is shown by the next run. For
    callbacks."""

    _tell(lambda: _start(experiment_id, rerun_failed))


def start_with_caps(experiment_id: str) -> None:
    """Go on under the caps that stand in the fields for them; an empty field is no cap. For callbacks."""

    def work() -> None:
        _keep_caps(experiment_id)
        _start(experiment_id)

    _tell(work)


def _start(experiment_id: str, rerun_failed: bool = False) -> None:
    from rapport.experiments.defining.planning import stored_plan
    from rapport.experiments.judging_counts import with_judged

    experiment_state.is_at_rest(experiment_id)
    planned = stored_plan(experiment_id, services.store(), services.settings())
    plan = with_judged(planned, progress(experiment_id), services.store(), services.providers())
    if runner().start(plan, services.providers(), rerun_failed):
        judges().follow(experiment_id, services.providers())
    elif not _is_active(experiment_id):
        state.set_trouble(ELSEWHERE)


def _keep_caps(experiment_id: str) -> None:
    """Put the caps that stand in the fields into the experiment; where that fails nothing is asked under other ones."""
    from rapport.experiments.defining.planning import keep_caps

    calls, cost_usd = (experiment_state.raised(experiment_id, cap) for cap in ("max_calls", "max_cost_usd"))
    most = None if calls is None else int(calls)
    keep_caps(experiment_id, most, cost_usd, services.store())


def judged(experiment_id: str, written: int) -> Judged | None:
    """How far its judge is with so many written outputs; None without one. Raises StorageError, PromptError."""
    if not _names_judge(experiment_id):
        return None
    from rapport.experiments.defining.judge import RATING
    from rapport.scoring.judging.questions import FOLDER

    stamp = services.store().written.stamp((experiment_id,))

    def count(entry: JudgeEntry) -> Counted:
        asked = next((one for one in services.prompts(FOLDER) if one.name == (entry.prompt or RATING)), None)
        said = f"{asked.version} {asked.settings}" if asked is not None else ""  # no part of the stamp
        return _counted(experiment_id, entry.model_dump_json(), said, written, stamp)

    return judges().judged(experiment_id, written, count)


def is_judging(experiment_id: str) -> bool:
    """Whether its judge is being asked here, which has the experiment for itself then. Raises StorageError."""
    return _names_judge(experiment_id) and judges().is_active(experiment_id)


def _names_judge(experiment_id: str) -> bool:
    definition = definition_of(services.store(), experiment_id)
    return definition is not None and definition.judge is not None


def judging_took(experiment_id: str, judge_ref: str) -> Took:
    """What the judge took for its ratings and answers, elsewhere and before a restart too. Raises StorageError."""
    return sum_up(services.store().judge_calls.took(experiment_id, judge_ref).values())


def judged_so_far(experiment_id: str, found: Progress | None) -> Judged | None:
    """The same for a glance, once all is written; what can't be told is told on the experiment's own page."""
    if found is None or found.is_active or not found.done:
        return None
    try:
        return judged(experiment_id, found.done)
    except RapportError:
        return None


@st.cache_data(show_spinner=False, max_entries=100)
def _counted(experiment_id: str, judge: str, prompt: str, written: int, stamp: str) -> Counted:
    from rapport.experiments.defining.definition import JudgeEntry
    from rapport.experiments.judging_counts import count_calls

    return count_calls(experiment_id, JudgeEntry.model_validate_json(judge), written, services.store())


def judge(experiment_id: str) -> None:
    """Have the judge asked for what is missing. For callbacks."""
    _tell(lambda: judges().start(experiment_id, services.providers()))


def judge_with_caps(experiment_id: str) -> None:
    """The same under the caps that stand in the fields for them. For callbacks."""

    def work() -> None:
        _keep_caps(experiment_id)
        judges().start(experiment_id, services.providers())

    _tell(work)


def stop_judge(experiment_id: str) -> None:
    """Ask the judge no more; what it said is kept. For callbacks."""
    judges().stop(experiment_id)


def _is_active(experiment_id: str) -> bool:
    """Whether its page shows it at work: a second click, or another tab's, is then nothing to be told of."""
    found = progress(experiment_id)
    return found is not None and found.is_active


def pause(experiment_id: str) -> None:
    """Ask no more; what is being written is finished. For callbacks."""
    experiment_state.ask_to_end(experiment_id, "Pausing. What is being written now is finished first.")
    _tell(lambda: runner().pause(experiment_id))


def stop(experiment_id: str) -> None:
    """End what is being written too; its text so far is kept. For callbacks."""
    experiment_state.ask_to_end(experiment_id, "Stopping. What was written so far is kept.")
    _tell(lambda: runner().stop(experiment_id))


def leave(experiment_id: str) -> None:
    """Take what a dead process left as stopped. For callbacks."""

    def work() -> None:
        store = services.store().experiments
        found = store.load(experiment_id)
        if found is None or store.is_held(found):
            return
        if found.holder is not None:
            store.release(experiment_id, found.holder)
        if found.state == "running":
            store.set_state(experiment_id, "stopped")

    _tell(work)


def remove(experiment_id: str) -> None:
    """Stop an experiment and its judge, here or elsewhere, and delete it with everything that was written in it.

    What doesn't end in time finds the experiment gone, and keeps nothing. For callbacks.
    """

    from rapport.experiments.removing import remove_run

    def work() -> None:
        judges().stop(experiment_id)
        runner().stop(experiment_id)
        runner().wait(experiment_id, END_S)
        judges().wait(experiment_id, END_S)
        remove_run(services.store(), experiment_id)
        judges().forget(experiment_id)

    _tell(work)


def _tell(work: Callable[[], None]) -> None:
    try:
        work()
    except RapportError as error:
        state.set_trouble(str(error))
