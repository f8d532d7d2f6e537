"""The verdict in a real browser, and its report opened by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rapport.storage.store import Store
from tests.browser.conftest import App
from tests.rated_runs import LARGE, put_rated_run

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", autouse=True)
def rated_run(app: App) -> None:
    app.home.mkdir(parents=True, exist_ok=True)
    store = Store(f"sqlite:///{app.home / 'rapport.db'}")
    put_rated_run(store)
    store.close()


def look_at(page: Page, app: App, section: str) -> None:
    page.goto(f"{app.url}/results?runs=run-1")
    page.get_by_role("radio", name=section, exact=True).click()


def test_the_verdict_is_seen_first_and_a_click_on_a_point_shows_what_is_behind_it(page: Page, app: App) -> None:
    look_at(page, app, "Scores")
    expect(page.get_by_text(f"{LARGE} wins on the weighted score.")).to_be_visible()
    page.locator("[data-testid=stVegaLiteChart] path[aria-roledescription=point]").first.click()
    expect(page.get_by_text("The lowest first.")).to_be_visible()


def test_the_checks_run_and_their_rates_are_seen(page: Page, app: App) -> None:
    look_at(page, app, "Checks")
    page.get_by_role("button", name="Run the checks").click()
    expect(page.get_by_text("Addresses the person by name: share of")).to_be_visible()


def test_the_report_opens_by_itself_and_asks_for_nothing(
    page: Page, app: App, browser: Browser, tmp_path: Path
) -> None:
    look_at(page, app, "Export")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Report (HTML)").click()
    file = tmp_path / "report.html"
    waiting.value.save_as(file)
    context = browser.new_context(offline=True, java_script_enabled=False)
    alone = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.on("console", lambda message: said.append(message.text))
    alone.goto(file.as_uri())
    expect(alone.get_by_text(f"{LARGE} wins on the weighted score.")).to_be_visible()
    expect(alone.get_by_role("img", name="accuracy")).to_be_visible()
    expect(alone.get_by_text("moreau.example")).to_have_count(0)
    assert ([url for url in asked if url != file.as_uri()], said) == ([], [])
    context.close()
