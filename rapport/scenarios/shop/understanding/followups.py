"""A message in a conversation: what still holds of the turns before it, and which products it points at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.understanding.slots import Said
from rapport.scenarios.shop.understanding.text import listed
from rapport.scenarios.shop.understanding.understood import Attribute, Turn

if TYPE_CHECKING:
    from rapport.scenarios.shop.shelf import Shelf

NOTHING = Constraints()
_INSTEAD = listed("instead stattdessen plutot invece cambio yerine rather lieber")
_BACK = re.compile(
    r"\b(?:back to|return to|go back|zuruck zu|revenons|retour aux?|torniamo|volvamos|volver a|geri don\w*|donelim)\b"
)
_REFERS = listed(
    "ones one only just them those these same too also instead then nur welche davon auch stattdessen seulement "
    "celles ceux celle "
    "celui aussi uniquement solo soltanto solamente quelle quelli anche invece tambien sadece olsun olan olanlar "
    "olani yerine peki "
    "they it else other others"
)
_LOOKING = listed(
    "something anything instead any some etwas stattdessen quelque plutot qualcosa invece algo alguna baska"
)
_POINTERS = listed("it they them its their this that these those")
_LEADING = listed(
    "and or but ok okay fine what how now actually hmm right well und oder aber et ou mais e o ma y pero ve ama "
    "peki then so"
)
_WITH = listed("with in featuring showing having mit avec con aus de en about")
_PRODUCT_FIELDS = ("materials", "closures", "heel_types", "min_heel_cm", "max_heel_cm", "words", "not_words", "colours")
_OPEN = re.compile(r"(?:and |so |ok )?(?:what|which|how|welche|wie|quel|comment|come|che|que|como|cual|nasil|hangi)")
_ANYTHING = ("any_brand", "any_price", "any_colour", "any_material")
_FIRST_FEW = re.compile(
    r"\b(?:(?:first|top) (two|three|2|3)|(?:ersten) (zwei|beiden|drei)|(deux|trois) premi\w+|prim[ie] (due|tre)|"
    r"primer[oa]s (dos|tres)|(dos|tres) primer[oa]s|ilk (iki|uc))"
)
_THREE = frozenset({"three", "3", "drei", "trois", "tre", "tres", "uc"})
_FIRST_LISTS = 2
_YES_NO: dict[str, Attribute] = {"material": "material", "closure": "closure", "heel": "heel_type", "colour": "colour"}
_FLAG_ATTRIBUTE: dict[str, Attribute] = {
    "waterproof": "waterproof", "goretex": "waterproof", "memory_foam": "insole", "wide": "width", "vegan": "vegan",
}  # fmt: skip
_PRIORITY: tuple[Attribute, ...] = (
    "lining", "insole", "sole", "toe", "heel_height", "heel_type", "closure", "weight", "care", "origin", "audience",
    "size", "width", "vegan", "waterproof", "price", "brand", "colour", "material", "category", "other",
)  # fmt: skip
_DOUBLE = listed("waterproof width vegan closure insole weight size toe colour heel_type other")
"""Attributes whose words are wishes as well: 'waterproof?' of four products narrows them down."""
_ASKING = re.compile(
    r"^(?:is|are|do|does|what|whats|which|how|who|where|and what|and how|can|has|have)\b|"
    r"\b(?:what|which|how|who|welche\w*|wie|was|woraus|quel\w*|comment|combien|che|come|quanto|que|cual|como|cuanto|"
    r"ne|nasil|hangi|kac|mi|mu)\b"
)


def last_state(history: Sequence[Turn]) -> Constraints:
    """What held after the last turn that was about products."""
    states = (turn.constraints for turn in reversed(history))
    return next((state for state in states if state is not None and state != NOTHING), NOTHING)


def shown_lists(history: Sequence[Turn]) -> list[tuple[str, ...]]:
    """The lists of products that were shown, newest first."""
    return [turn.shown for turn in reversed(history) if turn.shown]


def pointed_at(said: Said, history: Sequence[Turn], shelf: Shelf) -> tuple[str, ...]:
    """The products that 'the second one', 'the Wilson' or 'they' stand for; the whole last list where nothing "
    "does."""
    lists = shown_lists(history)
    if not lists:
        return ()
    if few := _FIRST_FEW.search(" ".join(token.text for token in said.tokens)):
        return lists[0][: 3 if _THREE & set(few.groups()) else 2]
    if places := [int(value) for value in said.values("ordinal")]:
        return tuple(id for place in places if (id := _nth(lists, place)))
    named = [id for id in lists[0] if _has_brand(id, said, shelf)] or [
        id for id in (lists[1] if len(lists) > 1 else ()) if _has_brand(id, said, shelf)
    ]
    return tuple(named) if said.brands and named else lists[0]


