"""Text files: which encoding they are in, and their lines."""

from __future__ import annotations

import codecs
import re

from rapport.documents.document import Line
from rapport.documents.normalise import normalise
from rapport.documents.printed import Printed

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEADING = re.compile(r"^#{1,6}\s+|^(?:\*\*|__)[^*_]+(?:\*\*|__):?$")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_RULE = re.compile(r"^\s*(?:[-*_=]\s*){3,}$|^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"\n]*\")?\s*\)")
_AUTO_LINK = re.compile(r"<((?:https?://|mailto:)[^\s<>]+|[\w.+-]+@[\w.-]+)>")
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|__|\*)(?=\S)(.+?)(?<=\S)\1")
_UNDERLINE = re.compile(r"(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)")
_BULLET = re.compile(r"^(\s*)[-*+]\s+")
_BACKSLASH = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_LONGEST_ROW = 10_000  # a longer one wasn't written by hand; its marks stay
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def decode(data: bytes) -> str | None:
    """`data` as text (UTF-8, or UTF-16 and UTF-32 with a byte order mark, else Windows-1252), None if it is binary."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data[:4096]:
        return _wide(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace") if _looks_written(data) else None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = data[offset:2000:2]
        if zeros and zeros.count(0) > 0.6 * len(zeros):
            text = data.decode(encoding, "replace")
            return None if "\0" in text[:1000] else text
    return None


def _looks_written(data: bytes) -> bool:
    sample = data[:8192]
    control = sum(byte < 32 and byte not in b"\t\n\r\x0c\x1b" for byte in sample)
    letters = sum(chr(byte).isalnum() or byte in b" \n" for byte in sample if byte < 128)
    return control == 0 and letters > 0.5 * len(sample)


def print_text(text: str) -> Printed:
    """Plain text as it stands, normalised."""
    return _with_lines(normalise(text), frozenset())


def print_markdown(text: str) -> Printed:
    """Markdown as a reader sees it: no marks, headings as bold lines, links with their targets in brackets."""
    rows: list[str] = []
    bold: list[str] = []
    is_code = False
    for row in _FRONT_MATTER.sub("", text.replace("\r\n", "\n")).split("\n"):
        if _FENCE.match(row):
            is_code = not is_code
            continue
        rows.append(row if is_code or not row.strip() else _plain_row(row))
        if not is_code and _HEADING.match(row.strip()):
            bold.append(normalise(rows[-1]))
    return _with_lines(normalise("\n".join(rows)), frozenset(bold))


def _plain_row(row: str) -> str:
    if _RULE.match(row) or len(row) > _LONGEST_ROW:
        return row if len(row) > _LONGEST_ROW else ""
    row = re.sub(r"^\s*>+\s?", "", re.sub(r"^#{1,6}\s+(.*?)\s*#*$", r"\1", row.rstrip()))
    row = _AUTO_LINK.sub(r"\1", _LINK.sub(_with_target, _BULLET.sub(r"\1• ", row)))
    if row.strip().startswith("|") and row.strip().endswith("|"):
        row = " | ".join(cell.strip() for cell in row.strip().strip("|").split("|"))
    row = _UNDERLINE.sub(r"\1", _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", row)))
    return _BACKSLASH.sub(r"\1", row.replace("`", ""))


def _with_target(link: re.Match[str]) -> str:
    label, target = link[1].strip(), link[2].removeprefix("mailto:")
    if target.startswith("#") or link[0].startswith("!"):
        return label
    return label if target in label or not target else f"{label} ({target})".strip()


def _with_lines(text: str, bold: frozenset[str]) -> Printed:
    lines, at = [], 0
    for row in text.split("\n"):
        if row.strip():
            lines.append(Line(at, at + len(row), is_bold=row in bold))
        at += len(row) + 1
    return Printed(text, tuple(lines))
