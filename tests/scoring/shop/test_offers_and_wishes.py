"""What a question wants in other words, what a reply claims to fit it, and a no in whatever words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rapport.errors import UnusableCatalogue
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.understanding.wishes import as_wished
from rapport.scoring.shop.checks import check_reply
from rapport.scoring.shop.kind_words import wider_kinds
from rapport.scoring.shop.offer_words import claims_fit, is_reserved
from rapport.scoring.shop.reply import ShopReply, products_of
from tests.scoring.shop.test_shop_checks import case_of, checked, kinds

SLIPPERS = "0006 0013 0059"  # Tansy & Thrift £42.50 - £77.49, Pebblewick £24.50, Nordhollen £40.50
SANDALS = "0004 0024 0009"  # Tansy & Thrift £20.99, Skerrivane £41.99 - £51.43, Velmorane (women) £57.49 - £64.12
GOLF = "0081 0130 0177"
HIS = "For him: the Tansy & Thrift Crag T-Bar Sandals (£20.99)."


@pytest.mark.parametrize(
    ("text", "is_claim"),
    [
        pytest.param("The Willow (£57.49) is another good match.", True, id="another match"),
        pytest.param("And the Willow ticks every box.", True, id="every box"),
        pytest.param("Auch der Willow passt genau.", True, id="in German"),
        pytest.param("Le Willow fait également l’affaire.", True, id="in French"),
        pytest.param("Va bene pure il Willow.", True, id="in Italian"),
        pytest.param("También encaja el Willow.", True, id="in Spanish"),
        pytest.param("Willow da isteğinize uyuyor.", True, id="in Turkish"),
        pytest.param("The Willow isn't what you asked for.", False, id="a claim denied"),
        pytest.param("Der Willow passt nicht.", False, id="denied behind it"),
        pytest.param("Daha uygun fiyatlı olan Willow.", False, id="only cheaper"),
        pytest.param("The Willow costs £57.49.", False, id="a price alone"),
    ],
)
def test_a_claim_that_something_fits_is_heard(text: str, is_claim: bool) -> None:
    assert claims_fit(text) is is_claim


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        pytest.param("Otra que cumple lo que pide: el Willow.", False, id="another that fits"),
        pytest.param("The Willow is a good option, though a little over budget.", True, id="a good one with a catch"),
        pytest.param("Otherwise there is the Willow.", True, id="otherwise"),
        pytest.param("The Willow is another option if a women's style is fine.", True, id="a condition behind it"),
    ],
)
def test_only_an_open_word_of_what_is_amiss_takes_a_claim_back(text: str, is_told: bool) -> None:
    assert is_reserved(text) is is_told


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param("The Velmorane Willow (£57.49 - £64.12) is another good match.", ["wrong_match"], id="claimed"),
        pytest.param("Velmorane Willow, also just right, costs £57.49 - £64.12.", ["wrong_match"], id="name first"),
        pytest.param("The Velmorane Willow is for women, at £57.49 - £64.12.", [], id="told openly"),
    ],
)
def test_a_misfit_that_is_claimed_to_fit_is_one_however_open_its_price(said: str, found: list[str]) -> None:
    assert kinds(checked("men's sandals under £30", SANDALS, f"{HIS} {said}")) == found


ZIPPED = "0188 0140 0187"  # Bramble zips, Curlew and Rill lace up


@pytest.mark.parametrize(
    ("question", "reply", "found"),
    [
        pytest.param(
            "women's boots with a zip rather than laces",
            "The Velmorane Bramble zips up, £95.49. For the same reason I'd put forward the Curlew at £90.95.",
            ["wrong_match"],
            id="another closure",
        ),
        pytest.param(
            "women's boots up to £93",
            "The Velmorane Curlew is £90.95, and you'd also stay in budget with the Velmorane Bramble at £95.49.",
            ["wrong_match"],
            id="a budget that is claimed",
        ),
        pytest.param(
            "women's boots up to £93",
            "The Velmorane Curlew is £90.95. The Velmorane Bramble comes in at £95.49, over what you want to spend.",
            [],
            id="a budget that is told",
        ),
        pytest.param(
            "women's boots up to £93",
            "The Velmorane Curlew is £90.95. If the budget gives a little, the Velmorane Bramble is £95.49.",
            [],
            id="a condition first",
        ),
        pytest.param(
            "women's boots, anything but blue",
            "- Velmorane Bramble – £95.49\n- Nordhollen Rill – £86.49",
            ["wrong_match"],
            id="the colour that isn't wanted",
        ),
    ],
)
def test_wishes_are_held_against_what_is_offered(question: str, reply: str, found: list[str]) -> None:
    assert kinds(checked(question, ZIPPED, reply)) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param(
            "The Curlew is £90.95 and the Bramble, also under £93, is £95.49.", ["wrong_match"], id="a limit not kept"
        ),
        pytest.param(
            "The Curlew keeps under £93 at £90.95; the Bramble is £95.49.", [], id="a limit of the first only"
        ),
    ],
)
def test_a_limit_is_claimed_for_the_product_that_it_is_said_of(said: str, found: list[str]) -> None:
    assert kinds(checked("women's boots under £93", ZIPPED, said)) == found


def test_another_product_beside_a_no_does_not_mend_it() -> None:
    reply = "We don't have Velmorane boots with a zip, but the Nordhollen Rill is £86.49."
    assert kinds(checked("velmorane boots with a zip", ZIPPED, reply)) == ["wrong_rejection"]


def test_one_of_two_materials_that_are_named_will_do() -> None:
    reply = "- Tansy & Thrift Rowan Bootie Slippers – felt, £13.50 - £15.81"
    assert kinds(checked("slippers made of felt or wool", "0135 0013", reply)) == []


def test_turning_down_a_named_model_that_was_given_is_wrong_whatever_else_is_offered() -> None:
    reply = "Unfortunately we don't have the Curlew. From Velmorane I can show you the Bramble at £95.49."
    assert kinds(checked("velmorane curlew boots?", ZIPPED, reply)) == ["wrong_rejection"]


def test_where_nothing_fits_a_row_that_leaves_open_whom_it_is_for_is_no_way_out() -> None:
    row = {"asin": "B1", "title": "Quill The 9 Bowling Shoes", "brand": "Quill", "price": "£20.00",
           "breadcrumbs": "Shoes/Men's Shoes/Bowling Shoes"}  # fmt: skip
    case = ShopReply("kids bowling shoes", products_of([row]), "- Quill The 9 Bowling Shoes – £20.00")
    assert kinds(check_reply(case)) == ["wrong_match"]


def test_a_suede_sole_is_no_leather_sole() -> None:
    row = {"asin": "B1", "title": "Quill Dance Shoes", "price": "£20.00", "features": [{"Sole": "Suede"}]}
    case = ShopReply("dance shoes", products_of([row]), "- Quill Dance Shoes – leather sole, £20.00")
    assert kinds(check_reply(case)) == ["wrong_attribute"]


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("The others lace up.", id="in English"),
        pytest.param("Die anderen werden geschnürt.", id="in German"),
        pytest.param("Les autres ont des lacets.", id="in French"),
        pytest.param("Diğerleri bağcıklı.", id="in Turkish"),
    ],
)
def test_what_is_said_of_the_others_is_not_said_of_the_one_that_was_named(said: str) -> None:
    reply = f"The Velmorane Bramble zips up and costs £95.49. {said}"
    assert kinds(checked("women's boots with a zip", ZIPPED, reply)) == []


def test_two_of_one_brand_are_told_by_their_prices_and_a_third_by_its_own() -> None:
    reply = "I found three: two by Velmorane, from £90.95 and £95.49, and one by Nordhollen, £86.49."
    assert kinds(checked("women's boots", ZIPPED, reply)) == []


def test_a_limit_of_the_data_before_an_offer_turns_nothing_down() -> None:
    reply = "The listings don't give sizes, I'm afraid. For women there's the Velmorane Bramble at £95.49."
    found = checked("women's boots, do they come in a 6?", ZIPPED, reply)
    assert (found.is_rejection, kinds(found)) == (False, [])


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param("Every one of the women's pairs begins above £100.", id="all are dearer"),
        pytest.param("De momento todas llevan cordones, lo siento.", id="all lace up, in Spanish"),
    ],
)
def test_to_say_that_all_are_otherwise_is_to_say_no(reply: str) -> None:
    found = checked("women's boots with a zip up to £100", ZIPPED, reply)
    assert (found.is_rejection, kinds(found)) == (True, ["wrong_rejection"])


def test_another_brand_beside_one_that_fits_passes_for_the_one_asked_for() -> None:
    own = "- Tansy & Thrift Men's Sedge Mule Slippers – £42.50 - £77.49"
    other = "- Nordhollen Moss, Men's Mule Slippers – £40.50"
    asked = "Do you have Tansy & Thrift slippers for men?"
    assert kinds(checked(asked, SLIPPERS, f"You may like these:\n\n{own}\n{other}")) == ["wrong_match"]


@pytest.mark.parametrize(
    ("question", "field", "value"),
    [
        pytest.param("canvas trainers, I don't want leather", "not_materials", ("leather",), id="don't want"),
        pytest.param("trainers with a zip, laces drive me mad", "not_closures", ("lace_up",), id="drive me mad"),
        pytest.param("slip ons, he can't bend down to tie laces", "not_closures", ("lace_up",), id="can't tie"),
        pytest.param("boots that are neither white nor black", "not_words", ("white", "black"), id="neither nor"),
        pytest.param("Kocam için bağcıksız ayakkabı", "not_closures", ("lace_up",), id="a Turkish suffix"),
        pytest.param("Je veux un talon de 8 cm minimum", "max_heel_cm", None, id="a least height behind it"),
        pytest.param("flip flops for a tenner", "max_price", Decimal(10), id="a banknote"),
        pytest.param("Lederschuhe für den Herrn", "audience", "men", id="a gentleman"),
        pytest.param("I don't want to pay over £50 for leather boots", "not_materials", (), id="a limit, no dislike"),
        pytest.param("botas de piel por menos de 60 libras", "not_materials", (), id="less than a price"),
    ],
)
def test_wishes_in_other_words_are_read(question: str, field: str, value: object) -> None:
    assert getattr(case_of(question, SLIPPERS, "").understood.constraints, field) == value


def test_a_wish_that_says_nothing_new_changes_nothing() -> None:
    asked = Constraints(categories=("boots",), materials=("leather",))
    assert as_wished(asked, "leather boots please") == asked


def test_the_kind_that_is_named_beside_an_occasion_still_counts() -> None:
    assert wider_kinds("boots for hiking", ("hiking boots",)) == ("boots", "hiking boots")
    assert wider_kinds("something for hiking", ("hiking boots",)) == ()


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param("There isn't anything here that fits what you need.", id="there isn't"),
        pytest.param("That's not something we have at the moment.", id="not something"),
        pytest.param("We're out of ideas here.", id="out of ideas"),
        pytest.param("Such shoes are not part of our range.", id="not part"),
        pytest.param("Keines unserer Modelle erfüllt das.", id="in German"),
        pytest.param("Rien de ce genre dans notre catalogue.", id="in French"),
        pytest.param("Non vendiamo questo tipo di scarpe.", id="in Italian"),
        pytest.param("Bu tür ayakkabı satmıyoruz.", id="in Turkish"),
    ],
)
def test_a_no_that_shows_nothing_is_a_rejection_in_whatever_words(reply: str) -> None:
    found = checked("golf shoes for women", GOLF, reply)
    assert (found.is_rejection, kinds(found)) == (True, ["wrong_rejection"])


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param("Only one pair meets this: the Zephrun Skerry at £84.99 - £115.10.", id="only one meets it"),
        pytest.param("Not a lot of choice, but there's the Zephrun Skerry: £84.99 - £115.10.", id="not a lot"),
        pytest.param("Nothing beats the Zephrun Skerry at £84.99 - £115.10.", id="nothing beats it"),
        pytest.param("What size do you wear? I don't want to guess.", id="a question back"),
    ],
)
def test_a_negation_beside_an_offer_is_no_rejection(reply: str) -> None:
    found = checked("golf shoes for women", GOLF, reply)
    assert (found.is_rejection, kinds(found)) == (False, [])


@pytest.mark.parametrize(
    ("rows", "which"),
    [
        pytest.param([{"asin": "B1", "price": "£10"}], "row 1 of", id="one row"),
        pytest.param([{"asin": "B1", "price": "£10"}, {"asin": "B2", "title": " "}], "rows 1 to 2 of", id="two rows"),
    ],
)
def test_rows_without_a_title_are_named_by_their_number(rows: list[dict[str, str]], which: str) -> None:
    with pytest.raises(UnusableCatalogue, match=f"^{which} 'retrieved' .* no title"):
        products_of(rows)


def test_a_row_without_a_title_among_others_is_left_out() -> None:
    rows = [{"asin": "B1", "title": "Quill Boots", "price": "£10"}, {"asin": "B2", "title": "", "price": "£10"}]
    assert [product.id for product in products_of(rows)] == ["B1"]
