"""The matrix of an experiment with 10,000 outputs in a real browser: its first view, and what each change of it takes.

    .venv/bin/python -m benchmarks.matrix_page [--rounds 5] [--new-servers 3]

The store also has 80,000 ratings of these outputs and 170,000 results of their checks. Printed: median seconds from
asking for the page, or from a click, until the table's summary says the new state, on a server that has shown another
page before (aims: first view 2 s, a filter 0.5 s); then its first view on servers that were just started, as in
`benchmarks.first_views`, with a hello-world beside it; and the load of the machine. The page is looked at in each of
its frames: Playwright's own waiting looks again after 0.1, 0.25, 0.5 and then every second.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.comparison_page import _app
from benchmarks.results_page import CASES, VARIANTS, fill
from rapport.experiments.defining.definition import definition_as_json, definition_from_json
from rapport.storage.experiments import Experiment
from rapport.storage.store import Store
from tests.browser.conftest import ARGUMENTS, BROWSERS

TABLE = "[data-testid=stDataFrame] canvas"
DEFINITION = (
    '{"name": "Benchmark", "scenario": "outreach_email", "cases": {"saved": "x"}, '
    '"variants": [{"prompt": "structured", "model": "builtin:writer"}]}'
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--new-servers", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        fill_experiment(Path(home))
        program = next(filter(None, map(shutil.which, BROWSERS)))
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        with _app({"RAPPORT_HOME": home}) as (url, _):
            _measure(browser.new_page(viewport={"width": 1440, "height": 1000}), url, options.rounds)
        if options.new_servers:
            from benchmarks.first_views import on_new_servers  # which fills its store as this does

            on_new_servers(browser, home, "matrix", options.new_servers)
        browser.close()
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")


def fill_experiment(home: Path) -> None:
    """A database there with the outputs, ratings and checks of `benchmarks.results_page`, as an experiment."""
    store = Store(f"sqlite:///{home / 'rapport.db'}")
    fill(store)
    definition = definition_as_json(definition_from_json(DEFINITION))
    store.experiments.add(Experiment("run", "Benchmark", definition, "finished", created_at=datetime.now(UTC)))
    store.close()


def _measure(page: Page, url: str, rounds: int) -> None:
    page.set_default_timeout(120_000)
    page.goto(f"{url}/models")
    page.wait_for_selector("h1")
    every = f"{CASES:,} cases of"
    first = _seconds(lambda: page.goto(f"{url}/experiments?experiment=run"), page, every)
    print(f"first view, {CASES * VARIANTS:,} outputs: {first:.2f} s")
    _tell("the same again", [_seconds(lambda: page.reload(), page, every) for _ in range(rounds)])
    _tell("opened from the list", [_opened(page, url) for _ in range(rounds)])
    words = page.get_by_role("searchbox", name="Search")
    _tell("search", [_searched(page, words.fill, number) for number in range(rounds)])
    words.fill("")
    _until_said(page, every)
    _tell("only cases with something unmet", [_toggled(page) for _ in range(rounds)])


def _seconds(act: Callable[[], object], page: Page, said: str) -> float:
    started = time.perf_counter()
    act()
    _until_said(page, said)
    return time.perf_counter() - started


def _until_said(page: Page, said: str) -> None:
    """Until the page says it above a drawn table."""
    is_there = f"said => document.body.innerText.includes(said) && document.querySelector('{TABLE}')"
    page.wait_for_function(is_there, arg=said, polling="raf")


def _opened(page: Page, url: str) -> float:
    """By a click, as somebody does who is in Rapport already."""
    page.goto(f"{url}/experiments")
    button = page.get_by_role("button", name="Open")
    button.wait_for()
    return _seconds(button.click, page, f"{CASES:,} cases of")


def _searched(page: Page, fill_in: Callable[[str], None], number: int) -> float:
    """One person by name, or thirteen; what is typed waits 0.3 s for more, which isn't counted."""
    words, said = ("Person 240", "13 cases of") if number % 2 else ("Person 2400", "1 case of")
    return _seconds(lambda: fill_in(words), page, said) - 0.3


def _toggled(page: Page) -> float:
    toggle = page.get_by_text("Only cases with something unmet")
    before = page.get_by_text("cases of").inner_text()
    started = time.perf_counter()
    toggle.click()
    page.wait_for_function("said => !document.body.innerText.includes(said)", arg=before, polling="raf")
    return time.perf_counter() - started


def _tell(name: str, seconds: list[float]) -> None:
    print(f"{name}: median {statistics.median(seconds):.2f} s, slowest {max(seconds):.2f} s (n {len(seconds)})")


if __name__ == "__main__":
    main()
