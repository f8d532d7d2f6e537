from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import AWKWARD, click, markup_in, run, show, show_linked
from tests.pages.opening import add_person, texts


def page(title: str) -> None:
    from components import candidate_record, record_page, services, state

    words = record_page.Words("Write", "Delete", "Everything goes.", "candidate")
    listed = services.store().documents.list("resume")
    if not listed:
        return
    stored = services.store().documents.load("resume", listed[0].id)
    state.open_document("resume", stored.id)
    record_page.show_record(stored, title, "A role", words, candidate_record.show)


@pytest.fixture
def person() -> str:
    return add_person()


@pytest.fixture
def opened(person: str, tmp_path: Path) -> AppTest:
    return show_linked(tmp_path / "app", page, AWKWARD)


def field(person: str, name: str, version: int = 0) -> str:
    return f"record_{person[:16]}_{version}_{name}"


def test_the_title_is_drawn_as_text(opened: AppTest) -> None:
    assert markup_in(opened.subheader[0].value) == []


def test_the_text_names_its_file(opened: AppTest) -> None:
    assert "Text of ada0&#46;txt" in texts(opened)


def test_saving_says_so_once(opened: AppTest, person: str) -> None:
    opened.text_input(key=field(person, "location")).set_value("Hamburg")
    saved = click(opened, field(person, "save"))
    assert ([toast.value for toast in saved.toast], len(run(saved).toast)) == (
        ["Saved. Every e-mail from now on uses these values."],
        0,
    )


def test_saving_draws_the_fields_anew(opened: AppTest, person: str) -> None:
    opened.text_input(key=field(person, "location")).set_value("Hamburg")
    assert click(opened, field(person, "save")).text_input(key=field(person, "location", 1)).value == "Hamburg"


def test_the_address_forgets_what_is_deleted(opened: AppTest) -> None:
    at = click(click(opened, "delete_resume"), "delete_resume_confirm")
    assert (services.store().documents.list("resume"), "candidate" in at.query_params) == ([], False)


def reading(is_held: bool) -> None:
    import threading
    import time

    import streamlit as st

    from components import record_page, state
    from rapport.experiments.batch import Task
    from rapport.experiments.intake import Taken

    go_on = threading.Event()
    for name in ("first.txt", "second.txt"):
        failed = Taken(name, "job", error="No.")
        record_page.start_reading("job", [Task(name, "job", lambda report, failed=failed: go_on.wait() and failed)])
        if not is_held:
            go_on.set()
            while state.is_reading("job"):
                time.sleep(0.01)
    go_on.set()
    while state.is_reading("job"):
        time.sleep(0.01)
    st.session_state["names"] = [one.name for one in state.reading("job").progress]
    record_page.show_reading("job", advice="Try again.")


@pytest.mark.parametrize(
    ("is_held", "names"),
    [(True, ["first.txt", "second.txt"]), (False, ["second.txt"])],
    ids=["added to what is being read", "in the place of what was read"],
)
def test_further_files_are_listed(is_held: bool, names: list[str]) -> None:
    assert show(reading, is_held).session_state["names"] == names


def test_what_could_not_be_read_comes_with_the_advice() -> None:
    assert texts(show(reading, True)).endswith("Try again.")


def nothing() -> None:
    from components import record_page

    record_page.show_reading("job")


def test_without_reading_there_is_no_list() -> None:
    assert show(nothing).main.children == {}
