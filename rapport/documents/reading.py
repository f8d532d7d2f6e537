"""Bytes of a file to a Document, whatever it says that it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from rapport.documents.document import Document, HiddenText, Link, ReadBy, content_id
from rapport.documents.language import detect_language
from rapport.documents.orders import find_orders
from rapport.documents.plain import decode, print_markdown, print_text
from rapport.documents.printed import Printed
from rapport.errors import BlankDocument, CorruptDocument, EmptyDocument, OversizedDocument, UnsupportedDocument
from rapport.settings import MEGABYTE, Limits

Progress = Callable[[str, float], None]

READ_TYPES = "PDF, DOCX, TXT, Markdown and HTML"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?>(?:<!--.*?-->\s*)*)<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_PAGE_CHARACTERS = 8_000  # what a densely printed page holds at most
_MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown"})
_HTML_NAMES = frozenset({".html", ".htm", ".xhtml"})
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "an old Word file (.doc) or another old Office file", "Save it as DOCX or PDF"),
    (b"{\\rtf", "an RTF file", "Save it as DOCX or PDF"),
    (b"\x89PNG", "an image", "Save it as PDF, which is then read by OCR"),
    (b"\xff\xd8\xff", "an image", "Save it as PDF, which is then read by OCR"),
    (b"GIF8", "an image", "Save it as PDF, which is then read by OCR"),
    (b"II*\0", "an image", "Save it as PDF, which is then read by OCR"),
    (b"MM\0*", "an image", "Save it as PDF, which is then read by OCR"),
    (b"RIFF", "an image or a film", "Save it as PDF, which is then read by OCR"),
    (b"%!PS", "a PostScript file", "Save it as PDF"),
    (b"Rar!", "an archive", "Unpack it first"),
    (b"7z\xbc\xaf", "an archive", "Unpack it first"),
    (b"\x1f\x8b", "an archive", "Unpack it first"),
)


@dataclass(frozen=True, slots=True)
class _Read:
    """What a format's module found, before it becomes a Document."""

    media_type: str
    printed: Printed
    page_count: int = 1
    has_text_layer: bool | None = None
    read_by: ReadBy = "text"
    hidden: tuple[HiddenText, ...] = ()
    warnings: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


def read_document(
    data: bytes,
    name: str,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    on_progress: Progress | None = None,
) -> Document:
    """Read one file; its content decides on the format, not the ending of its name.

    `on_progress` is called with what is being done and the share of it that is done, from 0 to 1.

    Raises:
        DocumentError: of the kind that fits; the message begins with `name`.
    """
    if not data:
        raise EmptyDocument(f"{name}: the file is empty (0 bytes); export or download it again.")
    if len(data) > limits.file_bytes:
        raise OversizedDocument(
            f"{name}: {len(data) / MEGABYTE:.1f} MB, the limit is {limits.file_bytes / MEGABYTE:g} MB; "
            "save a smaller version, for instance with smaller images."
        )
    if _is_html(data, name):
        return _read_page(data, name)
    read = _read(data, name, limits, on_progress or _ignore)
    if not read.printed.text.strip():
        raise BlankDocument(f"{name}: the file opens but holds no text that can be read; check that it isn't blank.")
    return _document(content_id(data), name, read)


def warm_up() -> None:
    """Load ahead of the first file what reading it needs; takes half a second, so call it in a thread."""
    from rapport.documents.pdf.file import wake_parser

    wake_parser()


def read_text(text: str, source: str) -> Document:
    """Pasted text as a document; `source` is what the screen calls it. Blank text makes a document without lines."""
    return _document(content_id(text.encode("utf-8", "surrogatepass")), source, _Read("text/plain", print_text(text)))


def _read(data: bytes, name: str, limits: Limits, on_progress: Progress) -> _Read:
    if b"%PDF-" in data[:1024]:
        return _read_pdf(data, name, limits, on_progress)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _read_word(data, name, limits)
    return _read_plain(data, name, limits)


def _read_pdf(data: bytes, name: str, limits: Limits, on_progress: Progress) -> _Read:
    from rapport.documents.pdf.file import read_pdf

    pdf = read_pdf(data, name, limits, on_progress)
    facts = pdf.page_count, pdf.has_text_layer, pdf.read_by, pdf.hidden, pdf.warnings, pdf.links
    return _Read("application/pdf", pdf.printed, *facts)


def _read_word(data: bytes, name: str, limits: Limits) -> _Read:
    from rapport.documents.word.reading import read_word

    word = read_word(data, name, limits)
    return _Read(_DOCX, word.printed, word.page_count, True, hidden=word.hidden, warnings=word.warnings)


def _read_page(data: bytes, name: str) -> Document:
    from rapport.documents.web.reading import read_webpage

    return read_webpage(data, name)


def _read_plain(data: bytes, name: str, limits: Limits) -> _Read:
    ending = PurePath(name).suffix.lower()
    text = None if _foreign(data) or ending in {".pdf", ".docx"} else decode(data)
    if text is None or not _is_written(text):
        raise _refusal(data, name, ending)
    if len(text) > limits.pages * _PAGE_CHARACTERS:
        raise OversizedDocument(
            f"{name}: {len(text):,} characters, more than {limits.pages} pages hold; save the part that matters."
        )
    if ending in _MARKDOWN_NAMES:
        return _Read("text/markdown", print_markdown(text))
    return _Read("text/plain", print_text(text))


def _refusal(data: bytes, name: str, ending: str) -> UnsupportedDocument | CorruptDocument:
    if ending in {".pdf", ".docx", *_MARKDOWN_NAMES, ".txt"} and not _foreign(data):
        return CorruptDocument(
            f"{name}: the content isn't that of a {ending[1:].upper()} file, it seems damaged; "
            "export or download it again."
        )
    what, advice = _foreign(data) or ("of a type that isn't known", "Save it as PDF or DOCX")
    return UnsupportedDocument(f"{name}: this is {what}; {READ_TYPES} are read. {advice}, and add it again.")


def _foreign(data: bytes) -> tuple[str, str] | None:
    return next(((what, advice) for start, what, advice in _FOREIGN if data.startswith(start)), None)


def _is_written(text: str) -> bool:
    sample = text[:4000]
    odd = sum(not sign.isprintable() and not sign.isspace() for sign in sample)
    return odd <= 0.02 * len(sample)


def _is_html(data: bytes, name: str) -> bool:
    if _HTML.match(data[:4096].removeprefix(b"\xef\xbb\xbf")):
        return True
    return PurePath(name).suffix.lower() in _HTML_NAMES and b"<" in data[:4096] and b"\0" not in data[:512]


def _document(document_id: str, source: str, read: _Read) -> Document:
    text = read.printed.text
    return Document(
        document_id,
        source,
        read.media_type,
        text,
        read.printed.lines,
        read.page_count,
        detect_language(text),
        read.has_text_layer,
        read.read_by,
        read.hidden,
        find_orders(text),
        read.warnings,
        links=read.links,
    )


def _ignore(what: str, share: float) -> None:
    """Nobody watches."""
