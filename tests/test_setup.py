"""The two commands of the README: what they decide, and that a start takes no install and ends cleanly."""

from __future__ import annotations

import importlib.util
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
SCRIPTS = ROOT / "scripts"
START_TIMEOUT_S = 60


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """scripts/environment.py over an empty folder with requirements of its own."""
    module = script("environment")
    (tmp_path / "requirements.txt").write_text("# nothing is needed\n")
    for name, path in (
        ("ROOT", tmp_path),
        ("REQUIREMENTS", tmp_path / "requirements.txt"),
        ("VENV", tmp_path / ".venv"),
        ("STAMP", tmp_path / ".venv" / "stamp"),
    ):
        monkeypatch.setattr(module, name, path)
    return module


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    return script("start")


def script(name: str) -> ModuleType:
    """A script as a module of its own, so that changing it changes nothing for others."""
    spec = importlib.util.spec_from_file_location(f"script_{name}", SCRIPTS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_environment_is_made_once(environment: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    environment.ready_python()
    capfd.readouterr()
    python = environment.ready_python()
    assert python.exists()
    assert capfd.readouterr() == ("", "")


def test_an_interrupted_install_goes_on(environment: ModuleType) -> None:
    environment.ready_python()
    environment.STAMP.unlink()
    made = environment.venv_python().lstat().st_mtime_ns
    environment.ready_python()
    assert environment.STAMP.read_text() == environment.requirements_hash()
    assert environment.venv_python().lstat().st_mtime_ns == made


def test_a_failed_install_leaves_no_stamp(environment: ModuleType) -> None:
    environment.REQUIREMENTS.write_text("./no-such-folder\n")
    with pytest.raises(SystemExit, match="The install failed"):
        environment.ready_python()
    assert not environment.STAMP.exists()


def test_an_environment_whose_python_is_gone_is_made_anew(environment: ModuleType) -> None:
    environment.ready_python()
    environment.STAMP.unlink()
    environment.venv_python().unlink()
    assert environment.ready_python().exists()


@pytest.mark.parametrize(
    ("text", "is_same"),
    [
        pytest.param("httpx==1.0 # why\n", True, id="another comment"),
        pytest.param("httpx==1.0\r\n", True, id="other line endings"),
        pytest.param("httpx==1.1\n", False, id="another version"),
        pytest.param("httpx==1.0\nlxml==6.0\n", False, id="one more"),
    ],
)
def test_only_a_change_of_requirements_takes_an_install(environment: ModuleType, text: str, is_same: bool) -> None:
    environment.REQUIREMENTS.write_text("# first\nhttpx==1.0  # what for\n")
    before = environment.requirements_hash()
    environment.REQUIREMENTS.write_bytes(text.encode())
    assert (environment.requirements_hash() == before) is is_same


@pytest.mark.parametrize(
    ("complaint", "sentence"),
    [
        pytest.param("ERROR: [Errno 28] No space left on device", "The disk is full", id="disk"),
        pytest.param("Retrying after NewConnectionError('...')", "package index doesn't answer", id="network"),
        pytest.param("NameResolutionError: Failed to resolve 'pypi.org'", "package index doesn't answer", id="name"),
        pytest.param("ERROR: No matching distribution found", "The install failed", id="anything else"),
    ],
)
def test_a_failed_install_ends_with_one_sentence(environment: ModuleType, complaint: str, sentence: str) -> None:
    assert sentence in environment.what_failed(complaint)


def test_too_little_room_is_said_before_anything_is_made(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "FREE_BYTES_NEEDED", 10**18)
    with pytest.raises(SystemExit, match="The disk is full"):
        environment.ready_python()
    assert not environment.VENV.exists()


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv_is_named(environment: ModuleType, monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == missing else found(name))
    with pytest.raises(SystemExit, match="python3-venv"):
        environment.ready_python()


@pytest.mark.parametrize("name", ["start", "test"])
def test_an_old_python_is_told_which_one_is_needed(name: str) -> None:
    pretend = "import sys, runpy; sys.version_info = (3, 9, 2, 'final', 0); runpy.run_path({!r}, run_name='__main__')"
    path = str(SCRIPTS / f"{name}.py")
    done = subprocess.run([sys.executable, "-c", pretend.format(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("Rapport needs Python 3.11 or newer, this is 3.9.")


@pytest.mark.parametrize(
    ("machine", "has_nvidia", "has_torch", "answers", "options"),
    [
        pytest.param("x86_64", False, False, True, True, id="no GPU"),
        pytest.param("x86_64", True, False, True, False, id="NVIDIA GPU"),
        pytest.param("x86_64", False, True, True, False, id="torch is there"),
        pytest.param("x86_64", False, False, False, False, id="index doesn't answer"),
        pytest.param("aarch64", False, False, True, False, id="not Intel"),
    ],
)
def test_the_cpu_build_of_torch_is_asked_for_where_it_saves_something(
    environment: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    machine: str,
    has_nvidia: bool,
    has_torch: bool,
    answers: bool,
    options: bool,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(environment.platform, "machine", lambda: machine)
    monkeypatch.setattr(environment, "_has_nvidia", lambda: has_nvidia)
    monkeypatch.setattr(environment, "_has_torch", lambda python: has_torch)
    monkeypatch.setattr(environment, "_answers", lambda address: answers)
    wanted = ["--extra-index-url", environment.TORCH_CPU_INDEX] if options else []
    assert environment._torch_options(Path(sys.executable)) == wanted


def test_a_silent_index_is_given_up_in_time(environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "INDEX_TIMEOUT_S", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        assert environment._answers(f"http://127.0.0.1:{silent.getsockname()[1]}/") is False
    assert time.monotonic() - began < 30  # without a limit it would wait for ever


@pytest.mark.parametrize(
    ("arguments", "port"),
    [
        pytest.param([], None, id="none"),
        pytest.param(["--server.port", "9000"], 9000, id="two words"),
        pytest.param(["--server.port=9000"], 9000, id="one word"),
        pytest.param(["--theme.base", "dark"], None, id="another option"),
        pytest.param(["--server.port"], None, id="no value"),
    ],
)
def test_a_port_among_the_arguments_is_taken(start: ModuleType, arguments: list[str], port: int | None) -> None:
    assert start.chosen_port(arguments) == port


def test_another_port_is_chosen_when_the_usual_one_is_taken(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(start, "FIRST_PORT", port)
        assert start.free_port() not in (port, 0)


@pytest.fixture
def started(interruptible: None) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The app as the README starts it, in this environment, with the address that it prints."""
    if not (ROOT / ".venv" / "rapport-requirements.sha256").exists():
        pytest.skip("the tests don't run in the project's own environment: start with scripts/test.py")
    command = [sys.executable, str(SCRIPTS / "start.py"), "--server.headless=true"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line.startswith("Rapport is at http://127.0.0.1:"), line
        yield process, line.split()[3]
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(START_TIMEOUT_S)
        process.stdout.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a terminal")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_the_app_starts_without_an_install_and_ends_cleanly(
    started: tuple[subprocess.Popen[str], str], ending: signal.Signals
) -> None:
    process, address = started
    wait_until_healthy(address)
    if ending == signal.SIGINT:
        os.killpg(process.pid, ending)  # as a terminal does: to the server too
    else:
        process.send_signal(ending)
    output, _ = process.communicate(timeout=START_TIMEOUT_S)
    assert "Traceback" not in output
    with pytest.raises(OSError):
        urllib.request.urlopen(f"{address}/_stcore/health", timeout=2)


def wait_until_healthy(address: str) -> None:
    until = time.monotonic() + START_TIMEOUT_S
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as reply:
                assert reply.read() == b"ok"
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"{address} doesn't answer")
