"""Properties that a reply gives a product and that its row doesn't bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from rapport.records.catalogue.audiences import audience_of
from rapport.records.product import Product
from rapport.scenarios.shop.declining import is_declining
from rapport.scenarios.shop.stated import COLOURS, stated_colours
from rapport.scenarios.shop.understanding.lexicon import lexicon
from rapport.scenarios.shop.understanding.text import fold, tokens_of
from rapport.scenarios.shop.understanding.understood import Language
from rapport.scoring.shop.attribute_words import (
    ANYWHERE,
    CLOSURE_NAMES,
    CLOSURES,
    MATERIALS,
    PARTS,
    SAYS_CLOSURE,
    Property,
    is_of_another_part,
    part_of,
)
from rapport.scoring.shop.design_words import FEATURES
from rapport.scoring.shop.measured import measure_missing
from rapport.scoring.shop.naming import Names
from rapport.scoring.shop.pieces import Part, clauses_of
from rapport.scoring.shop.products import Spoken
from rapport.scoring.shop.reply import ShopReply, Unsupported, text_of
from rapport.scoring.shop.ruled_out import ruled_out
from rapport.scoring.shop.unclaimed import claimed_parts, is_wish
from rapport.scoring.shop.unlisted import unlisted_word

_OTHER_PARTS = re.compile(r"lining|inner|inside|internal|sole|insole|footbed|futter|sohle")
_HEDGED = re.compile(
    r"\b(?:not|no|(?:is|are|was|do|does|did|ca|could|wo|would|has|have)n'?t|cannot|neither|nor|none|nobody|never|"
    r"nothing|without|niemand|nie|personne|"
    r"jamais|nessuno|mai|nadie|nunca|"
    r"non(?!-)|nicht|kein\w*|weder|ohne|pas|aucune?|sans|senza|nessun\w*|sin|ningun\w*|degil|"
    r"unless|whether|if|ob|si|se|"
    r"prefer|rather|instead|option|look(?:ing)? for|would you|do you|let me know|free of)\b"
)
_SIZED = re.compile(
    r"\b(?:sizes?|uk|eu|us|gr(?:osse|oesse)n?|tailles?|pointures?|tagli[ae]|misur[ae]|numer[oi]|tallas?|numara\w*|"
    r"beden)"
    r"(?: (?:uk|eu|us|size|up to|down to|from|bis|ab|fino al?|hasta la|jusqu['’]au?))? ?(\d{1,2}(?:[.,]5)?)(?![\d%])"
)
# What stands behind is what the product is not.
_RATHER = re.compile(
    r"\b(?:rather than|instead of|as opposed to|(?:an)?statt|plutot que|au lieu d[eu']|anziche|invece d[ei]\w*|"
    r"en lugar de|en vez de|than|unlike|(?:er|ere|mehr|weniger) als|plus \w+ que|moins \w+ que|piu \w+ (?:di|del\w*|"
    r"che)|"
    r"meno \w+ (?:di|del\w*|che)|mas \w+ que|menos \w+ que)\b"
)
# Behind the name: 'X in bright red'.
_DRESSED = re.compile(r"\s(?:in|aus|en|in der farbe|di colore|color)\s[\w -]+$", re.IGNORECASE)
_LEADS = re.compile(
    r",?\s*(?:(?:on|in|for|by|with|from|auf|bei|für|mit|sur|pour|avec|chez|su|per|con|en|para)\s+(?:the\s+|"
    r"the\s+\w+\s+|\w+\s+)?|"
    r"(?:the|der|die|das|den|le|la|les|il|lo|gli|el|los|las)\s+|l['’])?[\w’'.]*\s?",
    re.IGNORECASE,
)
_AND = re.compile(
    r"\s+(?:and|or|while|whereas|but|und|oder|während|aber|et|ou|tandis que|mais|e|o|mentre|ma|y|mientras|pero|ve)\s+",
    re.IGNORECASE,
)
_LEADING_SIGNS = 40  # 'the women's ' and the words of a name that others have too
_FOR_WHOM = re.compile(
    r"^(?:(?:also|suitable|made|designed|perfect|ideal|great|auch|geeignet|aussi|idéale?|anche|adatt[oa]|también|"
    r"para)\s+)*"
    r"(?:for|für|pour|per|para)\s+(?:\w+\s+){0,2}?\w+|\b(?:taille|größe|taglia|talla)\s+\w+|"
    r"\b(?:boots?|shoes?|trainers?|sneakers?|sandals?|slippers?|stivalett\w|stivali|scarpe|sandali|schuhe|stiefel|"
    r"sandalen|"
    r"chaussures|bottes|sandales|zapat\w+|botas|sandalias) (?:for|für|pour|per|da|para|de) \w+|"
    r"\bin (?:\w+['’]s?|kids|kinder|damen|herren)[ -]?(?:sizes?|größen?)\b|\b\w+ için\b",
    re.IGNORECASE,
)
NOT_FOR = "the data doesn't say that it is"
_CHILDREN = {"girls", "boys", "unisex_kids", "baby"}
_WORN_BY: dict[str, set[str]] = {
    "women": {"women", "unisex"},
    "men": {"men", "unisex"},
    "adults": {"women", "men", "unisex"},
    "kids": _CHILDREN,
    "girls": {"girls", "unisex_kids", "baby"},
    "boys": {"boys", "unisex_kids", "baby"},
    "baby": {"baby", "unisex_kids"},
}
_ACRONYM = re.compile(r"\b(?:[A-Z]{3,}[A-Z0-9]*|[A-Z][a-z]+(?:\s[A-Z][a-z]+)+|[A-Z][a-z]+[A-Z]\w+)\b")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]{3,}[A-Z0-9]*|[A-Z][a-z]+[A-Z]\w+)\b")
_PLAIN_CAPITALS = frozenset({"gbp", "eur", "usa", "usd", "eva", "pvc", "uk", "eu", "us", "pdf", "tpr", "tpu"})


def wrong_attributes(case: ShopReply, spoken: Sequence[Spoken], names: Names) -> Iterator[Unsupported]:
    """Every clause about a product that claims what its row doesn't hold."""
    for one in spoken:
        if not one.products or one.piece.text.endswith("?") or is_declining(one.piece.text):
            continue
        if one.head is None:
            yield from _in_sentence(case, one, names)
        elif one.named and one.named.product:
            for part in [*claimed_parts(list(one.parts), one.piece.text, one.piece.start), one.head]:
                found = list(_in_part(case, part, [one.named.product], is_head=part is one.head))
                yield from found or _unlisted(case, part, one.named.product, is_head=part is one.head)


