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


KATE = "Katherine Ó Briain"
MANY = [
    (KATE, ""),
    ("Johannes Müller-Lüdenscheidt", ""),
    ("Łukasz Wójcik", ""),
    ("Robert Smith", ""),
    ("Jan van der Novák", ""),
    ("李小龙", ""),
    ("Иван Петров", ""),
    ("Will Stone", ""),
]


@pytest.mark.parametrize(
    ("text", "own", "expected"),
    [
        pytest.param("Hi Kate,", KATE, "Hi Candidate 1,", id="a usual short form, to the person"),
        pytest.param("Kate is a tool", "", "Kate is a tool", id="a short form where nobody is meant"),
        pytest.param("K. Ó Briain and K. O'Briain", "", "Candidate 1 and Candidate 1", id="initial and surname"),
        pytest.param("Ask K.B. or KÓB", KATE, "Ask Candidate 1 or Candidate 1", id="initials, to the person"),
        pytest.param("K.B.", "", "K.B.", id="initials of nobody"),
        pytest.param("KATHERINE’s and Katherines", "", "Candidate 1’s and Candidate 1", id="possessives"),
        pytest.param("cv_katherine_obriain.pdf", "", "cv_Candidate 1.pdf", id="a file name"),
        pytest.param("@kobriain", "", "@Candidate 1", id="a handle"),
        pytest.param("Mueller-Luedenscheidt", "", "Candidate 2", id="umlauts as two letters"),
        pytest.param("Lukasz Wojcik", "", "Candidate 3", id="letters that aren't accents"),
        pytest.param("Łukaszu!", "Łukasz Wójcik", "Candidate 3!", id="a Polish case, to the person"),
        pytest.param("pane Nováku", "Jan van der Novák", "pane Candidate 5", id="a Czech case, to the person"),
        pytest.param("Jan van der Novák", "", "Candidate 5", id="particles inside are the name's"),
        pytest.param("李先生, 小龙", "李小龙", "Candidate 6先生, Candidate 6", id="parts of a Chinese name"),
        pytest.param("Li Xiaolong, Xiaolong Li", "", "Candidate 6, Candidate 6", id="a Chinese name in Latin letters"),
        pytest.param("Ivan Petrov", "", "Candidate 7", id="a Russian name in Latin letters"),
        pytest.param(
            "Will you come? Mark my words, stone", "Will Stone", "Will you come? Mark my words, stone", id="words"
        ),
        pytest.param(
            "Hello Will, Mr Stone", "Will Stone", "Hello Candidate 8, Mr Candidate 8", id="names that are words"
        ),
        pytest.param("See https://x.example/in/kate-o.", "", "See [link].", id="a link"),
        pytest.param("linkedin.com/in/kob and www.kob.example", "", "[link] and [link]", id="links without a scheme"),
        pytest.param("Ana said", "", "Rater 1 said", id="a rater's name"),
        pytest.param("At QUILLON and Quillon GmbH", "", "At [employer] and [employer]", id="employers"),
    ],
)
def test_every_form_of_a_name_is_replaced_where_it_means_the_person(text: str, own: str, expected: str) -> None:
    assert mask_people(MANY, {"Ana Pérez": "Rater 1"}, ["Quillon GmbH"])(text, own) == expected


@pytest.mark.parametrize(
    ("letter", "text", "expected"),
    [
        pytest.param("Hi Kath,\n\nwe", "Kath won't like it", "Candidate 1 won't like it", id="its beginning"),
        pytest.param("Dear Ada,\n\nwe", "Hi Ada!", "Hi [name]!", id="somebody else's name"),
        pytest.param("Dear [Name],\n\nwe", "[Name] is a placeholder", "[Name] is a placeholder", id="a placeholder"),
        pytest.param("Dear Hiring Team,\n\nwe", "Our Team", "Our Team", id="nobody in person"),
    ],
)
def test_what_a_letter_addresses_the_person_by_is_replaced_in_what_is_about_them(
    letter: str, text: str, expected: str
) -> None:
    assert mask_people(MANY, addressed=[(KATE, letter)])(text, KATE) == expected


def test_a_model_that_judges_is_nobody_and_keeps_its_name() -> None:
    raters = mask_raters(["Cho", "Judge lab:large", "Ana"])
    assert raters == {"Ana": "Rater 1", "Cho": "Rater 2", "Judge lab:large": "Judge lab:large"}
    assert mask_people([], raters)("A Large letter by Judge lab:large", "") == "A Large letter by Judge lab:large"


def test_a_first_name_that_hundreds_share_costs_no_more_than_any_other() -> None:
    people = [(f"Anna {chr(97 + n // 26)}{chr(97 + n % 26)}ling", "") for n in range(300)]
    mask = mask_people(people)
    assert mask("Anna Zzling; Anna Bbling", "Anna ccling") == "Candidate 55 Zzling; Candidate 28"
