from streamlit.testing.v1 import AppTest

from tests.components.drawing import run, show


def dropping() -> None:
    import streamlit as st

    from components import shop_state
    from rapport.scenarios.shop.chips import Chip

    women, boots = Chip("audience", "women", "for women"), Chip("categories", "boots", "boots")
    step = st.session_state.setdefault("step", 0)
    if step == 0:
        shop_state.drop(women)
    meant = [boots] if step == 1 else [women, boots]
    st.session_state["left_out"] = [chip.words for chip in shop_state.dropped(meant)]
    st.session_state["step"] = step + 1


def left_out(at: AppTest) -> list[str]:
    found: list[str] = at.session_state["left_out"]
    return found


def test_what_was_taken_away_stays_away_until_the_words_no_longer_mean_it() -> None:
    at = show(dropping)
    assert left_out(at) == ["for women"]
    assert left_out(run(at)) == []
    assert left_out(run(at)) == []


def choosing() -> None:
    import streamlit as st

    from components import shop_state

    shop_state.select_products("c1", ["1", "2", "1"])
    st.session_state["chosen"] = (shop_state.selected_products("c1"), shop_state.selected_products("c2"))


def test_a_product_is_chosen_once_and_in_its_own_catalogue() -> None:
    assert show(choosing).session_state["chosen"] == (("1", "2"), ())
