"""A document: text with where it came from, and what was noticed while reading it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

HiddenReason = Literal["white", "tiny", "off_page", "invisible", "vanished"]
ReadBy = Literal["text", "ocr"]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: a half-open range of `Document.text` and how it looks.

    `size_pt` is the font size in points, `x_pt` and `y_pt` the left and top edge measured from the top left of the
    page; all three are None where the format doesn't say (text files, web pages).
    """

    start: int
    end: int
    page: int = 1
    size_pt: float | None = None
    is_bold: bool = False
    x_pt: float | None = None
    y_pt: float | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A slice of a document that can be cited: `text == document.text[start:end]`; `page` counts from 1."""

    id: str
    document_id: str
    text: str
    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text in the file that a person could not see; it is not part of `Document.text`."""

    text: str
    reason: HiddenReason
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """What can be clicked: where it leads (http, https or mailto) and the visible words on it, "" for an icon."""

    target: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """Visible text that gives orders to a model: a half-open range of `Document.text`, and why it was flagged."""

    start: int
    end: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """What was read from one file, page or pasted text.

    `id` is the hash of the bytes, so the same file is the same document wherever it comes from. `text` is normalised
    (NFKC, no soft hyphens, "\\n" between lines, a blank line between blocks) and holds visible text only. `lines` cover
    the non-blank lines of `text` in order. `language` is an ISO 639-1 code or None if unknown. `has_text_layer` is None
    where the question makes no sense (text files). `markup` is the HTML of a web page, for its structured data.
    `links` are those of a PDF, which aren't part of its text.
    """

    id: str
    source: str
    media_type: str
    text: str
    lines: tuple[Line, ...] = ()
    page_count: int = 1
    language: str | None = None
    has_text_layer: bool | None = None
    read_by: ReadBy = "text"
    hidden: tuple[HiddenText, ...] = ()
    orders: tuple[Order, ...] = ()
    warnings: tuple[str, ...] = ()
    markup: str | None = None
    links: tuple[Link, ...] = ()

    def passage(self, start: int, end: int) -> Passage:
        """Cite `text[start:end]`; its id is made of the document's id and the range."""
        page = next((line.page for line in self.lines if line.end > start), None)
        return Passage(f"{self.id[:12]}:{start}-{end}", self.id, self.text[start:end], start, end, page)


def content_id(data: bytes) -> str:
    """SHA-256 of the bytes, in hex."""
    return hashlib.sha256(data).hexdigest()
