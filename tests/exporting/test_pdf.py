"""A report as PDF."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from rapport.exporting import fonts
from rapport.exporting.pdf import find_printer, print_pdf, print_report


def browser(folder: Path, body: str) -> str:
    """A program in the place of a browser: `body` is Python that finds the PDF's path in `out`."""
    file = folder / "browser"
    out = "next(a.partition('=')[2] for a in sys.argv if a.startswith('--print-to-pdf='))"
    file.write_text(
        f"#!{sys.executable}\nimport sys, time, pathlib\nout = pathlib.Path({out})\n{body}\n", encoding="utf-8"
    )
    file.chmod(0o755)
    return str(file)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "out.write_bytes(b'%PDF-1.7 ' + pathlib.Path(sys.argv[-1][7:]).read_bytes())", b"%PDF-1.7 <p>", id="made"
        ),
        pytest.param("pass", None, id="nothing made"),
        pytest.param("out.write_bytes(b'oops')", None, id="no PDF"),
        pytest.param("out.write_bytes(b'%PDF'); sys.exit(1)", None, id="failed"),
        pytest.param("time.sleep(600)", None, id="hangs"),
    ],
)
def test_what_the_browser_prints_is_the_pdf_and_anything_else_is_none(
    tmp_path: Path, body: str, expected: bytes | None
) -> None:
    limit_s = 1.0 if "sleep" in body else 60.0
    assert print_pdf("<p>", browser(tmp_path, body), limit_s) == expected


def test_a_browser_that_cannot_be_started_prints_nothing(tmp_path: Path) -> None:
    assert print_pdf("<p>", str(tmp_path / "none")) is None


def test_a_report_says_for_which_signs_there_is_no_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_has_font", lambda tag: tag not in ("ja", "zh-cn"))
    body = "out.write_bytes(b'%PDF-1.7')"
    printed = [print_report(html, browser(tmp_path, body)) for html in ("<p>敬語が硬い", "<p>Zoë Иван", "<p>占位符")]
    assert [one.pdf for one in printed] == [b"%PDF-1.7"] * 3
    assert "no font for Japanese and Chinese:" in printed[0].missing
    assert (printed[1].missing, "no font for Chinese:" in printed[2].missing) == ("", True)


def test_where_nobody_can_tell_the_fonts_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    fonts._has_font.cache_clear()
    monkeypatch.setenv("PATH", "")
    assert fonts.missing_fonts("敬語") == ""
    fonts._has_font.cache_clear()


def test_without_a_browser_there_is_no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_BROWSER", "no-such-browser")
    assert find_printer() is None
