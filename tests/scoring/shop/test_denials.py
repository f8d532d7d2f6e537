"""What a reply denies a product though its row states it."""

from __future__ import annotations

import pytest

from tests.scoring.shop.test_shop_checks import checked, kinds

BOOTS = "The Quenby Moor Marlow boots (£159.99)"


@pytest.mark.parametrize(
    ("question", "ids", "reply"),
    [
        pytest.param("are the Marlow boots waterproof?", "0041", f"{BOOTS} are not waterproof.", id="not waterproof"),
        pytest.param("women's boots", "0041 0048", "- Quenby Moor Marlow – not waterproof, £159.99", id="in a list"),
        pytest.param("are they wide?", "0041", f"{BOOTS} don't have a wide fit.", id="no wide fit"),
        pytest.param("women's boots", "0041", f"{BOOTS} aren't made of leather.", id="not leather"),
        pytest.param("women's boots", "0041", f"{BOOTS} come without laces.", id="no laces"),
        pytest.param("Damenschuhe", "0041", "Die Quenby Moor Marlow sind nicht wasserdicht.", id="German"),
        pytest.param("bottes femme", "0041", "Les Quenby Moor Marlow ne sont pas imperméables.", id="French"),
        pytest.param("stivali donna", "0041", "Le Quenby Moor Marlow non sono impermeabili.", id="Italian"),
        pytest.param("botas mujer", "0041", "Las Quenby Moor Marlow no son impermeables.", id="Spanish"),
        pytest.param("kadın bot", "0041", "Quenby Moor Marlow su geçirmez değil.", id="Turkish"),
        pytest.param("what is it made of?", "0041", f"{BOOTS}: the material isn't stated.", id="material not stated"),
        pytest.param("women's boots", "0041", "- Quenby Moor Marlow – £159.99, closure not specified", id="closure"),
        pytest.param("how high?", "0041", f"The data doesn't give the heel height of {BOOTS[4:]}.", id="heel height"),
        pytest.param("women's boots", "0041", "- Quenby Moor Marlow – leather (colour not stated)", id="colour"),
        pytest.param("Preis?", "0041", "Quenby Moor Marlow: Das Obermaterial ist nicht angegeben.", id="German data"),
        pytest.param("prix ?", "0041", "Quenby Moor Marlow : la matière n'est pas précisée.", id="French data"),
        pytest.param("materiale?", "0041", "Quenby Moor Marlow: il materiale non è indicato.", id="Italian data"),
        pytest.param("material?", "0041", "Quenby Moor Marlow: no se indica el material.", id="Spanish data"),
        pytest.param("malzeme?", "0041", "Quenby Moor Marlow: malzeme belirtilmemiş.", id="Turkish data"),
    ],
)
def test_a_property_that_the_row_states_is_not_denied(question: str, ids: str, reply: str) -> None:
    assert kinds(checked(question, ids, reply)) == ["wrong_attribute"]


def test_a_price_that_the_row_states_is_not_left_out() -> None:
    reply = "- Quenby Moor Marlow – leather, price not listed"
    assert kinds(checked("women's boots", "0041", reply)) == ["wrong_price"]


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param("- Mirabrook Curlew Penny Loafers – patent leather, price not listed", id="a row without a price"),
        pytest.param("- Mirabrook Curlew Penny Loafers – heel height not stated", id="a row without a height"),
        pytest.param("The Mirabrook Curlew loafers aren't stated to be waterproof.", id="a feature that no row has"),
        pytest.param("The Mirabrook Curlew loafers are not only leather but glossy too.", id="not only"),
        pytest.param("The Mirabrook Curlew is a loafer; if you'd rather not wear leather, tell me.", id="if not"),
        pytest.param("The Mirabrook Curlew loafers have no laces and no zip.", id="what it lacks"),
        pytest.param("The Mirabrook Curlew loafers: is the material not stated?", id="a question"),
        pytest.param("Die Mirabrook Curlew Loafer haben keine Schnürsenkel.", id="German"),
        pytest.param("Les Mirabrook Curlew sont sans lacets ; la hauteur du talon n'est pas précisée.", id="French"),
    ],
)
def test_what_the_row_does_not_state_may_be_denied(reply: str) -> None:
    assert kinds(checked("women's loafers", "0021", reply)) == []


@pytest.mark.parametrize(
    ("reply", "wrong"),
    [
        pytest.param("Neither the Marlow nor the Curlew is waterproof.", ["wrong_attribute"], id="neither"),
        pytest.param("The Marlow and the Curlew give no heel height.", [], id="only one of two states it"),
    ],
)
def test_of_several_products_a_denial_holds_for_all(reply: str, wrong: list[str]) -> None:
    assert kinds(checked("tell me about the Marlow and the Curlew", "0041 0021", reply)) == wrong
