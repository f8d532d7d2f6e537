import pytest
from streamlit.testing.v1 import AppTest

from rapport.experiments.intake import Taken
from tests.components.drawing import AWKWARD, click, markup_in, show

NEW = Taken("ada.pdf", "resume", "1", "Ada")
KNOWN = Taken("ada.pdf", "resume", "1", "Ada", was_known=True)
JOB = Taken("job.html", "job", "2", "Engineer")
FAILED = Taken("job.html", "job", error=f"{AWKWARD}: the file is empty.")


def loaded(results: list[object]) -> None:
    import time

    from components import samples
    from rapport.experiments.batch import Batch, Task

    batch = Batch([Task(one.name, one.kind, lambda report, one=one: one) for one in results])
    while not batch.is_done:
        time.sleep(0.01)
    samples.show_loading(batch)


def loading(name: str) -> None:
    import threading

    from components import samples
    from rapport.experiments.batch import Batch, Task
    from rapport.experiments.intake import Taken

    held = threading.Event()
    batch = Batch([Task(name, "resume", lambda report: held.wait(60) and Taken(name, "resume"))], at_once=1)
    while not batch.progress[0].doing:
        held.wait(0.01)
    samples.show_loading(batch)
    held.set()


def button() -> None:
    import streamlit as st

    from components import samples

    loads = st.session_state.setdefault("loads", [])
    samples.show_button(key="load", is_main=True, on_load=lambda: loads.append(1))


def done(*results: Taken) -> AppTest:
    return show(loaded, list(results))


@pytest.mark.parametrize(
    ("results", "words"),
    [
        pytest.param([NEW, JOB], "1 sample résumés and 1 sample jobs are loaded.", id="new"),
        pytest.param([KNOWN], "1 sample résumés and 0 sample jobs are loaded. They were there already.", id="known"),
        pytest.param([FAILED], "0 sample résumés and 0 sample jobs are loaded.", id="nothing could be read"),
    ],
)
def test_the_end_says_what_was_loaded(results: list[Taken], words: str) -> None:
    assert done(*results).markdown[0].value.endswith(f" {words}")


def test_what_could_not_be_read_is_told_as_text() -> None:
    assert [markup_in(error.value) for error in done(FAILED, NEW).error] == [[]]


def test_while_it_loads_the_file_is_named_as_text() -> None:
    bar = show(loading, AWKWARD).get("progress")[0]
    assert (bar.text.startswith("Loaded 0 of 1: "), markup_in(bar.text)) == (True, [])


def test_the_button_loads_once_a_click() -> None:
    assert click(show(button), "load").session_state["loads"] == [1]
