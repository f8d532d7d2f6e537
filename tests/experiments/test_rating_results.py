from __future__ import annotations

from dataclasses import replace

import pytest

from rapport.experiments.rating import Material
from rapport.experiments.rating_results import (
    PREFERENCE,
    agreement_of_choices,
    agreement_of_marks,
    choices,
    ratings,
)
from rapport.statistics.rating import Choice, Outcome
from rapport.storage.rounds import Mark, StoredChoice
from tests.experiments.rating_rounds import a_round, material_of, put_letters, store_of

A, B = "run-1-0-0", "run-1-0-1"
MARK = Mark("r1", A, "Ines", {"accuracy": 3, "fluency": 1})


@pytest.fixture
def material(tmp_path):  # type: ignore[no-untyped-def]
    for store in store_of(tmp_path):
        put_letters(store, 6, 2)
        yield material_of(store, a_round(("Ines", "Ben")))


def values(material: Material, mark: Mark) -> list[tuple[str, float | None]]:
    return [(rating.metric, rating.value) for rating in ratings(material, [mark])]


def test_a_mark_is_a_rating_a_metric_of_its_case_variant_and_rater(material: Material) -> None:
    first, second = ratings(material, [MARK])
    assert (first.metric, first.value, second.metric, second.value) == ("accuracy", 3, "fluency", 1)
    assert first.case == material.rated[A].case_id
    assert first.rater == "Ines"
    assert first.variant == material.rated[A].variant != material.rated[B].variant


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"values": {"accuracy": 2}}, [("accuracy", 2.0)], id="still at it"),
        pytest.param({"values": {}, "status": "skipped"}, [("accuracy", None), ("fluency", None)], id="skipped"),
        pytest.param(
            {"values": {"fluency": 2}, "status": "flagged"}, [("accuracy", None), ("fluency", 2.0)], id="flag"
        ),
        pytest.param({"values": {"old metric": 2}}, [], id="a metric of another rubric"),
        pytest.param({"output_id": "gone"}, [], id="an output that is gone"),
    ],
)
def test_what_has_no_value_is_unscored_only_where_it_was_left(
    material: Material, changes: dict[str, object], expected: list[tuple[str, float | None]]
) -> None:
    assert values(material, replace(MARK, **changes)) == expected  # type: ignore[arg-type]


def test_choices_are_between_variants_and_skipped_ones_are_none(material: Material) -> None:
    said = StoredChoice("r1", B, A, "Ines", "left")
    (choice,) = choices(material, [said, replace(said, outcome=None), replace(said, left_id="gone")])
    left, right = material.rated[B], material.rated[A]
    assert choice == Choice(left.case_id, left.variant, right.variant, "Ines", "left")


def test_raters_who_say_the_same_agree(material: Material) -> None:
    said = [Mark("r1", f"run-1-{n}-0", rater, {"accuracy": 1 + n % 3}) for n in range(6) for rater in ("Ines", "Ben")]
    found = agreement_of_marks(material, said)
    assert (found["accuracy"].value, found["accuracy"].units) == (1, 6)
    assert (found["fluency"].value, found["fluency"].units) == (None, 0)


@pytest.mark.parametrize(("outcome", "mirrored"), [("left", "right"), ("right", "left"), ("tie", "tie")])
def test_the_same_choice_from_the_other_side_is_agreement(outcome: Outcome, mirrored: Outcome) -> None:
    said = [
        StoredChoice("r1", "a", "b", "Ines", outcome),
        StoredChoice("r1", "b", "a", "Ben", mirrored),
        StoredChoice("r1", "c", "d", "Ines", "both_bad"),
        StoredChoice("r1", "c", "d", "Ben", "both_bad"),
        StoredChoice("r1", "e", "f", "Ben", None),
    ]
    found = agreement_of_choices(said)[PREFERENCE]
    assert (found.value, found.units) == (1, 2)
