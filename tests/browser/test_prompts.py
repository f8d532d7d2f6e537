"""Writing a prompt in a real browser: what is marked while typing, what a reload keeps, and two tabs at once."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import App

pytestmark = pytest.mark.browser


def open_prompt(page: Page, app: App, name: str) -> Locator:
    page.goto(f"{app.url}/prompts?scenario=outreach_email&prompt={name}")
    area = page.get_by_role("textbox", name=f"Template of {name}")
    expect(area).to_be_visible()
    return area


def write(area: Locator, text: str) -> None:
    """As a person would: everything chosen, and typed over."""
    area.focus()
    area.press("Control+a")
    area.press_sequentially(text, delay=5)


def test_mistakes_are_marked_while_typing_and_a_reload_loses_nothing(page: Page, app: App) -> None:
    area = open_prompt(page, app, "concise")
    write(area, "# User\nWrite to {{ frist_name }}, please.")
    expect(page.locator("mark.wrong")).to_have_text("frist_name")
    expect(page.get_by_text("There is no variable 'frist_name'")).to_be_visible()
    expect(page.get_by_text("Unsaved changes are kept in this browser.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("There is no variable 'frist_name'")).to_be_visible()
    expect(area).to_have_value("# User\nWrite to {{ frist_name }}, please.")
    write(area, "# User\nWrite to .")
    area.press("ArrowLeft")
    expect(page.get_by_text("There is no variable 'frist_name'")).to_have_count(0)
    page.get_by_role("tab", name="Variables").click()
    page.get_by_role("button", name="first_name").click()
    expect(area).to_have_value("# User\nWrite to {{ first_name }}.")
    page.get_by_role("button", name="Save version").click()
    expect(page.get_by_text("Version 2 in use")).to_be_visible()
    expect(page.get_by_text("All changes are saved.")).to_be_visible()
    write(area, "# User\nOne more for {{ first_name }}.")
    expect(page.get_by_text("Unsaved changes are kept in this browser.")).to_be_visible()
    page.get_by_role("radio", name="Versions (2)").click()
    expect(page.get_by_role("button", name="Version 2")).to_contain_text("Unsaved changes")
    page.get_by_role("radio", name="Write").click()
    expect(area).to_have_value("# User\nOne more for {{ first_name }}.")
    page.get_by_role("button", name="Discard changes").click()
    expect(area).to_have_value("# User\nWrite to {{ first_name }}.")


def test_the_second_of_two_tabs_gets_a_branch_and_a_version_opens_in_a_comparison(page: Page, app: App) -> None:
    second = page.context.browser.new_context().new_page()  # type: ignore[union-attr]
    first_area, second_area = open_prompt(page, app, "warm"), open_prompt(second, app, "warm")
    write(first_area, "# User\nFirst: {{ resume }}")
    page.get_by_role("button", name="Save version").click()
    expect(page.get_by_text("Version 2 in use")).to_be_visible()
    write(second_area, "# User\nSecond: {{ resume }}")
    second.get_by_role("button", name="Save version").click()
    expect(second.get_by_role("button", name="Version 3")).to_be_visible()
    expect(second.get_by_role("button", name="Version 2")).to_contain_text("In use")
    second.get_by_role("button", name="Version 1").click()
    expect(second.get_by_role("heading", name="Version 1")).to_be_visible()
    second.get_by_role("link", name="Compare these two").click()
    expect(second.get_by_role("button", name="Version 1: read or change")).to_be_visible()
    second.context.close()
