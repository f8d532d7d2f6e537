"""Rows of evidence: what each says of its passage; see test_evidence_panel for the whole."""

import pytest

from components.evidence_rows import is_told, reasons
from rapport.documents.reading import read_text
from rapport.scenarios.brief import Brief, Section
from rapport.scenarios.evidence_scoring import Agreement
from rapport.scenarios.passages import ResumePassage
from tests.components.drawing import AWKWARD, markup_in, show
from tests.pages.opening import texts

DOCUMENT = read_text("Ada Moreau\nLooked after the Postgres databases\nPython, Kafka", "ada.txt")
PASSAGE = ResumePassage(DOCUMENT.passage(11, 46))


def brief(*included: Section) -> Brief:
    return Brief({}, included, (), None)


@pytest.mark.parametrize(
    ("section", "told"),
    [
        (Section("Résumé: a", "Looked after", 3, DOCUMENT.passage(0, 30)), True),
        (Section("Résumé: b", "Python, Kafka", 3, DOCUMENT.passage(47, 60)), False),
        (Section("Résumé: Position", "Engineer\n- Looked after the Postgres databases", 9), True),
        (Section("Résumé: Skills", "Python, Kafka", 3), False),
    ],
    ids=["a section around it", "a section beside it", "a field with its words", "a field without"],
)
def test_a_passage_is_in_a_brief_by_its_place_or_its_words(section: Section, told: bool) -> None:
    assert PASSAGE.text == "Looked after the Postgres databases"
    assert is_told(PASSAGE, brief(section)) is told


def test_an_empty_brief_holds_nothing() -> None:
    assert not is_told(PASSAGE, brief())


def test_the_reasons_are_told_in_words() -> None:
    told = reasons(Agreement(0.614, 0.5, ("Kafka",), ("kafka", "python")))
    assert told == "Score 0.61 of 1. Likeness of meaning 0.50. Both name Kafka. Both say kafka, python."


def test_without_a_model_there_is_no_likeness_of_meaning() -> None:
    assert reasons(Agreement(0.0, None, (), ())) == "Score 0.00 of 1."


def test_reasons_draw_names_as_text() -> None:
    assert not markup_in(reasons(Agreement(0.5, None, (AWKWARD,), (AWKWARD,))))


def page() -> None:
    from components import evidence_rows
    from rapport.scenarios.evidence import Evidence, Shown
    from rapport.scenarios.requirements import Requirement
    from tests.components.test_evidence_rows import brief
    from tests.records_for_tests import case

    rows = (Shown(Requirement("Know Python", "asked"), ()),)
    evidence_rows.show(case(), Evidence((), rows, ()), brief())


def test_a_resume_without_passages_says_so() -> None:
    assert "The résumé has no passages" in texts(show(page))
