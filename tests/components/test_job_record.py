import pytest
from streamlit.testing.v1 import AppTest

from tests.components.drawing import AWKWARD, run, show


def page(kind: str, name: str) -> None:
    from dataclasses import replace

    import streamlit as st

    from components import job_record
    from rapport.records.fact import Fact
    from rapport.records.job import Job
    from tests.records_for_tests import JOB_TEXT, document, job

    usual = job(document(JOB_TEXT, "job.txt"))
    records = {
        "usual": usual,
        "empty": Job("id"),
        "markup": replace(usual, title=Fact(name), salary=Fact("$5 - $6"), benefits=(Fact(name), Fact(" "))),
        "lines": replace(usual, requirements=(Fact("Python\n and  Kafka"),), company=Fact("Nordlicht\tEnergie ")),
        "long": replace(usual, responsibilities=tuple(Fact(f"Task {number} " + "x" * 200) for number in range(200))),
        "expired": replace(usual, is_expired=True),
    }
    found = job_record.show(records[kind], key="r", corrected=(), shown=None, on_source=print)
    st.session_state["changes"] = found


@pytest.fixture
def usual() -> AppTest:
    return show(page, "usual", "")


@pytest.mark.parametrize("kind", ["usual", "empty", "markup", "lines", "long", "expired"])
def test_a_record_that_nobody_touched_has_no_changes(kind: str) -> None:
    assert show(page, kind, AWKWARD).session_state["changes"] == {}


def test_lines_become_one_value_each_without_blank_ones(usual: AppTest) -> None:
    usual.text_area(key="r_responsibilities").set_value("Plan  stages\n\n Light them ")
    assert run(usual).session_state["changes"] == {"responsibilities": ["Plan stages", "Light them"]}


def test_a_posting_can_be_marked_as_expired(usual: AppTest) -> None:
    usual.checkbox(key="r_is_expired").set_value(True)
    assert run(usual).session_state["changes"] == {"is_expired": True}


def test_a_title_that_is_emptied_is_a_change(usual: AppTest) -> None:
    usual.text_input(key="r_title").set_value("")
    assert run(usual).session_state["changes"] == {"title": ""}
