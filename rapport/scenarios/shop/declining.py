"""Whether a customer was told no: from what was found, or from the words of a reply.

For the built-in writer it is known (`declines`). For a model it is read from its first sentences (`is_declining`), in
the six languages of the shop: a reply declines if it opens with 'we don't have', 'I can only help with …', 'nothing
matches' or the like. Alternatives named after that don't make it an offer; a remark on stock or delivery behind an
offer doesn't make it a refusal. Measured by benchmarks/shop_replies.py.
"""

from __future__ import annotations

import re

from rapport.scenarios.shop.case import Grounds

_TALK = frozenset({"off_topic", "order"})
_LOOKED_AT = 2  # sentences
_GREETING = re.compile(r"^(?:\W*\w+){1,3}\W*$")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")
_LISTS = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+\S.*\d", re.MULTILINE)

_NO = (
    # English
    r"\b(?:we|i|our \w+|the catalogue|there)(?:['’](?:re|m)| are| is| am)?\s+"
    r"(?:currently\s+|unfortunately\s+|really\s+|simply\s+)?"
    r"(?:do(?:es)?n['’]?t|do(?:es)? not|can['’]?t|cannot|can not|could ?n['’]?t|could not|have no|has no|are no|is no"
    r"|not)\b"
    r"(?!\s+(?:only|forget|worry|hesitate|miss))",
    r"\b(?:sorry|unfortunately|afraid|apologi[sz]e)\b[^.!?]*"
    r"(?:n['’]t\b|\b(?:no|not|only|none|nothing|unable|outside)\b)",
    r"\bcan only (?:help|assist|answer|talk|recommend)\b",
    r"\bonly able to (?:help|assist)\b|\bunable to (?:help|assist|find|offer)\b",
    r"\bno (?:products?|shoes?|items?|match(?:es|ing)?|results?|information)\b",
    r"\bnothing (?:in|that|matches|matching|suitable)\b",
    r"\bonly (?:know|do|talk|deal|speak|sell|cover|answer)\w* (?:about |in |with |on )?(?:shoes|footwear)\b",
    r"\b(?:shoes|footwear) (?:only|are all)\b|\bhave to (?:pass|decline)\b|\bstick(?:ing)? to (?:shoes|footwear)\b",
    r"\b(?:outside|beyond|out of) (?:of )?(?:my|our|what i|what we)\b(?! (?:budget|range))|"
    r"\bnot (?:really )?my (?:area|department|field|thing)\b",
    r"\bno \w+s? from me\b|\bi(?:['’]ll| will) (?:stay|leave|pass|stick|keep to)\b",
    r"^\W*no (?:\w+ ){1,4}(?:here|sorry|afraid|unfortunately)\b|^\W*no\b[^.!?]{1,50}\b(?:afraid|sorry|unfortunately)\b",
    r"^\W*(?:keine?|pas d[e'’]|aucune?|niente|nessun[oa]?|nada de|ning[uú]n[oa]?) ?[^.!?]{1,40}\b(?:hier|dabei|"
    r"leider|ici|"
    r"malheureusement|qui|purtroppo|aquí|lo siento)\b|\bfehlanzeige\b",
    r"\b(?:drawn|draw) a blank\b|\bout of luck\b|\bno luck\b|\bcome up empty\b",
    r"\bnone of (?:our|the|these)\b|\bnot (?:something|a topic) (?:i|we) can\b|\bcan['’]?t help with\b",
    # German
    r"\b(?:leider|tut mir leid|entschuldigung|bedau\w+)\b[^.!?]*\b(?:nicht\w*|kein\w*|nur|nichts)\b",
    r"\b(?:wir|ich)\s+(?:haben|führen|habe|finde|kann|können|führe)\b[^.!?]*\b(?:kein\w*|nichts|nicht)\b",
    r"\b(?:habe|haben|führen|finde)\s+(?:ich|wir)\s+(?:dazu\s+|leider\s+)?(?:kein\w*|nichts)\b",
    r"\bgibt es\s+(?:bei uns\s+)?(?:dazu\s+|leider\s+)?(?:kein\w*|nichts)\b",
    r"\bnur (?:bei|mit|um|für|zu|über) schuhe?n?\b|\bkenne mich (?:leider )?nur\b|\bmuss ich (?:leider )?passen\b",
    r"\bkann (?:ich )?nur bei\b|\bkann ich nicht\b|\bhelfe nur\b",
    # French
    r"\b(?:désolée?s?|malheureusement|navrée?s?|regrette\w*)\b[^.!?]*\b(?:pas|aucune?|rien|que|seulement|plus)\b",
    r"\b(?:nous|je|on)\s+(?:n['’]|ne\s)[^.!?]*\b(?:pas|aucune?|rien|que|plus)\b",
    r"\b(?:uniquement|seulement|exclusivement) (?:de|des|pour|sur|aux?) (?:les )?chaussures\b|\bhors de mon\b",
    r"\bje peux seulement\b|\baucun (?:produit|article)\b",
    # Italian
    r"\b(?:mi dispiace|ci dispiace|spiacente|spiacenti|purtroppo)\b[^.!?]*\b(?:non|nessun\w*|nulla|niente|solo)\b",
    r"\bnon (?:abbiamo|ho|ci sono|c['’]è|disponiamo|posso|trovo)\b",
    r"\b(?:solo|soltanto|esclusivamente) (?:di|con|per) (?:le )?scarpe\b|\bfuori dal mio\b",
    r"\bposso (?:solo )?aiutare solo\b|\bnessun prodotto\b",
    # Spanish
    r"\b(?:lo siento|lo sentimos|lamentablemente|desafortunadamente)\b[^.!?]*\b(?:no|ning[uú]n\w*|nada|solo|sólo)\b",
    r"\bno (?:tenemos|tengo|hay|disponemos|encuentro|puedo|contamos)\b",
    r"\b(?:solo|sólo|solamente|únicamente) (?:\w+ )?(?:de|con|para|sobre) (?:los )?(?:zapatos|calzado)\b|"
    r"\bfuera de mi\b",
    r"\b(?:solo|sólo) puedo ayudar\w*\b|\bningún producto\b",
    # Turkish
    r"\b(?:üzgünüm|üzgünüz|maalesef|ne yazık ki)\b",
    r"\b(?:yok|bulunmuyor|bulunmamaktadır|bulamadım|mevcut değil|uymuyor|uyamam|edemem|veremem)\b",
    r"\b(?:yalnızca|sadece) ayakkabı",
    r"\byalnızca [^.!?]*yardım\b|\bbilgim yok\b",
)
_DECLINES = re.compile("|".join(f"(?:{pattern})" for pattern in _NO), re.IGNORECASE)


def declines(grounds: Grounds) -> bool:
    """Whether the built-in writer says no to this: nothing matches, or the message isn't about products."""
    found = grounds.found
    if found.understood.intent in _TALK:
        return not (found.is_answerable and found.matches)
    if found.understood.intent == "policy" and not found.matches:
        return True
    return not found.is_answerable and found.reason != "greeting"


def is_declining(reply: str) -> bool:
    """Whether a reply, in any of the six languages, opens by saying no; see the module's docstring."""
    sentences = [sentence.strip() for sentence in _SENTENCE.findall(reply) if re.search(r"\w", sentence)]
    opening = sentences[:_LOOKED_AT]
    if opening and not _GREETING.match(opening[0]):
        opening = opening[:1]
    said_no = any(_DECLINES.search(sentence) for sentence in opening)
    return said_no and not _offers_first(reply)


def _offers_first(reply: str) -> bool:
    """A list stands before the first no."""
    listed, refused = _LISTS.search(reply), _DECLINES.search(reply)
    return listed is not None and refused is not None and listed.start() < refused.start()
