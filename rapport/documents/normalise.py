"""One form of text for everything that is read: what looks the same is the same."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[^\S\n\t]+")
_SPACED_TAB = re.compile(r" *\t[ \t]*")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n{3,}")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
    r"\ufff0-\ufffd\U000e0000-\U000e01ef]"
)
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_HYPHENS = {ord("\u2010"): "-", ord("\u2011"): "-", ord("\u2043"): "•"}
_BULLET_AT_START = re.compile(
    r"^([\t ]*)([\u2023\u25aa\u25ab\u25cf\u25e6\u2219\u00b7\u22c5\u25a0\u25a1\u25b8\u25ba\u27a2])\s*", re.MULTILINE
)
# NFKC writes spacing accents as a blank and a combining mark, which then sticks to the word before.
_KEPT = re.compile("[\u00a8\u00af\u00b4\u00b8\u02d8-\u02dd\u2122\u2120\u00b2\u00b3\u00b9\u2026\u00bd\u00bc\u00be]+")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


def normalise(text: str) -> str:
    """`text` in NFKC with ligatures, Kangxi radicals and full-width letters as plain characters.

    Soft hyphens, zero-width and control characters, direction marks and private-use glyphs (icons of fonts) are gone;
    blanks are single, lines end in "\\n" without blanks around it, and there is at most one blank line in a row. Tabs
    stay, they stand between the cells of a row. Signs whose compatibility form changes their meaning (™, ², ½, …)
    stay as they are.
    """
    text = _PRIVATE.sub(" ", _LONE_SURROGATES.sub("", _LINE_ENDS.sub("\n", text)))
    text = _compatible(_INVISIBLE.sub("", text)).translate(_HYPHENS)
    text = _BULLET_AT_START.sub(r"\1• ", text)
    text = _SPACED_TAB.sub("\t", _SPACES.sub(" ", text))
    text = "\n".join(line.strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", text).strip("\n")


def _compatible(text: str) -> str:
    if text.isascii():
        return text
    parts, last = [], 0
    for kept in _KEPT.finditer(text):
        parts += [unicodedata.normalize("NFKC", text[last : kept.start()]), kept.group()]
        last = kept.end()
    return unicodedata.normalize("NFC", "".join([*parts, unicodedata.normalize("NFKC", text[last:])]))
