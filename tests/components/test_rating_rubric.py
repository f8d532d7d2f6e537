from components.rating_rubric import _metric, _table
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.storage.rounds import RatedMetric
from tests.components.drawing import run, show


def page() -> None:
    import streamlit as st

    from components import rating_rubric
    from rapport.scoring.rubric import DEFAULT_RUBRIC

    edited = rating_rubric.show(DEFAULT_RUBRIC, key="rubric")
    st.session_state["edited"] = edited


def test_a_rubric_that_nobody_changed_stays_as_it_is() -> None:
    assert show(page).session_state["edited"] == DEFAULT_RUBRIC


def test_a_longer_scale_asks_for_more_wordings() -> None:
    at = show(page)
    at.number_input(key="rubric-highest").set_value(5)
    edited = run(at).session_state["edited"]
    worst, middle, best = DEFAULT_RUBRIC.metrics[0].wording
    assert edited.metrics[0].wording == (worst, "2", middle, "4", best)


def test_what_was_written_stays_when_the_scale_changes_step_by_step() -> None:
    at = show(page)
    at.session_state["rubric-table-1-3"] = {"edited_rows": {0: {"Weight": 0.5, "3": "All is right"}}}
    at = run(at)
    at.number_input(key="rubric-lowest").set_value(0)
    at = run(at)
    at.number_input(key="rubric-highest").set_value(4)
    accuracy = run(at).session_state["edited"].metrics[0]
    worst, middle, _ = DEFAULT_RUBRIC.metrics[0].wording
    assert (accuracy.weight, accuracy.wording) == (0.5, (worst, "1", middle, "3", "All is right"))


def test_a_scale_may_begin_elsewhere() -> None:
    at = show(page)
    at.number_input(key="rubric-lowest").set_value(0)
    edited = run(at).session_state["edited"]
    assert (edited.lowest, edited.scale.high, edited.metrics[0].wording[1]) == (0, 3, "1")


def test_an_empty_cell_is_no_text_and_no_weight() -> None:
    row = {"Metric": " tone ", "Question": None, "Weight": float("nan"), "1": "cold", "2": None}
    assert _metric(row, range(1, 3)) == RatedMetric("tone", "", ("cold", "2"), 0.0)


def test_the_table_has_a_column_for_every_value() -> None:
    assert list(_table(DEFAULT_RUBRIC, range(1, 4)).columns) == ["Metric", "Question", "Weight", "1", "2", "3"]
