"""Who a shoe is for: the title says it first, then the department, then the category.

Shops' departments are often wrong in one way: a woman's shoe is in "Girl's", a man's in "Boy's", an adult's in "Unisex
Kids". So a child's department in an adults' category is read as the adults'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapport.records.product import Audience

_GROUPS: dict[str, tuple[str, ...]] = {
    "unisex": (r"unisex(?:['’]?s)?", r"gender[\s-]neutral", r"all[\s-]gender", r"couples?"),
    "baby": (
        r"bab(?:y|ies)(?:['’]s)?(?!\s*(?:pink|blue|doll|soft))", r"infants?", r"newborns?", r"pre-?walkers?",
        r"b[ée]b[ée]s?", r"neonat[oi]", r"krabbel\w+",
    ),
    "girls": (
        r"girls?(?:['’]s?)?", r"mädchen", r"filles?", r"fillettes?", r"niñas?", r"bambin[ae]", r"ragazz[ae]", r"dívčí",
        r"dziewcz\w+", r"女童", r"ガールズ",
    ),
    "boys": (
        r"boys?(?:['’]s?)?", r"jungen", r"garçons?", r"niños?", r"bambin[oi]", r"ragazz[oi]", r"chlapeck\w+",
        r"chłopi?\w+", r"男童", r"ボーイズ",
    ),
    "kids": (
        r"kid(?:['’]?s)?['’]?", r"child(?:ren)?(?:['’]?s)?['’]?", r"juniors?(?:['’]s)?", r"jnr", r"jr", r"youths?",
        r"toddlers?(?:['’]s)?", r"kinder", r"enfants?", r"infantil", r"dětsk\w+", r"dzieci\w*", r"儿童", r"キッズ",
    ),
    "women": (
        r"wom[ae]n(?:['’]?s)?['’]?", r"(?<!pink )lad(?:y|ies)(?:['’]s)?['’]?", r"females?", r"damen", r"femmes?",
        r"mujer(?:es)?",
        r"donn[ae]", r"dámsk\w+", r"damsk\w+", r"kad[ıi]n", r"女", r"レディース",
    ),
    "men": (
        r"m[ae]n(?:['’]?s)?['’]?(?!\W?made)", r"gents?", r"gentlem[ae]n(?:['’]s)?", r"males?", r"herren", r"hommes?",
        r"hombres?", r"uom[oi]", r"pánsk\w+", r"męsk\w+", r"erkek", r"男", r"メンズ",
    ),
    "adults": (r"adults?(?:['’]s?)?",),
}  # fmt: skip
_PATTERN = re.compile(
    "|".join(rf"(?P<{name}>(?<![^\W_])(?:{'|'.join(words)})(?![^\W_]))" for name, words in _GROUPS.items()),
    re.IGNORECASE,
)
# Sizes name readers too: '2.5 UK Child', '13 US Unisex Little Kid', '4 Big Kid', '7 Women/5'.
_SIZE = re.compile(
    r"(?:\b\d+(?:\.\d+)?\s*)?(?:\b[A-Z]{1,2}\s+)?\b(?:US|UK|EU)\s+(?:Unisex\s+)?(?:Big\s+|Little\s+)?"
    r"(?:Kid|Child|Toddler|Infant|Junior|Youth|Boy|Girl|Adult)s?\b"
    r"|\b\d+(?:\.\d+)?\s+(?:Big|Little)\s+Kid\b|\b(?:Child|Adult)\s+UK\b"
    r"|\b\d+(?:\.\d+)?\s+(?:Women|Men)\s*/\s*\d+|(?<=\w)\s+Child\s*$"
)
_UNISEX_BABY = re.compile(r"unisex[\s-]+bab(?:y|ies)", re.IGNORECASE)
_KIDS = frozenset({"girls", "boys", "kids", "baby"})
_ADULTS = frozenset({"women", "men", "adults"})
_GROWN_UP = {"girls": "women", "boys": "men"}
Groups = frozenset[str]


def audience_of(title: str, departments: Iterable[str], path: Sequence[str], brand: str = "") -> tuple[Audience, ...]:
    """Who it is for, in alphabetical order; () where nothing says it.

    The brand's own words in the title ('Kensie Girl') don't count, nor do sizes.
    """
    own_title = _SIZE.sub(" ", _without_brand(title, brand))
    if _UNISEX_BABY.search(own_title):
        return ("baby",)
    category = _groups(" / ".join(path))
    department = next((found for text in departments if (found := _groups(text))), frozenset())
    department = _corrected(_of_age(department), category)
    said = _refined(_groups(own_title), department, category) or department or category
    return _audience(said)


def _without_brand(title: str, brand: str) -> str:
    place = title.lower().find(brand.lower()) if brand else -1
    return title if place < 0 else f"{title[:place]} {title[place + len(brand) :]}"


@lru_cache(4096)  # the same few values in most rows
def _groups(text: str) -> Groups:
    return frozenset(match.lastgroup for match in _PATTERN.finditer(text) if match.lastgroup)


def _of_age(department: Groups) -> Groups:
    """Columns for sex and age together: 'male' and 'kids' are boys."""
    if "kids" in department and len(department & {"women", "men"}) == 1 and len(department) == 2:
        return frozenset({"girls" if "women" in department else "boys"})
    return department


def _corrected(department: Groups, category: Groups) -> Groups:
    """A child's department in an adults' category is the adults'."""
    if not category or not category <= _ADULTS or not department & _KIDS or department & (_ADULTS | {"baby"}):
        return department
    if "unisex" in department or "kids" in department:
        return frozenset({"unisex"})
    grown_up = frozenset(_GROWN_UP[group] for group in department & _GROWN_UP.keys())
    return grown_up if grown_up == category else department


