"""An afternoon of rating: by keyboard alone, through a reload, and by two people at once."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from rapport.experiments.rating import rater_id
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.storage.rounds import Mark, Round, StoredChoice
from rapport.storage.store import Store
from tests.browser.conftest import PATIENCE_MS, App
from tests.experiments.rating_rounds import put_letters
from tests.records_for_tests import case

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
PEOPLE, COLUMNS = 3, 2
VALUES = "32123132"  # neighbours differ, so that a lost or swapped key shows


@pytest.fixture(scope="module")
def store(app: App) -> Iterator[Store]:
    """The store of the running app, with letters and two rounds about them."""
    app.home.mkdir(parents=True, exist_ok=True)
    opened = Store(f"sqlite:///{app.home / 'rapport.db'}")
    for one in map(case, range(PEOPLE)):
        opened.documents.add("resume", one.candidate_document, one.candidate, "Ada")
        opened.documents.add("job", one.job_document, one.job, "Platform Engineer")
    put_letters(opened, PEOPLE, COLUMNS)
    yield opened
    opened.close()


@pytest.fixture
def a_round(store: Store) -> Round:
    """A new round for each try of a test, whose everything goes to both raters."""
    made = Round(uuid.uuid4().hex, "Spring", "rate", ("run-1",), DEFAULT_RUBRIC, ("Ines", "Ben"), 1, datetime.now(UTC))
    store.rounds.add(made)
    return made


def sit_down(page: Page, app: App, one: Round, rater: str = "Ines") -> None:
    """Open a rater's queue, and wait until the page hears keys."""
    page.goto(f"{app.url}/rate?round={one.id}&rater={rater_id(one.id, rater)}")
    hears(page)


def hears(page: Page) -> None:
    """Its hidden span names what is shown as soon as keys are heard."""
    expect(page.locator(".st-key-rating-keys span")).to_have_text(re.compile("."))


def at_place(page: Page, words: str) -> None:
    expect(page.get_by_text(words, exact=True)).to_be_visible()


def press_to_go_on(page: Page, key: str) -> None:
    """Press a key that leads to another output, and wait until the next key means that one."""
    heard = page.locator(".st-key-rating-keys span")
    before = heard.text_content()
    page.keyboard.press(key)
    expect(heard).not_to_have_text(before or "")


def press(page: Page, keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def said(store: Store, one: Round, rater: str = "Ines") -> list[Mark]:
    return store.rounds.marks(one.id, rater)


def in_order(mark: Mark) -> str:
    return "".join(str(mark.values.get(metric.name, "-")) for metric in DEFAULT_RUBRIC.metrics)


def test_a_queue_is_rated_by_keyboard_alone_and_loses_no_key(
    page: Page, app: App, store: Store, a_round: Round
) -> None:
    sit_down(page, app, a_round)
    for number in range(1, PEOPLE * COLUMNS + 1):
        at_place(page, f"{number} of 6 · {number - 1} of 6 done")
        press(page, VALUES)
        page.keyboard.press("Enter")
    expect(page.get_by_text("Everything in your queue is done.")).to_be_visible()
    assert [in_order(mark) for mark in said(store, a_round)] == [VALUES] * 6


def test_arrows_skip_flag_and_remark_need_no_mouse(page: Page, app: App, store: Store, a_round: Round) -> None:
    sit_down(page, app, a_round)
    press_to_go_on(page, "s")
    at_place(page, "2 of 6 · 1 of 6 done (1 skipped)")
    page.keyboard.press("f")
    expect(page.get_by_text("Flagged: somebody should look at it")).to_be_visible()
    page.keyboard.press("w")
    field = page.get_by_role("dialog").get_by_role("textbox")
    expect(field).to_be_visible()
    expect(field).to_be_focused()
    page.keyboard.type("123 sfw: warm, but the job is wrong")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_test_id("stMain").get_by_text("warm, but the job is wrong")).to_be_visible()
    press_to_go_on(page, "ArrowLeft")
    at_place(page, "1 of 6 · 2 of 6 done (1 skipped, 1 flagged)")
    statuses = {mark.status: mark.remark for mark in said(store, a_round)}
    assert statuses == {"skipped": "", "flagged": "123 sfw: warm, but the job is wrong"}


