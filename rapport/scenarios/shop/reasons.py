"""Why a product was found, in a few words each."""

from __future__ import annotations

from rapport.records.product import Product
from rapport.retrieval.found import Found
from rapport.scenarios.shop.understanding.understood import Understood

_AUDIENCES = {"unisex_kids": "children", "unisex": "women and men", "baby": "babies"}


def reasons_of(product: Product, understood: Understood, found: Found) -> tuple[str, ...]:
    """The constraints that it meets as its row states them, and the words of the question that its text has."""
    asked = understood.constraints
    reasons: list[str] = []
    if asked.brands and product.brand:
        reasons.append(product.brand)
    if asked.categories and asked.categories != ("shoes",):
        reasons.append(" or ".join(asked.categories))
    if asked.audience and product.audience:
        reasons.append("for " + " and ".join(_AUDIENCES.get(one, one) for one in product.audience))
    if product.price and (asked.min_price is not None or asked.max_price is not None or asked.sort):
        low, high = product.price.low, product.price.high
        reasons.append(f"{low:.2f}" + (f" to {high:.2f}" if high != low else "") + f" {product.price.currency}")
    if (asked.materials or asked.not_materials) and product.materials:
        reasons.append(" and ".join(material.replace("_", " ") for material in product.materials))
    if asked.closures and product.closures:
        reasons.append(" and ".join(closure.replace("_", " ") for closure in product.closures))
    if (asked.heel_types or asked.min_heel_cm or asked.max_heel_cm) and (product.heel_type or product.heel_height_cm):
        height = f"{product.heel_height_cm:g} cm " if product.heel_height_cm else ""
        reasons.append(f"{height}{product.heel_type or ''} heel".replace("  ", " "))
    reasons += [*asked.colours, *(flag.replace("_", " ") for flag in asked.flags), *asked.words]
    if found.words:
        reasons.append("words: " + ", ".join(found.words[:6]))
    return tuple(reasons)
