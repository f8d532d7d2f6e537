from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import experiment_making, experiment_runs, experiment_state, services
from tests.components.drawing import click, run, show
from tests.components.stored_experiments import put_experiment
from tests.pages.opening import texts


def head(state: str, known: dict[str, object], experiment_id: str = "run-1") -> None:
    from components import experiment_head
    from rapport.experiments.running.progress import Progress

    experiment_head.show(experiment_id, Progress(state, 10, **known))


def drawn(state: str, **known: object) -> AppTest:
    return show(head, state, known)


def labels(at: AppTest) -> list[str]:
    return [button.label for button in at.button]


@pytest.mark.parametrize(
    ("state", "known", "offered"),
    [
        pytest.param("ready", {}, ["Start: 10 outputs"], id="not started"),
        pytest.param("paused", {"done": 4}, ["Continue: 6 outputs"], id="paused"),
        pytest.param("finished", {"done": 10}, [], id="finished"),
        pytest.param("finished", {"done": 7, "failed": 3}, ["Rerun the 3 failed"], id="failures"),
    ],
)
def test_what_can_be_done_is_offered(state: str, known: dict[str, object], offered: list[str]) -> None:
    assert labels(drawn(state, **known)) == offered


def test_why_it_ended_and_what_failed_is_said() -> None:
    at = drawn("capped", done=5, failed=1, why="The next call could cost more than $1.", errors={"timeout": 1})
    assert "could cost more" in texts(at) and "took too long (1" in texts(at)


def test_a_step_that_names_another_pages_button_becomes_one_that_is_here() -> None:
    at = drawn("paused", done=5, why="The server failed. Press Retry; if it stays, look at its log.")
    assert at.warning[0].value == "The server failed. Press Continue; if it stays, look at its log."


def test_answers_without_a_word_are_counted() -> None:
    put_experiment(services.store())
    empty = replace(services.store().runs.outputs("run-1")[0], id="empty", attempt=2, text="")
    services.store().cells.put("run-1", [empty])
    assert "1 answer came without a word" in texts(drawn("finished", done=6))


def test_what_was_spent_is_told() -> None:
    assert "7 calls · 100 tokens in, 50 out · no cost" in texts(
        drawn("paused", done=4, calls=7, input_tokens=100, output_tokens=50)
    )


def ending(state: str) -> None:
    import streamlit as st

    from components import experiment_head, experiment_state
    from rapport.experiments.running.progress import Progress

    experiment_state.ask_to_end("run-1", "Pausing.")
    experiment_head.show("run-1", Progress(state, 10, done=4))
    st.caption(f"still asked: {bool(experiment_state.ending('run-1'))}")


def test_a_wish_is_forgotten_once_it_has_come_true() -> None:
    assert "still asked: False" in texts(show(ending, "paused"))


def making(text: str, folder: str) -> None:
    from pathlib import Path

    import streamlit as st

    from components import experiment_making

    st.caption(experiment_making.make(text, "test", Path(folder), lambda said: None))


def test_a_cap_that_was_reached_can_be_raised_there(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("note\n" + "".join(f"row {number}\n" for number in range(10)))
    variants = [{"prompt": "summary", "model": "builtin:writer"}]
    asked = {"name": "Rows", "scenario": "table_row", "cases": {"file": "rows.csv", "save_as": "Rows"}}
    text = experiment_making.as_yaml(asked | {"variants": variants, "max_calls": 5})
    made = show(making, text, str(tmp_path)).caption[0].value
    at = show(head, "capped", {"done": 5}, made)
    field = at.number_input(key=experiment_state.cap_key(made, "max_calls"))
    assert field.value == 5
    field.set_value(100)
    click(run(at), "experiment-continue")
    assert experiment_runs.runner().wait(made, 60)
    found = experiment_runs.progress(made)
    assert found is not None and (found.state, found.done) == ("finished", 10)
