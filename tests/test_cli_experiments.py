"""`run`, `resume`, `export`, `report` and `list`, mostly in this process; Ctrl-C in one of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rapport.cli.program import main
from rapport.cli.terminal import Terminal
from rapport.settings import load_settings
from rapport.storage.store import Store
from tests.servers.model_servers import OpenAIServer, Script

ROOT = Path(__file__).parent.parent
ROWS = "company,city\n" + "".join(f"Company {number},Graz\n" for number in range(6))
FILE = """
name: Rows
scenario: table_row
cases: {file: rows.csv}
variants:
  - prompt: summary
    model: MODEL
"""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIServer]:
    with OpenAIServer(Script(tokens=("Company ", "in Graz."))) as started:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", json.dumps({"here": {"base_url": started.url}}))
        monkeypatch.setenv("RAPPORT_RETRIES", "0")
        yield started


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "rows.csv").write_text(ROWS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(text: str = FILE, model: str = "builtin:writer") -> str:
    Path("e.yaml").write_text(text.replace("MODEL", model))
    return "e.yaml"


def stored() -> Any:
    store = Store(load_settings().store_url)
    try:
        [experiment] = store.experiments.listed()
        return experiment, store.runs.outputs(experiment.id)
    finally:
        store.close()


def done_so_far() -> int:
    store = Store(load_settings().store_url)
    try:
        return sum(len(store.runs.outputs(one.id)) for one in store.experiments.listed())
    finally:
        store.close()


class TestRun:
    def test_it_ends_with_its_figures_and_status_0(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["run", write(), "--fail-under", "done=1"]) == 0
        said = capsys.readouterr()
        assert "6 cases x 1 variant x 1 repeat" in said.err
        assert "leaves this machine: nothing" in said.err
        assert "Done: 6 of 6 outputs" in said.err
        assert said.out.split() == ["A", "done", "100%"]

    def test_what_it_ran_the_store_shows(self) -> None:
        main(["run", write()])
        experiment, outputs = stored()
        assert (experiment.name, experiment.state, len(outputs)) == ("Rows", "finished", 6)
        assert {output.status for output in outputs} == {"done"}

    def test_a_dry_run_says_what_it_takes_and_asks_nobody(
        self, server: OpenAIServer, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["run", write(model="here:tiny"), "--dry-run"]) == 0
        said = capsys.readouterr().err
        assert "calls: 6" in said
        assert "time: unknown (no earlier call of here:tiny to go by)" in said
        assert server.received == []
        assert main(["list"]) == 0
        assert "There is no experiment yet." in capsys.readouterr().err

    def test_all_faults_of_a_file_are_told_and_nothing_is_run(self, capsys: pytest.CaptureFixture[str]) -> None:
        text = FILE.replace("summary", "sumary").replace("name: Rows", "name: Rows\nrepeets: 2")
        assert main(["run", write(text)]) == 2
        assert capsys.readouterr().err.splitlines() == [
            "rapport: e.yaml, line 3: there is no key 'repeets'. Did you mean 'repeats'?",
            "rapport: e.yaml, line 7: there is no prompt 'sumary' for table_row. Did you mean 'summary'?",
        ]

    def test_a_prompt_that_can_not_be_rendered_is_status_2_before_anything_is_asked(
        self, server: OpenAIServer, capsys: pytest.CaptureFixture[str]
    ) -> None:
        loop = "{% for a in many|lines %}" * 3 + "x" + "{% endfor %}" * 3
        Path("rows.csv").write_text('many\n"' + "line\n" * 60 + '"\n')
        text = FILE.replace("summary", f'{{name: Loop, template: "{loop}"}}')
        assert main(["run", write(text, "here:tiny")]) == 2
        assert "rapport: Variant A, prompt 'Loop': The prompt, line 1:" in capsys.readouterr().err
        assert server.received == []

    @pytest.mark.parametrize("file", ["gone.yaml", "."])
    def test_a_file_that_can_not_be_read_is_status_2(self, file: str) -> None:
        assert main(["run", file]) == 2

    def test_a_name_that_is_taken_is_said_and_another_one_may_be_given(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["run", write()]) == 0
        assert main(["run", write()]) == 2
        assert "There is an experiment called 'Rows' already (finished)." in capsys.readouterr().err
        assert main(["run", write(), "--name", "Rows again"]) == 0

    def test_in_a_pipe_progress_is_plain_lines(self, server: OpenAIServer, capsys: pytest.CaptureFixture[str]) -> None:
        main(["run", write(model="here:tiny"), "--concurrency", "1"])
        assert "\r" not in capsys.readouterr().err


class TestThresholds:
    @pytest.mark.parametrize(
        ("threshold", "said"),
        [
            pytest.param("accurac=2", "nothing measures 'accurac'. Did you mean 'accuracy'?", id="unknown metric"),
            pytest.param("accuracy=2", "there is no judge", id="no judge"),
            pytest.param("done", "can't be understood", id="no value"),
            pytest.param("done=x", "can't be understood", id="no number"),
            pytest.param("done=95", "a rate is at most 1", id="per cent"),
            pytest.param("B:done=1", "there is no variant 'B'. There are: A.", id="unknown variant"),
        ],
    )
    def test_one_that_can_not_be_held_is_status_2_before_anything_is_spent(
        self, server: OpenAIServer, threshold: str, said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["run", write(model="here:tiny"), "--fail-under", threshold]) == 2
        assert said in capsys.readouterr().err
        assert server.received == []

    def test_a_value_below_is_status_1(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["run", outreach(folder), "--fail-under", "company_pitch=0.5"]) == 1
        said = capsys.readouterr()
        assert "BELOW: company_pitch of variant B is 0.0%, not 50.0% (1 outputs)" in said.err
        assert "company pitch" in said.out

    def test_a_value_of_another_variant_does_not_count(self, folder: Path) -> None:
        assert main(["run", outreach(folder), "--fail-under", "A:company_pitch=0.5"]) == 0

    def test_those_of_the_file_are_held_too(self, folder: Path) -> None:
        assert main(["run", outreach(folder, "fail_under: {company_pitch: 0.5}\n")]) == 1

    def test_a_metric_that_no_judge_could_give_is_no_pass(
        self, server: OpenAIServer, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text = FILE.replace("MODEL", "builtin:writer") + "judge: {model: here:tiny}\n"
        assert main(["run", write(text), "--fail-under", "accuracy=1"]) == 2  # its answers aren't JSON
        assert "NOT MEASURED: accuracy" in capsys.readouterr().err

    def test_a_judge_that_does_not_answer_is_status_2_before_anything_is_spent(
        self, server: OpenAIServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        both = {"here": {"base_url": server.url}, "gone": {"base_url": "http://127.0.0.1:9/v1"}}
        monkeypatch.setenv("RAPPORT_ENDPOINTS", json.dumps(both))
        assert main(["run", write(FILE + "judge: {model: gone:judge}\n", "here:tiny")]) == 2
        assert "gone isn't ready" in capsys.readouterr().err
        assert server.received == []

    def test_what_a_judge_gives_is_held(self, server: OpenAIServer, capsys: pytest.CaptureFixture[str]) -> None:
        server.scripts[0] = Script(tokens=(json.dumps(ratings(2)),))
        text = FILE.replace("MODEL", "builtin:writer") + "judge: {model: here:tiny}\n"
        assert main(["run", write(text), "--fail-under", "accuracy=2"]) == 0
        [experiment, _] = stored()
        assert main(["resume", experiment.id, "--fail-under", "accuracy=2.5"]) == 1
        assert "BELOW: accuracy of variant A is 2.00, not 2.5 (6 outputs)" in capsys.readouterr().err
        assert len(server.received) == 6  # judged once

    def test_what_a_judge_says_yes_to_is_held_beside_the_other_checks(
        self, server: OpenAIServer, capsys: pytest.CaptureFixture[str]
    ) -> None:
        said = json.dumps({"reason": "It does.", "pass": True})
        server.scripts[0] = Script(tokens=(said,))
        text = FILE.replace("MODEL", "builtin:writer") + (
            "judge: {model: here:tiny, metrics: []}\n"
            "expect: [{max_words: 500}, {judge: Does it say anything?}]\n"
            "fail_under: {judge: 1, max_words: 1}\n"
        )
        assert main(["run", write(text)]) == 0, capsys.readouterr().err
        assert len(server.received) == 6


def ratings(value: int) -> dict[str, Any]:
    """A judge's answer in the form that it is asked for."""
    from rapport.scoring.rubric import DEFAULT_RUBRIC

    return {metric.name: {"reason": "so", "value": value} for metric in DEFAULT_RUBRIC.metrics}


