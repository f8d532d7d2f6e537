"""The judge of an experiment on its page, asked of a real server."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import experiment_making, experiment_runs, experiment_state, services
from rapport.experiments.defining.definition import definition_from_json
from rapport.experiments.defining.judge import RATING
from rapport.experiments.prompt_library import Draft
from rapport.scoring.judging.questions import FOLDER
from rapport.storage.judge_calls import JudgeCall, Took
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
    assert "Judging stopped at 2 of 6 outputs." in texts(at) and "cap of 2 calls" in texts(at)
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
    assert "hasn't judged anything yet" in texts(at) and "failed" in texts(at)
    assert at.button(key="experiment-judge").label == "Start judging: 6 outputs"


def test_an_experiment_without_a_judge_says_nothing_of_one(tmp_path: Path, server: JudgeServer) -> None:
    experiment_id = made(tmp_path, server, judge=None)
    at = show(page, experiment_id)
    click(at, "experiment-start")
    assert experiment_runs.runner().wait(experiment_id, TIMEOUT_S)
    assert "rated" not in texts(run(at))


def listing() -> None:
    from components import experiment_list, services

    experiment_list.show(services.store().experiments.listed())


def badges(at: AppTest) -> str:
    return " ".join(one.value for one in at.markdown if "-badge[" in one.value)


def hold_up(server: JudgeServer) -> None:
    """Two answers, then none."""
    from tests.servers.loopback import Script

    server.answer = lambda asked: scores(2) if len(server.received) <= 2 else Script(fault="silent")


def start_slow(folder: Path, server: JudgeServer) -> str:
    """An experiment whose judge has given two of six answers and is at the third."""
    hold_up(server)
    experiment_id = made(folder, server, limits={"lab": {"concurrent": 1}})
    click(show(page, experiment_id), "experiment-start")
    deadline = time.monotonic() + TIMEOUT_S
    while len(server.received) < 3:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return experiment_id


def test_the_list_says_how_far_the_judge_is_and_where_it_stopped(tmp_path: Path, server: JudgeServer) -> None:
    experiment_id = start_slow(tmp_path, server)
    at = show(listing)
    assert "Judging, 2 of 6" in badges(at)
    experiment_runs.judges().stop(experiment_id)
    assert experiment_runs.judges().wait(experiment_id, TIMEOUT_S)
    assert "Judging stopped at 2 of 6" in badges(run(at))


def test_what_was_asked_with_another_prompt_is_counted_no_more(tmp_path: Path, server: JudgeServer) -> None:
    experiment_id = made(tmp_path, server)
    started(experiment_id)
    library = services.library()
    entry = library.entry(FOLDER, RATING)
    assert entry is not None
    template = f"{entry.current.template}\nBe strict."
    library.save(FOLDER, RATING, entry.current, Draft(template, entry.current.head))
    services.forget_prompts()
    found = experiment_runs.judged(experiment_id, 6)
    assert found is not None and (found.judged, found.left, found.aside) == (0, 6, 6)


def test_after_a_restart_one_button_goes_on_with_the_rest(tmp_path: Path, server: JudgeServer) -> None:
    experiment_id = start_slow(tmp_path, server)
    experiment_runs.judges().stop(experiment_id)
    assert experiment_runs.judges().wait(experiment_id, TIMEOUT_S)
    experiment_runs.judges.clear()  # as a server that was killed and started again knows nothing of it
    at = show(page, experiment_id)
    assert "Judging stopped at 2 of 6 outputs." in texts(at)
    assert at.button(key="experiment-judge").label == "Continue judging: 4 outputs"
    server.answer = lambda asked: scores(2)
    click(at, "experiment-judge")
    rest(experiment_id)
    assert "has rated all 6 outputs" in texts(run(at))


@pytest.mark.parametrize(
    ("took", "said"),
    [
        pytest.param(Took(1, 1, 10, 5, 0.25), "It cost \\$0.2500.", id="known"),
        pytest.param(Took(1, 1, 10, 5, 0.0, 1), "Its cost isn't known.", id="unknown"),
        pytest.param(
            Took(3, 3, 10, 5, 0.25, 2), "It cost \\$0.2500, and 2 answers of unknown price.", id="partly known"
        ),
    ],
)
def test_what_the_judge_cost_is_told_after_a_restart_too(
    tmp_path: Path, server: JudgeServer, took: Took, said: str
) -> None:
    experiment_id = made(tmp_path, server)
    started(experiment_id)
    experiment_runs.judges.clear()
    call = JudgeCall("lab:j", "v", services.store().runs.outputs(experiment_id)[0].id)
    services.store().judge_calls.claim(call, "there:1:1:1")
    services.store().judge_calls.settle(call, "there:1:1:1", took)
    assert f"has rated all 6 outputs. {said}" in texts(show(page, experiment_id))


def test_deleting_while_it_is_judged_says_so_stops_first_and_leaves_nothing(
    tmp_path: Path, server: JudgeServer, caplog: pytest.LogCaptureFixture
) -> None:
    experiment_id = start_slow(tmp_path, server)
    ids = [one.id for one in services.store().runs.outputs(experiment_id)]
    at = click(show(listing), f"delete-{experiment_id}")
    assert "being judged just now: that is stopped first" in texts(at)
    click(at, "delete-experiment_confirm")
    store = services.store()
    assert store.experiments.load(experiment_id) is None and store.runs.load(experiment_id) is None
    assert not store.scores.judgements(ids) and not store.judge_calls.took(experiment_id, "lab:j")
    assert not experiment_runs.judges().is_active(experiment_id)
    assert not [one for one in caplog.records if one.name.startswith("rapport") and one.levelname != "DEBUG"]


def test_deleting_while_it_is_written_says_so_and_stops_first(
    tmp_path: Path, server: JudgeServer, caplog: pytest.LogCaptureFixture
) -> None:
    from tests.servers.loopback import Script

    server.answer = lambda asked: Script(fault="silent")
    experiment_id = made(tmp_path, server, variants=[{"prompt": "summary", "model": "lab:w"}])
    click(show(page, experiment_id), "experiment-start")
    at = click(show(listing), f"delete-{experiment_id}")
    assert "being written just now: that is stopped first" in texts(at)
    click(at, "delete-experiment_confirm")
    assert services.store().runs.load(experiment_id) is None
    assert experiment_runs.runner().wait(experiment_id, TIMEOUT_S)
    assert not [one for one in caplog.records if one.name.startswith("rapport") and one.levelname != "DEBUG"]
