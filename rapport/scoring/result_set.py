"""What is known of the outputs of some runs: who wrote what, how it was rated, checked, chosen, and what it cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import Literal, NamedTuple

from rapport.documents.language import detect_language
from rapport.statistics.estimates import Estimate, estimate_mean
from rapport.statistics.frontier import Offer, frontier
from rapport.statistics.rates import Rate, RateDifference, compare_rates_of_cases, rate_of_answers
from rapport.statistics.rating import Choice, Rating, Scale

Dimension = Literal["candidate", "job", "language", "length", "model", "prompt", "context"]
DIMENSIONS: tuple[Dimension, ...] = ("candidate", "job", "language", "length", "model", "prompt", "context")
UNKNOWN = "unknown"
_LANGUAGE_SAMPLE = 400  # characters: enough to tell a language, in a fraction of the time for a long text


@dataclass(frozen=True, slots=True)
class Item:
    """One output. `variant` is the readable label; `case` is the same for all variants that answered the same.

    The fields named in `DIMENSIONS` are what results can be sliced by.
    """

    id: str
    run_id: str
    case: str
    variant: str
    text: str
    candidate: str
    job: str
    length: str
    model: str
    prompt: str
    context: str
    seconds: float | None
    cost_usd: float | None
    scenario: str = "outreach_email"
    is_chat: bool = False  # `candidate` is then the customer's message, and `job` the conversation

    @property
    def case_id(self) -> str:
        """The case, as outputs in the store call it."""
        return self.case

    @property
    def language(self) -> str:
        """What the text is written in, found when somebody asks."""
        return _language(self.text[:_LANGUAGE_SAMPLE])


@lru_cache(maxsize=50_000)
def _language(sample: str) -> str:
    return detect_language(sample) or UNKNOWN


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rater wrote of an output in their own words.

    `choice` is '' but for the reason of a choice, which is kept with the output that was chosen, or the left one where
    none was: then it says what was chosen.
    """

    output_id: str
    variant: str
    rater: str
    text: str
    choice: str = ""

    @property
    def said_by(self) -> str:
        """Who wrote it, and of what."""
        return f"{self.rater} {self.choice}" if self.choice else f"{self.rater} on {self.variant}"


class CheckOutcome(NamedTuple):
    """What an automatic check said of an output; None is unscored. A tuple: a page has a hundred thousand of them."""

    output_id: str
    name: str
    is_met: bool | None
    why: str


@dataclass(frozen=True, slots=True)
class ResultSet:
    """Everything a results page shows of the chosen runs; `notes` are sentences about what was left out, and why.

    `titles` are the runs' names, `weights` and `scale` those of the rubric that people rated by, and `people` the names
    and addresses of the candidates, for masking.
    """

    titles: tuple[str, ...]
    variants: tuple[str, ...]
    items: tuple[Item, ...]
    ratings: tuple[Rating, ...]
    choices: tuple[Choice, ...]
    remarks: tuple[Remark, ...]
    checks: tuple[CheckOutcome, ...]
    check_titles: Mapping[str, str]
    weights: Mapping[str, float]
    scale: Scale
    unfinished_checks: int
    skipped_choices: int
    people: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckRate:
    """How often a variant's outputs meet a check."""

    name: str
    variant: str
    rate: Rate


@dataclass(frozen=True, slots=True)
class Spending:
    """What a variant's outputs took; None where no output says it. `priced` and `timed` of `n` outputs do."""

    variant: str
    n: int
    mean_cost_usd: float | None
    median_seconds: float | None
    priced: int
    timed: int


@dataclass(frozen=True, slots=True)
class Slice:
    """The mean rating of a variant where a dimension has this value; `outputs` are those that have a rating."""

    value: str
    variant: str
    estimate: Estimate
    outputs: int


@dataclass(frozen=True, slots=True)
class Slices:
    """The largest slices of a dimension, and how many values have no room among them."""

    rows: tuple[Slice, ...]
    left_out: int


