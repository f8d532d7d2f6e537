"""From the store to a judge's trial: what it said of the outputs of runs, and what people said of the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rapport.experiments.collecting import without_collecting
from rapport.experiments.judging import Order, rubric_of
from rapport.experiments.results_said import last_first
from rapport.experiments.variant_names import name_variants, variant_key
from rapport.scoring.judging.pairs import MIRRORED, PairVerdict, combine
from rapport.scoring.judging.questions import question_version, versions_by_rubric
from rapport.scoring.judging.trial import JudgedOutput, Trial, hold_trial
from rapport.scoring.text_length import word_count
from rapport.statistics.rating import Outcome
from rapport.storage.rounds import RatedMetric, Round, RoundKind, Rubric
from rapport.storage.scores import EXPECTED, Judgement, PairJudgement
from rapport.storage.store import Store


@dataclass(frozen=True, slots=True)
class Judge:
    """A model with the versions of what it was asked; '' where it rated or compared nothing."""

    ref: str
    rating_version: str
    pair_version: str

    @property
    def rater(self) -> str:
        """What it is called among raters."""
        return f"Judge {self.ref}"


@dataclass(frozen=True, slots=True)
class Subject:
    """An output that may be judged; `about` is whom it was written to, or what it answers."""

    id: str
    case: str
    about: str
    variant: str
    model_ref: str
    text: str


@dataclass(frozen=True, slots=True)
class Hearing:
    """A judge's trial with what it was held on; `whys` are the judge's reasons by output and metric.

    `set_aside` counts answers of the same model by another rubric, or another version of this one: they aren't in it.
    """

    judge: Judge
    rubric: Rubric
    trial: Trial
    subjects: Mapping[str, Subject]
    judged: tuple[JudgedOutput, ...]
    pairs: tuple[PairVerdict, ...]
    whys: Mapping[tuple[str, str], str]
    set_aside: int = 0


@dataclass(frozen=True, slots=True)
class Bench:
    """Everything that judges said of the outputs of some runs by the rubric that counts there, read once.

    `set_aside` counts the answers by another rubric, or another version of it, by the judge's model; they are in
    `earlier` and `earlier_compared`. Also one whose values fit: 2 is the best of a scale 1 to 2, and no more than the
    middle of 1 to 3.
    """

    rubric: Rubric
    subjects: Mapping[str, Subject]
    said: tuple[Judgement, ...]
    compared: tuple[PairJudgement, ...]
    people: Mapping[str, Mapping[str, Mapping[str, float]]]
    chose: Mapping[tuple[str, str], Sequence[Outcome]]
    set_aside: Mapping[str, int] = field(default_factory=dict)
    earlier: tuple[Judgement, ...] = ()
    earlier_compared: tuple[PairJudgement, ...] = ()

    @property
    def judges(self) -> tuple[Judge, ...]:
        """Who judged, by name; each version of a rating prompt goes with the pair prompt that was asked most."""
        ratings = Counter((one.judge_ref, one.prompt_version) for one in self.said)
        pairs = Counter((one.judge_ref, one.prompt_version) for one in self.compared)
        found = []
        for ref in sorted({ref for ref, _ in (*ratings, *pairs)}):
            versions = [version for (of, version), _ in ratings.most_common() if of == ref] or [""]
            asked = next((version for (of, version), _ in pairs.most_common() if of == ref), "")
            found += [Judge(ref, version, asked) for version in versions]
        return tuple(found)


@without_collecting()
def load_bench(store: Store, run_ids: Sequence[str]) -> Bench:
    """Raises StorageError."""
    rubric = rubric_of(store, run_ids)
    subjects = _subjects(store, run_ids)
    ids = list(subjects)
    said = [one for one in store.scores.judgements(ids) if one.metric != EXPECTED]
    compared = [one for one in store.scores.pair_judgements(ids) if one.right_id in subjects]
    versions = {one.prompt_version for one in said} | {one.prompt_version for one in compared}
    counting = versions_by_rubric(versions, rubric)
    return Bench(
        rubric,
        subjects,
        tuple(one for one in said if one.prompt_version in counting),
        tuple(one for one in compared if one.prompt_version in counting),
        _people(store, run_ids, rubric, subjects),
        _chose(store, run_ids, subjects),
        _set_aside(said, compared, counting),
        tuple(one for one in said if one.prompt_version not in counting),
        tuple(one for one in compared if one.prompt_version not in counting),
    )


def earlier_bench(bench: Bench) -> Bench:
    """What was set aside, to be read: beside no people, since on which scale they were asked isn't known any more."""
    known = {metric.name: metric for metric in bench.rubric.metrics}
    names = dict.fromkeys(one.metric for one in bench.earlier)
    metrics = tuple(known.get(name) or RatedMetric(name, "", bench.rubric.metrics[0].wording, 0.0) for name in names)
    rubric = replace(bench.rubric, metrics=metrics or bench.rubric.metrics)
    return Bench(rubric, bench.subjects, bench.earlier, bench.earlier_compared, {}, {})


