"""An outreach message's checks, and the passages behind its claims."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from rapport.scoring.check import Letter
from rapport.scoring.check_names import LETTER_CHECKS
from rapport.scoring.findings import EVERY_CLAIM, Findings
from rapport.scoring.letter_findings import (
    check_letter,
    matching_places,
    passage_support,
    without_little_words,
)
from rapport.scoring.message_text import read_message
from tests.rated_runs import LETTER
from tests.records_for_tests import case, document

TODAY = date(2026, 11, 21)
INVENTED = LETTER.replace("Would twenty", "You have led 47 engineers at Quillon. Would twenty")


def check(text: str) -> Findings:
    return check_letter(Letter(read_message(text), case(), "en"), TODAY)


def test_every_check_has_a_result_in_the_order_of_the_screen() -> None:
    assert [one.check for one in check(LETTER).checks] == list(LETTER_CHECKS)


def test_a_claim_of_the_resume_shows_its_passage_with_the_place_marked() -> None:
    found = check(LETTER)
    support = next(c.support for c in found.claims if LETTER[c.start : c.end] == "Quillon" and c.support)
    marked = [support.text[place.start : place.end] for place in support.marks]
    assert (support.source, support.name, marked) == ("Résumé", "ada0.txt", ["Quillon"])


def test_a_claim_that_nothing_supports_has_a_reason_and_fails_grounding() -> None:
    found = check(INVENTED)
    (bare,) = found.unsupported
    grounding = next(one for one in found.checks if one.check.name == EVERY_CLAIM)
    assert ("47" in INVENTED[bare.start : bare.end], bool(bare.why), grounding.is_met) == (True, True, False)


def test_claims_are_in_order_and_apart() -> None:
    found = check(INVENTED).claims
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("said", "text", "marked"),
    [
        pytest.param("Kafka", "Python, Kafka, SQL", ["Kafka"], id="the word"),
        pytest.param("work on message queues", "Message broker and queues", ["Message", "queues"], id="words apart"),
        pytest.param("Postgres", "knows PostgreSQL well", ["PostgreSQL"], id="a longer form"),
        pytest.param("Kubernetes", "ran K8s clusters", ["K8s"], id="another name"),
        pytest.param("eight years", "May 2018 to today", ["May 2018 to today"], id="nothing in common"),
        pytest.param("负责数据平台", "他在数据平台工作", ["数据", "据平", "平台"], id="signs without blanks"),
        pytest.param("x", "", [], id="an empty passage"),
    ],
)
def test_the_matching_place_is_what_both_say(said: str, text: str, marked: list[str]) -> None:
    assert [text[place.start : place.end] for place in matching_places(said, text)] == marked


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        pytest.param("400 turbines from the", "400 turbines", id="at the end"),
        pytest.param("and the work is remote", "the work is remote", id="at the beginning"),
        pytest.param("5 years", "5 years", id="none"),
        pytest.param("a degree in IT", "a degree in IT", id="an abbreviation"),
        pytest.param("of the", "of the", id="nothing else"),
        pytest.param("40 %", "40 %", id="a sign at the end"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_claim_is_shown_without_little_words_at_its_ends(said: str, kept: str) -> None:
    start, end = without_little_words(f"<{said}>", 1, 1 + len(said))
    assert f"<{said}>"[start:end] == kept


def test_a_passage_shows_a_little_of_what_stands_around_it() -> None:
    made = document("Before it. The passage. After it.\n\nAnother block", "a.txt")
    support = passage_support("Résumé", made, made.passage(11, 23), "passage")
    assert (support.before, support.text, support.after) == ("Before it. ", "The passage.", " After it.")


def test_a_passage_without_end_is_cut_around_what_matches() -> None:
    made = document("word " * 4000 + "Kafka " + "word " * 4000, "a.txt")
    support = passage_support("Résumé", made, made.passage(0, len(made.text)), "Kafka")
    assert (len(support.text) < 600, [support.text[p.start : p.end] for p in support.marks]) == (True, ["Kafka"])


def test_of_a_document_of_one_page_no_page_is_named() -> None:
    made = document("A passage", "a.txt")
    assert passage_support("Résumé", made, made.passage(0, 9), "passage").page is None


@pytest.mark.parametrize(
    "text",
    [
        "a. " * 15_000,
        "<img src=x onerror=alert(1)> " * 200,
        "\u202e\u2066Kafka\u2069 at Quillon \ud83d\U0001f600 " * 100,
        "\n" * 5_000,
        "**" * 9_000,
        "",
    ],
    ids=["45 kB of nothing", "HTML", "turned round and broken", "blank", "stars", "empty"],
)
def test_no_text_is_too_odd_to_be_checked(text: str) -> None:
    found = check(text)
    assert all(0 <= claim.start < claim.end <= len(text) for claim in found.claims)
    assert len(found.checks) == len(LETTER_CHECKS)


def test_the_places_of_a_text_with_wide_signs_count_characters() -> None:
    text = LETTER.replace("Hi Ada,", "Hi Ada 😀😀,").replace("Kafka at", "😀 Kafka at")
    assert "Quillon" in {text[claim.start : claim.end] for claim in check(text).claims}
