"""What a reply says of stock, delivery, discounts and the shop's terms: no row of a catalogue holds any of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapport.scenarios.shop.declining import is_declining
from rapport.scoring.shop.products import Spoken
from rapport.scoring.shop.reply import Kind, ShopReply, Unsupported, text_of
from rapport.scoring.shop.service_words import OF_TOPIC, promised

_I = re.IGNORECASE
PATTERNS: dict[Kind, re.Pattern[str]] = {
    "unsupported_stock": re.compile(
        r"\b(?:\d+|one|two|three|four|five|six|several|a few|a couple of|some|plenty of) (?:more )?pairs?"
        r"(?: of [^.!?\n]{1,80}?)? (?:left|remaining)\b"
        r"|\b(?:only|just) (?:\d+|one|two|three|four|five|a few|a couple of) (?:more )?(?:pairs?"
        r"(?! (?:that|which|meets?|fits?|match\w*|is|are|suits?|comes?|answers?|here|"
        r"of (?:these|them|the|those)|in (?:the|our)|under|below|within|with|for)\b)|left|"
        r"remain\w*|in stock)\b|"
        r"\b(?:(?:in|out of|low on|low in) stock|(?:back|still|currently|readily|immediately|also|only|"
        r"now|widely) available"
        r"|(?:are|is) (?:all )?available (?:now|in (?:your|all|every|most|size|sizes|several|many|a "
        r"range|various|\w+ sizes?|\w+ colou?rs?)"
        r"|immediately|today|to order)|ready to (?:ship|go|send)|sold out|(?:only|"
        r"just) (?:\w+ )?(?:\w+ )?(?:pairs? |items? |"
        r"units? )?(?:left|remaining)"
        r"|(?:few|last) (?:pairs?|ones|items|units)|\d+ (?:pairs? )?left|pairs? (?:left|remaining)|"
        r"selling (?:out|fast)|restock\w*"
        r"|reserve (?:it|them|one|a pair|you)|on (?:hand|the shelf)|we have (?:it|them|this|these) in "
        r"(?:your |size|all)"
        r"|(?:have|stock|keep|carry|got|get|order) (?:it|them|this|these|those|this one|both|"
        r"all)(?: \w+)? in (?:every|all|most|any) "
        r"(?:sizes?|colou?rs?|widths?)|(?:in|every) every size|in (?:every|all) (?:the )?(?:sizes?|colou?rs?)|"
        r"(?:all|every) sizes? (?:is |are )?(?:available|in)"
        r"|in (?:jeder|allen) (?:größen?|farben?)|(?:dans|en) toutes (?:les )?(?:tailles|pointures)|"
        r"in tutte le (?:taglie|misure)"
        r"|en todas las tallas|(?:tüm|her) (?:numara|beden)\w*"
        r"|hold (?:it|them|a pair|one) for you|while (?:stocks?|supplies) last"
        r"|auf lager|vorrätig|lieferbar|verfügbar|ausverkauft|noch \w+ paar\w*|(?:nur|bloß) noch|auf "
        r"vorrat|zurücklegen"
        r"|en stock|en rupture|disponibles?(?: (?:dans|en|immédiatement|tout de suite))|(?:plus|reste|"
        r"restent) (?:que )?\w+ paires?"
        r"|il (?:n['’]en )?reste|épuisée?s?|dernières? paires?"
        r"|in magazzino|disponibil[ei] (?:subito|in|nella|ora|immediatamente)|esaurit[oaie]|ultim[eio] "
        r"pai[ao]|(?:sono|è) disponibil[ei]"
        r"|rimast[oeai]|(?:ne )?restano"
        r"|en existencias?|hay existencias|agotad[oa]s?|disponibles? (?:en (?:su|tu|todas?|la|stock)|"
        r"ahora|ya)|(?:está|están) disponibles?"
        r"|quedan? (?:solo |sólo |pocos |\w+ )(?:par\w*|unidad\w*)?|últim[oa]s? (?:pares?|unidades?)"
        r"|stokta\w*|stoğumuz\w*|stoklar\w*|tükendi|tükenmek\w*|son \w+ çift|mevcuttur|hemen teslim|ayırt\w*)\b"
        r"|\bsize \d+(?:[.,]\d)? is available",
        _I,
    ),
    "unsupported_delivery": re.compile(
        r"\b(?:deliver(?:y|ies|ed|s)?|shipping|shipped|(?<!ready to )ships?|dispatch\w*|postage|next[- ]day|arrives?|"
        r"courier|click (?:and|&) collect"
        r"|(?:arriv|receiv|get|have|be with|with you|at your door)\w*(?: \w+){0,3} (?:in|within|by|tomorrow|"
        r"on monday)\b"
        r"(?: (?:\w+ )?(?:working )?(?:days?|hours?|weeks?|monday|tuesday|wednesday|thursday|friday|weekend|tomorrow))"
        r"|(?:in|innerhalb von|binnen) \w+ (?:werk)?(?:tagen|stunden) (?:bei ihnen|da\b|zu hause)|(?:kommen|ankommen|"
        r"eintreffen)"
        r" (?:morgen|übermorgen)|zugeschickt"
        r"|(?:recev\w+|arriv\w+|chez vous)(?: \w+){0,3} (?:en|sous|dans|demain)\b|(?:en|sous|dans) \d+ ?(?:heures|h|"
        r"jours)\b"
        r"|(?:arriv\w+|ricev\w+|a casa)(?: \w+){0,3} (?:in|entro|domani)\b|(?:in|entro) \w+ (?:giorni|ore)\b"
        r"|(?:lleg\w+|recib\w+|en (?:su )?casa)(?: \w+){0,3} (?:en|mañana|antes)\b|en \w+ (?:días|horas)\b"
        r"|(?:günde|gün içinde|yarın) (?:elinizde|kapınızda|adresinizde)|elinizde ol\w*|adresinize"
        r"|liefer(?:n|t|ung\w*|zeit\w*|bar in)|geliefert|versand\w*|versend\w*|verschick\w*|zustell\w*|"
        r"kostenlos geliefert"
        r"|livr(?:aison\w*|ons|ée?s?|er|é)|expédi\w+|envoi gratuit|envoyons"
        r"|consegn\w+|spedi(?:zione|zioni|amo|to|ta|ti|te|sce|re)|recapit\w+"
        r"|entreg\w+|envíos?|enviamos|env[ií]a\w*|gastos de envío|reparto"
        r"|kargo\w*|teslim\w*|gönder(?:im|iyoruz|ilir)\w*|nakliye\w*)\b",
        _I,
    ),
    "unsupported_discount": re.compile(
        r"\d+\s?%\s*(?:off|discount|cheaper|less|lower|weniger|billiger|de moins|moins cher|in meno|menos|más barat\w*|"
        r"ucuz\w*|reduc\w*|rabatt\w*|günstiger|reduziert\w*|de (?:réduction|"
        r"remise|descuento|rebaja)|di sconto|"
        r"indirim\w*)|%\s?\d+\s*(?:indirim\w*|off)|\b(?:half[- ]price|on sale|sales? (?:is |are )?(?:still )?on\b|"
        r"on offer|knocked? off|in (?:the|our) sale|"
        r"special offer|promo(?:tion\w*|s)?|promo(?:tional)? codes?|"
        r"discount\w*|voucher\w*|coupon\w*|reduced (?:from|to|by)|marked down|buy one|two for (?:one|the price|£)|"
        r"2 for (?:1|£|the)|"
        r"bargain of|clearance|save (?:£|\$|€|\d)|"
        r"was £|(?:use|using|with|enter|apply|quote) (?:the |our |your )?code|"
        r"(?:dem|mit|le|il|el) (?:code|codice|código) [A-Z0-9]{4,}|black friday|bonus points|cashback|free gift"
        r"|rabatt\w*|im angebot|sonderangebot\w*|reduziert\w*|gutschein\w*|aktionspreis\w*|im sale"
        r"|en (?:promotion|solde|promo)|soldes?|soldée?s?|réductions?|remises?|code promo|bon de réduction"
        r"|scont[oiae]\w*|in (?:offerta|saldo|promozione)|saldi|codice (?:sconto|promo)|buono sconto"
        r"|descuentos?|en (?:oferta|rebajas?|promoción)|rebajad[oa]s?|cupón|código (?:de descuento|promocional)"
        r"|indirim\w*|kampanya\w*|kupon\w*|promosyon\w*)\b",
        _I,
    ),
    "unsupported_policy": re.compile(
        r"\b(?:returns? (?:policy|are|is|within|any|them|it|postage|label)|(?:you can|may|can|to) "
        r"return\w*|free returns?|refund\w*|money[- ]back|exchange (?:it|them|within|any|for)"
        r"|exchanges? (?:are|is)|warrant(?:y|ies)|guarantee\w*|pay (?:later|by|with|in)|instal?ments?|"
        r"klarna|paypal|loyalty|gift[- ]wrap\w*"
        r"|(?:send|bring|post|take|give) (?:it|them|these|those|the (?:shoes|boots|pair)) back|\d+[- ]days? (?:to|"
        r"return)|"
        r"days to (?:return|send|change|exchange|try)|swap (?:it|them|sizes?)|zurückschick\w*|(?:les|la|le) retourner"
        r"|price[- ]match\w*|match (?:any|the|their) (?:\w+ )?prices?|opening hours|open (?:from|until|"
        r"daily|on)|our (?:store|shop|customer service|helpline)s? (?:is|are|in|at)|call us|try (?:them|"
        r"it) on (?:at|in)"
        r"|rückgabe\w*|umtausch\w*|umtauschen|zurück(?:geben|senden|schicken)|zurückgegeben|"
        r"rückerstatt\w*|erstatt\w*|garantie|gewährleistung|ratenzahlung|auf rechnung"
        r"|retours? (?:gratuit\w*|sous|dans|possible\w*|accept\w*)|retourner|renvoyer|rembours\w+|"
        r"échang(?:er|e|ez|es|eable)\w*|garanti\w*"
        r"|resi|reso|restitu\w+|rimbors\w+|cambi(?:o|are|arl[aeio]) (?:gratuit\w*|gratis|entro|la taglia)|garanzi\w+"
        r"|devoluci\w+|devolver\w*|reembols\w+|garant[ií]a\w*|cambios? (?:gratis|gratuit\w*|de talla)|"
        r"cambiarl[oa]s?|devolverl[oa]s?"
        r"|iade\w*|geri öde\w*|değişim|garanti\w*|taksit\w*)\b",
        _I,
    ),
}
_ORDER: tuple[Kind, ...] = ("unsupported_discount", "unsupported_policy", "unsupported_delivery", "unsupported_stock")
# A shop that says it doesn't know, or asks the customer to look elsewhere, claims nothing.
_UNKNOWING = re.compile(
    r"\b(?:(?:do|does|did|ca|could|am|is|are|was|wo|would)n['’]t|(?:do|does|did|can|could|am|is|are|"
    r"was|will|would) not|cannot|unable|no (?:information|data|details?|idea)|"
    r"not (?:stated|listed|given|included|able|know\w*|sure|say|state)|don['’]?t (?:know|have|hold|"
    r"see)|without|depends?|please (?:check|contact|ask|see)|"
    r"worth checking|check (?:the|with|before)|isn['’]t (?:stated|given|listed)|nothing (?:about|on)|nor|"
    r"keine? (?:angaben?|informationen?|auskunft|daten)|nicht|kann ich|leider|bitte (?:prüfen|wenden)|weiß|"
    r"(?:n['’]|ne )\w+ pas|pas d['’]inform\w*|aucune? (?:inform\w*|donnée)|je ne|ne peux|nous n['’]avons|"
    r"non (?:ho|abbiamo|posso|so|sono|è|indica\w*|riporta\w*|conosco|possiamo)|nessuna informazione|"
    r"no (?:tengo|tenemos|puedo|podemos|sé|dispongo|disponemos|consta|indica\w*|figura\w*|hay "
    r"(?:información|datos))|"
    r"bilgi(?:m|miz|ye|si)? (?:yok|bulunmuyor|bulunmamaktadır|sahip değil\w*)|bilmiyor\w*|veremem|"
    r"ekleyemem|uygulayamam|değil)\b",
    _I,
)
_BACK = re.compile(
    r"\b(?:returns? to|arrives? at|ships? lace|delivers? (?:\w+ )?(?:comfort|support|cushion\w*|grip|"
    r"traction|style|performance|stability|protection|energy))",
    _I,
)
_OF_SIZES = re.compile(r"\b(?:sizes?|größen?|tailles|pointures|taglie|misure|tallas|numara\w*|beden\w*)\b", _I)
_OF_PRICE = re.compile(
    r"£|\b(?:prices?|priced|costs?|cheaper|budget|preis\w*|kost\w+|prix|coût\w+|prezz\w+|cost\w+|preci\w+|cuest\w+|"
    r"fiyat\w*)\b",
    _I,
)
_IS_THERE = re.compile(
    r"\b(?:available|have|got|stock\w*|keep|carry|haben|da|verfügbar|disponib\w+|avons|abbiamo|tenemos|mevcut|var)\b",
    _I,
)
_CLAUSE_CUT = re.compile(r"[,;:]|\b(?:and|but|und|aber|et|mais|ed?|ma|y|pero|ve)\b", _I)


def shop_claims(case: ShopReply, spoken: Sequence[Spoken]) -> Iterator[Unsupported]:
    """Sentences that promise something the data can't hold; questions and disclaimers aren't claims."""
    topic = next((OF_TOPIC[one] for one in case.understood.topics if one in OF_TOPIC), None)
    for one in spoken:
        text = one.piece.text
        if _UNKNOWING.search(text) and not _promises(text):
            continue
        first: re.Match[str] | None = None
        for kind in _ORDER:
            match = PATTERNS[kind].search(text)
            if (
                match is None
                or _BACK.search(text)
                or _is_question(text, match.start())
                or _is_stated(case, one, match[0])
                or _is_price_of_sizes(text, match)
                # One promise often uses the words of another ('return postage'); one in a clause of its own doesn't.
                or (first is not None and not _is_another(text, first, match))
            ):
                continue
            start, end = _claim(one, match)
            yield Unsupported(start, end, kind, _why(kind))
            first = first or match
        if first is not None or case.understood.intent in ("off_topic", "order"):
            continue
        if (other := promised(text, _known(case, one), topic)) and not _is_question(text, other[1].start()):
            yield Unsupported(*_claim(one, other[1]), other[0], _why(other[0]))


def _known(case: ShopReply, one: Spoken) -> str:
    return " ".join((case.asked, *(text_of(product) for product in one.products or case.products)))


def _claim(one: Spoken, match: re.Match[str]) -> tuple[int, int]:
    """The sentence, or of a list's line the part that says so."""
    if not one.piece.is_item:
        return one.piece.start, one.piece.end
    for part in one.parts:
        if part.start - one.piece.start <= match.start() < part.end - one.piece.start:
            return part.start, part.end
    return one.piece.start + match.start(), one.piece.start + match.end()


