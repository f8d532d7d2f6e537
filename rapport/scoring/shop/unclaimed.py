"""Where a reply names a property without claiming it: '(not met: black)', 'waterproofing: not stated'.

What a negative label announces isn't claimed up to the end of its bracket, line or sentence; nor is what stands before
a 'not stated', nor what the customer is said to have asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.scoring.shop.pieces import Part

_I = re.IGNORECASE
_SAID = (
    r"(?:met|stated|given|listed|mentioned|specified|confirmed|included|fulfilled|available|matched|matching|"
    r"found|known|shown|provided|covered)"
)
_LABEL = re.compile(
    rf"\b(?:not (?:\w+ )?{_SAID}|unmet|missing|lacks?|lacking|unconfirmed|unspecified|unknown|no (?:information|data|"
    r"details?|mention)|"
    r"nicht (?:\w+ )?(?:erfüllt|angegeben|genannt|bestätigt|vorhanden|dabei)|fehl(?:t|en|end)\w*|keine angaben?|"
    r"non (?:respecté|indiqué|précisé|rempli|mentionné)\w*|manqu\w+|"
    r"no (?:se )?(?:cumpl|indica|especifica|menciona|consta)\w*|falta\w*|"
    r"non (?:rispettat|indicat|specificat|menzionat|soddisfatt)\w+|manca\w*|uymayan|eksik|belirtilmemiş)"
    r"\b[^:()\n]{0,30}:",
    _I,
)
_DENIED = re.compile(
    r"(?:^|(?<=[,;:()|–—.!?\n]))(?P<label>[^,;:()|–—.!?\n]{1,120}?)\s*(?::|\s[–—-]|\(|\bis|\bare|\bist|\bsind|\best|"
    r"\bsont|\bè|\bsono|\bes|\bestá)\s+"
    r"(?:\w+ ){0,2}?"
    rf"(?:not (?:\w+ )?{_SAID}|no (?:information|data|details?)|unknown|unclear|unspecified|unconfirmed|n/a|"
    r"nicht (?:\w+ )?(?:angegeben|genannt|bestätigt|bekannt)|keine angaben?|unbekannt|"
    r"(?:non|pas) (?:indiqué|précisé|mentionné)\w*|inconnu\w*|"
    r"no (?:se )?(?:indica|especifica|menciona|consta)\w*|sin especificar|desconocid\w+|"
    r"non (?:indicat|specificat|menzionat|dichiarat)\w+|sconosciut\w+|belirtilmemiş|bilinmiyor)",
    _I,
)
_WISHED = re.compile(
    r"(?<!as )\b(?:you(?:['’](?:re|d|ve)| are| were| have| had| would)? (?:really |also )?(?:asked|ask|want\w*|wish\w*|"
    r"need\w*|mention\w*|request\w*|said|specif\w+|look\w*|like|after|prefer\w*)|your (?:request|search|wish|"
    r"question|criteria|requirements?)|"
    r"(?:sie|du) (?:\w+ )?(?:such\w*|wünsch\w*|möcht\w*|gefragt|wollt\w*)|gesucht\w*|gewünscht\w*|"
    r"vous (?:\w+ )?(?:cherch\w*|souhait\w*|demand\w*|voul\w*)|demandée?s?|"
    r"(?:cerc|desider|richie)\w*|(?:busca\w*|dese[ao]\w*|pide\w*|pedid\w*|quier\w*)|istediğiniz|aradığınız)\b",
    _I,
)
_BRACKET_END = re.compile(r"\)")
_CLAUSE_END = re.compile(r"[;)\n]")
_LEFT_OPEN = re.compile(
    r"\b(?:(?:does|do|did|can|could)(?: not|n['’]t) (?:\w+ )?(?:say|state|mention|list|specify|give|tell|show|confirm|"
    r"answer|include|describe|see)|(?:is|are)(?: not|n['’]t) (?:stated|given|listed|mentioned|specified|included|in "
    r"(?:the|our) (?:data|listing))|no (?:information|details?|mention|data)|not (?:stated|listed|specified|sure)|"
    r"no (?:\w+ )?(?:price|colou?r|material|size|width|height|closure)s? (?:is |are )?(?:stated|given|listed|shown)|"
    r"(?:don['’]t|do not) (?:know|have (?:any |the |that )?"
    r"(?:information|details?|data|figures?))|nicht (?:\w+ )?(?:angegeben|genannt|hervor)|"
    r"steht (?:\w+ ){0,2}(?:nichts|nicht)|"
    r"keine (?:angaben?|informationen?)|antworten \w+ daten \w+ nicht|beantworten|"
    r"(?:n['’]est|ne sont|n['’]est pas) pas (?:précisé|indiqué|mentionné)\w*|ne (?:le |la |les )?(?:précis|di|mentionn|"
    r"indiqu|répond)\w+ pas|aucune (?:information|précision|indication)|"
    r"non (?:è|sono) (?:indicat|specificat|riportat)\w+|non (?:lo |la )?(?:di|specific|indic|rispond|riport)\w+|"
    r"nessuna (?:informazione|indicazione)|"
    r"no (?:se |lo |la )?(?:indic|especific|mencion|dice|respond|consta|figura)\w*|"
    r"belirtilm\w+|bilgi (?:yok|bulunmuyor)|yanıtlamıyor)",
    _I,
)

_ADMITS = re.compile(
    r"\bnone (?:of (?:the|these|them|our|those|what)\b[^.!?\n]{0,60}?|is|are|here)\b|"
    r"\b(?:no|not an?|isn['’]t an?|without an?) (?:exact|perfect|full|complete|precise) (?:match|fit|hit)|"
    r"\bno (?:\w+ ){0,4}(?:match|fit)(?:es|s)?\b|"
    r"\bnothing\b[^.!?\n]{0,40}\b(?:match|fit|state|mention|list|meet|that)\w*|"
    r"\b(?:rather than|instead of|unlike|not)\b[^.!?\n]{0,40}\byou (?:want\w*|asked|need\w*|mention\w*|are looking)|"
    r"\bneither (?:is|are|of|has|have|comes?|mentions?|states?|lists?)\b|\bkeiner von|\bni l['’]une?\b|"
    r"\bnot (?:quite|exactly) what|\b(?:can['’]?t|cannot|can ?not|couldn['’]t|could not|don['’]t|do not|didn['’]t) "
    r"(?:actually |currently )?(?:promise|confirm|guarantee|find|see|have|offer|stock)\b|"
    r"\bnot (?:available|met|stated|listed|specified|confirmed|mentioned)\b|"
    r"\b(?<!price )(?<!prices )(?:is|are)(?:n['’]t| not) (?:\w+ )?"
    r"(?:available|stated|listed|specified|confirmed|mentioned)\b|"
    r"\b(?:keine?[rs]? (?:davon|dieser|der)|nicht (?:erfüllt|ganz|genau)|nichts passendes|genau das)\b|"
    r"\baucune? (?:de ces|d['’]entre|ne|correspond)|\b(?:pas|ne correspond\w*) (?:exactement|tout à fait)|"
    r"\bnessun[ao]? (?:di|dei|delle|è|corrispond)|\bnon (?:corrispond|esattamente)\w*|"
    r"\bningun[oa]? (?:de|es|coincide)|\bno (?:encaja|coincide|cumple)\w*|\bhiçbiri\b",
    _I,
)


def admits(reply: str) -> bool:
    """Whether a reply says anywhere that what it shows isn't all that was asked for."""
    return _ADMITS.search(reply) is not None


