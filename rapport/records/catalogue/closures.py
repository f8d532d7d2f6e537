"""How a shoe is fastened: shops' words in several languages, mistranslated ones too."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapport.records.product import Closure

# 'snare' (Schnürung) and 'slipper' (Schlupfschuh) are German words put through a dictionary.
_WORDS: tuple[tuple[Closure, str], ...] = (
    ("elastic", r"elastic(?:ated)?\s*(?:laces?|straps?|bands?)?|bungee|rubber\s*bands?|gummizug|[ée]lastique|elastico|el[aá]stico"),
    ("lace_up", r"(?:speed|quick|shoe|fast)?[\s_-]*lac(?:es?|ed|ing)(?:[\s_-]*up)?|shoelaces?|snare|\w*schnür\w*"
                r"|lacets?|lacci|stringate|cordones|thread|tkaničky|sznurowan\w+|鞋带|紐"),
    ("slip_on", r"(?:slip|pull|step)[\s_-]*on|slip(?:per|pers)|(?:to\s*)?put\s*on|to\s*slip|pull\s*closure|\w*schlupf\w*"
                r"|enfiler|sans\s*fermeture|senza\s*(?:chiusura|lacci)|sin\s*cordones|laceless"),
    ("velcro", r"hook\s*(?:&|and|n)?\s*loop|velcro|klett\w*|scratch|strappo|touch[\s_-]*(?:close|fasten)\w*|suchý\s*zip"),
    ("zip", r"(?:side[\s_-]*)?zip(?:s|per|pers|ped)?|rei(?:ß|ss)verschluss|fermeture\s*[ée]clair|cerniera|cremallera|zamek"),
    ("buckle", r"(?:\d+\s*)?buckles?|schnalle\w*|boucle|fibbia|hebilla|monk\s*strap"),
)  # fmt: skip
_PATTERN = re.compile(
    "|".join(rf"(?P<{name}>(?<![^\W_])(?:{words})(?![^\W_]))" for name, words in _WORDS), re.IGNORECASE
)
_TITLE = re.compile(
    r"\b(?:(?P<lace_up>lace[\s-]*ups?)|(?P<slip_on>slip[\s-]*ons?)|(?P<velcro>velcro|hook (?:&|and) loop)"
    r"|(?P<zip>(?:side|front|back|inside)[\s-]*zip(?:per)?|zip[\s-]*up)|(?P<buckle>buckles?))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;,。!?，【】(（]|-(?=[A-Z][a-z]+ )")
LONG_CHARS = 60


def closures_in(text: str) -> tuple[Closure, ...]:
    """The ways of fastening that a value names, in alphabetical order."""
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
