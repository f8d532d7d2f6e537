"""Messages and products without what gives orders to the assistant.

What `rapport.documents.orders` finds, and what only shops see: a product's text that speaks to chatbots or dictates
what customers are told, a message that wants the instructions repeated or brings products of its own between tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from rapport.documents.orders import find_orders
from rapport.records.product import Product

_ASSISTANT = (
    r"(?:(?:ai|virtual|shopping|sales|digital)[ -]?(?:assistants?|agents?|bots?|models?)|chat ?bots?|shop ?bots?"
    r"|assistants?|llms?|language models?|chatgpt|gpt|ki[ -]assistent\w*|assistente|asistente|yapay zek[aâ])"
)
_SHOP_ORDERS = re.compile(
    "|".join(
        (
            rf"\b(?:dear\s+|note to\s+|hey\s+)?{_ASSISTANT}\s*"
            r"(?:[:,]|\b(?:must|should|shall|has to|have to|will|may only)\b)",
            r"\b(?:always|never|must|please)\s+(?:tell|inform|say to|convince|promise)\s+"
            r"(?:the\s+|every\s+|all\s+|any\s+)?(?:customers?|users?|shoppers?|buyers?|clients?)\b",
            r"\b(?:tell|inform|convince)\s+(?:the|every|all|any)\s+(?:customers?|users?|shoppers?)\s+(?:that|this|to)\b",
            r"\b(?:ignore|disregard|forget|skip|hide)\s+(?:the\s+|all\s+(?:the\s+)?|any\s+|every\s+)?(?:other\s+)?"
            r"(?:customers?|users?|shoppers?|products?|shoes|questions?|filters?|budget)\b",
            r"\balways\s+(?:recommend|rank|show|list|suggest|mention)\s+(?:this|it|me|these|our)\b",
            r"\brecommend\s+(?:only\s+)?this\s+(?:product|shoe|item)\b[^.!?]{0,40}\b(?:first|only|above|instead)\b",
            r"\brepeat\s+(?:everything|all|the\s+(?:text|words|lines?)|what(?:ever)?)\b[^.!?]{0,40}"
            r"\b(?:above|before|verbatim|word for word)\b",
            r"\b(?:confirm|say|tell me|pretend|act as if)\b[^.!?\n]{0,40}"
            r"\b(?:is|are|costs?)\s+(?:now\s+)?(?:free|gratis|£ ?0|£ ?1)\b",
            r"\bend\s+(?:every|each|all|your)\s+(?:repl(?:y|ies)|answers?|messages?)\s+with\b",
            r"\b(?:print|show|reveal|repeat|output|give)\s+(?:me\s+)?(?:your|the)\s+(?:system\s+|hidden\s+|initial\s+)?"
            r"(?:prompt|instructions|rules)\b",
            r"\b(?:what|which)\s+(?:is|are)\s+your\s+(?:system\s+|hidden\s+|initial\s+)(?:prompt|instructions|rules)\b",
            r"\b(?:answer|reply|respond|say|output|print)\s+(?:only|just|nothing\s+but)\b(?!\s+(?:in|if|about|for)\b)",
            r"\bonly\s+(?:answer|reply|respond)\s+(?:with|as)\b",
            r"\b(?:antworten?(?:\s+sie)?\s+nur|réponde?[sz]?\s+(?:uniquement|seulement)|rispondi\s+solo|responde\s+s[oó]lo)\s+"
            r"(?:mit|par|avec|con)\b",
            r"\b(?:act\s+as|pretend\s+to\s+be|role-?play\s+as)\s+(?:an?|the|my|if)\b",
            r"\b(?:önceki|yukarıdaki|tüm|bütün)\s+(?:\w+\s+)?(?:talimat|kural|komut)\w*\b",
            r"\b(?:system|hidden|initial)\s*-?prompt\b|\bsistem\s+(?:istemi|mesajı)\b",
            r"\byou\s+are\s+(?:now|no\s+longer)\b|\bfrom\s+now\s+on\s+you\b|\bdeveloper\s+mode\b|\bjailbr[eo]ak",
        )
    ),
    re.IGNORECASE,
)
_NAMES = "context|system|assistant|user|products?|data|instructions?|catalogue|catalog|documents?|message|prompt"
_TAGGED = re.compile(
    rf"<\s*/?\s*(?:{_NAMES})\s*/?>.*<\s*/?\s*(?:{_NAMES})\s*/?>|<\s*/?\s*(?:{_NAMES})\s*/?>", re.I | re.S
)
_SENTENCE = re.compile(r"[^.!?。！？\n]+(?:[.!?。！？]+(?=\s|$)|\n|$)|[.!?\n]+")


@lru_cache(maxsize=2048)  # every column of a turn has the same products
def without_orders(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without sentences that give orders, and those sentences."""
    ranges = sorted({*_ranges(text)})
    kept, found, at = "", [], 0
    for start, end in ranges:
        if end <= at:
            continue
        start = max(start, at)
        kept += text[at:start] + " "
        found.append(text[start:end].strip())
        at = end
    kept = (kept + text[at:]).strip()
    is_left = not found or re.search(r"\w", kept) is not None  # a message of signs only is no order
    return (kept if is_left else ""), tuple(found)


def product_without_orders(product: Product) -> tuple[Product, tuple[str, ...]]:
    """The product without what gives orders in its texts, and that; a title that is nothing else becomes the id."""
    title, found = without_orders(product.title)
    features: list[tuple[str, str]] = []
    removed = [*found]
    for name, value in product.features:
        whole = f"{name}: {value}"
        clean_name, in_name = without_orders(name)
        clean_value, in_value = without_orders(value)
        if not in_name and not in_value and without_orders(whole)[1]:  # an order over both
            removed.append(whole)
            continue
        removed += [*in_name, *in_value]
        if clean_value and clean_name:
            features.append((clean_name, clean_value))
    brand = product.brand if product.brand and not without_orders(product.brand)[1] else None
    if not removed and brand == product.brand:
        return product, ()
    return replace(product, title=title or product.id, brand=brand, features=tuple(features)), tuple(removed)


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    for order in find_orders(text):
        yield order.start, order.end
    for tagged in _TAGGED.finditer(text):
        yield tagged.span()
    for sentence in _SENTENCE.finditer(text):
        if _SHOP_ORDERS.search(sentence[0]):
            yield sentence.span()
