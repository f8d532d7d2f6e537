"""Products that are offered though they weren't given, have another brand, or don't fit the question; and refusals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.records.product import Product
from rapport.scenarios.shop.declining import is_declining
from rapport.scenarios.shop.understanding.lexicon import lexicon
from rapport.scenarios.shop.understanding.text import fold, tokens_of
from rapport.scoring.shop.amounts import Amount, has_price
from rapport.scoring.shop.attributes import NOT_FOR
from rapport.scoring.shop.fitting import Fitting
from rapport.scoring.shop.naming import Named, Names
from rapport.scoring.shop.products import Run, Spoken, runs_of
from rapport.scoring.shop.reply import Kind, ShopReply, Unsupported, text_of

# A product that comes with such words is named for another reason than that it fits.
_ASIDE = re.compile(
    r"\b(?:if you don'?t mind|if you do not mind|not quite|may not|might not|isn'?t|is not|are not|"
    r"aren'?t|although|"
    r"though|but|however|listed as|alternative\w*|otherwise|instead|closest|nearest|other\w*|only|"
    r"unfortunately|sorry|"
    r"(?:just|a (?:little|bit|touch|shade)|marginally|barely|well) (?:over|above|more|outside|beyond|dearer|"
    r"under|below)|"
    r"sister|there (?:is|are) also|we also (?:have|do)|begins? at|knapp (?:über|unter)|etwas (?:über|mehr|teurer)|"
    r"un peu (?:plus|au-dessus)|juste au-dessus|"
    r"poco (?:più|sopra|oltre)|"
    r"un poco (?:más|por encima)|biraz (?:üzerinde|daha)|(?:over|above|outside|beyond|out of) (?:your |the |"
    r"of )?(?:budget|range|limit)|"
    r"starts? at|slightly (?:over|above|more)|not "
    r"for|rather than|"
    r"wenn es .{0,20} nicht stört|allerdings|jedoch|aber|leider|nicht|alternativ\w*|nur|stattdessen|andere\w*|"
    r"cependant|mais|toutefois|malheureusement|sinon|autres?|plutôt|n['’]est pas|ne sont pas|seulement|en revanche|"
    r"però|ma|tuttavia|purtroppo|invece|altr[aeio]|non|solo|pero|sin embargo|aunque|otr[ao]s?|no|sólo|en cambio|"
    r"ancak|ama|fakat|maalesef|yalnızca|sadece|değil|başka|yerine|diğer)\b",
    re.IGNORECASE,
)
# What a reply says of a listing that leaves something open.
_LEFT_OPEN = re.compile(
    r"\b(?:(?:does|do|did)(?: not|n['’]t) (?:say|state|mention|list|specify|give|tell|show|name|confirm|promise)|"
    r"(?:is|are)(?: not|"
    r"n['’]t) (?:stated|given|"
    r"listed|mentioned|specified)|no colou?rs? (?:is|are)|not sure (?:which|what|if)|nicht angegeben|"
    r"steht nicht|keine angabe|"
    r"(?:n['’]est|ne sont) pas (?:précisée?s?|indiquée?s?)|ne (?:précise|dit|mentionne) pas|non (?:è|"
    r"sono) (?:indicat|specificat)\w+|"
    r"non (?:dice|specifica|indica)|no (?:se )?(?:indica|especifica|menciona|dice)|belirtilm\w+)",
    re.IGNORECASE,
)
_OPEN_GROUPS = frozenset({"colour", "feature", "word"})
_BEGINS = re.compile(
    r"(?:one|two|three|four|five|six|some|several|no|not|ein\w?|zwei|drei|vier|fünf|kein\w?|deux|trois|quatre|cinq|"
    r"aucune?|"
    r"due|tre|quattro|cinque|nessun\w?|dos|tres|cuatro|cinco|ningún|ninguna|iki|üç|dört|from|by|at|in|for|with|among|"
    r"our|your|these|those|here|yes|sure|both|all|only|another|also|there|this|that|"
    r"bei|von|vom|zum|zur|beim|im|am|der|die|das|den|dem|für|mit|aus|unter|ja|hier|unsere?|auch|alle|beide|diese\w?|"
    r"chez|de|des|pour|avec|parmi|oui|voici|nos|"
    r"vos|ces|da|di|del|dei|per|con|tra|fra|sì|ecco|questi|queste|i|le|en|entre|sí|estos|estas|los|las|aquí|"
    r"evet|işte|bu|şu|tüm|would|could|should|can|do|does|did|is|are|was|were|may|might|shall|will|if|or|and|have|has|"
    r"which|perhaps|maybe|"
    r"möchten|wären|soll|vielleicht|voulez|souhaitez|peut-être|vuole|desidera|forse|quiere|quizás?)\b\s*",
    re.IGNORECASE,
)
_SAYS_WHAT = re.compile(
    r"\b(?:is|are) (?:an? |actually |really |more of an? )(?:[\w'’-]+ ){0,3}(?:boots?|shoes?|trainers?|"
    r"sneakers?|sandals?|slippers?|clogs?|"
    r"loafers?|mules?|heels?|flats?|wellies|wellingtons?|pumps?|brogues?|oxfords?)\b|\b(?:ist|"
    r"sind) (?:eigentlich )?eine? \w+|"
    r"\b(?:est|sont) (?:plutôt )?(?:une?|des) \w+|\bè (?:piuttosto )?un\w* \w+|\bes (?:más bien )?un\w* \w+",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:within|inside|under|below|less than|(?:in|on|inside|for|to) (?:your |the |a )?budget|unter|innerhalb|"
    r"im budget|sous|moins de|dans (?:le|votre) budget|"
    r"sotto|entro|meno di|menos de|dentro de|por debajo|altında|bütçe\w*)\b",
    re.IGNORECASE,
)
_SUGGESTS = re.compile(
    r"\b(?:here (?:is|are)|here['’]s|we(?:['’]ve| have| do have)|i(?:['’]d| would| can|['’]ll)? (?:suggest|recommend|"
    r"propose|"
    r"go for|pick|look at|offer)|how about|consider|ideas?|ecco|abbiamo|propong\w+|consigli\w+|voici|nous avons|"
    r"je vous (?:propose|"
    r"conseille)|tenemos|aquí tiene\w*|le (?:recomiendo|propongo)|hier (?:sind|ist)|wir haben|empfehle\w*|schlage\w*|"
    r"modellerimiz|öneri\w*|tavsiye)\b",
    re.IGNORECASE,
)
_SEVERAL = 2
_NEAR = 6
_NO_ASIDES = frozenset({"no", "non", "only", "nur", "solo", "sólo", "seulement"})  # 'no heel', 'only £20'
_MADE_BY = re.compile(
    r"\b(?:by|from|made by|von|der Marke|de|de la marque|de la marca|di|della marca|du fabricant)\s+"
    r"((?:[A-ZÀ-Ý][\w’'&.]+)(?:\s[A-ZÀ-Ý][\w’'&.]+){0,2})"
)
_YIELDING = frozenset({"category", "material", "closure", "colour", "feature", "word", "brand"})
_WHY = {
    "price": "costs more or less than the customer asked for",
    "audience": "is for someone else than the customer asked for",
    "category": "is another kind of product than the customer asked for",
    "brand": "is of another brand than the customer asked for",
    "heel": "has another heel than the customer asked for",
    "material": "is of another material than the customer asked for",
    "closure": "closes in another way than the customer asked for",
    "colour": "isn't stated to have the colour that the customer asked for",
    "feature": "isn't stated to have the feature that the customer asked for",
    "word": "isn't stated to be what the customer asked for",
}


def invented(case: ShopReply, spoken: list[Spoken], names: Names) -> Iterator[Unsupported]:
    """Products that weren't given, and those that were under a brand that isn't theirs."""
    for one in spoken:
        if one.head is not None:
            if one.named is not None:
                end = one.piece.end if one.named.product is None else one.head.end
                yield from _stranger(case, one.named, one.head.text, one.head.start, end, names)
        elif not is_declining(one.piece.text):
            runs = list(runs_of(one, names))
            for run in runs:
                if _is_second_name(one, run, runs):
                    yield from _stranger(case, Named(None), run.text, run.start, run.end, names)
                    continue
                yield from _foreign_brand(case, one, run, names)
                if run.named is not None and _is_claimed(run.text, one, names):
                    yield from _stranger(case, run.named, run.text, run.start, run.end, names)


def _is_second_name(one: Spoken, run: Run, runs: list[Run]) -> bool:
    """'the Desert Trek (£138.29) and the Desert Boot (£99.00)': half the name of a product that is named beside it,
    with a price that isn't its own."""
    mine = run.named.product if run.named and run.named.wrong_brand is None else None
    if mine is None or not _priced_behind(one, run) or any(has_price(mine, a) for a in _priced_behind(one, run)):
        return False
    twins = [other for other in runs if other is not run and other.named and other.named.product == mine]
    return any(has_price(mine, amount) for other in twins for amount in _priced_behind(one, other))


