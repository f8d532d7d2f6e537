"""The report of a verdict as a file, from ratings alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from rapport.cli.errors import UsageError
from rapport.scoring.verdict import Verdict
from rapport.statistics.rating import Rating, Scale

KINDS = (".html", ".pdf")


def check_report(file: Path) -> None:
    """Before anything is computed: whether such a report can be made. Raises UsageError."""
    if file.suffix.lower() not in KINDS:
        raise UsageError(f"--report {file}: the name ends in .html or .pdf.")
    if file.suffix.lower() == ".pdf":
        _printer()


def write_report(file: Path, ratings: Sequence[Rating], verdict: Verdict, scale: Scale | None) -> None:
    """Write it as HTML or PDF, by the ending of the name.

    Without a scale, charts reach from the lowest to the highest rating. Raises UsageError.
    """
    from rapport.exporting.findings import Findings
    from rapport.exporting.report import as_html
    from rapport.scoring.result_set import ResultSet

    values = [rating.value for rating in ratings if rating.value is not None]
    reach = scale or (Scale(min(values), max(values)) if values else Scale(0, 1))
    results = ResultSet(
        (), verdict.variants, (), tuple(ratings), (), (), (), {}, dict(verdict.weights), reach, 0, 0, (), ()
    )
    html = as_html(Findings(results, verdict, ()), datetime.now().astimezone())
    made = html.encode() if file.suffix.lower() == ".html" else _printed(html)
    try:
        file.write_bytes(made)
    except OSError as error:
        raise UsageError(f"--report {file} can't be written ({error.strerror}).") from None


def _printed(html: str) -> bytes:
    from rapport.exporting.pdf import FAILED, print_pdf

    made = print_pdf(html, _printer())
    if made is None:
        raise UsageError(FAILED)
    return made


def _printer() -> str:
    from rapport.exporting.pdf import NO_BROWSER, find_printer

    browser = find_printer()
    if browser is None:
        raise UsageError(NO_BROWSER)
    return browser
