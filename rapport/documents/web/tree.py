"""HTML bytes -> a tree, and the tree -> printed blocks, without recursion, so that deep nesting can't hurt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rapport.documents.document import HiddenReason, HiddenText
from rapport.documents.normalise import normalise

if TYPE_CHECKING:
    from lxml.html import HtmlElement
else:
    HtmlElement = Any

# fmt: off
BLOCK_TAGS = frozenset({
    "address", "article", "aside", "blockquote", "br", "button", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "label", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select",
    "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul"
})
# fmt: on
HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BOLD_TAGS = HEADING_TAGS | {"b", "strong", "th", "dt"}
# fmt: off
SKIPPED_TAGS = frozenset({
    "script", "style", "noscript", "template", "svg", "head", "iframe", "object", "canvas", "select", "option",
    "textarea", "input", "datalist", "audio", "video", "map", "math"
})
# fmt: on
BULLET = "• "
MAX_HIDDEN = 40
MAX_HIDDEN_CHARS = 600
MAX_BLOCKS = 20_000

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})""")
_RAW_HEADER = re.compile(rb"\AHTTP/\d(?:\.\d)? \d{3}[^\n]*\r?\n(?:[A-Za-z0-9-]+:[^\n]*\r?\n|[ \t][^\n]*\r?\n)*\r?\n?")
_JOINERS = {0x200C: None, 0x200D: None}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Block:
    """One printed block: `tag` is the nearest block element, `is_bold` true when all of it is set in bold."""

    text: str
    tag: str
    is_bold: bool = False

    @property
    def is_heading(self) -> bool:
        return self.tag in HEADING_TAGS or self.is_bold

    @property
    def line(self) -> str:
        """The text as it goes into a document: list items keep their bullet."""
        return BULLET + self.text if self.tag == "li" else self.text


def tidy(text: str) -> str:
    """`text` normalised, on one line, with single blanks."""
    return " ".join(normalise(_CONTROL.sub(" ", text).translate(_JOINERS)).split())


def decode_page(data: bytes) -> str:
    """The page's characters; raw HTTP headers that were saved with it are dropped.

    The order: byte order mark, declared character set, UTF-8, then detection.
    """
    header = _RAW_HEADER.match(data)
    body = data[header.end() :] if header else data
    if body[:3] == b"\xef\xbb\xbf":
        return body[3:].decode("utf-8", "replace")
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return body.decode("utf-16", "replace")
    for name in ("utf-8", *_declared_charsets(body, header.group() if header else b"")):
        try:
            return body.decode(name)
        except (LookupError, UnicodeError):
            continue
    return _detect(body)


def _declared_charsets(body: bytes, header: bytes) -> list[str]:
    found = [match.group(1) for match in _CHARSET.finditer(header + body[:4096])]
    names = [name.decode("ascii", "replace").lower() for name in found]
    swaps = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}
    return [swaps.get(name, name) for name in names if not name.startswith(("utf-16", "utf-32", "utf-7"))]


