"""Every check of a shop's reply, and each fact that it states with the product that bears it out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapport.records.product import Product
from rapport.scoring.check_names import REPLY_CHECKS
from rapport.scoring.findings import Finding, Findings, NamedCheck, SaidClaim, every_claim
from rapport.scoring.reply_claims import borne_out
from rapport.scoring.shop.checks import check_reply
from rapport.scoring.shop.reply import ShopReply

# What states a fact about products or the shop; other kinds are what a reply does: refusing, obeying, straying.
FACTS = frozenset(
    {
        "invented_product", "not_in_list", "wrong_price", "wrong_brand", "wrong_attribute", "wrong_comparison",
        "unsupported_stock", "unsupported_delivery", "unsupported_discount", "unsupported_policy", "wrong_citation",
    }
)  # fmt: skip
_TITLES = {check.name: check.title for check in REPLY_CHECKS}


def check_shop_reply(case: ShopReply, shown: Sequence[Product]) -> Findings:
    """Deterministic, without a model. `shown` are the products in the order by which the reply cites them."""
    found = check_reply(replace(case, shown=tuple(shown)))
    bad = [SaidClaim(one.start, one.end, one.kind, one.why) for one in found.unsupported if one.kind in FACTS]
    claims = _apart([*bad, *borne_out(case, shown)])
    checks = [
        Finding(NamedCheck(one.name, _TITLES.get(one.name, one.name)), one.is_met, one.why, one.places)
        for one in found.results
    ]
    return Findings((*checks, every_claim(claims)), claims)


def _apart(claims: Iterable[SaidClaim]) -> tuple[SaidClaim, ...]:
    """Without overlaps: what comes first in the list stays, in the order of the text."""
    kept: list[SaidClaim] = []
    for claim in claims:
        if claim.start < claim.end and not any(one.start < claim.end and claim.start < one.end for one in kept):
            kept.append(claim)
    return tuple(sorted(kept, key=lambda claim: claim.start))
