"""A shop in a real browser: import with progress, browse, ask, refine, reload while the answers come."""

import json
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from components.services import SAMPLES
from tests.browser.conftest import App

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]
SLOWLY_MS = 400_000  # for a machine under load: the first opening makes the model's file and the index


@pytest.fixture(scope="module")
def shop(browser: Browser, app: App) -> App:
    """The app with the sample catalogue, ready to be asked."""
    first = browser.new_page()
    first.goto(f"{app.url}/catalogue")
    first.get_by_role("button", name="Load the sample catalogue").click()
    expect(first.get_by_text("287 products", exact=True)).to_be_visible(timeout=SLOWLY_MS)
    first.goto(f"{app.url}/shop_chat")
    expect(first.get_by_role("button", name=re.compile("^Women's boots"))).to_be_visible(timeout=SLOWLY_MS)
    first.close()
    return app


def ask(page: Page, message: str) -> None:
    field = page.get_by_test_id("stChatInputTextArea")
    expect(field).to_be_enabled(timeout=SLOWLY_MS)
    field.fill(message)
    field.press("Enter")


def begin(page: Page, shop: App) -> None:
    page.goto(f"{shop.url}/shop_chat")
    ask(page, "boots for women")
    expect(page.get_by_text("we build software").first).to_be_visible(timeout=SLOWLY_MS)


def finish(page: Page) -> None:
    expect(page.get_by_role("button", name=re.compile("^Stop "))).to_have_count(0, timeout=SLOWLY_MS)
    expect(page.get_by_test_id("stChatInputTextArea")).to_be_enabled()


def test_typing_narrows_the_list_and_a_click_on_a_chip_widens_it(page: Page, shop: App) -> None:
    page.goto(f"{shop.url}/catalogue")
    choose_sample(page)
    page.get_by_role("searchbox", name="Search the catalogue").press_sequentially("boots for women")
    chip = page.get_by_role("radio", name=re.compile("^for women"))
    expect(chip).to_be_visible()
    narrow = count(page)
    chip.click()
    expect(chip).to_have_count(0)
    expect(page.get_by_text(re.compile(r"^[\d,]+ products?$"))).not_to_have_text(narrow)


def test_details_open_beside_the_list(page: Page, shop: App) -> None:
    page.goto(f"{shop.url}/catalogue")
    page.get_by_role("button", name="Details").first.click()
    expect(page.get_by_role("dialog").get_by_text("What Rapport read")).to_be_visible()


def test_chosen_products_are_asked_about(page: Page, shop: App) -> None:
    page.goto(f"{shop.url}/catalogue")
    choose_sample(page)
    for place in (0, 1):
        page.get_by_text("Choose", exact=True).nth(place).click()
        expect(page.get_by_role("button", name=f"Ask about the {place + 1} chosen")).to_be_visible()
    page.get_by_role("button", name="Ask about the 2 chosen").click()
    expect(page.get_by_role("button", name=re.compile("Which of these is the cheapest"))).to_be_visible()
    page.get_by_role("button", name="Which of these is the cheapest?").click()
    expect(page.get_by_text("Products given (2)").first).to_be_visible(timeout=SLOWLY_MS)


def test_columns_answer_at_the_same_time_and_the_customer_refines(page: Page, shop: App) -> None:
    begin(page, shop)
    finish(page)
    ask(page, "anything cheaper?")
    expect(page.get_by_text("2 messages")).to_be_visible()
    finish(page)
    assert len(shop.lab.received) == 4
    first, second = (received.at for received in shop.lab.received[:2])
    assert abs(first - second) < 5


@pytest.mark.usefixtures("patient_lab")
def test_a_reload_while_the_answers_come_loses_nothing_and_buys_nothing(page: Page, shop: App) -> None:
    begin(page, shop)
    page.reload()
    expect(page.get_by_role("button", name="Stop all")).to_be_visible()
    finish(page)
    assert len(shop.lab.received) == 2
    assert not any(received.is_disconnected for received in shop.lab.received)


@pytest.mark.usefixtures("patient_lab")
def test_stop_ends_one_column_at_the_server_and_the_conversation_goes_on(page: Page, shop: App) -> None:
    begin(page, shop)
    page.get_by_role("button", name="Stop B").click()
    expect(page.get_by_text("Stopped. What had arrived is kept.")).to_be_visible()
    finish(page)
    assert sorted(received.is_disconnected for received in shop.lab.received) == [False, True]


def test_a_conversation_is_opened_again_from_the_past_runs(page: Page, shop: App) -> None:
    begin(page, shop)
    finish(page)
    page.get_by_role("link", name="Past runs").click()
    page.get_by_role("link", name="Open").first.click()
    expect(page.get_by_role("heading", name="Asking Sample shoes")).to_be_visible()
    expect(page.get_by_text("boots for women").first).to_be_visible()


@pytest.mark.parametrize("width", [1440, 390], ids=["wide", "phone"])
def test_no_page_of_the_shop_is_wider_than_its_window(page: Page, shop: App, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for name in ("catalogue", "shop_chat", "knowledge"):
        page.goto(f"{shop.url}/{name}")
        expect(page.get_by_role("heading").first).to_be_visible(timeout=SLOWLY_MS)
        page.wait_for_timeout(1000)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_larger_catalogue_is_imported_with_progress(page: Page, shop: App) -> None:
    """The last: the newest catalogue is the one that the other pages begin with."""
    rows = json.loads((SAMPLES / "catalogue.json").read_text(encoding="utf-8"))
    many = [row | {"asin": f"{row['asin']}{copy}"} for copy in range(10) for row in rows]
    page.goto(f"{shop.url}/catalogue")
    page.get_by_text("Add a catalogue").click()
    data = json.dumps(many).encode()
    page.locator("input[type=file]").set_input_files(
        {"name": "large.json", "mimeType": "application/json", "buffer": data}
    )
    expect(page.get_by_text(re.compile("large.json: .*rows|Read 0 of 1")).first).to_be_visible()
    expect(page.get_by_text("1 read", exact=True)).to_be_visible(timeout=SLOWLY_MS)
    page.locator(".st-key-reading_catalogue_0_open button").click()
    expect(page.get_by_text(re.compile(r"^2,[0-9]{3} products$"))).to_be_visible(timeout=SLOWLY_MS)


def choose_sample(page: Page) -> None:
    """The sample catalogue, where a test has imported another."""
    page.get_by_role("combobox", name=re.compile("Catalogue")).click()
    page.get_by_role("option", name=re.compile("^Sample shoes")).click()
    expect(page.get_by_text("287 products", exact=True)).to_be_visible()


def count(page: Page) -> str:
    """How many products are found, as it is written."""
    return page.get_by_text(re.compile(r"^[\d,]+ products?$")).inner_text()