def _nth(lists: Sequence[tuple[str, ...]], place: int) -> str | None:
    """Of the newest list that is long enough; one product that an answer was about is no list."""
    lists = [ids for ids in lists if len(ids) > 1] if _is_detail(lists) or place > 1 else list(lists)
    if place < 0:
        return lists[0][-1] if lists else None
    return next((ids[place - 1] for ids in lists if len(ids) >= place), None)


def _is_detail(lists: Sequence[tuple[str, ...]]) -> bool:
    return len(lists) >= _FIRST_LISTS and len(lists[0]) == 1 and lists[0][0] in lists[1]


def _has_brand(id: str, said: Said, shelf: Shelf) -> bool:
    row = shelf.row(id)
    numbers = shelf.brands.numbers([brand.name for brand in said.brands])
    return row is not None and int(shelf.columns.brands[row]) in numbers


def attribute_of(said: Said, history: Sequence[Turn], shelf: Shelf) -> Attribute | None:
    """What is asked about the products shown; None where the message looks for others."""
    lists = shown_lists(history)
    if not lists or said.prices or said.has("cheaper", "dearer", "cheapest", *_ANYTHING):
        return None
    if said.themes and not said.has("ordinal") and not _says(said, _POINTERS):
        return None
    if {token.text for token in said.tokens} & _LOOKING:
        return None
    names_shown = bool(said.brands) and any(_has_brand(id, said, shelf) for ids in lists[:2] for id in ids)
    has_other = bool(said.brands) and not names_shown
    asked = _asked(said)
    if said.has("ordinal"):
        return asked or _yes_no(said) or (None if _is_choice(said) else "other")
    if asked is None or has_other or _new_kind(said):
        return None
    if said.has("colour") if asked == "audience" else said.constraints.audience:
        return None
    is_single = len(lists[0]) == 1 or names_shown
    points = _says(said, _POINTERS)
    if asked in _DOUBLE and not is_single and not points and not _is_open_question(said):
        return None
    return asked


def _is_open_question(said: Said) -> bool:
    return _OPEN.match(said.text.lower()) is not None


def _is_choice(said: Said) -> bool:
    return len(said.tokens) <= 1


def _asked(said: Said) -> Attribute | None:
    named = set(said.values("attribute"))
    return next((attribute for attribute in _PRIORITY if attribute in named), None)


def _yes_no(said: Said) -> Attribute | None:
    for hit in said.hits:
        if hit.kind in _YES_NO:
            return _YES_NO[hit.kind]
        if hit.kind == "flag":
            return _FLAG_ATTRIBUTE[hit.value]
    return "size" if said.measures.sizes else None


def _new_kind(said: Said) -> bool:
    """Whether it names a kind of shoes, other than by asking for the heel or the sole."""
    kinds = set(said.values("category")) - {"shoes", "high heels", "not footwear", "slip-ons"}
    return bool(kinds) and not said.has("pointing", "ordinal")


def merged(said: Said, new: Constraints, history: Sequence[Turn], shelf: Shelf) -> tuple[Constraints, bool]:
    """What holds now, and whether the message goes on from the turns before it."""
    state = last_state(history)
    if state == NOTHING or _is_fresh(said, new, state):
        return new, False
    if _BACK.search(" ".join(token.text for token in said.tokens)):
        state = _earlier(new, history) or state
        return _with(state, new, said), True
    if _says(said, _INSTEAD) and not _same_slot(new, state):
        state = _before_last_refinement(history, state)
    if new.categories and new.categories != ("shoes",):
        return _switched(said, new, state, shelf), True
    return _with(_relaxed(said, state), _cheaper(said, new, history, shelf), said), True


def _is_fresh(said: Said, new: Constraints, state: Constraints) -> bool:
    """A message that names its kind of shoes and leans on nothing starts anew."""
    if not new.categories or new.categories == ("shoes",):
        return bool(new.categories) and bool(new.brands) and not _leans(said) and len(said.tokens) > 3
    if _leans(said):
        return False
    return new.categories != state.categories or len(_set_fields(new)) > 1


def _leans(said: Said) -> bool:
    words = [token.text for token in said.tokens]
    return bool(set(words) & _REFERS) or (bool(words) and words[0] in _LEADING)


def _says(said: Said, words: frozenset[str]) -> bool:
    return any(token.text in words for token in said.tokens)


def _set_fields(constraints: Constraints) -> list[str]:
    return [one.name for one in fields(constraints) if getattr(constraints, one.name) not in ((), None, False)]


