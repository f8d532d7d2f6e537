"""Words of a PDF page that a person could not see.

Whether a suspicious word can be seen is not guessed from colours: the page is painted twice, with its text and without,
and a word that makes no difference to the paper is hidden. So white letters on a dark band count as visible, and
letters under a picture, clipped away, or in the colour of what is behind them don't.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium

from rapport.documents.document import HiddenReason, HiddenText
from rapport.documents.pdf.reading import PageSize, Word, page_size

if TYPE_CHECKING:  # loaded only where a page must be painted: it takes longer than a page
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.int16]

_TINY_PT = 2.0
_LIGHT = 215  # a fill with every channel above is worth a look
_FAINT = 60  # of 255: an opacity below is worth a look
_SEEN = 22  # of 255: the least difference that counts as visible
_SCALE = 1.5  # pixels a point
_SCAN_SHARE = 0.5  # of the page under pictures: then invisible words are the text layer of a scan
_INVISIBLE_MODES = {3, 7}
_MOST_OBJECTS = 20_000

Edges = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sorted:
    """The words of a page, apart."""

    visible: list[Word]
    hidden: list[HiddenText]


@dataclass(frozen=True, slots=True)
class Ground:
    """What is painted on a page besides text: edges of pictures and of filled shapes, and how much pictures cover."""

    pictures: list[Edges]
    shapes: list[Edges]
    picture_share: float


def page_ground(page: pypdfium2.PdfPage) -> Ground:
    size = page_size(page)
    pictures, shapes = [], []
    for index, item in enumerate(page.get_objects(max_depth=4)):
        if index > _MOST_OBJECTS:
            break
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append(_edges(item, size))
        elif item.type in {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING} and _is_filled(item):
            shapes.append(_edges(item, size))
    area = max(size.width * size.height, 1.0)
    return Ground(pictures, shapes, sum(_area_on_page(edges, size) for edges in pictures) / area)


def sort_words(page: pypdfium2.PdfPage, words: list[Word], ground: Ground, number: int) -> Sorted:
    """Tell visible from hidden words of page `number`."""
    size = page_size(page)
    reasons: dict[int, HiddenReason] = {}
    suspects: list[int] = []
    for index, word in enumerate(words):
        reason = _plain_reason(word, size)
        if reason:
            reasons[index] = reason
        elif _is_suspect(word, ground):
            suspects.append(index)
    if suspects:
        reasons |= _painted_reasons(page, words, suspects, ground)
    visible = [word for index, word in enumerate(words) if index not in reasons]
    return Sorted(visible, list(_findings(words, reasons, number)))


def _plain_reason(word: Word, size: PageSize) -> HiddenReason | None:
    box = word.box
    if box.x1 < 0 or box.y1 < 0 or box.x0 > size.width or box.y0 > size.height:
        return "off_page"
    is_tiny = word.look.size_pt < _TINY_PT and min(box.y1 - box.y0, box.x1 - box.x0) < _TINY_PT
    return "tiny" if is_tiny else None


def _is_suspect(word: Word, ground: Ground) -> bool:
    look = word.look
    if min(look.rgba[:3]) > _LIGHT or look.rgba[3] < _FAINT or look.mode in _INVISIBLE_MODES:
        return True
    return any(_holds(edges, word) for edges in (*ground.shapes, *ground.pictures))


def _painted_reasons(
    page: pypdfium2.PdfPage, words: list[Word], suspects: list[int], ground: Ground
) -> dict[int, HiddenReason]:
    import numpy as np

    painted, bare = _paint(page, words)
    difference = np.abs(painted - bare).max(axis=2)
    reasons: dict[int, HiddenReason] = {}
    for index in suspects:
        word = words[index]
        if not any(sign.isalnum() for sign in word.box.text):
            continue
        if _strongest(difference, word) >= _SEEN or _is_scanned(word, ground, bare) or _lacks_font(word):
            continue
        reasons[index] = "white" if _is_like_ground(word, bare) else "invisible"
    return reasons


def _paint(page: pypdfium2.PdfPage, words: list[Word]) -> tuple[Pixels, Pixels]:
    """The page as pixels, with its text and without."""
    painted = _pixels(page)
    handles = {word.look.handle: word.look.text_object for word in words if word.look.handle}
    for text_object in handles.values():
        pdfium.FPDFPageObj_SetIsActive(text_object, False)
    try:
        return painted, _pixels(page)
    finally:
        for text_object in handles.values():
            pdfium.FPDFPageObj_SetIsActive(text_object, True)


def _pixels(page: pypdfium2.PdfPage) -> Pixels:
    import numpy as np

    size = page_size(page)
    scale = min(_SCALE, 3000 / max(size.width, size.height, 1.0))
    bitmap = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True)
    return np.asarray(bitmap.to_numpy()[:, :, :3], dtype=np.int16)


def _strongest(difference: Pixels, word: Word) -> int:
    region = _region(difference, word)
    return int(region.max()) if region.size else 0


def _is_scanned(word: Word, ground: Ground, bare: Pixels) -> bool:
    """Whether an undrawn word lies over letters of a picture, as OCR programs put it there."""
    if word.look.mode not in _INVISIBLE_MODES or ground.picture_share < _SCAN_SHARE:
        return False
    region = _region(bare, word)
    return bool(region.size) and int(region.max()) - int(region.min()) >= 2 * _SEEN


def _lacks_font(word: Word) -> bool:
    """Whether a word isn't painted here for want of a font only: Chinese or Japanese, dark, not in the file's fonts."""
    look = word.look
    if look.mode in _INVISIBLE_MODES or look.rgba[3] < _FAINT or min(look.rgba[:3]) > _LIGHT or not look.text_object:
        return False
    is_cjk = any("\u3000" < sign < "\ufb00" for sign in word.box.text)
    return is_cjk and not pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(look.text_object))


def _is_like_ground(word: Word, bare: Pixels) -> bool:
    import numpy as np

    region = _region(bare, word)
    if not region.size or word.look.mode in _INVISIBLE_MODES or word.look.rgba[3] < _FAINT:
        return False
    middle = np.median(region.reshape(-1, 3), axis=0)
    return bool(np.abs(middle - np.array(word.look.rgba[:3])).max() < 2 * _SEEN)


def _region(pixels: Pixels, word: Word) -> Pixels:
    height, width = pixels.shape[:2]
    scale, box = _SCALE, word.box
    rows = slice(max(int(box.y0 * scale), 0), min(int(box.y1 * scale) + 1, height))
    return pixels[rows, max(int(box.x0 * scale), 0) : min(int(box.x1 * scale) + 1, width)]


def _findings(words: list[Word], reasons: dict[int, HiddenReason], number: int) -> Iterator[HiddenText]:
    """Hidden words in a row as one finding."""
    run: list[str] = []
    for index, word in enumerate(words):
        if index in reasons:
            run.append(word.box.text)
            if reasons.get(index + 1) != reasons[index]:
                yield HiddenText(" ".join(run), reasons[index], number)
                run = []


def _holds(edges: Edges, word: Word) -> bool:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2
    return edges[0] <= x <= edges[2] and edges[1] <= y <= edges[3]


def _is_filled(item: Any) -> bool:
    if item.type != pdfium.FPDF_PAGEOBJ_PATH:
        return True
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item.raw, mode, stroke)
    return bool(mode.value != pdfium.FPDF_FILLMODE_NONE)


def _edges(item: Any, size: PageSize) -> Edges:
    try:
        left, bottom, right, top = item.get_bounds()
    except pypdfium2.PdfiumError:
        return 0.0, 0.0, 0.0, 0.0
    (x0, y0), (x1, y1) = size.display(left, top), size.display(right, bottom)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _area_on_page(edges: Edges, size: PageSize) -> float:
    width = min(edges[2], size.width) - max(edges[0], 0.0)
    height = min(edges[3], size.height) - max(edges[1], 0.0)
    return max(width, 0.0) * max(height, 0.0)
