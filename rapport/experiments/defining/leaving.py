"""What leaves this machine or network when an experiment runs: to which models, and which kinds of data."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.errors import PromptError
from rapport.experiments.defining.definition import JudgeEntry
from rapport.prompting import variables_in
from rapport.providers.registry import Providers
from rapport.scenarios.all_scenarios import LETTERS, REPLIES
from rapport.scenarios.table_row import ROW
from rapport.storage.runs import Run, Strategy, Variant

_OUTREACH: dict[Strategy, str] = {
    "everything": "the text of résumés and postings",
    "fields": "what was read from résumés and postings: names, positions, skills, tasks",
    "passages": "passages of résumés, and what postings ask for",
    "nothing": "names, current positions and companies",
}
_JUDGED = "the outputs, with the sources that they were written from"


@dataclass(frozen=True, slots=True)
class Leaving:
    """What goes to one model that isn't local."""

    ref: str
    kinds: tuple[str, ...]


def leaving(run: Run, judge: JudgeEntry | None, providers: Providers) -> tuple[Leaving, ...]:
    """By model, those of the variants first."""
    found: dict[str, dict[str, None]] = {}
    for variant in run.variants:
        if not providers.is_local(variant.model_ref):
            found.setdefault(variant.model_ref, {}).setdefault(_kind(run.scenario, variant))
    if judge is not None and not providers.is_local(judge.model):
        found.setdefault(judge.model, {}).setdefault(_JUDGED)
    return tuple(Leaving(ref, tuple(kinds)) for ref, kinds in found.items())


def _kind(scenario: str, variant: Variant) -> str:
    if scenario == LETTERS:
        return _OUTREACH[variant.strategy]
    if scenario == REPLIES:
        return "customers' messages" if variant.strategy == "nothing" else "customers' messages, and products found"
    return _columns(variant)


def _columns(variant: Variant) -> str:
    if variant.strategy == "nothing":
        return "the prompt alone"
    try:
        names = sorted(variables_in(variant.template))
    except PromptError:
        names = [ROW]
    if ROW in names:
        return "all columns of the rows"
    return f"of the rows: {', '.join(names)}" if names else "the prompt alone"
