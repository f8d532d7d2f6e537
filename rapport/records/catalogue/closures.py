"""How a shoe is fastened: shops' words in several languages, mistranslated ones too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapport.records.product import Closure

# 'snare' (Schnürung) and 'slipper' (Schlupfschuh) are German words put through a dictionary.
_WORDS: tuple[tuple[Closure, tuple[str, ...]], ...] = (
    ("elastic", (
        r"elastic(?:ated)?\s*(?:laces?|straps?|bands?)?", r"bungee", r"rubber\s*bands?", r"gummizug", r"[ée]lastique",
        r"el[aá]stico",
    )),
    ("lace_up", (
        r"(?:speed|quick|shoe|fast)?[\s_-]*lac(?:es?|ed|ing)(?:[\s_-]*up)?", r"shoelaces?", r"snare", r"\w*schnür\w*",
        r"lacets?", r"lacci", r"stringate", r"(?<!sin )cordones", r"thread", r"tkaničky", r"sznurowan\w+",
        r"鞋带", r"紐",
    )),
    ("slip_on", (
        r"(?:slip|pull|step)[\s_-]*on", r"slippers?", r"(?:to\s*)?put\s*on", r"to\s*slip", r"pull\s*closure",
        r"\w*schlupf\w*", r"enfiler", r"sans\s*fermeture", r"senza\s*(?:chiusura|lacci)", r"sin\s*cordones",
        r"laceless",
    )),
    ("velcro", (
        r"hook\s*(?:&|and|n)?\s*loop", r"velcro", r"rip-?tape", r"klett\w*", r"scratch", r"strappo", r"suchý\s*zip",
        r"touch[\s_-]*(?:close|fasten)\w*",
    )),
    ("zip", (
        r"(?:side[\s_-]*)?zip(?:s|per|pers|ped)?", r"rei(?:ß|ss)verschluss", r"fermeture\s*[ée]clair", r"cerniera",
        r"cremallera", r"zamek",
    )),
    ("buckle", (r"(?:\d+\s*)?buckles?", r"double\s*ring", r"schnalle\w*", r"boucle", r"fibbia", r"hebilla")),
)  # fmt: skip
_NO_CLOSURE = re.compile(
    r"(?:easy\s+|easily\s+)?(?:to\s+|can\s+)?(?:put|slip|pull)\s+(?:it\s+|them\s+)?on\s+(?:and|&|or)\s+(?:take\s+)?off",
    re.IGNORECASE,
)
_PATTERN = re.compile(
    "|".join(rf"(?P<{name}>(?<![^\W_])(?:{'|'.join(words)})(?![^\W_]))" for name, words in _WORDS), re.IGNORECASE
)
_TITLE = re.compile(
    r"\b(?:(?P<lace_up>lace[\s-]*ups?|laced|lacing)|(?P<slip_on>slip[\s-]*ons?)|(?P<velcro>velcro|hook (?:&|and) loop)"
    r"|(?P<zip>(?:side|front|back|inside)[\s-]*zip(?:per)?|zip[\s-]*up)|(?P<buckle>buckles?))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;,。!?，【】(（]|-(?=[A-Z][a-z]+ )")
MOST_CHARS = 400
LONG_CHARS = 60


@lru_cache(4096)  # the same few values in most rows
def closures_in(text: str) -> tuple[Closure, ...]:
    """The ways of fastening that a value names, in alphabetical order."""
    text = _NO_CLOSURE.sub(" ", text[:MOST_CHARS])
    if len(text) <= LONG_CHARS:
        return _named(text)
    return next((found for clause in _CLAUSE.split(text) if (found := _named(clause))), ())


def closures_of(stated: Iterable[str], title: str) -> tuple[Closure, ...]:
    """The first of the `stated` values that names one, else what the title says."""
    for value in stated:
        if found := closures_in(value):
            return found
    return _groups(_TITLE, title)


def _named(text: str) -> tuple[Closure, ...]:
    return _groups(_PATTERN, text)


def _groups(pattern: re.Pattern[str], text: str) -> tuple[Closure, ...]:
    found = {match.lastgroup for match in pattern.finditer(text)}
    return tuple(sorted(name for name, _ in _WORDS if name in found))