def _same_slot(new: Constraints, state: Constraints) -> bool:
    """'Nike instead' replaces a brand; 'something wide instead' replaces no width."""
    slots = (name for name in _set_fields(new) if name not in ("is_strict", "flags"))
    return any(getattr(state, name) not in ((), None) for name in slots)


def _before_last_refinement(history: Sequence[Turn], state: Constraints) -> Constraints:
    """Without what the last refinement added; what it replaced stays."""
    states = (turn.constraints for turn in reversed(history))
    earlier = next((one for one in states if one is not None and one not in (NOTHING, state)), state)
    added = [name for name in _set_fields(state) if name not in _set_fields(earlier)]
    changes: dict[str, Any] = {name: getattr(NOTHING, name) for name in added}
    return replace(state, **changes)


def _earlier(new: Constraints, history: Sequence[Turn]) -> Constraints | None:
    """The newest state that had what is named again."""
    for turn in reversed(history):
        state = turn.constraints
        if state is None:
            continue
        for name in ("words", "brands", "colours", "materials", "categories", "flags"):
            named = getattr(new, name)
            if named and set(named) <= set(getattr(state, name)):
                return state
    return None


def _switched(said: Said, new: Constraints, state: Constraints, shelf: Shelf) -> Constraints:
    """Another kind of shoes: who it is for and the price go on holding, the brand where it leaves something."""
    empty: dict[str, Any] = {name: getattr(NOTHING, name) for name in _PRODUCT_FIELDS}
    kept = replace(state, categories=(), ids=(), sort=None, **empty)
    with_brand = _with(kept, new, said)
    if new.brands or not kept.brands or shelf.mask(with_brand).any():
        return with_brand
    return _with(replace(kept, brands=()), new, said)


def _relaxed(said: Said, state: Constraints) -> Constraints:
    """'Any brand' takes the brand away."""
    changes: dict[str, Any] = {}
    if said.has("any_brand"):
        changes["brands"] = ()
    if said.has("any_price"):
        changes |= {"min_price": None, "max_price": None, "is_strict": False}
    if said.has("any_colour"):
        changes["colours"] = ()
    if said.has("any_material"):
        changes |= {"materials": (), "not_materials": ()}
    return replace(state, **changes)


def _cheaper(said: Said, new: Constraints, history: Sequence[Turn], shelf: Shelf) -> Constraints:
    """'Anything cheaper?': than the cheapest that was shown."""
    lists = shown_lists(history)
    if new.max_price is not None or new.min_price is not None or not lists or not said.has("cheaper", "dearer"):
        return new
    rows = [row for id in lists[0] if (row := shelf.row(id)) is not None]
    lows = [float(shelf.columns.low[row]) for row in rows if shelf.columns.low[row] == shelf.columns.low[row]]
    if not lows:
        return replace(new, sort="cheapest" if said.has("cheaper") else "dearest")
    if said.has("cheaper"):
        return replace(new, max_price=_pounds(min(lows)), is_strict=True)
    return replace(new, min_price=_pounds(max(lows)))


def _pounds(value: float) -> Decimal:
    return Decimal(str(round(value, 2)))


def _with(state: Constraints, new: Constraints, said: Said) -> Constraints:
    """The state with what the message says over it, slot by slot."""
    changes: dict[str, Any] = {}
    for name in _set_fields(new):
        value = getattr(new, name)
        if name in ("flags", "not_materials", "not_brands", "not_closures", "not_categories", "not_words"):
            value = tuple(dict.fromkeys((*getattr(state, name), *value)))
        changes[name] = value
    if new.categories == ("shoes",):
        changes.pop("categories")
    if new.max_price is not None or new.min_price is not None:
        changes |= _prices(state, new)
    if new.not_brands:
        changes.setdefault("brands", tuple(brand for brand in state.brands if brand not in new.not_brands))
    if new.not_materials:
        changes.setdefault("materials", tuple(one for one in state.materials if one not in new.not_materials))
    if new.colours:
        changes.setdefault("not_words", tuple(one for one in state.not_words if one not in new.colours))
    elif new.not_words:
        changes["colours"] = tuple(one for one in state.colours if one not in new.not_words)
    if new.ids:
        return new
    return replace(state, **changes)


def _prices(state: Constraints, new: Constraints) -> dict[str, Any]:
    """A new limit replaces the old one at its end; the other end goes where they would cross."""
    least = new.min_price if new.min_price is not None else state.min_price
    most = new.max_price if new.max_price is not None else state.max_price
    if least is not None and most is not None and least >= most:
        least, most = new.min_price, new.max_price
    is_strict = new.is_strict if new.max_price is not None else state.is_strict and most is not None
    return {"min_price": least, "max_price": most, "is_strict": is_strict}
