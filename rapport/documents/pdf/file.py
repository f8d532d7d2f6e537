"""A PDF file as a whole: parsed page by page in a child process, by OCR where it has no usable text of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import cast

from rapport.documents.child import Answer, Child, ChildCrash, ChildTimeout
from rapport.documents.document import HiddenReason, HiddenText, Link, ReadBy
from rapport.documents.normalise import normalise
from rapport.documents.pdf.garbled import is_garbled
from rapport.documents.pdf.layout import Row
from rapport.documents.pdf.ocr import read_by_ocr
from rapport.documents.printed import PageRows, Printed, put_together
from rapport.errors import BlankDocument, CorruptDocument, DocumentError, EncryptedDocument, OversizedDocument
from rapport.settings import Limits

Progress = Callable[[str, float], None]
_WAKE_S = 30.0


@dataclass(frozen=True, slots=True)
class Pdf:
    """What a PDF holds."""

    printed: Printed
    page_count: int
    has_text_layer: bool
    read_by: ReadBy
    hidden: tuple[HiddenText, ...]
    links: tuple[Link, ...]
    warnings: tuple[str, ...]


@dataclass(slots=True)
class _Parsed:
    """What the child has told so far."""

    page_count: int = 0
    error: str = ""
    rows: dict[int, list[Row]] = field(default_factory=dict)
    hidden: list[HiddenText] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    drawn: list[int] = field(default_factory=list)
    lossy: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)

    def take(self, answer: Answer) -> None:
        self.error = answer.get("error", self.error)
        self.page_count = answer.get("pages", self.page_count)
        if "page" not in answer:
            return
        page = int(answer["page"])
        self.rows[page] = [Row(*row) for row in answer["rows"]]
        self.hidden += [_hidden(text, reason, page) for text, reason in answer["hidden"]]
        self.links += [Link(target, normalise(shown)) for target, shown in answer["links"]]
        if answer["is_garbled"]:
            self.lossy.append(page)
        if answer["is_drawn"]:
            self.drawn.append(page)
        if answer["is_broken"]:
            self.broken.append(page)

    def text(self, page: int) -> str:
        return "\n".join(row.text for row in self.rows[page])


def read_pdf(data: bytes, name: str, limits: Limits, on_progress: Progress) -> Pdf:
    """Read a PDF.

    Raises:
        DocumentError: encrypted, damaged, blank or too large; the message begins with `name`.
    """
    parsed = _parse(data, name, limits)
    _check(parsed, name, limits)
    has_text_layer = any(any(sign.isalnum() for sign in parsed.text(page)) for page in parsed.rows)
    wanted = sorted({*parsed.drawn, *parsed.lossy, *_garbled_pages(parsed)})
    warnings = _losses(parsed)
    read_by: ReadBy = "text"
    if wanted:
        found, problem = read_by_ocr(data, wanted, limits, on_progress)
        parsed.rows |= {page: rows for page, rows in found.items() if rows}
        read_by = "ocr" if any(found.values()) else "text"
        warnings = [*_said(wanted, parsed, found), *([problem] if problem else []), *warnings]
    printed = put_together([PageRows(page, tuple(rows)) for page, rows in sorted(parsed.rows.items())])
    if not printed.text.strip():
        raise BlankDocument(_blank(name, wanted, parsed))
    hidden, links = tuple(parsed.hidden), tuple(parsed.links)
    return Pdf(printed, parsed.page_count, has_text_layer, read_by, hidden, links, tuple(warnings))


def wake_parser() -> None:
    """Start the child process, so that the first file doesn't wait for it; what goes wrong shows with the file."""
    try:
        _parser().ask({}, b"", _WAKE_S, lambda answer: None)
    except (ChildTimeout, ChildCrash, OSError):
        return


def _parse(data: bytes, name: str, limits: Limits) -> _Parsed:
    parsed = _Parsed()
    try:
        _parser().ask({"most_pages": limits.pages}, data, limits.read_s, parsed.take)
    except ChildTimeout:
        raise OversizedDocument(
            f"{name}: not read within {limits.read_s:g} seconds; print it to a new PDF and add that."
        ) from None
    except ChildCrash:
        raise _damaged(name) from None
    return parsed


@cache
def _parser() -> Child:
    return Child("rapport.documents.pdf.worker")


def _check(parsed: _Parsed, name: str, limits: Limits) -> None:
    if parsed.error == "encrypted":
        raise EncryptedDocument(f"{name}: needs a password; save it without one and add it again.")
    if parsed.error == "pages":
        raise OversizedDocument(
            f"{name}: {parsed.page_count} pages, the limit is {limits.pages}; save the pages that matter as a new PDF."
        )
    if parsed.error or len(parsed.broken) == parsed.page_count:
        raise _damaged(name)


def _damaged(name: str) -> DocumentError:
    return CorruptDocument(f"{name}: the PDF is damaged and can't be opened; export or download it again.")


def _garbled_pages(parsed: _Parsed) -> list[int]:
    return [page for page in parsed.rows if is_garbled(normalise(parsed.text(page)))]


def _said(wanted: list[int], parsed: _Parsed, found: dict[int, list[Row]]) -> list[str]:
    why = "holds no text, only pictures of it" if parsed.drawn else "holds text that its fonts garble"
    if not any(found.values()):
        return []
    which = "The file" if len(wanted) == parsed.page_count else f"Of the file, page {_listed(wanted)}"
    return [f"{which} {why}; it was read by OCR, so check names and numbers."]


def _losses(parsed: _Parsed) -> list[str]:
    return [f"Page {_listed(parsed.broken)} is damaged and missing here."] if parsed.broken else []


def _listed(pages: list[int]) -> str:
    return ", ".join(str(page) for page in pages)


def _blank(name: str, wanted: list[int], parsed: _Parsed) -> str:
    if wanted:
        return f"{name}: holds only pictures, and OCR found no text in them; check that it is the right file."
    if parsed.hidden:
        return f"{name}: all of its text is hidden (white, tiny or off the page); ask for a file that shows its text."
    return f"{name}: the file opens but its pages are blank; check that it is the right file."


def _hidden(text: str, reason: str, page: int) -> HiddenText:
    return HiddenText(normalise(text), cast(HiddenReason, reason), page)
