from rapport.records.candidate import Candidate, Position
from rapport.records.fact import Fact
from rapport.records.passages import passages_of
from tests.records_for_tests import RESUME_TEXT, document

DOCUMENT = document(RESUME_TEXT, "ada.txt")


def cited(words: str) -> Fact[str]:
    start = RESUME_TEXT.index(words)
    return Fact(words, DOCUMENT.passage(start, start + len(words)))


def test_a_single_field_has_the_passage_of_its_fact() -> None:
    record = Candidate(DOCUMENT.id, full_name=cited("Ada Moreau"))
    assert [passage.text for passage in passages_of(record, "full_name")] == ["Ada Moreau"]


def test_a_list_has_the_passages_of_its_facts_in_the_order_of_the_text() -> None:
    record = Candidate(DOCUMENT.id, skills=(cited("Kafka"), cited("Python"), cited("Python")))
    assert [passage.text for passage in passages_of(record, "skills")] == ["Python", "Kafka"]


def test_positions_have_the_passages_of_all_their_parts() -> None:
    record = Candidate(DOCUMENT.id, positions=(Position(cited("Backend Engineer"), cited("Quillon")),))
    assert [passage.text for passage in passages_of(record, "positions")] == ["Backend Engineer", "Quillon"]


def test_what_a_person_typed_has_no_passage() -> None:
    record = Candidate(DOCUMENT.id, full_name=Fact("Ada", origin="person"))
    assert passages_of(record, "full_name") == ()


def test_an_unknown_field_has_no_passage() -> None:
    assert passages_of(Candidate(DOCUMENT.id), "shoe_size") == ()
