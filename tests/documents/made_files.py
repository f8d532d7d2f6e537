"""PDF and DOCX files made on the spot for the readers' tests."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import docx
import pypdf
from docx.document import Document as WordDocument
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4


def pdf(*pages: Callable[[Canvas], None]) -> bytes:
    """A PDF with one page for each drawing function."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def lines(*texts: str, x: float = 60, y: float = HEIGHT - 80, leading: float = 14) -> Callable[[Canvas], None]:
    """Draws `texts` under each other."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for index, text in enumerate(texts):
            canvas.drawString(x, y - index * leading, text)

    return draw


def together(*parts: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    """Draws several things on one page."""

    def draw(canvas: Canvas) -> None:
        for part in parts:
            part(canvas)

    return draw


def encrypted(data: bytes, user: str, owner: str = "owner") -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(data))
    writer.encrypt(user, owner, algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def word(fill: Callable[[WordDocument], None]) -> bytes:
    """A DOCX that `fill` has written into."""
    document, file = docx.Document(), BytesIO()
    fill(document)
    document.save(file)
    return file.getvalue()