def outreach(folder: Path, more: str = "") -> str:
    """Two variants for one candidate and one job, of which the second says nothing of the company."""
    from tests.experiments.defining.desks import JOB, OUTREACH, RESUME, put

    put(folder, ana_txt=RESUME, job_txt=JOB)
    return write(OUTREACH + "  - prompt: concise\n    strategy: nothing\n" + more)


class TestStopping:
    def test_a_cap_on_calls_ends_it_and_more_may_be_bought(
        self, server: OpenAIServer, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["run", write(model="here:tiny"), "--max-calls", "4"]) == 2
        said = capsys.readouterr().err
        assert "Stopped at a cap: 4 of 6 outputs, 2 not done" in said
        assert "Go on with: python -m rapport resume" in said
        assert main(["resume", "Rows", "--max-calls", "10"]) == 0
        assert len(server.received) == 6

    def test_failed_outputs_are_no_pass_and_asked_again_when_wished(
        self, server: OpenAIServer, capsys: pytest.CaptureFixture[str]
    ) -> None:
        server.scripts[0] = Script(fault="safety")
        assert main(["run", write(model="here:tiny")]) == 2
        said = capsys.readouterr().err
        assert "6 failed (safety_block 6)" in said
        assert "Ask again what failed: python -m rapport resume" in said
        server.scripts[0] = Script()
        assert main(["resume", "Rows"]) == 2
        assert main(["resume", "Rows", "--failed"]) == 0
        assert len(server.received) == 12

    def test_one_that_another_process_runs_is_left_to_it(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["run", write()])
        [experiment, _] = stored()
        store = Store(load_settings().store_url)
        assert store.experiments.hold(experiment.id, "another machine")
        store.close()
        assert main(["resume", "Rows"]) == 2
        assert "'Rows' is under way in another process." in capsys.readouterr().err

    def test_what_is_done_is_never_asked_again(self, server: OpenAIServer) -> None:
        main(["run", write(model="here:tiny")])
        assert main(["resume", "Rows"]) == 0
        assert len(server.received) == 6

    def test_the_same_requests_come_from_the_cache(
        self, server: OpenAIServer, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["run", write(model="here:tiny")])
        assert main(["run", write(model="here:tiny"), "--name", "Again"]) == 0
        assert "about 6 more are in the cache" in capsys.readouterr().err
        assert len(server.received) == 6

    def test_a_model_that_can_not_be_used_is_status_2(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["run", write(model="gemini:gemini-2.5-flash")]) == 2
        assert "key" in capsys.readouterr().err

    @pytest.mark.timeout(300)  # as below
    def test_after_a_kill_the_rest_is_asked_and_nothing_twice(self, folder: Path, server: OpenAIServer) -> None:
        server.scripts[:] = [Script(), Script(), Script(fault="silent")]
        process = subprocess.Popen(
            [sys.executable, "-m", "rapport", "run", write(model="here:tiny"), "--concurrency", "1"],
            cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE,
        )  # fmt: skip
        with process:
            try:
                while len(server.received) < 3 or done_so_far() < 2:
                    assert process.poll() is None
                    time.sleep(0.05)
            finally:
                process.kill()
        server.scripts[:] = [Script()]
        assert main(["resume", "Rows"]) == 0
        assert len(server.received) == 3 + 4  # the third was in flight, and is asked again

    @pytest.mark.usefixtures("interruptible")
    @pytest.mark.timeout(300)  # on a busy machine the start alone takes most of a minute
    def test_ctrl_c_keeps_what_is_done_and_says_how_to_go_on(self, folder: Path) -> None:
        with OpenAIServer(Script(fault="silent")) as silent:
            silent.scripts.insert(0, Script())
            environment = {
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "RAPPORT_ENDPOINTS": json.dumps({"here": {"base_url": silent.url}}),
            }
            process = subprocess.Popen(
                [sys.executable, "-m", "rapport", "run", write(model="here:tiny"), "--concurrency", "1"],
                cwd=folder, env=environment, stderr=subprocess.PIPE, text=True,
            )  # fmt: skip
            try:
                while len(silent.received) < 2:
                    assert process.poll() is None, process.communicate()[1]
                process.send_signal(signal.SIGINT)
                said = process.communicate(timeout=120)[1]
            finally:
                process.kill()
        experiment, outputs = stored()
        assert process.returncode == 130
        assert (
            f"Stopped. 1 of 6 outputs are done and kept. Go on with: python -m rapport resume {experiment.id}" in said
        )
        assert "Traceback" not in said
        assert [output.status for output in outputs].count("done") == 1