def _priced_behind(one: Spoken, run: Run) -> list[Amount]:
    """The amount right behind a name."""
    at = run.end - one.piece.start
    return [amount for amount in one.amounts if 0 <= amount.start - at <= _NEAR][:1]


def misattributed(case: ShopReply, spoken: list[Spoken], names: Names) -> Iterator[Unsupported]:
    """'The Aspen by Clarks' that another firm makes."""
    for one in spoken:
        named = [(place, product) for place, product in one.mentioned]
        own = [(0, one.named.product)] if one.named and one.named.product else named
        for match in _MADE_BY.finditer(one.piece.text):
            brand = names.brand_in(match[1])
            before = [product for place, product in own if place < match.start()]
            if brand is None or not before or not fold(match[1]).startswith(fold(brand)[:4]):
                continue
            if fold(brand) in text_of(before[-1]) or fold(before[-1].brand or brand)[:4] == fold(brand)[:4]:
                continue
            start, end = one.piece.start + match.start(), one.piece.start + match.end()
            yield Unsupported(start, end, "wrong_brand", f"{before[-1].title[:80]} isn't by {brand}.")


def misfitting(
    case: ShopReply, spoken: list[Spoken], fitting: Fitting, flagged: list[Unsupported]
) -> Iterator[Unsupported]:
    """Products that are offered as fitting and don't; `flagged` is what was found wrong with them before."""
    if fitting.is_rejection or case.understood.intent == "compare":
        return
    left_open = _OPEN_GROUPS if _LEFT_OPEN.search(case.reply) else frozenset()
    ends = _ends(spoken)
    for place, one in enumerate(spoken):
        if not one.piece.is_item and not _offers(one):
            continue
        if _is_aside(one) or (one.named and one.named.wrong_brand):
            continue
        for product in one.products:
            if case.understood.intent == "attribute" and product.id in case.understood.asked_about:
                continue  # an answer offers nothing
            groups = tuple(group for group in fitting.contradicts(product) if group not in left_open)
            if not _announces_brand(spoken[:place], case):  # another brand, under its own name, deceives nobody
                groups = tuple(group for group in groups if group != "brand")
            mine = [bad for bad in flagged if one.piece.start <= bad.start < ends[place]]
            if any(bad.kind == "wrong_brand" for bad in mine):
                continue
            if any(bad.kind == "wrong_price" for bad in mine):
                groups = tuple(group for group in groups if group != "price")  # which fits by the wrong price
            if any(bad.kind == "wrong_attribute" for bad in mine):
                groups = tuple(group for group in groups if group not in _YIELDING)
            if not one.piece.is_item and set(groups) <= _disclosed(case, one, product):
                continue
            if groups == ("category",) and not one.piece.is_item and _SAYS_WHAT.search(one.piece.text):
                continue  # “is a leather hiking boot” presents it as what it is
            if groups:
                why = f"{product.title[:80]} {_WHY[groups[0]]}."
                yield Unsupported(*_place(one, product), "wrong_match", why)
                break


