"""Places that only a sentence tells: 'This role is based in Leeds', 'un EHPAD de 82 lits à Annecy'."""

from __future__ import annotations

import re

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.posting.towns import base_form, town_at_start

MAX_CHARS = 40_000
_PLACE = (
    r"(?P<place>(?-i:[A-ZÀ-Ž])[\w'’-]*(?:,? (?:(?-i:[A-ZÀ-Ž])[\w'’-]*|or|de|du|le|la|les|sur|am|an der|upon|of|del|di)|"
    r"-(?-i:[A-ZÀ-Ž])[\w'’]*)*)"
)
_BASED = re.compile(
    r"\b(?:(?:role|position|job|post|opportunity|internship|you (?:will|would|.ll) be) (?:is |"
    r"will be )?(?:physically )?"
    r"(?:(?:based|located) )?(?:in|at|out of)|(?:based|located|headquartered) in|"
    r"(?:arbeitsort|standort|dienstort) ist|(?:mit )?sitz in|(?:unser\w* |am )standort|(?:unser\w* |am )(?:büro|"
    r"standort|werk|"
    r"niederlassung) in|"
    r"(?:le )?poste (?:est )?(?:bas[ée] |situ[ée] )?à|(?:bas|situ|implant|install)ée?s? à|(?:nos |les )?(?:bureaux|"
    r"locaux|atelier)"
    r" (?:sont )?à|travail sur site à|"
    r"(?:con )?sede (?:di lavoro )?(?:è )?(?:a|in)|(?:lavoro|ufficio|stabilimento) (?:è )?a|situat[oa] a|"
    r"ubicad[oa]s? en|con sede en|con base en|gevestigd in|sediad[oa]s? em) (?:our |the |unserem? )?" + _PLACE,
    re.IGNORECASE,
)
_OUR_OFFICE = re.compile(
    r"\b(?:[Oo]ur|[Tt]he|[Uu]nser\w*|[Nn]otre|[Nn]ostr[oa]|[Nn]uestr[oa]|[Nn]aš\w*|[Nn]asz\w*) "
    r"(?P<town>(?:[A-ZÀ-Ž][\w'’-]*\s){1,3})(?:office|site|branch|shop|store|plant|warehouse|studio|campus|depot|"
    r"showroom|"
    r"headquarters|Büro|Werk|Standort|Filiale)\b"
)
_AT = re.compile(
    r"(?<!\w)(?:(?P<before>in|at|near|around|à|en|a|v|ve|w|we|di|de|bei|nahe|te|em|im Raum|Raum|u)\s|d['’])"
    r"(?=(?-i:[A-ZÀ-Ž]))",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:founded|established|started|born|began|gegründet|fondée?s?|créée?s?|fondata|nata|fundada|založen\w*|"
    r"založil\w*|"
    r"customers|clients|kunden|offices|suppliers|events?|conference|degree|university|listed)\b[^.!?]*$",
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


def only_town(document: Document) -> Fact[str] | None:
    """The town of 'our Falmouth office', or the one town that the text says anything to be in; None for several."""
    text = document.text[:MAX_CHARS]
    for match in _OUR_OFFICE.finditer(text):
        if town := town_at_start(match["town"]):
            return Fact(town, document.passage(match.start("town"), match.start("town") + len(town)))
    found: dict[str, tuple[int, int]] = {}
    for match in _AT.finditer(text):
        town, printed = _town_after(match, text)
        if town and not _ELSEWHERE.search(text[max(match.start() - 60, 0) : match.start()]):
            found.setdefault(town, (match.end(), match.end() + len(printed)))
    town = next(iter(found), "")
    return Fact(town, document.passage(*found[town])) if len(found) == 1 else None


def _town_after(match: re.Match[str], text: str) -> tuple[str, str]:
    """The town after a preposition in its base form and as it is printed; languages that decline it need their own."""
    following = re.split(r"[\n.;:!?()]", text[match.end() : match.end() + 60])[0]
    if town := town_at_start(following):
        return town, town
    if (match["before"] or "").lower() not in ("v", "ve", "w", "we"):
        return "", ""
    words = re.match(r"\w+(?: [A-ZÀ-Ž]\w+)?", following)
    for printed in [words[0], words[0].split()[0]] if words else []:
        if town := base_form(printed):
            return town, printed
    return "", ""


def _house(company: str) -> re.Pattern[str]:
    """'We are an accountancy practice in Leeds', '<company> est un EHPAD associatif à Annecy'."""
    who = r"we are|we.re|wir sind|nous sommes|siamo|somos" + (
        rf"|{re.escape(company)} (?:is|est|ist|è|es)" if company else ""
    )
    return re.compile(
        rf"\b(?:{who}) (?:an?|une?|uno|una|eine?n?|the|la|le|der|die|das)\s[^.!?;:]{{3,80}}?\s(?:in|à|a|en)\s{_PLACE}",
        re.IGNORECASE,
    )
