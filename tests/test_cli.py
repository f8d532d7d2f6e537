"""The command line, as real processes on real small files."""

from __future__ import annotations

import email
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import docx
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from rapport.cli.program import main
from tests.servers.model_servers import OpenAIServer, Script

ROOT = Path(__file__).parent.parent
RESUME = """Ana Novak
Data Engineer
Prague, Czech Republic | ana.novak@example.com | +420 601 234 567

Experience
Data Engineer, Birchwater Analytics, Prague
March 2020 - Present
- Built pipelines in Python and Spark for 40 customers

Software Developer, Tallgrass Software, Brno
June 2016 - February 2020
- Maintained a billing system in Java

Education
MSc Computer Science, Masaryk University, 2016

Skills
Python, Spark, Airflow, SQL, Java
"""
JOB = """Senior Data Engineer

Company: Larkspur Energy
Location: Vienna, Austria

About us
Larkspur Energy forecasts the output of wind farms for grid operators in nine countries.

What you will do
- Design data pipelines for weather and turbine data
- Keep the forecasting platform running

Requirements
- Five years of experience with Python
- Experience with Spark and Airflow
- Good SQL

We offer
- 30 days of holiday
"""


def rapport(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run one command to its end, in a folder without secrets."""
    return subprocess.run(
        [sys.executable, "-m", "rapport", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        timeout=100,
        check=False,
    )


def records(process: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in process.stdout.decode().splitlines()]


def make_pdf(path: Path, text: str) -> Path:
    canvas = Canvas(str(path), pagesize=A4)
    for number, line in enumerate(text.splitlines()):
        canvas.setFont("Helvetica-Bold" if number == 0 else "Helvetica", 18 if number == 0 else 10)
        canvas.drawString(60, 790 - 16 * number, line)
    canvas.save()
    return path


def make_docx(path: Path, text: str) -> Path:
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(str(path))
    return path


def make_text(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    return make_text(tmp_path / "ana.txt", RESUME)


@pytest.fixture
def job(tmp_path: Path) -> Path:
    return make_text(tmp_path / "job.txt", JOB)


# --- parse


def test_a_file_name_can_not_steer_the_terminal(tmp_path: Path) -> None:
    make_text(tmp_path / "a\x1b[31mred.txt", RESUME)
    process = rapport("parse", "--as", "resume", ".", cwd=tmp_path)
    assert b"red.txt" in process.stdout
    assert b"\x1b" not in process.stdout + process.stderr


def test_resumes_of_all_types_are_a_json_line_each(tmp_path: Path, resume: Path) -> None:
    files = [resume, make_pdf(tmp_path / "ana.pdf", RESUME), make_docx(tmp_path / "ana.docx", RESUME)]
    process = rapport("parse", "--as", "resume", "--json", *files, cwd=tmp_path)
    lines = records(process)
    assert process.returncode == 0, process.stderr.decode()
    assert [line["source"] for line in lines] == [str(file) for file in files]
    assert {line["record"]["full_name"] for line in lines} == {"Ana Novak"}
    assert {tuple(line["record"]["emails"]) for line in lines} == {("ana.novak@example.com",)}
    assert [line["has_text_layer"] for line in lines] == [None, True, True]


def test_a_line_has_the_documented_keys(tmp_path: Path, resume: Path) -> None:
    line = records(rapport("parse", "--as", "resume", "--json", resume, cwd=tmp_path))[0]
    assert set(line) == {"source", "record", "language", "has_text_layer", "warnings", "error"}
    assert (line["language"], line["warnings"], line["error"]) == ("en", [], None)
    assert line["record"]["is_resume"] is True
    assert line["record"]["readable"] is True


def test_a_bad_input_has_its_line_and_the_others_are_read(tmp_path: Path, resume: Path) -> None:
    empty = make_text(tmp_path / "empty.pdf", "")
    process = rapport("parse", "--as", "resume", "--json", empty, tmp_path / "missing.pdf", resume, cwd=tmp_path)
    first, second, third = records(process)
    assert process.returncode == 1
    assert first["record"] is None and "empty.pdf" in first["error"]
    assert "no such file" in second["error"]
    assert third["error"] is None
    assert b"Traceback" not in process.stderr


def test_a_folder_and_a_pattern_stand_for_their_files(tmp_path: Path) -> None:
    folder = tmp_path / "people"
    (folder / "more").mkdir(parents=True)
    for name in ("b.txt", "a.md", "more/c.txt", "~$a.docx", "photo.png"):
        make_text(folder / name, RESUME)
    whole = rapport("parse", "--as", "resume", "--json", "people", cwd=tmp_path)
    some = rapport("parse", "--as", "resume", "--json", "people/*.txt", cwd=tmp_path)
    assert [Path(line["source"]).name for line in records(whole)] == ["a.md", "b.txt", "c.txt"]
    assert [Path(line["source"]).name for line in records(some)] == ["b.txt"]


def test_a_job_is_read_from_a_file(tmp_path: Path, job: Path) -> None:
    process = rapport("parse", "--as", "job", "--json", job, cwd=tmp_path)
    line = records(process)[0]
    assert process.returncode == 0, process.stdout.decode()
    assert line["record"]["readable"] is True
    assert line["record"]["title"] == "Senior Data Engineer"
    assert line["record"]["company"] == "Larkspur Energy"


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/job", "http://169.254.169.254/latest", "https://"])
def test_a_job_that_is_not_readable_says_so(tmp_path: Path, address: str) -> None:
    process = rapport("parse", "--as", "job", "--json", address, cwd=tmp_path)
    line = records(process)[0]
    assert process.returncode == 1
    assert line["record"] == {"readable": False}
    assert line["error"] and "\n" not in line["error"]


def test_without_json_a_summary_is_printed(tmp_path: Path, resume: Path) -> None:
    shown = rapport("parse", "--as", "resume", resume, cwd=tmp_path).stdout.decode()
    assert "full name: Ana Novak" in shown
    assert "emails: ana.novak@example.com" in shown


def test_a_terminal_without_utf_8_gets_ascii_json(tmp_path: Path) -> None:
    file = make_text(tmp_path / "ana.txt", RESUME.replace("Ana Novak", "Žaneta Nováková"))
    process = rapport("parse", "--as", "resume", "--json", file, cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert process.returncode == 0
    assert process.stdout.isascii()
    assert records(process)[0]["record"]["full_name"] == "Žaneta Nováková"


def test_a_summary_survives_a_terminal_without_utf_8(tmp_path: Path) -> None:
    file = make_text(tmp_path / "ana.txt", RESUME.replace("Ana Novak", "Žaneta Nováková"))
    process = rapport("parse", "--as", "resume", file, cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert process.returncode == 0, process.stderr.decode()


def test_a_reader_that_goes_away_leaves_no_traceback(tmp_path: Path, resume: Path) -> None:
    command = f'"{sys.executable}" -m rapport parse --as resume --json {" ".join(["ana.txt"] * 30)} | head -n 1'
    process = subprocess.run(
        ["bash", "-c", command],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, timeout=100, check=False,
    )  # fmt: skip
    assert len(process.stdout.splitlines()) == 1
    assert process.stderr == b""


# --- write


def test_the_built_in_writer_writes_a_file_for_each_resume(tmp_path: Path, resume: Path, job: Path) -> None:
    other = make_text(tmp_path / "bo.txt", RESUME.replace("Ana Novak", "Bo Lindqvist").replace("ana.novak", "bo.l"))
    process = rapport("write", "--job", job, "--resume", resume, other, "--out", "mails", "--eml", cwd=tmp_path)
    assert process.returncode == 0, process.stderr.decode()
    written = sorted(file.name for file in (tmp_path / "mails").iterdir())
    assert written == ["ana.eml", "ana.txt", "bo.eml", "bo.txt"]
    assert "Ana" in (tmp_path / "mails/ana.txt").read_text(encoding="utf-8")
    assert "Bo" in (tmp_path / "mails/bo.txt").read_text(encoding="utf-8")


def test_the_context_can_be_the_passages_that_the_job_asks_for(tmp_path: Path, resume: Path, job: Path) -> None:
    command = ("write", "--job", job, "--resume", resume, "--out", "mails", "--strategy", "passages")
    process = rapport(*command, cwd=tmp_path)
    assert process.returncode == 0, process.stderr.decode()
    assert "Built pipelines in Python and Spark" in (tmp_path / "mails/ana.txt").read_text(encoding="utf-8")


def test_an_eml_is_a_draft_to_the_candidate(tmp_path: Path, resume: Path, job: Path) -> None:
    rapport("write", "--job", job, "--resume", resume, "--out", "mails", "--eml", cwd=tmp_path)
    message = email.message_from_bytes((tmp_path / "mails/ana.eml").read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    assert (message["To"], message["X-Unsent"]) == ("ana.novak@example.com", "1")
    assert message["Subject"]


def test_a_file_that_is_there_is_kept_unless_asked(tmp_path: Path, resume: Path, job: Path) -> None:
    (tmp_path / "mails").mkdir()
    kept = make_text(tmp_path / "mails/ana.txt", "mine")
    command = ("write", "--job", job, "--resume", resume, "--out", "mails")
    first = rapport(*command, cwd=tmp_path)
    assert (first.returncode, kept.read_text()) == (0, "mine")
    assert b"skipped" in first.stderr
    second = rapport(*command, "--overwrite", cwd=tmp_path)
    assert second.returncode == 0
    assert "Ana" in kept.read_text(encoding="utf-8")


def test_a_resume_that_fails_is_listed_at_the_end_and_the_others_are_written(
    tmp_path: Path, resume: Path, job: Path
) -> None:
    process = rapport("write", "--job", job, "--resume", "missing.pdf", resume, "--out", "mails", cwd=tmp_path)
    assert process.returncode == 1
    assert (tmp_path / "mails/ana.txt").exists()
    assert process.stderr.decode().splitlines()[-1].startswith("failed: missing.pdf")


def test_a_job_that_cannot_be_read_ends_the_command(tmp_path: Path, resume: Path) -> None:
    process = rapport("write", "--job", "missing.txt", "--resume", resume, "--out", "mails", cwd=tmp_path)
    assert process.returncode == 1
    assert b"missing.txt" in process.stderr


def endpoint(server: OpenAIServer) -> dict[str, str]:
    return {"RAPPORT_ENDPOINTS": json.dumps({"here": {"base_url": server.url}}), "RAPPORT_RETRIES": "0"}


def test_a_connected_model_gets_the_prompt_and_the_settings(tmp_path: Path, resume: Path, job: Path) -> None:
    prompt = make_text(tmp_path / "own.md", "# System\nBe brief.\n# User\nWrite to {{ first_name }} for {{ company }}.")
    with OpenAIServer(Script(tokens=("Subject: Hi\n\n", "Dear ", "Ana,"))) as server:
        process = rapport(
            "write", "--job", job, "--resume", resume, "--out", "mails", "--model", "here:tiny", "--prompt", prompt,
            "--temperature", "0.3", "--max-tokens", "200", cwd=tmp_path, **endpoint(server),
        )  # fmt: skip
        body = server.received[0].body
    assert process.returncode == 0, process.stderr.decode()
    assert (tmp_path / "mails/ana.txt").read_text() == "Subject: Hi\n\nDear Ana,\n"
    assert [message["content"] for message in body["messages"]] == ["Be brief.", "Write to Ana for Larkspur Energy."]
    assert (body["model"], body["temperature"], body["max_tokens"]) == ("tiny", 0.3, 200)


def test_a_text_that_was_cut_is_kept_and_marked(tmp_path: Path, resume: Path, job: Path) -> None:
    with OpenAIServer(Script(fault="cut")) as server:
        process = rapport(
            "write", "--job", job, "--resume", resume, "--out", "mails", "--model", "here:tiny",
            cwd=tmp_path, **endpoint(server),
        )  # fmt: skip
    assert process.returncode == 1
    assert [file.name for file in (tmp_path / "mails").iterdir()] == ["ana-partial.txt"]


def test_a_failing_model_says_why_and_tells_no_key(tmp_path: Path, resume: Path, job: Path) -> None:
    with OpenAIServer(Script(fault="unauthorized")) as server:
        process = rapport(
            "write", "--job", job, "--resume", resume, "--out", "mails", "--model", "here:tiny",
            cwd=tmp_path, **endpoint(server),
        )  # fmt: skip
    assert process.returncode == 1
    assert b"failed:" in process.stderr
    assert b"sk-secret" not in process.stderr
    assert list((tmp_path / "mails").iterdir()) == []


@contextmanager
def killed_at_the_end(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Nothing is left running when a test fails."""
    try:
        yield
    finally:
        process.kill()


@pytest.mark.usefixtures("interruptible")
@pytest.mark.timeout(300)  # on a busy machine the start alone takes most of a minute
def test_ctrl_c_ends_the_calls_and_leaves_no_traceback(tmp_path: Path, resume: Path, job: Path) -> None:
    with OpenAIServer(Script(fault="silent")) as server:
        process = subprocess.Popen(
            [sys.executable, "-m", "rapport", "write", "--job", job, "--resume", resume, "--out", "mails",
             "--model", "here:tiny"],
            cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT), **endpoint(server)}, stderr=subprocess.PIPE,
        )  # fmt: skip
        with process, killed_at_the_end(process):
            while not server.received:
                assert process.poll() is None
                time.sleep(0.05)
            process.send_signal(signal.SIGINT)
            _, stderr = process.communicate()
    assert process.returncode == 130
    assert stderr.decode().splitlines()[-1] == "Stopped."
    assert b"Traceback" not in stderr


