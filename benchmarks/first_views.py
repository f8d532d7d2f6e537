"""The first views of Results and of an experiment's matrix over 10,000 outputs, in a real browser and on new servers.

    .venv/bin/python -m benchmarks.first_views [--rounds 3]

For each page and each way to it a new server, started as `scripts/start.py` does: its address opened at once, and after
the start page was read for five seconds. At once, first where no server ever showed the page as it is now, so that its
figures are all to be worked out, then where they are kept. Printed: median seconds from asking for the page until its
table (and chart) are drawn, and the server's seconds of processor meanwhile, which a busy machine changes less; the
same for a reload; and the server's memory. Beside it what a new server of a Streamlit hello-world takes for its whole
page. Aims: Results 3 s, the matrix 2 s.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from sqlalchemy import delete

from benchmarks.comparison_page import _app
from benchmarks.matrix_page import TABLE, fill_experiment
from benchmarks.start_page import CONTENT, HELLO, WHOLE, server
from rapport.storage.store import Store
from rapport.storage.tables import kept
from tests.browser.conftest import ARGUMENTS, BROWSERS

READ_S = 5.0
WAYS = ("on a server just started, nothing kept", "on a server just started", "after the start page")
CHART = "[data-testid=stVegaLiteChart] :is(svg, canvas)"
PAGES = {
    "Results": ("results?runs=run", f"() => document.querySelector('{TABLE}') && document.querySelector('{CHART}')"),
    "matrix": (
        "experiments?experiment=run",
        f"() => document.querySelector('{TABLE}') && document.body.innerText.includes('2,500 cases of')",
    ),
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """Seconds on the clock, and of the server's processor."""

    wall_s: float
    cpu_s: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        fill_experiment(Path(home))
        program = next(filter(None, map(shutil.which, BROWSERS)))
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for name in PAGES:
            on_new_servers(browser, home, name, rounds)
        browser.close()
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")


def on_new_servers(browser: Browser, home: str, name: str, rounds: int) -> None:
    """Measure a page's first views, each way `rounds` times, and a hello-world beside them."""
    for way in WAYS:
        _tell(name, way, [_visit(browser, home, name, way) for _ in range(rounds)])
    _line("a hello-world on a server just started", [_hello(browser) for _ in range(rounds)])


def _visit(browser: Browser, home: str, name: str, way: str) -> tuple[Drawn, Drawn, float]:
    """The first view, the second, and megabytes of the server's memory."""
    place, is_drawn = PAGES[name]
    if way == WAYS[0]:
        _forget(home)
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(120_000)
    with _app({"RAPPORT_HOME": home}) as (url, server):
        if way == WAYS[2]:
            page.goto(url)
            page.wait_for_selector("h1")
            time.sleep(READ_S)
        first = _timed(page, server.pid, lambda: page.goto(f"{url}/{place}"), is_drawn)
        page.wait_for_timeout(2_000)
        again = _timed(page, server.pid, page.reload, is_drawn)
        held = int(Path(f"/proc/{server.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
        context.close()
    return first, again, held


def _hello(browser: Browser) -> Drawn:
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "hello.py"
        script.write_text(HELLO)
        page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
        is_drawn = f"() => document.querySelector('{WHOLE}') && document.querySelector('{CONTENT}')"
        with server(script, Path(folder) / "served") as plain:
            found = _timed(page, plain.pid, lambda: page.goto(plain.address), is_drawn)
            page.context.close()
    return found


def _forget(home: str) -> None:
    """What servers before kept of figures."""
    store = Store(f"sqlite:///{Path(home) / 'rapport.db'}")
    with store._database.transaction() as connection:
        connection.execute(delete(kept))
    store.close()


def _timed(page: Page, pid: int, act: Callable[[], object], is_drawn: str) -> Drawn:
    cpu, wall = _cpu_s(pid), time.perf_counter()
    act()
    page.wait_for_function(is_drawn, polling="raf")
    return Drawn(time.perf_counter() - wall, _cpu_s(pid) - cpu)


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _tell(name: str, way: str, visits: list[tuple[Drawn, Drawn, float]]) -> None:
    for words, drawn in (
        (f"{name}, first view {way}", [first for first, _, _ in visits]),
        (f"{name}, again", [again for _, again, _ in visits]),
    ):
        _line(words, drawn)
    print(f"{'memory of the server then':<58}{max(held for _, _, held in visits):6.0f} MB")


def _line(words: str, drawn: list[Drawn]) -> None:
    wall, cpu = (statistics.median(getattr(one, unit) for one in drawn) for unit in ("wall_s", "cpu_s"))
    print(f"{words:<58}{wall:6.2f} s, {cpu:5.2f} s of processor (n {len(drawn)})")


if __name__ == "__main__":
    main()
