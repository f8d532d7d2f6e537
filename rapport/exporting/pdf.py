"""A report as PDF, printed by an installed browser; the browser itself has no network."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from rapport.exporting.fonts import missing_fonts

TIMEOUT_S = 60.0
NO_BROWSER = (
    "A PDF needs Chromium or Chrome on the machine that runs Rapport. Without it, open the HTML report and "
    "print it to a file."
)
FAILED = "The browser couldn't print the PDF in time. Open the HTML report and print it to a file."


@dataclass(frozen=True, slots=True)
class Printed:
    """A report as PDF, None where the browser failed; `missing` says which of its signs have no font here."""

    pdf: bytes | None
    missing: str


def print_report(html: str, browser: str) -> Printed:
    """The page as PDF, and what is wrong with it."""
    return Printed(print_pdf(html, browser), missing_fonts(html))


def find_printer() -> str | None:
    """The path of a browser that prints PDF files, or None where none is installed; see `NO_BROWSER`."""
    from rapport.documents.web.rendering import find_browser

    return find_browser()


def print_pdf(html: str, browser: str, timeout_s: float = TIMEOUT_S) -> bytes | None:
    """The page as PDF, or None where the browser fails or takes longer."""
    with tempfile.TemporaryDirectory(prefix="rapport-pdf-", ignore_cleanup_errors=True) as folder:
        page, out = Path(folder) / "report.html", Path(folder) / "report.pdf"
        page.write_text(html, encoding="utf-8")
        if not _ran([browser, *_arguments(folder, out), page.as_uri()], timeout_s):
            return None
        made = out.read_bytes() if out.is_file() else b""
    return made if made.startswith(b"%PDF") else None


def _arguments(folder: str, out: Path) -> list[str]:
    from rapport.documents.web.rendering import NO_NETWORK

    chosen = [
        "--headless=new",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-extensions",
        "--disable-dev-shm-usage",
        f"--user-data-dir={Path(folder) / 'profile'}",
        "--no-pdf-header-footer",
        f"--print-to-pdf={out}",
        *NO_NETWORK,
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        chosen.append("--no-sandbox")  # Chromium's sandbox refuses to run as root, as in containers
    return chosen


def _ran(command: list[str], timeout_s: float) -> bool:
    """Whether the command ended well in time; it and its children are ended otherwise."""
    try:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    with child:
        try:
            return child.wait(timeout_s) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the browser with its helpers, which are a group of their own."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()
    except (ProcessLookupError, PermissionError):
        return
