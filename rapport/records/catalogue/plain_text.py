"""A cell as plain text: no direction marks, no escapes, no runs of blanks."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable

# Direction marks, zero-width characters, byte order marks, soft hyphens and control characters: nothing that is read.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\x00-\x08\x0e-\x1f\x7f]"
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrt/\"']))")
_TAG = re.compile(r"</?(?:br|p|div|span|b|i|strong|em|ul|ol|li|h[1-6]|a|font|u)\b[^<>]*>", re.IGNORECASE)
_SHORT_ESCAPES = {"n": "\n", "r": "\n", "t": " "}
_NAMES_OF_VALUES = ("name", "value", "text", "title", "label", "amount", "price", "url", "src", "href")


def plain_text(value: object) -> str:
    """One line of text: what a person would read in the cell. Lists are joined by commas, nothing becomes ''."""
    return " ".join(lined_text(value).split())


def lined_text(value: object) -> str:
    """The same with its line breaks."""
    text = _raw(value)
    if "\\" in text:
        text = _ESCAPE.sub(_unescaped, text)
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = _without_lone_surrogates(text)
    return text if text.isprintable() else _UNSEEN.sub("", text)  # most cells are


def _raw(value: object) -> str:
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        found = next((value[name] for name in _NAMES_OF_VALUES if name in value), None)
        return _raw(found) if not isinstance(found, dict) else ""
    if isinstance(value, Iterable):
        return ", ".join(text for text in map(_raw, value) if text)
    return str(value)


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _SHORT_ESCAPES.get(match[3], match[3])


def _without_lone_surrogates(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
