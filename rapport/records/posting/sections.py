"""The sections of a posting: which lines say what one will do, what is asked for, what is offered and who asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.posting.facts import is_quotable, tells_of_company, tells_of_job
from rapport.records.posting.headings import LOOSE_HEADINGS, SECTION_HEADINGS, Section
from rapport.records.posting.words import LABELS

MAX_FACTS = 60
MAX_HEADING_CHARS = 90
_MARK = re.compile(
    r"^\s*(?:[•·▪●‣◦∙✓✔➢►⚡・■◆○※]|[*–—-](?=\s)|-(?=[^\W\d_])|[^\w\s\"'(„“«$€£#@&]{1,3}(?=\s)|\d{1,2}[.)](?=\s))\s*"
)
_MARKDOWN = re.compile(r"^\s*(?:#{1,6}\s+(?:\*\*)?|\*\*(?=[^*]+\*\*:?\s*$)|__(?=[^_]+__:?\s*$))")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”»)]?\s+(?=[A-ZÀ-ŽΑ-Ω0-9\"„“«(])|(?<=[。！？])")
_SHORTENED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|incl|approx|Mr|Mrs|Dr|St|vs|No|Nr|bzw|z\.B|ca|d\.h|např|tzv|apod|m\.in|np|tj|p\.ex|"
    r"ecc|s\.r\.o|a\.s|Inc|Ltd|Co)|\b[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a document without its bullet; `start` and `end` point into `Document.text`."""

    text: str
    start: int
    end: int
    is_bullet: bool
    is_bold: bool


def text_lines(document: Document) -> list[TextLine]:
    """The document's non-blank lines in order."""
    ranges = [(line.start, line.end, line.is_bold) for line in document.lines] or list(_plain_ranges(document.text))
    found = []
    for start, end, is_bold in ranges:
        raw = document.text[start:end]
        is_marked_down = bool(_MARKDOWN.match(raw)) and document.markup is None
        is_bold = is_bold or is_marked_down
        mark = _MARKDOWN.match(raw) if is_marked_down else _MARK.match(raw)
        offset = mark.end() if mark and raw[mark.end() :].strip() else len(raw) - len(raw.lstrip())
        text = raw[offset:].rstrip().removesuffix("**").removesuffix("__")
        if text:
            begin = start + offset
            is_bullet = bool(mark) and raw.lstrip()[:1] in "•*·▪●‣◦∙–—✓✔➢►・■◆○※-"
            found.append(TextLine(text, begin, begin + len(text), is_bullet, is_bold))
    return found


def _plain_ranges(text: str) -> Iterator[tuple[int, int, bool]]:
    position = 0
    for line in text.split("\n"):
        if line.strip():
            yield position, position + len(line), False
        position += len(line) + 1


def heading_of(line: TextLine) -> Section | None:
    """Which section a line opens, or None if it isn't a heading."""
    text = line.text.strip().strip("*#_ ")
    if len(text) > MAX_HEADING_CHARS or (line.is_bullet and not line.is_bold and not text.endswith(":")):
        return None
    if text.endswith((".", ",", ";")) and not line.is_bold:
        return None
    text = re.sub(r"^[^\w]+", "", text)
    for section, pattern in SECTION_HEADINGS:
        if pattern.match(text):
            return section
    return None


def _inline_heading(line: TextLine) -> tuple[Section, int] | None:
    """'Benefits: medical, dental' → the section and where its text begins."""
    head, colon, rest = line.text.partition(":")
    if not colon or len(rest.strip()) < 8 or len(head) > 40 or line.is_bullet:
        return None
    section = heading_of(TextLine(head + ":", line.start, line.start + len(head), False, False))
    if section is None:
        return None
    return section, line.start + len(head) + 1 + len(rest) - len(rest.lstrip())


def inline_heading_of(line: TextLine) -> Section | None:
    """The section that a line opens and fills: 'Requirements: Python, SQL'."""
    found = _inline_heading(line)
    return found[0] if found else None


@dataclass(slots=True)
class _Collected:
    """The facts of one section so far, and which of them are bullets."""

    facts: list[Fact[str]]
    bullets: set[str]

    def add(self, facts: list[Fact[str]], is_bullet: bool) -> None:
        known = {fact.value.casefold() for fact in self.facts}
        fresh = [fact for fact in facts if fact.value.casefold() not in known and is_quotable(fact.value)]
        self.facts += fresh[: MAX_FACTS - len(self.facts)]
        self.bullets |= {fact.value for fact in fresh} if is_bullet else set()


