"""What one message says by itself, before the conversation is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.taxonomy import OUTSIDE
from rapport.scenarios.shop.understanding.languages import language_of
from rapport.scenarios.shop.understanding.lexicon import Hit, lexicon, little_words
from rapport.scenarios.shop.understanding.measures import Measures, read_measures
from rapport.scenarios.shop.understanding.numbers import with_digits
from rapport.scenarios.shop.understanding.prices import PriceLimits, read_prices
from rapport.scenarios.shop.understanding.text import Token, listed, tokens_of
from rapport.scenarios.shop.understanding.understood import Language
from rapport.scenarios.shop.word_themes import theme_lexicon

if TYPE_CHECKING:
    from rapport.scenarios.shop.brands import BrandHit
    from rapport.scenarios.shop.shelf import Shelf

_ID = re.compile(r"\bB0[A-Z0-9]{8}\b")
_WIDE_THEMES = frozenset({"disney", "marvel", "cartoon"})
_STYLES = frozenset({"platforms", "wedges", "slip-ons", "high heels"})  # the heel or closure says it too
_LIGHTS = frozenset({"light-up shoes", "wheeled shoes"})  # whatever else they are
_REACH = 4  # words between 'not' and what is not wanted
_GERMAN_HEADS = (
    "damen", "herren", "kinder", "madchen", "jungen", "baby", "winter", "sommer", "leder", "wildleder", "kunstleder",
    "filz", "klett", "schnur", "plateau", "regen", "outdoor", "mannern", "frauen", "manner", "lack", "canvas",
)  # fmt: skip
_STRONG = listed(
    "category flag heel material closure need any_price any_brand any_colour audience colour topic cheapest cheaper "
    "dearer"
)
_MENTIONING = listed(
    "my his her with match matches matching wear wearing under goes mit mein meine meinem meiner "
    "passend zu avec mon ma "
    "mes con mio mia mi mis"
)
_JOINING = listed(
    "and or und oder et ou e o y ve veya nor ni ne a any the die der les la le of aus en in de di from by made like as"
)
_OR = listed("and or und oder et ou e o y ve veya nor ni ne")
_KINDS = ("material", "colour", "closure", "heel")
_PARTS = listed(
    "sole soles soled outsole outsoles insole insoles lining linings lined footbed sohle sohlen innensohle futter "
    "innenfutter gefuttert semelle semelles doublure doublees suola suole fodera foderati foderate suela suelas forro "
    "forradas taban tabanli astar astarli"
)
_OF = listed("of in with from aus mit en de avec d in di con")
_OWNING = listed("wedding funeral graduation hochzeit mariage matrimonio boda")


@dataclass(frozen=True, slots=True)
class Said:
    """One message by itself. `hits` are the phrases of all kinds; `said` its own constraints; `free` the places of
    words that no phrase covers."""

    text: str
    tokens: tuple[Token, ...]
    language: Language
    hits: tuple[Hit, ...]
    themes: tuple[str, ...]
    unwanted_themes: tuple[str, ...]
    brands: tuple[BrandHit, ...]
    prices: PriceLimits
    measures: Measures
    constraints: Constraints = field(default_factory=Constraints)
    free: tuple[str, ...] = ()

    def of(self, kind: str) -> list[Hit]:
        """The phrases of one kind, in order."""
        return [hit for hit in self.hits if hit.kind == kind]

    def has(self, *kinds: str) -> bool:
        return any(hit.kind in kinds for hit in self.hits)

    def values(self, kind: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(hit.value for hit in self.of(kind)))


def read_message(text: str, before: Language, shelf: Shelf) -> Said:
    """`text` is without orders; `before` is the language of the conversation so far."""
    tokens = _split_compounds(tokens_of(text))
    language = language_of(tokens, before)
    words = [token.text for token in tokens]
    hits = _without_parts(lexicon().hits(words, frozenset({language, "en"})), words, language)
    measures = read_measures(with_digits(tokens, language))
    prices = read_prices(measures.rest)
    is_noun = [any(hit.kind == "category" and hit.start == place for hit in hits) for place in range(len(tokens))]
    brands = tuple(shelf.brands.find(tokens, is_noun))
    covered = {place for brand in brands for place in range(brand.start, brand.end)}
    hits = [hit for hit in hits if hit.kind in ("not", "stop") or not covered & set(range(hit.start, hit.end))]
    hits = [hit for hit in hits if hit.kind != "material" or not _is_of_another_part(hit, tokens)]
    themes = [hit for hit in theme_lexicon().hits(words) if not covered & set(range(hit.start, hit.end))]
    said = Said(text, tokens, language, tuple(hits), (), (), brands, prices, measures)
    unwanted = tuple(dict.fromkeys(hit.value for hit in themes if _is_negated(said, hit.start)))
    wanted = _themes(hit.value for hit in themes if hit.value not in unwanted)
    said = replace(said, themes=wanted, unwanted_themes=unwanted)
    free = _free(said, covered | {place for hit in themes for place in range(hit.start, hit.end)})
    return replace(said, constraints=_constraints(said), free=free)


def _themes(found: Iterable[str]) -> tuple[str, ...]:
    """Each once; who made the film says nothing beside the film."""
    themes = tuple(dict.fromkeys(found))
    return tuple(theme for theme in themes if theme not in _WIDE_THEMES or len(themes) == 1)


def _split_compounds(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """'damenlaufschuhe' as two words, unless a list has it whole."""
    parts: list[Token] = []
    for token in tokens:
        parts += _pieces(token)
    return tuple(parts)


def _pieces(token: Token) -> list[Token]:
    whole = {hit.kind for hit in lexicon().hits([token.text])}
    if "category" in whole or "need" in whole:
        return [token]
    for head in _GERMAN_HEADS:
        rest = token.text.removeprefix(head).removeprefix("s" if head in ("baby",) else "")
        if rest != token.text and len(rest) > 3 and any(h.kind == "category" for h in lexicon().hits([rest])):
            return [Token(head, token.is_capital), Token(rest, token.is_capital)]
    return [token]


def _is_little(hit: Hit, words: Sequence[str], language: Language) -> bool:
    """Whether an English phrase is only a little word of the language that is spoken: 'für' is no fur."""
    if hit.language == language or hit.kind == "stop":
        return False
    return all(word in little_words(language) for word in words[hit.start : hit.end])


def _without_parts(hits: Iterable[Hit], words: Sequence[str], language: Language) -> list[Hit]:
    """Phrases that are part of a longer one say nothing of their own, but who it is for: 'baby' in 'baby shoes'."""
    hits = list(hits)
    strong = [hit for hit in hits if hit.kind in _STRONG]
    kept = [
        hit for hit in hits
        if hit.kind in ("audience", "attribute", "ordinal", "pointing", "continue", "switch", "stop", "not")
        or not any(other.holds(hit) for other in strong)
    ]  # fmt: skip
    kept = [hit for hit in kept if not _is_little(hit, words, language)]
    own = {(hit.kind, hit.start, hit.end) for hit in kept if hit.language == language}
    return [hit for hit in kept if hit.language == language or (hit.kind, hit.start, hit.end) not in own]


def _free(said: Said, covered: set[int]) -> tuple[str, ...]:
    """Words that nothing has explained."""
    taken = set(covered)
    for hit in said.hits:
        if hit.kind not in ("pointing", "continue", "switch", "attribute", "off_topic"):
            taken |= set(range(hit.start, hit.end))
    left = set(said.prices.rest.split())  # numbers that are no price and no size
    return tuple(
        token.text
        for place, token in enumerate(said.tokens)
        if place not in taken and (token.text in left if token.text[0].isdigit() else len(token.text) > 2)
    )


def _constraints(said: Said) -> Constraints:
    """What the message asks for, and what it rules out."""
    wanted, unwanted = _by_sign(said)
    heels = wanted.get("heel", ())
    categories = _categories(wanted.get("category", ()))
    values: dict[str, Any] = {
        "categories": categories,
        "not_categories": tuple(c for c in unwanted.get("category", ()) if c not in ("shoes", *categories)),
        "audience": audience_of(said),
        "materials": wanted.get("material", ()),
        "not_materials": unwanted.get("material", ()),
        "closures": wanted.get("closure", ()),
        "not_closures": unwanted.get("closure", ()),
        "heel_types": heels,
        "colours": tuple(c for c in wanted.get("colour", ())),
        "flags": wanted.get("flag", ()),
        "sizes": said.measures.sizes,
        "words": said.themes,
        "not_words": (*said.unwanted_themes, *unwanted.get("colour", ())),
        "min_heel_cm": said.measures.least_heel_cm,
        "max_heel_cm": said.measures.most_heel_cm,
        "min_price": said.prices.least,
        "max_price": said.prices.most,
        "is_strict": said.prices.is_strict,
        "ids": tuple(dict.fromkeys(_ID.findall(said.text))),
        "sort": "cheapest" if said.has("cheapest") else "dearest" if said.has("dearest") else None,
    }
    negated = {place for place, brand in enumerate(said.brands) if _is_negated(said, brand.start)}
    values["brands"] = tuple(dict.fromkeys(b.name for p, b in enumerate(said.brands) if p not in negated))
    values["not_brands"] = tuple(dict.fromkeys(b.name for p, b in enumerate(said.brands) if p in negated))
    return Constraints(**values)


def _by_sign(said: Said) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    wanted: dict[str, tuple[str, ...]] = {}
    unwanted: dict[str, tuple[str, ...]] = {}
    for hit in said.hits:
        if hit.kind in ("category", "material", "closure", "heel", "colour", "flag") and not _is_aside(said, hit):
            into = unwanted if _is_negated(said, hit.start, hit.kind) else wanted
            into[hit.kind] = tuple(dict.fromkeys((*into.get(hit.kind, ()), hit.value)))
    return wanted, unwanted


def _is_aside(said: Said, hit: Hit) -> bool:
    """Something that is no shoe is only mentioned: 'to match my dress', or beside shoes."""
    if hit.value != OUTSIDE:
        return False
    before = {token.text for token in said.tokens[max(0, hit.start - 3) : hit.start]}
    return bool(before & _MENTIONING) or "shoes" in said.values("category")


def _is_of_another_part(hit: Hit, tokens: Sequence[Token]) -> bool:
    """'A suede sole', 'semelle en caoutchouc': what a shoe is made of is asked of its upper."""
    before = tokens[max(0, hit.start - 2) : hit.start]
    is_behind = len(before) > 1 and before[0].text in _PARTS and before[1].text in _OF
    is_close = hit.end < len(tokens) and not tokens[hit.end - 1].ends_clause  # 'leather, soles that grip'
    return is_behind or (is_close and tokens[hit.end].text in _PARTS)


def _is_negated(said: Said, start: int, kind: str = "") -> bool:
    """Whether 'not' stands shortly before, with nothing between that is wanted itself; Turkish says it after.

    'Not leather, slip-on' wants slip-ons: only 'or' takes it from one `kind` of thing to another.
    """
    for negation in said.of("not"):
        if said.language == "tr" and negation.language == "tr":
            if 0 < negation.start - start <= 2:
                return True
            continue
        if said.tokens[negation.end - 1].ends_clause:  # 'Schwarz mag ich nicht, Stiefel'
            continue
        gap = range(negation.end, start)
        if negation.start < start and len(gap) <= _REACH and all(_passes(said, place) for place in gap):
            return not kind or not _changes_kind(said, gap, kind)
    return False


def _changes_kind(said: Said, gap: range, kind: str) -> bool:
    is_joined = any(said.tokens[place].text in _OR for place in gap)
    return not is_joined and any(hit.start in gap and hit.kind in _KINDS and hit.kind != kind for hit in said.hits)


def _passes(said: Said, place: int) -> bool:
    """Words over which 'not' reaches: 'not leather or suede', 'nothing in leather'."""
    if said.tokens[place].text in _JOINING:
        return True
    return any(hit.start <= place < hit.end and hit.kind in _KINDS for hit in said.hits)


def _categories(found: Sequence[str]) -> tuple[str, ...]:
    """The most specific ones: 'shoes' says nothing beside 'loafers'."""
    specific = tuple(category for category in found if category != "shoes")
    if _LIGHTS & set(specific):
        return tuple(category for category in specific if category in _LIGHTS)
    kinds = tuple(category for category in specific if category not in _STYLES)
    return kinds or specific or tuple(found)


def audience_of(said: Said) -> Any:
    """One audience for the message, None where it names none or everyone."""
    found = {hit.value for hit in said.of("audience") if not _is_only_owner(said, hit)}
    if said.measures.child:
        found.add(said.measures.child)
    children = found & {"girls", "boys", "kids", "baby"}
    if {"girls", "boys"} <= found:
        return "kids"
    for one in ("baby", "girls", "boys", "kids"):
        if one in children and not (found & {"women", "men"} and one in ("kids",)):
            return one
    if {"women", "men"} <= found:
        return _wearer(said) or "adults"
    return next((one for one in ("women", "men", "kids", "adults") if one in found), None)


def _wearer(said: Said) -> str | None:
    """'men's or unisex' is men; of 'my wife needs men's boots' the nearer to the shoes."""
    stated = [hit for hit in said.of("audience") if said.tokens[hit.start].text in
              ("mens", "womens", "ladies", "gents", "damen", "herren", "femme", "homme", "donna", "uomo")]  # fmt: skip
    return stated[0].value if len({hit.value for hit in stated}) == 1 else None


def _is_only_owner(said: Said, hit: Hit) -> bool:
    """'My brother's wedding' isn't for the brother."""
    after = [token.text for token in said.tokens[hit.end : hit.end + 1]]
    return bool(after) and after[0] in _OWNING
