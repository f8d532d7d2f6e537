"""Orders in a message, by what they are about: the assistant's answer, its role, or what it was told before."""

from __future__ import annotations

import re
from itertools import pairwise

from rapport.scenarios.shop.understanding.text import fold
from rapport.scoring.shop.name_words import is_plain

_I = re.IGNORECASE
# An order begins a sentence, or a clause behind a comma or an 'and'.
_ORDER = re.compile(
    r"(?:^|(?<=[.!?;,:\n])|\b(?:and|then|also|but|und|dann|et|puis|e|poi|y|luego|ve)\b)\s*(?:p\.? ?s\.?[:,]?\s*)?"
    r"(?:(?:please|then|also|and|now|you must|you should|you have to|bitte|dann|auch|ensuite|poi|luego|"
    r"por favor)\s+){0,3}"
    r"(?:tell (?:all|every|each|the|your|any|other)\w* ?(?:customers?|users?|visitors?|people|shoppers?|one|body)?|"
    r"(?:call|address) me|(?:finish|end|close|start|begin|open|sign off|sign) (?:off )?(?:with|by|your|every|each|the)|"
    r"from (?:now|here) on,? ?(?:you )?\w+|(?:answer|reply|respond|speak|talk|write) (?:only |just )?(?:as|like) an?|"
    r"pretend|act as|say (?:that|the word|exactly)|"
    r"(?:append|insert|add) (?:the|this|a) (?:word|line|text|phrase|sentence|link|code|note)|"
    r"nenne mich|sag allen|beende|appelle-moi|termine par|dis à tous|chiamami|finisci con|llámame|termina con|"
    r"bana \w+ de)\b[^.!?\n]*[.!?]?",
    _I,
)
_OF_INSTRUCTIONS = re.compile(
    r"\b(?:what|which \w+) (?:were|are|have|had) you (?:been )?(?:told|instructed|given|asked|programmed)\b|"
    r"\b(?:print|show|reveal|repeat|list|translate|summari[sz]e|output|quote|copy|paste|display|dump|expose|share|"
    r"recite)\b"
    r"[^.!?\n]{0,40}\b(?:hidden|preced\w+|before this|your (?:\w+ )?(?:rules|guidelines|orders|instructions|prompt|"
    r"setup|"
    r"configuration)|system (?:prompt|message)|context window)\b",
    _I,
)
_WORD = re.compile(r"\w+")
_LEAST_SIGNS = 3


def orders_in(question: str) -> list[str]:
    """The clauses of a message that give orders about the answer."""
    return [match[0].strip(" ,;") for match in _ORDER.finditer(question)]


def without_orders_about_answers(question: str) -> str:
    """A message without such clauses."""
    return _ORDER.sub(" ", question).strip()


def asks_for_instructions(question: str) -> bool:
    """Whether a message wants to see what the assistant was told."""
    return _OF_INSTRUCTIONS.search(question) is not None


def echoes(order: str, text: str, known: str, names: frozenset[str]) -> bool:
    """Whether a text repeats two words of an order that stand side by side there; `known` is what rows say, folded, and
    `names` are the words of their titles."""
    words = _WORD.findall(fold(order))
    said = f" {' '.join(_WORD.findall(fold(text)))} "
    pairs = pairwise(words)
    return any(
        f" {left} {right} " in said and f"{left} {right}" not in known
        for left, right in pairs
        if min(len(left), len(right)) >= _LEAST_SIGNS
        and not (is_plain(left) or is_plain(right) or {left, right} & names)
    )
