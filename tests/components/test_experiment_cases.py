from __future__ import annotations

import io

import pytest
from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from tests.components.drawing import run, show
from tests.pages.opening import add_job, add_person, texts


def page(scenario: str) -> None:
    import streamlit as st

    from components import experiment_cases

    source = experiment_cases.show(scenario)
    st.caption(f"source: {source.cases if source else None}, {source.count if source else None}")


def told(at: AppTest) -> str:
    return at.caption[-1].value


@pytest.mark.parametrize("scenario", ["outreach_email", "shoe_chat", "table_row"])
def test_without_cases_there_is_no_source(scenario: str) -> None:
    assert told(show(page, scenario)) == "source: None, None"


def test_the_whole_library_is_a_source() -> None:
    person, job = add_person(), add_job()
    at = show(page, "outreach_email")
    for kind in ("resume", "job"):
        at.checkbox(key=f"cases-all-{kind}").set_value(True)
    assert told(run(at)) == f"source: {{'candidates': ['{person}'], 'jobs': ['{job}']}}, 1"


def test_each_line_is_a_question_once() -> None:
    at = show(page, "shoe_chat")
    at.text_area(key="cases-questions").set_value("Boots?\n\nSandals?\nBoots?")
    assert told(run(at)).endswith("'questions': ['Boots?', 'Sandals?']}, 2")


def test_saved_sets_are_explained_while_there_is_none() -> None:
    at = show(page, "table_row")
    at.segmented_control(key="cases-way-table_row").set_value("A saved set")
    assert "No set of cases was saved yet" in texts(run(at))


def upload(content: bytes, name: str) -> AppTest:
    at = show(page, "table_row")
    at.file_uploader[0].set_value((name, content, "text/csv"))
    return run(at)


def test_a_table_is_previewed_and_counted() -> None:
    at = upload(b"company,note\nAcme,asked\nBrill,silent\n", "leads.csv")
    assert told(at).endswith("'save_as': 'leads'}, 2")


def test_guessed_letters_are_told_by_the_files_own_name() -> None:
    at = upload("company,note\nAcme,Jiří\n".encode("cp1250"), "leads.csv")
    assert "1 row, 2 columns" in texts(at)
    assert "leads.csv isn't UTF" in texts(at)


def test_a_file_that_is_no_table_says_so() -> None:
    at = upload(b"", "leads.csv")
    assert "leads.csv is empty" in texts(at) and told(at) == "source: None, None"


def test_rows_that_can_not_be_read_are_told_with_their_number() -> None:
    at = upload(b"company,note\nAcme,asked,too,many\nBrill,silent\n", "leads.csv")
    assert "leads.csv, row 2" in texts(at)
    assert at.warning[0].proto.title == "1 row can't be read"


def test_the_sheet_of_a_workbook_is_chosen_where_it_has_several() -> None:
    book, file = Workbook(), io.BytesIO()
    leads = book.create_sheet("Leads")
    for row in (("company", "note"), ("Acme", "asked")):
        leads.append(row)
    book.save(file)
    at = upload(file.getvalue(), "leads.xlsx")
    assert told(at) == "source: None, None"  # the first sheet is empty
    at.selectbox(key="cases-sheet-table_row").set_value("Leads")
    assert told(run(at)).endswith("'save_as': 'leads', 'sheet': 'Leads'}, 1")