def _is_another(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a second match stands in a clause of its own, which isn't about what the first one promises."""
    left, right = sorted((one, other), key=lambda match: match.start())
    if _CLAUSE_CUT.search(text, left.end(), max(left.end(), right.start())) is None:
        return False
    return one.re.search(clause_of(text, other.start(), other.end())) is None


def clause_of(text: str, start: int, end: int) -> str:
    """The clause of a sentence that holds these characters."""
    begins = max((cut.end() for cut in _CLAUSE_CUT.finditer(text, 0, start)), default=0)
    ends = _CLAUSE_CUT.search(text, end)
    return text[begins : ends.start() if ends else len(text)]


def _promises(text: str) -> bool:
    """'Don't worry, it's in stock': a no that denies nothing."""
    return re.search(
        r"\bdon['’]?t (?:worry|forget|miss|hesitate|wait|mind)|\bif [^,.;]{0,30}(?:n['’]t|not)\b|"
        r"\b(?:wenn|falls|sollten?) [^,.;]{0,40}nicht\b|\bs['’]ils? [^,.;]{0,40}\bpas\b|"
        r"\bsi [^,.;]{0,30}(?:pas|no)\b|\bse [^,.;]{0,30}non\b|\bif (?:they|it|you) (?:don['’]?t|do not|"
        r"aren['’]?t|isn['’]?t)|"
        r"\bnot only|\bnicht nur|\bwenn sie nicht|\bpas seulement|\bnon solo|\bno solo|\bno sólo|\bn['’]hésitez|"
        r"\bwithout (?:any )?(?:charge|cost|extra)|\bno (?:extra )?(?:charge|cost)",
        text,
        _I,
    ) is not None and not is_declining(text)


def _is_question(text: str, at: int) -> bool:
    """Whether the clause with the word is a question to the customer."""
    if not text.rstrip(" *_\"'").endswith(("?", "？")):
        return False
    return not any(cut.start() > at for cut in re.finditer(r"[–—;]|\s-\s", text))


def _is_price_of_sizes(text: str, match: re.Match[str]) -> bool:
    """'Under £90 in every size' says what the sizes cost, not that they are there."""
    clause = clause_of(text, match.start(), match.end())
    return _OF_SIZES.search(match[0]) is not None and bool(_OF_PRICE.search(clause)) and not _IS_THERE.search(clause)


def _is_stated(case: ShopReply, one: Spoken, words: str) -> bool:
    """A row may say it after all: 'warranty', 'money-back guarantee'."""
    first = words.lower().split()[0]
    return len(first) > 5 and any(first in text_of(product) for product in one.products)


def _why(kind: Kind) -> str:
    about = {
        "unsupported_stock": "what is in stock",
        "unsupported_delivery": "delivery",
        "unsupported_discount": "discounts",
        "unsupported_policy": "returns, payment and the shop's other terms",
    }[kind]
    return f"No product's data says anything about {about}."
