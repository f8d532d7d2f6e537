"""From runs, rounds and scores to the results of a selection of runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapport.experiments.collecting import without_collecting
from rapport.experiments.results_said import said_of
from rapport.experiments.variant_names import CONTEXTS, name_variants, variant_key
from rapport.scoring.result_set import UNKNOWN, CheckOutcome, Item, ResultSet
from rapport.scoring.text_length import word_count
from rapport.statistics.ranking import Strength, rank
from rapport.statistics.rating import Scale
from rapport.storage.runs import Run, RunCase
from rapport.storage.store import Store
from rapport.storage.written_store import Written

LENGTHS = ((100, "under 100 words"), (150, "100 to 149 words"), (200, "150 to 199 words"), (300, "200 to 299 words"))
LONGEST = "300 words or more"
NO_PROMPT = "no prompt (built-in writer)"


@dataclass(frozen=True, slots=True)
class Overview:
    """What a view of results begins with: everything of a `ResultSet` that isn't there for each output, and who is
    chosen over whom how often."""

    has_outputs: bool
    has_ratings: bool
    weights: Mapping[str, float]
    scale: Scale
    notes: tuple[str, ...]
    ranking: tuple[Strength, ...]


def overview_of(said: ResultSet) -> Overview:
    """What these results begin with."""
    ranking = tuple(rank(said.choices))
    return Overview(bool(said.items), bool(said.ratings), said.weights, said.scale, said.notes, ranking)


def load_results(store: Store, run_ids: Sequence[str]) -> ResultSet:
    """Everything that a results page needs of these runs; those that were deleted are left out.

    Raises:
        StorageError: the store can't be read.
    """
    return with_checks(store, load_said(store, run_ids))


@without_collecting()
def load_said(store: Store, run_ids: Sequence[str]) -> ResultSet:
    """The same without the checks, which are more rows than all else together: what a verdict is made of.

    Raises:
        StorageError: the store can't be read.
    """
    runs = [run for run_id in run_ids if (run := store.runs.load(run_id))]
    labels = _labels(runs)
    items = _items(store, runs, labels, store.written.texts([run.id for run in runs]))
    said = said_of(store, {run.id for run in runs}, {item.id: item for item in items})
    if cut := store.written.cut_short([run.id for run in runs]):
        said.notes.append(_cut_short(cut))
    return ResultSet(
        tuple(run.title for run in runs),
        tuple(dict.fromkeys(label for by_place in labels.values() for label in by_place)),
        items,
        tuple(said.ratings),
        tuple(said.choices),
        tuple(said.remarks),
        (),
        {},
        said.rubric.weights,
        said.rubric.scale,
        0,
        said.skipped,
        tuple(dict.fromkeys((case.candidate_name, case.candidate_email) for run in runs for case in run.cases)),
        tuple(said.notes),
    )


@without_collecting()
def with_checks(store: Store, said: ResultSet) -> ResultSet:
    """These results with what the checks of today say of their texts.

    Raises:
        StorageError: the store can't be read.
    """
    from rapport.experiments.output_checks import checks_for, valid_checks

    runs = [run for run_id in dict.fromkeys(item.run_id for item in said.items) if (run := store.runs.load(run_id))]
    valid = valid_checks(store, runs, said.items)
    outcomes = tuple(
        CheckOutcome(output_id, one.name, one.is_met, one.why) for output_id, checks in valid.items() for one in checks
    )
    named = [check for scenario in dict.fromkeys(run.scenario for run in runs) for check in checks_for(scenario)]
    checkable = {item.id for item in said.items if checks_for(item.scenario)}
    return replace(
        said,
        checks=outcomes,
        check_titles={check.name: check.title for check in named},
        unfinished_checks=len(checkable - valid.keys()),
    )


def _labels(runs: Sequence[Run]) -> dict[str, tuple[str, ...]]:
    """For each run the name of each column; equal variants share one in all runs."""
    names = name_variants(variant for run in runs for variant in run.variants)
    return {run.id: tuple(names[variant_key(variant)] for variant in run.variants) for run in runs}


def _items(
    store: Store, runs: Sequence[Run], labels: Mapping[str, tuple[str, ...]], texts: Iterable[Written]
) -> tuple[Item, ...]:
    by_id = {run.id: run for run in runs}
    cases = {run.id: {case.id: case for case in run.cases} for run in runs}
    jobs = {document.id: document.title for document in store.documents.list("job")}
    return tuple(
        _item(written, by_id[written.run_id], cases[written.run_id][written.case_id], labels, jobs)
        for written in texts
        if written.case_id in cases[written.run_id]
    )


def _item(
    written: Written, run: Run, case: RunCase, labels: Mapping[str, tuple[str, ...]], jobs: Mapping[str, str]
) -> Item:
    variant = run.variants[written.position]
    return Item(
        written.id,
        run.id,
        case.id,
        labels[run.id][written.position],
        written.text,
        candidate=case.candidate_name or case.message or UNKNOWN,
        job=jobs.get(case.job_id) or run.title,
        length=_length(written.text),
        model=variant.model_ref,
        prompt=NO_PROMPT if variant.model_ref.startswith("builtin:") else variant.prompt_name,
        context=CONTEXTS.get(variant.strategy, variant.strategy),
        seconds=written.seconds,
        cost_usd=written.cost_usd,
        scenario=run.scenario,
        is_chat=bool(case.message),
    )


def _length(text: str) -> str:
    words = word_count(text)
    return next((name for limit, name in LENGTHS if words < limit), LONGEST)


def _cut_short(count: int) -> str:
    if count == 1:
        return "1 output was stopped or failed before its end; it doesn't count here."
    return f"{count:,} outputs were stopped or failed before their end; they don't count here."
