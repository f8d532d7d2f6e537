"""The child that reads pages by OCR: `python -m rapport.documents.pdf.ocr_worker`; `child` has the protocol.

Asked with {"pages": [numbers]}, it answers once a page. The models come with rapidocr's wheel; nothing is downloaded.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2

from rapport.documents.child import Answer, serve
from rapport.documents.pdf.columns import Box
from rapport.documents.pdf.layout import read_rows
from rapport.documents.pdf.reading import page_size

_DPI = 200
_MOST_PIXELS = 3500  # along the longer edge
_LEAST_SCORE = 0.5
_SIZE = 0.72  # of a box's height: what the font size is


def work(header: Answer, data: bytes) -> Iterator[Answer]:
    """Answers for one file."""
    engine = _engine()
    pdf = pypdfium2.PdfDocument(data)
    for number in header["pages"]:
        boxes = _boxes(engine, pdf[number - 1])
        rows = [[r.text, r.x_pt, r.y_pt, r.size_pt, r.is_bold, r.starts_block] for r in read_rows(boxes)]
        yield {"page": number, "rows": rows}


def _engine() -> Any:
    import rapidocr

    logging.disable(logging.CRITICAL)
    models = Path(rapidocr.__file__).parent / "models"
    if not any(models.glob("*.onnx")):
        raise RuntimeError("rapidocr came without its models")
    return rapidocr.RapidOCR(params={"Global.log_level": "critical", "Global.use_cls": False})


def _boxes(engine: Any, page: pypdfium2.PdfPage) -> list[Box]:
    size = page_size(page)
    scale = min(_DPI / 72, _MOST_PIXELS / max(size.width, size.height, 1.0))
    image = page.render(scale=scale).to_numpy()[:, :, :3]
    found = engine(np.ascontiguousarray(image), use_cls=False)
    if found.boxes is None:
        return []
    items = zip(found.boxes, found.txts, found.scores, strict=True)
    return [_box(corners / scale, text, at) for at, (corners, text, score) in enumerate(items) if score > _LEAST_SCORE]


def _box(corners: Any, text: str, order: int) -> Box:
    """A box of OCR as a word; its middle stands for the baseline, since boxes reach down only where letters do."""
    x0, y0 = (float(edge) for edge in corners.min(axis=0))
    x1, y1 = (float(edge) for edge in corners.max(axis=0))
    height = y1 - y0
    return Box(text, x0, y0, x1, y1, (y0 + y1) / 2, round(_SIZE * height * 2) / 2, False, order)


if __name__ == "__main__":
    serve(work)
