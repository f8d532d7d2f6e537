"""Whether a reply opens by saying no, in words that no list of phrases has: a regret with a negation, or a negation of
what the question asks for."""

from __future__ import annotations

import re

from rapport.scenarios.shop.understanding.text import fold

_I = re.IGNORECASE
_SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?=\d))+[.!?\n]*")
_GREETING = re.compile(r"^(?:\W*\w+){1,3}\W*$")
_REGRET = re.compile(
    r"\b(?:sorry|unfortunately|sadly|regret\w*|afraid|alas|apologi\w+|apologies|pity|shame|disappoint\w*|"
    r"leider|schade|bedau\w+|leid|entschuldig\w+|"
    r"désolée?s?|malheureusement|hélas|navrée?s?|regrett\w+|dommage|"
    r"purtroppo|dispiace|spiacent\w|peccato|ahimè|"
    r"lo siento|lo sentimos|lamentablemente|lament\w+|desafortunadamente|por desgracia|lástima|"
    r"maalesef|malesef|üzgün\w*|ne yazık|kusura)\b",
    _I,
)
NOT = (
    r"(?:(?:is|are|was|were|do|does|did|has|have|ca|wo|would|could)n['’]?t|cannot|not|no|none|nothing|neither|never|"
    r"nowhere|zero|nicht|keine?[nrsm]?|nichts|weder|nirgends|pas|aucune?|rien|non|nessun[oa]?|niente|nulla|né|"
    r"ning[uú]n[oa]?s?|nada|tampoco|yok|değil|hiçbir\w*|bulunm\w+|\w{2,}m[ıiuü]yor\w*|\w{2,}(?:ama|eme)d[ıi]\w*)"
)
_NEGATED = re.compile(rf"\b{NOT}\b", _I)
_LIMITED = re.compile(
    r"\b(?:only|just|solely|strictly|stick|pass|rather|leave|instead|outside|beyond|nur|bloß|lieber|ausschließlich|"
    r"seulement|uniquement|que|plutôt|solo|soltanto|piuttosto|sólo|únicamente|sadece|yalnızca)\b",
    _I,
)
_SELF = re.compile(
    r"\b(?:i|i['’]\w+|my|me|we|we['’]\w+|our|us|ich|mir|mein\w*|wir|uns\w*|je|j['’]\w+|mon|nous|nos|io|posso|mio|noi|"
    r"nostr\w|yo|puedo|mi|nos\w*|ben\w*|biz\w*)\b",
    _I,
)
_OF_SHOES = re.compile(
    r"\b(?:shoes?|footwear|boots?|trainers?|sandals?|catalogue|schuh\w*|sortiment|katalog|chaussures?|"
    r"catalogo?|scarp\w+|zapat\w+|calzado|ayakkabı\w*)\b",
    _I,
)
_WELCOME = re.compile(
    r"^\W*(?:yes|sure|certainly|of course|absolutely|here|happy to|no (?:problem|worries|trouble|bother)|great|good|"
    r"lovely|ja|klar|gern\w*|hier|natürlich|oui|bien sûr|voici|volontiers|sì|certo|ecco|volentieri|sí|claro|aquí|"
    r"evet|tabii|elbette|işte)\b",
    _I,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_EMPTY = re.compile(
    r"\b(?:come up empty|out of (?:luck|ideas|reach)|beyond (?:our|the|what)|outside (?:our|the|what)|drawn? a blank|"
    r"lacks?|lacking|missing|absent|fehl\w+|fehlanzeige|außerhalb|manqu\w+|absente?s?|hors d\w+|manca\w*|fuori|"
    r"falta\w*|faltan|fuera de|eksik)\b",
    _I,
)
_ALL_OTHERS = re.compile(
    r"\b(?:every|each|all)\b|\b(?:alle[rs]?|sämtliche\w*|tous|toutes|tutt[ie]|todos|todas|hepsi\w*|tüm|bütün)\b", _I
)
_FIRST = 3  # sentences
_REACH = 60  # signs between a negation and what it denies


def opening_of(reply: str) -> str:
    """The first sentence of a reply, and the second behind a greeting."""
    said = [one.strip() for one in _SENTENCE.findall(reply) if re.search(r"\w", one)]
    return " ".join(said[:2] if said and _GREETING.match(said[0]) else said[:1])


def regrets(reply: str) -> bool:
    """Whether a reply opens with a no that it is sorry for."""
    opening = opening_of(reply)
    return _REGRET.search(opening) is not None and _NEGATED.search(opening) is not None


def denies_asked(reply: str, question: str) -> bool:
    """Whether a reply opens by denying something that the question names: 'Gucci isn't a label we carry'.

    A question that has a negation itself ('no laces') is given nothing by repeating it, nor is one answered with no
    by a line that introduces a list.
    """
    opening = opening_of(reply)
    if _WELCOME.match(opening) or opening.rstrip().endswith((":", "?")) or _NEGATED.search(question):
        return False
    asked = {word[:5] for word in _WORD.findall(fold(question)) if len(word) > 3}
    for negated in _NEGATED.finditer(opening):
        near = opening[max(0, negated.start() - _REACH) : negated.end() + _REACH]
        if asked & {word[:5] for word in _WORD.findall(fold(near))}:
            return True
    return False


def denies(reply: str) -> bool:
    """Whether one of the first sentences, in whatever words, says that there is none of something, or that all there
    is is otherwise ('every pair begins above £60'). A question back says neither."""
    said = [one for one in _SENTENCE.findall(reply) if re.search(r"\w", one)][:_FIRST]
    if said and said[0].rstrip().endswith("?"):
        return False
    if "?" not in reply and any(_ALL_OTHERS.search(one) or _REGRET.search(one) for one in said):
        return not _WELCOME.match(reply)
    return any(
        (_NEGATED.search(one) or _EMPTY.search(one)) and not one.rstrip().endswith("?") and not _WELCOME.match(one)
        for one in said
    )


def keeps_to_shoes(reply: str) -> bool:
    """Whether a reply to what isn't about shoes turns back to them: 'Boots I know; sums I leave to others'."""
    said = [one for one in _SENTENCE.findall(reply) if re.search(r"\w", one)][:2]
    return any(
        _OF_SHOES.search(one) and _SELF.search(one) and (_NEGATED.search(one) or _LIMITED.search(one)) for one in said
    )
