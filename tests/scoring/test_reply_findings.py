"""A shop reply's checks, and the rows behind what it states."""

from __future__ import annotations

import itertools

import pytest

from rapport.records.product import Product
from rapport.scoring.check_names import REPLY_CHECKS
from rapport.scoring.findings import EVERY_CLAIM, Findings
from rapport.scoring.reply_findings import check_shop_reply
from rapport.scoring.shop.checks import CHECKS
from rapport.scoring.shop.reply import ShopReply
from tests.shoes import BOOT, CLOG, RUNNER

SHOWN = (BOOT, RUNNER, CLOG)


def check(reply: str, question: str = "boots for women", shown: tuple[Product, ...] = SHOWN) -> Findings:
    return check_shop_reply(ShopReply(question, shown, reply), shown)


def sources(reply: str) -> dict[str, str]:
    """What is stated, with the marked words of its source."""
    found = [claim for claim in check(reply).claims if claim.support]
    return {
        reply[claim.start : claim.end]: " ".join(
            claim.support.text[place.start : place.end] for place in claim.support.marks
        )
        for claim in found
        if claim.support
    }


def test_every_check_has_a_result_in_the_order_of_the_screen() -> None:
    found = check("Take the Oakfern Brisk Waterproof Chelsea Boot.")
    assert [one.check for one in found.checks] == list(REPLY_CHECKS)


def test_a_check_is_called_the_same_in_lists_as_in_its_results() -> None:
    named = {check.name: check.title for check in REPLY_CHECKS}
    assert {name: named.get(name) for name in CHECKS} == {name: title for name, (title, _) in CHECKS.items()}


@pytest.mark.parametrize(
    ("reply", "said", "source"),
    [
        pytest.param("Try [1].", "[1]", BOOT.title, id="a number in brackets"),
        pytest.param("The Oakfern Brisk Chelsea Boot is nice.", "Oakfern Brisk Chelsea Boot", BOOT.title, id="a name"),
        pytest.param("- Larkspur Trail Runner 7: £120.00", "£120.00", "£120.00", id="a price"),
        pytest.param("- Oakfern Brisk Boot: smooth leather", "leather", "Leather", id="a material"),
    ],
)
def test_what_the_row_has_is_borne_out_by_it(reply: str, said: str, source: str) -> None:
    assert source in sources(reply).get(said, "")


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        pytest.param("- Oakfern Brisk Waterproof Chelsea Boot: £39.00", "wrong_price", id="a price"),
        pytest.param("- Oakfern Brisk Chelsea Boot, with free delivery tomorrow", "unsupported_delivery", id="terms"),
    ],
)
def test_what_no_row_has_is_a_claim_without_a_source(reply: str, kind: str) -> None:
    found = check(reply)
    grounding = next(one for one in found.checks if one.check.name == EVERY_CLAIM)
    assert (kind in {claim.kind for claim in found.unsupported}, grounding.is_met) == (True, False)


def test_a_word_that_is_also_a_brand_names_no_product() -> None:
    only = Product("X9", "ONLY Canvas Sneaker", brand="ONLY")
    reply = "I can only help you find shoes."
    assert not check(reply, shown=(only,)).claims


def test_a_number_that_no_product_has_is_no_claim() -> None:
    assert not [claim for claim in check("Try [9].").claims if claim.support]


def test_claims_are_in_order_and_apart() -> None:
    found = check("- [1] Oakfern Brisk Chelsea Boot: £39.00, leather\n- [2] Larkspur Trail Runner 7: £120.00").claims
    assert len(found) > 3
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@pytest.mark.parametrize(
    "reply",
    ["a. " * 5_000, "<b>[1]</b> ![x](http://evil.example/p.png) " * 300, "\u202e[1] \ud83d £5 😀 " * 300, ""],
    ids=["45 kB of nothing", "markup", "turned round and broken", "empty"],
)
def test_no_reply_is_too_odd_to_be_checked(reply: str) -> None:
    assert all(0 <= claim.start < claim.end <= len(reply) for claim in check(reply).claims)