# --- models, version, usage


def test_models_lists_what_is_connected(tmp_path: Path) -> None:
    with OpenAIServer() as server:
        process = rapport(
            "models", cwd=tmp_path, **endpoint(server), OLLAMA_HOST="http://127.0.0.1:9", RAPPORT_CONNECT_TIMEOUT_S="1"
        )
    shown = process.stdout.decode()
    states = {line.split()[0]: line.split()[2] for line in shown.split("\n\n")[0].splitlines()[1:]}
    assert process.returncode == 0, process.stderr.decode()
    assert states == {"builtin": "ready", "ollama": "off", "gemini": "off", "here": "ready"}
    assert "builtin:writer" in shown.splitlines()


def test_version_is_printed(tmp_path: Path) -> None:
    assert rapport("--version", cwd=tmp_path).stdout.startswith(b"rapport 0.")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param((), id="no command"),
        pytest.param(("parse", "x.pdf"), id="no kind"),
        pytest.param(("write", "--job", "j.txt"), id="no résumé"),
        pytest.param(("write", "--job", "j", "--resume", "r", "--out", "o", "--temperature", "9"), id="temperature"),
        pytest.param(("write", "--job", "j", "--resume", "r", "--out", "o", "--prompt", "nope"), id="prompt"),
        pytest.param(("write", "--job", "j", "--resume", "r", "--out", "o", "--prompt", "nope.md"), id="prompt file"),
        pytest.param(("write", "--job", "j", "--resume", "r", "--out", "o", "--model", "nope:x"), id="provider"),
        pytest.param(("write", "--job", "j", "--resume", "r", "--out", "o", "--seed", "1"), id="setting it can't take"),
    ],
)
def test_a_command_that_cannot_be_understood_exits_with_2(
    tmp_path: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        status: object = main(arguments)
    except SystemExit as end:  # argparse's own way out
        status = end.code
    assert status == 2
    assert capsys.readouterr().err
