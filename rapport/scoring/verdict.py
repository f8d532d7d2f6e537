"""From ratings to a verdict: estimates, differences, agreement, and the sentences that say what they mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import inf

from rapport.statistics.agreement import Agreement, krippendorff_alpha
from rapport.statistics.differences import Difference, compare_all, corrected, further_ratings
from rapport.statistics.estimates import Estimate, estimate_mean
from rapport.statistics.figures import counted, fixed
from rapport.statistics.rating import Rating, Scale, weighted

WEIGHTED = "weighted score"
ALIKE = 1e-9  # means that differ by rounding alone are the same
TWO_RATERS = (
    "Two people say little of how strict others are: where these two differ much in it, the interval of a mean holds "
    "the true one in 87 to 93 of 100 such studies and not in 95. Differences between variants don't suffer from it."
)
FINE = 0.05  # whatever is less needs more than two digits


@dataclass(frozen=True, slots=True)
class MetricVerdict:
    """One metric: an estimate a variant, every difference, and how far the raters agree (None with one rater)."""

    metric: str
    estimates: Mapping[str, Estimate]
    differences: tuple[Difference, ...]
    agreement: Agreement | None

    @property
    def best_first(self) -> list[tuple[str, Estimate]]:
        """Variants with their estimates, the highest mean first; those of the same mean as given, nobody's last."""
        means = {name: -inf if estimate.mean is None else estimate.mean for name, estimate in self.estimates.items()}
        return sorted(self.estimates.items(), key=lambda one: means[one[0]], reverse=True)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`winner` is the variant that beats every other on the weighted score, None if there is none.

    `metrics` are in the order of their weights' names, then the others by name; the weighted score is apart, None
    where no rating has all its metrics. `cases` and `raters` are how many different ones all this rests on.
    """

    variants: tuple[str, ...]
    winner: str | None
    weights: Mapping[str, float]
    metrics: tuple[MetricVerdict, ...]
    weighted: MetricVerdict | None
    sentences: tuple[str, ...]
    cases: int = 0
    raters: int = 0


def judge_ratings(ratings: Sequence[Rating], weights: Mapping[str, float], scale: Scale | None) -> Verdict:
    """The verdict on these ratings. Weights of metrics that nobody rated are left out, and the others used as given.

    Differences are corrected for how many there are on all metrics together; those on the weighted score, which
    decides, for how many there are on that.
    """
    variants = tuple(sorted({rating.variant for rating in ratings}))
    named = {rating.metric for rating in ratings}
    metrics = [*(name for name in weights if name in named), *sorted(named - weights.keys())]
    used = {name: weights[name] for name in metrics if weights.get(name, 0) > 0}
    by_metric: dict[str, list[Rating]] = {name: [] for name in metrics}
    for rating in ratings:
        by_metric[rating.metric].append(rating)
    found = _corrected([_metric(rows, name, variants, scale) for name, rows in by_metric.items()])
    overall = _metric(weighted(ratings, used, WEIGHTED), WEIGHTED, variants, scale) if used else None
    if overall is not None and not any(estimate.n for estimate in overall.estimates.values()):
        overall = None
    winner = _winner(overall, variants)
    sentences = tuple(_sentences(winner, overall, found))
    cases, raters = ({getattr(one, who) for one in ratings if one.value is not None} for who in ("case", "rater"))
    return Verdict(variants, winner, used, found, overall, sentences, len(cases), len(raters))


def _metric(ratings: list[Rating], name: str, variants: tuple[str, ...], scale: Scale | None) -> MetricVerdict:
    by_variant: dict[str, list[Rating]] = {variant: [] for variant in variants}
    for rating in ratings:
        by_variant[rating.variant].append(rating)
    several = len({rating.rater for rating in ratings if rating.value is not None}) > 1
    return MetricVerdict(
        name,
        {variant: estimate_mean(rows, scale) for variant, rows in by_variant.items()},
        tuple(compare_all(ratings, variants, scale=scale)),
        krippendorff_alpha(ratings) if several and name != WEIGHTED else None,
    )


def _corrected(metrics: Sequence[MetricVerdict]) -> tuple[MetricVerdict, ...]:
    """The same with differences that are corrected for all of them."""
    found = iter(corrected([difference for metric in metrics for difference in metric.differences]))
    return tuple(replace(one, differences=tuple(islice(found, len(one.differences)))) for one in metrics)


def _winner(overall: MetricVerdict | None, variants: tuple[str, ...]) -> str | None:
    if overall is None:
        return None
    rated = [variant for variant in variants if overall.estimates[variant].n]  # the others take no part
    beaten = {variant: set[str]() for variant in rated}
    for difference in overall.differences:
        if difference.is_clear and difference.mean is not None:
            better, worse = _order(difference)
            beaten[better].add(worse)
    return next((name for name, others in beaten.items() if len(others) == len(rated) - 1 and others), None)


def _order(difference: Difference) -> tuple[str, str]:
    """The better and the worse of the two."""
    is_second = (difference.mean or 0) > 0
    return (difference.second, difference.first) if is_second else (difference.first, difference.second)


def _sentences(winner: str | None, overall: MetricVerdict | None, metrics: Sequence[MetricVerdict]) -> list[str]:
    told = [_headline(winner, overall)]
    for verdict in ([overall] if overall else []) + list(metrics):
        told += [sentence for difference in verdict.differences if (sentence := say(difference, verdict.metric))]
    return told


def _headline(winner: str | None, overall: MetricVerdict | None) -> str:
    if winner:
        return f"{winner} wins on the {WEIGHTED}."
    if overall is None:
        return "There is no overall verdict: no output has been rated on every metric that counts."
    if sum(1 for estimate in overall.estimates.values() if estimate.n) < 2:
        return "There is no verdict yet: only one variant has ratings."
    return f"No variant wins on the {WEIGHTED}: {_rivals(overall)}."


def _rivals(overall: MetricVerdict) -> str:
    """The best, and from whom it can't be told apart: from none only where it wins."""
    if len(alike := _highest(overall)) > 1:
        return f"{_listed(alike)} have the same mean{', the highest' if len(alike) < len(_rated(overall)) else ''}"
    best, rated = _best(overall), _rated(overall)
    mine = [d for d in overall.differences if best in (d.first, d.second) and not d.is_clear]
    mine = [d for d in mine if {d.first, d.second} <= rated]
    rivals = [d.second if d.first == best else d.first for d in sorted(mine, key=lambda d: abs(d.mean or 0))]
    if not rivals:  # its mean rests on other cases or raters too than those by which it is compared
        return f"{best} has the highest mean, but is beaten where the same person rated both for the same case"
    if len(rivals) > 2:
        return f"{best} has the highest mean, but can't be told apart from {len(rivals)} others"
    return f"{best} has the highest mean, but can't be told apart from {_listed(rivals)}"


