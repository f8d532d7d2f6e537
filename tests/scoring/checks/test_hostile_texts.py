"""Texts that nobody would send: of any length, of signs without sense."""

from __future__ import annotations

import pytest

from rapport.scoring.check import Check
from rapport.scoring.checks.all_checks import OUTREACH_CHECKS
from rapport.scoring.grounding.grounding import ground
from rapport.scoring.message_text import MOST_READ, read_message
from tests.scoring.letters_for_tests import TODAY, letter

TEXTS = {
    "short sentences": "a. " * 15_000,
    "paragraphs": "a\n\n" * 16_000,
    "names": ". ".join(f"Name{number} Corp" for number in range(3_000)),
    "years": "10 years at " * 4_000,
    "titles": "As CTO of " * 5_000,
    "no blanks": "您在公司工作三年" * 6_000,
    "brackets": "([{<" * 12_000,
    "surrogates": "Dear \ud800 \udfff, " * 3_000,
    "emoji and zero width": "👨‍👩‍👧 \u200b" * 5_000,
    "right to left": "\u202eمرحبا abc " * 4_000,
    "zero bytes": "\x00" * 50_000,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_text_of_any_length_is_checked_and_grounded(text: str) -> None:
    read = letter(text)
    assert all(check(read).why for check in OUTREACH_CHECKS)
    assert all(0 <= claim.start < claim.end <= len(text) for claim in ground(read, TODAY))


def test_only_the_beginning_of_an_endless_text_is_cut_into_sentences() -> None:
    message = read_message("A sentence of some words. " * 5_000)
    assert message.sentences[-1].end <= MOST_READ
    assert message.text.endswith("words. ")


@pytest.mark.parametrize("check", OUTREACH_CHECKS, ids=[check.name for check in OUTREACH_CHECKS])
def test_an_empty_text_has_a_result(check: Check) -> None:
    assert check(letter("")).is_met in (True, False, None)


@pytest.mark.parametrize(("end", "is_met"), [("The end.", True), ("and so we", False)])
def test_an_endless_text_is_complete_by_its_own_end(end: str, is_met: bool) -> None:
    complete = next(check for check in OUTREACH_CHECKS if check.name == "complete")
    assert complete(letter("Dear Ana,\n\n" + "A sentence of some words. " * 1_000 + end)).is_met is is_met
