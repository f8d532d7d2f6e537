import pytest
from streamlit.testing.v1 import AppTest

from components.search_results import MODES, SNIPPET_CHARS, why
from rapport.experiments.knowledge import Shown
from rapport.retrieval.found import Found, Mode, Search
from tests.components.drawing import AWKWARD, markup_in, show
from tests.pages.opening import texts

BOTH = Found("a", 0.0325, dense_rank=1, cosine=0.61234, lexical_rank=3, bm25=7.856, words=("warm", "boots"))
BY_MEANING = Found("b", 0.0164, dense_rank=2, cosine=0.5)
TEXTS = {"a": Shown("Oakfern", "Warm winter boots", "number X1"), "b": Shown("", "Snow shoe")}


def page(searches: "list[Search]", known: "dict[str, Shown]") -> None:
    from components import search_results

    search_results.show(searches, known)


def search(mode: Mode, *found: Found) -> Search:
    return Search(mode, found, embed_ms=8.04, search_ms=0.36)


def drawn(*found: Found, known: dict[str, Shown] = TEXTS, mode: Mode = "dense") -> AppTest:
    return show(page, [search(mode, *found)], known)


def test_each_mode_has_a_column_with_its_name() -> None:
    at = show(page, [search(mode, BOTH) for mode in MODES], TEXTS)
    titles = [element.value for element in at.markdown if element.value.startswith(":material")]
    assert [title.split(" **")[1] for title in titles] == ["By meaning**", "By words**", "Both, fused**"]


def test_results_are_numbered_in_their_order() -> None:
    at = drawn(BOTH, BY_MEANING)
    assert [element.value for element in at.markdown][1:] == ["**1.** Warm winter boots", "**2.** Snow shoe"]


def test_a_result_says_why_and_where_it_stands() -> None:
    assert drawn(BOTH).caption[1].value == "cosine 0.612 · Oakfern · number X1"


@pytest.mark.parametrize(
    ("mode", "times"),
    [("dense", "query 8.0 ms · search 0.4 ms"), ("lexical", "search 0.4 ms")],
    ids=["with a vector for the query", "without"],
)
def test_a_column_says_how_long_it_took(mode: Mode, times: str) -> None:
    assert drawn(BOTH, mode=mode).caption[0].value == times


@pytest.mark.parametrize(
    ("mode", "told"),
    [("lexical", "No text shares a word with the query."), ("dense", "Nothing."), ("hybrid", "Nothing.")],
)
def test_where_nothing_is_found_it_is_said_so(mode: Mode, told: str) -> None:
    assert told in texts(drawn(mode=mode))


def test_a_text_that_is_gone_is_left_out_and_the_others_keep_their_ranks() -> None:
    at = drawn(BOTH, BY_MEANING, known={"b": TEXTS["b"]})
    assert [element.value for element in at.markdown][1:] == ["**2.** Snow shoe"]


def test_texts_are_drawn_as_text() -> None:
    at = drawn(Found("a", 1.0), known={"a": Shown(AWKWARD, AWKWARD, AWKWARD)})
    line = at.markdown[1].value.removeprefix("**1.** ")
    assert markup_in(line + at.caption[1].value) == []


def test_shared_words_are_drawn_as_text() -> None:
    assert markup_in(why(Found("a", 1.0, words=(AWKWARD,)), "lexical")) == []


def test_a_long_text_is_cut_to_one_line() -> None:
    at = drawn(BOTH, known={"a": Shown("", "warm\n\n  boots " * 100)})
    line = at.markdown[1].value.removeprefix("**1.** ")
    assert (line[:22], len(line) <= SNIPPET_CHARS + 2) == ("warm boots warm boots ", True)


@pytest.mark.parametrize(
    ("found", "mode", "told"),
    [
        (BOTH, "dense", "cosine 0.612"),
        (BOTH, "lexical", "BM25 7.86 · has warm, boots"),
        (BOTH, "hybrid", "score 0.0325 · meaning &#35;1 · words &#35;3 · has warm, boots"),
        (BY_MEANING, "hybrid", "score 0.0164 · meaning &#35;2 · not by words"),
        (Found("c", 0.0), "dense", ""),
    ],
    ids=["by meaning", "by words", "by both", "in one list only", "nothing known"],
)
def test_a_reason_says_what_its_mode_goes_by(found: Found, mode: Mode, told: str) -> None:
    assert why(found, mode).replace("#", "&#35;").replace("&&#35;35;", "&#35;") == told
