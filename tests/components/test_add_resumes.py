from streamlit.testing.v1 import AppTest

from tests.components.drawing import run, show


def page() -> None:
    import streamlit as st

    from components import add_resumes

    taken = st.session_state.setdefault("taken", [])
    add_resumes.show(key="drop", max_megabytes=7, on_files=lambda files: taken.append([file.name for file in files]))


def drop(*names: str) -> AppTest:
    at = show(page)
    for name in names:
        at.file_uploader(key="drop").upload(name, b"Ada")
    return run(at)


def test_all_dropped_files_are_handed_over_at_once() -> None:
    assert drop("ada.pdf", "ben.txt").session_state["taken"] == [["ada.pdf", "ben.txt"]]


def test_a_name_with_markup_arrives_as_it_is() -> None:
    assert drop("**a** <b>.md").session_state["taken"] == [["**a** <b>.md"]]


def test_without_a_file_nothing_is_called() -> None:
    assert run(show(page)).session_state["taken"] == []


def test_the_field_takes_what_the_reader_can_read() -> None:
    assert list(show(page).file_uploader(key="drop").proto.type) == [".pdf", ".docx", ".txt", ".md"]


def test_the_limit_of_size_is_that_of_the_settings() -> None:
    assert show(page).file_uploader(key="drop").proto.max_upload_size_mb == 7
