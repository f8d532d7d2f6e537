"""What stands around a title and isn't part of it: 'Subject:', 'a', 'wanted', 'in Leeds', '(Truro, Cornwall)'."""

from __future__ import annotations

import re
from dataclasses import replace

from rapport.records.posting.pieces import Piece, is_kind, is_place_like, is_title_like
from rapport.records.posting.sections import TextLine
from rapport.records.posting.towns import base_form, is_town

_SUBJECT = re.compile(
    r"(?:(?:subject|betreff|objet|oggetto|asunto|předmět|temat|件名|主题)\s*[:：]|"
    r"(?:job |new |open )?(?:vacancy|opening|role|position) ?[:：]|(?:nous )?recrut(?:ons|ement) ?:|"
    r"offre(?: d.emploi)? ?:|"
    r"stellenangebot ?:|projekt ?:|mission ?:|ricerca(?:si)? ?:|cercasi ?:?|oferta ?:|se busca ?:?|nabídka práce ?:|"
    r"oferta pracy ?:)\s+(?=\S)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte|bonjour|salut|cher|chère|ciao|buongiorno|gentil[ei]|hola|"
    r"buenos días|estimad[oa]s?|dobrý den|ahoj|vážen[íé]|cześć|dzień dobry|szanowni|fwd?:|from:|to:|date:|von:|an:|"
    r"de :|à :)"
    r"(?:[ ,!].{0,40})?[,!]?$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:a )?(?:un/a|un/une|uno/una|une?|un\(e\)|un·e|eine?:n|eine?n?|an?|un[oa])\s+(?=\w)|"
    r"(?:诚聘|急聘|招聘|急募)[:：]?",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\s+(?:gesucht|wanted|needed|cercasi|recherchée?s?|demandée?s?)\b.*$|"
    r"\s*(?:を?(?:大)?募集(?:中)?|招聘|求人)(?:\s*[（(].*)?[!！]?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?P<title>.{3,}?)(?:\s*\((?P<inside>[^()]+)\)|(?:,\s|\s(?:in|à|a|en|v|ve|w|we|at|"
    r"te)\s)(?P<place>[A-ZÀ-Ž][^,()]*))$"
)


def is_greeting(text: str) -> bool:
    """Whether a line greets or is the head of an e-mail: 'Hi all,', 'From: Jo'."""
    return bool(_GREETING.match(text))


def without_subject(line: TextLine) -> TextLine:
    """A line without what only announces it: 'Subject: Data Analyst at Fernmap', 'Vacancy: Map Lead'."""
    match = _SUBJECT.match(line.text)
    if match is None or match.end() == len(line.text):
        return line
    return replace(line, text=line.text[match.end() :], start=line.start + match.end())


def trimmed(title: Piece) -> tuple[Piece, Piece | None]:
    """The title, and the place that stands behind it if one does."""
    begin = _ARTICLE.match(title.text)
    title = title.cut(begin.end() if begin else 0)
    title = title.cut(0, len(_WANTED.sub("", title.text)))
    behind = _BEHIND.match(title.text)
    if behind is None or not is_title_like(behind["title"]):
        return title, None
    group = "inside" if behind["inside"] else "place"
    place = title.cut(behind.start(group), behind.end(group))
    if group == "inside":
        is_place = is_place_like(place.text) and not is_kind(place.text)
    else:
        is_place = is_town(place.text) or bool(base_form(place.text))
    if not is_place:
        return title, None
    return title.cut(0, behind.end("title")), Piece(base_form(place.text) or place.text, place.start)
