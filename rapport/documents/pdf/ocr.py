"""OCR of PDF pages without usable text, in a child process that is killed when its time is up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock

from rapport.documents.child import Answer, Child, ChildCrash, ChildTimeout
from rapport.documents.pdf.layout import Row
from rapport.settings import Limits

_ONE_AT_A_TIME = Lock()  # an engine takes a gigabyte and all cores


def read_by_ocr(
    data: bytes, pages: Sequence[int], limits: Limits, on_progress: Callable[[str, float], None]
) -> tuple[dict[int, list[Row]], str | None]:
    """Rows of `pages` (numbers from 1), and why some are missing, as a sentence, or None."""
    wanted = list(pages[: limits.ocr_pages])
    rows: dict[int, list[Row]] = {}

    def take(answer: Answer) -> None:
        if "page" in answer:
            rows[answer["page"]] = [Row(*row) for row in answer["rows"]]
            on_progress(f"OCR, page {len(rows)} of {len(wanted)}", len(rows) / len(wanted))

    child = Child("rapport.documents.pdf.ocr_worker")
    with _ONE_AT_A_TIME:
        on_progress(f"OCR, page 0 of {len(wanted)}", 0.0)
        try:
            child.ask({"pages": wanted}, data, limits.ocr_s, take)
        except ChildTimeout:
            return rows, f"OCR stopped after {limits.ocr_s:g} seconds, {len(rows)} of {len(pages)} pages are read."
        except ChildCrash:
            return rows, f"OCR failed, {len(rows)} of {len(pages)} pages are read."
        finally:
            child.close()
    if len(wanted) < len(pages):
        return rows, f"OCR stopped after the limit of {limits.ocr_pages} pages, {len(pages)} need it."
    return rows, None
