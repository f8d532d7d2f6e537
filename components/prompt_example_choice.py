"""Which examples of the bank a prompt shows: the nearest few, or some chosen by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from components import prompt_state, services
from rapport.prompting.examples import MOST, USUAL
from rapport.storage.examples import Example

SHOWN_CHARS = 90


def show(scenario: str, *, key: str, on_insert: Callable[[str], None]) -> None:
    """Draw the choice; `on_insert` gets the expression that a template takes it by."""
    bank = {example.id: example for example in services.store().examples.list(scenario)}
    count = len(bank)
    st.caption(
        f"{count} example{'' if count == 1 else 's'} in the bank of this scenario. An example goes to the model with "
        "every case, its facts too: keep people's names out of them."
    )
    st.button(
        "Open the example bank",
        icon=":material/menu_book:",
        type="tertiary",
        key=f"{key}-bank",
        on_click=prompt_state.go_to_bank,
        args=(scenario,),
    )
    _nearest(key, on_insert)
    _by_hand(bank, key, on_insert)


def _nearest(key: str, on_insert: Callable[[str], None]) -> None:
    left, right = st.columns([1, 2], vertical_alignment="bottom")
    nearest = left.number_input("How many", 1, MOST, USUAL, key=f"{key}-count")
    right.button(
        "Insert the nearest to the case",
        icon=":material/near_me:",
        key=f"{key}-nearest",
        on_click=on_insert,
        args=(f"{{{{ examples|nearest({int(nearest)}) }}}}",),
    )


def _by_hand(bank: Mapping[str, Example], key: str, on_insert: Callable[[str], None]) -> None:
    chosen = st.multiselect(
        "Or choose by hand",
        list(bank),
        format_func=lambda one: named(bank[one]),
        max_selections=MOST,
        disabled=not bank,
        placeholder="Choose examples" if bank else "The bank is empty",
        key=f"{key}-chosen",
    )
    ids = ", ".join(f'"{one}"' for one in chosen)
    st.button(
        "Insert the chosen",
        icon=":material/add:",
        disabled=not chosen,
        key=f"{key}-insert",
        on_click=on_insert,
        args=(f"{{{{ examples|chosen({ids}) }}}}",),
    )


def named(example: Example) -> str:
    """An example in one line."""
    words = " ".join((example.input or example.answer).split())
    short = words if len(words) <= SHOWN_CHARS else f"{words[:SHOWN_CHARS]}…"
    return f"{example.id}: {short}"
