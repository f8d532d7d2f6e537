"""Whom a message and its posting name, and as what: the company itself, one in passing, the person who signs."""

from __future__ import annotations

import re

from rapport.scenarios.matching import STOP_WORDS, fold, terms
from rapport.scoring.grounding.employers import COMMON_WORDS
from rapport.scoring.grounding.names import Name
from rapport.scoring.grounding.reading import Reading

_TEAM = re.compile(r"\b(?:team|recruit\w*|talent|hr|hiring|people|acquisition|careers|personal\w*)\b", re.IGNORECASE)
_BEGINS = re.compile(r"(?:^|[.!?\n])\s*(?:the |about |join |at )?$", re.IGNORECASE)
_OF_SITE = re.compile(r"©|\(c\)|copyright|cookie|privacy|rights reserved|provozov|impressum", re.IGNORECASE)
_OFTEN = 4  # times that a posting names who writes
_LINES_OF_HEAD = 3  # of a posting, at either end
_LINES_OF_PERSON = 1  # of a signature, after the closing
_WORD = re.compile(r"[^\W\d_]+")
_FURTHER = re.compile(r"(?: [A-ZÀ-ÖØ-ÞČŘŠŽ][\w&.-]*)+")
_SHORTEST_STEM, _FEWEST_OF_PRODUCT = 4, 2  # letters of a company's name; words after it that make it a product's


def names_company(reading: Reading) -> bool | None:
    """Whether the message names the company of the posting, in any case of it; None where it can't be told.

    Red Hat Enterprise Linux names a product and not Red Hat.
    """
    own = [
        word for word in terms(reading.company) if len(word) > 2 and word not in COMMON_WORDS and word not in STOP_WORDS
    ]
    if not own or not own[0].isascii() or not own[0].isalpha():
        return None
    stem = own[0][: max(_SHORTEST_STEM, len(own[0]) - 2)]
    is_small = reading.company[:1].islower()
    text = reading.message.body.text
    for match in _WORD.finditer(text):
        if not (match[0][0].isupper() or is_small) or not fold(match[0]).startswith(stem):
            continue
        more = _FURTHER.match(text, match.end())
        further = [word for word in terms(more[0]) if word not in terms(reading.company)] if more else []
        if len(further) < _FEWEST_OF_PRODUCT:
            return True
    return False


def is_who_writes(reading: Reading, name: Name) -> bool:
    """Whether it is the name of the person who signs, and not of the firm below or behind it."""
    words = [fold(word) for word in re.findall(r"[^\W\d_]+", name.text)]
    if not all(word in reading.sender for word in words):
        return False
    signed = reading.message.sign_off.text.splitlines() if reading.message.sign_off else []
    told = [line for line in signed if all(word in fold(line) for word in words)]
    own = [re.split(r"[,@|–(]| - ", line)[0] for line in signed[: _LINES_OF_PERSON + (len(signed) > 1)]]
    return not told or any(all(word in fold(line) for word in words) and not _TEAM.search(line) for line in own)


def is_aside(posting: str, name: str) -> bool:
    """Whether a posting names somebody only in passing, as a customer, an owner or a site, and not as who writes.

    Who writes stands at its head, in its last lines, begins a sentence, or is named again and again.
    """
    lines = [line.strip() for line in posting.splitlines() if line.strip()]
    last = [line for line in lines[-_LINES_OF_HEAD:] if not _OF_SITE.search(line)]
    if any(name in line for line in (*lines[:_LINES_OF_HEAD], *last)):
        return False
    said = list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", posting))
    is_subject = any(_BEGINS.search(posting[: match.start()]) for match in said)
    return not is_subject and len(said) < _OFTEN
