"""What can be clicked on a PDF page: where each link leads, and the words that stand on it."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from rapport.documents.pdf.reading import PageSize, Word, page_size

_OUTWARD = re.compile(r"(?:https?://|mailto:)\S+$", re.IGNORECASE)
_MOST_LINKS = 300
_LONGEST = 400


def page_links(pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, words: Sequence[Word]) -> list[tuple[str, str]]:
    """Targets (http, https and mailto only) in the order of the file, each with its visible words or ""."""
    size = page_size(page)
    found = []
    for link in _annotations(page):
        target = _target(pdf, link)
        if _OUTWARD.match(target):
            found.append((target, _words_on(link, size, words)))
    return found


def _annotations(page: pypdfium2.PdfPage) -> Iterator[Any]:
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    for _ in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page.raw, position, link):
            return
        yield link


def _target(pdf: pypdfium2.PdfDocument, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    size = pdfium.FPDFAction_GetURIPath(pdf.raw, action, None, 0)
    if not 0 < size <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(pdf.raw, action, buffer, size)
    return buffer.value.decode("utf-8", "replace").strip()


def _words_on(link: Any, size: PageSize, words: Sequence[Word]) -> str:
    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFLink_GetAnnotRect(link, rect):
        return ""
    (x0, y0), (x1, y1) = size.display(rect.left, rect.top), size.display(rect.right, rect.bottom)
    left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    boxes = (word.box for word in words)
    return " ".join(
        box.text for box in boxes if left <= (box.x0 + box.x1) / 2 <= right and top <= (box.y0 + box.y1) / 2 <= bottom
    )
