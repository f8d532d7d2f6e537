"""The words by which a reply offers a product, claims that it fits, or names it for another reason."""

from __future__ import annotations

import re

from rapport.scoring.shop.refusals import NOT

_I = re.IGNORECASE
_ABOUT_OTHERS = (
    r"other\w*|alternative\w*|otherwise|instead|only|but|"
    r"alternativ\w*|nur|andere\w*|aber|"
    r"autres?|sinon|seulement|mais|"
    r"altr[aeio]|solo|ma|"
    r"otr[ao]s?|sólo|pero|no|non|"
    r"ama|yalnızca|sadece|başka|diğer"
)
# What says openly that a product isn't quite what was asked for, whatever else is said of it.
_RESERVED = (
    r"if you don'?t mind|if you do not mind|not quite|may not|might not|isn'?t|is not|are not|aren'?t|"
    r"(?:over|above|beyond|more than|outside|dearer than) (?:what|the amount|the price)|"
    r"although|though|however|listed as|closest|nearest|unfortunately|sorry|"
    r"if (?:[\w'’]+ ){1,4}(?:is|are|isn['’]t|aren['’]t|doesn['’]t|don['’]t|can|could|stretch|allows?|works?)|"
    r"(?:wenn|falls|si|se|eğer) (?:[\w'’]+ ){0,4}(?:stört|reicht|passt|erlaubt|va|vous va|convient|va bene|permette|"
    r"vale|importa|permite|uyarsa|olursa)|"
    r"(?:if|should) (?:an)?other \w+ (?:is|are|would be|will do)|(?:is|are) (?:fine|ok|okay|acceptable) too|"
    r"(?:just|a (?:little|bit|touch|shade)|marginally|barely|well) (?:over|above|more|outside|beyond|dearer|"
    r"under|below)|slightly (?:over|above|more)|(?:over|above|outside|beyond|out of) (?:your |the |"
    r"of )?(?:budget|range|limit)|sister|there (?:is|are) also|we also (?:have|do)|begins? at|starts? at|not "
    r"for|rather than|"
    r"knapp (?:über|unter)|etwas (?:über|mehr|teurer)|wenn es .{0,20} nicht stört|allerdings|jedoch|leider|nicht|"
    r"stattdessen|"
    r"un peu (?:plus|au-dessus)|juste au-dessus|cependant|toutefois|malheureusement|plutôt|n['’]est pas|"
    r"ne sont pas|en revanche|"
    r"poco (?:più|sopra|oltre)|però|tuttavia|purtroppo|invece|"
    r"un poco (?:más|por encima)|sin embargo|aunque|en cambio|"
    r"biraz (?:üzerinde|daha)|ancak|fakat|maalesef|değil|yerine"
)
_ASIDE = re.compile(rf"\b(?:{_RESERVED}|{_ABOUT_OTHERS})\b", _I)
_RESERVATION = re.compile(rf"\b(?:{_RESERVED})\b", _I)
NO_ASIDES = frozenset({"no", "non", "only", "nur", "solo", "sólo", "seulement"})  # 'no heel', 'only £20'
# 'If you'd like something cheaper': what follows is for another wish than the question's.
_SHOULD_YOU = re.compile(
    r"\W*(?:if|should|in case|wenn|falls|sollten?|si|s['’]il|se|qualora|en caso|eğer|isterseniz)\b[^.!?]{0,30}?\b"
    r"(?:you|she|he|they|sie|ihnen|du|vous|tu|vuole|preferisce|desidera|quiere|prefiere|busca|isterseniz|istersen)\b"
    r"[^.!?,]{0,40}?\b(?:want|prefer|fancy|like|need|after|open to|mind|spend|rather|stretch|möchte\w*|wollen|lieber|"
    r"suche\w*|préfér\w+|cherch\w+|voul\w+|souhait\w+|vuole|preferi\w+|desider\w+|quier\w+|prefier\w+|busc\w+)\b|"
    r"\W*(?:if|in case|wenn|falls|si|s['’]il|se|qualora|en caso|eğer)\b[^.!?,£€$]{3,70},\s",
    _I,
)
_CLAIM = re.compile(
    r"\b(?:(?:good|great|perfect|ideal|lovely|nice|solid|strong|fine|natural|safe|smart|right|sensible|excellent) "
    r"(?:match|fit|option|choice|pick|candidate|alternative|answer|one|pair|bet)|(?:another|second|third|further|"
    r"additional|more) (?:\w+ )?(?:match|fit|option|choice|pick|candidate|good one|one to (?:consider|look at))|"
    r"(?:also|likewise|equally|too|as well|similarly)\b[^.!?]{0,25}\b(?:worth|consider|suit\w*|fits?|match\w*|works?|"
    r"qualif\w+|right|recommend|suggest|good)|(?:works?|suits?|fits?|matches|qualif\w+|does the (?:job|trick))\b"
    r"[^.!?]{0,15}\b(?:too|as well|also|equally|here|nicely|perfectly)|worth (?:a look|considering|a thought|seeing)|"
    r"(?:for|to) the same (?:reason|need|purpose|wish|end)|\b(?:in|on|within|inside|under) (?:your |the )?budget|"
    r"is another\b|are two more\b|at (?:that|this|the same) price|just right|fits? the bill|"
    r"ticks? (?:all|every|the|both)|"
    r"(?:exactly|just|precisely) what (?:you|she|he|they)|what you(?:['’]re| are)? (?:looking for|after|"
    r"asked?(?: for)?|want\w*(?! to)|need\w*|described?)|(?:meets?|match(?:es)?|answers?|satisf\w+|fulfils?|fits?|"
    r"suits?) (?:(?:all|both|each) (?:of )?)?(?:your|the|that|this|those|these|what) ?(?:\w+ )?"
    r"(?:request|criteria|needs?|budget|brief|requirements?|wish(?:es)?|bill|points?|limit|range|"
    r"description|you)?|suitable|(?:is|are) (?:ideal|perfect)|"
    r"within (?:your |the )?(?:budget|limit|range|£|price)|(?:would|will|should) (?:also )?(?:suit|fit|work|do))\b"
    r"|\b(?:passt|passen|passend\w*|geeignet\w*|eigne[nt]\w*|entspr[ei]ch\w*|erfüll\w+|genau das|"
    r"kommt (?:auch )?infrage|"
    r"kommt in frage|genau richtig|ideal\w*|perfekt\w*|die richtige wahl|gute wahl)\b"
    r"|\b(?:convien\w+|convenir|correspond\w*|adaptée?s?|idéale?s?|parfaite?s?|l['’]affaire|répond\w*|bon choix|"
    r"remplit|remplissent)\b"
    r"|\b(?:adatt[aeio]|v(?:a|anno) (?:\w+ )?bene|andrebbe\w* bene|al caso|ideal[ei]|perfett[aeio]|corrispond\w+|"
    r"rispond\w+|soddisf\w+|buona scelta|rientra\w*)\b"
    r"|\b(?:encaja\w*|adecuad\w+|cumple\w*|sirve\w*|servirían?|ideal(?:es)?|perfect[ao]s?|corresponde\w*|"
    r"se ajusta\w*|buena opción|apropiad[ao]s?)\b"
    r"|\b(?<!daha )(?<!en )uygun(?! fiyat)\w*|\b(?:uyuyor|uyar|uyan|tam aradığınız\w*|idealdir|karşılıyor|"
    r"karşılar)\b",
    _I,
)
_NEGATION_BEFORE = re.compile(rf"\b(?:{NOT}|ne|doesn['’]t|won['’]t|wouldn['’]t)\b[^.!?,;:]{{0,25}}$", _I)
_NEGATION_AFTER = re.compile(r"^[^.!?,;:]{0,12}\b(?:pas|nicht|değil)\b", _I)
SUGGESTS = re.compile(
    r"\b(?:here (?:is|are)|here['’]s|we(?:['’]ve| have| do have)|i(?:['’]d| would| can|['’]ll)? (?:suggest|recommend|"
    r"propose|go for|pick|look at|offer|put forward|"
    r"point you)|how about|consider|ideas?|"
    r"(?:you|she|he|they) (?:could|might|can|may) (?:also )?(?:have|take|try|choose|pick|go for|wear|like|"
    r"look at|get)|ecco|abbiamo|propong\w+|consigli\w+|voici|nous avons|"
    r"je vous (?:propose|"
    r"conseille)|tenemos|aquí tiene\w*|le (?:recomiendo|propongo)|hier (?:sind|ist)|wir haben|empfehle\w*|schlage\w*|"
    r"modellerimiz|öneri\w*|tavsiye)\b",
    _I,
)
# A sentence that speaks of several products for another reason than to offer them.
COMPARES = re.compile(
    r"\b(?:than|versus|vs|against|compared|whereas|while|als|gegen|verglichen|während|contre|tandis|rispetto|mentre|"
    r"frente|"
    r"mientras|göre|both|other|cheap\w*|dear\w*|higher|lower|lighter|warmer|softer|more|less)\b|\?$",
    _I,
)


def claims_fit(text: str) -> bool:
    """Whether a sentence says that what it names is what was asked for: 'another good match', 'passt auch'."""
    return any(
        not _NEGATION_BEFORE.search(text[: claim.start()]) and not _NEGATION_AFTER.match(text[claim.end() :])
        for claim in _CLAIM.finditer(text)
    )


def is_reserved(text: str) -> bool:
    """Whether a sentence names products for another reason than that they fit; one that claims it is held to that
    unless it says openly what is amiss."""
    if _SHOULD_YOU.match(text):
        return True
    return (_RESERVATION if claims_fit(text) else _ASIDE).search(text) is not None


def is_reserved_behind_name(said: str) -> bool:
    """The same of what follows the name in a line of a list."""
    return any(match[0].lower() not in NO_ASIDES for match in _ASIDE.finditer(said))