class TestFiles:
    def test_out_holds_outputs_figures_and_report(self) -> None:
        assert main(["run", write(), "--out", "out/today", "--fail-under", "done=1"]) == 0
        out = Path("out/today")
        assert sorted(file.name for file in out.iterdir()) == [
            "metrics.json", "outputs.csv", "outputs.jsonl", "report.html",
        ]  # fmt: skip
        assert len((out / "outputs.jsonl").read_text().splitlines()) == 6
        metrics = json.loads((out / "metrics.json").read_text())
        assert metrics["metrics"] == [{"metric": "done", "label": "A", "value": 1.0, "scored": 6, "unscored": 0}]
        assert metrics["below"] == metrics["unmeasured"] == []

    def test_a_folder_that_can_not_be_made_is_said_before_anything_is_spent(
        self, server: OpenAIServer, capsys: pytest.CaptureFixture[str]
    ) -> None:
        Path("out").write_text("a file")
        assert main(["run", write(model="here:tiny"), "--out", "out"]) == 2
        assert "--out out can't be used as a folder" in capsys.readouterr().err
        assert server.received == []

    @pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx", "promptfoo", "promptfoo-results"])
    def test_every_format_is_written(self, form: str) -> None:
        main(["run", write()])
        assert main(["export", "Rows", "--format", form, "--out", "file"]) == 0
        assert Path("file").stat().st_size > 100

    def test_without_a_place_the_file_is_called_as_the_experiment(self) -> None:
        main(["run", write()])
        assert main(["export", "Rows"]) == 0
        assert Path("Rows.csv").exists()

    def test_two_variants_go_to_the_comparator_and_one_does_not(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["run", write()])
        assert main(["export", "Rows", "--format", "llm-comparator", "--out", "file"]) == 2
        assert "compares two variants" in capsys.readouterr().err
        assert not Path("file").exists()
        main(["run", write(FILE + "  - prompt: message_from_row\n"), "--name", "Two"])
        assert main(["export", "Two", "--format", "llm-comparator", "--out", "file"]) == 0
        assert json.loads(Path("file").read_text())["examples"]

    def test_a_place_that_can_not_be_written_is_said(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["run", write()])
        assert main(["export", "Rows", "--out", "gone/file.csv"]) == 2
        assert "gone/file.csv can't be written" in capsys.readouterr().err

    def test_a_report_has_the_figures_and_the_page(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["run", write()])
        capsys.readouterr()
        assert main(["report", "Rows", "--out", "report.html"]) == 0
        assert "Rows (table_row, 6 cases)" in capsys.readouterr().out
        assert Path("report.html").read_text().lower().startswith("<!doctype html>")

    def test_the_list_names_every_experiment(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["run", write()])
        main(["run", write(), "--name", "Second"])
        capsys.readouterr()
        assert main(["list"]) == 0
        head, *lines = capsys.readouterr().out.splitlines()
        assert head.split() == ["ID", "STATE", "DONE", "FAILED", "OF", "CREATED", "NAME"]
        assert [line.rsplit("  ", 1)[1] for line in lines] == ["Second", "Rows"]
        assert all("finished" in line for line in lines)

    def test_a_long_name_is_cut_to_the_terminal_and_whole_in_a_pipe(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        main(["run", write(), "--name", "Long " * 30])
        capsys.readouterr()
        assert main(["list"]) == 0
        assert "Long " * 29 in capsys.readouterr().out
        monkeypatch.setattr(Terminal, "columns", 90)
        assert main(["list"]) == 0
        line = capsys.readouterr().out.splitlines()[1]
        assert len(line) <= 90 and line.endswith("…")

    @pytest.mark.parametrize("command", ["resume", "export", "report"])
    def test_an_experiment_that_is_not_there_is_status_2(
        self, command: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([command, "nobody"]) == 2
        assert "There is no experiment 'nobody'." in capsys.readouterr().err
