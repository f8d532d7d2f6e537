import pytest
from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import AWKWARD, click, markup_in, show
from tests.components.stored_runs import put_named_run, put_run
from tests.pages.opening import markdown_of, texts


def page() -> None:
    import streamlit as st

    from components import output_actions, services

    view = services.engine().view("run-1")
    st.session_state["opened"] = output_actions.show(view, view.outputs[view.run.cases[0].id, 0])


def keys(at: AppTest) -> list[str]:
    return [button.key for button in (*at.button, *at.download_button)]


def test_a_text_can_be_copied() -> None:
    put_run({}, {})
    assert [one.key for one in show(page).get("bidi_component")] == ["copy-o00"]


def test_without_a_text_there_is_nothing_to_take_away() -> None:
    put_run({"status": "failed", "text": ""}, {})
    assert keys(show(page)) == ["details-o00", "again-o00", "change-o00"]


def test_without_another_text_there_are_no_differences() -> None:
    put_run({}, {"status": "failed", "text": ""})
    assert show(page).button(key="diff-o00").disabled


@pytest.mark.parametrize("name", ["diff", "details", "change"])
def test_a_button_opens_its_dialog_and_says_so(name: str) -> None:
    put_run({}, {"text": "Hello"})
    assert click(show(page), f"{name}-o00").session_state["opened"] is True


def test_before_a_click_no_dialog_is_open() -> None:
    put_run({}, {})
    assert show(page).session_state["opened"] is False


@pytest.mark.parametrize(("status", "label"), [("done", "Write again"), ("failed", "Retry"), ("stopped", "Retry")])
def test_what_is_whole_is_written_again_and_the_rest_retried(status: str, label: str) -> None:
    put_run({"status": status})
    assert show(page).button(key="again-o00").label == label


def test_a_place_whose_documents_are_gone_is_not_written_again() -> None:
    run = put_run({})
    services.store().documents.remove("job", run.cases[0].job_id)
    at = click(show(page), "again-o00")
    assert (at.session_state["rapport_trouble"] != "", len(services.store().runs.outputs("run-1"))) == (True, 1)


def test_the_mail_link_holds_address_subject_and_text() -> None:
    put_named_run("Ada", {"text": "Subject: Wind\n\nHi Ada"}, email="ada@moreau.example")
    assert show(page).get("link_button")[0].url == "mailto:ada@moreau.example?subject=Wind&body=Hi%20Ada"


def test_without_an_address_the_reader_is_told() -> None:
    put_named_run("Ada", {})
    assert "No e-mail address of Ada was found" in texts(show(page))


def test_a_name_in_that_sentence_is_drawn_as_text() -> None:
    put_named_run(AWKWARD, {})
    assert markup_in(markdown_of(show(page))) == []


def test_a_text_too_long_for_a_link_is_said_to_be_shortened() -> None:
    put_named_run("Ada", {"text": "word " * 900}, email="ada@moreau.example")
    assert "too long for a mail link" in texts(show(page))
