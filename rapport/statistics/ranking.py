"""Which variant people choose: Bradley-Terry strengths with intervals, and who beat whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapport.statistics.rating import Choice

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CONFIDENCE = 0.95
RESAMPLES = 1_000
SEED = 20_260_101
PRIOR_TIES = 1.0  # one tie a compared pair, so that a variant that never lost has a strength too


@dataclass(frozen=True, slots=True)
class Strength:
    """A variant's log odds of being chosen over one of average strength: 0 is average, 0.7 is twice as often.

    `low` and `high` are None where fewer than two cases were compared, and so is `lead_low`: the lower end of the
    interval of its lead over the next weaker variant of its group, which the weakest has none of. Two intervals may
    overlap and the lead be sure all the same. Variants of one `group` are linked by comparisons; strengths of two
    groups, each around its own average, can't be set side by side.
    """

    variant: str
    value: float
    low: float | None
    high: float | None
    chosen: int
    tied: int
    compared: int
    group: int = 0
    lead_low: float | None = None


@dataclass(frozen=True, slots=True)
class Duel:
    """How often `first` was chosen over `second`; both bad counts as a tie."""

    first: str
    second: str
    first_chosen: int
    second_chosen: int
    ties: int

    @property
    def n(self) -> int:
        return self.first_chosen + self.second_chosen + self.ties


def rank(choices: Sequence[Choice], confidence: float = CONFIDENCE, seed: int = SEED) -> list[Strength]:
    """Bradley-Terry strengths (1952), the strongest first; ties are half a win for each.

    A tie is added to every pair that was compared, so that strengths stay finite. Choices for one case are alike, so
    intervals are of Student's t with the error of a bootstrap over cases; but none is narrower than the number of
    comparisons allows (the inverse of the likelihood's curvature), since a few cases that all say the same are no
    certainty. Variants that were never compared are left out.
    """

    names = sorted({name for choice in choices for name in (choice.left, choice.right)})
    if len(names) < 2:
        return []
    duels = win_matrix(choices)
    groups = _groups(names, duels)
    found = [
        strength
        for group in sorted(set(groups.values()))
        for strength in _rank_linked(
            [choice for choice in choices if groups[choice.left] == group], duels, group, confidence, seed
        )
    ]
    return sorted(found, key=lambda strength: (-strength.value, strength.variant))


def _rank_linked(
    choices: Sequence[Choice], duels: Sequence[Duel], group: int, confidence: float, seed: int
) -> list[Strength]:
    import numpy as np

    names = sorted({name for choice in choices for name in (choice.left, choice.right)})
    wins = _wins_by_case(choices, names)
    prior = _prior(choices, names)
    values = _strengths((wins.sum(0) + prior)[None])[0]
    ranked = sorted(range(len(names)), key=lambda i: (-values[i], names[i]))
    own = np.eye(len(names))[ranked]
    leads = own - np.roll(own, -1, axis=0)  # over the next; that of the last says nothing
    reach = _reach(wins, prior, values, np.concatenate((own, leads)), confidence, seed)
    found = []
    for place, i in enumerate(ranked):
        value, has_next = float(values[i]), place + 1 < len(ranked)
        low = high = lead = None
        if reach is not None:
            low, high = value - float(reach[place]), value + float(reach[place])
            lead = float(leads[place] @ values - reach[len(names) + place]) if has_next else None
        found.append(Strength(names[i], value, low, high, *_tally(duels, names[i]), group, lead))
    return found


def _groups(names: Sequence[str], duels: Sequence[Duel]) -> dict[str, int]:
    """The number of each variant's group: those that are linked by comparisons, directly or through others."""
    groups = {name: number for number, name in enumerate(names)}
    for _ in names:
        for duel in duels:
            groups[duel.first] = groups[duel.second] = min(groups[duel.first], groups[duel.second])
    return groups


def win_matrix(choices: Sequence[Choice]) -> list[Duel]:
    """Every pair that was compared, by name."""
    found: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for choice in choices:
        first, second = sorted((choice.left, choice.right))
        tally = found[first, second]
        if choice.outcome in ("tie", "both_bad"):
            tally[2] += 1
        else:
            chosen = choice.left if choice.outcome == "left" else choice.right
            tally[0 if chosen == first else 1] += 1
    return [Duel(*pair, *tally) for pair, tally in sorted(found.items())]


def _wins_by_case(choices: Sequence[Choice], names: list[str]) -> NDArray[np.float64]:
    """wins[c, i, j]: how often i was chosen over j for case c, a tie being half for each."""
    import numpy as np

    cases = {case: index for index, case in enumerate(sorted({choice.case for choice in choices}))}
    place = {name: index for index, name in enumerate(names)}
    wins = np.zeros((len(cases), len(names), len(names)))
    for choice in choices:
        left, right = place[choice.left], place[choice.right]
        share = {"left": 1.0, "right": 0.0}.get(choice.outcome, 0.5)
        wins[cases[choice.case], left, right] += share
        wins[cases[choice.case], right, left] += 1 - share
    return wins


def _prior(choices: Sequence[Choice], names: list[str]) -> NDArray[np.float64]:
    import numpy as np

    place = {name: index for index, name in enumerate(names)}
    prior = np.zeros((len(names), len(names)))
    for pair in {frozenset((choice.left, choice.right)) for choice in choices}:
        for one in pair:
            for other in pair - {one}:
                prior[place[one], place[other]] = PRIOR_TIES / 2
    return prior


def _reach(
    wins: NDArray[np.float64],
    prior: NDArray[np.float64],
    values: NDArray[np.float64],
    contrasts: NDArray[np.float64],
    confidence: float,
    seed: int,
) -> NDArray[np.float64] | None:
    """How far the interval of each of `contrasts`, which are rows of weights of the strengths, reaches to either side;
    None for fewer than two cases."""
    import numpy as np
    from scipy.special import ndtri, stdtrit

    if len(wins) < 2:
        return None
    level = (1 + confidence) / 2
    spread = (_resampled(wins, prior, seed) @ contrasts.T).std(0, ddof=1)
    by_cases = float(stdtrit(len(wins) - 1, level)) * spread
    variances = (contrasts @ _covariance_of_count(wins.sum(0) + prior, values) * contrasts).sum(1)
    by_count = float(ndtri(level)) * np.sqrt(np.maximum(variances, 0))
    return np.asarray(np.maximum(by_cases, by_count), dtype=np.float64)


def _resampled(wins: NDArray[np.float64], prior: NDArray[np.float64], seed: int) -> NDArray[np.float64]:
    """The strengths of resamples of whole cases, a row each."""
    import numpy as np

    cases = len(wins)
    # Cases that were judged alike are drawn together: the same bootstrap, in the time of the different ones.
    different, counts = np.unique(wins.reshape(cases, -1), axis=0, return_counts=True)
    draws = np.random.default_rng(seed).multinomial(cases, counts / cases, RESAMPLES).astype(np.float64)
    return _strengths((draws @ different).reshape(-1, *wins.shape[1:]) + prior)


def _covariance_of_count(wins: NDArray[np.float64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The covariance that so many comparisons have even where each is a case of its own: of strengths around 0 the
    inverse information is the pseudoinverse of a matrix of n p (1 - p)."""
    import numpy as np

    chosen = 1 / (1 + np.exp(values[None, :] - values[:, None]))
    weights = (wins + wins.T) * chosen * (1 - chosen)
    information = np.diag(weights.sum(1)) - weights
    return np.asarray(np.linalg.pinv(information, hermitian=True), dtype=np.float64)


def _strengths(wins: NDArray[np.float64]) -> NDArray[np.float64]:
    """Log strengths around 0 for each of many matrices of wins, shape (matrices, variants): Hunter's iteration (2004)
    on all of them at once.

    Our own lines, since a bootstrap takes a thousand; tests hold them to evalica's, whose import alone is as long as
    the page that shows them may take.
    """
    import numpy as np

    games = wins + wins.transpose(0, 2, 1)
    won = wins.sum(2)
    scores = np.ones_like(won)
    for _ in range(2_000):
        before = scores
        scores = won / (games / (scores[:, :, None] + scores[:, None, :])).sum(2)
        scores /= np.exp(np.log(scores).mean(1, keepdims=True))
        if np.abs(np.log(scores / before)).max() < 1e-7:
            break
    return _around_zero(scores)


def _around_zero(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    logs = np.log(np.maximum(scores, 1e-12))
    centred: NDArray[np.float64] = logs - logs.mean(1, keepdims=True)
    return centred


def _tally(duels: Sequence[Duel], name: str) -> tuple[int, int, int]:
    """How often it was chosen, tied and compared."""
    mine = [duel for duel in duels if name in (duel.first, duel.second)]
    chosen = sum(duel.first_chosen if duel.first == name else duel.second_chosen for duel in mine)
    return chosen, sum(duel.ties for duel in mine), sum(duel.n for duel in mine)
