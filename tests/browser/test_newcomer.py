"""The first minutes of a newcomer, and what may go wrong in them."""

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import App
from tests.experiments.test_intake import RESUME

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]  # the samples take minutes on a busy machine


def load_samples(page: Page, app: App) -> None:
    """The Start page's way into the app; the second time the samples are there already."""
    page.goto(app.url)
    expect(page.get_by_role("heading", name="Next step")).to_be_visible()
    load = page.get_by_role("button", name="Load the samples")
    expect(load).to_be_visible()
    load.click()
    expect(page.get_by_role("button", name=re.compile("Compare"))).to_be_visible(timeout=400_000)


@pytest.fixture(scope="module")
def samples(browser: Browser, app: App) -> App:
    """The app with the samples in its library."""
    first = browser.new_page()
    load_samples(first, app)
    first.close()
    return app


def set_up(page: Page, app: App) -> None:
    """The Compare page: the built-in writer and two prompts of the slow model."""
    page.goto(f"{app.url}/compare")
    expect(page.get_by_role("button", name="Write 3 e-mails")).to_be_enabled()


def write(page: Page) -> None:
    page.get_by_role("button", name="Write 3 e-mails").click()
    expect(page.get_by_text("we build software").first).to_be_visible()


def finish(page: Page) -> None:
    expect(page.get_by_role("button", name="Download all")).to_be_visible(timeout=120_000)


def test_from_the_start_page_to_three_e_mails_and_back_to_them_later(page: Page, samples: App) -> None:
    set_up(page, samples)
    write(page)
    finish(page)
    expect(page.get_by_text("wind farms", exact=False).first).to_be_visible()
    page.get_by_role("link", name="Past runs").click()
    page.get_by_role("link", name="Open").first.click()
    finish(page)
    assert len(samples.lab.received) == 2


@pytest.mark.usefixtures("patient_lab")
def test_columns_fill_at_the_same_time(page: Page, samples: App) -> None:
    set_up(page, samples)
    page.get_by_role("button", name="Write 3 e-mails").click()
    expect(page.get_by_text(re.compile(r"^writing .* words$"))).to_have_count(2)
    first, second = (received.at for received in samples.lab.received)
    assert abs(first - second) < 10  # of the half minute that an answer takes


@pytest.mark.usefixtures("patient_lab")
def test_a_reload_while_it_streams_loses_nothing_and_buys_nothing(page: Page, samples: App) -> None:
    set_up(page, samples)
    write(page)
    page.reload()
    expect(page.get_by_role("button", name="Stop all")).to_be_visible()
    finish(page)
    assert len(samples.lab.received) == 2
    assert not any(received.is_disconnected for received in samples.lab.received)


def test_a_second_tab_shows_the_same_run_without_a_second_call(page: Page, samples: App) -> None:
    set_up(page, samples)
    write(page)
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.get_by_text("we build software").first).to_be_visible()
    finish(page)
    finish(other)
    assert len(samples.lab.received) == 2


def test_a_double_click_starts_one_run(page: Page, samples: App) -> None:
    set_up(page, samples)
    page.get_by_role("button", name="Write 3 e-mails").dblclick()
    finish(page)
    assert len(samples.lab.received) == 2


@pytest.mark.usefixtures("patient_lab")
def test_stop_ends_one_column_at_the_server_and_keeps_its_text(page: Page, samples: App) -> None:
    set_up(page, samples)
    write(page)
    page.get_by_role("button", name="Stop B").click()
    expect(page.get_by_text("Stopped. What had arrived is kept.")).to_be_visible()
    finish(page)
    assert sorted(received.is_disconnected for received in samples.lab.received) == [False, True]


def test_words_that_differ_are_shown_and_the_text_can_be_copied(page: Page, samples: App) -> None:
    set_up(page, samples)
    write(page)
    finish(page)
    page.get_by_role("button", name="Differences").first.click()
    expect(page.get_by_role("dialog").get_by_text("of the text is the same")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Copy", exact=True).nth(1).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Subject: Wind farms and your Kafka work")


def test_everything_is_downloaded_as_one_file(page: Page, samples: App, tmp_path: Path) -> None:
    set_up(page, samples)
    write(page)
    finish(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download all").click()
    download.value.save_as(tmp_path / "all.zip")
    names = zipfile.ZipFile(tmp_path / "all.zip").namelist()
    assert len([name for name in names if name.endswith(".txt")]) == 3
    assert any(name.endswith(".csv") for name in names)


def test_one_column_is_changed_and_only_that_one_is_written(page: Page, samples: App) -> None:
    set_up(page, samples)
    write(page)
    finish(page)
    change = page.get_by_role("button", name="Change", exact=True)
    expect(change).to_have_count(3)
    change.last.click()
    page.get_by_role("button", name="Write column C only").click()
    expect(page.get_by_role("button", name="Stop C")).to_be_visible()
    finish(page)
    assert len(samples.lab.received) == 3


@pytest.mark.parametrize("width", [1440, 400], ids=["wide", "phone"])
def test_no_page_is_wider_than_its_window(page: Page, samples: App, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for name in ("", "candidates", "jobs", "compare", "runs", "models"):
        page.goto(f"{samples.url}/{name}")
        expect(page.get_by_test_id("stMain").get_by_role("heading").first).to_be_visible()
        page.wait_for_timeout(500)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_dropped_files_are_each_read_once(page: Page, samples: App) -> None:
    names = ("Nadia Brandt", "Omar Castell", "Petra Dahl", "Quentin Eide", "Rosa Falk", "Stefan Grau")
    page.goto(f"{samples.url}/candidates")
    page.get_by_text("Add résumés").click()
    page.locator("input[type=file]").set_input_files(
        [
            {"name": f"{name}.txt", "mimeType": "text/plain", "buffer": RESUME.replace(b"Ada Moreau", name.encode())}
            for name in names
        ]
    )
    expect(page.get_by_text("6 read", exact=True)).to_be_visible()


@pytest.mark.usefixtures("patient_lab")
def test_the_stop_of_streamlit_itself_holds_the_page_up_for_a_moment_only(page: Page, samples: App) -> None:
    set_up(page, samples)
    write(page)
    page.get_by_test_id("stHeader").get_by_role("button", name="Stop", exact=True).click()
    finish(page)
    assert not any(received.is_disconnected for received in samples.lab.received)
