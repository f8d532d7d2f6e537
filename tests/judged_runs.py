"""A rated run that a model has judged too, without a call: what tests of judges share."""

from __future__ import annotations

from rapport.experiments.judging import load_judged
from rapport.experiments.judging_trial import Judge
from rapport.prompting import LIBRARY, load_prompts
from rapport.scoring.judging.pairs import MIRRORED
from rapport.scoring.judging.questions import question_version
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.statistics.rating import Outcome
from rapport.storage.runs import Run
from rapport.storage.scores import Judgement, PairJudgement
from rapport.storage.store import Store
from tests.rated_runs import put_rated_run

REF = "lab:judge-1"
PROMPTS = {prompt.name: prompt for prompt in load_prompts(LIBRARY, "judge")}
RATING = question_version(PROMPTS["rate"], DEFAULT_RUBRIC)
PAIRING = question_version(PROMPTS["prefer"], DEFAULT_RUBRIC)
OLDER = f"older.{RATING.partition('.')[2]}"  # another prompt, by the same rubric
JUDGE = Judge(REF, RATING, PAIRING)


def put_judged_run(store: Store, people: int = 24, *, is_rated: bool = True, flip_every: int = 0) -> Run:
    """The judge agrees with people but on one case in six; it can't give fluency of the first output."""
    run = put_rated_run(store, people, is_rated=is_rated)
    store.scores.put_judgements(
        Judgement(f"run-1-{number}-{place}", REF, RATING, metric.name, *_said(number, place, metric.name))
        for number in range(people)
        for place in (0, 1)
        for metric in DEFAULT_RUBRIC.metrics
    )
    compare(store, people, flip_every)
    return run


def _said(number: int, place: int, metric: str) -> tuple[float | None, str]:
    if (number, place, metric) == (0, 0, "fluency"):
        return None, "The answer holds no JSON object."
    truth = (3 if number % 4 else 2) if place else (1 if number % 3 else 2)
    return float(truth if number % 6 else 2), f"Because of {metric} in case {number}."


def compare(store: Store, people: int, flip_every: int = 0) -> None:
    """The judge prefers what people prefer; every so many pairs it takes whatever stands first."""
    pairs = load_judged(store, ["run-1"], DEFAULT_RUBRIC).pairs.values()
    said = []
    for number, pair in enumerate(pairs):
        is_second_better = pair.second.id.endswith("-1")
        straight: Outcome = "right" if is_second_better else "left"
        swapped: Outcome = MIRRORED[straight]
        if flip_every and number % flip_every == 0:
            straight = swapped = "left"
        said.append(PairJudgement(pair.first.id, pair.second.id, REF, PAIRING, straight, "Truer."))
        said.append(PairJudgement(pair.second.id, pair.first.id, REF, PAIRING, swapped, "Truer still."))
    assert len(said) == 2 * people
    store.scores.put_pair_judgements(said)
