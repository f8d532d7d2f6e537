"""The words of names: which tell one product from another, and when two are the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapport.scenarios.shop.understanding.lexicon import lexicon
from rapport.scenarios.shop.understanding.text import fold
from rapport.scoring.shop.kind_words import ADDRESSES, COUNTS

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_PLAIN_WORDS = """
    a an and the of for with in to by from on at is are it its or as our we us also very which that this these those
    men mens man women womens woman ladies lady girl girls boy boys kid kids child children childrens unisex adult
    adults baby toddler junior infant youth womans childs mans style styles design pair pairs shoe shoes footwear
    uk eu size sizes top low high mid slip lace up wide fit new classic sole toe closure rubber strap uomo donna
    bambino bambina bambini bimbo bimba ragazzo ragazza homme femme enfant enfants fille garcon hombre mujer nino nina
    ninos ninas damen herren kinder madchen jungen kadin erkek cocuk bebek und fur mit aus ohne der die das den von zu
    le la les des du de et en pour avec sans il lo gli di da con per senza e el los las y del para sin ve ile icin
    bir un une uno una shop black white comfort comfortable lightweight breathable casual outdoor fashion
    non anti winter summer school work sport sports spring autumn print printed pattern ankle leather warm soft light
"""
# What many makers use: a property, not a name.
_TECHNOLOGY_WORDS = """
    gore tex goretex gtx wp vibram ortholite sympatex membrane memory foam thinsulate primaloft cordura eva boa goodyear
    welt welted
    waterproof breathable steel toe cap toecap velcro lining insole width
"""
_TECHNOLOGIES = frozenset(_TECHNOLOGY_WORDS.split())
_PLAIN = frozenset(_PLAIN_WORDS.split())
_ALIKE = 88


def is_plain(word: str) -> bool:
    """A word of shoes or of everyday speech: it tells no product from another."""
    return word in _PLAIN or word in _TECHNOLOGIES or _is_listed(word)


@lru_cache(maxsize=20_000)
def _is_listed(word: str) -> bool:
    if word.isdigit() or (len(word) > 2 and any(sign.isdigit() for sign in word)):
        return False
    hits = lexicon().hits([word])
    return any(hit.kind in ("category", "colour", "material", "closure", "audience", "heel", "flag") for hit in hits)


def words_in(text: str) -> list[str]:
    return [fold(match[0]).replace("'", "").replace("’", "") for match in WORD.finditer(text)]


def own_form(word: str, known: frozenset[str]) -> str:
    """A word as titles have it: 'the Ariel's price' speaks of the Ariel."""
    whole = fold(word).replace("'", "").replace("’", "")
    bare = fold(_POSSESSIVE.sub("", word))
    return bare if whole not in known and bare in known else whole


def capitals_in(text: str) -> frozenset[str]:
    return frozenset(
        fold(match[0]).replace("'", "").replace("’", "")
        for match in WORD.finditer(text)
        if match[0][0].isupper() or match[0][0].isdigit()
    )


@lru_cache(maxsize=50_000)
def is_alike(left: str, right: str) -> bool:
    """Whether two folded words are the same but for a slip or an ending; numbers only if they are equal."""
    from rapidfuzz import fuzz

    if left == right:
        return True
    if min(len(left), len(right)) < 4 or left[0] != right[0] or any(sign.isdigit() for sign in left + right):
        return False
    return left.startswith(right) or right.startswith(left) or fuzz.ratio(left, right) >= _ALIKE


def has_word(words: Sequence[str], word: str) -> bool:
    return any(is_alike(one, word) for one in words)


def is_telling(word: str) -> bool:
    """Whether a word of a question may be a model's name."""
    return not is_plain(word) and len(word) > 1 and word not in COUNTS | ADDRESSES
