"""Properties that a reply denies a product though its row states them: 'it isn't waterproof', 'material not stated'.

A denial is held to a stricter measure than a claim: the row must say the very thing, and nothing else of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from rapport.records.product import Product
from rapport.scenarios.shop.declining import is_declining
from rapport.scenarios.shop.stated import stated_colours
from rapport.scenarios.shop.stated_attributes import stated
from rapport.scenarios.shop.understanding.text import fold
from rapport.scoring.shop.attribute_words import CLOSURE_NAMES, CLOSURES, MATERIALS, Property, is_of_another_part
from rapport.scoring.shop.design_words import FEATURES
from rapport.scoring.shop.naming import Names
from rapport.scoring.shop.pieces import Part, clauses_of
from rapport.scoring.shop.products import Spoken
from rapport.scoring.shop.reply import Unsupported, text_of
from rapport.scoring.shop.unclaimed import is_wish

_I = re.IGNORECASE
# For folded text, right before a property: 'isn't really made of', 'kein', 'ne sont pas en'.
_NOT = re.compile(
    r"(?:\b(?:not|no|without|lacks?|lacking|nicht|kein(?:e[nrsm]?)?|ohne|pas|sans|aucune?|non|senza|nessun[oa]?|sin|"
    r"ningun[oa]?|(?:is|are|was|were|do|does|did|has|have|ca|wo)n['’]?t)\b)\s+(?:(?:actually|really|fully|completely|"
    r"made|of|out|from|a|an|any|have|has|be|been|come|in|"
    r"with|stated|said|described|listed|given|marked|as|to|is|are|the|wirklich|ganz|aus|mit|als|eine?[nrsm]?|de|d|en|"
    r"du|"
    r"des|la|le|les|un|une|una|uno|vraiment|e|sono|ha|hanno|in|di|il|lo|davvero|es|son|tiene|tienen|lleva|llevan|est|"
    r"sont|"
    r"upper|obermaterial|resistente)['’]?\s+){0,4}$"
)
_NOT_BEHIND = re.compile(r"^\w{0,6}\s+(?:\w+\s+)?degil")
_HEDGE = re.compile(
    r"\b(?:not (?:only|just|necessarily|everything|all|too|very|quite|every)|nicht (?:nur|unbedingt|alle)|"
    r"pas (?:seulement|"
    r"que)|non (?:solo|tutt\w)|no (?:solo|todos)|sadece|if|unless|whether|wenn|falls|ob|si|se|rather|instead|would|"
    r"prefer\w*|could|other|others|rest|andere\w*|autres?|altr\w+|otr[oa]s?|sure|certain|confirm|promise|check|i|we|"
    r"you|mind|need|want)\b"
)
_NONE = re.compile(r"\b(?:neither|none|no one|nor|keine[rs]?|weder|aucune?|ni l|nessun\w*|ningun\w*|hicbiri)\b")
_OF = re.compile(r"\s*(?:of|for|des|der|von|vom|du|de|del|della|di)\b[^,;.]*$", _I)
_NONE_BEFORE = re.compile(
    rf"{_NONE.pattern}.*\b(?:is|are|has|have|comes?|ist|sind|hat|haben|est|sont|a|ont|e|sono|ha|hanno|es|son|tienen?)\b"
)
_OR_NOT = re.compile(r"\b(?:or|oder|ou|o|veya) (?:not|no|nicht|kein\w*|non|pas|sans|ohne|without)\b")
_OPEN = re.compile(r"\b(?:whether|if|sure|confirm|promise|check|other|others|rest)\b")

_ATTRIBUTES: dict[str, str] = {
    "price": r"prices?|Preise?|prix|prezzi?o?|precios?|fiyat\w*",
    "heel_height": (
        r"heel[ -]heights?|heights? of (?:the|its|their) heels?|Absatzhöhen?|hauteurs? (?:du|de|des) talons?|"
        r"altezz[ae] (?:del |dei )?tacc\w+|alturas? (?:del |de los )?tac[oó]n\w*|topuk (?:boyu|yüksekli\w+)"
    ),
    "sole": r"(?:out)?sole(?: materials?)?|Sohlen?(?:material)?|semelles?|suol[ae]|suelas?|taban\w*",
    "lining": r"lining(?: materials?)?|(?:Innen)?futter(?:material)?|doublure|fodera|forro|astar\w*",
    "material": (
        r"(?:(?:upper|outer) )?materials?|what (?:materials? )?(?:it is|it['’]s|they are|they['’]re) made (?:of|from|"
        r"out of)|"
        r"(?:Ober)?materiali?e?n?|mati[eè]res?|mat[eé]riaux?|malzeme\w*"
    ),
    "closure": r"(?:type of )?(?:closures?|fastenings?)|Verschl(?:uss|üsse)|fermetures?|chiusur[ae]|cierres?|kapama\w*",
    "colour": r"colou?rs?|Farben?|couleurs?|colori?e?|renk\w*|reng\w+",
}
_ANY = "|".join(f"(?P<{{0}}{name}>{words})" for name, words in _ATTRIBUTES.items())
_STATED = (
    r"(?:stated|given|listed|mentioned|specified|shown|provided|included|named|noted|in (?:the|our|its) (?:data|"
    r"listing))"
)
_NOT_STATED = (
    rf"(?:(?:(?:is|are|was)(?:n['’]t| not)|not)\s+(?:\w+\s+)?{_STATED}|(?:is |are )?(?:unknown|unspecified)|n/a|"
    r"(?:(?:ist|sind|wird|werden)\s+)?(?:\w+\s+)?nicht\s+(?:angegeben|genannt|bekannt|vermerkt|aufgeführt|erwähnt)|"
    r"unbekannt|n['’](?:est|a)\s+pas\s+(?:été\s+)?(?:précis|indiqu|mentionn|renseign|connu)\w*|ne sont pas (?:précis|"
    r"indiqu|"
    r"mentionn)\w+|non\s+(?:précis|indiqu|mentionn|renseign)ée?s?|inconnue?s?|"
    r"non\s+(?:(?:è|viene|sono|vengono)\s+)?(?:indicat|specificat|riportat|dichiarat|menzionat)\w+|"
    r"no\s+(?:(?:se|está|aparece|viene)\s+)?(?:indic|especific|mencion|señal)\w+|no\s+(?:figura|consta)\w*|"
    r"belirtilme\w+|bilinmiyor|yazmıyor|verilmemiş)"
)
_NOT_SAYING = (
    r"(?:(?:does|do)(?:n['’]t| not)\s+(?:state|say|give|list|mention|specify|tell|show|name|include)\w*|"
    r"no\s+(?:information|details?|data)\s+(?:on|about|regarding)|nothing\s+(?:on|about)|"
    r"(?:keine\s+angaben?|keine\s+informationen?|nichts)\s+(?:zu[rm]?|über)|"
    r"(?:ne|n['’])\s*(?:précis|indiqu|mentionn|di)\w+\s+pas|aucune\s+(?:information|précision|indication)\s+sur|"
    r"non\s+(?:indica|specifica|riporta|dice|menziona)\w*|nessuna\s+(?:informazione|indicazione)\s+su\w*|"
    r"no\s+(?:se\s+)?(?:indica|especifica|menciona|dice)\w*|(?:ninguna|sin)\s+informaci[oó]n\s+sobre)"
)
_SMALL = (
    r"(?:(?:the|its|their|his|any|a|den|die|das|der|dem|le|la|les|sa|son|leur|il|lo|el|los|las|su|sus|of|de|di)\s+|"
    r"l['’])"
)
_LEFT_OUT = re.compile(
    rf"\b(?:{_ANY.format('a_')})\b(?:\s+(?:of|for|des|der|von|du|de|del|della|di)\s+[^,;.:()–]{{1,30}}?)?\s*[:(–—-]?\s*"
    rf"{_NOT_STATED}"
    rf"|{_NOT_SAYING}\s+{_SMALL}{{0,2}}(?:{_ANY.format('b_')})\b"
    rf"|\b(?:no|keine?n?|aucune?|nessun[oa]?|ning[uú]n[oa]?)\s+(?:{_ANY.format('c_')})\b\s+(?:(?:is|are|ist|sind|"
    rf"n['’]est|è|"
    rf"está|wird)\s+)?(?:{_STATED}|angegeben|genannt|indiqu\w+|précis\w+|indicat\w+|specificat\w+|indicad\w+|"
    rf"especificad\w+)"
    rf"|\b(?:{_ANY.format('d_')})\b\s+(?:hakkında|ile ilgili)\s+bilgi\s+(?:yok|bulunm\w+)",
    _I,
)
# The very words of a line: 'Width: medium' says nothing of 'the width of the shaft'.
_ANYTHING_OUT = re.compile(
    rf"(?:(?:the|its|their|no)\s+)?(?P<what>[^\W\d_][\w -]{{3,40}}?)\s*(?:[:(–—-]\s*|\s){_NOT_STATED}", _I
)
_CLAUSE_CUT = re.compile(r"[;:,]\s|\s[–—-]\s|\s(?:and|but|while|whereas|und|aber|et|mais|e|ma|y|pero)\s", _I)
_VAGUE = frozenset(
    word[:5] for word in ("type", "material", "their", "that", "with", "product", "details", "shoe", "shoes")
)


def wrong_denials(spoken: Sequence[Spoken], names: Names) -> Iterator[Unsupported]:
    """Every clause that denies a product what its row states, or says that its row leaves it out."""
    for one in spoken:
        if not one.products or one.piece.text.endswith("?"):
            continue
        left_out = list(_left_out(one, names))
        yield from left_out or _left_out_otherwise(one, names)
        if is_declining(one.piece.text) or (one.named and one.named.wrong_brand):
            continue
        for part in clauses_of(one.piece.text, one.piece.start):
            yield from _denied(part, _meant(one, part, names))


def _left_out(one: Spoken, names: Names) -> Iterator[Unsupported]:
    for match in _LEFT_OUT.finditer(one.piece.text):
        name = next(name[2:] for name, said in match.groupdict().items() if said)
        part = Part(match[0], one.piece.start + match.start())
        if _OPEN.search(fold(match[0])):
            continue
        meant = _meant(one, part, names)
        known = [product for product in meant if _states(product, name)]
        if known and _is_of_all(one.piece.text, known, meant):
            kind = "wrong_price" if name == "price" else "wrong_attribute"
            why = f"{known[0].title[:80]}: the data does state the {name.replace('_', ' ')}."
            yield Unsupported(part.start, part.end, kind, why)  # type: ignore[arg-type]


def _left_out_otherwise(one: Spoken, names: Names) -> Iterator[Unsupported]:
    """'Cleat compatibility isn't stated', where a line of the row has that very name."""
    for match in _ANYTHING_OUT.finditer(one.piece.text):
        said = {word[:5] for word in re.findall(r"[a-z]{4,}", fold(match["what"]))} - _VAGUE
        part = Part(match[0], one.piece.start + match.start())
        meant = _meant(one, part, names)
        named = [
            (product, name)
            for product in meant
            for name, _ in product.features
            if _are_named(said, {word[:5] for word in re.findall(r"[a-z]{4,}", fold(name))} - _VAGUE)
        ]
        if named and _is_of_all(one.piece.text, [product for product, _ in named], meant):
            why = f"{named[0][0].title[:80]}: the data does state '{named[0][1]}'."
            yield Unsupported(part.start, part.end, "wrong_attribute", why)


