"""From an address to a job: fetch, read, and render in a browser only where the page is an empty shell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rapport.documents.document import Document, content_id
from rapport.documents.web.fetching import FetchedPage, fetch_page, is_public_address
from rapport.documents.web.reading import read_webpage
from rapport.documents.web.rendering import render_page
from rapport.errors import BlankDocument, NoPosting, UnusablePage
from rapport.records.job import Job
from rapport.records.job_reading import read_job
from rapport.settings import Limits

SHELL_CHARS = 1_500
_ENDINGS = ((b"%PDF", ".pdf"), (b"PK\x03\x04", ".docx"))
_PAGES = frozenset({"text/html", "application/xhtml+xml", "application/xml", "text/xml"})


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting's document and the job it posts."""

    document: Document
    job: Job


def read_posting(
    source: str,
    limits: Limits,
    today: date,
    cache_folder: Path | None = None,
    is_public: Callable[[str], bool] = is_public_address,
    read_file: Callable[[bytes, str, Limits], Document] | None = None,
) -> Posting:
    """The job posted at the address `source`.

    A page whose scripts would fill it is rendered once if a browser is installed. `read_file` reads what isn't a web
    page (a PDF, say): its bytes and name; without it only pages and plain text are read.

    Raises:
        FetchError, DocumentError, PostingError: see `fetch_page`, `read_webpage` and `read_job`.
    """
    page = fetch_page(source, limits, cache_folder, is_public)
    if not _is_markup(page):
        document = _read_other(page, limits, read_file)
        return Posting(document, read_job(document, today))
    try:
        return _from_page(page.data, source, today)
    except (NoPosting, BlankDocument) as error:
        if not _is_shell(page.data):
            raise
        rendered = render_page(page.final_url, limits, is_public)
        if rendered is None:
            raise error from None
    return _from_page(rendered, source, today)


def _from_page(data: bytes, source: str, today: date) -> Posting:
    document = read_webpage(data, source)
    return Posting(document, read_job(document, today))


def _is_markup(page: FetchedPage) -> bool:
    start = page.data[:300].lstrip().lower()
    return page.media_type in _PAGES or (page.media_type == "application/octet-stream" and start.startswith(b"<"))


def _is_shell(data: bytes) -> bool:
    """Whether a page brings scripts but hardly any text of its own."""
    try:
        text = read_webpage(data, "page").text
    except BlankDocument:
        text = ""
    return b"<script" in data.lower() and len(text) < SHELL_CHARS


def _read_other(
    page: FetchedPage, limits: Limits, read_file: Callable[[bytes, str, Limits], Document] | None
) -> Document:
    if page.media_type == "text/plain":
        return _plain_document(page)
    if read_file is None:
        raise UnusablePage(f"{page.url}: this is {page.media_type}, not a web page. Paste the posting's text instead.")
    name = page.final_url.partition("?")[0].partition("#")[0].rpartition("/")[2] or "posting"
    ending = next((end for start, end in _ENDINGS if page.data.startswith(start)), "")
    if ending and not name.lower().endswith(ending):
        name += ending
    return read_file(page.data, name, limits)


def _plain_document(page: FetchedPage) -> Document:
    from rapport.documents.language import detect_language
    from rapport.documents.normalise import normalise
    from rapport.documents.orders import find_orders

    text = normalise(page.data.decode("utf-8", "replace"))
    return Document(
        content_id(page.data), page.url, "text/plain", text, language=detect_language(text), orders=find_orders(text)
    )
