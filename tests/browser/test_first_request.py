import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import App

pytestmark = pytest.mark.browser


def test_a_new_server_whose_first_request_is_a_page_shows_the_whole_app(page: Page, app: App) -> None:
    page.goto(f"{app.url}/compare")
    expect(page.get_by_role("link", name="Past runs")).to_be_visible()
    expect(page.get_by_text("Rapport needs a candidate and a job")).to_be_visible()


def test_a_database_that_breaks_while_the_app_runs_is_one_sentence(page: Page, app: App) -> None:
    page.goto(app.url)
    expect(page.get_by_role("heading", name="Next step")).to_be_visible()
    for file in app.home.glob("rapport.db*"):  # in place: SQLite maps one into memory, and that must not lose its end
        with file.open("r+b") as broken:
            broken.write((b"the minutes of a meeting" * 9_999)[: max(file.stat().st_size, 24_000)])
    page.goto(f"{app.url}/candidates")
    expect(page.get_by_text("The database")).to_be_visible()
    expect(page.get_by_text("encountered an error")).to_have_count(0)