def _are_named(said: set[str], name: set[str]) -> bool:
    return bool(said) and (said == name or (len(said) > 1 and said < name))


def _states(product: Product, name: str) -> bool:
    match name:
        case "price":
            return product.price is not None
        case "heel_height":
            return product.heel_height_cm is not None
        case "material":
            return bool(product.materials)
        case "closure":
            return bool(product.closures)
        case "colour":
            return stated_colours(product)[0] != 0
        case "sole":
            return product.sole is not None
    found = stated(product, "lining")
    return found is not None and not found.is_quote


def _denied(part: Part, products: Sequence[Product]) -> Iterator[Unsupported]:
    clause = fold(part.text)
    if not products or _HEDGE.search(clause) or is_wish(part.text):
        return
    if _OR_NOT.search(clause):
        return
    for claim, holds in _PROPERTIES:
        for match in claim.claimed.finditer(clause):
            if not _is_denied(clause, match):
                continue
            known = [product for product in products if holds(product, claim, clause)]
            if known and _is_of_all(part.text, known, products):
                why = f"{known[0].title[:80]}: the data does say '{claim.name}'."
                yield Unsupported(part.start, part.end, "wrong_attribute", why)
                return


def _is_denied(clause: str, claimed: re.Match[str]) -> bool:
    before = clause[: claimed.start()]
    is_behind = _NOT_BEHIND.match(clause[claimed.end() :]) is not None
    return is_behind or _NOT.search(before) is not None or _NONE_BEFORE.search(before) is not None