def _detect(body: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(body[:200_000]).best()
    return body.decode(best.encoding if best else "cp1252", "replace")


def parse_page(markup: str) -> HtmlElement | None:
    """The root element, or None where there is no element at all."""
    from lxml import etree, html

    cleaned = _CONTROL.sub(" ", markup)
    cleaned = re.sub(r"\A\s*<\?xml[^>]*>", "", cleaned)
    if not cleaned.strip():
        return None
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        root = html.document_fromstring(cleaned.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return root


@dataclass(slots=True)
class _Frame:
    """What holds inside an element: nearest block tag, bold, and whether a colour or background was seen."""

    tag: str
    is_bold: bool
    has_background: bool


class _Writer:
    """Collects characters into blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._plain = 0
        self._bold = 0
        self._tag = "p"

    def add(self, text: str | None, frame: _Frame) -> None:
        if not text:
            return
        size = len(text) - text.count(" ") - text.count("\n")
        if size and not self._plain and not self._bold:
            self._tag = frame.tag
        self._parts.append(text)
        if frame.is_bold:
            self._bold += size
        else:
            self._plain += size

    def space(self) -> None:
        self._parts.append(" ")

    def close(self) -> None:
        text = tidy("".join(self._parts))
        if text:
            self.blocks.append(Block(text, self._tag, self._bold > 0 and self._plain <= 1))
        self._parts, self._plain, self._bold = [], 0, 0


def read_blocks(
    root: HtmlElement, skip: frozenset[HtmlElement] = frozenset()
) -> tuple[list[Block], tuple[HiddenText, ...]]:
    """The visible blocks in reading order, and the text that a person could not see.

    `skip` holds elements that are left out with everything in them.
    """
    from lxml import etree

    writer = _Writer()
    hidden: list[HiddenText] = []
    frames = [_Frame("p", False, False)]
    walk = etree.iterwalk(root, events=("start", "end"))
    skipping: Any = None
    for event, element in walk:
        if not isinstance(element.tag, str):
            if event == "end" and skipping is None:
                writer.add(element.tail, frames[-1])
            continue
        if event == "start":
            if skipping is not None:
                continue
            reason = _hidden_reason(element, frames[-1])
            if element.tag in SKIPPED_TAGS or element in skip or reason:
                if reason and element.tag not in SKIPPED_TAGS and len(hidden) < MAX_HIDDEN:
                    hidden += _hidden_text(element, reason)
                skipping = element
                walk.skip_subtree()
                continue
            _enter(element, frames, writer)
        elif skipping is element:
            skipping = None
            if element.tag in BLOCK_TAGS:
                writer.close()
            writer.add(element.tail, frames[-1])
        elif skipping is None:
            _leave(element, frames, writer)
        if len(writer.blocks) >= MAX_BLOCKS:
            break
    writer.close()
    return writer.blocks, tuple(hidden)


def _enter(element: HtmlElement, frames: list[_Frame], writer: _Writer) -> None:
    above = frames[-1]
    tag = element.tag
    if tag in BLOCK_TAGS:
        writer.close()
    style = _style(element)
    is_item_part = above.tag == "li" and tag in {"p", "div", "span"} and element.getprevious() is None
    inner = ("li" if is_item_part else tag) if tag in BLOCK_TAGS and tag != "br" else above.tag
    is_bold = above.is_bold or tag in BOLD_TAGS or bool(re.search(r"font-weight:(bold|[6-9]00)", style))
    background = above.has_background or "background" in style or bool(element.get("bgcolor"))
    frames.append(_Frame(inner, is_bold, background))
    writer.add(element.text, frames[-1])


def _leave(element: HtmlElement, frames: list[_Frame], writer: _Writer) -> None:
    if len(frames) > 1:
        frames.pop()
    if element.tag in BLOCK_TAGS:
        writer.close()
    elif element.tag in {"span", "a"} and element.get("class"):
        writer.space()
    writer.add(element.tail, frames[-1])


def _style(element: HtmlElement) -> str:
    return re.sub(r"\s+", "", element.get("style") or "").lower()


_WHITE = r"(?:^|;)color:(?:white|#fff(?:fff)?|rgba?\(25[0-5],25[0-5],25[0-5][^)]*\))(?:!important)?(?:;|$)"


def _hidden_reason(element: HtmlElement, above: _Frame) -> HiddenReason | None:
    if "hidden" in element.attrib and not (element.get("id") or "").startswith("S:"):  # S: is React's streamed page
        return "vanished"
    style = _style(element)
    if not style:
        return None
    if re.search(r"display:none|visibility:hidden|opacity:0(?:\.0+)?(?:;|$)", style):
        return "vanished"
    if re.search(r"font-size:(?:0|[01](?:\.\d+)?(?:px|pt))(?:;|$|!)", style):
        return "tiny"
    if re.search(r"(?:text-indent|left|top|margin-left):-\d{3,}", style):
        return "off_page"
    if re.search(_WHITE, style) and "background" not in style and not above.has_background:
        return "white"
    return None


def _hidden_text(element: HtmlElement, reason: HiddenReason) -> list[HiddenText]:
    from lxml import etree

    parts: list[str] = []
    for node in element.iter(etree.Element):
        if node.tag in SKIPPED_TAGS:
            continue
        parts += [node.text or "", (node.tail or "") if node is not element else ""]
        if sum(map(len, parts[-2:])) and len(parts) > 400:
            break
    text = tidy(" ".join(parts))[:MAX_HIDDEN_CHARS]
    return [HiddenText(text, reason, 1)] if len(text) > 2 else []
