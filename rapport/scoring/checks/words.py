"""Phrases as one pattern: lists that stand in `phrases/`, one regular expression a line."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("phrases")
_LIST = re.compile(r"\{([a-z_]+)\}")
_WORD_BEGINS, _WORD_ENDS = r"(?<![^\W_])", r"(?![^\W_])"


@cache
def phrases(name: str) -> re.Pattern[str]:
    """What finds any of the phrases of a list as whole words, in any case.

    A line that begins with `#` is a comment; `{name}` stands for the list of that name. Chinese and Japanese have no
    blanks between words, so an edge counts only where a phrase doesn't begin or end in their signs.
    """
    return re.compile("|".join(_with_edges(line) for line in _lines(name)), re.IGNORECASE)


def _lines(name: str) -> list[str]:
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [_LIST.sub(lambda match: "(?:" + "|".join(_lines(match[1])) + ")", line) for line in lines]


def _with_edges(phrase: str) -> str:
    first, last = phrase.lstrip("(?:[")[:1] or phrase[0], phrase.rstrip(")]?*+")[-1:] or phrase[-1]
    return f"{_edge(first, _WORD_BEGINS)}(?:{phrase}){_edge(last, _WORD_ENDS)}"


def _edge(sign: str, edge: str) -> str:
    return "" if "\u3000" <= sign <= "\u9fff" else edge
