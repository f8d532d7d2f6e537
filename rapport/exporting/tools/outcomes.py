"""The outputs of a run with everything that was said of them, a page at a time: what every export is made of."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from rapport.errors import StorageError
from rapport.exporting.masking import Mask, mask_people, mask_raters, unmasked
from rapport.scenarios.expected import EXPECTED
from rapport.scoring.expectations import Expectation
from rapport.settings import load_settings
from rapport.storage.rounds import Mark, Round, StoredChoice
from rapport.storage.runs import Output, Run, RunCase, Variant
from rapport.storage.scores import Judgement, PairJudgement, StoredCheck
from rapport.storage.store import Store

T = TypeVar("T")
Expected = Mapping[str, Sequence[Expectation]]
"""What is expected of the outputs, by the id of the case."""
PAGE = 200  # outputs that are in memory at once
TABLE_ROW = "table_row"
SHOP_CHAT = "shoe_chat"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One output and what was said of it; `variant_name` is unique among the run's variants."""

    output: Output
    case: RunCase
    variant: Variant
    variant_name: str
    checks: tuple[StoredCheck, ...] = ()
    marks: tuple[Mark, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    @property
    def ratings(self) -> dict[str, float]:
        """The mean over raters of each metric that somebody rated."""
        values: dict[str, list[int]] = defaultdict(list)
        for mark in self.marks:
            for metric, value in mark.values.items():
                values[metric].append(value)
        return {metric: sum(found) / len(found) for metric, found in values.items()}


@dataclass(frozen=True, slots=True)
class Names:
    """What there is beside the outputs, for columns; `judged` is (metric, judge, version of its prompt)."""

    inputs: tuple[str, ...]
    checks: tuple[str, ...]
    metrics: tuple[str, ...]
    judged: tuple[tuple[str, str, str], ...]


class Outcomes:
    """A stored run, ready to be written out.

    Ratings are those of rounds on the scale of the newest one, as on the results page. With `is_masked` people's names,
    addresses and numbers are replaced in every text, and raters are numbers. `expected` is what the cases expect of
    their outputs, by the case's id. Every method may raise StorageError.

    Raises:
        StorageError: there is no such run.
    """

    def __init__(self, store: Store, run_id: str, *, is_masked: bool = False, expected: Expected | None = None) -> None:
        run = store.runs.load(run_id)
        if run is None:
            raise StorageError(f"There is no run {run_id}. List the runs, and take an id from there.")
        self._store = store
        self.run: Run = run
        self.is_masked = is_masked
        self.expected: Expected = expected or {}
        self._cases = {case.id: case for case in run.cases}
        self._variant_names = variant_names(run.variants)
        rounds = [one for one in store.rounds.all() if run.id in one.run_ids]
        self._rating_rounds = _on_one_scale([one for one in rounds if one.kind == "rate"])
        self._choosing_rounds = [one for one in rounds if one.kind == "choose"]

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The base URLs of the endpoints by name: those of the settings, then those that were added on screen.

        Raises:
            SettingsError: the settings can't be read.
        """
        given = {name.lower(): one.base_url.strip().rstrip("/") for name, one in load_settings().endpoints.items()}
        return given | {one.name: one.base_url for one in self._store.endpoints.list()}

    @property
    def variant_names(self) -> tuple[str, ...]:
        """By position."""
        return self._variant_names

    @cached_property
    def ids(self) -> list[str]:
        """Of the newest output of each place, by case, column and repeat; cases in the run's order."""
        order = {case.id: number for number, case in enumerate(self.run.cases)}
        places = self._store.runs.newest_places(self.run.id)
        return sorted(places, key=lambda output_id: order.get(places[output_id], len(order)))

    @cached_property
    def is_conversation(self) -> bool:
        """Whether the cases are the turns of one talk, each of which holds the ones before it."""
        return self.run.scenario == SHOP_CHAT and self._store.experiments.load(self.run.id) is None

    @cached_property
    def rubric_scale(self) -> tuple[float, float] | None:
        """Lowest and highest value that people could give; None without a round of rating."""
        scale = self._rating_rounds[0].rubric.scale if self._rating_rounds else None
        return (scale.low, scale.high) if scale else None

    @cached_property
    def weights(self) -> dict[str, float]:
        """Of the metrics that people rated by; empty without a round."""
        return self._rating_rounds[0].rubric.weights if self._rating_rounds else {}

    @cached_property
    def choices(self) -> list[StoredChoice]:
        """What people chose between two of these outputs; skipped pairs are left out."""
        here = set(self.ids)
        said = (one for of in self._choosing_rounds for one in self._store.rounds.choices(of.id))
        found = [one for one in said if one.outcome and one.left_id in here and one.right_id in here]
        names = self._raters(one.rater for one in found)
        return [replace(one, rater=names(one.rater)) for one in found]

    def pair_judgements(self) -> list[PairJudgement]:
        """What judges chose between two of these outputs; unscored ones are left out."""
        here = set(self.ids)
        said = self._store.scores.pair_judgements(self.ids)
        return [one for one in said if one.outcome is not None and one.right_id in here]

    @cached_property
    def mask(self) -> Mask:
        """Masks a text; leaves it as it is where nothing is to be masked."""
        if not self.is_masked:
            return unmasked
        return mask_people(
            dict.fromkeys((case.candidate_name, case.candidate_email) for case in self.run.cases if case.candidate_name)
        )

    def inputs(self, case: RunCase) -> dict[str, str]:
        """What the case holds, by name: the columns of a row, the message of a turn, or candidate and job."""
        own = case.candidate_name
        held = case_inputs(self.run, case, self._jobs.get(case.job_id, self.run.title))
        return {name: self.mask(text, own) for name, text in held.items()}

    def told(self, outcome: Outcome) -> dict[str, str]:
        """The values that the template of this output was filled in with; what the case holds where that is lost."""
        try:
            variables = json.loads(outcome.output.brief or "{}").get("variables") or {}
        except (ValueError, AttributeError):
            variables = {}
        own = outcome.case.candidate_name
        return {name: self.mask(str(text), own) for name, text in variables.items()} or self.inputs(outcome.case)

    def case_name(self, case: RunCase) -> str:
        """What a person would call the case, with the job's title where there are several."""
        name = case.candidate_name or case.message or case.id
        job = self._jobs.get(case.job_id) if self._has_several_jobs else None
        return self.mask(f"{name}, {job}" if job else name, case.candidate_name)

    @cached_property
    def _jobs(self) -> dict[str, str]:
        """Titles of the jobs by id; those that were deleted since are left out."""
        wanted = {case.job_id for case in self.run.cases} - {""}
        return {one.id: one.title for one in self._store.documents.list("job") if one.id in wanted} if wanted else {}

    @cached_property
    def _has_several_jobs(self) -> bool:
        return len({case.job_id for case in self.run.cases}) > 1

    def pages(self) -> Iterator[list[Outcome]]:
        """All outcomes, at most `PAGE` at a time."""
        marks = self._marks
        for start in range(0, len(self.ids), PAGE):
            ids = self.ids[start : start + PAGE]
            checks = _grouped(self._store.scores.checks(ids), lambda one: one.output_id)
            judged = _grouped(self._store.scores.judgements(ids), lambda one: one.output_id)
            found = (self._outcome(output, checks, marks, judged) for output in self._store.runs.read(ids))
            yield [outcome for outcome in found if outcome is not None]

    def __iter__(self) -> Iterator[Outcome]:
        for page in self.pages():
            yield from page

    def read(self, output_ids: Sequence[str]) -> dict[str, Output]:
        """These outputs by id, masked like all others; those of deleted cases are left out."""
        found = (self._outcome(output, {}, {}, {}) for output in self._store.runs.read(output_ids))
        return {one.output.id: one.output for one in found if one is not None}

    @cached_property
    def names(self) -> Names:
        """What columns there are; reads every score, but no text."""
        checks: dict[str, None] = {}
        judged: set[tuple[str, str, str]] = set()
        for start in range(0, len(self.ids), PAGE):
            ids = self.ids[start : start + PAGE]
            checks |= dict.fromkeys(one.name for one in self._store.scores.checks(ids))
            judged |= {(one.metric, one.judge_ref, one.prompt_version) for one in self._store.scores.judgements(ids)}
        metrics = dict.fromkeys(name for marks in self._marks.values() for mark in marks for name in mark.values)
        ranked = [name for name in self.weights if name in metrics]
        inputs = dict.fromkeys(name for case in self.run.cases for name in case_inputs(self.run, case))
        rest = [name for name in metrics if name not in self.weights]
        return Names(tuple(inputs), tuple(checks), (*ranked, *rest), tuple(sorted(judged)))

    @cached_property
    def _marks(self) -> dict[str, list[Mark]]:
        """What people said of each output; skipped outputs have values only where some were given."""
        said = [mark for of in self._rating_rounds for mark in self._store.rounds.marks(of.id)]
        names = self._raters(mark.rater for mark in said)
        return _grouped((replace(mark, rater=names(mark.rater)) for mark in said), lambda mark: mark.output_id)

    def _raters(self, raters: Iterable[str]) -> Callable[[str], str]:
        numbers = mask_raters(raters) if self.is_masked else {}
        return lambda rater: numbers.get(rater, rater)

    def _outcome(
        self,
        output: Output,
        checks: Mapping[str, list[StoredCheck]],
        marks: Mapping[str, list[Mark]],
        judged: Mapping[str, list[Judgement]],
    ) -> Outcome | None:
        case = self._cases.get(output.case_id)
        if case is None or output.position >= len(self.run.variants):
            return None
        own = case.candidate_name
        return Outcome(
            self._masked(output, own),
            case,
            self.run.variants[output.position],
            self._variant_names[output.position],
            tuple(replace(one, why=self.mask(one.why, own)) for one in checks.get(output.id, ())),
            tuple(replace(one, remark=self.mask(one.remark, own)) for one in marks.get(output.id, ())),
            tuple(replace(one, why=self.mask(one.why, own)) for one in judged.get(output.id, ())),
        )

    def _masked(self, output: Output, own: str) -> Output:
        if not self.is_masked:
            return output
        messages = tuple(replace(one, content=self.mask(one.content, own)) for one in output.messages)
        return replace(output, text=self.mask(output.text, own), thinking="", messages=messages, sent="")


def case_inputs(run: Run, case: RunCase, job: str = "") -> dict[str, str]:
    """What a case holds, by name, as it is stored, `job` being its job's title; a damaged row has only its name."""
    if case.message and run.scenario != TABLE_ROW:
        return {"message": case.message}
    if run.scenario != TABLE_ROW:
        return {"candidate": case.candidate_name, "job": job}
    try:
        read = json.loads(case.data or "{}")
    except ValueError:
        return {"row": case.message}
    values = read.get("values", read) if isinstance(read, dict) else {}
    told = ((str(name), value) for name, value in values.items() if name != EXPECTED)
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in told}


def variant_names(variants: Sequence[Variant]) -> tuple[str, ...]:
    """A name for each column that no other has: its label, and a number where labels are the same."""
    labels = [one.label.strip() or f"{one.prompt_name} · {one.model_ref}" for one in variants]
    count, seen = Counter(labels), Counter[str]()
    names = []
    for label in labels:
        seen[label] += 1
        names.append(label if count[label] == 1 else f"{label} ({seen[label]})")
    return tuple(names)


def _on_one_scale(rounds: Sequence[Round]) -> list[Round]:
    """Those on the scale of the newest, which is first."""
    return [one for one in rounds if one.rubric.scale == rounds[0].rubric.scale]


def _grouped(things: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for thing in things:
        groups[key(thing)].append(thing)
    return dict(groups)
