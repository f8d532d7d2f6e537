"""What of a rated run a model can be trained on: preference pairs (DPO) and good examples (SFT), and why the rest not.

The rules, in the words of docs/other_tools.md:

- A pair is two outputs for one case of which people preferred one: somebody chose it blind and nobody chose the other,
  or its weighted mean rating is higher by a margin. Ties and "both bad" prefer none. Where raters chose differently, or
  ratings say the opposite of choices, there is no pair.
- An example is an output whose weighted mean rating reaches a bar.
- Neither is made of an output that a rater flagged, that was cut off or has no prompt, and no text is taken twice:
  texts that differ in capitals, blanks or punctuation only are the same text.
- A case is in the train or in the test part by a hash of what it holds, so that it is never on both sides, and stays
  where it is when others are added.

Only ids and digests are kept in memory; texts are read when they are written.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Literal

from rapport.exporting.tools.llm_comparator import weighted_rating
from rapport.exporting.tools.outcomes import TABLE_ROW, Outcome, Outcomes
from rapport.storage.rounds import StoredChoice

Split = Literal["train", "test"]
Source = Literal["choice", "rating"]
_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Rules:
    """`margin` and `bar` are shares of the rating scale's width: 0.25 is half a point on 1 to 3, 0.8 is 2.6."""

    margin: float = 0.25
    bar: float = 0.8
    test_share: float = 0.1


@dataclass(frozen=True, slots=True)
class Pair:
    """Two outputs of a case by id, the preferred one first."""

    chosen_id: str
    rejected_id: str
    source: Source
    split: Split = "train"


@dataclass(frozen=True, slots=True)
class Example:
    """A good output by id."""

    output_id: str
    split: Split = "train"


@dataclass(frozen=True, slots=True)
class Selection:
    """What can be used, and how much was dropped for which reason."""

    pairs: tuple[Pair, ...]
    examples: tuple[Example, ...]
    dropped_pairs: Mapping[str, int]
    dropped_examples: Mapping[str, int]
    cases: int


@dataclass(frozen=True, slots=True)
class _Known:
    """An output without its text."""

    id: str
    case_id: str
    case_key: str
    digest: str
    prompt_digest: str
    rating: float | None
    bad: str


@dataclass(slots=True)
class _Votes:
    """How often each output of a pair was chosen, by id."""

    wins: Counter[str] = field(default_factory=Counter)
    ties: int = 0


def select(outcomes: Outcomes, rules: Rules | None = None) -> Selection:
    """Raises StorageError."""
    rules = rules or Rules()
    known = {one.id: one for one in _all_known(outcomes)}
    width = _width(outcomes)
    pairs, dropped_pairs = _pairs(outcomes, known, rules.margin * width)
    examples, dropped_examples = _examples(outcomes, known, rules.bar, width)
    used = {known[pair.chosen_id].case_key for pair in pairs} | {known[one.output_id].case_key for one in examples}
    sides = _sides(used, rules.test_share)
    return Selection(
        tuple(replace(pair, split=sides[known[pair.chosen_id].case_key]) for pair in pairs),
        tuple(replace(one, split=sides[known[one.output_id].case_key]) for one in examples),
        dropped_pairs,
        dropped_examples,
        len({one.case_key for one in known.values()}),
    )


def normalised(text: str) -> str:
    """What makes two texts the same: letters and digits, without capitals, blanks, punctuation and forms of width."""
    return _NOT_WORDS.sub("", unicodedata.normalize("NFKC", text).casefold())


def side_of(case_key: str, test_share: float) -> Split:
    """Train or test by a hash: the same for the same case, whatever else there is."""
    return "test" if int(_digest(case_key)[:12], 16) / 16**12 < test_share else "train"


def _sides(keys: Iterable[str], test_share: float) -> dict[str, Split]:
    """A side for each case that is used; where a share of more than nothing would leave test empty, one goes there."""
    sides = {key: side_of(key, test_share) for key in keys}
    if test_share > 0 and len(sides) > 1 and "test" not in sides.values():
        sides[min(sides, key=_digest)] = "test"
    return sides


def _all_known(outcomes: Outcomes) -> Iterator[_Known]:
    for outcome in outcomes:
        if outcome.output.status == "done" and outcome.output.text.strip():
            yield _Known(
                outcome.output.id,
                outcome.case.id,
                _case_key(outcomes, outcome),
                _digest(normalised(outcome.output.text)),
                _digest("\n".join(f"{one.role}\n{one.content}" for one in outcome.output.messages)),
                weighted_rating(outcomes, outcome),
                _bad(outcome),
            )


