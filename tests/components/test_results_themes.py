from __future__ import annotations

import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from components import results_data, services
from rapport.storage.rounds import Mark
from tests.components.drawing import TIMEOUT_S, run, show
from tests.embedding import put_model
from tests.rated_runs import LARGE, SMALL, put_rated_run

PUSHY = ("Too pushy for my taste", "Far too pushy", "This is pushy")


def page() -> None:
    import streamlit as st

    from components import results_data, results_themes

    runs = ("run-1",)
    st.session_state["shown"] = results_themes.show(results_data.results(runs), runs)


def grouped(home: Path, *remarks: str) -> AppTest:
    put_model(home)
    put_rated_run(services.store(), 3, is_rated=True)
    for number, remark in enumerate(remarks):
        services.store().rounds.mark(Mark("run-1-rate", f"run-1-{number}-0", "Cho", {}, remark))
    services.store().rounds.mark(Mark("run-1-rate", "run-1-2-1", "Cho", {}, "The salary is missing"))
    at = show(page)
    at.toggle(key="remarks-themes").set_value(True)
    assert results_data.themes(("run-1",)).wait(TIMEOUT_S)
    return run(at)


def test_a_theme_has_its_count_for_each_variant(own_home: Path) -> None:
    table = grouped(own_home, *PUSHY[1:]).dataframe[0].value
    assert ("pushy" in table["Theme"][0], table["Remarks"][0], table[SMALL][0], table[LARGE][0]) == (True, 3, 3, 0)


def test_unless_asked_for_nothing_is_grouped() -> None:
    put_rated_run(services.store(), 2)
    at = show(page)
    assert (len(at.dataframe), len(at.session_state["shown"])) == (0, 1)


def test_while_it_groups_all_remarks_stay_to_be_read(own_home: Path) -> None:
    at = grouped(own_home)
    deadline = time.monotonic() + TIMEOUT_S
    while not results_data.themes(("run-1",)).is_over:
        assert time.monotonic() < deadline
    assert len(at.session_state["shown"]) == 2
