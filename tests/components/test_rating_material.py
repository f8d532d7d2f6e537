from components import rating_material, services
from tests.components.drawing import show
from tests.components.rated_rounds import BEN, id_of, put_round


def page() -> None:
    import streamlit as st

    from components import rating_material

    material = rating_material.material("r1")
    st.text("gone" if material is None else len(material.rated))
    st.text(len(rating_material.sources("r1", "run-1-0-0").documents))


def test_a_round_comes_with_its_outputs_and_their_sources() -> None:
    put_round()
    assert [element.value for element in show(page).text] == ["4", "2"]


def test_an_unknown_round_has_nothing() -> None:
    assert [element.value for element in show(page).text] == ["gone", "0"]


def test_a_rater_is_known_by_an_id() -> None:
    made = put_round()
    material = rating_material.material(made.id)
    assert material is not None
    assert rating_material.rater_of(material, id_of(BEN)) == BEN
    assert rating_material.rater_of(material, "stranger") is None
    assert rating_material.rater_of(material, None) is None


def test_another_look_reads_nothing_again() -> None:
    made = put_round()
    first = rating_material.material(made.id)
    services.store().rounds.delete(made.id)
    assert rating_material.material(made.id) is first
