import time

from streamlit.testing.v1 import AppTest

from tests.pages.opening import add_job, add_person, open_page, run, texts
from tests.pages.shops import add_shop

PATIENCE_S = 60


def search(at: AppTest, kind: str, query: str) -> AppTest:
    """Type a query, and wait until the texts are ready."""
    at.text_input(key=f"knowledge-query-{kind}").set_value(query)
    deadline = time.monotonic() + PATIENCE_S
    while "**Both, fused**" not in texts(run(at)):
        assert time.monotonic() < deadline, texts(at)
        time.sleep(0.1)
    return at


def test_with_nothing_to_search_the_ways_to_something_are_shown() -> None:
    assert "**Nothing to search yet**" in texts(open_page("knowledge"))


def test_a_resume_is_searched_by_meaning_by_words_and_by_both() -> None:
    add_person()
    said = texts(search(open_page("knowledge"), "resume", "Kafka"))
    for name in ("By meaning", "By words", "Both, fused"):
        assert f"**{name}**" in said
    assert "cosine 0." in said
    assert "BM25 " in said
    assert "has Kafka" in said or "has kafka" in said


def test_the_times_of_each_search_are_told() -> None:
    add_person()
    said = texts(search(open_page("knowledge"), "resume", "Kafka"))
    assert said.count(" ms") >= 5


def test_where_no_word_is_shared_only_meaning_finds_something() -> None:
    add_person()
    assert "No text shares a word with the query." in texts(search(open_page("knowledge"), "resume", "zzyzx"))


def test_a_posting_is_searched_by_its_paragraphs() -> None:
    add_job()
    assert "wind farms" in texts(search(open_page("knowledge"), "job", "renewable energy"))


def test_a_catalogue_is_searched_like_the_chat_does() -> None:
    add_shop()
    assert "number RAPP" in texts(search(open_page("knowledge"), "catalogue", "something warm for the snow"))


def test_the_kinds_that_are_there_can_be_chosen() -> None:
    add_person()
    add_job()
    at = open_page("knowledge")
    kinds = next(one for one in at.get("button_group") if one.key == "knowledge-kind")
    assert kinds.options == ["Résumé", "Job"]
    kinds.set_value("job")
    assert run(at).text_input(key="knowledge-query-job").placeholder.startswith("for example")
