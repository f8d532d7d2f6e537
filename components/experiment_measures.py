"""What is measured of an experiment's outputs: the automatic checks, and what is expected of every output."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components import run_words
from rapport.experiments.output_checks import checks_for
from rapport.exporting.display import escape
from rapport.scoring.check_meanings import MEANINGS
from rapport.scoring.expectations import CHECK_NAMES

OF_ROWS = "Beside what is expected here, a table can have columns that say what is expected for each row: see above."


def show(scenario: str) -> dict[str, Any]:
    """Draw the choice; the keys of a definition that it stands for, without those that stay as they are."""
    chosen = _checks(scenario)
    expect = _expected(scenario)
    names = [check.name for check in checks_for(scenario)]
    found: dict[str, Any] = {"expect": expect} if expect else {}
    if chosen == names:
        return found
    kinds = [kind for kind in CHECK_NAMES if any(kind == _kind(one) for one in expect)]
    return found | {"checks": [*chosen, *kinds] or "none"}


def _checks(scenario: str) -> list[str]:
    """The names of the checks that are ticked; at first all of them are."""
    checks = checks_for(scenario)
    if not checks:
        st.caption("There is no automatic check for rows of a table: say what you expect of the outputs.")
        return []
    ticked: dict[str, bool] = {}
    label = f"{run_words.counted(len(checks), 'automatic check')}; they cost nothing"
    with (
        st.expander(label, icon=":material/fact_check:", key=f"experiment-checks-{scenario}"),
        st.grid(2, min_column_width=300) as grid,
    ):
        for check in checks:
            with grid.cell().container(gap=None):
                key = f"experiment-check-{scenario}-{check.name}"
                ticked[check.name] = st.checkbox(escape(check.title), True, key=key, persist_state="session")
                st.caption(escape(MEANINGS.get(check.name, "")))
    if count := list(ticked.values()).count(False):
        st.caption(f"{count} of them {'is' if count == 1 else 'are'} unticked, and won't be shown.")
    return [name for name, is_ticked in ticked.items() if is_ticked]


def _expected(scenario: str) -> list[dict[str, Any]]:
    """What is expected of every output."""
    with st.expander("Expected of every output", icon=":material/rule:", key=f"experiment-expected-{scenario}"):
        with st.grid(4, min_column_width=200) as grid:
            fewest = grid.cell().number_input("Words at least", 0, None, None, **_usual(scenario, "min-words"))
            most = grid.cell().number_input("Words at most", 0, None, None, **_usual(scenario, "max-words"))
            longest = grid.cell().number_input("Characters at most", 0, None, None, **_usual(scenario, "max-chars"))
            slowest = grid.cell().number_input("Seconds at most", 0.0, None, None, **_usual(scenario, "max-seconds"))
        with st.grid(2, min_column_width=300) as grid:
            holds = _texts(grid.cell(), "Contains (capitals don't matter)", f"experiment-holds-{scenario}")
            lacks = _texts(grid.cell(), "Doesn't contain (capitals don't matter)", f"experiment-lacks-{scenario}")
        st.caption(OF_ROWS if not checks_for(scenario) else "Each is one more check, beside the automatic ones.")
    limits = {"min_words": fewest, "max_words": most, "max_chars": longest, "max_seconds": slowest or None}
    found: list[dict[str, Any]] = [{kind: limit} for kind, limit in limits.items() if limit is not None]
    return [*found, *({"icontains": one} for one in holds), *({"not": {"icontains": one}} for one in lacks)]


def _usual(scenario: str, name: str) -> dict[str, Any]:
    return {"placeholder": "any", "key": f"experiment-{name}-{scenario}", "persist_state": "session"}


def _texts(place: Any, label: str, key: str) -> list[str]:
    chosen = place.multiselect(
        label, [], accept_new_options=True, placeholder="Type a text, then Enter", key=key, persist_state="session"
    )
    return [text for one in chosen if (text := one.strip())]


def _kind(expected: dict[str, Any]) -> str:
    name, value = next(iter(expected.items()))
    return f"not {next(iter(value))}" if name == "not" else name
