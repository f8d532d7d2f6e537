"""Who a shoe is for: the title says it first, then the department, then the category."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapport.records.product import Audience

_GROUPS: dict[str, str] = {
    "unisex": r"unisex(?:['’]?s)?|gender[\s-]neutral|all[\s-]gender|couples?",
    "baby": r"bab(?:y|ies)(?:['’]s)?|infants?|newborns?|crib|pre-?walkers?|b[ée]b[ée]s?|neonat[oi]",
    "girls": r"girls?(?:['’]s?)?|daughters?|mädchen|filles?|niñas?|bambin[ae]|ragazz[ae]|dívčí|dziewcz\w+|female\s+child\w*|女童",
    "boys": r"boys?(?:['’]s?)?|jungen|garçons?|niños?|bambin[oi]|ragazz[oi]|chlapeck\w+|chłopi?\w+|男童",
    "kids": r"kid(?:['’]?s)?['’]?|child(?:ren)?(?:['’]?s)?['’]?|junior(?:['’]?s)?|jnr|jr|youths?|toddlers?(?:['’]s)?|kinder"
            r"|enfants?|infantil|dětsk\w+|dzieci\w*|big\s+kids?|little\s+kids?|儿童|キッズ",
    "women": r"wom[ae]n(?:['’]?s)?['’]?|lad(?:y|ies)(?:['’]s)?['’]?|female|mum|damen|femmes?|mujer(?:es)?|donn[ae]|dámsk\w+"
             r"|damsk\w+|kad[ıi]n|women_?us|女|レディース",
    "men": r"m[ae]n(?:['’]?s)?['’]?|gents?|gentlem[ae]n(?:['’]s)?|male|dad|herren|hommes?|hombres?|uom[oi]|pánsk\w+|męsk\w+|erkek"
           r"|男|メンズ",
    "adults": r"adults?(?:['’]s?)?",
}  # fmt: skip
_PATTERN = re.compile(
    "|".join(rf"(?P<{name}>(?<![^\W_])(?:{words})(?![^\W_]))" for name, words in _GROUPS.items()), re.IGNORECASE
)
# '2.5 UK Child' is a size, 'Kinderschuhe' a company, 'The Children's Place' too.
_NO_READER = re.compile(r"\b\d+(?:\.\d+)?\s*(?:UK|EU|US)?\s*(?:Child|Toddler|Infant|Junior|Youth)\b", re.IGNORECASE)
_KIDS = {"girls", "boys", "kids", "baby"}
_ADULTS = {"women", "men", "adults"}


def audience_of(title: str, departments: Iterable[str], path: Sequence[str], brand: str = "") -> tuple[Audience, ...]:
    """Who it is for, in alphabetical order; () where nothing says it. The brand's own words in the title don't count."""
    own_title = _without_brand(_NO_READER.sub(" ", title), brand)
    sources = [_groups(own_title), *(_groups(department) for department in departments), _groups(" / ".join(path))]
    if sources[0] == {"unisex"}:
        return _unisex(sources[1:])
    said = next((source for source in sources if source), frozenset())
    return _audience(said)


def _without_brand(title: str, brand: str) -> str:
    place = title.lower().find(brand.lower()) if brand else -1
    return title if place < 0 else f"{title[:place]} {title[place + len(brand) :]}"


def _groups(text: str) -> frozenset[str]:
    return frozenset(match.lastgroup for match in _PATTERN.finditer(text) if match.lastgroup)


def _unisex(others: Sequence[frozenset[str]]) -> tuple[Audience, ...]:
    """'Unisex' alone: for children where everything else that is said is about children."""
    said = [source - {"unisex"} for source in others if source - {"unisex"}]
    if said and all(source <= _KIDS for source in said):
        return ("unisex_kids",)
    return ("unisex",)


def _audience(said: frozenset[str]) -> tuple[Audience, ...]:
    found: set[Audience] = set()
    if "baby" in said:
        found.add("baby")
    found |= _children(said)
    found |= _grown_ups(said, is_child=bool(said & _KIDS))
    return tuple(sorted(found))


def _children(said: frozenset[str]) -> set[Audience]:
    if {"girls", "boys"} <= said:
        return {"unisex_kids"}
    if said & {"girls", "boys"}:
        return {"girls"} if "girls" in said else {"boys"}
    return {"unisex_kids"} if "kids" in said else set()


def _grown_ups(said: frozenset[str], *, is_child: bool) -> set[Audience]:
    if {"women", "men"} <= said or "adults" in said:
        return {"unisex"}
    if said & {"women", "men"}:
        return {"women"} if "women" in said else {"men"}
    return {"unisex"} if "unisex" in said and not is_child else set()