def says_left_open(reply: str) -> bool:
    """Whether a reply says that the data leaves something open."""
    return _LEFT_OPEN.search(reply) is not None


def unclaimed(text: str) -> list[tuple[int, int]]:
    """The half-open ranges of a piece that name properties without claiming them."""
    return sorted([*_labelled(text), *_denied(text)])


def is_wish(clause: str) -> bool:
    """Whether a clause speaks of what the customer asked for, and says no more of a product."""
    return _WISHED.search(clause) is not None


def claimed_parts(parts: list[Part], text: str, start: int) -> Iterator[Part]:
    """Those of the parts of a piece (which stands at `start`) that aren't in an unclaimed range."""
    ranges = unclaimed(text)
    for part in parts:
        at, end = part.start - start, part.end - start
        if not any(first < end and at < last and (first <= at or end <= last) for first, last in ranges):
            yield part


def _labelled(text: str) -> Iterator[tuple[int, int]]:
    for label in _LABEL.finditer(text):
        opened = text.rfind("(", 0, label.start()) > text.rfind(")", 0, label.start())
        close = (_BRACKET_END if opened else _CLAUSE_END).search(text, label.end())
        yield label.start(), close.start() if close else len(text)


def _denied(text: str) -> Iterator[tuple[int, int]]:
    for denied in _DENIED.finditer(text):
        yield denied.start("label"), denied.end()
