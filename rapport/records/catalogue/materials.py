"""What the upper is made of, and the sole: shops' words in several languages, mistranslated ones too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

# Longer names before the words they hold: 'faux leather' isn't leather. 'Suede leather' is both: it is
# found by those who ask for leather.
_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("faux_leather", (
        r"(?:faux|fake|imitation|synthetic|synthtic|artificial|vegan|eco|pu|man-?made|microfib(?:er|re)|simili)"
        r"[\s_-]*(?:pu[\s_-]*)?(?:leather|skin)", r"leatherette", r"leather[\s_-]*(?:look|imitation)", r"kunstleder",
        r"lederimitat", r"simili\s*cuir", r"similicuir", r"cuir\s+synth\w+", r"ecopelle", r"similpelle", r"polipiel",
    )),
    ("faux_fur", (r"(?:faux|fake|synthetic|artificial)[\s_-]*fur", r"plush", r"kunstfell")),
    ("suede", (
        r"(?:cow\s*)?(?:micro)?suede", r"velou?rs?", r"veloursleder", r"wildleder",
        r"rauh?leder", r"daim", r"scamosciat\w+", r"camoscio", r"serraje",
    )),
    ("nubuck", (r"nubuc?k", r"nuuk\s*leather", r"nubukleder", r"nobuck")),
    ("leather", (
        r"(?:nappa|smooth|patent|grain|calf|goat|sheep|pig|cow)[\s_-]*(?:leather|skin)", r"leather", r"calfskin",
        r"sheepskin", r"cow\s*hide", r"nappa(?:leder)?", r"lammfell", r"\w*leder", r"cuir", r"pelle", r"cuero", r"piel",
        r"k[uů]že", r"skóra", r"skin",
        r"(?<!mid )(?<!mid-)(?<!wide )(?<!high )(?<!the )calf(?!\W?(?:boot|length|high))",
        r"vitello", r"皮革", r"真皮", r"革",
    )),
    ("canvas", (r"canvas", r"leinen", r"toile", r"lona", r"tela")),
    ("mesh", (r"mesh(?:\s+(?:3d\s+)?(?:fabric|knit))?", r"netz")),
    ("satin", (r"satin(?:\s+fabric)?",)),
    ("velvet", (r"velvet", r"samt")),
    ("felt", (r"felt", r"filz")),
    ("wool", (r"wool", r"wolle", r"laine", r"lana", r"shearling", r"merino")),
    ("rubber", (r"(?:synthetic\s*)?rubbers?", r"gummi", r"caoutchouc", r"gomma", r"goma", r"kautschuk")),
    ("pvc", (r"pvc", r"polyvinyl\w*(?:\s*chloride)?")),
    ("eva", (r"eva", r"ethylene[\s_-]*vinyl[\s_-]*acetate", r"croslite")),
    ("textile", (
        r"(?:other\s*)?textil\w*", r"tessuto", r"tissu", r"(?:knitted\s*)?fabrics?", r"cloth", r"cotton", r"baumwolle",
        r"polyester", r"polyamide", r"nylon", r"knit(?:ted)?", r"linen", r"silk", r"brocade", r"lycra", r"spandex",
        r"elastane", r"denim", r"fleece", r"jute", r"raffia", r"bast", r"straw", r"cordura", r"condura", r"stoff",
        r"tissue", r"tejido", r"nets?", r"yarn", r"sympatex", r"gore-?tex", r"布",
    )),
    ("synthetic", (
        r"synth?et(?:h)?i[ck]\w*", r"synth[eé]ti\w+", r"synthesis", r"sint[eé]ti\w+", r"man-?\s?made", r"polyurethane?",
        r"poliuretano", r"t?pu", r"plastic", r"kunststoff", r"neoprene?", r"microfib(?:er|re)", r"polyethylene", r"tpr",
        r"tpe", r"thermoplastic\s*\w*", r"artificial", r"resin",
    )),
)  # fmt: skip
MATERIALS: tuple[str, ...] = tuple(name for name, _ in _WORDS)
FAMILIES: dict[str, tuple[str, ...]] = {
    "leather": ("leather", "suede", "nubuck"),
    "textile": ("textile", "canvas", "mesh", "satin", "velvet", "felt", "wool"),
    "synthetic": ("synthetic", "faux_leather", "pvc", "eva"),
}
_PATTERN = re.compile(
    "|".join(rf"(?P<{name}>(?<![^\W_])(?:{'|'.join(words)})(?![^\W_]))" for name, words in _WORDS), re.IGNORECASE
)
_IN_TITLES = frozenset(
    {"faux_leather", "suede", "nubuck", "leather", "canvas", "mesh", "satin", "velvet", "felt", "wool", "rubber", "pvc"}
)
_OTHER_PART = re.compile(
    r"[^,;/+.()]*\b(?:out-?\s?soles?|soles?|insoles?|lining|lined|inner|footbed|laufsohle|futter)\b[^,;/+.()]*",
    re.IGNORECASE,
)
_OTHER_IN_TITLE = re.compile(r"\b[\w-]+\s+(?:\w+\s+)?(?:(?:out|in)?soles?|studs?|lining|lined)\b", re.IGNORECASE)
_UPPER_PART = re.compile(r"([^()]*)\(\s*(?:upper|outer|outer shoe|shoe upper)\s*materials?\s*\)", re.IGNORECASE)
_UPPER = re.compile(r"([^.;:!?]{0,60}?)\s*\buppers?\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;。!?，【】(（]|,\s|-(?=[A-Z])|,(?=[A-Z])")
MOST_CHARS = 400  # what is further on says nothing of the material
LONG_CHARS = 60  # a value of more is a sentence: its first part that names a material says it


def materials_in(text: str) -> tuple[str, ...]:
    """The materials that a value names, in alphabetical order."""
    text = text[:MOST_CHARS]
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
    if found := tuple(name for name in _named(_OTHER_IN_TITLE.sub(" ", title)) if name in _IN_TITLES):
        return found
    for text in texts:
        for match in _UPPER.finditer(text):
            if found := _named(_OTHER_PART.sub(" ", match[1])):
                return found
    return ()


def sole_material(stated: Iterable[str]) -> str | None:
    """The sole's materials as words ('rubber', 'leather, rubber'), or None where none is named."""
    for value in (value[:MOST_CHARS] for value in stated):
        clauses = _CLAUSE.split(value) if len(value) > LONG_CHARS else [value]
        if found := next((found for clause in clauses if (found := _named(clause))), ()):
            return ", ".join(found)
    return None


@lru_cache(4096)  # the same few values in most rows
def _named(text: str) -> tuple[str, ...]:
    return tuple(sorted({match.lastgroup for match in _PATTERN.finditer(text) if match.lastgroup}))
