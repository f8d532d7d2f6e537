"""The evidence in a résumé for each requirement, by meaning and by words."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from rapport.documents.document import Document
from rapport.documents.reading import read_text
from rapport.errors import EmbeddingUnavailable
from rapport.records.fact import Fact
from rapport.records.job import Job
from rapport.retrieval.embedding import Embedder
from rapport.scenarios.evidence import MOST_MATCHES, Shown, find_evidence
from rapport.scenarios.evidence_scoring import agreement, asked
from rapport.scenarios.passages import passages_of
from tests.embedding import real_embedder
from tests.retrieval.counting import CountingEmbedder

RESUME = """Maya Oyelaran

EXPERIENCE

Software Engineer, Northgate Parcels, 2021 - present
• Moved 40 services from virtual machines to k8s
• Looked after the Postgres databases and their backups
• Coached three junior colleagues every week
• Organised the summer party

SKILLS

Go, Terraform, Figma
"""


def evidence(requirement: str, embedder: Embedder | None = None, resume: str = RESUME, language: str = "en") -> Shown:
    posting = read_text("Backend Engineer\nTallow & Finch", "job.txt")
    job = Job(posting.id, language, requirements=(Fact(requirement),))
    found = find_evidence(read_text(resume, "maya.txt"), job, posting, embedder)
    return found.rows[0]


def best(row: Shown) -> tuple[str, str]:
    assert row.best
    return row.best.passage.text, row.strength


@pytest.mark.parametrize(
    ("requirement", "passage"),
    [
        ("Experience with PostgreSQL", "Looked after the Postgres databases and their backups"),
        ("Kubernetes in production", "Moved 40 services from virtual machines to k8s"),
        ("Infrastructure as code with Terraform or Pulumi", "Go, Terraform, Figma"),
        ("Experience in mentoring younger team members", "Coached three junior colleagues every week"),
    ],
    ids=["synonym", "short name", "one of two names", "other words for it"],
)
def test_the_passage_that_shows_it_is_found(requirement: str, passage: str) -> None:
    text, strength = best(evidence(requirement, real_embedder()))
    assert (text, strength != "none") == (passage, True)


@pytest.mark.parametrize(
    "requirement", ["Salesforce certification", "Ten years in hotels", "PROFINET and Step7", "Fluent Portuguese"]
)
def test_what_the_resume_lacks_is_none(requirement: str) -> None:
    assert evidence(requirement, real_embedder()).strength == "none"


@pytest.mark.parametrize(
    ("requirement", "strength"), [("Experience with PostgreSQL", "some"), ("Mentoring engineers", "none")]
)
def test_without_a_model_words_and_names_decide(requirement: str, strength: str) -> None:
    found = evidence(requirement).strength
    assert found in (strength, "strong") if strength == "some" else found == strength


def test_the_cosine_of_chinese_texts_decides_nothing() -> None:
    one = asked("熟悉分布式系统", "zh")
    scores = [agreement(one, "负责市场推广", cosine, is_english=False).score for cosine in (0.0, 0.95)]
    assert scores[0] == scores[1]


def test_a_model_that_reads_every_language_decides_in_chinese_too() -> None:
    one = asked("熟悉分布式系统", "zh")
    assert agreement(one, "负责市场推广", 0.7, is_english=False, reads_all=True).strength == "strong"


def test_a_name_within_japanese_text_is_found() -> None:
    one = asked("PostgreSQLの実務経験", "ja")
    assert agreement(one, "Postgresのデータベース移行を主導", None, is_english=False).names == ("PostgreSQL",)


def test_chinese_words_that_both_say_are_evidence() -> None:
    one = asked("熟悉分布式系统", "zh")
    assert agreement(one, "设计分布式系统的缓存", None, is_english=False).strength != "none"


def test_another_language_counts_less() -> None:
    one = asked("Erfahrung in der Buchhaltung", "de")
    scores = [agreement(one, "Comptable", 0.5, is_english=is_english).score for is_english in (True, False)]
    assert scores[1] < scores[0]


def test_endings_do_not_part_words_of_the_same_language() -> None:
    one = asked("Anlagen bei Kunden betreuen", "de")
    assert agreement(one, "Betreuung eines Kundenstamms und einer Anlage", None, is_english=False).words == (
        "anlagen",
        "betreuen",
    )


def test_a_name_that_is_missing_lowers_the_score() -> None:
    named, unnamed = asked("Certificates in Azure", "en"), asked("Certificates in clouds", "en")
    passage = "Certificates in gardening"
    scores = [agreement(one, passage, 0.5, is_english=True).score for one in (named, unnamed)]
    assert scores[0] < scores[1]


def test_reasons_are_the_names_and_words_of_both() -> None:
    found = agreement(asked("Experience with PostgreSQL and Docker", "en"), "Postgres, backups", None, is_english=True)
    assert (found.names, found.words) == (("PostgreSQL",), ("postgresql",))


def test_further_passages_show_what_the_first_does_not() -> None:
    resume = RESUME + "Terraform, Go, Sketch\nDocker, InDesign\n"
    texts = [match.passage.text for match in evidence("Terraform and Docker", resume=resume).matches]
    assert set(texts[:2]) >= {"Docker, InDesign"}


def test_passages_that_show_nothing_are_no_further_evidence() -> None:
    row = evidence("Experience with PostgreSQL", real_embedder())
    assert all(match.strength != "none" for match in row.matches[1:])
    assert len(row.matches) <= MOST_MATCHES


def test_the_same_case_is_compared_once() -> None:
    embedder = CountingEmbedder()
    first = evidence("Mend bicycles", embedder)
    count = embedder.count
    assert (evidence("Mend bicycles", embedder), embedder.count) == (first, count)


def test_columns_that_ask_at_once_compare_once() -> None:
    embedder = CountingEmbedder("at-once@1", pace_s=0.05)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: evidence("Mend kettles", embedder), range(4)))
    counted = embedder.count
    assert all(one == found[0] for one in found)
    assert counted == len(passages_of(read_text(RESUME, "maya.txt"))) + 1


def test_a_resume_is_embedded_once_for_several_jobs() -> None:
    embedder = CountingEmbedder("several@1")
    evidence("Mend bicycles", embedder)
    count = embedder.count
    evidence("Mend kites", embedder)
    assert embedder.count == count + 1


def test_another_model_compares_anew() -> None:
    evidence("Mend tandems", CountingEmbedder())
    other = CountingEmbedder("other@1")
    evidence("Mend tandems", other)
    assert other.count > 0


def test_a_resume_without_text_has_no_evidence() -> None:
    row = evidence("Experience with PostgreSQL", resume="")
    assert (row.matches, row.strength, row.score) == ((), "none", 0.0)


class _Missing:
    name, dimensions = "missing@1", 4

    def embed(self, texts: object) -> object:
        raise EmbeddingUnavailable("The embedding model isn't installed. Install it.")


def test_a_model_that_can_not_be_loaded_says_so() -> None:
    with pytest.raises(EmbeddingUnavailable, match="Install it"):
        evidence("Mend unicycles", _Missing())  # type: ignore[arg-type]


def test_scores_are_each_passages_best() -> None:
    posting = read_text("Backend Engineer", "job.txt")
    wanted = ("Experience with PostgreSQL", "Kubernetes in production")
    job = Job(posting.id, "en", requirements=tuple(Fact(text) for text in wanted))
    resume: Document = read_text(RESUME, "maya.txt")
    found = find_evidence(resume, job, posting, None)
    by_text = dict(zip((one.text for one in found.passages), found.scores, strict=True))
    assert by_text["Moved 40 services from virtual machines to k8s"] == found.rows[1].score
    assert by_text["Organised the summer party"] == 0.0