def _unlisted(case: ShopReply, part: Part, product: Product, *, is_head: bool) -> Iterator[Unsupported]:
    if is_head or case.understood.language != "en" or _HEDGED.search(fold(part.text)) or is_wish(part.text):
        return
    if word := unlisted_word(part.text, [product], case.asked):
        why = f"{product.title[:80]}: the data says nothing of '{word}'."
        yield Unsupported(part.start, part.end, "wrong_attribute", why)


def _in_sentence(case: ShopReply, one: Spoken, names: Names) -> Iterator[Unsupported]:
    """In a sentence a clause speaks of the last product named; where it's several, one that bears it out is enough."""
    everyone = list(one.products)
    clauses = clauses_of(one.piece.text, one.piece.start)
    if one.piece.label:
        clauses = [replace(part, label=part.label or one.piece.label) for part in clauses]
    clauses = [half for part in clauses for half in _halves(one, part)]
    for part in claimed_parts(clauses, one.piece.text, one.piece.start):
        own = [product for place, product in one.mentioned if one.piece.start + place < part.end]
        here = [p for place, p in one.mentioned if part.start <= one.piece.start + place < part.end]
        yield from _in_part(case, part, here or [*own[-1:], *_next(one, part)] or everyone, is_head=False)


def _halves(one: Spoken, part: Part) -> list[Part]:
    """A clause cut before an 'and' that leads to another product: 'X comes in suede and the Y in canvas'."""
    places = [one.piece.start + at for at, _ in one.mentioned if part.start < one.piece.start + at < part.end]
    cuts = [
        cut
        for cut in _AND.finditer(part.text)
        if any(0 <= at - part.start - cut.end() <= _LEADING_SIGNS for at in places)
    ]
    halves, at = [], 0
    for cut in cuts:
        halves.append(replace(part, text=part.text[at : cut.start()], start=part.start + at))
        at = cut.end()
    return [*halves, replace(part, text=part.text[at:], start=part.start + at)]


