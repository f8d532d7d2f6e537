"""A web page as a document: the posting's text, with what its structured data adds and what a reader couldn't see."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rapport.documents.document import Document, Line, content_id
from rapport.documents.web.posting_data import read_posting_data
from rapport.documents.web.posting_fields import PostingData
from rapport.documents.web.regions import choose_blocks, noise_elements, share_found
from rapport.documents.web.tree import Block, decode_page, parse_page, read_blocks, tidy
from rapport.errors import BlankDocument, EmptyDocument

if TYPE_CHECKING:
    from lxml.html import HtmlElement
else:
    HtmlElement = Any

MAX_MARKUP_CHARS = 6_000_000
MAX_TEXT_CHARS = 400_000
MAX_DEPTH = 200


def read_webpage(data: bytes, source: str) -> Document:
    """Read the bytes of an HTML page; `source` is its address or file name.

    The text is the posting's part of the page, one line a block. A description that stands only in JSON-LD or in the
    state of the page's scripts is added to it.

    Raises:
        EmptyDocument: no bytes.
        BlankDocument: no HTML element in it.
    """
    from rapport.documents.language import detect_language
    from rapport.documents.orders import find_orders

    if not data.strip():
        raise EmptyDocument(f"{source}: the page is empty. Paste the posting's text instead.")
    markup = decode_page(data)[:MAX_MARKUP_CHARS]
    root = parse_page(markup)
    if root is None:
        raise BlankDocument(f"{source}: there is no text in this page. Paste the posting's text instead.")
    posting = read_posting_data(root)
    seen, hidden = read_blocks(root, noise_elements(root))
    text, lines = _compose(_posting_blocks(root, markup, seen, posting))
    return Document(
        id=content_id(data),
        source=source,
        media_type="text/html",
        text=text,
        lines=lines,
        language=detect_language(_prose(text)) or detect_language(text),
        hidden=hidden,
        orders=find_orders(text),
        markup=markup,
    )


def _posting_blocks(root: HtmlElement, markup: str, seen: list[Block], posting: PostingData | None) -> Sequence[Block]:
    titles = page_titles(root, posting)
    described = [block.text for block in posting.description] if posting else []
    if described and share_found(described, seen) >= 0.6 and not _is_run_together(described, seen):
        return _with_fields(choose_blocks(seen, described, titles), posting)
    anchors = main_text(root, markup) if sum(len(block.text) for block in seen) > 1_500 else []
    chosen = choose_blocks(seen, anchors, titles)
    if posting is None:
        return chosen
    if not described:
        return _with_fields([*_heading(posting, chosen), *chosen], posting)
    return _with_fields([*_heading(posting, chosen), *_short(chosen), *posting.description], posting)


def _is_run_together(described: list[str], seen: list[Block]) -> bool:
    """Whether the page shows as one lump what its data gives line by line."""
    longest = max((len(block.text) for block in seen), default=0)
    return len(described) > 8 and longest > 0.6 * sum(map(len, described))


def _short(blocks: list[Block]) -> list[Block]:
    """The visible rest of a page whose posting is in its data: kept only while it is little, as it may be chrome."""
    return blocks if sum(len(block.text) for block in blocks) < 1_500 and len(blocks) < 60 else []


def _heading(posting: PostingData, seen: Sequence[Block]) -> list[Block]:
    parts = [Block(posting.title, "h1"), Block(posting.company, "p"), Block(posting.location, "p")]
    known = {block.text.casefold() for block in seen}
    return [part for part in parts if part.text and part.text.casefold() not in known]


def _with_fields(blocks: Sequence[Block], posting: PostingData | None) -> Sequence[Block]:
    """The blocks and, after them, what the structured data lists but the text doesn't hold."""
    if posting is None:
        return blocks
    groups = (posting.responsibilities, posting.requirements, posting.benefits, posting.about_company)
    extra = [Block(fact, "li") for group in groups for fact in group if share_found([fact], blocks) < 1]
    return _dedupe([*blocks, *extra])


def _dedupe(blocks: list[Block]) -> list[Block]:
    return [block for index, block in enumerate(blocks) if index == 0 or blocks[index - 1].text != block.text]


def page_titles(root: HtmlElement, posting: PostingData | None = None) -> list[str]:
    """What may be the posting's title, best first: structured data, og:title, main headings, title's parts."""
    titles = [posting.title] if posting and posting.title else []
    title = tidy((root.findtext(".//title") or "")[:400])
    headings = [tidy("".join(element.itertext())[:400]) for element in root.iter("h1")]
    titles += [head for head in headings if head and (len(headings) == 1 or head.casefold() in title.casefold())]
    titles += [tidy(value[:400]) for value in root.xpath("//meta[@property='og:title']/@content")[:2]]
    return [*titles, *re.split(r"\s[|–—-]\s", title)]


def main_text(root: HtmlElement, markup: str) -> list[str]:
    """The lines that trafilatura takes for the page's main text; none for a page that is nested too deep for it."""
    from lxml import etree

    if _depth(root) > MAX_DEPTH:
        return []
    import trafilatura

    try:
        text = trafilatura.extract(markup, include_comments=False, include_tables=True, favor_recall=True)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError):
        return []
    return [line.lstrip("-*• ") for line in (text or "").splitlines() if line.strip()]


def _depth(root: HtmlElement) -> int:
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _compose(blocks: Sequence[Block]) -> tuple[str, tuple[Line, ...]]:
    parts: list[str] = []
    lines: list[Line] = []
    position = 0
    for index, block in enumerate(blocks):
        if position > MAX_TEXT_CHARS:
            break
        gap = "" if not index else "\n\n" if block.is_heading and blocks[index - 1].tag != block.tag else "\n"
        position += len(gap)
        text = block.line[: MAX_TEXT_CHARS + 1]
        parts += [gap, text]
        lines.append(Line(position, position + len(text), is_bold=block.is_heading))
        position += len(text)
    return "".join(parts), tuple(lines)


def _prose(text: str) -> str:
    """The longer lines: the posting's own words rather than labels of the page."""
    return "\n".join(line for line in text.splitlines() if len(line) > 60)
