"""The figures of a trial, by hand."""

from __future__ import annotations

import pytest

from rapport.scoring.judging.pairs import combine
from rapport.scoring.judging.trial import JudgedOutput, Trial, hold_trial
from rapport.scoring.text_length import word_count
from rapport.statistics.rating import Outcome, Scale
from rapport.storage.scores import PairJudgement

SCALE = Scale(1, 3)


def judged(
    number: int, judge: float | None, people: tuple[float, ...], words: float = 100, model: str = "lab:small"
) -> JudgedOutput:
    raters = {f"rater {place}": {"accuracy": value} for place, value in enumerate(people)}
    return JudgedOutput(f"o{number}", f"c{number}", model, model, words, {"accuracy": judge}, raters)


def trial(*outputs: JudgedOutput, judge: str = "lab:judge") -> Trial:
    return hold_trial(judge, outputs, ["accuracy"], SCALE)


def test_agreement_is_alpha_between_the_judge_and_the_mean_of_the_people() -> None:
    # Judge 1 2 3 3, people 1 2 3 2. Values: two 1, three 2, three 3. Observed: 2 ordered pairs of distance 1, over 8.
    # Expected: 2 (2*3*1 + 3*3*1 + 2*3*4) = 78, over 8 * 7. Alpha = 1 - 0.25 / 1.392857 = 0.820513.
    pairs = [(1, (1.0,)), (2, (2.0,)), (3, (3.0,)), (3, (1.0, 3.0))]
    (metric,) = trial(*(judged(n, value, people) for n, (value, people) in enumerate(pairs))).metrics
    assert metric.agreement.value == pytest.approx(0.820513, abs=1e-6)
    assert metric.agreement.units == 4


def test_people_among_themselves_are_measured_beside_the_judge() -> None:
    outputs = [judged(n, 2, (1.0 + n % 3, 1.0 + n % 3)) for n in range(6)]
    (metric,) = trial(*outputs).metrics
    assert metric.people.value == pytest.approx(1.0)
    assert metric.people.units == 6


def test_leniency_is_judge_minus_people() -> None:
    (metric,) = trial(*(judged(n, 3, (2.0, 3.0)) for n in range(4))).metrics
    assert metric.leniency.mean == pytest.approx(0.5)


def test_unscored_outputs_are_counted_and_move_nothing() -> None:
    scored = [judged(n, 1 + n % 3, (1.0 + n % 3,)) for n in range(6)]
    without, with_one = trial(*scored), trial(*scored, judged(9, None, (3.0,)))
    assert with_one.metrics[0].agreement == without.metrics[0].agreement
    assert with_one.metrics[0].leniency == without.metrics[0].leniency
    assert (with_one.metrics[0].unscored.met, with_one.metrics[0].unscored.n) == (1, 7)


def test_the_slope_on_length_leaves_out_what_people_see_in_longer_texts() -> None:
    # Both find longer texts better by one point for 100 words; the judge adds half a point for 100 more words.
    rows = [(100, 1.0, 1.0), (150, 1.75, 1.5), (200, 2.5, 2.0), (250, 3.25, 2.5)]
    found = trial(*(judged(n, value, (mean,), words) for n, (words, value, mean) in enumerate(rows)))
    assert found.is_length_adjusted
    assert found.length.value == pytest.approx(0.5)


def test_without_people_the_slope_is_the_judges_own_and_says_so() -> None:
    found = trial(*(judged(n, 1 + n / 2, (), 100 + 50 * n) for n in range(5)))
    assert not found.is_length_adjusted
    assert found.length.value == pytest.approx(1.0)


def test_favour_to_its_own_family_is_the_difference_against_people() -> None:
    own = [judged(n, 3, (2.0,), model="openai:gpt-4o") for n in range(4)]
    others = [judged(n + 10, 2, (2.0,), model="ollama:llama3") for n in range(6)]
    found = trial(*own, *others, judge="openai:gpt-4.1").own_family
    assert (found.family, found.variants, found.own, found.others) == ("OpenAI", ("openai:gpt-4o",), 4, 6)
    assert found.difference.value == pytest.approx(1.0)


def test_a_judge_of_other_families_has_no_difference() -> None:
    found = trial(*(judged(n, 2, (2.0,)) for n in range(5)), judge="gemini:gemini-2.5-pro").own_family
    assert (found.own, found.variants, found.difference.value) == (0, (), None)


def test_agreement_on_choices_is_with_what_most_people_chose() -> None:
    said: list[PairJudgement] = []
    people: dict[tuple[str, str], list[Outcome]] = {}
    for number, outcome in enumerate(("left", "right", "left", "right")):
        ids = f"a{number}", f"b{number}"
        other = "left" if outcome == "right" else "right"
        said += [PairJudgement(*ids, "j", "v", outcome), PairJudgement(*ids[::-1], "j", "v", other)]  # type: ignore[arg-type]
        people[ids] = [outcome, outcome, "tie"]  # type: ignore[list-item]
    found = hold_trial("lab:j", [], ["accuracy"], SCALE, combine(said), people)
    assert (found.choices.value, found.choices.units) == (pytest.approx(1.0), 4)


def test_split_people_chose_a_tie() -> None:
    said = [PairJudgement("a", "b", "j", "v", "tie"), PairJudgement("b", "a", "j", "v", "tie")]
    said += [PairJudgement("a", "c", "j", "v", "left"), PairJudgement("c", "a", "j", "v", "right")]
    people: dict[tuple[str, str], list[Outcome]] = {("a", "b"): ["left", "right"], ("a", "c"): ["left"]}
    assert hold_trial("lab:j", [], [], SCALE, combine(said), people).choices.value == pytest.approx(1.0)


def test_without_anything_everything_is_unknown() -> None:
    found = trial()
    assert (found.metrics[0].agreement.value, found.flips.rate.share, found.length.value) == (None, None, None)
    assert found.metrics[0].unscored.share is None


def test_chinese_and_japanese_count_two_signs_a_word() -> None:
    assert word_count("one two three") == 3
    assert word_count("今日は良い") == 1 + 2.5
