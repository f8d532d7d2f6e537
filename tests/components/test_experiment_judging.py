"""The judge of an experiment on its page, asked of a real server."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import experiment_making, experiment_runs, experiment_state, services
from rapport.experiments.defining.definition import definition_from_json
from tests.components.drawing import TIMEOUT_S, click, run, show
from tests.pages.opening import texts
from tests.servers.judge_server import JudgeServer, scores


@pytest.fixture
def server() -> Iterator[JudgeServer]:
    with JudgeServer(lambda asked: scores(2)) as started:
        yield started


def making(text: str, folder: str) -> None:
    from pathlib import Path

    import streamlit as st

    from components import experiment_making

    st.caption(experiment_making.make(text, "test", Path(folder), lambda said: None))


def page(experiment_id: str) -> None:
    from components import experiment_head, experiment_judging, experiment_runs

    progress = experiment_runs.progress(experiment_id)
    assert progress is not None
    experiment_head.show(experiment_id, progress)
    experiment_judging.show(experiment_id, progress)


def capped_page(experiment_id: str) -> None:
    """As after a rerun of failed outputs that met the same cap as the judge."""
    from dataclasses import replace

    from components import experiment_head, experiment_judging, experiment_runs

    progress = experiment_runs.progress(experiment_id)
    assert progress is not None
    capped = replace(progress, state="capped")
    experiment_head.show(experiment_id, capped)
    experiment_judging.show(experiment_id, capped)


def made(folder: Path, server: JudgeServer, **more: object) -> str:
    services.store().endpoints.put("lab", server.url)
    (folder / "rows.csv").write_text("note\n" + "".join(f"row {number}\n" for number in range(6)))
    variants = [{"prompt": "summary", "model": "builtin:writer"}]
    asked = {"name": "Rows", "scenario": "table_row", "cases": {"file": "rows.csv", "save_as": "Rows"}}
    text = experiment_making.as_yaml(asked | {"variants": variants, "judge": {"model": "lab:j"}} | more)
    return str(show(making, text, str(folder)).caption[0].value)


def started(experiment_id: str) -> AppTest:
    """Press Start and wait until nobody is at work any more."""
    at = show(page, experiment_id)
    click(at, "experiment-start")
    assert experiment_runs.runner().wait(experiment_id, TIMEOUT_S)
    rest(experiment_id)
    return run(at)


def rest(experiment_id: str) -> None:
    deadline = time.monotonic() + TIMEOUT_S
    while (found := experiment_runs.judged(experiment_id, 6)) is None or found.is_active:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_the_judge_rates_by_itself_after_the_start(tmp_path: Path, server: JudgeServer) -> None:
    at = started(made(tmp_path, server))
    assert "lab&#58;j has rated all 6 outputs." in texts(at)
    assert len(server.received) == 6


def test_a_judge_that_met_the_cap_goes_on_under_a_raised_one_which_is_kept(tmp_path: Path, server: JudgeServer) -> None:
    experiment_id = made(tmp_path, server, max_calls=2)
    at = started(experiment_id)
    assert "has rated 2 of 6 outputs" in texts(at) and "cap of 2 calls" in texts(at)
    at.number_input(key=experiment_state.cap_key(experiment_id, "max_calls")).set_value(50)
    click(run(at), "experiment-judge")
    rest(experiment_id)
    assert "has rated all 6" in texts(run(at))
    assert "It may take at most 50 calls, its judge included." in texts(at)
    stored = services.store().experiments.load(experiment_id)
    assert stored is not None and definition_from_json(stored.definition).max_calls == 50


def test_a_cap_that_ended_writing_and_judging_has_one_field(tmp_path: Path, server: JudgeServer) -> None:
    experiment_id = made(tmp_path, server, max_calls=2)
    started(experiment_id)
    at = show(capped_page, experiment_id)
    key = experiment_state.cap_key(experiment_id, "max_calls")
    assert not at.exception
    assert [field.key for field in at.number_input].count(key) == 1
    assert at.button(key="experiment-judge").label == "Continue judging: 4 outputs"


def test_a_judge_that_fails_says_why_and_can_be_asked_again(tmp_path: Path, server: JudgeServer) -> None:
    from tests.servers.loopback import Script

    server.answer = lambda asked: Script(fault="unauthorized")
    at = started(made(tmp_path, server))
    assert "has rated 0 of 6 outputs" in texts(at) and "failed" in texts(at)
    assert at.button(key="experiment-judge").label == "Start judging: 6 outputs"


def test_an_experiment_without_a_judge_says_nothing_of_one(tmp_path: Path, server: JudgeServer) -> None:
    experiment_id = made(tmp_path, server, judge=None)
    at = show(page, experiment_id)
    click(at, "experiment-start")
    assert experiment_runs.runner().wait(experiment_id, TIMEOUT_S)
    assert "rated" not in texts(run(at))
