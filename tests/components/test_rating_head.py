import pytest

from components.rating_head import words
from rapport.experiments.rating import Progress
from tests.components.drawing import AWKWARD, click, markup_in, show
from tests.pages.opening import markdown_of, texts


def page(title: str, rater: str) -> None:
    from components import rating_head
    from rapport.experiments.rating import Progress

    rating_head.show("r1", title, rater, 2, Progress(1, 4))


def end(has_queue: bool) -> None:
    from components import rating_head

    rating_head.finished(has_queue, lambda: None)


def gone() -> None:
    from components import rating_head

    rating_head.gone()


@pytest.mark.parametrize(
    ("number", "progress", "expected"),
    [
        (17, Progress(14, 120), "17 of 120 · 14 of 120 done"),
        (None, Progress(4, 4, 1, 2), "4 of 4 done (1 skipped, 2 flagged)"),
        (1, Progress(1, 4, skipped=1), "1 of 4 · 1 of 4 done (1 skipped)"),
    ],
    ids=["under way", "at the end", "skipped"],
)
def test_progress_is_told_in_words(number: int | None, progress: Progress, expected: str) -> None:
    assert words(number, progress) == expected


def test_title_and_name_are_drawn_as_text() -> None:
    assert markup_in(markdown_of(show(page, AWKWARD, AWKWARD)).replace(f"**{AWKWARD}**", "")) == []


def test_there_is_a_way_back_to_the_round() -> None:
    assert click(show(page, "Spring", "Ines"), "rating-leave").query_params["round"] in ("r1", ["r1"])


def test_at_the_end_one_can_go_back() -> None:
    assert [button.key for button in show(end, True).button] == ["rating-back"]


def test_at_the_end_one_can_go_to_what_was_set_aside() -> None:
    def aside() -> None:
        from components import rating_head

        rating_head.finished(True, lambda: None, "Next skipped · N", lambda: None)

    assert [button.label for button in show(aside).button] == ["Back · ←", "Next skipped · N"]


def test_who_has_nothing_to_do_is_told() -> None:
    assert "nothing here for you" in texts(show(end, False))


def test_a_deleted_round_is_said_to_be_gone() -> None:
    assert "isn't there any more" in texts(show(gone))
