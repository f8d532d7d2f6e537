"""How long a text is, whatever it is written in."""

from __future__ import annotations

import re

_NO_BLANKS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # Chinese and Japanese, about two signs a word


def word_count(text: str) -> float:
    """The number of words; Chinese and Japanese, which have no blanks, count as a word for two signs."""
    return len(text.split()) + len(_NO_BLANKS.findall(text)) / 2