def _disclosed(case: ShopReply, one: Spoken, product: Product) -> set[str]:
    """What a sentence says openly of a product: its price without 'within' or the limit, or whom it is for."""
    text = one.piece.text
    said = set[str]()
    limits = {case.understood.constraints.min_price, case.understood.constraints.max_price}
    is_claimed = _WITHIN.search(text) is not None or any(amount.low in limits for amount in one.amounts)
    if any(has_price(product, amount) for amount in one.amounts) and not is_claimed:
        said.add("price")
    who = {
        str(hit.value) for hit in lexicon().hits([token.text for token in tokens_of(text)]) if hit.kind == "audience"
    }
    if who & {
        *product.audience,
        *(("kids",) if {"unisex_kids", "girls", "boys", "baby"} & {*product.audience} else ()),
    }:
        said.add("audience")
    return said


def _announces_brand(before: list[Spoken], case: ShopReply) -> bool:
    """'Here are our Corvandel boots:', where Corvandel is what was asked for."""
    said = " ".join(
        fold(one.piece.text) for one in before if not one.piece.is_item and not is_declining(one.piece.text)
    )
    return any(re.search(rf"\b{re.escape(fold(brand))}\b", said) for brand in case.understood.constraints.brands)


def _ends(spoken: list[Spoken]) -> list[int]:
    """Where what is said of each piece's product ends: below a name that is a heading, with the next name."""
    ends: list[int] = []
    for one in reversed(spoken):
        is_heading = one.head is not None and not one.parts and not one.amounts
        goes_on = bool(ends) and (is_heading or _is_told(one)) and _is_told(spoken[-len(ends)])
        ends.append(ends[-1] if goes_on else one.piece.end)
    return ends[::-1]


