"""DOCX files: paragraphs, lists, tables, text boxes, headers and footers, as a person sees them.

Tracked deletions aren't read and insertions are; the target of a link stands in brackets behind its text.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from time import monotonic
from typing import Any

from rapport.documents.document import HiddenText
from rapport.documents.normalise import normalise
from rapport.documents.pdf.layout import Row
from rapport.documents.printed import PageRows, Printed, lay_out
from rapport.documents.word.look import (
    Look,
    Styles,
    attribute,
    child,
    children,
    local,
    read_styles,
    with_cell,
    with_run,
)  # fmt: skip
from rapport.documents.word.package import Package, damaged, open_package
from rapport.errors import OversizedDocument
from rapport.settings import Limits

_SKIPPED = {"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr", "fldData", "Fallback"}
_FIELD_LINK = re.compile(r'HYPERLINK\s+"([^"]+)"')
_ADDRESS = re.compile(r"(?:https?://|mailto:)(\S+)", re.IGNORECASE)
_DEEPEST = 40
_MOST_RUNS = 500_000


@dataclass(frozen=True, slots=True)
class Word:
    """What a DOCX holds; `page_count` counts the page breaks that Word left in it."""

    printed: Printed
    hidden: tuple[HiddenText, ...] = ()
    page_count: int = 1
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being gathered, with the text boxes that hang on it."""

    text: list[str] = field(default_factory=list)
    weights: dict[tuple[float, bool], int] = field(default_factory=dict)
    boxes: list[Row] = field(default_factory=list)
    link: str = ""


