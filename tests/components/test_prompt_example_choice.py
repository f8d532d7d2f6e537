from components import services
from tests.components.drawing import click, run, show


def page() -> None:
    import streamlit as st

    from components import prompt_example_choice, services
    from rapport.experiments.example_intake import write

    if not services.store().examples.list("shoe_chat"):
        write(services.store(), "shoe_chat", "boots?", "Yes.")
    prompt_example_choice.show("shoe_chat", key="e", on_insert=lambda text: st.session_state.update(inserted=text))


def test_the_nearest_few_are_inserted() -> None:
    at = show(page)
    at.number_input(key="e-count").set_value(5)
    assert click(run(at), "e-nearest").session_state["inserted"] == "{{ examples|nearest(5) }}"


def test_some_are_chosen_by_hand() -> None:
    at = show(page)
    assert at.button(key="e-insert").disabled
    (example_id,) = (one.id for one in services.store().examples.list("shoe_chat"))
    at.multiselect(key="e-chosen").set_value([example_id])
    run(at)
    assert click(at, "e-insert").session_state["inserted"] == f'{{{{ examples|chosen("{example_id}") }}}}'


def test_the_way_to_the_bank_is_in_the_address() -> None:
    at = click(show(page), "e-bank")
    assert at.query_params["show"] in ("examples", ["examples"])
