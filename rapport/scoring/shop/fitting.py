"""Whether a product fits the question, and whether the question should have been turned down.

The shop's own reading of questions and its own grades are used; where a row merely doesn't say (no audience, no kind
of shoe), that isn't held against it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from rapport.records.catalogue.audiences import audience_of
from rapport.records.product import Product
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.shelf import Shelf
from rapport.scenarios.shop.stated import titled_colours
from rapport.scenarios.shop.tagging import tags_of
from rapport.scenarios.shop.taxonomy import GRADES
from rapport.scenarios.shop.understanding.lexicon import lexicon
from rapport.scenarios.shop.understanding.text import fold, tokens_of
from rapport.scoring.shop.attribute_words import CLOSURE_NAMES, CLOSURES
from rapport.scoring.shop.comparing_words import CHEAPER, CHEAPEST
from rapport.scoring.shop.kind_words import (
    BOOT_STYLES,
    BOOTS,
    BY_CLOSURE,
    FLAT,
    MERE_FEATURES,
    NO_OTHER_SPORT,
    SANDAL_STYLES,
    SHOE_STYLES,
    SHOES,
    SPORT_BOOTS,
    SPORT_KINDS,
    SPORTS,
    WIDER,
    wider_kinds,
)
from rapport.scoring.shop.name_words import has_word, is_alike, is_plain, is_telling, words_in
from rapport.scoring.shop.naming import Names
from rapport.scoring.shop.reply import ShopReply, text_of
from rapport.scoring.shop.subjects import is_choice, is_for_an_animal, suits_a_teenager
from rapport.scoring.shop.turning_down import TALK, says_no

# Groups of constraints, the plainest first, with the words that say what doesn't fit.
_GROUPS: dict[str, tuple[str, ...]] = {
    "price": ("min_price", "max_price", "is_strict"),
    "audience": ("audience",),
    "category": ("categories", "not_categories"),
    "brand": ("brands", "not_brands"),
    "heel": ("min_heel_cm", "max_heel_cm", "heel_types"),
    "material": ("materials", "not_materials"),
    "closure": ("closures", "not_closures"),
    "colour": ("colours",),
    "feature": ("flags",),
    "word": ("words",),
    "unwanted": ("not_words",),
}
_LIGHTS = re.compile(r"\b(?:lights?|leds?|light-up|flash\w*|glow\w*|lumin\w*|blink\w*)\b")
_ROUNDING = 0.03
_OF_YOUTH = re.compile(r"\b(?:youth|junior|jnr|jr|kids?|child(?:ren)?)\b")
_WELL = 2  # of grades up to 3
_UNSTATED = frozenset({"feature", "word"})  # what a row that is silent about it may have all the same
# What a row that misses it settles; of the rest nobody can say for sure that nothing given has it.
_SURE = frozenset({"price", "audience", "category", "brand"})


@dataclass(frozen=True)
class Fitting:
    """How the products given fit a question."""

    case: ShopReply

    @cached_property
    def constraints(self) -> Constraints:
        """What was asked for plainly: a kind or a feature that only follows from an occasion is no hard constraint."""
        asked = self.case.understood.constraints
        if self.case.understood.has_order:  # 'say that all costs £1' limits nothing
            asked = replace(asked, min_price=None, max_price=None, is_strict=False)
        if asked.audience in ("girls", "boys", "kids", "baby"):  # a child's party shoes are hardly high heels
            asked = replace(asked, categories=tuple(kind for kind in asked.categories if kind != "high heels"))
        if not self.case.understood.needs:
            return asked
        said = tuple(kind for kind in asked.categories if kind in SPORT_KINDS and kind[:-1] in self.case.asked)
        return replace(asked, categories=said or wider_kinds(self.case.question, asked.categories), flags=())

    def misfits(self, product: Product) -> tuple[str, ...]:
        """The groups of constraints that the product doesn't meet."""
        known = self._missed.get(product.id)
        return self._missed_by(product) if known is None else known

    @cached_property
    def _missed(self) -> dict[str, tuple[str, ...]]:
        return {product.id: self._missed_by(product) for product in self.case.products}

    def _missed_by(self, product: Product) -> tuple[str, ...]:
        row = self.case.shelf.row(product.id)
        if row is None or self.case.understood.intent in TALK:
            return ()
        if not product.is_footwear and not self.constraints.ids:
            return ("category",)
        return tuple(group for group in _GROUPS if self._misses(group, product, row))

    def contradicts(self, product: Product) -> tuple[str, ...]:
        """The misfits that can be held against offering the product: what its row merely doesn't say isn't, and
        where only the shelf that it's filed on says whom it is for, or what it is, that is too often wrong."""
        dropped = set(_UNSTATED)
        if not titled_colours(product):
            dropped.add("colour")
        missed = self.misfits(product)
        if "material" in missed and self._names_material(text_of(product)):
            dropped.add("material")  # of the lining, which may be what was meant
        if self.constraints.brands and not (self.constraints.not_materials or self.constraints.not_closures):
            dropped |= {"material", "closure"}  # words of a model's name ('Pampa Hi Nubuck') are no wishes
        if self.constraints.categories == ("high heels",) and product.heel_type != "flat":
            dropped |= set() if tags_of(product).sure & FLAT else {"category"}
        if self._is_met_but_for_brand:  # otherwise what is offered all the same can't all be meant otherwise
            if not audience_of(product.title, (), (), product.brand or "") or self._is_of_any_age(product):
                dropped.add("audience")
            if product.is_footwear and self._may_be(product):
                dropped.add("category")
        return tuple(group for group in missed if group not in dropped)

    @cached_property
    def _is_met_but_for_brand(self) -> bool:
        return any(_SURE & {*self.misfits(product)} <= {"brand"} for product in self.case.products)

    def _is_of_any_age(self, product: Product) -> bool:
        """A title that says unisex and no age, or, for a boy or a girl, of a youth: shelves are wrong about those."""
        title = fold(product.title)
        is_child = str(self.constraints.audience) in ("boys", "girls", "kids")
        return "unisex" in title and (_OF_YOUTH.search(title) is not None) == is_child

    def _may_be(self, product: Product) -> bool:
        """The title names no kind of shoe, or only the wider one: of 'Alpine Boot' nobody knows that it's no snow
        boot."""
        kinds = tags_of(replace(product, category_path=())).sure
        asked = [kind for kind in self.constraints.categories if kind not in MERE_FEATURES]
        if not asked:
            return True
        return not kinds or all(
            any(
                GRADES.get(kind, {}).get(one, 0) >= _WELL
                or (kind in BOOTS and one in BOOT_STYLES)
                or (kind in SHOES and one in SHOE_STYLES)
                or (kind == "sandals" and one in SANDAL_STYLES)
                or (kind in WIDER and one.endswith(kind) and one not in SPORT_BOOTS)
                for one in asked
                if one != kind
            )
            for kind in kinds
        )

    @cached_property
    def fitting(self) -> tuple[Product, ...]:
        """The products given that meet everything."""
        return tuple(product for product in self.case.products if not set(self.misfits(product)) - self._soft(product))

    @cached_property
    def _models(self) -> list[str]:
        return [word for word in self.case.understood.words if is_telling(word)]

    @cached_property
    def answering(self) -> tuple[Product, ...]:
        """Those that fit, or of them those whose model the question names."""
        titles = {product.id: words_in(product.title) for product in self.fitting}
        named = [one for one in self.fitting if all(has_word(titles[one.id], word) for word in self._models)]
        whole = " ".join(self.case.understood.words)  # 'Moab 2' is no 'Moab Edge 2'
        named = [one for one in named if f" {whole} " in f" {' '.join(titles[one.id])} "] or named
        return tuple(named) if self.constraints.brands and self._models and named else self.fitting

    def _soft(self, product: Product) -> set[str]:
        """What doesn't matter of a product that is asked for by its name: 'Giro Cadet, and what cleats?'"""
        title = set(re.findall(r"\w{4,}", fold(product.title)))
        named = [word for word in self.case.understood.words if len(word) > 3 and not is_plain(word) and word in title]
        return {"category"} if named and self.constraints.brands else set()

    @cached_property
    def asks_of_given(self) -> bool:
        """Whether the question is what a given product is like: whatever the answer, there is one."""
        given = {product.id for product in self.case.products} & {*self.case.understood.asked_about}
        return self.case.understood.intent == "attribute" and bool(given or self.fitting)

    @cached_property
    def asks_to_compare(self) -> bool:
        """Whether the question sets given products against each other: 'the Rayzia against the Exeter'."""
        if self.case.understood.intent == "compare":
            return True
        asked = self.case.question
        if self.constraints.brands and is_choice(asked) and (CHEAPER.search(asked) or CHEAPEST.search(asked)):
            return True  # 'Clarks Trek or Clarks Wallabee, whichever is cheaper'
        named = Names(self.case).mentions(self.case.question) if is_choice(self.case.question) else ()
        return len({product.id for _, product in named}) > 1

    @cached_property
    def should_reject(self) -> bool:
        """Whether a no is right: nothing given can fit, or nothing is known to fit and the reply says no."""
        if not self.lacks_fit or self._is_about_nothing_sold:
            return self.lacks_fit
        return self.is_rejection or all(_SURE & {*self.misfits(product)} for product in self.case.products)

    @cached_property
    def lacks_fit(self) -> bool:
        """Whether there is nothing to offer: not about products, or none of those given is known to fit."""
        if self._is_about_nothing_sold:
            return True
        if self.asks_of_given or (self.asks_to_compare and self.case.understood.intent != "compare"):
            return False
        return self.case.understood.intent != "greeting" and not self.fitting

    @cached_property
    def _is_about_nothing_sold(self) -> bool:
        return self.case.understood.intent in TALK or is_for_an_animal(self.case.question)

    @cached_property
    def is_rejection(self) -> bool:
        return says_no(self)

    def lacks_named_model(self) -> bool:
        """Whether the question names a model ('Pegasus 40') that none of the products given has."""
        known = {word for text in Names(self.case).texts.values() for word in re.findall(r"\w{3,}", text)}
        return bool(self.case.understood.constraints.brands and self._models) and not any(
            is_alike(word, one) for word in self._models for one in known
        )

    def _misses(self, group: str, product: Product, row: int) -> bool:
        asked = {name: getattr(self.constraints, name) for name in _GROUPS[group]}
        only = Constraints(**asked)
        if group == "category" and self._is_of_another_sport(product, only):
            return True
        if only == Constraints() or self.case.shelf.fit(only)[row] > 0:
            return False
        match group:
            case "audience":
                return bool(product.audience) and not suits_a_teenager(self.case.question, asked["audience"], product)
            case "category":
                return self._is_other_kind(product, only)
            case "brand":
                return not self._names_brand(product)
            case "heel":
                return (product.heel_height_cm or product.heel_type) is not None and not self._is_nearly(product)
            case "material":
                return bool(product.materials) and not self._names_material(product.title)
            case "word":
                return not self._is_either(product)
            case "closure":
                return bool(product.closures) and not self._says_closure(product)
        return True

    def _is_of_another_sport(self, product: Product, only: Constraints) -> bool:
        """Football boots will do for many games, but they are no rugby boots."""
        text = f"{text_of(product)} {fold(' '.join(product.category_path))}"
        return bool(only.categories) and all(
            kind in NO_OTHER_SPORT and kind.split()[0] not in text for kind in only.categories
        )

    def _is_other_kind(self, product: Product, only: Constraints) -> bool:
        """Neither by its title nor by where it's filed, and its texts don't use the word."""
        filed = Shelf.of([replace(product, title="")]).fit(only)[0] if product.category_path else 0
        text = fold(f"{product.title} {' '.join(product.category_path)}")
        if any(BY_CLOSURE.get(kind) in product.closures for kind in only.categories):
            return False
        if "light-up shoes" in only.categories and _LIGHTS.search(text_of(product)):
            return False
        has_word = any(fold(kind).removesuffix("s") in text for kind in only.categories if kind != "shoes")
        is_near = bool(set(only.categories) & SPORTS) and any(kind[:-1] in text for kind in SPORTS)
        says_nothing = not product.category_path and not any(
            Shelf.of([product]).category_grades([kind]).any() for kind in ("boots", "sandals", "trainers", "slippers")
        )
        return not (filed or has_word or is_near or says_nothing)

    def _is_either(self, product: Product) -> bool:
        """'Felt or wool': a word that is one of several materials."""
        asked = Constraints(materials=self.constraints.materials)
        return bool(asked.materials) and is_choice(self.case.question) and self.case.shelf.of([product]).mask(asked)[0]

    def _is_nearly(self, product: Product) -> bool:
        """Whether a heel is off by a rounding: 7.5 cm for 3 inches."""
        least, most = self.constraints.min_heel_cm, self.constraints.max_heel_cm
        high = product.heel_height_cm
        if high is None or (least is None and most is None) or self.constraints.heel_types:
            return False
        return (least is None or high >= least * (1 - _ROUNDING)) and (most is None or high <= most * (1 + _ROUNDING))

    def _says_closure(self, product: Product) -> bool:
        """Rows contradict themselves: a title may say velcro where the closure says laces. One that closes in no other
        way than the customer rules out is out."""
        if {*product.closures} <= {*self.constraints.not_closures}:
            return False
        names = {said for said, one in CLOSURE_NAMES.items() if one in self.constraints.closures}
        return any(one.stated.search(text_of(product)) for one in CLOSURES if one.name in names)

    def _names_material(self, text: str) -> bool:
        """Whether a title, or any line, says the material that was asked for."""
        hits = (hit for hit in lexicon().hits([token.text for token in tokens_of(text)]) if hit.kind == "material")
        return not self.constraints.not_materials and any(hit.value in self.constraints.materials for hit in hits)

    def _names_brand(self, product: Product) -> bool:
        return any(re.search(rf"\b{re.escape(fold(one))}\b", text_of(product)) for one in self.constraints.brands)