def _rated(metric: MetricVerdict) -> set[str]:
    return {name for name, estimate in metric.estimates.items() if estimate.n}


def _highest(metric: MetricVerdict) -> list[str]:
    """The variant with the highest mean, or those that share it."""
    means = {name: e.mean for name, e in metric.estimates.items() if e.mean is not None}
    return [name for name, mean in means.items() if max(means.values()) - mean < ALIKE]


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def say(difference: Difference, metric: str) -> str:
    """One difference in words, with its interval and n; what isn't clear says how many more ratings it would take."""
    if difference.mean is None:
        return f"On {_the(metric)}, nobody rated {difference.first} and {difference.second} for the same case."
    if not difference.is_clear:
        return _not_clear(difference, metric)
    better, worse = _order(difference)
    low, high = sorted((abs(difference.low or 0), abs(difference.high or 0)))
    digits = 4 if high < FINE or low < FINE / 10 else 2
    interval = f"{100 * difference.confidence:g} % interval {fixed(low, digits)} to {fixed(high, digits)}"
    alone = f"; {counted(difference.unpaired, 'rating')} without a counterpart left out" if difference.unpaired else ""
    return (
        f"{better} beats {worse} on {_the(metric)} (+{fixed(abs(difference.mean), digits)}, {interval}, "
        f"{_basis(difference)}{alone})."
    )


