"""A comparison in a real browser: what the page adds to the models' own time, and what the server holds afterwards.

    .venv/bin/python -m benchmarks.comparison_page [--rounds 3]

Four columns of an OpenAI-compatible and a Gemini server (loopback, in processes of their own) that take 200 ms to the
first token and give 50 tokens a second, 100 tokens. Printed: seconds from the press of the button to the last column's
final state on screen, over the servers' own 2.18 s, and the server's resident memory once it is idle again (aim: under
400 MB).
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.streaming import IDEAL_S, SCRIPT
from rapport.documents.reading import read_document
from rapport.records.candidate_reading import read_candidate
from rapport.records.job_reading import read_job
from rapport.storage.store import Store
from tests.browser.conftest import ARGUMENTS, BROWSERS, free_port, wait_until_up
from tests.servers.model_servers import run_in_child

ROOT = Path(__file__).resolve().parent.parent
IDLE_S = 5
MODELS = ("lab:test-model", "gemini:gemini-2.5-flash", "lab:test-model", "gemini:gemini-2.5-flash")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    with (
        tempfile.TemporaryDirectory() as home,
        run_in_child("openai", SCRIPT) as lab,
        run_in_child("gemini", SCRIPT) as gemini,
    ):
        _fill(Path(home))
        keys = {"RAPPORT_ENDPOINTS": f'{{"lab": {{"base_url": "{lab.url}"}}}}'}
        keys |= {"RAPPORT_GEMINI_BASE_URL": gemini.url, "GEMINI_API_KEY": "test", "RAPPORT_HOME": home}
        with _app(keys) as (url, server):
            seconds = _measure(url, rounds)
            time.sleep(IDLE_S)
            print(f"press to final, 4 columns: {statistics.median(seconds) / IDEAL_S:.2f} x the ideal (n {rounds})")
            print(f"memory of the idle server after it: {_resident_bytes(server.pid) / 1e6:.0f} MB")


def _fill(home: Path) -> None:
    """One sample candidate and one sample job."""
    store = Store(f"sqlite:///{home / 'rapport.db'}")
    resume = next(path for path in sorted((ROOT / "samples").rglob("*.pdf")) if "maya" in path.name)
    document = read_document(resume.read_bytes(), resume.name)
    store.documents.add("resume", document, read_candidate(document, date.today()), "Maya Okafor")
    posting = next(path for path in sorted((ROOT / "samples").rglob("*.html")))
    document = read_document(posting.read_bytes(), posting.name)
    store.documents.add("job", document, read_job(document, date.today()), "A job")
    store.close()


@contextmanager
def _app(environment: dict[str, str]) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    port = free_port()
    with tempfile.NamedTemporaryFile("w+") as log:
        command = [sys.executable, "scripts/serve.py", "run", "app.py", "--server.headless=true"]
        server = subprocess.Popen(
            [*command, f"--server.port={port}"],
            cwd=ROOT,
            env=os.environ | environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_up(f"http://127.0.0.1:{port}", server, Path(log.name))
            yield f"http://127.0.0.1:{port}", server
        finally:
            server.terminate()
            server.wait(15)


def _measure(url: str, rounds: int) -> list[float]:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        sys.exit("This needs Chromium (Debian: apt install chromium).")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1440, "height": 1000})
        page.goto(f"{url}/compare")
        _four_columns(page)
        seconds = [_one(page) for _ in range(rounds + 1)][1:]  # the first round warms up
        browser.close()
        return seconds


def _four_columns(page: Page) -> None:
    page.get_by_role("button", name="Add a column").click()
    page.get_by_role("button", name="Write 4 e-mails").wait_for()
    for number, ref in enumerate(MODELS):
        page.get_by_role("combobox", name="Model").nth(number).click()
        page.get_by_role("option", name=ref, exact=True).click()
        page.wait_for_timeout(1500)


def _one(page: Page) -> float:
    page.get_by_role("button", name="Write 4 e-mails").click()
    started = time.perf_counter()
    page.get_by_role("button", name="Download all").wait_for(timeout=60_000)
    seconds = time.perf_counter() - started
    page.get_by_role("button", name="Change the set-up").click()
    page.get_by_role("button", name="Write 4 e-mails").wait_for()
    page.wait_for_timeout(1000)
    return seconds


def _resident_bytes(pid: int) -> int:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()
