from __future__ import annotations

from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components import services
from rapport.experiments import keeping
from rapport.experiments import matrix as core
from rapport.experiments.output_checks import run_checks
from rapport.providers.model import Failure
from rapport.storage.scores import Judgement
from tests.components.drawing import AWKWARD, run, show
from tests.components.stored_experiments import put_experiment
from tests.pages.opening import texts


def page() -> None:
    import streamlit as st

    from components import experiment_matrix, services

    shown = experiment_matrix.show(services.store().runs.load("run-1"))
    st.caption(f"worst: {experiment_matrix.worst(shown)}")


def shown(people: int = 3, *, is_checked: bool = True) -> AppTest:
    put_experiment(services.store(), people)
    if is_checked:
        run_checks(services.store(), ["run-1"])
    return show(page)


def test_every_case_is_a_row_and_every_variant_a_column() -> None:
    table = shown().dataframe[0].value
    assert list(table.columns) == ["Case", "A · lab:small", "B · lab:large"]
    assert len(table) == 3


def test_shares_are_percent_and_the_better_variant_has_more() -> None:
    table = shown().dataframe[0].value
    assert (table["A · lab:small"] < table["B · lab:large"]).all()
    assert table["B · lab:large"].max() <= 100


def test_what_has_no_value_yet_is_counted() -> None:
    assert "6 of 6 cells have no value yet" in texts(shown(is_checked=False))


def test_what_failed_is_told_apart_from_what_is_to_come() -> None:
    experiment = put_experiment(services.store())
    store = services.store()
    [first, *_] = store.runs.outputs(experiment.id)
    store.runs.put([replace(first, status="failed", failure=Failure("timeout", "It said nothing in time."))])
    told = texts(show(page))
    assert "1 of 6 cells failed" in told
    assert "5 of 6 cells have no value yet" in told


def test_another_measure_is_shown() -> None:
    at = shown()
    at.selectbox(key="matrix-measure-run-1").set_value("rating")
    table = run(at).dataframe[0].value
    assert list(table["A · lab:small"]) == [2, 1, 1]


def test_words_of_a_text_keep_its_case_and_others_none() -> None:
    at = shown()
    at.text_input(key="matrix-words-run-1").set_value("turbines on the moon")
    assert "No case fits" in texts(run(at))


def test_only_cases_with_something_unmet() -> None:
    at = shown()
    at.selectbox(key="matrix-measure-run-1").set_value("check:no_placeholders")
    run(at).toggle(key="matrix-unmet-run-1").set_value(True)
    assert len(run(at).dataframe[0].value) == 3


def test_the_worst_case_is_found() -> None:
    at = shown(4)
    at.selectbox(key="matrix-measure-run-1").set_value("rating")
    assert "worst: " in texts(run(at)) and "worst: None" not in texts(at)


def test_awkward_names_are_text_in_the_table() -> None:
    from dataclasses import replace

    store = services.store()
    run_ = put_experiment(store, 1)
    store.runs.remove(run_.id)
    named = replace(run_, cases=(replace(run_.cases[0], candidate_name=AWKWARD),))
    store.runs.add(named, [])
    assert list(show(page).dataframe[0].value["Case"]) == [AWKWARD]


def test_what_most_failures_say_is_told() -> None:
    from dataclasses import replace

    from components import experiment_matrix
    from rapport.storage.runs import Failure

    store = services.store()
    put_experiment(store, 2)
    broken = Failure("timeout", "lab took too long.")
    store.runs.put([replace(one, status="failed", failure=broken) for one in store.runs.outputs("run-1")[:2]])
    assert experiment_matrix.failure("run-1") == "lab took too long."
    assert experiment_matrix.failure("run-2") == ""


def test_a_place_in_the_table_never_comes_to_mean_another_case() -> None:
    def keys() -> None:
        from types import SimpleNamespace

        import streamlit as st

        from components import experiment_matrix

        rows = [SimpleNamespace(case_id=one) for one in "abc"]
        found = [experiment_matrix._fingerprint(some) for some in (rows, rows[::-1], rows[:2], rows[1:])]
        st.caption(str(len(set(found))))

    assert show(keys).caption[0].value == "4"


def on_a_new_server() -> AppTest:
    """As it shows the matrix first: nothing is in its memory, and everything in the database."""
    st.cache_resource.clear()
    st.cache_data.clear()
    return show(page)


def test_a_new_server_shows_what_another_one_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "LEAST_S", 0.0)
    before = shown()
    monkeypatch.setattr(core, "values_of", None)  # nothing else is asked
    after = on_a_new_server()
    assert after.dataframe[0].value.equals(before.dataframe[0].value)
    assert texts(after) == texts(before)


def test_a_new_server_shows_what_was_checked_since(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "LEAST_S", 0.0)
    before = shown(is_checked=False).dataframe[0].value
    run_checks(services.store(), ["run-1"])
    after = on_a_new_server().dataframe[0].value
    assert (before["A · lab:small"].isna().all(), after["A · lab:small"].isna().any()) == (True, False)


def test_a_new_server_has_the_measures_of_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "LEAST_S", 0.0)
    before = shown().selectbox(key="matrix-measure-run-1").options
    first = services.store().runs.outputs("run-1")[0].id
    services.store().scores.put_judgements([Judgement(first, "lab:judge", "v1", "accuracy", 2.0, "")])
    after = on_a_new_server().selectbox(key="matrix-measure-run-1").options
    assert set(after) - set(before) == {"Rating by lab:judge"}
