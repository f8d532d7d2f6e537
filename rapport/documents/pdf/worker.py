"""The child process that parses PDF files: `python -m rapport.documents.pdf.worker`, see `child` for the protocol.

Asked with {"most_pages": n}, it answers {"error": kind} or {"pages": n}, and then one answer a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pypdfium2

from rapport.documents.child import Answer, serve
from rapport.documents.pdf.digits import lacks_letters, with_digits
from rapport.documents.pdf.hidden import Ground, page_ground, sort_words
from rapport.documents.pdf.layout import read_rows
from rapport.documents.pdf.links import page_links
from rapport.documents.pdf.reading import page_words

_FEW_LETTERS = 12  # on a page with a picture or drawn shapes: then its text is probably drawn too
_PICTURE_SHARE = 0.15
_OUTLINES = 150
_LETTER_SHARE = 0.35  # of the signs: below, the fonts don't say which letters they draw

_NOTHING: Answer = {"rows": [], "hidden": [], "links": [], "is_garbled": False, "is_drawn": False, "is_broken": True}


def work(header: Answer, data: bytes) -> Iterator[Answer]:
    """Answers for one file; none for no data, which only wakes the child."""
    if not data:
        return
    pdf, error = _opened(data)
    if pdf is None:
        yield {"error": error}
        return
    count = len(pdf)
    if count == 0 or count > header["most_pages"]:
        yield {"error": "damaged" if count == 0 else "pages", "pages": count}
        return
    yield {"pages": count}
    for index in range(count):
        yield _page(pdf, index)
    pdf.close()


def _opened(data: bytes) -> tuple[pypdfium2.PdfDocument | None, str]:
    try:
        return pypdfium2.PdfDocument(data), ""
    except pypdfium2.PdfiumError:
        pass
    mended, error = _mended(data)
    try:
        return (pypdfium2.PdfDocument(mended), "") if mended else (None, error)
    except pypdfium2.PdfiumError:
        return None, "damaged"


def _mended(data: bytes) -> tuple[bytes | None, str]:
    """What pypdf can save of a file that pdfium refuses, or why there is nothing to save."""
    import pypdf

    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return None, "encrypted"
        if not len(reader.pages):
            return None, "damaged"
        copy = BytesIO()
        pypdf.PdfWriter(clone_from=reader).write(copy)
        return copy.getvalue(), ""
    except pypdf.errors.DependencyError:
        return None, "encrypted"
    except Exception:  # whatever a damaged file makes pypdf stumble over, there is nothing to save
        return None, "damaged"


def _page(pdf: pypdfium2.PdfDocument, index: int) -> Answer:
    try:
        page = pdf[index]
        words, ground = page_words(page), page_ground(page)
        sorted_words = sort_words(page, words, ground, index + 1)
    except pypdfium2.PdfiumError:
        return {"page": index + 1, **_NOTHING}
    boxes = with_digits([word.box for word in sorted_words.visible])
    rows = [[r.text, r.x_pt, r.y_pt, r.size_pt, r.is_bold, r.starts_block] for r in read_rows(boxes)]
    letters = sum(sign.isalnum() for box in boxes for sign in box.text)
    signs = sum(len(box.text) for box in boxes)
    return {
        "page": index + 1,
        "rows": rows,
        "links": page_links(pdf, page, sorted_words.visible),
        "is_garbled": lacks_letters(boxes),
        "hidden": [[found.text, found.reason] for found in sorted_words.hidden],
        "is_drawn": _has_drawing(ground) if letters < _FEW_LETTERS else letters < _LETTER_SHARE * signs,
        "is_broken": False,
    }


def _has_drawing(ground: Ground) -> bool:
    return ground.picture_share > _PICTURE_SHARE or len(ground.shapes) > _OUTLINES


if __name__ == "__main__":
    serve(work)
