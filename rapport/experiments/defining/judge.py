"""What a definition's judge is asked with: its prompt, and the metrics of the rubric."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from rapport.errors import PromptError, StorageError
from rapport.experiments.defining.definition import JudgeEntry, definition_from_json
from rapport.experiments.prompt_library import PromptLibrary
from rapport.prompting import Prompt
from rapport.scoring.judging.questions import FOLDER, is_pairwise
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.storage.rounds import Rubric
from rapport.storage.store import Store

RATING = "rate"


def judge_prompt(judge: JudgeEntry, library: PromptLibrary) -> Prompt:
    """Raises PromptError where there is no such prompt, or it compares two outputs instead of rating one."""
    name = judge.prompt or RATING
    found = library.find(FOLDER, name)
    if found is None:
        names = ", ".join(entry.name for entry in library.entries(FOLDER))
        raise PromptError(f"There is no prompt '{name}' for judges. There are: {names}.")
    if is_pairwise(found):
        raise PromptError(f"The judge's prompt '{name}' compares two outputs. Choose one that rates, as {RATING}.")
    return found


def rubric_for(judge: JudgeEntry | None) -> Rubric:
    """The usual rubric, or those of its metrics that the judge is asked for."""
    wanted = judge.metrics if judge is not None else None
    if not wanted:
        return DEFAULT_RUBRIC
    chosen = tuple(metric for metric in DEFAULT_RUBRIC.metrics if metric.name in wanted)
    return DEFAULT_RUBRIC if len(chosen) == len(DEFAULT_RUBRIC.metrics) else replace(DEFAULT_RUBRIC, metrics=chosen)


def own_rubric(store: Store, run_id: str) -> Rubric | None:
    """What an experiment's definition has its judge rate by; None where it has none, or the run is no experiment."""
    stored = store.experiments.load(run_id)
    return _rubric_in(stored.definition) if stored is not None else None


@lru_cache(maxsize=32)
def _rubric_in(definition: str) -> Rubric | None:
    """Pages ask again and again."""
    try:
        judge = definition_from_json(definition).judge
    except StorageError:  # one that can't be read has no rubric of its own
        return None
    return rubric_for(judge) if judge is not None and judge.rates else None
