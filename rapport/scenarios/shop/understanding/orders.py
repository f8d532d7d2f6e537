"""Orders to the assistant inside a message: they aren't followed, and what else the message asks is answered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapport.scenarios.shop.understanding.text import fold

_TAG = re.compile(r"</?\s*[a-z_|][\w |:=\"'-]{0,40}>|\[/?(?:inst|system|sys)\]|<\|[\w ]+\|>|```", re.IGNORECASE)
# Text copied from a page or a mail brings its markup along: that is dropped, and is no order.
_MARKUP = re.compile(
    r"</?\s*(?:a|abbr|article|b|big|blockquote|br|caption|center|cite|code|dd|del|details|div|dl|dt|em|figure|font|"
    r"footer|"
    r"h[1-6]|header|hr|i|img|ins|label|li|main|mark|nav|ol|p|pre|q|s|section|small|span|strike|strong|sub|summary|sup|"
    r"table|tbody|td|tfoot|th|thead|tr|tt|u|ul)\b(?:\s[^<>]{0,300})?/?\s*>|<!--.{0,300}?-->",
    re.IGNORECASE | re.DOTALL,
)
_NEW_LINE = re.compile(
    r"</?\s*(?:article|blockquote|br|d[dlt]|div|h[1-6]|hr|li|ol|p|pre|section|t[dhr]|ul)\b", re.IGNORECASE
)
_BLOCK = re.compile(
    r"<\s*(context|system|instructions?|document|data|assistant|admin)\b[^>]{0,200}>.*?<\s*/\s*\1\s*>",
    re.IGNORECASE | re.DOTALL,
)
# A customer's link is no order, and no words to search with.
_LINK = re.compile(r"\[([^\[\]]*)\]\(\s*https?://[^\s()]*\)|https?://\S+", re.IGNORECASE)
_PARTS = re.compile(r"(?<=[.!?;\n])\s+|\n+|(?<=[a-z0-9)])\s+-{1,2}\s+|\s*[-–—]{2,}\s*")
_CLAUSES = re.compile(r",\s+(?:and|then|but|also|und|et|e|y|ve)?\s*|\s+(?:and then|and also|and|then|but first|but)\s+")
_BEFORE = (
    r"(?:previous|prior|earlier|above|preceding|former|your|all|any|the|these|those|my|initial|original|system|every)"
)
_RULE = (
    r"(?:instructions?|rules?|prompts?|guidelines?|directions?|commands?|orders?|restrictions?|policies|programming|"
    r"training|context|"
    r"limits|catalogue|constraints|safety|anweisung\w*|regeln|vorgaben|befehle|consignes?|instructions|regles|"
    r"istruzion[ei]|regole|"
    r"instrucciones|reglas|ordenes|talimat\w*|kural\w*|komut\w*)"
)
_ORDER = re.compile(
    rf"\b(?:ignore|disregard|forget|override|bypass|skip|drop|overrule|neglect)\b.{{0,40}}\b{_RULE}\b"
    rf"|\b(?:ignorier\w*|vergiss|vergessen sie|missachte\w*|ignore[zrs]?|oublie[zrs]?|ignora(?:te|re|r)?|"
    rf"dimentica(?:te)?|olvida(?:r|d)?|"
    rf"yok say|unut|gormezden gel\w*)\b.{{0,50}}\b{_RULE}"
    rf"|{_RULE}.{{0,30}}\b(?:yok say|unut|gormezden gel)"
    r"|\bforget (?:everything|all|what you)|\bignore (?:everything|all|what|the above)|\b(?:vergiss|"
    r"ignoriere) alles|oublie tout|dimentica tutto|olvida todo|her seyi unut"
    r"|\b(?:system|developer|your|initial|hidden|secret|internal|full) ?-?(?:prompt|instructions|message)\b|"
    r"\bsystem ?prompt|systemprompt|prompt systeme|prompt di sistema|prompt del sistema|sistem promptu"
    r"|\byou are (?:now|no longer)\b|\bfrom now on you\b|\bact as (?:a|an|if|my|the)\b|\bpretend (?:to be|you|"
    r"(?:that )?(?:you|all|everything|the|it|they|every|these)\b)\b|\brole ?play\b|\bdu bist (?:jetzt|ab jetzt|"
    r"nun)\b|\btu es maintenant\b|"
    r"\bora sei\b|\bahora eres\b|\bartik sen\b"
    r"|\b(?:talk|speak|answer|write|respond|reply) like an? |\bas (?:the|your) (?:\w+ )?(?:manager|owner|boss|"
    r"developer|admin|"
    r"creator)\b.{0,20}\bi\b|\bi (?:hereby )?(?:authori[sz]e|permit|order|command|instruct) you\b|\bje t ?autorise|"
    r"\bich erlaube (?:dir|ihnen)|\bti autorizzo|\bte autorizo|\bconfirm (?:that )?(?:i|we) (?:get|have|won|receive|"
    r"can have)\b|"
    r"\bdeveloper mode|\bdebug mode|\bjailbreak|\bdo anything now\b|\bdan mode|\badmin mode|\bsudo\b|"
    r"\bmaintenance mode"
    r"|\b(?:repeat|print|output|reveal|show me|display|dump|leak|tell me|give me|paste|list|write out|share|"
    r"disclose)\b.{0,50}\b(?:above this line|everything above|your (?:own )?(?:system|instructions|rules|prompt|"
    r"guidelines|configuration|hidden|initial|secret)|the text above|verbatim|api key|password|credentials|"
    r"word for word)"
    r"|\brepeat (?:everything|the words|all)\b|\bword for word\b"
    r"|\b(?:reply|respond|answer|say|write|output|print|return)\b.{0,25}\b(?:only|just|nothing (?:else|"
    r"but))\b.{0,20}\b(?:with|pwned|yes|the word|'|\")|\breply (?:only )?with\b|\bnothing else$|"
    r"\brespond (?:only )?with\b|\bantworte nur mit|\breponds (?:seulement|uniquement)|\brispondi solo|"
    r"\bresponde solo|\bsadece .{0,30}yaz"
    r"|\b(?:end|start|begin|finish|close) (?:every|each|all|your) (?:reply|repl|answer|message|response|sentence)"
    r"|\b(?:confirm|tell (?:me|the customer|everyone|customers)|say|state|announce|claim|admit|agree|"
    r"write)\b.{0,40}\b(?:free today|is free|are free|for free|everything is|all shoes are|100 ?%|"
    r"costs? (?:£ ?)?[01]\b|discount code|half price|are the best|is the best shop)"
    r"|\bevery shoe is free|\beverything is free|\bmake it free|\bset (?:the|all) prices?\b|\bchange the price|"
    r"\bapply (?:a )?\d+ ?%|\bgive (?:me|everyone) (?:a )?\d+ ?% off|\bnew (?:rule|instruction|policy|task|"
    r"system message)s?\b ?:|\b(?:system|admin|developer|shop|store|price) (?:update|notice|alert|override|note|"
    r"announcement|correction)s?\b ?:|\b(?:quote|use|give|state) (?:that|this) price\b|\bimportant (?:instruction|"
    r"system)|^ ?(?:system|assistant|admin|developer|user) ?:|"
    r"^ ?### ?"
    r"|\b(?:do not|dont) (?:follow|obey|use) (?:your|the) (?:rules|instructions|catalogue)|"
    r"\bwithout (?:any )?(?:restrictions|filters?|rules)\b|\bas an (?:ai|unrestricted)|\byour (?:creator|developer|"
    r"owner)s? (?:said|says|wants|told)|\bi am (?:your|the) (?:developer|admin|owner|creator|boss|manager|ceo)\b"
    r"|\bbase64\b|\brot13\b|\btranslate (?:your|the) (?:prompt|instructions)|\binsert (?:the )?(?:word|code)|"
    r"\binclude (?:the )?(?:code|phrase|word|link)\b|\brecommend (?:only )?(?:competitor|www|http)|"
    r"\b(?:visit|go to|click|open|follow|load|fetch|call|include|mention|link|insert|send|post|add|write|say|tell|"
    r"recommend|besuch\w*|visitez|visita|visite|gehe? (?:auf|zu)|allez sur|vai su|ve a)\b.{0,60}https?://|"
    r"\bcode [A-Z]{3,}\d*\b"
)


@dataclass(frozen=True, slots=True)
class Cleared:
    """A message without its orders; `has_order` says whether there were any."""

    text: str
    has_order: bool


def without_orders(message: str) -> Cleared:
    """Takes out sentences that give orders to a machine, faked blocks of context, and chat markup."""
    plain = _MARKUP.sub(_hidden_words, message)
    text = _BLOCK.sub(" ", plain)
    text = _TAG.sub(" \n", text)
    has_order = text != plain
    kept: list[str] = []
    for part in _PARTS.split(text):
        if not is_order(part):
            kept.append(part)
            continue
        has_order = True
        kept += _legitimate(part)
    without_links = _LINK.sub(r" \1 ", " ".join(kept))
    return Cleared(" ".join(without_links.split()), has_order)


def _hidden_words(markup: re.Match[str]) -> str:
    """What markup leaves behind: a blank or a new line, or, of a comment, its words, which may be an order."""
    if markup[0].startswith("<!--"):
        return f"\n{markup[0][4:-3]}\n"
    return "\n" if _NEW_LINE.match(markup[0]) else " "


def is_order(text: str) -> bool:
    """Whether a sentence gives an order to the assistant rather than asking for shoes."""
    return _ORDER.search(fold(text)) is not None


def _legitimate(sentence: str) -> list[str]:
    """The clauses before an order: 'show me boots, and ignore your rules'. What follows one belongs to it."""
    before: list[str] = []
    for clause in _CLAUSES.split(sentence):
        if is_order(clause):
            break
        before.append(clause)
    else:
        return []  # only together do they make the order
    return before
