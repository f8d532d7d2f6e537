"""How fast each provider of a new experiment may be asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from rapport.experiments.plan import Limits
from rapport.experiments.running.cells import provider_of
from rapport.exporting.display import escape

USUAL = Limits()
MOST_AT_ONCE = 1000
_BUILTIN = "builtin"


def show(refs: Sequence[str]) -> dict[str, Any]:
    """Draw a line for each provider of these models; the `limits` of a definition, without those left as usual."""
    names = [name for name in dict.fromkeys(provider_of(ref) for ref in refs) if name and name != _BUILTIN]
    if not names:
        st.caption("The built-in writer asks no server: there is nothing to limit.")
        return {}
    found: dict[str, Any] = {}
    with st.expander(f"Limits for {', '.join(map(escape, names))}", icon=":material/speed:", key="experiment-limits"):
        st.caption(
            f"Usually {USUAL.concurrent} calls at once, as fast as the server answers. When it refuses, Rapport waits "
            "as long as it asks to."
        )
        for name in names:
            if changed := _one(name):
                found[name] = changed
    return {"limits": found} if found else {}


def _one(name: str) -> dict[str, int]:
    st.markdown(f"**{escape(name)}**")
    with st.grid(3, min_column_width=180) as grid:
        concurrent = grid.cell().number_input(
            "Calls at once",
            1,
            MOST_AT_ONCE,
            USUAL.concurrent,
            key=f"experiment-limit-concurrent-{name}",
            persist_state="session",
        )
        requests = _a_minute(grid.cell(), "Calls a minute", f"experiment-limit-requests-{name}")
        tokens = _a_minute(grid.cell(), "Tokens a minute", f"experiment-limit-tokens-{name}")
    chosen = {"concurrent": int(concurrent), "requests_per_minute": requests, "tokens_per_minute": tokens}
    usual = {"concurrent": USUAL.concurrent, "requests_per_minute": None, "tokens_per_minute": None}
    return {key: value for key, value in chosen.items() if value is not None and value != usual[key]}


def _a_minute(place: Any, label: str, key: str) -> int | None:
    given = place.number_input(label, 1, None, None, placeholder="no limit", key=key, persist_state="session")
    return int(given) if given is not None else None
