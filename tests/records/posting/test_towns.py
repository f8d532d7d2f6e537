"""Towns and professions by name."""

from __future__ import annotations

import pytest

from rapport.records.posting.professions import names_profession
from rapport.records.posting.towns import base_form, is_town


@pytest.mark.parametrize(
    "text",
    ["Ely, Cambridgeshire", "Leeds, Manchester or Newcastle", "Berlin oder remote", "Lyon 7e", "75011 Paris", "GALWAY",
     "Praha 5 – Smíchov", "Annecy (74)", "Hamburg-Altona", "Milano, MI"],
)  # fmt: skip
def test_a_town_is_known_however_it_is_written(text: str) -> None:
    assert is_town(text)


@pytest.mark.parametrize("text", ["Data", "Full-Stack", "leeds", "Commerce", "", "Fernmap Leeds"])
def test_other_words_are_no_towns(text: str) -> None:
    assert not is_town(text)


@pytest.mark.parametrize(
    ("form", "town"),
    [("Olomouci", "Olomouc"), ("Praze", "Praha"), ("Brně", "Brno"), ("Krakowie", "Kraków"), ("Hradci Králové",
     "Hradec Králové"), ("Českých Budějovicích", "České Budějovice"), ("Centrum", ""), ("Nové", "")],
)  # fmt: skip
def test_a_declined_town_is_given_in_its_base_form(form: str, town: str) -> None:
    assert base_form(form) == town


@pytest.mark.parametrize(
    "text", ["Band 6 Physiotherapist", "Head Baker", "Recepcionista de noche", "看護師", "Kucharz"]
)
def test_an_occupation_is_known(text: str) -> None:
    assert names_profession(text)


@pytest.mark.parametrize("text", ["Schneider Electric", "Wexcombe House", "Leeds"])
def test_a_company_or_town_is_no_occupation(text: str) -> None:
    assert not names_profession(text)
