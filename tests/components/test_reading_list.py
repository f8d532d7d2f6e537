import pytest
from streamlit.testing.v1 import AppTest

from components.reading_list import summary
from rapport.experiments.intake import Taken

NEW = Taken("a.pdf", "resume", "1", "Ada")
KNOWN = Taken("b.pdf", "resume", "2", "Ben", was_known=True)
FAILED = Taken("c.pdf", "resume", error="c.pdf: the file is empty.")


@pytest.mark.parametrize(
    ("done", "words"),
    [
        pytest.param([NEW], "1 read", id="new"),
        pytest.param([KNOWN], "1 already in the library", id="known"),
        pytest.param([FAILED, FAILED], "2 couldn't be read", id="failed"),
        pytest.param([NEW, KNOWN, FAILED], "1 read, 1 already in the library, 1 couldn't be read", id="each"),
    ],
)
def test_what_came_of_all_is_counted(done: list[Taken], words: str) -> None:
    assert summary(done) == words


def page() -> None:
    import time

    import streamlit as st

    from components import reading_list
    from rapport.experiments.batch import Batch, Task
    from rapport.experiments.intake import Taken

    name = "**x** [y](http://evil.example).pdf"
    results = (Taken(name, "resume", "1", "Ada", ("A *scan*.",)), Taken("c.pdf", "resume", error="c.pdf: it is empty."))
    batch = Batch([Task(one.name, "resume", lambda report, one=one: one) for one in results])
    while not batch.is_done:
        time.sleep(0.01)
    opened = st.session_state.setdefault("opened", [])
    reading_list.show(batch, key="list", on_open=opened.append, on_clear=lambda: None, advice="Try again.")


def test_names_and_notes_are_drawn_as_text() -> None:
    at = AppTest.from_function(page, default_timeout=60).run()
    assert not at.exception
    drawn = "\n".join(element.value for element in at.markdown)
    assert "](http" not in drawn
    assert "*scan*" not in drawn


def test_a_failure_is_told_without_repeating_the_name_and_with_the_next_step() -> None:
    at = AppTest.from_function(page, default_timeout=60).run()
    assert any(element.value.endswith("It is empty&#46;") or "It is empty." in element.value for element in at.markdown)
    assert [caption.value for caption in at.caption] == ["Try again."]


def test_open_gives_the_document() -> None:
    at = AppTest.from_function(page, default_timeout=60).run()
    at.button(key="list_0_open").click().run()
    assert not at.exception
    assert at.session_state["opened"] == ["1"]


def long_page() -> None:
    import time

    from components import reading_list
    from rapport.experiments.batch import Batch, Task
    from rapport.experiments.intake import Taken

    results = [Taken(f"{number}.pdf", "resume", str(number), f"Person {number}") for number in range(20)]
    results.append(Taken("bad.pdf", "resume", error="bad.pdf: it is empty."))
    batch = Batch([Task(one.name, "resume", lambda report, one=one: one) for one in results])
    while not batch.is_done:
        time.sleep(0.01)
    reading_list.show(batch, key="list", on_open=print, on_clear=lambda: None)


def test_in_a_long_list_what_failed_stands_first() -> None:
    at = AppTest.from_function(long_page, default_timeout=60).run()
    assert not at.exception
    assert "bad" in at.markdown[1].value
