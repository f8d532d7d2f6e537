import pytest
from streamlit.testing.v1 import AppTest

from tests.components.drawing import click, run, show


def page() -> None:
    import streamlit as st

    from components import add_job

    given = st.session_state.setdefault("given", [])
    add_job.show(
        key="add",
        file_key="file",
        max_megabytes=7,
        on_url=lambda url: given.append(("url", url)),
        on_file=lambda files: given.append(("files", [file.name for file in files])),
        on_text=lambda text: given.append(("text", text)),
    )


def fetch(address: str) -> AppTest:
    at = show(page)
    at.text_input(key="add_url").set_value(address)
    return click(at, "add_fetch")


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        pytest.param(" jobs.example/1 ", "https://jobs.example/1", id="no scheme"),
        pytest.param("http://jobs.example/1", "http://jobs.example/1", id="with a scheme"),
    ],
)
def test_an_address_is_asked_with_its_scheme(typed: str, asked: str) -> None:
    assert fetch(typed).session_state["given"] == [("url", asked)]


def test_a_sentence_in_the_place_of_an_address_is_refused() -> None:
    at = fetch("Stage planner wanted")
    assert (at.session_state["given"], "isn't an address" in at.error[0].value) == ([], True)


def test_files_are_handed_over() -> None:
    at = show(page)
    at.file_uploader(key="file").upload("job.html", b"<p>")
    assert run(at).session_state["given"] == [("files", ["job.html"])]


def test_a_text_of_eighty_signs_is_taken_as_it_is() -> None:
    at = show(page)
    at.text_area(key="add_text").set_value("<b>x</b>" * 10)
    assert click(at, "add_read").session_state["given"] == [("text", "<b>x</b>" * 10)]
