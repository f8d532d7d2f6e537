"""A claim and its source in a real browser, by mouse and by keyboard; a hostile text does nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from rapport.storage.store import Store
from tests.browser.conftest import App
from tests.rated_runs import LETTER
from tests.records_for_tests import case, output, run_of, variant

pytestmark = pytest.mark.browser
HOSTILE = "<img src=x onerror=\"document.title='pwned'\"> ![z](http://evil.example/p.png) \u202e😀😀 "
TEXT = LETTER.replace("we build", f"{HOSTILE}\n\nYou have led 47 engineers at Quillon. We build")


@pytest.fixture(scope="module", autouse=True)
def letter(app: App) -> None:
    app.home.mkdir(parents=True, exist_ok=True)
    store = Store(f"sqlite:///{app.home / 'rapport.db'}")
    one = case()
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada")
    store.documents.add("job", one.job_document, one.job, "Platform Engineer")
    run = run_of([one], [variant()])
    store.runs.add(run, [output(run, id="hostile", status="done", text=TEXT)])
    store.close()


def test_a_claim_shows_its_source_by_mouse_and_by_keyboard(page: Page, app: App) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{app.url}/compare?run=run-1")
    bare = page.get_by_role("button", name=re.compile("47 engineers.*no source"))
    source = page.get_by_role("dialog")

    bare.click()
    expect(source).to_contain_text("Nothing in the résumé or the posting supports this.")
    page.keyboard.press("Escape")
    expect(source).to_be_hidden()
    expect(bare).to_be_focused()

    sourced = page.get_by_role("button", name=re.compile(r"^Quillon \(has a source\)$")).first
    sourced.focus()
    page.keyboard.press("Enter")
    expect(source.locator("mark")).to_have_text("Quillon")
    expect(source).to_contain_text("Résumé: ada0.txt")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # on Close
    expect(source).to_be_hidden()
    expect(sourced).to_be_focused()

    page.get_by_text("checks met").click()
    row = page.get_by_role("listitem").filter(has_text="Every claim has a source")
    row.get_by_role("button", name="Show in the text").click()
    expect(page.locator(".hit").first).to_contain_text("47")

    expect(page.get_by_text("<img src=x")).to_be_visible()
    expect(page).not_to_have_title("pwned")
    assert not [url for url in asked if "evil.example" in url]
