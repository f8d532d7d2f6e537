"""Text of models and documents as Markdown that Streamlit draws as text.

Streamlit's Markdown does more than CommonMark: it turns bare addresses into links, `:name:` into emojis and icons,
`:red[…]` into colours, `$…$` into formulas and `->` into arrows, some of it after escapes have been resolved. So two
things are done here: every character that can start markup becomes a numeric entity, and what would be recognised
even so is cut in two by an empty directive, which leaves no trace on the screen nor in what one copies from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

# What Streamlit 1.67 looks for in plain text (its StreamlitMarkdown, mdast-util-gfm-autolink-literal): addresses with
# a scheme, "www.", e-mail addresses, :shortcodes:, and the signs that it prettifies.
_RECOGNISED = r":(?=//)|(?<![^\W_])www(?=\.)|@(?=[-\w])|:(?=[\w+-]+:)|<->|->|<-|(?<!-)--(?!-)|>=|<=|~="
# A full stop or bracket after a digit could start a numbered list.
_SPECIAL = r"[\\`*_{}\[\]<>#+\-=|~$^!&:@]|(?<=\d)[.)]"
_TO_ESCAPE = re.compile(f"(?P<cut>{_RECOGNISED})|(?P<special>{_SPECIAL})", re.IGNORECASE)
_CUT = ":small[]"

# Control characters, and the signs that reorder what follows them, only serve to deceive.
_DECEPTIVE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")

_IMAGE = re.compile(r"!\[([^\[\]\n]*)\]\([^()\s]*(?: [^()\n]*)?\)")
_LINK = re.compile(r"\[([^\[\]\n]*)\]\(([^()\s]*)(?: [^()\n]*)?\)")
_HEADING = re.compile(r" {0,3}#{1,6} +(?P<title>[^#\s].*)")
_EMPHASIS = re.compile(r"(?P<mark>(?<!\*)\*{1,3})(?=[^\s*])(?P<inner>[^*]*[^\s*])(?P=mark)(?!\*)")


def safe_markdown(text: str) -> str:
    """Markdown that draws `text` with its line breaks, bold, italics and headings, and nothing else of Markdown.

    Images become their description, links their text followed by the address in brackets: no HTML, no picture, no
    active link, no formula, no icon, no colour.
    """
    plain = _LINK.sub(_link_as_text, _IMAGE.sub(r"\1", normalised(text)))
    return hard_broken(_emphasised(line) for line in plain.split("\n"))


def escape(text: str) -> str:
    """Markdown that draws exactly the characters of `text`; line feeds are left as they are, for `hard_broken`."""
    return _TO_ESCAPE.sub(_neutral, normalised(text))


def hard_broken(lines: Iterable[str]) -> str:
    """Escaped lines put together so that each stays a line; empty ones separate paragraphs."""
    paragraphs = groupby(lines, key=lambda line: bool(line.strip()))
    return "\n\n".join("\\\n".join(map(_indented, block)) for is_text, block in paragraphs if is_text)


def normalised(text: str) -> str:
    """`text` with line feeds as its only line ends, without control characters and reordering signs."""
    return _DECEPTIVE.sub("", _LINE_END.sub("\n", text))


def _neutral(match: re.Match[str]) -> str:
    entities = [f"&#{ord(sign)};" if not sign.isalnum() else sign for sign in match[0]]
    if match["special"]:
        return entities[0]
    return "".join(entities) + _CUT if len(match[0]) == 1 or match[0].isalpha() else _CUT.join(entities)


def _indented(line: str) -> str:
    """Leading blanks as no-break spaces: four plain ones would start a block of code."""
    words = line.lstrip()
    lead = line[: len(line) - len(words)].replace("\t", "    ")
    return "&#160;" * len(lead) + words.rstrip()


def _link_as_text(match: re.Match[str]) -> str:
    label, address = match[1].strip(), match[2]
    return label if not address or label == address else f"{label} ({address})".strip()


def _emphasised(line: str) -> str:
    heading = _HEADING.fullmatch(line)
    if heading:
        return f"**{escape(heading['title'].replace('*', '').rstrip(' #'))}**"
    return "".join(_inline(line))


def _inline(line: str) -> Iterator[str]:
    done = 0
    for match in _EMPHASIS.finditer(line):
        mark, inner = match["mark"], match["inner"]
        yield escape(line[done : match.start()])
        # Markdown wants a blank or a sign on the outer side of a mark, which Chinese and Japanese don't have.
        yield f"{_CUT}{mark}{escape(inner)}{mark}{_CUT}"
        done = match.end()
    yield escape(line[done:])
