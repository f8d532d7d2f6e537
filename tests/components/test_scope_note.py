import pytest
from streamlit.testing.v1 import AppTest

from components.shop_state import Asked
from rapport.scenarios.shop.constraints import Constraints
from tests.components.drawing import markup_in, run, show
from tests.components.stored_shops import BARE, ODD, put_catalogue
from tests.shoes import BOOT

CLOSE = " :material/close:"
BOOTS = Asked("c1", Constraints(categories=("boots",), audience="women"))


def page(asked: "Asked | None") -> None:
    import streamlit as st

    from components import scope_note, shop_state

    if "begun" not in st.session_state:
        st.session_state["begun"] = True
        shop_state.ask_about(asked)
    st.session_state["given"] = scope_note.show(shop_state.asked(), "c1")


def chips(at: AppTest) -> list[str]:
    return [option.removesuffix(CLOSE) for option in at.button_group(key="scope").options]


def take_away(at: AppTest, place: int) -> AppTest:
    at.button_group(key="scope").set_value(place)
    return run(at)


@pytest.mark.parametrize("asked", [None, Asked("another", BOOTS.scope)], ids=["nothing", "of another catalogue"])
def test_where_nothing_was_handed_over_nothing_is_drawn(asked: Asked | None) -> None:
    at = show(page, asked)
    assert (at.session_state["given"], len(at.get("button_group"))) == (None, 0)


def test_what_was_handed_over_is_named_and_given() -> None:
    at = show(page, BOOTS)
    assert (chips(at), at.session_state["given"]) == (["boots", "for women"], BOOTS.scope)


def test_products_are_called_by_their_titles() -> None:
    put_catalogue(BOOT, BARE)
    at = show(page, Asked("c1", Constraints(ids=("B1", "X100"))))
    assert chips(at) == ["Plain shoe", "Oakfern Women's Brisk Waterproof Chelsea Boot"]


def test_a_product_that_is_gone_is_called_by_its_number() -> None:
    put_catalogue(BOOT)
    assert chips(show(page, Asked("c1", Constraints(ids=("GONE",))))) == ["product GONE"]


def test_a_title_is_drawn_as_text() -> None:
    put_catalogue(ODD)
    assert markup_in(chips(show(page, Asked("c1", Constraints(ids=("O1",)))))[0]) == []


def test_a_part_that_is_taken_away_leaves_the_others() -> None:
    at = take_away(show(page, BOOTS), 0)
    assert at.session_state["given"] == Constraints(audience="women")


def test_when_the_last_part_goes_nothing_is_handed_over_any_more() -> None:
    at = take_away(show(page, Asked("c1", Constraints(audience="women"))), 0)
    assert at.session_state["rapport_asked"] is None
