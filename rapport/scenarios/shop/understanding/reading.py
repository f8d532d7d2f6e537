"""Reads one message: its words, the conversation before it, and what both together ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.taxonomy import GRADES, OUTSIDE
from rapport.scenarios.shop.understanding.followups import (
    NOTHING,
    attribute_of,
    last_state,
    merged,
    pointed_at,
    shown_lists,
)
from rapport.scenarios.shop.understanding.languages import language_of
from rapport.scenarios.shop.understanding.needs import NEEDS, ONLY_FIRST, categories_of
from rapport.scenarios.shop.understanding.orders import without_orders
from rapport.scenarios.shop.understanding.queries import query_of
from rapport.scenarios.shop.understanding.slots import Said, read_message
from rapport.scenarios.shop.understanding.text import listed, tokens_of
from rapport.scenarios.shop.understanding.understood import Intent, Language, Topic, Turn, Understood
from rapport.scenarios.shop.understanding.wishes import as_wished

if TYPE_CHECKING:
    from rapport.scenarios.shop.shelf import Shelf

_TOPICS: tuple[str, ...] = get_args(Topic)
_MAKING = re.compile(
    r"\b(?:poem|joke|haiku|song|essay|recipe|python(?! print)|javascript|sql|html|translate|translation|limerick|"
    r"homework|witz|gedicht|blague|poeme|"
    r"recette|traduis|traduire|barzelletta|poesia|ricetta|traduci|chiste|poema|receta|traduce|siir|fikra|saka|tarif|"
    r"capital of|"
    r"hauptstadt|capitale|weather|wetter|meteo|hava durumu|president|bundeskanzler|ceo|founder|who (?:invented|"
    r"founded|owns|started)|share price|"
    r"headquarters|how (?:do|can|should|to) (?:i |you |we )?(?:clean|wash|tie|lace|stretch|break in|measure|polish|"
    r"care)|how to (?:clean|tie|wash)|"
    r"wie (?:reinige|putze|binde)|comment nettoyer|come si puliscono|como limpiar|\d+ (?:times|plus|minus|"
    r"divided by|mal|fois|per|por|carpi|x) \d+)\b"
)
_UNKNOWN_AFTER = listed(
    "any sell stock have do carry by from brand got offer haben von fuhren avez de vendez chez avete di vendete "
    "tienen marca marque marke"
)
_PURPOSE = listed("for to my in on fur zum zur pour per para icin im i")
_SUM_OFF = re.compile(
    r"\d\s?%\s?off\b|[£€$]\s?\d+(?:\.\d+)? off\b|\d (?:quid|pounds|euros) off\b|"
    r"\b(?:any(?:thing)?|something) off(?=\s*(?:[.,;:!?]|$)|\s(?:the (?:price|total|bill|second|next|cost)|if|for|when|"
    r"with|this|these|them|it|my)\b)",
    re.IGNORECASE,
)
_MOST_SIGNS = 2000  # of a message that are read: nobody asks for shoes at greater length
_RARE_SHARE = 0.03  # of all products: a word that more have is no theme
_SEARCHING = re.compile(
    r"\b(?:show|looking for|look for|need|want|find|after a|recommend|suggest|suche|brauche|zeig\w*|cherche|"
    r"voudrais|cerco|vorrei|busco|quiero|"
    r"ariyorum|istiyorum|lazim)\b"
)


def understand(message: str, history: Sequence[Turn], shelf: Shelf) -> Understood:
    """What the customer wants, as far as it can be told from the words.

    `history` are the earlier turns, oldest first; turns without constraints are read again. `shelf` knows the
    catalogue's own brands and words.
    """
    turns: list[Turn] = []
    language: Language = "en"
    for turn in history:
        if turn.constraints is None or not turns:
            read = _read(turn.user, turns, shelf, language)
            language = read.language
            turn = turn if turn.constraints is not None else replace(turn, constraints=read.constraints)
        turns.append(turn)
    return _read(message, turns, shelf, language)


def _read(message: str, history: Sequence[Turn], shelf: Shelf, before: Language) -> Understood:
    cleared = without_orders(message[:_MOST_SIGNS])
    said = read_message(cleared.text, before if cleared.text else language_of(tokens_of(message), before), shelf)
    new = as_wished(_with_needs(said, _with_unknown_brand(said, said.constraints, shelf)), cleared.text)
    base = Understood(message, cleared.text, language=said.language, has_order=cleared.has_order, needs=needs_of(said))
    if intent := _other_intent(said, new, cleared.has_order, history):
        topics = _topics(said)
        about = pointed_at(said, history, shelf) if said.has("ordinal") or intent == "policy" else ()
        return replace(base, intent=intent, topics=topics, asked_about=about)
    return _about_products(base, said, new, history, shelf)


def _about_products(
    base: Understood, said: Said, new: Constraints, history: Sequence[Turn], shelf: Shelf
) -> Understood:
    pointing = replace(base, asked_about=pointed_at(said, history, shelf), is_follow_up=True)
    if _compares_shown(said, new, history):
        return replace(pointing, intent="compare", constraints=last_state(history))
    if attribute := attribute_of(said, history, shelf):
        return replace(pointing, intent="attribute", attribute=attribute, constraints=last_state(history))
    new = _with_rare_words(said, new, history, shelf)
    constraints, is_follow_up = merged(said, new, history, shelf)
    intent: Intent = "compare" if said.has("compare") and (constraints.brands or said.free) else "search"
    words = tuple(word for word in said.free if word not in constraints.words)
    read = replace(
        base, constraints=constraints, intent=intent, words=words, topics=_topics(said), is_follow_up=is_follow_up
    )
    return replace(read, query=query_of(read, said))


def _compares_shown(said: Said, new: Constraints, history: Sequence[Turn]) -> bool:
    return said.has("compare") and bool(shown_lists(history)) and not new.categories and not new.brands


def needs_of(said: Said) -> tuple[str, ...]:
    """The occasions that a message names."""
    return tuple(need for need in said.values("need") if need in NEEDS)


def _with_needs(said: Said, new: Constraints) -> Constraints:
    """A need stands for a kind of shoes where the message names none, or only a wider one."""
    needs = [need for need in needs_of(said) if need not in ONLY_FIRST]
    if new.brands and not {token.text for token in said.tokens} & _PURPOSE:
        return new  # 'Desert Trek' is a name
    for need in needs:
        new = replace(new, audience=new.audience or NEEDS[need].audience)
    for need in needs:
        kinds = categories_of(need, new.audience)
        if kinds and _is_wider(new.categories, kinds):
            flags = tuple(dict.fromkeys((*new.flags, *NEEDS[need].flags)))
            return replace(new, categories=_narrowed(new.categories, kinds), flags=flags)
    return new


def _is_wider(asked: Sequence[str], kinds: Sequence[str]) -> bool:
    if not asked or tuple(asked) == ("shoes",):
        return True
    return not set(asked) & set(kinds) and bool(_inside(asked, kinds))


def _inside(asked: Sequence[str], kinds: Sequence[str]) -> tuple[str, ...]:
    """The kinds that are kinds of what was asked for."""
    return tuple(kind for kind in kinds if any(GRADES.get(one, {}).get(kind, 0) >= 2 for one in asked))


def _narrowed(asked: Sequence[str], kinds: Sequence[str]) -> tuple[str, ...]:
    return tuple(kinds) if not asked or tuple(asked) == ("shoes",) else _inside(asked, kinds)


def _with_unknown_brand(said: Said, new: Constraints, shelf: Shelf) -> Constraints:
    """'Any Zephyra trainers': a capitalised word before a kind of shoes that no list and no product has."""
    if new.brands or said.has("off_topic"):
        return new
    nouns = {hit.start for hit in said.of("category")}
    for place, token in enumerate(said.tokens[1:], start=1):
        if not token.is_capital or token.text not in said.free or len(token.text) < 4:
            continue
        is_asked = said.tokens[place - 1].text in _UNKNOWN_AFTER
        at_end = place == len(said.tokens) - 1
        if (place + 1 in nouns or (is_asked and at_end)) and not shelf.columns.words.count(token.text):
            return replace(new, brands=(token.text.capitalize(),))
    return new


def _with_rare_words(said: Said, new: Constraints, history: Sequence[Turn], shelf: Shelf) -> Constraints:
    """In a conversation, a word that few products have narrows down what was shown: 'with a boa dial'."""
    if not shown_lists(history) or new.words or new.brands:
        return new
    most = max(3, int(_RARE_SHARE * len(shelf.ids)))
    rare = [word for word in said.free if not word.isdigit() and 0 < shelf.columns.words.count(word) <= most]
    return replace(new, words=tuple(rare[:1])) if rare and len(said.tokens) <= 8 else new


def _other_intent(said: Said, new: Constraints, has_order: bool, history: Sequence[Turn]) -> Intent | None:
    """What isn't about finding shoes, if it is that."""
    is_specific = _is_specific(new)
    folded = " ".join(token.text for token in said.tokens)
    if has_order and not is_specific:
        return "order"
    if _MAKING.search(folded) and not (said.prices and new.categories):
        return "off_topic"
    if _topics(said) and not _wants_products(said, new, folded):
        return "policy"
    if said.has("off_topic") and not is_specific:
        return "off_topic"
    if new.categories == (OUTSIDE,):
        return None
    if said.has("greeting") and not is_specific and not said.free and not said.has("attribute", "need", "cheaper"):
        return "greeting" if _only(said) else None
    return None


def _only(said: Said) -> bool:
    covered = {place for hit in said.of("greeting") for place in range(hit.start, hit.end)}
    rest = [token.text for place, token in enumerate(said.tokens) if place not in covered]
    return len(rest) <= 3 and not said.has("category", "cheapest")


def _is_specific(new: Constraints) -> bool:
    """Whether anything but 'shoes' is asked for."""
    plain = replace(new, categories=tuple(c for c in new.categories if c not in ("shoes", OUTSIDE)), not_categories=())
    return plain != replace(NOTHING, sort=plain.sort)


def _topics(said: Said) -> tuple[Topic, ...]:
    found = tuple(topic for topic in said.values("topic") if topic in _TOPICS)
    is_reduced = _SUM_OFF.search(said.text) is not None and "discount" not in found
    return (*found, *(("discount",) if is_reduced else ()))


def _wants_products(said: Said, new: Constraints, folded: str) -> bool:
    """'Any Clarks boots in stock?' wants boots; 'can I return boots?' doesn't."""
    topics = set(_topics(said))
    if not _is_specific(new):
        return False
    if topics <= {"stock"}:
        return True
    return bool(_SEARCHING.search(folded)) or len({*new.brands, *new.categories}) > 1 or new.max_price is not None
