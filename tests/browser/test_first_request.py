import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import App

pytestmark = pytest.mark.browser


def test_a_new_server_whose_first_request_is_a_page_shows_the_whole_app(page: Page, app: App) -> None:
    page.goto(f"{app.url}/compare")
    expect(page.get_by_role("link", name="Past runs")).to_be_visible()
    expect(page.get_by_text("Rapport needs a candidate and a job")).to_be_visible()
