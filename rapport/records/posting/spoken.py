"""Places that only a sentence tells: 'This role is based in Leeds', 'un EHPAD de 82 lits à Annecy'."""

from __future__ import annotations

import re

from rapport.documents.document import Document
from rapport.records.fact import Fact

MAX_CHARS = 40_000
_PLACE = (
    r"(?P<place>(?-i:[A-ZÀ-Ž])[\w'’-]*(?:,? (?:(?-i:[A-ZÀ-Ž])[\w'’-]*|or|de|du|le|la|les|sur|am|an der|upon|of|del|di)|"
    r"-(?-i:[A-ZÀ-Ž])[\w'’]*)*)"
)
_BASED = re.compile(
    r"\b(?:(?:role|position|job|post|opportunity|internship|you (?:will|would|.ll) be) (?:is |"
    r"will be )?(?:physically )?"
    r"(?:(?:based|located) )?(?:in|at|out of)|(?:based|located|headquartered) in|"
    r"(?:arbeitsort|standort|dienstort) ist|(?:mit )?sitz in|am standort|(?:unser\w* |am )(?:büro|standort|werk|"
    r"niederlassung) in|"
    r"(?:le )?poste (?:est )?(?:bas[ée] |situ[ée] )?à|(?:bas|situ|implant|install)ée?s? à|(?:nos |les )?(?:bureaux|"
    r"locaux|atelier)"
    r" (?:sont )?à|travail sur site à|"
    r"(?:con )?sede (?:di lavoro )?(?:è )?(?:a|in)|(?:lavoro|ufficio|stabilimento) (?:è )?a|situat[oa] a|"
    r"ubicad[oa]s? en|con sede en|con base en|gevestigd in|sediad[oa]s? em) (?:our |the |unserem? )?" + _PLACE,
    re.IGNORECASE,
)
_NOT_BEFORE = (
    r"(?:leaders?|experts?|specialists?|specialis\w+|experience|pioneers?|expertise|interest\w*|degree|führend|chef)"
)


def spoken_place(document: Document, company: str) -> Fact[str] | None:
    """The place of the first sentence that says where the job, or the company as a kind of house, is."""
    text = document.text[:MAX_CHARS]
    for pattern in (_BASED, _house(company)):
        for match in pattern.finditer(text):
            place = re.sub(r"(?:[ ,.]|\b(?:or|de|du|le|la|les|sur|am|upon|of|del|di)\b)+$", "", match["place"])
            if len(place) > 2 and not re.search(
                _NOT_BEFORE + r"$", text[: match.start("place")].rsplit(" ", 2)[0], re.I
            ):
                return Fact(place, document.passage(match.start("place"), match.start("place") + len(place)))
    return None


def _house(company: str) -> re.Pattern[str]:
    """'We are an accountancy practice in Leeds', '<company> est un EHPAD associatif à Annecy'."""
    who = r"we are|we.re|wir sind|nous sommes|siamo|somos" + (
        rf"|{re.escape(company)} (?:is|est|ist|è|es)" if company else ""
    )
    return re.compile(
        rf"\b(?:{who}) (?:an?|une?|uno|una|eine?n?|the|la|le|der|die|das)\s[^.!?;:]{{3,80}}?\s(?:in|à|a|en)\s{_PLACE}",
        re.IGNORECASE,
    )
