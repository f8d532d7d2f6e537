from pathlib import Path

import pytest

from components import services
from components.rating_material import material
from components.rating_rounds import progress_by_rater
from rapport.experiments.rating import Progress
from rapport.storage.rounds import Mark, StoredChoice
from tests.components.drawing import AWKWARD, click, markup_in, show
from tests.components.rated_rounds import BEN, INES, put_round
from tests.pages.opening import markdown_of, texts


def page() -> None:
    from components import rating_rounds

    rating_rounds.show()


def test_without_rounds_it_is_said_what_one_is() -> None:
    assert "No round yet" in texts(show(page))


@pytest.mark.parametrize(("kind", "words"), [("rate", "Rate one by one"), ("choose", "Choose between two")])
def test_a_round_says_how_and_by_whom(kind: str, words: str) -> None:
    put_round(kind=kind)
    assert f"{words} · 1 run · Ines, Ben" in texts(show(page))


def test_of_many_raters_four_are_named() -> None:
    put_round(raters=tuple("ABCDEF"))
    assert "A, B, C, D and 2 more" in texts(show(page))


def test_titles_and_names_are_drawn_as_text() -> None:
    put_round(title=AWKWARD, raters=(AWKWARD,))
    assert markup_in(markdown_of(show(page)).replace("**&", "&")) == []


def test_opening_puts_the_round_into_the_address() -> None:
    put_round()
    assert click(show(page), "open-r1").query_params["round"] in ("r1", ["r1"])


def test_a_round_is_deleted_only_after_a_second_press(tmp_path: Path) -> None:
    put_round()
    at = click(show(page), "delete-r1")
    assert services.store().rounds.load("r1") is not None
    click(at, "delete-round_confirm")
    assert services.store().rounds.load("r1") is None


def test_progress_is_known_of_every_rater() -> None:
    put_round()
    services.store().rounds.mark(Mark("r1", "run-1-0-0", INES, {"accuracy": 1, "fluency": 2}))
    found = material("r1")
    assert found is not None
    assert progress_by_rater(found) == {INES: Progress(1, 4), BEN: Progress(0, 4)}


def test_progress_of_choices_is_known_too() -> None:
    put_round(kind="choose")
    services.store().rounds.choose(StoredChoice("r1", "run-1-0-0", "run-1-0-1", BEN, "tie"))
    found = material("r1")
    assert found is not None
    assert progress_by_rater(found) == {INES: Progress(0, 2), BEN: Progress(1, 2)}