@dataclass(slots=True)
class _Reader:
    name: str
    styles: Styles
    links: dict[str, str] = field(default_factory=dict)
    hidden: list[HiddenText] = field(default_factory=list)
    page: int = 1
    runs: int = 0
    deadline: float = math.inf

    def blocks(self, parent: Any, look: Look, depth: int = 0) -> list[Row]:
        """Rows of everything below a body, a cell, a text box, a header."""
        rows: list[Row] = []
        if depth > _DEEPEST:
            return rows
        starts = False
        for element in parent:
            match local(element):
                case "p":
                    found = self._paragraph(element, look, depth)
                    starts = starts or not found
                case "tbl":
                    found = self._table(element, look, depth)
                    starts = True
                case "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag" | "Choice" | "AlternateContent":
                    found = self.blocks(element, look, depth + 1)
                case _:
                    continue
            if found and starts:
                found[0] = replace(found[0], starts_block=True)
                starts = local(element) == "tbl"
            rows += found
        return rows

    def _paragraph(self, element: Any, look: Look, depth: int) -> list[Row]:
        paragraph, properties = _Paragraph(), child(element, "pPr")
        look = self.styles.paragraph(look, properties)
        self._walk(element, look, paragraph, depth)
        _finish_link(paragraph)
        is_bold, size = max(((bold, size) for (size, bold), _ in [_heaviest(paragraph)]), default=(False, None))
        bullet = "• " if look.is_listed and not look.is_heading else ""
        rows: list[Row] = []
        for index, part in enumerate("".join(paragraph.text).split("\n")):
            text = normalise(part)
            if text:
                prefix = bullet if index == 0 and not text.startswith("•") else ""
                rows.append(Row(prefix + text, None, None, size, is_bold, look.is_heading and not rows))
        return rows + paragraph.boxes

    def _walk(self, element: Any, look: Look, paragraph: _Paragraph, depth: int) -> None:
        if depth > _DEEPEST:
            return
        for part in element:
            name = local(part)
            if name == "r":
                self._run(part, self.styles.run(look, child(part, "rPr")), paragraph, depth)
            elif name == "hyperlink":
                _finish_link(paragraph)
                paragraph.link = self.links.get(attribute(part, "id"), "")
                mark = len(paragraph.text)
                self._walk(part, look, paragraph, depth + 1)
                _finish_link(paragraph, mark)
            elif name == "t":  # of a formula
                paragraph.text.append(part.text or "")
            elif name not in _SKIPPED and name:
                self._walk(part, look, paragraph, depth + 1)

    def _run(self, run: Any, look: Look, paragraph: _Paragraph, depth: int) -> None:
        self.runs += 1
        if monotonic() > self.deadline:
            raise OversizedDocument(f"{self.name}: not read in time; save a shorter version.")
        if self.runs > _MOST_RUNS:
            raise OversizedDocument(f"{self.name}: more than {_MOST_RUNS} pieces of text; save a shorter version.")
        text = "".join(self._signs(run, look, paragraph, depth))
        reason = look.hidden
        if reason and text.strip():
            self.hidden.append(HiddenText(text, reason, self.page))
        elif text:
            paragraph.text.append(text)
            key = (look.size_pt, look.is_bold)
            paragraph.weights[key] = paragraph.weights.get(key, 0) + len(text.strip())

    def _signs(self, run: Any, look: Look, paragraph: _Paragraph, depth: int) -> Iterator[str]:
        for part in run:
            match local(part):
                case "t":
                    yield part.text or ""
                case "tab" | "ptab":
                    yield "\t"
                case "br" | "cr":
                    self.page += attribute(part, "type") == "page"
                    yield "\n"
                case "lastRenderedPageBreak":
                    self.page += 1
                case "noBreakHyphen":
                    yield "-"
                case "instrText":
                    link = _FIELD_LINK.search(part.text or "")
                    paragraph.link = link[1] if link else paragraph.link
                case "fldChar" if attribute(part, "fldCharType") == "end":
                    _finish_link(paragraph)
                case "drawing" | "pict" | "object" | "AlternateContent":
                    self._boxes(part, look, paragraph, depth)

    def _boxes(self, part: Any, look: Look, paragraph: _Paragraph, depth: int) -> None:
        """Text boxes; a box that is filled may hold white letters, so its ground counts as unknown."""
        choice = next((e for e in part.iter() if local(e) == "Choice"), None)
        for box in (choice if choice is not None else part).iter():
            if local(box) == "txbxContent" and not _is_within_box(box, part):
                inner = with_run(Look(), self.styles.default_run)
                filled = any(local(e) in {"solidFill", "gradFill", "blipFill", "fillRef"} for e in part.iter())
                filled = filled or any(attribute(e, "fillcolor") for e in part.iter())
                rows = self.blocks(box, replace(inner, ground=None) if filled else inner, depth + 1)
                if rows:
                    rows[0] = replace(rows[0], starts_block=True)
                paragraph.boxes += rows

    def _table(self, table: Any, look: Look, depth: int) -> list[Row]:
        look = with_cell(look, child(table, "tblPr"))
        if attribute(child(child(table, "tblPr"), "tblStyle"), "val"):
            look = self._table_ground(table, look)
        rows: list[Row] = []
        for line in _within(table, "tr"):
            if child(child(line, "trPr"), "del") is not None:
                continue
            cells = [
                self.blocks(cell, with_cell(look, child(cell, "tcPr")), depth + 1)
                for cell in _within(line, "tc")
                if not _continues_above(cell)
            ]
            rows += _row_of([cell for cell in cells if cell])
        return rows

    def _table_ground(self, table: Any, look: Look) -> Look:
        """A table style with shading of its own may put any colour behind a cell."""
        style = self.styles.by_id.get(attribute(child(child(table, "tblPr"), "tblStyle"), "val"))
        has_shade = style is not None and any(local(e) == "shd" for e in style.iter())
        return replace(look, ground=None) if has_shade else look


