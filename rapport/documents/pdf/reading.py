"""Text of PDF pages by pdfium: words with their place and look.

pdfium isn't thread-safe; nothing here takes a lock, because it runs in a child process of its own (`pdf_worker`).
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from rapport.documents.pdf.columns import Box

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|cmbx|sfbx|[-,]bd\b|-b\b|medi\b", re.IGNORECASE)
_BOLD_WEIGHT = 600
_BLANK = 0.15  # of the font size: a wider gap is a blank, though pdfium asks for a wider one
_HYPHEN = 0x02  # pdfium's sign for a hyphen at the end of a line


@dataclass(frozen=True, slots=True)
class Look:
    """How glyphs of one text object are drawn; `size_pt` is what reaches the paper, `rgba` the fill."""

    size_pt: float
    is_bold: bool
    rgba: tuple[int, int, int, int]
    mode: int
    handle: int | None = None
    text_object: Any = None


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs without a blank between them."""

    box: Box
    look: Look


@dataclass(frozen=True, slots=True)
class PageSize:
    """The visible part of a page in its own coordinates, and how it is turned for display."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def width(self) -> float:
        return self.right - self.left if self.turn % 180 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        return self.top - self.bottom if self.turn % 180 == 0 else self.right - self.left

    def display(self, x: float, y: float) -> tuple[float, float]:
        """A point in points from the top left of the page as displayed."""
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        if self.turn == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y


@dataclass(slots=True)
class _Open:
    """A word that is being gathered."""

    text: list[str] = field(default_factory=list)
    look: Look | None = None
    x0: float = 1e9
    y0: float = 1e9
    x1: float = -1e9
    y1: float = -1e9
    base_y: float = 0.0
    order: int = 0


def page_size(page: pypdfium2.PdfPage) -> PageSize:
    left, bottom, right, top = page.get_bbox()
    return PageSize(left, bottom, right, top, page.get_rotation())


def page_words(page: pypdfium2.PdfPage) -> list[Word]:
    """Words of a page in the order of the file, hidden ones too."""
    size, text_page = page_size(page), page.get_textpage()
    try:
        return [_closed(word) for word in _gather(text_page, size) if word.text and word.look]
    finally:
        text_page.close()


def _gather(text_page: Any, size: PageSize) -> Iterator[_Open]:
    raw, box = text_page.raw, pdfium.FS_RECTF()
    looks: dict[int | None, Look] = {}
    x, y = ctypes.c_double(), ctypes.c_double()
    word = _Open()
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        text = "-" if code == _HYPHEN else _character(code)
        if not text.strip():
            yield word
            word = _Open(order=index)
            continue
        look = _look(raw, index, looks)
        pdfium.FPDFText_GetLooseCharBox(raw, index, box)
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        x0, y0 = size.display(box.left, box.top)
        x1, y1 = size.display(box.right, box.bottom)
        base_y = size.display(x.value, y.value)[1]
        if word.look and _is_elsewhere(word, look, min(x0, x1), base_y):
            yield word
            word = _Open(order=index)
        _add(word, text, look, (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), base_y)
    yield word


def _character(code: int) -> str:
    if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return ""
    return chr(code)


def _is_elsewhere(word: _Open, look: Look, x0: float, base_y: float) -> bool:
    """Whether a glyph can't belong to the word before it, though no blank stands between them."""
    assert word.look is not None
    size = max(word.look.size_pt, look.size_pt)
    if abs(base_y - word.base_y) > 0.6 * size and x0 < word.x1 - 0.5 * size:
        return True
    if abs(base_y - word.base_y) < 1 and x0 - word.x1 > _BLANK * size:
        return True
    is_far_smaller = look.size_pt * 3 < word.look.size_pt or word.look.size_pt * 3 < look.size_pt
    return is_far_smaller or word.look.rgba[3] != look.rgba[3]


def _add(word: _Open, text: str, look: Look, edges: tuple[float, float, float, float], base_y: float) -> None:
    if word.look is None:
        word.look, word.base_y = look, base_y
    word.text.append(text)
    word.x0, word.y0 = min(word.x0, edges[0]), min(word.y0, edges[1])
    word.x1, word.y1 = max(word.x1, edges[2]), max(word.y1, edges[3])


def _closed(word: _Open) -> Word:
    assert word.look is not None
    box = Box(
        "".join(word.text), word.x0, word.y0, word.x1, word.y1, word.base_y,
        round(word.look.size_pt, 1), word.look.is_bold, word.order,
    )  # fmt: skip
    return Word(box, word.look)


def _look(raw: Any, index: int, looks: dict[int | None, Look]) -> Look:
    text_object = pdfium.FPDFText_GetTextObject(raw, index)
    key = ctypes.cast(text_object, ctypes.c_void_p).value
    if key not in looks:
        looks[key] = _measure(raw, index, text_object)
    return looks[key]


def _measure(raw: Any, index: int, text_object: Any) -> Look:
    matrix = pdfium.FS_MATRIX()
    scale = 1.0
    if pdfium.FPDFText_GetMatrix(raw, index, matrix):
        scale = (matrix.c**2 + matrix.d**2) ** 0.5
    red, green, blue, alpha = (ctypes.c_uint(value) for value in (0, 0, 0, 255))
    pdfium.FPDFText_GetFillColor(raw, index, red, green, blue, alpha)
    return Look(
        pdfium.FPDFText_GetFontSize(raw, index) * scale,
        _is_bold(raw, index),
        (red.value, green.value, blue.value, alpha.value),
        pdfium.FPDFTextObj_GetTextRenderMode(text_object) if text_object else 0,
        ctypes.cast(text_object, ctypes.c_void_p).value,
        text_object,
    )


def _is_bold(raw: Any, index: int) -> bool:
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(raw, index, name, 128, flags)
    return pdfium.FPDFText_GetFontWeight(raw, index) >= _BOLD_WEIGHT or bool(
        _BOLD.search(name.value.decode("utf-8", "replace"))
    )
