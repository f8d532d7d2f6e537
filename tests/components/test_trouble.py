import pytest
from streamlit.testing.v1 import AppTest


def page(status: str, text: str, kind: str | None, finish: str) -> None:
    from components import output_text
    from rapport.providers.model import Failure
    from tests.records_for_tests import case, output, run_of, variant

    failure = Failure(kind, "The key was rejected. Check it.") if kind else None
    run = run_of([case()], [variant()])
    output_text.trouble(output(run, status=status, text=text, failure=failure, finish_reason=finish))


def show(status: str, text: str = "", kind: str | None = None, finish: str = "") -> AppTest:
    at = AppTest.from_function(page, args=(status, text, kind, finish), default_timeout=60).run()
    assert not at.exception
    return at


def test_a_failure_says_what_happened_and_what_to_do() -> None:
    assert "rejected" in show("failed", kind="key_rejected").error[0].value


def elsewhere() -> None:
    from components import output_text
    from rapport.providers.model import Failure
    from tests.records_for_tests import case, output, run_of, variant

    failure = Failure("timeout", "It said nothing in time. Press Retry, or choose a smaller model.")
    run = run_of([case()], [variant()])
    output_text.trouble(output(run, status="failed", failure=failure), "rerun the failed")


def test_a_step_is_named_as_the_page_has_it() -> None:
    at = AppTest.from_function(elsewhere, default_timeout=60).run()
    assert "in time. Rerun the failed, or choose" in at.error[0].value


def test_a_failure_after_some_text_says_that_the_text_is_kept() -> None:
    assert "had arrived is shown above" in show("failed", "Hi", "stream_cut").error[0].value


@pytest.mark.parametrize(
    ("status", "finish", "words"),
    [
        pytest.param("stopped", "", "Stopped. What had arrived is kept.", id="stopped"),
        pytest.param("done", "length", "maximum of tokens", id="cut off"),
        pytest.param("done", "content_filter", "filter ended", id="filtered"),
    ],
)
def test_an_answer_that_is_not_whole_is_marked(status: str, finish: str, words: str) -> None:
    assert words in show(status, "Hi", finish=finish).warning[0].value


def test_an_answer_without_a_word_is_marked() -> None:
    assert "answered without a word" in show("done", " ", finish="stop").warning[0].value


def test_a_whole_answer_has_no_marks() -> None:
    at = show("done", "Hi", finish="stop")
    assert (list(at.error), list(at.warning)) == ([], [])
