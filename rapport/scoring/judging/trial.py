"""The judge on trial: how far its word can be taken, measured against people who rated the same outputs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapport.scoring.judging.families import family_of
from rapport.scoring.judging.pairs import Flips, PairVerdict, flips_of
from rapport.statistics.agreement import Agreement, krippendorff_alpha
from rapport.statistics.estimates import Estimate, estimate_mean
from rapport.statistics.rates import Rate, pass_rate
from rapport.statistics.rating import Outcome, Rating, Scale
from rapport.statistics.slope import Slope, clustered_slope

WORDS = 100  # the slope on length is told for so many more words
_JUDGE, _PEOPLE = "judge", "people"
_CODES: Mapping[Outcome, float] = {"left": 1, "right": 2, "tie": 3, "both_bad": 4}


@dataclass(frozen=True, slots=True)
class JudgedOutput:
    """One output with what the judge and people said of it, by metric; None is unscored.

    `people` are the values by rater; a rater who left a metric out isn't in it. `case` is what outputs are alike by.
    """

    id: str
    case: str
    variant: str
    model_ref: str
    words: float
    judge: Mapping[str, float | None]
    people: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class MetricTrial:
    """A judge on one metric. `agreement` is with the mean of the people, `people` that of people among themselves.

    `leniency` is the judge's value minus the people's mean: above zero it is kinder than they are.
    """

    metric: str
    agreement: Agreement
    people: Agreement
    leniency: Estimate
    unscored: Rate


@dataclass(frozen=True, slots=True)
class OwnFamily:
    """Whether the judge judges its own family, and whether it is kinder to it than people are.

    `difference` is the mean of judge minus people on the own family less that on the others, None without either.
    """

    family: str
    variants: tuple[str, ...]
    own: int
    others: int
    difference: Slope


@dataclass(frozen=True, slots=True)
class Trial:
    """Everything that is known of a judge. `length` is in points of the scale for 100 more words.

    `is_length_adjusted` says whether what people say of length was taken off; `choices` is the agreement of its
    choices with those of people, None where nobody chose between the same pairs.
    """

    judge_ref: str
    scale: Scale
    outputs: int
    rated_by_people: int
    metrics: tuple[MetricTrial, ...]
    flips: Flips
    choices: Agreement
    length: Slope
    is_length_adjusted: bool
    own_family: OwnFamily


def hold_trial(
    judge_ref: str,
    judged: Sequence[JudgedOutput],
    metrics: Sequence[str],
    scale: Scale,
    pairs: Sequence[PairVerdict] = (),
    people_chose: Mapping[tuple[str, str], Sequence[Outcome]] | None = None,
) -> Trial:
    """Measure a judge. `people_chose` are people's choices by pair, told as the pair's verdict tells them."""
    adjusted = [(one, gap) for one in judged if (gap := _gap(one, metrics)) is not None]
    raw = [(one, mean) for one in judged if (mean := _mean_value(one, metrics)) is not None]
    return Trial(
        judge_ref,
        scale,
        len(judged),
        sum(any(one.people.values()) for one in judged),
        tuple(_on_metric(name, judged, scale) for name in metrics),
        flips_of(pairs),
        _choices(pairs, people_chose or {}),
        _slope_on_length(adjusted or raw),
        bool(adjusted),
        _own_family(judge_ref, judged, adjusted),
    )


def _on_metric(name: str, judged: Sequence[JudgedOutput], scale: Scale) -> MetricTrial:
    both = [
        (one, value, mean)
        for one in judged
        if (value := one.judge.get(name)) is not None and (mean := _people_mean(one, name)) is not None
    ]
    compared = [
        rating
        for one, value, mean in both
        for rating in (Rating(one.id, "", _JUDGE, name, value), Rating(one.id, "", _PEOPLE, name, mean))
    ]
    width = scale.high - scale.low
    gaps = [Rating(one.case, one.variant, _JUDGE, name, value - mean) for one, value, mean in both]
    return MetricTrial(
        name,
        krippendorff_alpha(compared, "interval"),
        krippendorff_alpha(_among_people(name, judged), "interval"),
        estimate_mean(gaps, Scale(-width, width)),
        pass_rate({one.id: one.judge[name] is None for one in judged if name in one.judge}),
    )


def _among_people(metric: str, judged: Sequence[JudgedOutput]) -> list[Rating]:
    """What people said of the outputs that two or more of them rated."""
    several = (one for one in judged if len(one.people) > 1)
    return [
        Rating(one.id, "", rater, metric, values[metric])
        for one in several
        for rater, values in one.people.items()
        if metric in values
    ]


def _people_mean(one: JudgedOutput, metric: str) -> float | None:
    values = [said[metric] for said in one.people.values() if metric in said]
    return sum(values) / len(values) if values else None


def _gap(one: JudgedOutput, metrics: Sequence[str]) -> float | None:
    """The judge's value minus the people's mean, averaged over the metrics that both gave."""
    gaps = [
        value - mean
        for name in metrics
        if (value := one.judge.get(name)) is not None and (mean := _people_mean(one, name)) is not None
    ]
    return sum(gaps) / len(gaps) if gaps else None


def _mean_value(one: JudgedOutput, metrics: Sequence[str]) -> float | None:
    values = [value for name in metrics if (value := one.judge.get(name)) is not None]
    return sum(values) / len(values) if values else None


def _slope_on_length(points: Sequence[tuple[JudgedOutput, float]]) -> Slope:
    """The slope b of y = a + b * words / 100, clustered by case.

    y is the judge's value minus the mean of the people's, so that what people find better in longer texts isn't taken
    for a fault of the judge: only what the judge adds to it is left. It is the idea of length-controlled AlpacaEval
    (Dubois et al. 2024), a regression with length as a term of its own, with people's ratings in the place of a model
    of quality. Where nobody rated, y is the judge's value itself.
    """
    return clustered_slope(
        [one.words / WORDS for one, _ in points], [y for _, y in points], [one.case for one, _ in points]
    )


def _own_family(
    judge_ref: str, judged: Sequence[JudgedOutput], points: Sequence[tuple[JudgedOutput, float]]
) -> OwnFamily:
    family = family_of(judge_ref)
    mine = {one.id for one in judged if family_of(one.model_ref) == family}
    difference = clustered_slope(
        [float(one.id in mine) for one, _ in points], [y for _, y in points], [one.case for one, _ in points]
    )
    variants = tuple(dict.fromkeys(one.variant for one in judged if one.id in mine))
    return OwnFamily(family, variants, len(mine), len(judged) - len(mine), difference)


def _choices(pairs: Sequence[PairVerdict], people: Mapping[tuple[str, str], Sequence[Outcome]]) -> Agreement:
    """Nominal alpha between the judge's outcomes and what most people chose."""
    ratings = []
    for pair in pairs:
        said = people.get((pair.left_id, pair.right_id), ())
        if pair.outcome is not None and said:
            name = f"{pair.left_id}+{pair.right_id}"
            ratings.append(Rating(name, "", _JUDGE, "choice", _CODES[pair.outcome]))
            ratings.append(Rating(name, "", _PEOPLE, "choice", _CODES[_most(said)]))
    return krippendorff_alpha(ratings, "nominal")


def _most(said: Sequence[Outcome]) -> Outcome:
    """What most chose; where two are equally frequent, a tie."""
    ranked = Counter(said).most_common(2)
    return "tie" if len(ranked) > 1 and ranked[0][1] == ranked[1][1] else ranked[0][0]