def _next(one: Spoken, part: Part) -> list[Product]:
    """The product that a clause leads to: 'and, as GTX, on the Bouthan'. One in brackets speaks of what is before."""
    end = part.end - one.piece.start
    behind = [(at, product) for at, product in one.mentioned if at >= end]
    if not behind or not _LEADS.fullmatch(one.piece.text[end : behind[0][0]]):
        return []
    return [behind[0][1]]


def _in_part(case: ShopReply, part: Part, products: Sequence[Product], *, is_head: bool) -> Iterator[Unsupported]:
    clause = _RATHER.split(fold(part.text))[0]
    if is_wish(part.text):
        return
    if hedged := _HEDGED.search(clause):
        if before := _before_hedge(part, hedged.start()):  # 'suede and without laces' does say suede
            yield from _in_part(case, before, products, is_head=is_head)
        return
    why = _property_missing(
        clause, products, fold(part.label), is_head=is_head, is_compound=case.understood.language == "de"
    )
    why = why or measure_missing(clause, products) or ruled_out(clause, products)
    if why is None and not is_head:
        why = (
            _colour_missing(part.text, products, case.understood.language)
            or _size_missing(clause, products, case)
            or _audience_missing(part, products)
            or _label_missing(part.text, products, case)
        )
    if why is None and is_head and (dressed := _DRESSED.search(part.text)):
        why = _colour_missing(dressed[0], products, case.understood.language)
    if why:
        yield Unsupported(part.start, part.end, "wrong_attribute", f"{products[0].title[:80]}: {why}")


def _before_hedge(part: Part, at: int) -> Part | None:
    """What a clause says before the 'and' that leads to a word of doubt; None where there is no such 'and'."""
    cuts = [cut.start() for cut in _AND.finditer(part.text) if cut.end() <= at + 1]
    text = part.text[: cuts[-1]] if cuts else ""
    return replace(part, text=text) if text.strip() and _HEDGED.search(fold(text)) is None else None


def _property_missing(
    clause: str, products: Sequence[Product], label: str, *, is_head: bool, is_compound: bool
) -> str | None:
    for one in (*MATERIALS, *CLOSURES, *FEATURES):
        match = (_in_compounds(one) if is_compound else one.claimed).search(clause)
        part = part_of(clause, match, label) if match and one in MATERIALS else None
        if match and not any(_bears_out(product, one, clause, match[0], part) for product in products):
            if one.name == "laces" and re.search(r"\b(?:laceless|sans lacets|senza lacci|sin cordones|ohne)\b", clause):
                continue
            return f"the data says nothing of '{match[0]}'."
    return None


@lru_cache(maxsize=256)
def _in_compounds(claim: Property) -> re.Pattern[str]:
    """German writes 'Carbonplatte' in one word."""
    return re.compile(re.sub(r"(?<=[a-z]{5})\\b", "(?!leder|e?leder)", claim.claimed.pattern))


def _bears_out(product: Product, claim: Property, clause: str, said: str, part: str | None) -> bool:
    if claim.name == "made in":
        return said.split()[-1] in text_of(product)
    if part is not None and (row := _row_of(product, part)):
        return _is_made_of(row, claim)
    if claim.name in CLOSURE_NAMES and product.closures and CLOSURE_NAMES[claim.name] not in product.closures:
        return SAYS_CLOSURE[claim.name].search(text_of(product)) is not None
    if (
        claim in MATERIALS
        and claim.name not in ANYWHERE
        and product.materials
        and part is None
        and not is_of_another_part(clause)
    ):
        return claim.stated.search(_upper_text(product)) is not None or claim.name in product.materials
    return claim.stated.search(text_of(product)) is not None


