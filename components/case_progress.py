"""How far a run over several candidates is, beside the columns of the one that is being read."""

from __future__ import annotations

import streamlit as st

from components import run_table, services


@st.fragment(run_every=1.0)
def show(run_id: str) -> None:
    """A bar that moves by itself until the run is over."""
    view = services.engine().view(run_id)
    if view is not None:
        run_table.progress(view)
