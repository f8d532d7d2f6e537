"""The prompt that a definition's judge is asked with."""

from __future__ import annotations

from rapport.errors import PromptError
from rapport.experiments.defining.definition import JudgeEntry
from rapport.experiments.prompt_library import PromptLibrary
from rapport.prompting import Prompt
from rapport.scoring.judging.questions import FOLDER, is_pairwise

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
