"""Who a message presents as hiring where it never names the posting's company."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.right_hiring_company import RightHiringCompany
from tests.scoring.letters_for_tests import letter, mail_in


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "Quenlow Marine builds buoys for harbours in Europe.", id="what it builds"),
        pytest.param("en", "At Quenlow Marine we build buoys, and we need you.", id="at it we build"),
        pytest.param("en", "I'm writing to you from Quenlow Marine, a maker of buoys.", id="who writes from there"),
        pytest.param("fr", "Chez Quenlow Marine, nous fabriquons des bouées.", id="French"),
    ],
)
def test_a_company_that_speaks_instead_of_the_postings_is_wrong(language: str, sentence: str) -> None:
    assert not RightHiringCompany()(mail_in(language, sentence)).is_met


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("At Fernhill Energy, spun off from the University of Graz, is a place for you.", id="an origin"),
        pytest.param("Fernhill Energy, with offices in Turku and Leeds, is looking for an engineer.", id="places"),
        pytest.param("At Fernhill Energy we like your work on the pipelines at Tallgrass Software.", id="a past job"),
        pytest.param("My client runs wind farms, with buyers such as Quenlow Marine.", id="a customer"),
    ],
)
def test_who_is_only_mentioned_beside_the_company_does_not_hire(sentence: str) -> None:
    assert RightHiringCompany()(mail_in("en", sentence)).is_met


def test_a_firm_in_the_signature_may_be_the_false_one() -> None:
    text = "Dear Ana,\n\nQuenlow Marine is hiring a data engineer.\n\nBest regards,\nLena Vogt\nQuenlow Marine"

    assert not RightHiringCompany()(letter(text)).is_met
