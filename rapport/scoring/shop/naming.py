"""Which of the given products a reply's words name, and where they name one that wasn't given.

A product is recognised by the words of its title that no word list of the shop has ('Glycerin', '1460'), by its brand
with its price, or by its brand alone where no other given product has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapport.records.product import Product
from rapport.scenarios.shop.brands import BrandHit
from rapport.scenarios.shop.understanding.text import fold, tokens_of
from rapport.scoring.shop.amounts import Amount, amounts_of, has_price
from rapport.scoring.shop.name_words import WORD, capitals_in, has_word, is_alike, is_plain, own_form, words_in
from rapport.scoring.shop.references import brand_written, coded, is_of_other_kind
from rapport.scoring.shop.reply import ShopReply, text_of
from rapport.scoring.shop.titles import Titled, titles_in

_LEAST_TITLE_WORDS = 2
_LEAST_SHARE = 0.6
_NAME_BEFORE = 3  # words


@dataclass(frozen=True, slots=True)
class Named:
    """What a run of words names. `product` is None for one that wasn't given; `wrong_brand` is the brand in the words
    where it isn't the product's."""

    product: Product | None
    wrong_brand: str | None = None


class Names:
    """The given products by their words; made once a reply."""

    def __init__(self, case: ShopReply) -> None:
        self._case = case
        self.titles = {product.id: words_in(f"{product.brand or ''} {product.title}") for product in case.products}
        self.texts = {product.id: text_of(product) for product in case.products}
        self._all = frozenset(word for title in self.titles.values() for word in title)
        self._titled_in: dict[str, list[Titled]] = {}
        self._brands = {product.id: words_in(product.brand or "") for product in case.products}

    def resolve(self, head: str, amounts: Sequence[Amount] = (), aside: str = "") -> Named | None:
        """What a list's line names; None where the words are no name of a product at all. `aside` are further words
        that tell products of one name from each other: a size or a colour in brackets."""
        titled = self._titled(head, amounts)
        words = words_in(head)
        brand = self.brand_in(head)
        if titled is not None and not self._is_more(titled, words, brand):
            return Named(self._of_that_price(titled, words, brand, amounts))
        said = words_in(aside)
        ranked = sorted(
            self._case.products,
            key=lambda one: (self._numbers_of(one, said), *self._score(one, words, brand, amounts)),
            reverse=True,
        )
        capitals = capitals_in(head)
        fitting = [one for one in ranked if self._is(one, words, brand, amounts, capitals)]
        if fitting and is_of_other_kind(fitting[0], head, amounts):
            return Named(None)
        if fitting[:1] == ranked[:1] and fitting:
            return Named(fitting[0], self._stranger_before(fitting[0], words, amounts, capitals))
        other = self._rebranded(head, words, brand, amounts)
        if other is not None:
            return other
        if fitting:
            return Named(fitting[0])
        telling = self._telling(words, brand)
        if not amounts and not (brand and telling) and len([w for w in telling if w in capitals_in(head)]) < 2:
            return None
        if not telling and not brand:
            return None
        return Named(None)

    def _stranger_before(
        self, product: Product, words: Sequence[str], amounts: Sequence[Amount], capitals: frozenset[str]
    ) -> str | None:
        """A brand that nobody knows, before the words of a title and in the place of its own brand."""
        title = self.titles[product.id]
        own = next((place for place, word in enumerate(words) if has_word(title, word)), 0)
        before = words[:own]
        is_name = bool(before) and all(
            word in capitals and not is_plain(word) and word not in self.texts[product.id] for word in before
        )
        is_priced = any(has_price(product, amount) for amount in amounts)
        rest = [word for word in words[own:] if has_word(title, word)]
        is_title = len(rest) >= _LEAST_TITLE_WORDS and len(rest) == len(words) - own
        if is_name and is_priced and is_title and not self._has_brand(product, list(words), None):
            return " ".join(before).title()
        return None

    def _is_more(self, titled: Product, words: list[str], brand: str | None) -> bool:
        """Whether a title of a brand and plain words only stands before the name of another model."""
        strangers = [word for word in self._telling(words, brand) if not self._holds(titled, word)]
        return not self._telling(self.titles[titled.id], titled.brand) and len(strangers) > 1

    def _of_that_price(
        self, titled: Product, words: list[str], brand: str | None, amounts: Sequence[Amount]
    ) -> Product:
        """The product whose title is there, or the one of much the same title that has the price."""
        if not amounts or any(has_price(titled, amount) for amount in amounts):
            return titled
        priced = [one for one in self._case.products if all(has_price(one, amount) for amount in amounts)]
        alike = [one for one in priced if all(self._holds(one, word) for word in self._telling(words, brand))]
        return alike[0] if len(alike) == 1 else titled

    def _numbers_of(self, product: Product, said: Sequence[str]) -> int:
        """How many of the numbers said aside its title has, and not every other title."""
        numbers = [word for word in said if word.isdigit()]
        return sum(
            word in self.titles[product.id] and not all(word in title for title in self.titles.values())
            for word in numbers
        )

    def _titled(self, head: str, amounts: Sequence[Amount]) -> Product | None:
        """The product whose title the words begin with; of several, the one with that price."""
        found = [one for one in self.titled(head) if not WORD.search(head[: one.start])]
        priced = [one for one in found if any(has_price(one.product, amount) for amount in amounts)]
        return next((one.product for one in [*priced, *found]), None)

    def titled(self, text: str) -> list[Titled]:
        """The given products' titles that stand in a text word for word."""
        if text not in self._titled_in:
            self._titled_in[text] = titles_in(text, self._case.products)
        return self._titled_in[text]

    def brand_in(self, text: str) -> str | None:
        """The first brand that a text names: one of the given products', or one that everybody knows."""
        tokens = tokens_of(text)
        hits: list[BrandHit] = self._case.shelf.brands.find(tokens, [False] * len(tokens))
        sure = [hit for hit in hits if not hit.is_guess]
        return sure[0].name if sure else None

    def mentions(self, text: str) -> list[tuple[int, Product]]:
        """The products that a sentence names, with the place of the first word that tells it."""
        titled = self.titled(text)
        found = [(one.start, one.product) for one in titled]
        taken = [*((one.start, one.end) for one in titled), *((one.start, one.end) for one in amounts_of(text))]
        words = [
            (own_form(match[0], self._all), match.start(), not match[0][0].islower())
            for match in WORD.finditer(text)
            if not any(start <= match.start() < end for start, end in taken)
        ]
        for product in self._case.products:
            own, brand = self._own_words(product), self._brands[product.id]
            places = [place for word, place, is_name in words if word in own and (is_name or brand == [word])]
            if places and product.id not in {one.product.id for one in titled}:
                found.append((places[0], product))
        known = {product.id for _, product in found}
        brands = [*self._by_brand_alone(words, known), *brand_written(text, self._case.products, known)]
        brands += self._by_brand_and_price(text, words, known)
        brands += coded(text, self._case.products, known)
        found += {one[1].id: one for one in brands}.values()
        return sorted((one for one in found if not self._is_part(text, one, found)), key=lambda one: one[0])

    def _is_part(self, text: str, one: tuple[int, Product], found: Sequence[tuple[int, Product]]) -> bool:
        """Whether the word that tells one product begins the name of another: 'Safety Jogger' is no Amblers Safety."""
        at, product = one
        if any(name.start < at < name.end and name.product.title != product.title for name in self.titled(text)):
            return True
        for later, other in found:
            between = words_in(text[at:later])
            if other.id == product.id or not 0 < len(between) <= _NAME_BEFORE:
                continue
            next_word = (words_in(text[later:]) or [""])[0]
            is_its_name = all(word in self.titles[other.id] for word in between)
            if is_its_name and next_word not in self.titles[product.id]:
                return True
        return False

    def _own_words(self, product: Product) -> frozenset[str]:
        """The words of the title that tell it from the other given products."""
        title = self._telling(self.titles[product.id], product.brand)
        others = {
            word
            for other in self._case.products
            if other.id != product.id and other.title != product.title
            for word in self.titles[other.id]
        }
        return frozenset(word for word in title if word not in others and len(word) > 2)

    def _by_brand_alone(self, words: list[tuple[str, int, bool]], known: set[str]) -> Iterable[tuple[int, Product]]:
        """By a brand that no other has, written as a name unless the brand itself isn't ('adidas')."""
        for product in self._case.products:
            brand = self._brands[product.id]
            is_small = (product.brand or "")[:1].islower() and len(brand) == 1
            own = [word for word in brand if not is_plain(word)]
            alone = sum(self._brands[other.id] == self._brands[product.id] for other in self._case.products) == 1
            places = [place for word, place, is_name in words if word in own and (is_name or is_small)]
            if product.id not in known and alone and places:
                yield places[0], product

    def _by_brand_and_price(
        self, text: str, words: list[tuple[str, int, bool]], known: set[str]
    ) -> Iterable[tuple[int, Product]]:
        """'£33.99 for the Hunter', 'the Ghost from £70': of several of one name the one with that price."""
        amounts = list(amounts_of(text))
        brands = {brand for product in self._case.products if product.id in known for brand in self._brands[product.id]}
        for product in self._case.products:
            own = {*self._brands[product.id], *self._telling(self.titles[product.id], product.brand)} - brands
            places = [place for word, place, is_name in words if word in own and is_name and not is_plain(word)]
            mine = [amount for amount in amounts if has_price(product, amount)]
            if product.id in known or not places or not mine:
                continue
            rivals = [
                other
                for other in self._case.products
                if other.id != product.id
                and own & {*self._brands[other.id], *self.titles[other.id]}
                and any(has_price(other, amount) for amount in mine)
            ]
            if not rivals:
                yield next((place for place in reversed(places) if place < mine[0].start), places[0]), product

    def _telling(self, words: Sequence[str], brand: str | None) -> list[str]:
        own = set(words_in(brand or ""))
        return [word for word in words if word not in own and not is_plain(word) and (len(word) > 1 or word.isdigit())]

    def _score(
        self, product: Product, words: list[str], brand: str | None, amounts: Sequence[Amount]
    ) -> tuple[float, ...]:
        telling = self._telling(words, brand)
        title = self.titles[product.id]
        shared = sum(has_word(title, word) for word in telling)
        is_price = any(has_price(product, amount) for amount in amounts)
        return (
            shared + is_price + self._has_brand(product, words, brand),
            is_price,
            sum(has_word(title, word) for word in words) / (1 + len(title) / 50),
        )

    def _has_brand(self, product: Product, words: list[str], brand: str | None) -> bool:
        own = [word for word in self._brands[product.id] if not is_plain(word)] or self._brands[product.id]
        found = [word for word in own if any(is_alike(one, word) and abs(len(one) - len(word)) <= 1 for one in words)]
        shared = {*own} & {*words_in(brand or "")}
        # 'Nora Bell' has a word of 'Bell & Co', and is another brand.
        is_other = brand is not None and len(found) < len(own) and shared < {*words_in(brand)}
        if found and not (is_other and shared):
            return True
        return brand is not None and fold(brand) in self.texts[product.id]

    def _is(
        self, product: Product, words: list[str], brand: str | None, amounts: Sequence[Amount], capitals: frozenset[str]
    ) -> bool:
        telling = self._telling(words, brand)
        is_price = any(has_price(product, amount) for amount in amounts)
        has_brand = self._has_brand(product, words, brand)
        if brand is not None and not has_brand:
            return False
        found = [word for word in telling if self._holds(product, word)]
        strangers = [word for word in telling if word not in found]
        numbers = [word for word in strangers if word[0].isdigit()]
        if numbers and (not is_price or any(self._has_other_number(product, words, one) for one in numbers)):
            return False  # another number is another model
        if telling and len(found) >= _LEAST_SHARE * len(telling):
            return bool({*found} & {*self.titles[product.id]}) or has_brand or is_price
        if is_price and has_brand:
            return True
        if not telling:
            return has_brand or (is_price and self._shares(product, words))
        return has_brand and len(strangers) == 1 == len(found) and strangers[0] not in capitals

    def _has_other_number(self, product: Product, words: list[str], number: str) -> bool:
        """'Wave Rider 27' where the title has 'Wave Rider 25'."""
        title = self.titles[product.id]
        before = words[words.index(number) - 1] if words.index(number) else ""
        after = [title[place + 1] for place, word in enumerate(title[:-1]) if word == before]
        return bool(after) and all(word.isdigit() and word != number for word in after)

    def _holds(self, product: Product, word: str) -> bool:
        """In the title, or, of words that aren't numbers, anywhere in the row."""
        if has_word(self.titles[product.id], word):
            return True
        return not word[0].isdigit() and re.search(rf"\b{re.escape(word)}", self.texts[product.id]) is not None

    def _shares(self, product: Product, words: list[str]) -> bool:
        return sum(has_word(self.titles[product.id], word) for word in words) >= min(2, len(words))

    def _rebranded(self, head: str, words: list[str], brand: str | None, amounts: Sequence[Amount]) -> Named | None:
        """A given product under another name: its model, or its price and kind, behind a brand that isn't its own."""
        capitals = capitals_in(head)
        stranger = brand or next((word for word in words if word in capitals and not is_plain(word)), None)
        if stranger is None:
            return None
        for product in self._case.products:
            telling = [w for w in self._telling(words, brand) if w != fold(stranger)]
            found = [word for word in telling if has_word(self.titles[product.id], word)]
            is_price = any(has_price(product, amount) for amount in amounts)
            is_alone = brand is not None or stranger == words[0]
            if fold(stranger) in self.texts[product.id] or not is_alone:
                continue
            is_model = len(found) >= max(1, _LEAST_SHARE * len(telling)) and (brand is not None or is_price)
            is_it = is_price and len(found) >= len(telling) / 2 and self._shares(product, words)
            if is_model or is_it:
                return Named(product, brand or stranger)
        return None