def answered_otherwise(bench: Bench, order: Order) -> int:
    """How many outputs the judge of an order rated when it was asked with another prompt, by the rubric as it is."""
    if order.rating_prompt is None:
        return 0
    version = question_version(order.rating_prompt, bench.rubric)
    mine = {(one.output_id, one.prompt_version == version) for one in bench.said if one.judge_ref == order.judge_ref}
    return sum((output_id, True) not in mine for output_id, is_now in mine if not is_now)


def say_set_aside(count: int) -> str:
    """How many answers aren't counted, and why, in a sentence; empty for none."""
    if not count:
        return ""
    told = "1 earlier answer was asked" if count == 1 else f"{count:,} earlier answers were asked"
    rest = "it isn't" if count == 1 else "they aren't"
    return f"{told} by another rubric, or an earlier wording of this one: {rest} counted."


def _set_aside(
    said: Sequence[Judgement], compared: Sequence[PairJudgement], counting: Collection[str]
) -> Mapping[str, int]:
    """Answers by another rubric, by the model that gave them; an answer about an output has several metrics."""
    answers = {(one.judge_ref, one.prompt_version, one.output_id, "") for one in said}
    answers |= {(one.judge_ref, one.prompt_version, one.left_id, one.right_id) for one in compared}
    return Counter(ref for ref, version, *_ in answers if version not in counting)


def _subjects(store: Store, run_ids: Sequence[str]) -> dict[str, Subject]:
    runs = {run_id: run for run_id in run_ids if (run := store.runs.load(run_id)) is not None}
    names = name_variants(variant for run in runs.values() for variant in run.variants)
    cases = {(run.id, case.id): case for run in runs.values() for case in run.cases}
    found = {}
    for written in store.written.texts(list(runs)):
        case = cases.get((written.run_id, written.case_id))
        variant = runs[written.run_id].variants[written.position]
        about = (case.candidate_name or case.message) if case else ""
        named = names[variant_key(variant)]
        found[written.id] = Subject(written.id, written.case_id, about, named, variant.model_ref, written.text)
    return found


@without_collecting()
def hear(bench: Bench, judge: Judge) -> Hearing:
    """Put one judge on trial."""
    mine = [one for one in bench.said if (one.judge_ref, one.prompt_version) == (judge.ref, judge.rating_version)]
    values: dict[str, dict[str, float | None]] = defaultdict(dict)
    for one in mine:
        values[one.output_id][one.metric] = one.value
    judged = tuple(_judged(bench, output_id, said) for output_id, said in values.items())
    compared = (o for o in bench.compared if (o.judge_ref, o.prompt_version) == (judge.ref, judge.pair_version))
    pairs = tuple(combine(compared))
    metrics = [metric.name for metric in bench.rubric.metrics]
    trial = hold_trial(judge.ref, judged, metrics, bench.rubric.scale, pairs, bench.chose)
    whys = {(one.output_id, one.metric): one.why for one in mine}
    set_aside = bench.set_aside.get(judge.ref, 0)
    return Hearing(judge, bench.rubric, trial, bench.subjects, judged, pairs, whys, set_aside)


def _judged(bench: Bench, output_id: str, said: Mapping[str, float | None]) -> JudgedOutput:
    one = bench.subjects[output_id]
    people = bench.people.get(output_id, {})
    return JudgedOutput(output_id, one.case, one.variant, one.model_ref, word_count(one.text), said, people)


def _people(
    store: Store, run_ids: Sequence[str], rubric: Rubric, subjects: Mapping[str, Subject]
) -> dict[str, dict[str, dict[str, float]]]:
    """What people gave, by output, rater and metric, in the rounds on this rubric's scale; the last word counts."""
    rounds = [one for one in _rounds(store, run_ids, "rate") if one.rubric.scale == rubric.scale]
    said = last_first([(one, mark) for one in rounds for mark in store.rounds.marks(one.id)])
    found: dict[str, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for _, mark in reversed(said):
        if mark.output_id in subjects:
            found[mark.output_id][mark.rater] |= {name: float(value) for name, value in mark.values.items()}
    return found


def _chose(
    store: Store, run_ids: Sequence[str], subjects: Mapping[str, Subject]
) -> dict[tuple[str, str], list[Outcome]]:
    """What people chose, each their last word, by pair, told as if the smaller id stood on the left."""
    said = [(one, choice) for one in _rounds(store, run_ids, "choose") for choice in store.rounds.choices(one.id)]
    found: dict[tuple[str, str], dict[str, Outcome]] = defaultdict(dict)
    for _, choice in last_first(said):
        ids = choice.left_id, choice.right_id
        if choice.outcome is not None and set(ids) <= subjects.keys():
            outcome = choice.outcome if ids[0] <= ids[1] else MIRRORED[choice.outcome]
            found[min(ids), max(ids)].setdefault(choice.rater, outcome)
    return {pair: list(by_rater.values()) for pair, by_rater in found.items()}


def _rounds(store: Store, run_ids: Sequence[str], kind: RoundKind) -> list[Round]:
    return [one for one in store.rounds.all() if one.kind == kind and set(run_ids) & set(one.run_ids)]
