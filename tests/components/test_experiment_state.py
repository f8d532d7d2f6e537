from __future__ import annotations

from tests.components.drawing import click, show


def page() -> None:
    import streamlit as st

    from components import experiment_state

    clicked = st.session_state.get("clicked")
    st.button("Other", key="other", on_click=experiment_state.read, args=("run", "b"))
    st.button("Open", key="open", on_click=experiment_state.open_experiment, args=("x",))
    st.button("Back", key="back", on_click=experiment_state.open_experiment, args=(None,))
    st.caption(f"{experiment_state.read_case('run', clicked, 0)} {experiment_state.opened()}")


def test_a_click_opens_its_case_and_a_button_another_one_after_it() -> None:
    at = show(page)
    assert at.caption[0].value == "None None"
    at.session_state["clicked"] = "a"
    assert at.run().caption[0].value == "a None"
    assert click(at, "other").caption[0].value == "b None"  # the old click is still selected in the table


def test_the_address_names_the_experiment() -> None:
    at = click(show(page), "open")
    assert at.caption[0].value == "None x"
    assert click(at, "back").caption[0].value == "None None"


def test_turning_to_another_experiment_is_told_once() -> None:
    def turning() -> None:
        import streamlit as st

        from components import experiment_state

        experiment_state.open_experiment("x")
        st.caption(f"{experiment_state.has_turned()} {experiment_state.has_turned()}")

    assert show(turning).caption[0].value == "True False"
