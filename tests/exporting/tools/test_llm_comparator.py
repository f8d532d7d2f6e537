"""Two variants as LLM Comparator's JSON."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from rapport.errors import StorageError
from rapport.exporting.tools.llm_comparator import write_comparator
from rapport.exporting.tools.outcomes import Outcomes
from rapport.storage.runs import Run
from rapport.storage.scores import PairJudgement
from rapport.storage.store import Store
from tests.exporting.tools.runs_for_tests import add_round, choose, output_id, put_run, put_scores

# client/lib/types.ts: Example and IndividualRating, without the indices that the viewer adds
EXAMPLE = {
    "input_text", "tags", "output_text_a", "output_text_b", "score", "individual_rater_scores", "rationale_list",
    "custom_fields",
}  # fmt: skip
RATING = {"score", "rating_label", "is_flipped", "rationale", "custom_fields"}


def comparator_of(store: Store, run: Run, first: str = "large", second: str = "small") -> dict[str, Any]:
    file = io.BytesIO()
    write_comparator(Outcomes(store, run.id), file, first, second)
    read: dict[str, Any] = json.loads(file.getvalue())
    return read


def test_the_file_has_the_shape_of_the_viewer_s_types(store: Store) -> None:
    run = put_run(store)
    put_scores(store, run)

    read = comparator_of(store, run)

    assert read["models"] == [{"name": "large (lab:large)"}, {"name": "small (lab:small)"}]
    assert read["metadata"].keys() == {"source_path", "custom_fields_schema"}
    assert all(example.keys() == EXAMPLE for example in read["examples"])
    assert all(rating.keys() == RATING for one in read["examples"] for rating in one["individual_rater_scores"])


def test_every_example_has_both_values_of_every_field(store: Store) -> None:
    run = put_run(store)
    put_scores(store, run)

    read = comparator_of(store, run)

    fields = [field["name"] for field in read["metadata"]["custom_fields_schema"] if field["type"] != "string"]
    assert fields
    assert all(len(one["custom_fields"][name]) == 2 for one in read["examples"] for name in fields)


def test_there_is_an_example_for_each_case_and_repeat_that_both_answered(store: Store) -> None:
    read = comparator_of(store, put_run(store))

    assert len(read["examples"]) == 4 * 2  # of five cases, one failed
    assert read["examples"][0]["output_text_a"] == "Prague is lovely, and so is its dumplings (1/1)."
    assert read["examples"][0]["input_text"] == "Praise Prague for its dumplings."


@pytest.mark.parametrize(
    ("left", "outcome", "score", "is_flipped"),
    [
        pytest.param(1, "left", 1.0, False, id="A on the left, chosen"),
        pytest.param(1, "right", -1.0, False, id="B on the right, chosen"),
        pytest.param(0, "left", -1.0, True, id="B on the left, chosen"),
        pytest.param(0, "right", 1.0, True, id="A on the right, chosen"),
        pytest.param(0, "tie", 0.0, True, id="a tie"),
        pytest.param(1, "both_bad", 0.0, False, id="both bad"),
    ],
)
def test_a_positive_score_says_that_a_is_better(
    store: Store, left: int, outcome: Any, score: float, is_flipped: bool
) -> None:
    run = put_run(store)
    add_round(store, run, "choose")
    choose(store, run, output_id(run, 0, left), output_id(run, 0, 1 - left), outcome)

    first = comparator_of(store, run)["examples"][0]  # A is `large`, position 1

    assert first["score"] == score
    assert [one["is_flipped"] for one in first["individual_rater_scores"]] == [is_flipped]


def test_people_and_judges_count_alike(store: Store) -> None:
    run = put_run(store)
    add_round(store, run, "choose")
    a, b = output_id(run, 0, 1), output_id(run, 0, 0)
    choose(store, run, a, b, "left", "Ana")
    choose(store, run, b, a, "left", "Ben")
    store.scores.put_pair_judgements([PairJudgement(a, b, "lab:judge", "v1", "left", "More lively.")])

    first = comparator_of(store, run)["examples"][0]

    assert first["score"] == pytest.approx((1 - 1 + 1) / 3)
    assert first["individual_rater_scores"][-1]["rationale"] == "lab:judge: More lively."


def test_without_a_comparison_the_score_is_the_difference_of_ratings(store: Store) -> None:
    run = put_run(store)
    put_scores(store, run)

    examples = comparator_of(store, run)["examples"]

    assert examples[2]["score"] == 1.5  # 3 against 1 on a scale of 1 to 3
    assert examples[1]["score"] is None  # second repeats weren't rated


def test_outputs_of_other_repeats_that_were_compared_are_an_example_too(store: Store) -> None:
    run = put_run(store)
    add_round(store, run, "choose")
    choose(store, run, output_id(run, 0, 0, 1), output_id(run, 0, 1, 2), "right")

    examples = comparator_of(store, run)["examples"]

    assert len(examples) == 9
    assert examples[2]["score"] == 1.0


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        pytest.param("large", "medium", "no variant 'medium'", id="unknown"),
        pytest.param("large", "large", "Choose another one", id="the same twice"),
    ],
)
def test_two_different_variants_are_needed(store: Store, first: str, second: str, said: str) -> None:
    run = put_run(store)

    with pytest.raises(StorageError, match=said):
        comparator_of(store, run, first, second)
