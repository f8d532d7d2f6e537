"""How many tokens a text is, estimated without any model's tokenizer."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from rapport.providers.model import Message

_PIECE = re.compile(
    r"(?P<wide>[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff])"
    r"|(?P<digits>[0-9]+)"
    r"|(?P<ascii>[A-Za-z]+(?![^\W\d_]))"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<breaks>[^\S\n]*\n\s*)"
    r"|(?P<blanks>[^\S\n]{2,})"
    r"|(?P<mark>[^\w\s]|_)"
)
_BLANKS = re.compile(r"[^\S\u3000]+")  # the wide blank is a character of Chinese and Japanese
_SPACE = re.compile(r"[^\S\n\u3000]*\n[^\S\u3000]*|[^\S\n\u3000]{2,}")
_PLAIN_PIECE = re.compile(r"[A-Za-z]{1,7}|[0-9]{1,3}|[^\S\n]*\n\s*|[^\S\n]{2,}|[^\w\s]|_")  # each a whole token
_TOKENS_A_MESSAGE = 4  # role and separators in the usual chat templates


@lru_cache(maxsize=256)  # a prompt is counted when it is composed and again when it is sent
def estimate_tokens(text: str) -> int:
    """Tokens of `text` for a current byte-pair vocabulary of 100,000 to 260,000 entries, as an estimate.

    Per piece: an unaccented word one token a started seven letters, other alphabets and accented words one a started
    three and a half, Chinese, Japanese and Korean 0.8 a character, digits one a started three, a mark or a run of line
    breaks one. A blank between words is part of the word. An empty text has none. The weights are rules of thumb, not
    measured against a vocabulary (none comes with the dependencies): compare with what a server counted before you
    lean on the last tenth, and expect more than this from models with small or mostly English vocabularies.
    """
    if text.isascii():
        return len(_PLAIN_PIECE.findall(text))
    words = _BLANKS.split(text)  # no piece but a run of blanks or line breaks goes past one
    counted = len(_SPACE.findall(text)) + len(_PLAIN_PIECE.findall(" ".join(filter(str.isascii, words))))
    other = " ".join(word for word in words if not word.isascii())
    return math.ceil(counted + sum(_piece_tokens(match) for match in _PIECE.finditer(other)))


def estimate_message_tokens(messages: Iterable[Message]) -> int:
    """Tokens of a whole prompt: the messages and what a chat template puts around each."""
    return sum(estimate_tokens(message.content) + _TOKENS_A_MESSAGE for message in messages)


def _piece_tokens(match: re.Match[str]) -> float:
    size = match.end() - match.start()
    match match.lastgroup:
        case "wide":
            return 0.8
        case "digits":
            return math.ceil(size / 3)
        case "ascii":
            return math.ceil(size / 7)
        case "word":
            return math.ceil(size / 3.5)
        case _:
            return 1.0
