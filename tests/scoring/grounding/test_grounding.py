"""Claims of a message: what the sources support in other words, and what they don't."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rapport.scoring.check import Letter
from rapport.scoring.grounding.claim import Claim
from rapport.scoring.grounding.grounding import ground
from tests.scoring.letters_for_tests import ASK, COMPANY, POSTING, RESUME, ROLE, TODAY, letter, mail


def unsupported(checked: Letter) -> list[tuple[str, str]]:
    text = checked.message.text
    return [(claim.kind, text[claim.start : claim.end]) for claim in ground(checked, TODAY) if not claim.is_supported]


@pytest.mark.parametrize(
    "said",
    [
        "You built pipelines for forty customers.",
        "You built pipelines for some 40 customers.",
        "Your billing system is used by more than 1,000 shops.",
        "You run Spark on K8s.",
        "You know Postgres and Kafka.",
        "You have been at Birchwater for over six years.",
        "You have worked at Birchwater since 2020.",
        "With more than ten years in software you have seen a lot.",
        "You hold an AWS certificate and a bachelor's degree in computer science.",
        "Rust isn't on your list, and that is fine.",
        "Rust and Scala are absent from your résumé, which is normal.",
        "You studied computer science at Masaryk University.",
        "At Tallgrass Software you maintained a billing system with 98% test coverage.",
    ],
)
def test_the_person_in_other_words_is_supported(said: str) -> None:
    assert unsupported(mail(said, COMPANY, ROLE, ASK)) == []


@pytest.mark.parametrize(
    "said",
    [
        "Our 85 people work in Vienna and Graz.",
        "Three hundred wind farms use our software.",
        "We offer €70k to €80k, help with relocation and two days of home office.",
        "Would Thursday at 15:30 suit you for a 25-minute call on Zoom?",
        "This is a once in a lifetime opportunity, and I am thrilled!",
        "My name is Wilhelmina Brandauer.",
        "Ours is a small team.",
        "Given your strengths in [skill 1] and [skill 2], it could be the right step.",
    ],
)
def test_what_the_posting_says_and_the_senders_own_agenda_are_no_errors(said: str) -> None:
    assert unsupported(mail(COMPANY, said, ROLE, ASK)) == []


@pytest.mark.parametrize(
    ("said", "kind", "part"),
    [
        ("You built pipelines for 400 customers.", "number", "400"),
        ("You know Python and Rust.", "skill", "Rust"),
        ("You have good knowledge of Haskell.", "skill", "Haskell"),
        ("You have fifteen years of experience.", "tenure", "fifteen years"),
        ("You have worked at Birchwater since 2014.", "tenure", "2014"),
        ("You spent three years at Netflix.", "employer", "Netflix"),
        ("As a former Chief Technology Officer, you know the trade.", "title", "Chief Technology Officer"),
        ("You hold a PhD from Stanford University.", "education", "PhD"),
        ("You are a CISSP, which is rare.", "certificate", "CISSP"),
        ("At Tallgrass Software you introduced Graviton instances.", "other", "Graviton"),
        ("As a young mother you will like our hours.", "other", "young mother"),
    ],
)
def test_what_the_resume_does_not_say_of_the_person_is_found(said: str, kind: str, part: str) -> None:
    found = unsupported(mail(COMPANY, said, ROLE, ASK))
    assert any(one == kind and part in span for one, span in found), found


@pytest.mark.parametrize(
    ("said", "kind", "part"),
    [
        ("We recently raised $40 million.", "company_fact", "$40 million"),
        ("We just won a contract from NASA.", "company_fact", "NASA"),
        ("Our 450 people work in Vienna.", "company_fact", "450"),
        ("We were named employer of the year.", "company_fact", "named"),
        ("We offer a salary of EUR 120,000.", "promise", "120,000"),
        ("We offer full visa sponsorship.", "promise", "visa"),
        ("There is a company car for everybody.", "promise", "company car"),
    ],
)
def test_what_the_posting_does_not_say_of_company_and_offer_is_found(said: str, kind: str, part: str) -> None:
    found = unsupported(mail(COMPANY, said, ROLE, ASK))
    assert any(one == kind and part in span for one, span in found), found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Vous avez vingt-cinq ans d'expérience et vous maîtrisez Oracle.", ("vingt-cinq ans", "Oracle")),
        ("Sie haben fünfundzwanzig Jahre Erfahrung. Wir bieten einen Dienstwagen.", ("fünfundzwanzig", "Dienstwagen")),
        ("Lei ha venticinque anni di esperienza. Offriamo un'auto aziendale.", ("venticinque anni", "auto aziendale")),
        ("Máte dvacet let praxe. Nabízíme služební auto.", ("dvacet let", "služební auto")),
        ("您有25年的经验，精通Oracle。", ("25年", "Oracle")),
        ("25年のご経験をお持ちで、Oracleに精通されています。", ("25年", "Oracle")),
    ],
    ids=["fr", "de", "it", "cs", "zh", "ja"],
)
def test_inventions_are_found_in_other_languages(text: str, parts: tuple[str, ...]) -> None:
    language = {"V": "fr", "S": "de", "L": "it", "M": "cs", "您": "zh", "2": "ja"}[text[0]]
    found = unsupported(mail(text, language=language))
    assert all(any(part in span for _, span in found) for part in parts), found


def test_another_company_that_hires_is_a_false_claim_of_the_company() -> None:
    found = unsupported(mail("There is an opening at Birchwater Analytics for a data engineer.", ROLE, ASK))
    assert [kind for kind, _ in found] == ["company_fact"]


def test_a_supported_claim_cites_its_passage() -> None:
    checked = mail("You built pipelines for 40 customers.", COMPANY)
    cited = [claim.supported_by for claim in ground(checked, TODAY) if claim.kind == "number"]
    assert [passage.text for passage in cited if passage] == ["- Built pipelines in Python and Spark for 40 customers"]


def test_claims_are_in_order_and_do_not_overlap() -> None:
    claims: tuple[Claim, ...] = ground(mail(COMPANY, "You know Rust, Haskell and 400 customers.", ROLE, ASK), TODAY)
    assert all(one.end <= other.start for one, other in pairwise(claims))


@pytest.mark.parametrize("text", ["", "\n\n", "123 " * 3000, "A " * 3000, "你" * 3000, "[" * 500, "You " * 2000])
def test_nonsense_is_read_without_harm(text: str) -> None:
    assert all(0 <= claim.start < claim.end <= len(text) for claim in ground(letter(text), TODAY))


def test_the_same_message_gives_the_same_claims() -> None:
    text = f"Dear Ana,\n\n{RESUME}\n\n{POSTING}"
    assert ground(letter(text), TODAY) == ground(letter(text), TODAY)
