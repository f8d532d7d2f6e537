"""Numbers of citations that stand behind another product than the one that they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapport.records.product import Product
from rapport.scoring.shop.products import Spoken
from rapport.scoring.shop.reply import ShopReply, Unsupported

_CITED = re.compile(r"[\[【](\d{1,2}(?:\s*[,;&]\s*\d{1,2})*)[\]】]")


def wrong_citations(case: ShopReply, spoken: Sequence[Spoken]) -> Iterator[Unsupported]:
    """'[2]' behind the third product, or where fewer products were given."""
    shown = case.shown or case.products
    if not shown:
        return
    for match in _CITED.finditer(case.reply):
        numbers = [int(number) for number in re.findall(r"\d+", match[1])]
        beyond = [number for number in numbers if not 1 <= number <= len(shown)]
        if beyond:
            why = f"{len(shown)} products were given; there is no number {beyond[0]}."
            yield Unsupported(match.start(), match.end(), "wrong_citation", why)
            continue
        meant = _meant(case.reply, spoken, match.start())
        counted = [shown[number - 1] for number in numbers]
        if meant is not None and not any(_is_same(meant, one) for one in counted):
            why = f"{match[0]} is {counted[0].title[:80]}, not {meant.title[:80]}."
            yield Unsupported(match.start(), match.end(), "wrong_citation", why)


def _meant(reply: str, spoken: Sequence[Spoken], at: int) -> Product | None:
    """The product that a citation stands behind: the line's, or the last one named since the citation before."""
    one = next((one for one in reversed(spoken) if one.piece.start <= at), None)
    if one is None or "\n" in reply[one.piece.end : at]:
        return None
    if one.named is not None:
        return one.named.product if one.named.wrong_brand is None else None
    before = [match.end() for match in _CITED.finditer(reply, one.piece.start, at)]
    since = before[-1] if before else one.piece.start
    named = {place: product for place, product in one.mentioned if since <= one.piece.start + place < at}
    if not named:
        return None
    last = max(named)
    twins = [product for place, product in one.mentioned if place == last]
    return named[last] if len(twins) == 1 else None


def _is_same(one: Product, other: Product) -> bool:
    return one.id == other.id or one.title == other.title
