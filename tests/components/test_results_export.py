from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import TIMEOUT_S, click, run, show
from tests.pages.opening import texts
from tests.rated_runs import put_rated_run


def page() -> None:
    from components import results_data, results_export

    runs = ("run-1",)
    found = results_data.results(runs)
    results_export.show(found, results_data.verdict(runs, found.weights), results_data.overview(runs).ranking, runs)


def drawn() -> AppTest:
    put_rated_run(services.store(), 3)
    return show(page)


@pytest.mark.parametrize("key", ["export-report", "export-xlsx", "export-json", "export-csv"])
def test_there_is_a_file_of_each_kind(key: str) -> None:
    assert key in [button.key for button in drawn().download_button]


def test_people_are_masked_unless_one_says_otherwise() -> None:
    assert drawn().toggle(key="export-masked").value is True


@pytest.mark.parametrize("table", ["Means", "Outputs", "Remarks"])
def test_any_table_can_be_chosen(table: str) -> None:
    at = drawn()
    at.selectbox(key="export-table").set_value(table)
    assert run(at).selectbox(key="export-table").value == table


def browser(folder: Path) -> str:
    """A program in the place of a browser, which prints a PDF of nothing."""
    file = folder / "browser"
    out = "next(a.partition('=')[2] for a in sys.argv if a.startswith('--print-to-pdf='))"
    file.write_text(f"#!{sys.executable}\nimport sys, pathlib\npathlib.Path({out}).write_bytes(b'%PDF')\n")
    file.chmod(0o755)
    return str(file)


def test_without_a_browser_it_says_why_there_is_no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_BROWSER", "no-such-browser")
    at = drawn()
    assert "A PDF needs Chromium or Chrome" in texts(at)
    assert "export-make-pdf" not in [button.key for button in at.button]


def test_a_browser_prints_the_pdf_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_BROWSER", browser(tmp_path))
    at = drawn()
    at = click(at, "export-make-pdf")
    deadline = time.monotonic() + TIMEOUT_S
    while "export-pdf" not in [button.key for button in at.download_button]:
        assert time.monotonic() < deadline, "no PDF came"
        time.sleep(0.1)
        run(at)


def test_another_mask_is_another_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_BROWSER", browser(tmp_path))
    at = click(drawn(), "export-make-pdf")
    at.toggle(key="export-masked").set_value(False)
    assert "export-make-pdf" in [button.key for button in run(at).button]