def _refined(title: Groups, department: Groups, category: Groups) -> Groups:
    """What the title says, with what it leaves open taken from the department and the category."""
    if title == {"unisex"}:
        others = [source - {"unisex"} for source in (department, category) if source - {"unisex"}]
        return frozenset({"unisex", "kids"}) if others and all(source <= _KIDS for source in others) else title
    if title == {"kids"}:  # 'Children's' in "Girl's", and the category doesn't say boys
        sexes = department & {"girls", "boys"}
        against = {"girls", "boys"} & category - sexes
        return title if len(sexes) != 1 or against else sexes
    if title & {"girls", "boys"} and title & {"women", "men"} and len(title) == 2:
        return _sex_or_age(title, department | category)
    return title


def _sex_or_age(title: Groups, others: Groups) -> Groups:
    """'Men's … Boy' is for boys where a department or category is a child's; women and girls may both be meant."""
    if title == {"men", "boys"} and others & _KIDS:
        return frozenset({"boys"})
    return title


def _audience(said: Groups) -> tuple[Audience, ...]:
    found: set[Audience] = set()
    is_child = bool(said & _KIDS - {"baby"})
    if "baby" in said and not (said & _ADULTS and not is_child):  # a 'Men's Baby Logo' is men's
        found.add("baby")
    found |= _children(said)
    found |= _grown_ups(said, is_child=is_child or "baby" in said)
    return tuple(sorted(found))


def _children(said: Groups) -> set[Audience]:
    if {"girls", "boys"} <= said or (said & {"girls", "boys"} and "unisex" in said):
        return {"unisex_kids"}
    if said & {"girls", "boys"}:
        return {"girls"} if "girls" in said else {"boys"}
    return {"unisex_kids"} if "kids" in said else set()


def _grown_ups(said: Groups, *, is_child: bool) -> set[Audience]:
    if {"women", "men"} <= said:
        return {"unisex"}
    if "unisex" in said:
        return set() if is_child and "adults" not in said else {"unisex"}
    if said & {"women", "men"}:
        return {"women"} if "women" in said else {"men"}
    return {"unisex"} if "adults" in said else set()
