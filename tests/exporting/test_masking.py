"""People's names, addresses and numbers in texts that leave the house."""

from __future__ import annotations

import pytest

from rapport.exporting.masking import EMAIL, PHONE, mask_people, mask_raters

PEOPLE = [("Zoë Moreau", "zoe@moreau.example"), ("Jan van der Novák", ""), ("李小龙", ""), ("Zoë Moreau", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Dear Zoë Moreau,", "Dear Candidate 1,", id="whole name"),
        pytest.param("Hi Zoë, Ms Moreau", "Hi Candidate 1, Ms Candidate 1", id="parts"),
        pytest.param("Hi Zoe, MOREAU", "Hi Candidate 1, Candidate 1", id="without accents, in capitals"),
        pytest.param("Hi Zoe\u0308!", "Hi Candidate 1!", id="accent as a sign of its own"),
        pytest.param("January, Janet", "January, Janet", id="inside other words"),
        pytest.param("Novak and Jan", "Candidate 2 and Candidate 2", id="surname without particle"),
        pytest.param("van der Waals", "van der Waals", id="particles"),
        pytest.param("李小龙您好", "Candidate 3您好", id="a script without blanks"),
        pytest.param("Write to zoe@moreau.example.", f"Write to {EMAIL}.", id="e-mail"),
        pytest.param("a.b+c@mail.co.uk now", f"{EMAIL} now", id="anybody's e-mail"),
        pytest.param("Call +49 (0)40 123-456 78!", f"Call {PHONE}!", id="phone"),
        pytest.param("0171 2345678", PHONE, id="phone of a country"),
        pytest.param("From 2015 - 2019", "From 2015 - 2019", id="years"),
        pytest.param("Saved 1,250,000 euros in 2020", "Saved 1,250,000 euros in 2020", id="an amount"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_names_or_reaches_a_person_is_replaced(text: str, expected: str) -> None:
    assert mask_people(PEOPLE[:3])(text, "") == expected


def test_the_same_name_twice_is_one_candidate() -> None:
    assert mask_people(PEOPLE)("Zoë Moreau", "") == "Candidate 1"


def test_a_letter_whose_lower_case_is_two_signs_breaks_nothing() -> None:
    assert mask_people([("Ada Moreau", "")])("İstanbul, Ada", "") == "İstanbul, Candidate 1"


def test_without_people_only_addresses_and_numbers_go() -> None:
    assert mask_people([("", "")])("Ada, a@b.example", "") == f"Ada, {EMAIL}"


def test_raters_are_numbered_by_name() -> None:
    assert mask_raters(["Cho", "Ana", "Cho"]) == {"Ana": "Rater 1", "Cho": "Rater 2"}


def test_a_first_name_that_two_share_is_the_one_who_was_written_to() -> None:
    mask = mask_people([("Ada Moreau", ""), ("Ada Stone", "")])
    assert mask("Hi Ada, not Ada Moreau", "Ada Stone") == "Hi Candidate 2, not Candidate 1"
