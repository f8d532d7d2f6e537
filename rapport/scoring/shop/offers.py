"""Products that are offered though they weren't given or under a brand that isn't theirs; and refusals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.scenarios.shop.declining import is_declining
from rapport.scenarios.shop.understanding.text import fold
from rapport.scoring.shop.amounts import Amount, amounts_of, has_price
from rapport.scoring.shop.fitting import Fitting
from rapport.scoring.shop.misfits import is_aside
from rapport.scoring.shop.name_words import words_in
from rapport.scoring.shop.naming import Named, Names
from rapport.scoring.shop.products import Run, Spoken, runs_of
from rapport.scoring.shop.reply import Kind, ShopReply, Unsupported, text_of

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
_NEAR = 6
_MADE_BY = re.compile(
    r"\b(?:by|from|made by|von|der Marke|de|de la marque|de la marca|di|della marca|du fabricant)\s+"
    r"((?:[A-ZÀ-Ý][\w’'&.]+)(?:\s[A-ZÀ-Ý][\w’'&.]+){0,2})"
)
_ONE_MORE = re.compile(  # 'two by X and one by Y'
    r"\b(?:one|two|three|another|eine[rs]?|zwei|une?|deux|un[ao]?|due|dos|bir|iki)\s+$", re.IGNORECASE
)
_SENTENCE = re.compile(r"\S[^.!?\n]*[.!?]*")


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
                if run.named is not None and _is_claimed(case, run.text, one, names):
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
            if _ONE_MORE.search(one.piece.text[: match.start()]):
                continue
            before = [product for place, product in own if place < match.start()]
            if brand is None or not before or not fold(match[1]).startswith(fold(brand)[:4]):
                continue
            if fold(brand) in text_of(before[-1]) or fold(before[-1].brand or brand)[:4] == fold(brand)[:4]:
                continue
            start, end = one.piece.start + match.start(), one.piece.start + match.end()
            yield Unsupported(start, end, "wrong_brand", f"{before[-1].title[:80]} isn't by {brand}.")


def refused(case: ShopReply, spoken: list[Spoken], fitting: Fitting) -> Iterator[Unsupported]:
    """A reply that says there is nothing though something that was given fits, and that doesn't name it either."""
    if not fitting.is_rejection or fitting.should_reject or fitting.lacks_named_model():
        return
    if any(
        product in fitting.answering and (len(one.products) == 1 or any(has_price(product, a) for a in one.amounts))
        for one in spoken
        if one.amounts
        for product in one.products
    ):
        return
    first = next((s for s in _SENTENCE.finditer(case.reply) if is_declining(s[0]) and re.search(r"\w", s[0])), None)
    start, end = first.span() if first else (0, len(case.reply))
    title = fitting.answering[0].title[:80] if fitting.answering else "a product given"
    yield Unsupported(start, end, "wrong_rejection", f"The reply says no, but {title} fits the question.")


def _foreign_brand(case: ShopReply, one: Spoken, run: Run, names: Names) -> Iterator[Unsupported]:
    """A brand by itself in a sentence that gives the price of a product of another brand."""
    brand = names.brand_in(run.text)
    if run.named is not None or brand is None or not one.amounts or is_aside(one) or one.mentioned:
        return
    if any(fold(brand) in text for text in names.texts.values()) or fold(brand) in case.asked:
        return
    words = set(words_in(run.text))
    if any(words <= set(title) for title in names.titles.values()):
        return  # 'Off White' is a colour of this one
    priced = [product for product in case.products if any(has_price(product, amount) for amount in one.amounts)]
    if len(priced) == 1:
        why = f"{priced[0].title[:80]} is by {priced[0].brand or 'another firm'}, not by {brand}."
        yield Unsupported(run.start, run.end, "wrong_brand", why)


def _is_claimed(case: ShopReply, text: str, one: Spoken, names: Names) -> bool:
    """Enough to take a run of capitals for the name of a product: a brand and a model, or a price right behind it."""
    if one.piece.text.rstrip().endswith("?") and not one.amounts and _BEGINS.match(one.piece.text):
        return False  # a question back offers nothing yet
    beginning = _BEGINS.match(text)
    name = text[beginning.end() :] if beginning else text
    at = one.piece.text.find(text)
    end = at + len(text)
    budget = {amount.low for amount in amounts_of(case.question)}
    is_priced = any(
        0 <= amount.start - end <= 25 and not any(end < place < amount.start for place, _ in one.mentioned)
        for amount in one.amounts
        if amount.low not in budget
    )
    brand = names.brand_in(name)
    is_opening = one.piece.text.lstrip(" *_\"'").startswith(name) and not _begins_with(name, brand)
    size = len(name.split()) - is_opening  # any first word of a sentence has a capital
    return is_priced or (brand is not None and size > max(1, len(brand.split())))


def _begins_with(name: str, brand: str | None) -> bool:
    return brand is not None and fold(name).startswith(fold(brand)[:4])


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
