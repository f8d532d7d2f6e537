"""How long the first page takes in a real browser, against a Streamlit hello-world, and what the server holds for it.

    .venv/bin/python benchmarks/start_page.py [--rounds 7] [--cold-rounds 5]

Both servers run at once and are asked in turn, so that whatever else the machine does meets both. Each time is from the
start of the navigation, in a browser context without a cache: to the first heading on screen, and to the whole page
(its script has ended). Aim: medians of both at most 1.5 x those of the hello-world, no heavy module in the server, less
than 400 MB of memory (resident, idle).

The same is then measured for the first visit that a server gets in its life, with an empty data folder: a new server
for each visit, hello-world and Rapport in turn. That is what a newcomer waits for, once the server listens; how long
that takes after the command is printed beside it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
HELLO = 'import streamlit as st\n\nst.title("Hello")\nst.write("World")\n'
WHOLE = "[data-testid=stApp][data-test-script-state=notRunning]"
CONTENT = "[data-testid=stHeading], [data-testid=stMarkdownContainer] h1"
HEAVY = ("torch", "sentence_transformers", "chromadb", "openai", "google.genai", "ollama", "onnxruntime", "trafilatura")
REPORT_NAME = "RAPPORT_BENCHMARK_MODULES"
# Runs in the server: writes what it has loaded whenever the file is asked for, without touching the app's code.
WITNESS = f"""
import os, sys, threading, time
def watch(path):
    while True:
        if os.path.exists(path + ".ask"):
            with open(path, "w") as report:
                report.write("\\n".join(sys.modules))
            os.remove(path + ".ask")
        time.sleep(0.2)
if "{REPORT_NAME}" in os.environ:
    threading.Thread(target=watch, args=(os.environ["{REPORT_NAME}"],), daemon=True).start()
"""
AIM_RATIO = 1.5
AIM_MEGABYTES = 400
# As scripts/start.py has it; both servers get the same.
OPTIONS = ["--server.headless=true", "--server.address=127.0.0.1", "--server.fileWatcherType=none"]
BROWSER_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@dataclass(frozen=True, slots=True)
class Visit:
    """Seconds from the start of the navigation."""

    heading_s: float
    whole_s: float


@dataclass(frozen=True, slots=True)
class Server:
    """A running Streamlit server."""

    address: str
    pid: int
    report: Path
    listens_after_s: float

    @property
    def resident_bytes(self) -> int:
        """Memory that the process holds now, as Linux counts it."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def modules(self) -> set[str]:
        """What the process has imported so far."""
        ask = self.report.with_name(self.report.name + ".ask")
        ask.touch()
        while ask.exists():
            time.sleep(0.05)
        return set(self.report.read_text().splitlines())


def main() -> int:
    """Measure, print, and return 1 if an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--cold-rounds", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        hello = Path(folder) / "hello.py"
        hello.write_text(HELLO)
        with server(hello, Path(folder) / "a") as plain, server(ROOT / "app.py", Path(folder) / "b") as app:
            before = app.resident_bytes
            times = in_turn(chromium, [plain, app], arguments.rounds)
            missed = report(times[plain.address], times[app.address], app, before)
        first_plain, first_app = first_visits(chromium, hello, Path(folder), arguments.cold_rounds)
    return max(missed, report_times("first visit of a new server", first_plain, first_app))


def first_visits(chromium: Browser, hello: Path, folder: Path, rounds: int) -> tuple[list[Visit], list[Visit]]:
    """One visit each to servers that were just started, without any data: hello-world's and Rapport's."""
    plain: list[Visit] = []
    app: list[Visit] = []
    waits: dict[str, list[float]] = {"hello-world": [], "Rapport": []}
    for turn in range(rounds):
        for name, visits, script in (("hello-world", plain, hello), ("Rapport", app, ROOT / "app.py")):
            with server(script, folder / f"cold-{script.stem}-{turn}") as new:
                waits[name].append(new.listens_after_s)
                visits.append(visit(chromium, new.address))
    for name, seconds in waits.items():
        print(f"a new server listens after, {name}: median {statistics.median(seconds):.2f} s (n {rounds})")
    return plain, app


def in_turn(chromium: Browser, servers: list[Server], rounds: int) -> dict[str, list[Visit]]:
    """Every visit by address; the first visit of each warms up and isn't counted."""
    visits: dict[str, list[Visit]] = {one.address: [] for one in servers}
    for turn in range(rounds + 1):
        for one in servers:
            seen = visit(chromium, one.address)
            if turn:
                visits[one.address].append(seen)
    return visits