def read_sections(document: Document, lines: list[TextLine]) -> dict[Section, tuple[Fact[str], ...]]:
    """The facts of each section, one a bullet or sentence, each with its passage; without notices and furniture."""
    found: dict[Section, _Collected] = {}
    current: Section | None = None
    was_bullet = is_value = False
    for index, line in enumerate(lines):
        follows_bullet, was_bullet = was_bullet, line.is_bullet
        if is_value:
            is_value = False
            continue
        section = _opened(lines, index)
        if section is not None or _is_label(line.text):
            is_value = _is_label(line.text) and index + 1 < len(lines) and _is_short_value(lines[index + 1])
            current = "other" if section and is_value else section or current
        elif inline := _inline_heading(line):
            current = inline[0]
            _of(found, current).add(facts_of(document, inline[1], line.end), is_bullet=False)
        elif line.is_bold and len(line.text) < 60 and not line.is_bullet and not line.text.endswith("."):
            current = current if _continues(lines, index) else None
        elif follows_bullet and _ends_list(line):
            current = "other"
        elif current is not None and not _is_filled_label(line):
            _of(found, current).add(facts_of(document, line.start, line.end), line.is_bullet)
    return {section: tuple(_chosen(section, collected)) for section, collected in found.items() if collected.facts}


def _of(found: dict[Section, _Collected], section: Section) -> _Collected:
    return found.setdefault(section, _Collected([], set()))


def _opened(lines: list[TextLine], index: int) -> Section | None:
    """The section that a line opens: by its own words, or loosely where it is bold and bullets follow."""
    line = lines[index]
    section = heading_of(line)
    if section is not None:
        return section if line.text.isupper() or not _is_value(lines, index) else None
    if line.is_bold and not line.is_bullet and len(line.text) < 70 and _continues(lines, index):
        return next((section for section, pattern in LOOSE_HEADINGS if pattern.search(line.text)), None)
    return None


def _ends_list(line: TextLine) -> bool:
    """Prose after bullets no longer belongs to the list; a bullet that goes on in the next line does."""
    return not line.is_bullet and not line.text[:1].islower() and line.text[-1] in ".!?" and len(line.text) > 30


def _is_filled_label(line: TextLine) -> bool:
    head, colon, rest = line.text.partition(":")
    return bool(colon) and not line.is_bullet and len(rest) < 80 and _is_label(head)


def _chosen(section: Section, collected: _Collected) -> list[Fact[str]]:
    """A list of tasks without the company's praise before it; of the company only what stands as a sentence."""
    if section == "about_company":
        return [fact for fact in collected.facts if tells_of_company(fact.value)]
    if section == "responsibilities" and len(collected.bullets) >= 3:
        return [fact for fact in collected.facts if fact.value in collected.bullets or tells_of_job(fact.value)]
    return collected.facts


def _is_short_value(line: TextLine) -> bool:
    return len(line.text) < 50 and not line.is_bullet and line.text[-1] not in ".!?:" and heading_of(line) is None


def _is_value(lines: list[TextLine], index: int) -> bool:
    """A bulleted line right after a field label ('Job function' / '• Education') is that label's value."""
    return lines[index].is_bullet and index > 0 and _is_label(lines[index - 1].text)


def _is_label(text: str) -> bool:
    bare = text.strip(" :：")
    return len(bare) < 40 and any(pattern.match(bare) for pattern in LABELS.values())


def _continues(lines: list[TextLine], index: int) -> bool:
    """A short bold line that isn't a known heading stays in its section when it is a group's name before bullets."""
    after = lines[index + 1 : index + 2]
    return bool(after) and after[0].is_bullet


def facts_of(document: Document, start: int, end: int) -> list[Fact[str]]:
    """The sentences of a range of the text."""
    return [Fact(document.text[a:b], document.passage(a, b)) for a, b in sentences(document.text, start, end)]


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges of the sentences in `text[start:end]`; abbreviations don't end one."""
    borders = [start]
    for match in _SENTENCE.finditer(text, start, end):
        if not _SHORTENED.search(text[borders[-1] : match.start()]):
            borders.append(match.end())
    ranges = [(a, b) for a, b in zip(borders, [*borders[1:], end], strict=True)]
    return [(a, a + len(text[a:b].rstrip())) for a, b in ranges if len(text[a:b].strip()) > 1]