def _has_material(product: Product, claim: Property, clause: str) -> bool:
    """The one material of the upper; of sole and lining, what the row says of them."""
    if is_of_another_part(clause):
        return product.sole is not None and "sole" in clause and claim.claimed.search(fold(product.sole)) is not None
    return product.materials == (claim.name.replace(" ", "_"),)


def _has_closure(product: Product, claim: Property, clause: str) -> bool:
    return product.closures == (CLOSURE_NAMES.get(claim.name),)


def _has_feature(product: Product, claim: Property, clause: str) -> bool:
    row = text_of(product)
    found = list(claim.claimed.finditer(row))
    return bool(found) and not any(
        re.search(r"\b(?:not|non|no|isn'?t|without)[ -](?:\w+ )?$", row[: match.start()])
        or re.match(r"\w*\s*:\s*(?:no|false|not)\b|\w*\W{1,3}(?:(?:is|are) )?not included\b", row[match.end() :])
        for match in found
    )


_Holds = Callable[[Product, Property, str], bool]
_PROPERTIES: tuple[tuple[Property, _Holds], ...] = (
    *((one, _has_material) for one in MATERIALS),
    *((one, _has_closure) for one in CLOSURES if one.name in CLOSURE_NAMES),
    *((one, _has_feature) for one in FEATURES),
)


