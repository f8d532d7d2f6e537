"""Everything that is known about a posting before its fields are chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapport.documents.document import Document
from rapport.documents.web.posting_data import read_posting_data
from rapport.documents.web.posting_fields import PostingData
from rapport.documents.web.regions import is_other_jobs
from rapport.documents.web.tree import parse_page, read_blocks
from rapport.records.fact import Fact
from rapport.records.posting.company import told_company
from rapport.records.posting.head import Head, read_head
from rapport.records.posting.labels import read_labels
from rapport.records.posting.page import PageClues, read_clues
from rapport.records.posting.pieces import is_title_like
from rapport.records.posting.sections import TextLine, text_lines
from rapport.records.posting.words import EMPLOYMENT_TYPE


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that is known about a posting before the fields are chosen."""

    document: Document
    lines: list[TextLine]
    data: PostingData
    clues: PageClues
    labels: dict[str, Fact[str]]
    head: Head
    visible: str
    has_data: bool

    @property
    def is_headed(self) -> bool:
        """Whether the head itself says that this is a posting: a job's title, with its place or kind on a page."""
        clues, head = self.clues, self.head
        if self.document.markup is not None:
            is_placed = bool(clues.location or clues.employment_type)
            return (
                clues.is_page_title
                and is_placed
                and bool(is_title_like(clues.title) or EMPLOYMENT_TYPE.search(clues.title))
            )
        title = head.title.text if head.title else ""
        return len(self.labels) > 1 or bool(
            is_title_like(title) or head.employment_type or EMPLOYMENT_TYPE.search(title)
        )


def gather(document: Document) -> Sources:
    """Read everything that may name a field; `has_data` is true where structured data describes one posting."""
    lines = text_lines(document)
    root = parse_page(document.markup) if document.markup else None
    data = read_posting_data(root) if root is not None else None
    clues = read_clues(root, data.title if data else "") if root is not None else PageClues()
    visible = document.text
    if root is not None:
        visible += "\n" + "\n".join(_before_other_jobs(block.text for block in read_blocks(root)[0]))
    told = told_company(document, lines) if root is None else None
    labels = read_labels(document, lines)
    return Sources(
        document,
        lines,
        data or PostingData(),
        clues,
        labels,
        read_head(lines, told.value if told else "", "title" in labels),
        visible,
        data is not None,
    )


def _before_other_jobs(texts: Iterable[str]) -> list[str]:
    kept = []
    for text in texts:
        if is_other_jobs(text) and not text.casefold().startswith("report"):
            break
        kept.append(text)
    return kept
