"""A model judges a run in a real browser, and is put on trial; another window finds what was said."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from rapport.storage.store import Store
from tests.browser.conftest import PATIENCE_MS, App
from tests.rated_runs import put_rated_run
from tests.servers.judge_server import scores
from tests.servers.loopback import Script

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
# One answer to both kinds of question, given at once: middling to every output, and for whatever stands first.
ANSWER = json.dumps(json.loads(scores(2)) | {"reason": "It stands first.", "preference": "A"})
PEOPLE = 3


@pytest.fixture(scope="module", autouse=True)
def rated_run(app: App) -> None:
    app.home.mkdir(parents=True, exist_ok=True)
    store = Store(f"sqlite:///{app.home / 'rapport.db'}")
    put_rated_run(store, PEOPLE)
    store.close()


@pytest.fixture(autouse=True)
def quick_lab(app: App) -> Iterator[None]:
    before = list(app.lab.scripts)
    app.lab.scripts[:] = [Script(tokens=(ANSWER,))]
    yield
    app.lab.scripts[:] = before


def test_a_run_is_judged_its_judge_is_tried_and_another_window_asks_nothing_twice(
    page: Page, app: App, browser: Browser
) -> None:
    page.goto(f"{app.url}/judge?runs=run-1")
    page.get_by_role("button", name="Start judging").click()
    # 3 people x 2 variants to rate, and 3 pairs in both orders
    expect(page.get_by_text("Done. 12 scored, 0 unscored.")).to_be_visible()
    expect(page.get_by_text("Of 3 flipped pairs, 3 went to whatever stood first")).to_be_visible()
    expect(page.get_by_text("It doesn't count in a verdict")).to_be_visible()
    other = browser.new_context()
    other.set_default_timeout(PATIENCE_MS)
    window = other.new_page()
    window.goto(f"{app.url}/judge?runs=run-1")
    expect(window.get_by_text("there is nothing left to ask")).to_be_visible()
    expect(window.get_by_role("button", name="Start judging")).to_have_count(0)
    other.close()
    assert sum(one.path.endswith("/chat/completions") for one in app.lab.received) == 12
