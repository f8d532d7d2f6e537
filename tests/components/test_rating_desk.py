"""What keys do, without a page: the desk as callbacks see it."""

import pytest
from streamlit.testing.v1 import AppTest

from rapport.errors import StorageError
from rapport.storage.round_store import RoundStore
from rapport.storage.rounds import Mark
from tests.components.drawing import show
from tests.components.rated_rounds import marks, put_round


def page(presses: list[tuple[int, str, str]]) -> None:
    import streamlit as st

    from components import rating_desk
    from components.rating_keys import Press

    desk = rating_desk.desk_of("r1", "Ines")
    if desk is None:
        st.text("gone")
        return
    shown = {"here": desk.task}
    rating_desk.press("r1", "Ines", [Press(number, key, shown.get(on, on)) for number, key, on in presses])
    after = rating_desk.desk_of("r1", "Ines")
    assert after is not None
    st.text(f"{after.queue.index(after.task) if after.task else 'end'} {after.place.metric} {after.place.is_writing}")


def pressed(keys: str | list[str], on: str = "here") -> AppTest:
    return show(page, [(number, key, on) for number, key in enumerate(keys, start=1)])


def state(at: AppTest) -> str:
    return str(at.text[0].value)


def values() -> list[dict[str, int]]:
    return [mark.values for mark in marks().values()]


def test_digits_rate_one_metric_after_the_other() -> None:
    put_round()
    assert (state(pressed("31")), values()) == ("0 2 False", [{"accuracy": 3, "fluency": 1}])


def test_a_digit_too_many_changes_nothing() -> None:
    put_round()
    pressed("312")
    assert values() == [{"accuracy": 3, "fluency": 1}]


def test_a_digit_off_the_scale_changes_nothing() -> None:
    put_round()
    assert (state(pressed("94")), values()) == ("0 0 False", [])


def test_whole_outputs_can_be_typed_ahead() -> None:
    put_round()
    assert state(pressed([*"31", "Enter", *"22", "Enter"])) == "2 0 False"
    assert values() == [{"accuracy": 3, "fluency": 1}, {"accuracy": 2, "fluency": 2}]


def test_a_press_that_comes_twice_counts_once() -> None:
    put_round()
    assert state(show(page, [(5, "3", "here"), (5, "3", "here"), (4, "1", "here")])) == "0 1 False"


def test_enter_stays_where_a_value_is_missing() -> None:
    put_round()
    assert state(pressed(["3", "Enter"])) == "0 1 False"


def test_arrows_go_from_output_to_output_and_stop_at_the_ends() -> None:
    put_round()
    assert state(pressed(["ArrowLeft", "ArrowRight", "ArrowRight"])) == "2 0 False"
    assert state(pressed(["ArrowRight"] * 9)) == "3 0 False"


def test_arrows_go_from_metric_to_metric() -> None:
    put_round()
    pressed(["ArrowDown", "2", "ArrowUp", "ArrowUp", "1"])
    assert values() == [{"fluency": 2, "accuracy": 1}]


def test_skipping_leaves_an_output_unscored() -> None:
    put_round()
    assert (state(pressed("s")), [mark.status for mark in marks().values()]) == ("1 0 False", ["skipped"])


def test_what_isnt_shown_yet_cant_be_skipped_or_flagged() -> None:
    put_round()
    assert (state(pressed("sfw", on="elsewhere")), values()) == ("0 0 False", [])


def test_a_value_takes_a_skip_back() -> None:
    put_round()
    pressed(["s", "ArrowLeft", "3"])
    assert [(mark.status, mark.values) for mark in marks().values()] == [("rated", {"accuracy": 3})]


def test_a_flag_is_set() -> None:
    put_round()
    pressed("f")
    assert [mark.status for mark in marks().values()] == ["flagged"]


def test_a_new_session_goes_back_to_a_flagged_output_that_is_half_rated() -> None:
    put_round()
    pressed(["f", "3"])
    assert state(pressed([])) == "0 1 False"


def test_a_new_session_goes_on_after_an_output_that_was_only_flagged() -> None:
    put_round()
    pressed(["f"])
    assert state(pressed([])) == "1 0 False"


def test_a_flag_is_taken_back() -> None:
    put_round()
    pressed("ff")
    assert [mark.status for mark in marks().values()] == ["rated"]


def test_w_asks_for_a_remark() -> None:
    put_round()
    assert state(pressed("w")) == "0 0 True"


def test_after_the_last_output_comes_the_end() -> None:
    put_round(people=1, columns=1)
    assert state(pressed(["1", "1", "Enter"])).startswith("end")


def test_skipped_outputs_are_come_by_last() -> None:
    put_round(people=1, columns=2)
    assert state(pressed(["ArrowRight", "1", "1", "Enter"])) == "0 0 False"


def test_a_round_that_is_gone_has_no_desk() -> None:
    assert state(pressed("3")) == "gone"


def test_keys_after_a_value_that_could_not_be_stored_rate_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """They were typed for the metrics after it."""
    put_round()
    mark, failures = RoundStore.mark, [StorageError("The database is gone.")]

    def once_gone(self: RoundStore, said: Mark) -> None:
        if failures:
            raise failures.pop()
        mark(self, said)

    monkeypatch.setattr(RoundStore, "mark", once_gone)
    keys = [(number, key, "here") for number, key in enumerate("312", start=1)]
    at = AppTest.from_function(page, default_timeout=60, args=(keys,)).run()
    assert at.exception
    at.run()  # the browser sends again what it hasn't heard of
    assert (state(at), values()) == ("0 0 False", [])


def test_n_goes_round_what_was_skipped_or_flagged() -> None:
    put_round()
    keys = ["s", "ArrowRight", "f", "ArrowRight"]  # the first is skipped, the third flagged, the fourth shown
    assert state(pressed([*keys, "n"])) == "0 0 False"


def test_from_the_end_n_goes_to_what_was_set_aside() -> None:
    put_round(people=1, columns=1)
    assert state(pressed(["s", "n"])) == "0 0 False"


def test_without_anything_set_aside_n_does_nothing() -> None:
    put_round()
    assert state(pressed(["ArrowRight", "n"])) == "1 0 False"
