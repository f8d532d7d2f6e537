"""What shops promise around their goods, by the things that such promises speak of: a span of time, a parcel, a till.

Beside the phrases of `shop_claims`, for words that no phrase has: a row speaks of shoes, so a sentence that speaks of a
receipt, a courier or 'within a fortnight' has its facts from elsewhere.
"""

from __future__ import annotations

import re

from rapport.scenarios.shop.understanding.text import fold
from rapport.scoring.shop.reply import Kind

_I = re.IGNORECASE
_NUMBER = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|ten|twelve|fourteen|thirty|sixty|ninety|few|couple(?: of)?|several|"
    r"eine[mnr]?|zwei|drei|vier|fünf|sechs|zehn|vierzehn|dreißig|wenige\w?|une?|deux|trois|quatre|cinq|dix|quinze|"
    r"trente|quelques|un|uno|una|due|tre|quattro|cinque|dieci|quindici|trenta|pochi|dos|cuatro|cinco|diez|quince|"
    r"treinta|pocos|bir|iki|üç|dört|beş|on|otuz|birkaç)"
)
_SPAN = re.compile(
    rf"\b{_NUMBER}[ -](?:more |full |whole |working |business |calendar |volle\w? |ganze\w? )?"
    r"(?:days?|weeks?|months?|hours?|hrs?|fortnight|Tage?n?|Werktage?n?|Wochen?|Monate?n?|Stunden?|"
    r"jours?|semaines?|mois|heures?|giorn[io]|settiman[ae]|mes[ei]|or[ae]|días?|semanas?|mes(?:es)?|"
    r"horas?|gün\w*|hafta\w*|ay|saat\w*)\b(?![ -](?:old|olds|shift\w*|alt\w*))"
    rf"|\b(?:for|within|over|up to|für|über|pendant|durante|während) (?:the first )?{_NUMBER} (?:years|Jahre|ans|"
    rf"anni|años)"
    r"\b(?! (?:old|olds|alt\w*))"
    r"|\b(?:a|the) fortnight\b|\bovernight\b",
    _I,
)
_SOON = re.compile(
    r"\b(?:tomorrow|(?:by|on|before|this|next|until|till) (?:the )?(?:weekend|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|"
    r"sunday)|next week|morgen (?:bei|da|früh|schon)|übermorgen|(?:bis|am|zum) (?:wochenende|montag|dienstag|mittwoch|"
    r"donnerstag|freitag|samstag)|nächste woche|demain|après-demain|ce week-end|la semaine prochaine|domani|dopodomani|"
    r"la prossima settimana|pasado mañana|mañana mismo|(?:este|el) fin de semana|la próxima semana|yarın|"
    r"hafta sonu\w*|önümüzdeki hafta)\b",
    _I,
)
_THINGS: dict[Kind, re.Pattern[str]] = {
    "unsupported_discount": re.compile(
        r"\b(?:check-?out|(?:a (?:third|quarter|fifth)|half|\d+ (?:percent|per cent)) (?:cheaper|off|less)|pre-sale|"
        r"rrp|knock\w* (?:\S+ ){0,4}off|(?:£|€|\$)\s?\d+(?:\.\d+)? off|money off|\w+er off\b|"
        r"(?:off|from) (?:your|their) (?:first|next) (?:order|purchase)|first order|newsletter|"
        r"sign(?:ing)? up (?:to|for)|"
        r"(?:student|nhs|blue light|staff|trade) (?:discount|price|card|code)|multi-?buy|bogof|bundle|second pair|"
        r"(?:price|prices) (?:has|have|was|were|is|are) (?:just )?(?:been )?(?:cut|slashed|dropped|lowered|reduced)|"
        r"reduced|slashed|price (?:cut|drop)|(?:usually|normally|originally|previously) (?:£|€|\$)|down from|"
        r"sale price|in the sale|flash sale|deal of|daily deal|bargain bin|"
        r"preisnachlass|nachlass|prozente? (?:auf|weniger|günstiger)|heruntergesetzt|herabgesetzt|im schlussverkauf|"
        r"ausverkaufspreis|an der kasse|statt (?:£|€)|neukunden\w*|"
        r"à la caisse|au lieu de (?:£|€)|prix (?:barré|cassé|réduit)\w*|bon plan|première commande|"
        r"alla cassa|ribass\w+|prezzo (?:ridotto|speciale|scontato)|anziché (?:£|€)|primo ordine|"
        r"al pagar|precio (?:rebajado|especial|reducido)|primer pedido|antes (?:costaba|£)|"
        r"kasada|fiyat\w* düş\w+|ilk sipariş\w*|yüzde \w+ (?:indirim|ucuz)\w*)\b",
        _I,
    ),
    "unsupported_policy": re.compile(
        r"\b(?:receipts?|gift[- ]?(?:box\w*|receipts?|cards?|vouchers?|bags?)|in a gift box|spread the (?:cost|"
        r"payment\w*)|"
        r"pay(?:ment|ments|ing)?(?: is| are| it| them| for it| for them| now| over| after| on| monthly| nothing)\b|"
        r"on (?:finance|credit)|interest[- ]free|cover(?:ed|age) (?:against|for|by)|defects?|faulty|repair(?:s|"
        r"ed)? (?:it|"
        r"them|is|are|service)|resol(?:e|ed|ing) (?:service|it|them)|membership|members|reward points|"
        r"change your mind|changed your mind|no questions asked|tak(?:e|es|en|ing) (?:it|them|these|any pair|any) back|"
        r"back (?:to|with) us|hand (?:it|them) back|drop (?:it|them) (?:off|back)|come (?:in|into|by|to) (?:the|our)|"
        r"pop (?:in|into) (?:the|our)|in[- ]store|in any (?:branch|store)|our (?:branch\w*|stores?|shops?|staff|phone|"
        r"hotline|team (?:is|are|can|will)|showroom|experts?)|by phone|whatsapp|live chat|fitting (?:service|"
        r"appointment)|"
        r"personali[sz](?:ed|ation|e)|engrav\w+|price promise|beat any|hassle[- ]free|on us\b|free (?:of charge|socks?|"
        r"laces|insoles?|gift|bag|fitting|repairs?|exchange\w*)|complimentary|at no (?:extra )?(?:cost|charge)|"
        r"try (?:them|it) (?:on )?(?:at home|for)|trial period|lifetime|"
        r"kassenbon|quittung|geschenk(?:verpackung|box|karte|papier)|als geschenk verpackt|retour\w*|"
        r"nehmen (?:wir )?(?:\S+ ){0,6}zurück|zurücknehmen|bringen sie (?:\S+ ){0,5}zurück|filiale\w*|"
        r"(?:in|bei) unsere[mnr] (?:laden|geschäft|filialen?)|zahl(?:ung|en|bar)\w*|raten\b|kundenkarte|treuepunkte|"
        r"kostenfrei|kostenlos|gratis|"
        r"ticket de caisse|emballage cadeau|paquet cadeau|rendre|reprenons|reprend|repris\w*|en magasin|"
        r"nos (?:boutiques?|"
        r"magasins?)|paiement|payer|payable\w*|en (?:\w+|\d+) fois|carte de fidélité|sans frais|gratuit\w*|offert\w*|"
        r"scontrino|confezione regalo|pacchetto regalo|restitu\w+|rend\w+ indietro|indietro|riprend\w+|in negozio|"
        r"nostr[oi] negoz\w+|pagament\w+|pagare|rate\b|carta fedeltà|gratis|gratuit\w+|omaggio|"
        r"ticket de compra|recibo|envuelt\w+|para regalo|papel de regalo|en tienda|nuestras? tiendas?|pagos?\b|pagar|"
        r"plazos|tarjeta de (?:cliente|fidelidad)|gratis|gratuit\w+|"
        r"fiş\w*|hediye (?:paket\w*|kutu\w*)|mağaza\w*|ödeme\w*|taksit\w*|ücretsiz|bedava|geri al\w+)\b",
        _I,
    ),
    "unsupported_delivery": re.compile(
        r"\b(?:doorstep|your (?:door|home|house|address)|post(?:ed|ing) (?:it|them|out|today|free)|by post|in the post|"
        r"royal mail|dhl|dpd|evri|track(?:ed|ing) (?:number|delivery|parcel|your)|parcel|collect(?:ed|ion)? "
        r"(?:it|them|from|in|is|point)|pick (?:it|them) up|with you (?:by|in|on|within|tomorrow|before)|be with you|"
        r"reach(?:es)? you|sen[dt] (?:it |them |these )?out|leaves? (?:our|the) warehouse|customs|import dut\w+|abroad|"
        r"overseas|worldwide|order(?:ed)? (?:by|before|now|today|in the next|within)|"
        r"bei ihnen|bei dir|zu ihnen|nach hause|paket\w*|abhol\w*|bestellen sie (?:bis|vor|heute|jetzt)|bestellung bis|"
        r"porto\w*|frei haus|"
        r"colis|à domicile|chez vous|coursier|point relais|commandez avant|commandé\w* avant|"
        r"corriere|a domicilio|a casa (?:sua|tua|vostra)|pacco|ordin\w+ entro|punto di ritiro|"
        r"a domicilio|en su casa|en tu casa|mensajer\w+|paquete|si (?:lo|los|la|las) pide antes|"
        r"kurye\w*|kapınız\w*|kapına|adresin\w*|eviniz\w*)\b",
        _I,
    ),
    "unsupported_stock": re.compile(
        r"\b(?:down to (?:the|our|its|their) last|"
        r"(?:its|their) last (?:\w+ )?(?:sizes?|pairs?)|our last (?:one|couple|few|two|three)|"
        r"the last (?:couple|few|(?:one|two|three|"
        r"pairs?) (?:left|in|we|that we))|running (?:low|out)|run out|"
        r"going fast|going quickly|flying (?:off|out)|snapped up|selling (?:well|quickly)|plenty (?:left|of them)|"
        r"limited (?:numbers?|quantit\w+|stock|availability)|pre-?order|waiting list|ready to (?:go|ship|send|wear|"
        r"be sent)|"
        r"(?:have|got|hold) (?:it|them|one|a pair|some|both|these|those|this|plenty|that) in (?:a |an |the |your |"
        r"size|uk|eu|"
        r"stock|most|all|\d)|(?:few|couple|handful|some|pairs?|one|two|three) left|left in (?:your|a|size|uk|that|"
        r"this)|"
        r"(?:your|that|this) size is (?:available|in|there)|(?:available|have (?:it|them)) (?:right )?now|"
        r"(?:are|is) (?:all |both )?(?:still |currently )?available\b|in our warehouse|"
        r"haben wir (?:alle |noch |sie )?(?:da|vor ort|in allen)|noch da|nur noch|sofort (?:mitnehmen|verfügbar|"
        r"lieferbar)|"
        r"in ihrer größe (?:da|noch|haben)|restposten|letzte[ns]? (?:paare?|exemplare?|stücke?)|knapp geworden|"
        r"il (?:nous )?en reste|en rayon|dernier\w* exemplaires?|bientôt épuisé\w*|toutes (?:les )?(?:tailles|"
        r"pointures) "
        r"(?:sont|disponibles)|disponibles? (?:dans|immédiatement|en)|"
        r"ultim[eio] (?:pezz\w|numer\w|misur\w)|ne (?:sono rimast|abbiam|rest)\w*|a magazzino|pronta consegna|"
        r"quedan|últimas? (?:existencias|tallas)|en el almacén|disponibles? (?:en|ahora|todas)|"
        r"(?:tüm|her) beden\w*|az kaldı|son (?:birkaç|ürün|numara)\w*|depo\w* (?:var|mevcut)|elimizde (?:var|mevcut|"
        r"kalan))\b",
        _I,
    ),
}
_BRINGS = re.compile(
    r"\b(?:arriv\w*|reach\w*|with you|be there|get (?:it|them|there)|sent?|send|post\w*|order\w*|deliver\w*|receiv\w*|"
    r"here|bring\w*|ankomm\w*|kommen|da\b|bei ihnen|erhalten|bestell\w*|recev\w+|arriv\w+|livr\w+|command\w+|ricev\w+|"
    r"ordin\w+|recib\w+|lleg\w+|pid\w+|gel\w+|elinizde|ulaş\w+)\b",
    _I,
)
OF_TOPIC: dict[str, Kind] = {
    "stock": "unsupported_stock",
    "delivery": "unsupported_delivery",
    "discount": "unsupported_discount",
    "returns": "unsupported_policy",
    "payment": "unsupported_policy",
    "shop": "unsupported_policy",
}
_ORDER: tuple[Kind, ...] = ("unsupported_discount", "unsupported_delivery", "unsupported_policy", "unsupported_stock")


def promised(text: str, known: str, asked: Kind | None = None) -> tuple[Kind, re.Match[str]] | None:
    """What kind of promise a sentence makes, and by which words; `known` is what question and rows say, folded,
    and `asked` what a question about the shop is about."""
    for kind in _ORDER:
        for match in _THINGS[kind].finditer(text):
            if fold(match[0]) not in known:
                return kind, match
    for pattern in (_SPAN, _SOON):
        for match in pattern.finditer(text):
            if fold(match[0]) not in known and fold(match[0].split()[-1]) not in known:
                return asked or ("unsupported_delivery" if _BRINGS.search(text) else "unsupported_policy"), match
    return None