MOST_SENTENCES = 6  # all pairs of four variants; of more, those that the best takes part in
MOST_ALIKE = 3  # variants that are told one by one that they can't be told apart from the best


def main_sentences(metric: MetricVerdict, winner: str | None = None) -> tuple[list[str], int]:
    """The differences on one metric that matter, in words, and how many pairs are left out.

    What the winner, or else the best, takes part in comes first. Of more than four variants nothing else is said, the
    nearest rival first, and those that can't be told apart from the best are told together.
    """
    best = winner or _best(metric)
    mine = [d for d in metric.differences if best in (d.first, d.second)]
    others = [d for d in metric.differences if best not in (d.first, d.second)]
    if len(metric.differences) <= MOST_SENTENCES:
        ordered = sorted(mine, key=lambda d: not d.is_clear) + others
        return [say(d, metric.metric) for d in ordered], 0
    mine.sort(key=lambda d: abs(d.mean or 0))
    clear = [say(d, metric.metric) for d in mine if d.is_clear]
    alike = [d for d in mine if not d.is_clear]
    if len(alike) <= MOST_ALIKE:
        return [*clear, *(say(d, metric.metric) for d in alike)], len(others)
    more = _more_for(alike)
    told = f"{best} has the highest mean, but can't be told apart from {len(alike)} others"
    if metric.metric == WEIGHTED and winner is None:  # the headline says so much
        told = f"{best} can't be told apart from {len(alike)} others yet"
    return [f"On {_the(metric.metric)}, {told}{more}.", *clear], len(others)


def _best(metric: MetricVerdict) -> str | None:
    means = {name: e.mean for name, e in metric.estimates.items() if e.mean is not None}
    return max(means, key=lambda name: means[name]) if means else None


def _not_clear(difference: Difference, metric: str) -> str:
    told = f"On {_the(metric)}, {difference.first} and {difference.second} can't be told apart ({_basis(difference)})"
    more = further_ratings(difference)
    if more is None:
        return f"{told}; there are too few different ratings to say how many more it would take."
    if more == 0:
        return f"{told}; a difference of {_worth(difference)} or more would have shown."
    return f"{told}; about {_rounded(more):,} more ratings would show a difference of {_worth(difference)}."


def _more_for(alike: Sequence[Difference]) -> str:
    """How many more ratings would tell one variant apart from several, from the nearest number to the farthest."""
    needed = [more for difference in alike if (more := further_ratings(difference)) is not None]
    if not needed:
        return ""
    fewest, most, seen = _rounded(min(needed)), _rounded(max(needed)), _worth(alike[0])
    if not most:
        return f"; a difference of {seen} or more would have shown"
    count = f"{most:,}" if fewest == most else f"{fewest:,} to {most:,}"
    return f"; about {count} more ratings of each two would show a difference of {seen}"


def _worth(difference: Difference) -> str:
    return f"{float(f'{difference.worthwhile:.2g}'):g}"


def _the(metric: str) -> str:
    return f"the {metric}" if metric == WEIGHTED else metric


def _basis(difference: Difference) -> str:
    """What a difference rests on: others may see it otherwise, the more so the fewer these are."""
    return f"{counted(difference.cases, 'case')}, {counted(difference.raters, 'rater')}"


def _rounded(count: int) -> int:
    """To two digits: a number of ratings to come is an estimate."""
    size: int = 10 ** max(len(str(count)) - 2, 0)
    return -(-count // size) * size
