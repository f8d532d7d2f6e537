import pytest

from rapport.scenarios.letter_choice import pitch
from rapport.scenarios.letter_languages import phrases_for

PHRASES = phrases_for("en")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Quay moves ticket money for seventy ferry operators in Europe.", id="any verb after the name"),
        pytest.param("We build software for wind farms on three continents.", id="we build"),
    ],
)
def test_a_sentence_about_what_the_company_does_is_its_pitch(sentence: str) -> None:
    assert pitch([sentence], "Quay", PHRASES) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Quay is looking for an engineer who likes ferries and trains.", id="it recruits"),
        pytest.param("You will love the view from our office in the harbour.", id="it speaks to the reader"),
    ],
)
def test_a_sentence_that_tells_nothing_of_the_company_is_no_pitch(sentence: str) -> None:
    assert pitch([sentence], "Quay", PHRASES) == ""