def _case_key(outcomes: Outcomes, outcome: Outcome) -> str:
    """What the case holds: two rows that say the same are one case, and so are the turns of one conversation."""
    case = outcome.case
    if outcomes.is_conversation:
        return outcomes.run.id
    if case.candidate_id or case.job_id:
        return f"{case.candidate_id}\n{case.job_id}"
    return case.data if outcomes.run.scenario == TABLE_ROW and case.data else case.message or case.id


def _bad(outcome: Outcome) -> str:
    """Why an output can't be an example of anything good; empty if it can."""
    if any(mark.status == "flagged" for mark in outcome.marks):
        return "flagged by a rater"
    if outcome.output.finish_reason not in ("stop", ""):
        return "cut off"
    return "" if outcome.output.messages else "without a prompt"


def _width(outcomes: Outcomes) -> float:
    scale = outcomes.rubric_scale
    return scale[1] - scale[0] if scale else 0.0


def _pairs(outcomes: Outcomes, known: Mapping[str, _Known], margin: float) -> tuple[list[Pair], Counter[str]]:
    dropped: Counter[str] = Counter()
    seen: set[tuple[str, str, str]] = set()
    pairs = []
    for first, second, source in _preferred(outcomes, known, margin, dropped):
        chosen, rejected = known[first], known[second]
        key = (chosen.prompt_digest, chosen.digest, rejected.digest)
        if why := _pair_fault(chosen, rejected, key in seen):
            dropped[why] += 1
            continue
        seen.add(key)
        pairs.append(Pair(first, second, source))
    return pairs, dropped


def _pair_fault(chosen: _Known, rejected: _Known, is_seen: bool) -> str:
    if chosen.bad:
        return f"the preferred one was {chosen.bad}"
    if chosen.digest == rejected.digest:
        return "both texts are the same"
    return "the same pair again" if is_seen else ""


def _preferred(
    outcomes: Outcomes, known: Mapping[str, _Known], margin: float, dropped: Counter[str]
) -> Iterator[tuple[str, str, Source]]:
    """Ids of the preferred and the other output, in the order of the outputs; what prefers none is counted."""
    votes = _votes(outcomes.choices, known)
    by_case: dict[str, list[_Known]] = defaultdict(list)
    for one in known.values():
        by_case[one.case_id].append(one)
    for of_case in by_case.values():
        for one, other in combinations(of_case, 2):
            voted = votes.get(frozenset((one.id, other.id)))
            found = _preference(one, other, voted, margin, dropped)
            if found is not None:
                yield found


def _votes(choices: Sequence[StoredChoice], known: Mapping[str, _Known]) -> dict[frozenset[str], _Votes]:
    votes: dict[frozenset[str], _Votes] = defaultdict(_Votes)
    for choice in choices:
        if choice.left_id not in known or choice.right_id not in known:
            continue
        of_pair = votes[frozenset((choice.left_id, choice.right_id))]
        if choice.outcome in ("left", "right"):
            of_pair.wins[choice.left_id if choice.outcome == "left" else choice.right_id] += 1
        else:
            of_pair.ties += 1
    return votes


def _preference(
    one: _Known, other: _Known, voted: _Votes | None, margin: float, dropped: Counter[str]
) -> tuple[str, str, Source] | None:
    rated = _by_rating(one, other, margin)
    if voted is None:
        return (*rated, "rating") if rated else None
    if len(voted.wins) > 1:
        dropped["raters chose differently"] += 1
        return None
    if not voted.wins:
        dropped["a tie, or both bad"] += 1
        return None
    chosen = next(iter(voted.wins))
    if rated and rated[0] != chosen:
        dropped["ratings say the opposite of choices"] += 1
        return None
    return chosen, other.id if chosen == one.id else one.id, "choice"


def _by_rating(one: _Known, other: _Known, margin: float) -> tuple[str, str] | None:
    if one.rating is None or other.rating is None or margin <= 0:
        return None
    difference = one.rating - other.rating
    if abs(difference) + 1e-9 < margin:
        return None
    return (one.id, other.id) if difference > 0 else (other.id, one.id)


def _examples(
    outcomes: Outcomes, known: Mapping[str, _Known], bar: float, width: float
) -> tuple[list[Example], Counter[str]]:
    dropped: Counter[str] = Counter()
    seen: set[str] = set()
    examples = []
    least = outcomes.rubric_scale[0] + bar * width if outcomes.rubric_scale else 0.0
    for one in known.values():
        if why := _example_fault(one, least, one.digest in seen):
            dropped[why] += 1
            continue
        seen.add(one.digest)
        examples.append(Example(one.id))
    return examples, dropped


def _example_fault(one: _Known, least: float, is_seen: bool) -> str:
    if one.rating is None:
        return "not rated on every metric"
    if one.rating + 1e-9 < least:
        return "rated below the bar"
    return one.bad or ("the same text again" if is_seen else "")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