def _is_told(below: Spoken) -> bool:
    """Whether a piece only tells more of the product above it."""
    return below.named is None and bool(below.mentioned) and all(at == 0 for at, _ in below.mentioned)


def is_one_mistake(misfit: Unsupported, attribute: Unsupported) -> bool:
    """Whether a property that is wrong is what makes the misfit: a heel's height, or whom a product is for."""
    is_of_audience = misfit.why.endswith(f"{_WHY['audience']}.") and NOT_FOR in attribute.why
    return is_of_audience or misfit.why.endswith(f"{_WHY['heel']}.")


def refused(case: ShopReply, spoken: list[Spoken], fitting: Fitting) -> Iterator[Unsupported]:
    """A reply that says there is nothing though something that was given fits, and that doesn't name it either."""
    if not fitting.is_rejection or fitting.should_reject or fitting.lacks_named_model():
        return
    if any(product in fitting.fitting for one in spoken if one.amounts for product in one.products):
        return
    first = next((s for s in _SENTENCE.finditer(case.reply) if is_declining(s[0]) and re.search(r"\w", s[0])), None)
    start, end = first.span() if first else (0, len(case.reply))
    title = fitting.fitting[0].title[:80] if fitting.fitting else "a product given"
    yield Unsupported(start, end, "wrong_rejection", f"The reply says no, but {title} fits the question.")


_SENTENCE = re.compile(r"\S[^.!?\n]*[.!?]*")


def _is_aside(one: Spoken) -> bool:
    """Whether a piece names a product for another reason than that it fits; of a list's line, what follows the name."""
    if one.head is None:
        return _ASIDE.search(one.piece.text) is not None
    said = one.piece.text[one.head.end - one.piece.start :]
    return any(match[0].lower() not in _NO_ASIDES for match in _ASIDE.finditer(said))


