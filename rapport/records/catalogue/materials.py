"""What the upper is made of, and the sole: shops' words in several languages, mistranslated ones too."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Longer names before the words they hold: 'faux leather' isn't leather, 'suede leather' is suede alone.
_WORDS: tuple[tuple[str, str], ...] = (
    ("faux_leather", r"(?:faux|fake|imitation|synthetic|synthtic|artificial|vegan|eco|pu|man-?made|microfib(?:er|re)|simili)"
                     r"[\s_-]*(?:pu[\s_-]*)?(?:leather|skin)|leather(?:ette|\s*(?:look|imitation))|(?:kunst|lederi?mitat)\w*leder"
                     r"|kunstleder|lederimitat|simili\s*cuir|similicuir|cuir\s+synth\w+|ecopelle|similpelle|polipiel"),
    ("faux_fur", r"(?:faux|fake|synthetic|artificial)[\s_-]*fur|plush|kunstfell"),
    ("suede", r"(?:cow\s*)?suede(?:[\s_-]*leather)?|velou?rs?(?:[\s_-]*leather)?|veloursleder|wildleder|rauh?leder"
              r"|daim|ante|scamosciat\w+|camoscio|serraje"),
    ("nubuck", r"nubuc?k(?:[\s_-]*leather)?|nuuk\s*leather|nubukleder|nobuck"),
    ("leather", r"(?:nappa|smooth|patent|grain|calf|goat|sheep|pig|cow)[\s_-]*(?:leather|skin)|leather|calfskin|sheepskin"
                r"|cow\s*hide|nappa(?:leder)?|lammfell|\w*leder|cuir|pelle|cuero|piel|k[uů]že|skóra|skin|calf|vitello|皮革|真皮|革"),
    ("canvas", r"canvas|leinen|toile|lona|tela"),
    ("mesh", r"mesh|netz"),
    ("satin", r"satin"),
    ("velvet", r"velvet|samt"),
    ("felt", r"felt|filz"),
    ("wool", r"wool|wolle|laine|lana|shearling|merino"),
    ("rubber", r"(?:synthetic\s*)?rubber|gummi|caoutchouc|gomma|goma|kautschuk"),
    ("pvc", r"pvc|polyvinyl\w*(?:\s*chloride)?"),
    ("eva", r"eva|ethylene[\s_-]*vinyl[\s_-]*acetate|croslite"),
    ("textile", r"(?:other\s*)?textil\w*|tessuto|tissu|fabrics?|cloth|cotton|baumwolle|polyester|polyamide|nylon|knit(?:ted)?"
                r"|linen|silk|brocade|lycra|spandex|elastane|denim|fleece|jute|raffia|bast|straw|cordura|condura|stoff|tissue"
                r"|tejido|nets?|yarn|sympatex|gore-?tex|材質布|布"),
    ("synthetic", r"synth?et(?:h)?i[ck]\w*|synth[eé]ti\w+|synthesis|sint[eé]ti\w+|man-?\s?made|polyurethane?|poliuretano|t?pu"
                  r"|plastic|kunststoff|neoprene|microfib(?:er|re)|polyethylene|tpr|tpe|thermoplastic\s*\w*|artificial|resin"),
)  # fmt: skip
MATERIALS: tuple[str, ...] = tuple(name for name, _ in _WORDS)
FAMILIES: dict[str, tuple[str, ...]] = {
    "leather": ("leather", "suede", "nubuck"),
    "textile": ("textile", "canvas", "mesh", "satin", "velvet", "felt", "wool"),
    "synthetic": ("synthetic", "faux_leather", "pvc", "eva"),
}
_PATTERN = re.compile(
    "|".join(rf"(?P<{name}>(?<![^\W_])(?:{words})(?![^\W_]))" for name, words in _WORDS), re.IGNORECASE
)
_IN_TITLES = frozenset(
    {"faux_leather", "suede", "nubuck", "leather", "canvas", "mesh", "satin", "velvet", "felt", "wool"}
)
_OTHER_PART = re.compile(
    r"[^,;/+.()]*\b(?:out-?\s?soles?|soles?|insoles?|lining|lined|inner|footbed|laufsohle|futter)\b[^,;/+.()]*",
    re.IGNORECASE,
)
_UPPER_PART = re.compile(r"([^()]*)\(\s*(?:upper|outer|outer shoe|shoe upper)\s*materials?\s*\)", re.IGNORECASE)
_UPPER = re.compile(r"([^.;:!?]{0,60}?)\s*\buppers?\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;。!?，【】(（]|,\s|-(?=[A-Z])|,(?=[A-Z])")
LONG_CHARS = 60  # a value of more is a sentence: its first part that names a material says it


def materials_in(text: str) -> tuple[str, ...]:
    """The materials that a value names, in alphabetical order."""
    upper = _UPPER_PART.search(text)
    text = upper[1].rpartition(")")[2] if upper else text
    own = _OTHER_PART.sub(" ", text)
    if len(own) <= LONG_CHARS:
        return _named(own)
    return next((found for clause in _CLAUSE.split(own) if (found := _named(clause))), ())


def upper_materials(stated: Iterable[str], title: str, texts: Iterable[str]) -> tuple[str, ...]:
    """What the upper is made of: the first of the `stated` values that names a material, then the title, then
    a sentence of the `texts` about the upper."""
    for value in stated:
        if found := materials_in(value):
            return found
    if found := tuple(name for name in _named(title) if name in _IN_TITLES):
        return found
    for text in texts:
        for match in _UPPER.finditer(text):
            if found := _named(_OTHER_PART.sub(" ", match[1])):
                return found
    return ()


def sole_material(stated: Iterable[str]) -> str | None:
    """The sole's materials as words ('rubber', 'leather, rubber'), or None where none is named."""
    for value in stated:
        clauses = _CLAUSE.split(value) if len(value) > LONG_CHARS else [value]
        if found := next((found for clause in clauses if (found := _named(clause))), ()):
            return ", ".join(found)
    return None


def _named(text: str) -> tuple[str, ...]:
    return tuple(sorted({match.lastgroup for match in _PATTERN.finditer(text) if match.lastgroup}))
