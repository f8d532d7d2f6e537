from __future__ import annotations

from tests.components.drawing import click, run, show
from tests.pages.opening import add_job, add_person, texts


def page() -> None:
    import streamlit as st

    from components import experiment_form

    asked = experiment_form.show()
    if asked is not None:
        st.json(asked.definition)


def test_without_cases_it_can_not_be_made() -> None:
    at = show(page)
    assert at.button(key="experiment-make").disabled
    assert "Choose cases, prompts and models first." in texts(at)


def test_every_combination_becomes_a_definition() -> None:
    import json

    add_person()
    add_job()
    at = show(page)
    for kind in ("resume", "job"):
        at.checkbox(key=f"cases-all-{kind}").set_value(True)
    at.multiselect(key="experiment-strategies-outreach_email").set_value(["everything", "nothing"])
    at.number_input(key="experiment-repeats").set_value(3)
    at.number_input(key="experiment-most-calls").set_value(50)
    at = run(at)
    assert "1 case × 2 variants × 3 repeats = 6 outputs" in texts(at)
    made = json.loads(click(at, "experiment-make").json[0].value)
    assert made["matrix"]["strategies"] == ["everything", "nothing"]
    assert (made["repeats"], made["max_calls"], made["cache"]) == (3, 50, True)
    assert made["name"] == "Outreach e-mails"
