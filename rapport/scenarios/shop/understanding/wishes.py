"""What a message wants or doesn't want in words of its own: 'laces drive me mad', 'a tenner'.

A 'not' that stands right before a thing is heard elsewhere; people also say that they hate it, can't manage it, or want
anything but it. Patterns are for folded text (small letters, no accents).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from rapport.scenarios.shop.constraints import Constraints, For
from rapport.scenarios.shop.taxonomy import OUTSIDE
from rapport.scenarios.shop.understanding.aversions import averse_phrases
from rapport.scenarios.shop.understanding.lexicon import lexicon
from rapport.scenarios.shop.understanding.text import fold, tokens_of

# Turkish: 'bagciksiz' has no laces, 'bagciksiz olmasin' has.
_WITHOUT_SUFFIX = re.compile(r"\b\w{4,}s[iu]z\b( (?:\w+ )?(?:olmasin|istemiyor|sevmiyor))?")
_LACELESS = re.compile(r"\b(?:laceless|lace[- ]free|no[- ]lace|schnursenkellos\w*)\b")
_FIELDS = {
    "material": ("materials", "not_materials"), "closure": ("closures", "not_closures"),
    "colour": ("colours", "not_words"), "category": ("categories", "not_categories"),
}  # fmt: skip
_LEAST_HEEL = re.compile(
    r"\d\s?(?:cm|mm|inch\w*|zoll|pouces?|pollici|pulgadas|centimet\w+|santim)\b[^.!?,;]{0,12}\b(?:minimum|mindestens|minimo|"
    r"at least|at the least|min)\b"
)
_ROUNDED_DOWN = 0.85  # how far below a bare height the reading begins
_NOTES = {"fiver": Decimal(5), "tenner": Decimal(10)}
_NOTE = re.compile(r"\b(fiver|tenner)\b")
_FOR_WHOM: tuple[tuple[re.Pattern[str], For], ...] = (
    (re.compile(r"\b(?:teenage girls?|schoolgirls?|enkelin)\b"), "girls"),
    (re.compile(r"\b(?:teenage boys?|schoolboys?)\b"), "boys"),
    (re.compile(r"\b(?:den|einen|fur) herrn\b|\bgentleman\b|\bmonsieur\b"), "men"),
    (re.compile(r"\b(?:die|eine|fur) dame\b"), "women"),
)


def as_wished(asked: Constraints, message: str) -> Constraints:
    """The constraints with what a message says in other words: what it is averse to, least heights, for whom."""
    text = fold(message)
    for kind, value, is_wanted in _said(text):
        asked = _back(asked, kind, value) if is_wanted else _moved(asked, kind, value)
    if asked.not_categories == (OUTSIDE,):  # 'anything but laces' wants shoes
        asked = replace(asked, not_categories=())
    if asked.min_heel_cm and asked.max_heel_cm and _LEAST_HEEL.search(text):
        asked = replace(asked, min_heel_cm=round(asked.min_heel_cm / _ROUNDED_DOWN, 1), max_heel_cm=None)
    note = _NOTE.search(text)
    if note and asked.max_price is None and asked.min_price is None:
        asked = replace(asked, max_price=_NOTES[note[1]])
    if asked.audience is None:
        asked = replace(asked, audience=next((who for words, who in _FOR_WHOM if words.search(text)), None))
    return asked


def _said(text: str) -> Iterator[tuple[str, str, bool]]:
    """The kinds of things, and which, that a text is averse to, and those (True) that it wants after all."""
    for phrase, is_wanted in averse_phrases(text):
        for kind, value in things_in(phrase, _FIELDS):
            yield kind, value, is_wanted
    if _LACELESS.search(text):
        yield "closure", "lace_up", False
    for match in _WITHOUT_SUFFIX.finditer(text):
        for kind, value in things_in(match[0], ("material", "closure")):
            yield kind, value, bool(match[1])


def things_in(text: str, kinds: Container[str]) -> Iterator[tuple[str, str]]:
    """The phrases of some kinds in a text, each with its kind and what it stands for."""
    for hit in lexicon().hits([token.text for token in tokens_of(text)]):
        if hit.kind in kinds:
            yield hit.kind, hit.value


def _moved(asked: Constraints, kind: str, value: str) -> Constraints:
    """The constraints with a thing that they want among what they don't."""
    wanted, unwanted = _FIELDS[kind]
    kept = tuple(one for one in getattr(asked, wanted) if one != value)
    if value in getattr(asked, unwanted) or (kind == "category" and (not kept or value not in getattr(asked, wanted))):
        return asked
    moved: dict[str, Any] = {wanted: kept, unwanted: (*getattr(asked, unwanted), value)}
    return replace(asked, **moved)


def _back(asked: Constraints, kind: str, value: str) -> Constraints:
    """The constraints with a thing that they don't want among what they do."""
    wanted, unwanted = _FIELDS[kind]
    if value not in getattr(asked, unwanted):
        return asked
    left = tuple(one for one in getattr(asked, unwanted) if one != value)
    moved: dict[str, Any] = {wanted: tuple(dict.fromkeys((*getattr(asked, wanted), value))), unwanted: left}
    return replace(asked, **moved)