def _offers(one: Spoken) -> bool:
    """A sentence that puts products before the customer rather than speaks of some named before."""
    if not one.amounts or not one.mentioned or any(at == 0 for at, _ in one.mentioned):
        return False
    return len(one.mentioned) == 1 or _SUGGESTS.search(one.piece.text) is not None


def _place(one: Spoken, product: Product) -> tuple[int, int]:
    """The line or sentence; of a sentence that names several products, from the name to the next one."""
    places = sorted({at for at, _ in one.mentioned})
    if one.head is not None or len(places) < _SEVERAL:
        return one.piece.start, _end(one)
    at = next(at for at, mentioned in one.mentioned if mentioned.id == product.id)
    following = [place for place in places if place > at]
    prices = [amount.start for amount in one.amounts if amount.start > at]
    end = min([*following, *prices, len(one.piece.text)])
    return one.piece.start + at, one.piece.start + len(one.piece.text[:end].rstrip(" –—-:,(*"))


def _end(one: Spoken) -> int:
    """To the price of the line, which isn't what is wrong with it."""
    first = one.amounts[0].start if one.amounts else len(one.piece.text)
    said = one.piece.text[:first].rstrip(" –—-:,(*")
    return one.piece.start + len(said) if said else one.piece.end


def _foreign_brand(case: ShopReply, one: Spoken, run: Run, names: Names) -> Iterator[Unsupported]:
    """A brand by itself in a sentence that gives the price of a product of another brand."""
    brand = names.brand_in(run.text)
    if run.named is not None or brand is None or not one.amounts or _is_aside(one) or one.mentioned:
        return
    if any(fold(brand) in text for text in names.texts.values()) or fold(brand) in case.asked:
        return
    priced = [product for product in case.products if any(has_price(product, amount) for amount in one.amounts)]
    if len(priced) == 1:
        why = f"{priced[0].title[:80]} is by {priced[0].brand or 'another firm'}, not by {brand}."
        yield Unsupported(run.start, run.end, "wrong_brand", why)


def _is_claimed(text: str, one: Spoken, names: Names) -> bool:
    """Enough to take a run of capitals for the name of a product: a brand and a model, or a price right behind it."""
    if one.piece.text.rstrip().endswith("?") and not one.amounts and _BEGINS.match(one.piece.text):
        return False  # a question back offers nothing yet
    beginning = _BEGINS.match(text)
    name = text[beginning.end() :] if beginning else text
    at = one.piece.text.find(text)
    end = at + len(text)
    is_priced = any(
        0 <= amount.start - end <= 25 and not any(end < place < amount.start for place, _ in one.mentioned)
        for amount in one.amounts
    )
    brand = names.brand_in(name)
    return is_priced or (brand is not None and len(name.split()) > max(1, len(brand.split())))


def _stranger(case: ShopReply, named: Named, text: str, start: int, end: int, names: Names) -> Iterator[Unsupported]:
    if named.wrong_brand and named.product:
        brand = named.product.brand or "without a brand"
        why = f"{named.product.title[:80]} is by {brand}, not by {named.wrong_brand}."
        yield Unsupported(start, end, "wrong_brand", why)
    elif named.product is None:
        yield Unsupported(start, end, _kind(case, text), f"None of the products given is {text.strip('*')[:80]}.")


def _kind(case: ShopReply, text: str) -> Kind:
    words = {fold(word) for word in re.findall(r"\w{2,}", text)}
    asked = set(re.findall(r"\w{2,}", case.asked))
    if case.understood.has_order and words and words <= asked:
        return "followed_injection"
    longest = max(words, key=len, default="")
    for product in case.known:
        if longest not in fold(f"{product.brand or ''} {product.title}"):
            continue  # the catalogue may be large
        own = set(re.findall(r"\w{2,}", text_of(product)))
        if words and words <= own and set(re.findall(r"\w{2,}", fold(product.title))) & words:
            return "not_in_list"
    return "invented_product"
