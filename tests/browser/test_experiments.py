"""An experiment from its template to the matrix in a real browser, and to the same page after a reload."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import App

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
SLOWLY_MS = 240_000


def test_a_template_is_run_read_and_found_again(page: Page, app: App) -> None:
    page.goto(f"{app.url}/experiments")
    page.locator(".st-key-use-table_row").get_by_role("button", name="Use this template").click()
    start = page.get_by_role("button", name="Start: 36 outputs")
    expect(start).to_be_visible(timeout=SLOWLY_MS)
    expect(page.get_by_text("Nothing leaves this machine.")).to_be_visible(timeout=SLOWLY_MS)
    start.click()
    expect(page.get_by_text("36 of 36 written")).to_be_visible(timeout=SLOWLY_MS)
    expect(page.get_by_text("Finished").first).to_be_visible(timeout=SLOWLY_MS)
    page.get_by_role("button", name="Read the first").click()
    expect(page.get_by_text("1 of 6", exact=True)).to_be_visible()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("2 of 6", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_text("36 of 36 written")).to_be_visible()
