"""What a hiring sentence looks for: the title in 'sucht für ihr Werk in Husum eine Kartografin (m/w/d)'."""

from __future__ import annotations

import re

from rapport.records.posting.pieces import Piece, is_title_like
from rapport.records.posting.professions import names_profession
from rapport.records.posting.words import EMPLOYMENT_TYPE, GENDER_MARK

# 'für die Position', 'na stanowisko': what follows is the title, with or without an article
_POSITION = re.compile(
    r"\b(?:(?:for )?the (?:role|position|post) of|as|als|für die (?:Position|Stelle)(?: als| des| der)?|"
    r"pour le poste de|"
    r"en tant que|per (?:la posizione|il ruolo) di|come|para el (?:puesto|cargo) de|como|"
    r"na (?:pracovní )?(?:pozici|stanowisko)|jako)\s+"
    r"(?:(?:an?|eine?n?|une?|un[oa']?)\s+)?(?=[^\W\d_])",
    re.IGNORECASE,
)
_OPEN_ENDED = re.compile(
    r"(?:^|\s)(?:an?|eine?n?|eine?[*:/(]n?\)?|une?|un·e|un\(e\)|un/une|un[oa]?/(?:un)?a|un[oa]|une? ou une?|ein(?:e|"
    r"en)?/eine?n?|"
    r"for|folgende\w*|following|suivante?s?|seguente|siguiente|następując\w+|na pozici|na stanowisko)\s*[:：]?$",
    re.IGNORECASE,
)
_AS_KIND = re.compile(rf"\s(?:à|en|in|a|na)\s(?={EMPLOYMENT_TYPE.pattern})", re.IGNORECASE)
_ARTICLE = re.compile(
    r"^.{0,60}?(?<!\w)(?:un/une|uno/una|un/a|eine?/n|eine?[*:]n|einen?/eine|an?|eine?[nrm]?|une?|un·e|un\(e\)|"
    r"une? ou une?|son ou sa|sa ou son|un[oa']?|uma?|een|its|son|sa|unsere[nr]?|notre)\s+"
    r"(?:(?:(?:highly|very) )?(?:new|experienced|motivated|skilled|talented|passionate|enthusiastic|dynamic|"
    r"dedicated|creative|"
    r"proactive|reliable|friendly|additional|full-time|part-time|permanent|future?|prochaine?|neuen?|erfahrenen?|"
    r"engagierten?|motivierten?|zuverlässigen?|nouvelle?|nouveau|esperto|esperta),? (?:and )?){0,3}(?=[^\W\d_])",
    re.IGNORECASE,
)
_TITLE_END = re.compile(
    r"[.;:!?](?=\s|$)|,(?=\s)(?! [A-Z][\w&]+(?: [A-Z&][\w]*){0,3} (?:to|who|for|in|at|with|based)\b)|"
    r"\s(?:to|who|for|with|that|per|pour|zum|zur|für|che|qui|que|der|die|das|mit|afin|and we|um|con|avec|"
    r"para|pro|do|k|dla|om|die|voor|based|starting|join\w*|ab|dès)(?=\s|$)|"
    r"\s(?:in|at|à|a|en|bei|chez|presso|v|w|te)(?=\s(?:our|the|unsere\w*|notre|[A-ZÀ-Ž]))|\s(?:\(?\d+ ?%|–|—|\|)"
)


def wanted_title(match: re.Match[str], start: int) -> Piece | None:
    """What the `rest` of a hiring sentence looks for, without its article and up to where the sentence goes on.

    `match` has the groups `who` and `rest`; `start` is where the sentence begins in the document.
    """
    rest = match["rest"]
    if listed := re.match(r":\s+(?=\S)", rest):
        return Piece(rest, start + match.start("rest")).cut(listed.end())
    if is_open_ended(rest):
        return None
    for pattern in (_POSITION.search, _ARTICLE.match):
        if (begin := pattern(rest)) and (piece := _title_from(rest, start + match.start("rest"), begin.end())):
            return piece
    bare = re.match(r"\s*(?:(?:ab|zum|per|dès|da|od|from) (?:sofort|subito|\d{1,2}\.? \w+|[A-ZÀ-Ž]\w+) )?(?=\w)", rest)
    piece = _title_from(rest, start + match.start("rest"), bare.end()) if bare else None
    is_sure = piece and (GENDER_MARK.search(piece.text[-20:]) or (match["who"] and _opens_with_profession(piece.text)))
    return piece if is_sure else None


def is_open_ended(rest: str) -> bool:
    """Whether the sentence leaves the title to the next line: '… suchen wir einen'."""
    return bool(_OPEN_ENDED.search(rest.rstrip()))


def _opens_with_profession(text: str) -> bool:
    """'meccanico d'officina', not 'young people who like to cook'."""
    return names_profession(text.split()[0]) and len(text.split()) < 6


def _title_from(rest: str, start: int, begin: int) -> Piece | None:
    """The title from `begin` on, up to where the sentence goes on or a bracket with the terms opens."""
    end = _TITLE_END.search(rest, begin)
    piece = Piece(rest, start).cut(begin, end.start() if end else None)
    if term := _AS_KIND.search(piece.text):
        piece = piece.cut(0, term.start())
    opened = piece.text.rfind(" (")
    if opened > 0 and (")" not in piece.text[opened:] or EMPLOYMENT_TYPE.search(piece.text[opened:])):
        piece = piece.cut(0, opened)
    return piece if piece.text and is_title_like(piece.text) and len(piece.text) < 110 else None