def read_word(data: bytes, name: str, limits: Limits) -> Word:
    """Read a DOCX.

    Raises:
        DocumentError: encrypted, damaged, too large, or another kind of file; the message begins with `name`.
    """
    package = open_package(data, name)
    body = child(package.tree(package.main), "body")
    if body is None:
        raise damaged(name)
    reader = _Reader(name, read_styles(package.tree("word/styles.xml")), deadline=monotonic() + limits.read_s)
    plain = with_run(Look(), reader.styles.default_run)
    heads, feet = (_margins(package, reader, body, plain, kind) for kind in ("headerReference", "footerReference"))
    reader.page, reader.links = 1, package.links(package.main)
    rows = heads + _started(reader.blocks(body, plain)) + _started(feet)
    if reader.page > limits.pages:
        raise OversizedDocument(f"{name}: {reader.page} pages, the limit is {limits.pages}; save a shorter version.")
    printed = lay_out([PageRows(1, tuple(rows))])
    return Word(printed, tuple(_joined(reader.hidden)), reader.page)


def _margins(package: Package, reader: _Reader, body: Any, look: Look, kind: str) -> list[Row]:
    """Headers or footers of all sections, each text once."""
    links = package.links(package.main)
    rows: list[Row] = []
    for section in (element for element in body.iter() if local(element) == "sectPr"):
        for reference in children(section, kind):
            path = links.get(attribute(reference, "id"), "")
            if attribute(reference, "type") == "first" and child(section, "titlePg") is None:
                continue
            root = package.tree(path)
            reader.links = package.links(path) if root is not None else {}
            found = reader.blocks(root, look) if root is not None else []
            known = {row.text for row in rows}
            rows += [row for row in found if row.text not in known]
    return rows


def _started(rows: list[Row]) -> list[Row]:
    return [replace(rows[0], starts_block=True), *rows[1:]] if rows else []


def _heaviest(paragraph: _Paragraph) -> tuple[tuple[float | None, bool], int]:
    return max(paragraph.weights.items(), key=lambda item: item[1], default=((None, False), 0))


def _finish_link(paragraph: _Paragraph, since: int = 0) -> None:
    address = _ADDRESS.match(paragraph.link)
    shown = "".join(paragraph.text[since:])
    if address and shown.strip() and not _is_shown(address[1], shown):
        target = address[1].partition("?")[0] if paragraph.link.lower().startswith("mailto:") else address[0]
        paragraph.text.append(f" ({target})")
    paragraph.link = ""


def _is_shown(address: str, shown: str) -> bool:
    return address.partition("?")[0].removeprefix("www.").rstrip("/").lower() in shown.lower()


def _within(parent: Any, name: str) -> Iterator[Any]:
    """Children by name, also through content controls and tracked changes."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _within(element, name)


def _continues_above(cell: Any) -> bool:
    merge = child(child(cell, "tcPr"), "vMerge")
    return merge is not None and attribute(merge, "val") != "restart"


def _is_within_box(box: Any, part: Any) -> bool:
    for parent in box.iterancestors():
        if parent is part:
            return False
        if local(parent) in {"txbxContent", "Fallback"}:
            return True
    return False


def _row_of(cells: list[list[Row]]) -> list[Row]:
    """A table's row: side by side if the cells are of one height, else one cell after the other."""
    if len(cells) < 2:
        return cells[0] if cells else []
    heights = {len(cell) for cell in cells}
    if len(heights) == 1 and heights.pop() <= 3:
        return [_side_by_side(line) for line in zip_longest(*cells)]
    return [row for cell in cells for row in cell]


def _side_by_side(cells: tuple[Row, ...]) -> Row:
    is_bold = all(cell.is_bold for cell in cells)
    return replace(cells[0], text=" | ".join(cell.text for cell in cells), is_bold=is_bold)


def _joined(hidden: list[HiddenText]) -> Iterator[HiddenText]:
    """Runs hidden for one reason in a row as one finding."""
    texts: list[str] = []
    for index, found in enumerate(hidden):
        texts.append(found.text)
        after = hidden[index + 1] if index + 1 < len(hidden) else None
        if after is None or (after.reason, after.page) != (found.reason, found.page):
            yield HiddenText(normalise("".join(texts)), found.reason, found.page)
            texts = []