def _meant(one: Spoken, part: Part, names: Names) -> list[Product]:
    """The product of a list's line; in a sentence those named in the clause, or the last one before it."""
    if one.named and one.named.product:
        return [one.named.product]
    here = [product for at, product in one.mentioned if part.start <= one.piece.start + at < part.end]
    here = here or _named_again(one, part, names)
    before = [product for at, product in one.mentioned if one.piece.start + at < part.end]
    carried = [product for at, product in one.mentioned if at == 0]
    behind = [product for at, product in one.mentioned if _OF.match(one.piece.text[part.end - one.piece.start : at])]
    return here or (carried if len(carried) > 1 else before[-1:]) or behind[:1]


def _named_again(one: Spoken, part: Part, names: Names) -> list[Product]:
    """What the clause of a part names though the sentence named it before: 'of the Trek no sole is stated'."""
    text = one.piece.text
    at, end = part.start - one.piece.start, part.end - one.piece.start
    cuts = [cut.end() for cut in _CLAUSE_CUT.finditer(text, 0, at)]
    close = _CLAUSE_CUT.search(text, end)
    known = {product.id for _, product in one.mentioned}
    clause = text[cuts[-1] if cuts else 0 : close.start() if close else len(text)]
    return [product for _, product in names.mentions(clause) if product.id in known]


def _is_of_all(text: str, known: Sequence[Product], meant: Sequence[Product]) -> bool:
    """Of several products all must state it, or, for 'none of them', one."""
    return len(known) == len(meant) or _NONE.search(fold(text)) is not None