def visit(chromium: Browser, address: str) -> Visit:
    """Open the page in a new browser context and watch it come."""
    context = chromium.new_context()
    page = context.new_page()
    began = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.locator(CONTENT).first.wait_for(timeout=60_000)
    heading_s = time.perf_counter() - began
    page.locator(WHOLE).wait_for(timeout=60_000)
    seen = Visit(heading_s, time.perf_counter() - began)
    context.close()
    return seen


def report(plain: list[Visit], app: list[Visit], server: Server, before: int) -> int:
    """Print figures and aims; 1 if one is missed."""
    missed = report_times("first page", plain, app)
    time.sleep(2)  # idle
    heavy = sorted(set(HEAVY) & server.modules())
    megabytes = server.resident_bytes / 1e6
    print(f"heavy modules: {', '.join(heavy) or 'none'} (aim: none)")
    print(f"memory idle: {megabytes:.0f} MB, {before / 1e6:.0f} before the first visit (aim: under {AIM_MEGABYTES})")
    return int(missed or bool(heavy) or megabytes >= AIM_MEGABYTES)


def report_times(what: str, plain: list[Visit], app: list[Visit]) -> int:
    """Print both ratios; 1 if the aim is missed."""
    heading = print_ratio(f"{what}, heading", [one.heading_s for one in plain], [one.heading_s for one in app])
    whole = print_ratio(f"{what}, whole", [one.whole_s for one in plain], [one.whole_s for one in app])
    return int(max(heading, whole) > AIM_RATIO)


def print_ratio(what: str, plain: list[float], app: list[float]) -> float:
    """Print both medians with their ranges, and return their ratio."""
    for name, seconds in (("hello-world", plain), ("Rapport", app)):
        median, least, most = statistics.median(seconds), min(seconds), max(seconds)
        print(f"{what}, {name}: median {median:.2f} s ({least:.2f} to {most:.2f}, n {len(seconds)})")
    ratio = statistics.median(app) / statistics.median(plain)
    print(f"{what}: {ratio:.2f} x (aim: at most {AIM_RATIO})")
    return ratio


@contextmanager
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        sys.exit("This benchmark needs Chromium: apt install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=BROWSER_OPTIONS)
        yield chromium
        chromium.close()


@contextmanager
def server(script: Path, folder: Path) -> Iterator[Server]:
    """Serve a script from the project's folder with a data folder of its own; ended by its process id."""
    (folder / "site").mkdir(parents=True)
    (folder / "site" / "sitecustomize.py").write_text(WITNESS)
    port = free_port()
    environment = os.environ | {
        "RAPPORT_HOME": str(folder / "home"),
        "PYTHONPATH": str(folder / "site"),
        REPORT_NAME: str(folder / "modules.txt"),
    }
    program = ["scripts/serve.py"] if script.parent == ROOT else ["-m", "streamlit"]
    command = [sys.executable, *program, "run", str(script), *OPTIONS, f"--server.port={port}"]
    began = time.perf_counter()
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        wait_until_healthy(port, process, folder / "server.log")
        yield Server(f"http://127.0.0.1:{port}", process.pid, folder / "modules.txt", time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(20)


def wait_until_healthy(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    while process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"The server ended at once:\n{log.read_text()}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