def check_rates(results: ResultSet) -> list[CheckRate]:
    """Every check and variant that has a result, checks in the order of their titles."""
    places = {item.id: (item.variant, item.case) for item in results.items}
    found: dict[tuple[str, str], tuple[list[str], list[bool | None]]] = defaultdict(lambda: ([], []))
    names = dict.fromkeys(results.check_titles)
    for output_id, name, is_met, _ in results.checks:
        if place := places.get(output_id):
            variant, case = place
            cases, mets = found[name, variant]
            cases.append(case)
            mets.append(is_met)
    names |= dict.fromkeys(name for name, _ in found)
    return [
        CheckRate(name, variant, rate_of_answers(*found[name, variant]))
        for name in names
        for variant in results.variants
        if (name, variant) in found
    ]


def check_difference(results: ResultSet, name: str, first: str, second: str) -> RateDifference:
    """McNemar's test of one check between two variants, over the cases that both have.

    Where cases were answered several times it is one that keeps the answers of a case together.
    """
    places = {item.id: (item.variant, item.case) for item in results.items if item.variant in (first, second)}
    found: dict[str, dict[str, list[bool | None]]] = {first: defaultdict(list), second: defaultdict(list)}
    for outcome in results.checks:
        if outcome.name == name and (place := places.get(outcome.output_id)):
            found[place[0]][place[1]].append(outcome.is_met)
    return compare_rates_of_cases(found[first], found[second])


def spending(results: ResultSet) -> list[Spending]:
    """What each variant took, in the order of the variants."""
    by_variant: dict[str, list[Item]] = {variant: [] for variant in results.variants}
    for item in results.items:
        by_variant[item.variant].append(item)
    return [_spent(variant, items) for variant, items in by_variant.items()]


def _spent(variant: str, items: Sequence[Item]) -> Spending:
    costs = [item.cost_usd for item in items if item.cost_usd is not None]
    seconds = [item.seconds for item in items if item.seconds is not None]
    return Spending(
        variant,
        len(items),
        sum(costs) / len(costs) if costs else None,
        median(seconds) if seconds else None,
        len(costs),
        len(seconds),
    )


def best_offers(quality: Mapping[str, float], price: Mapping[str, float | None]) -> list[str]:
    """The variants that no other beats in both quality and price; those without either take no part."""
    offers = [
        Offer(name, quality[name], known) for name, known in price.items() if known is not None and name in quality
    ]
    return [offer.name for offer in frontier(offers)]


def slices(
    results: ResultSet, ratings: Sequence[Rating], dimension: Dimension, scale: Scale | None, limit: int = 40
) -> Slices:
    """Means of `ratings` (of one metric) for each value of the dimension and variant, the values with most first."""
    values = {item.id: getattr(item, dimension) for item in results.items}
    grouped: dict[str, dict[str, list[Rating]]] = defaultdict(lambda: defaultdict(list))
    for rating in ratings:
        value = values.get(rating.output)
        if value is not None:
            grouped[value][rating.variant].append(rating)
    ordered = sorted(grouped, key=lambda value: (-sum(map(len, grouped[value].values())), value))
    rows = [
        Slice(value, variant, estimate_mean(mine, scale), len({one.output for one in mine if one.value is not None}))
        for value in ordered[:limit]
        for variant in results.variants
        if (mine := grouped[value].get(variant))
    ]
    return Slices(tuple(rows), max(0, len(ordered) - limit))


def items_behind(results: ResultSet, variant: str, dimension: Dimension | None = None, value: str = "") -> list[Item]:
    """The outputs of a variant, all or only those with this value of the dimension."""
    mine = [item for item in results.items if item.variant == variant]
    return [item for item in mine if dimension is None or getattr(item, dimension) == value]


def means_by_output(ratings: Sequence[Rating]) -> dict[str, float]:
    """The mean over raters for each output that has a rating; `ratings` are of one metric."""
    found: dict[str, list[float]] = defaultdict(list)
    for rating in ratings:
        if rating.value is not None:
            found[rating.output].append(rating.value)
    return {output: sum(values) / len(values) for output, values in found.items()}
