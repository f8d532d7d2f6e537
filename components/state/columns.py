"""The columns that are being set up, for each scenario."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from rapport.storage.runs import Variant

OUTREACH, SHOP = "outreach_email", "shoe_chat"
_DRAFTS = "rapport_drafts"


@dataclass(frozen=True, slots=True)
class Draft:
    """A column being set up; `key` stays the same while its order or content changes."""

    key: str
    variant: Variant


def drafts(scenario: str = OUTREACH) -> list[Draft]:
    """The columns being set up for a scenario, in order; kept while one visits other pages."""
    found: list[Draft] = st.session_state.setdefault(_drafts_key(scenario), [])
    return found


def set_drafts(variants: Sequence[Variant], scenario: str = OUTREACH) -> None:
    """Replace all columns; each gets a key of its own, so that no widget keeps an old value."""
    st.session_state[_drafts_key(scenario)] = [Draft(uuid.uuid4().hex[:8], variant) for variant in variants]


def put_draft(key: str, variant: Variant, *, fresh: bool = False) -> None:
    """Change one column; `fresh` gives it a new key, so that its widgets show the new values."""
    new_key = uuid.uuid4().hex[:8] if fresh else key
    for scenario in (OUTREACH, SHOP):
        st.session_state[_drafts_key(scenario)] = [
            Draft(new_key, variant) if draft.key == key else draft for draft in drafts(scenario)
        ]


def add_draft(variant: Variant, scenario: str = OUTREACH) -> None:
    drafts(scenario).append(Draft(uuid.uuid4().hex[:8], variant))


def remove_draft(key: str) -> None:
    for scenario in (OUTREACH, SHOP):
        st.session_state[_drafts_key(scenario)] = [draft for draft in drafts(scenario) if draft.key != key]


def _drafts_key(scenario: str) -> str:
    return _DRAFTS if scenario == OUTREACH else f"{_DRAFTS}_{scenario}"
