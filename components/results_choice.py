"""Whose results: one run, or several together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import streamlit as st

from components import run_words, services, state
from rapport.storage.runs import ListedRun

MOST_LISTED = 200


def show() -> tuple[str, ...]:
    """The ids of the chosen runs, as the address names them; empty where nothing is, or can be, chosen."""
    runs = services.store().runs
    listed = {run.id: run for run in runs.search(limit=MOST_LISTED) if run.done}
    asked = state.results_runs()
    listed |= {
        run.id: run for run in runs.listed([one for one in asked if one not in listed]) if run.done
    }  # older ones
    if gone := [one for one in asked if one not in listed]:
        _not_there(len(gone))
    if not listed:
        _nothing_yet()
        return ()
    names = _told_apart(listed)
    asked = asked or _last_rated()
    chosen = st.multiselect(
        "Runs",
        list(listed),
        default=[run_id for run_id in asked if run_id in listed],
        format_func=names.__getitem__,
        placeholder="Choose one run, or several to take together",
        key="results-runs",
    )
    state.show_results_of(chosen)
    if not chosen:
        st.caption("Choose at least one run. Variants that are the same in several runs are taken together.")
    return tuple(chosen)


def _not_there(count: int) -> None:
    told = "A run that was asked for isn't" if count == 1 else f"{count:,} runs that were asked for aren't"
    st.warning(f"{told} here: deleted, or without a finished output.", icon=":material/search_off:")


def _last_rated() -> tuple[str, ...]:
    """What people were asked about last: whoever comes from the menu wants to know how that ended."""
    rounds = services.store().rounds.all()
    return rounds[0].run_ids if rounds else ()


def _told_apart(listed: Mapping[str, ListedRun]) -> dict[str, str]:
    """A name for each run; Streamlit takes two of the same name for one, so that the older ones get a number."""
    taken: Counter[str] = Counter()
    names = {}
    for run_id, run in listed.items():
        name = words(run)
        taken[name] += 1
        names[run_id] = name if taken[name] == 1 else f"{name} ({taken[name]})"
    return names


def words(run: ListedRun) -> str:
    """A run in a list: its title, when, and how much."""
    return f"{run.title}, {run.created_at.astimezone():%d %b %Y %H:%M}, {run_words.outputs(run)}"


def _nothing_yet() -> None:
    with st.container(border=True, horizontal_alignment="center"):
        st.space("small")
        st.markdown("**Nothing to judge yet**", text_alignment="center")
        st.caption(
            "Let some variants write first; then people rate, and the verdict stands here.", text_alignment="center"
        )
        st.page_link("pages/compare.py", label="Start a comparison", icon=":material/compare_arrows:")
        st.space("small")