def test_a_reload_in_the_middle_goes_on_where_one_was(page: Page, app: App, store: Store, a_round: Round) -> None:
    sit_down(page, app, a_round)
    press(page, VALUES)
    page.keyboard.press("Enter")
    press(page, "321")
    expect(page.get_by_text("4 of 8")).to_be_visible()
    page.reload()
    hears(page)
    at_place(page, "2 of 6 · 1 of 6 done")
    expect(page.get_by_text("4 of 8")).to_be_visible()
    press(page, VALUES[3:])
    page.keyboard.press("Enter")
    at_place(page, "3 of 6 · 2 of 6 done")
    assert [in_order(mark) for mark in said(store, a_round)] == [VALUES, "321" + VALUES[3:]]


def test_a_second_rater_in_another_browser_has_a_queue_of_their_own(
    page: Page, browser: Browser, app: App, store: Store, a_round: Round
) -> None:
    sit_down(page, app, a_round)
    context = browser.new_context()
    context.set_default_timeout(PATIENCE_MS)
    other = context.new_page()
    sit_down(other, app, a_round, "Ben")
    press(page, VALUES)
    page.keyboard.press("Enter")
    at_place(page, "2 of 6 · 1 of 6 done")
    at_place(other, "1 of 6 · 0 of 6 done")
    expect(other.get_by_role("button", name="Accuracy: not yet")).to_be_visible()
    press(other, VALUES[::-1])
    other.keyboard.press("Enter")
    at_place(other, "2 of 6 · 1 of 6 done")
    context.close()
    assert [in_order(mark) for mark in said(store, a_round)] == [VALUES]
    assert [in_order(mark) for mark in said(store, a_round, "Ben")] == [VALUES[::-1]]


def test_pairs_are_chosen_by_keyboard_alone(page: Page, app: App, store: Store, a_round: Round) -> None:
    pairs = replace(a_round, id=uuid.uuid4().hex, kind="choose")
    store.rounds.add(pairs)
    sit_down(page, app, pairs)
    for number, key in enumerate("132", start=1):
        at_place(page, f"{number} of 3 · {number - 1} of 3 done")
        press_to_go_on(page, key)
    expect(page.get_by_text("Everything in your queue is done.")).to_be_visible()
    made: list[StoredChoice] = store.rounds.choices(pairs.id, "Ines")
    assert [choice.outcome for choice in made] == ["left", "tie", "right"]


MAIN = """document.querySelector('[data-testid="stMain"]')"""


def test_the_next_output_is_shown_from_its_top(page: Page, app: App, store: Store, a_round: Round) -> None:
    page.set_viewport_size({"width": 390, "height": 500})
    sit_down(page, app, a_round)
    page.evaluate(f"{MAIN}.scrollTo(0, 400)")
    assert page.evaluate(f"{MAIN}.scrollTop") > 0
    press_to_go_on(page, "ArrowRight")
    page.wait_for_function(f"{MAIN}.scrollTop === 0")


def test_n_goes_to_what_was_skipped_also_from_the_end(page: Page, app: App, store: Store, a_round: Round) -> None:
    sit_down(page, app, a_round)
    for _ in range(PEOPLE * COLUMNS):
        press_to_go_on(page, "s")
    expect(page.get_by_text("Everything in your queue is done")).to_be_visible()
    page.keyboard.press("n")
    at_place(page, "1 of 6 · 6 of 6 done (6 skipped)")


def test_neither_the_page_nor_its_address_says_who_wrote(page: Page, app: App, store: Store, a_round: Round) -> None:
    sit_down(page, app, a_round)
    assert [word for word in ("lab:", "small", "plain", "Ines") if word in page.url] == []
    assert "lab:" not in page.get_by_test_id("stMain").inner_text()


@pytest.mark.parametrize("width", [1440, 400], ids=["wide", "phone"])
def test_no_page_of_rating_is_wider_than_its_window(
    page: Page, app: App, store: Store, a_round: Round, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    sit_down(page, app, a_round)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
