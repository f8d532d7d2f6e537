"""Columns being set up, as a session remembers them."""

from __future__ import annotations

from tests.components.drawing import show


def drafts() -> None:
    import streamlit as st

    from components import state
    from tests.records_for_tests import variant

    state.set_drafts([variant("A"), variant("B")])
    first, second = state.drafts()
    state.put_draft(first.key, variant("A2"))
    state.put_draft(second.key, variant("B2"), fresh=True)
    state.add_draft(variant("C"))
    kept, fresh, added = state.drafts()
    state.remove_draft(added.key)
    labels = [draft.variant.label for draft in state.drafts()]
    st.session_state["found"] = (labels, kept.key == first.key, fresh.key == second.key)


def test_a_changed_column_keeps_its_key_unless_its_widgets_must_change() -> None:
    assert show(drafts).session_state["found"] == (["A2", "B2"], True, False)
