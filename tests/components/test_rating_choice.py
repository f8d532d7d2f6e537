from dataclasses import replace

from streamlit.testing.v1 import AppTest

from components import services
from rapport.storage.runs import RunCase
from tests.components.drawing import AWKWARD, click, markup_in, show
from tests.components.rated_rounds import choices, put_round
from tests.experiments.rating_rounds import a_round
from tests.pages.opening import markdown_of, texts
from tests.records_for_tests import case, output, run_of, variant


def page(rater: str = "Ines") -> None:
    from components import rating_choice

    rating_choice.show("r1", rater)


def pressing(presses: list[tuple[int, str, str]]) -> None:
    import streamlit as st

    from components import rating_choice
    from components.rating_keys import Press

    table = rating_choice.table_of("r1", "Ines")
    assert table is not None
    shown = {"here": table.task}
    rating_choice.press("r1", "Ines", [Press(number, key, shown.get(on, on)) for number, key, on in presses])
    after = rating_choice.table_of("r1", "Ines")
    assert after is not None
    st.text(f"{after.queue.index(after.task) if after.task else 'end'} {after.place.is_writing}")


def opened(**changes: object) -> AppTest:
    put_round(**({"kind": "choose"} | changes))  # type: ignore[arg-type]
    return show(page)


def pressed(*presses: tuple[int, str, str]) -> str:
    put_round(kind="choose")
    return str(show(pressing, list(presses)).text[0].value)


def outcomes() -> list[str | None]:
    return [choice.outcome for choice in choices()]


def test_two_outputs_stand_side_by_side_without_names() -> None:
    at = opened()
    drawn = texts(at) + "".join(button.label for button in at.button)
    assert texts(at).count("Hi Ada") == 2
    assert [word for word in ("lab", "small", "plain") if word in drawn] == []


def test_two_outputs_that_are_the_same_word_for_word_are_said_to_be() -> None:
    assert "word for word" in texts(opened())


def test_two_outputs_that_differ_are_not() -> None:
    put_round(kind="choose", text="")
    assert "word for word" not in texts(show(page))


def test_a_choice_is_kept_and_the_next_pair_comes() -> None:
    at = click(opened(), "rating-choice-tie")
    assert outcomes() == ["tie"]
    assert "2 of 2 · 1 of 2 done" in at.get("progress")[0].proto.text


def test_what_was_chosen_is_remembered_with_its_sides() -> None:
    at = click(click(opened(), "rating-choice-left"), "rating-back")
    assert at.button(key="rating-choice-left").proto.type == "primary"
    click(at, "rating-choice-right")
    assert outcomes() == ["right"]


def test_a_skipped_pair_has_no_outcome() -> None:
    click(opened(), "rating-skip")
    assert outcomes() == [None]


def test_reasons_are_kept_with_the_choice_to_come() -> None:
    at = click(opened(), "rating-remark")
    at.text_area[0].set_value(AWKWARD)
    at = click(at, next(str(one.key) for one in at.button if str(one.key).startswith("reasons")))
    assert markup_in(markdown_of(at)) == []
    click(at, "rating-choice-both_bad")
    assert [choice.reasons for choice in choices()] == [AWKWARD]


def test_reasons_can_be_added_later() -> None:
    at = click(click(click(opened(), "rating-choice-left"), "rating-back"), "rating-remark")
    at.text_area[0].set_value("warmer")
    click(at, next(str(one.key) for one in at.button if str(one.key).startswith("reasons")))
    assert [(choice.outcome, choice.reasons) for choice in choices()] == [("left", "warmer")]


def test_at_the_end_one_is_thanked() -> None:
    assert "Thank you" in texts(click(opened(people=1), "rating-choice-left"))


def test_every_key_means_one_outcome() -> None:
    pressed((1, "1", "here"))
    assert outcomes() == ["left"]


def test_a_key_pressed_twice_chooses_for_no_pair_unseen() -> None:
    assert (pressed((1, "4", "here"), (2, "4", "here")), outcomes()) == ("1 False", ["both_bad"])


def test_keys_move_and_ask_for_reasons() -> None:
    assert pressed((1, "ArrowRight", "here")) == "1 False"


def test_w_asks_for_reasons() -> None:
    assert pressed((1, "w", "here"), (2, "x", "here")) == "0 True"


def test_another_session_goes_on_with_the_next_pair() -> None:
    click(opened(), "rating-choice-left")
    assert "2 of 2 · 1 of 2 done" in show(page).get("progress")[0].proto.text


def test_in_a_chat_each_side_has_its_own_earlier_answers() -> None:
    turns = tuple(RunCase(f"t{number}", message=f"message {number}") for number in (1, 2))
    columns = [variant("A", "lab:a"), variant("B", "lab:b")]
    talk = replace(run_of([case()], columns), scenario="shoe_chat", cases=turns)
    done = {"status": "done"}
    answers = [
        output(talk, column, id=f"{turn.id}-{column}", case_id=turn.id, text=f"{turn.id} by {column}", **done)
        for turn in turns
        for column in (0, 1)
    ]
    services.store().runs.add(talk, answers)
    services.store().rounds.add(a_round(("Ines",), kind="choose", overlap_every=1))
    at = show(page)
    drawn = texts(at) + texts(click(at, "rating-forward")) + texts(click(at, "rating-back"))
    shown = [drawn.count(f"t1 by {column}") for column in (0, 1)]
    assert (shown[0] == shown[1], drawn.count("message 2") > 0) == (True, True)


def test_a_round_that_is_gone_is_said_to_be() -> None:
    assert "isn't there any more" in texts(show(page))


def test_a_skipped_pair_is_a_press_away_from_the_end() -> None:
    at = opened(people=1)
    click(at, "rating-skip")
    assert "Everything in your queue is done" in texts(at)
    assert "1 of 1" in click(at, "rating-revisit").get("progress")[0].proto.text
