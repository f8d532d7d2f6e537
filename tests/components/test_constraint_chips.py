from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from rapport.scenarios.shop.chips import Chip, chips_of
from rapport.scenarios.shop.constraints import Constraints
from tests.components.drawing import AWKWARD, markup_in, run, show

CLOSE = " :material/close:"
CHIPS = chips_of(Constraints(audience="women", max_price=Decimal(60), not_materials=("leather",)))


def page(chips: "list[Chip]", heard: "list[Chip] | None") -> None:
    from components import constraint_chips

    constraint_chips.show(chips, key="c", on_remove=None if heard is None else heard.append, label="Read as")


def options(at: AppTest) -> list[str]:
    return list(at.button_group(key="c").options)


def test_every_chip_is_drawn_in_its_order_with_a_way_to_take_it_away() -> None:
    words = [f"{words}{CLOSE}" for words in ("for women", "up to £60", "not leather")]
    assert options(show(page, CHIPS, [])) == words


def test_the_label_says_what_they_are() -> None:
    assert show(page, CHIPS, []).caption[0].value == "Read as"


@pytest.mark.parametrize("place", [0, 2], ids=["the first", "the last"])
def test_a_click_on_a_chip_names_that_chip(place: int) -> None:
    heard: list[Chip] = []
    at = show(page, CHIPS, heard)
    at.button_group(key="c").set_value(place)
    run(at)
    assert heard == [CHIPS[place]]


def test_after_a_click_no_chip_stays_chosen() -> None:
    at = show(page, CHIPS, [])
    at.button_group(key="c").set_value(1)
    assert run(at).button_group(key="c").value is None


def test_chips_that_only_tell_cannot_be_clicked() -> None:
    at = show(page, CHIPS, None)
    drawn = ":gray-badge[for women] :gray-badge[up to £60] :gray-badge[not leather]"
    assert (len(at.button_group), at.markdown[0].value) == (0, drawn)


def test_without_a_chip_nothing_is_drawn() -> None:
    at = show(page, [], [])
    assert (len(at.caption), len(at.get("button_group"))) == (0, 0)


def test_words_of_a_chip_are_drawn_as_text() -> None:
    drawn = options(show(page, [Chip("brands", AWKWARD, AWKWARD)], []))
    assert markup_in(drawn[0].removesuffix(CLOSE)) == []


def test_two_chips_of_the_same_words_are_two() -> None:
    heard: list[Chip] = []
    twins = [Chip("brands", "oak", "Oak"), Chip("words", "oak", "Oak")]
    at = show(page, twins, heard)
    at.button_group(key="c").set_value(1)
    run(at)
    assert heard == [twins[1]]