def _is_made_of(row: str, claim: Property) -> bool:
    """Whether what a row says of a part bears a material out; a suede sole is no leather sole."""
    if claim.claimed.search(row):
        return True
    return claim.stated.search(row) is not None and not any(one.claimed.search(row) for one in MATERIALS)


@lru_cache(maxsize=2048)
def _row_of(product: Product, part: str) -> str:
    """What the row says of a part; '' where it has no line for it."""
    lines = [fold(f"{name}: {value}") for name, value in product.features]
    named = [line for line in lines if PARTS[part].search(line.partition(":")[0])]
    others = [line for line in (*lines, fold(product.title)) if PARTS[part].search(line)]
    return "\n".join(dict.fromkeys((*named, *others))) if named else ""


@lru_cache(maxsize=512)
def _upper_text(product: Product) -> str:
    """The row without what it says of lining and sole."""
    kept = [f"{name}: {value}" for name, value in product.features if not _OTHER_PARTS.search(fold(name))]
    return fold("\n".join((product.title, *product.materials, *kept))).replace("faux_leather", "faux leather")


def _colour_missing(text: str, products: Sequence[Product], language: Language) -> str | None:
    words = [token.text for token in tokens_of(text)]
    hits = lexicon().hits(words, frozenset({language}))
    hits = [hit for hit in hits if hit.kind == "colour" and hit.value in COLOURS]
    for hit in hits:
        bit = 1 << COLOURS.index(hit.value)
        said = " ".join(words[hit.start : hit.end])
        is_stated = any(bit & _bits(product) for product in products)
        if not is_stated and not any(re.search(rf"\b{re.escape(said)}", text_of(product)) for product in products):
            return f"the data doesn't say '{said}'."
    return None


def _audience_missing(part: Part, products: Sequence[Product]) -> str | None:
    """'Also for women', of what its title calls men's shoes."""
    said = _FOR_WHOM.search(part.text)
    if said is None:
        return None
    hits = lexicon().hits([token.text for token in tokens_of(said[0])])
    asked = {hit.value for hit in hits if hit.kind == "audience"}
    for product in products:
        own = {*map(str, audience_of(product.title, (), (), product.brand or ""))}
        if not own or not asked or any(own & _WORN_BY.get(one, {one}) for one in asked):
            return None
    return f"{NOT_FOR} {said[0].strip()}." if asked else None


def _size_missing(clause: str, products: Sequence[Product], case: ShopReply) -> str | None:
    """A size that neither row nor question names; how far the sizes of a row reach isn't known."""
    for match in _SIZED.finditer(clause):
        number = rf"(?<![\d.,]){re.escape(match[1])}(?![\d]|[.,]\d)"
        if not any(re.search(number, text_of(product)) for product in products) and not re.search(number, case.asked):
            return f"the data doesn't name {match[0]}."
    return None


@lru_cache(maxsize=512)
def _bits(product: Product) -> int:
    title, rest = stated_colours(product)
    return title | rest


def _label_missing(text: str, products: Sequence[Product], case: ShopReply) -> str | None:
    """A proper name or an abbreviation ('Vegan Society', 'SRC') that neither row nor question has; German writes
    all nouns with a capital."""
    pattern = _ABBREVIATION if case.understood.language == "de" else _ACRONYM
    for match in pattern.finditer(text):
        words = [word for word in re.findall(r"\w+", fold(match[0])) if word not in _PLAIN_CAPITALS and len(word) > 1]
        titles = (fold(f"{product.brand or ''} {product.title}") for product in case.products)
        known = " ".join((*(text_of(product) for product in products), *titles, case.asked))
        if words and not any(re.search(rf"\b{re.escape(word[:6])}", known) for word in words):
            return f"the data doesn't name '{match[0]}'."
    return None
