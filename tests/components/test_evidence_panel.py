"""What the brief holds, as the set-up of a comparison shows it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from rapport.documents.reading import read_text
from rapport.records.candidate import Candidate
from rapport.records.fact import Fact
from rapport.records.job import Job
from rapport.storage.evidence_choices import EvidenceChoices
from tests.components.drawing import AWKWARD, click, markup_in, run, show
from tests.embedding import put_model
from tests.pages.opening import markdown_of, texts

RESUME = """Ada Moreau

EXPERIENCE

Backend Engineer, Quillon, 2021 - present
• Looked after the Postgres databases and their backups
• Organised the summer party with a raffle

SKILLS

Python, Kafka
"""


def page(strategy: str = "passages", model_ref: str = "builtin:writer", people: int = 1, window: int = 0) -> None:
    from components import evidence_panel, services
    from rapport.providers.model import ModelSettings
    from tests.records_for_tests import variant

    documents = services.store().documents
    settings = ModelSettings(context_tokens=window or None)
    columns = [variant(model_ref=model_ref, strategy=strategy, settings=settings)]
    evidence_panel.show(documents.list("resume")[:people], documents.list("job")[0], columns)


def fill(resume: str = RESUME, requirement: str = "Experience with PostgreSQL", people: int = 1) -> tuple[str, str]:
    """Candidates and a job in the library; gives the ids of the first candidate and the job."""
    documents = services.store().documents
    posting = read_text("Platform Engineer\nNordlicht", "job.txt")
    asked = (Fact(requirement), Fact("Fluent Portuguese")) if requirement else ()
    documents.add("job", posting, Job(posting.id, "en", company=Fact("Nordlicht"), requirements=asked), "Engineer")
    sources = [read_text(resume + "x" * number, f"ada{number}.txt") for number in range(people)]
    for source in sources:
        documents.add("resume", source, Candidate(source.id, language="en", full_name=Fact("Ada Moreau")), "Ada")
    return sources[0].id, posting.id


@pytest.fixture
def library(own_home: Path) -> tuple[str, str]:
    put_model(own_home)
    return fill()


def opened(*args: object) -> AppTest:
    at = show(page, *args)
    at.session_state["evidence-panel"] = True
    return run(at)


def badges(at: AppTest) -> str:
    return " ".join(element.value for element in at.markdown)


def chosen(ids: tuple[str, str]) -> EvidenceChoices:
    return services.store().evidence.load(*ids)


def first_key(at: AppTest, start: str) -> str:
    return next(button.key for button in at.button if button.key and button.key.startswith(start))


def test_closed_it_compares_nothing(library: tuple[str, str]) -> None:
    at = show(page)
    assert "posting is compared" not in texts(at)
    assert not at.button


def test_each_requirement_stands_beside_its_evidence_with_its_strength_and_place(library: tuple[str, str]) -> None:
    at = opened()
    assert "Experience with PostgreSQL" in texts(at) and "Looked after the Postgres databases" in texts(at)
    assert "Strong" in badges(at)
    assert at.button(key=first_key(at, "see-")).label == "Line 4"


def test_what_the_resume_lacks_is_said(library: tuple[str, str]) -> None:
    assert "**1** none" in texts(opened())


def test_the_passage_is_shown_in_its_place(library: tuple[str, str]) -> None:
    at = opened()
    click(at, first_key(at, "see-"))
    assert any("found for" in one.value and "PostgreSQL" in one.value for one in at.caption)


def test_a_passage_is_pinned_and_unpinned(library: tuple[str, str]) -> None:
    at = opened()
    click(at, first_key(at, "pin-"))
    assert len(chosen(library).pinned) == 1
    assert "Pinned" in badges(at)
    click(at, first_key(at, "pin-"))
    assert chosen(library) == EvidenceChoices()


def test_a_passage_is_dropped_and_taken_back(library: tuple[str, str]) -> None:
    at = opened()
    click(at, first_key(at, "drop-"))
    assert len(chosen(library).dropped) == 1
    assert "Dropped" in badges(at)
    click(at, first_key(at, "drop-"))
    assert chosen(library) == EvidenceChoices()


def test_all_choices_are_forgotten_at_once(library: tuple[str, str]) -> None:
    at = opened()
    click(at, first_key(at, "pin-"))
    click(at, "evidence-forget")
    assert chosen(library) == EvidenceChoices()


def test_any_passage_of_the_resume_can_be_pinned(library: tuple[str, str]) -> None:
    at = opened()
    next(one for one in at.get("button_group") if one.key == "evidence-view").set_value("Whole résumé")
    run(at)
    assert "Organised the summer party with a raffle" in texts(at)
    click(at, first_key(at, "pin-all-2"))
    document = services.store().documents.load("resume", library[0])
    assert document is not None
    (passage_id,) = chosen(library).pinned
    start, end = (int(part) for part in passage_id.rpartition(":")[2].split("-"))
    assert document.document.text[start:end] == "Organised the summer party with a raffle"


def test_the_parts_of_the_request_add_up_to_the_window(library: tuple[str, str]) -> None:
    at = opened("passages", "lab:small", 1, 4096)
    sizes = at.dataframe[0].value
    assert list(sizes["Part"]) == [
        "Name, role and company",
        "Résumé",
        "Posting",
        "Prompt",
        "Kept for the answer",
        "Free",
    ]
    assert sum(sizes["Tokens"]) == 4096


def test_what_is_left_out_for_size_is_listed(library: tuple[str, str]) -> None:
    at = opened("passages", "lab:small", 1, 1100)
    assert "left out for size" in texts(at)
    assert "Looked after the Postgres databases" in " ".join(at.dataframe[1].value["Text"])


def test_the_candidate_is_chosen_among_several(own_home: Path) -> None:
    put_model(own_home)
    fill(people=2)
    at = opened("passages", "builtin:writer", 2)
    assert len(at.selectbox(key="evidence-candidate").options) == 2


def test_a_posting_that_asks_for_nothing_says_so(own_home: Path) -> None:
    put_model(own_home)
    fill(requirement="")
    at = opened()
    assert "Nothing that asks for something was found" in texts(at)


def test_a_passage_is_drawn_as_text(own_home: Path) -> None:
    put_model(own_home)
    fill(resume=f"Ada Moreau\n\nEXPERIENCE\n\n• Postgres {AWKWARD}\n", requirement=f"PostgreSQL {AWKWARD}")
    assert not markup_in(markdown_of(opened()))


def test_without_a_model_one_sentence_says_what_to_do(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_home.mkdir(parents=True)
    monkeypatch.setenv("RAPPORT_MODELS_FOLDER", str(own_home / "models"))
    (own_home / "models").write_text("in the way of the folder")
    fill(requirement="Experience with something that no other test has compared")
    at = opened()
    assert len(at.error) == 1 and "be prepared" in at.error[0].value
    assert not at.dataframe


def test_a_choice_that_can_not_be_kept_is_told(library: tuple[str, str], own_home: Path) -> None:
    at = opened()
    with closing(sqlite3.connect(own_home / "rapport.db")) as database, database:
        database.execute("DROP TABLE evidence_choices")
    at.button(key=first_key(at, "pin-")).click()
    run(at)
    assert at.error
