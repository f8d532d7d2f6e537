from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from rapport.errors import StorageError
from rapport.storage.round_store import RoundStore
from tests.components.drawing import AWKWARD, click, markup_in, run, show
from tests.components.rated_rounds import marks, put_round
from tests.experiments.rating_rounds import SHORT
from tests.pages.opening import markdown_of, texts


def page(rater: str = "Ines") -> None:
    from components import rating_step

    rating_step.show("r1", rater)


def rate(at: AppTest, *values: int) -> AppTest:
    for value in values:
        click(at, f"rating-value-{value}")
    return at


def test_the_metric_and_the_wording_of_its_values_are_shown() -> None:
    put_round()
    at = show(page)
    labels = [button.label for button in at.button if (button.key or "").startswith("rating-value-")]
    assert labels == ["1 · wrong", "2 · slips", "3 · right"]
    assert "Accuracy** :gray[1 of 2]" in texts(at)


def test_the_wording_of_every_metric_is_in_sight() -> None:
    put_round()
    assert "1 badly · 2 so so · 3 well" in texts(show(page))


def test_higher_is_said_to_be_better() -> None:
    put_round()
    assert "Higher is better for every metric" in texts(show(page))


def test_inventions_are_said_to_count_the_same_way() -> None:
    from rapport.scoring.rubric import DEFAULT_RUBRIC

    put_round(rubric=DEFAULT_RUBRIC)
    assert "hallucination included" in texts(show(page))


def test_nothing_says_who_wrote_it() -> None:
    put_round()
    at = show(page)
    drawn = texts(at) + "".join(button.label for button in at.button)
    assert [word for word in ("lab", "small", "plain", "everything") if word in drawn] == []


def test_a_value_is_kept_at_once_and_the_next_metric_comes() -> None:
    put_round()
    at = rate(show(page), 3)
    (mark,) = marks().values()
    assert mark.values == {"accuracy": 3}
    assert "Fluency** :gray[2 of 2]" in texts(at)


def test_a_rated_output_is_left_for_the_next() -> None:
    put_round()
    at = click(rate(show(page), 3, 1), "rating-save")
    assert "2 of 4 · 1 of 4 done" in at.get("progress")[0].proto.text


def test_an_output_without_all_values_is_not_left() -> None:
    put_round()
    at = click(rate(show(page), 3), "rating-save")
    assert "fluency. Rate them, or skip" in texts(at)


def test_skipped_and_flagged_outputs_say_so() -> None:
    put_round()
    at = click(show(page), "rating-flag")
    assert at.button(key="rating-flag").label == "Unflag · F"
    at = click(click(at, "rating-skip"), "rating-back")
    assert "Skipped" in "".join(m.value for m in at.markdown)


def test_a_remark_is_kept_and_shown_as_text() -> None:
    put_round()
    at = click(show(page), "rating-remark")
    at.text_area[0].set_value(AWKWARD)
    at = click(
        at, next(button.key for button in at.button if str(button.key).endswith("-save") and "remark" in button.key)
    )
    assert [mark.remark for mark in marks().values()] == [AWKWARD]
    assert markup_in(markdown_of(run(at))) == []


def test_at_the_end_one_is_thanked_and_can_go_back() -> None:
    put_round(people=1, columns=1)
    at = click(rate(show(page), 1, 2), "rating-save")
    assert "Thank you" in texts(at)
    assert "1 of 1" in click(at, "rating-back").get("progress")[0].proto.text


def test_another_session_goes_on_where_one_was() -> None:
    put_round()
    click(rate(show(page), 3, 1), "rating-save")
    assert "2 of 4 · 1 of 4 done" in show(page).get("progress")[0].proto.text


def test_another_rater_begins_at_the_beginning() -> None:
    put_round()
    rate(show(page), 3, 1)
    assert "1 of 4 · 0 of 4 done" in show(page, "Ben").get("progress")[0].proto.text


def test_a_metric_can_be_clicked() -> None:
    put_round()
    at = click(show(page), "rating-metric-1")
    rate(at, 2)
    assert [mark.values for mark in marks().values()] == [{SHORT.metrics[1].name: 2}]


def test_texts_are_drawn_as_text() -> None:
    rubric = replace(SHORT, metrics=tuple(replace(one, question=AWKWARD) for one in SHORT.metrics))
    put_round(title=AWKWARD, rubric=rubric)
    assert markup_in(markdown_of(show(page))) == []


def test_a_round_that_is_gone_is_said_to_be() -> None:
    assert "isn't there any more" in texts(show(page))


def test_a_round_without_outputs_has_nothing_for_anybody() -> None:
    put_round(run_ids=("gone",))
    assert "nothing here for you" in texts(show(page))


def test_a_value_that_can_not_be_stored_is_said_and_may_be_given_again(monkeypatch: pytest.MonkeyPatch) -> None:
    put_round()
    at = show(page)

    def gone(*_: object) -> None:
        raise StorageError("The database is gone.")

    with monkeypatch.context() as down:
        down.setattr(RoundStore, "mark", gone)
        rate(at, 3)
    assert ([one.value for one in at.error], list(at.exception)) == (["The database is gone."], [])
    rate(at, 2)
    assert ([one.values for one in marks().values()], list(at.error)) == ([{"accuracy": 2}], [])


def test_what_was_deleted_while_it_was_rated_is_said_and_left_behind() -> None:
    put_round()
    at = show(page)
    services.store().runs.remove("run-1")
    click(at, "rating-value-3")
    assert "isn't stored any more" in texts(at)
    assert "There is nothing here for you" in texts(at)
