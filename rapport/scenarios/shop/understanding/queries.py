"""What searching gets to read: the message in words that English product texts have."""

from __future__ import annotations

from rapport.scenarios.shop.understanding.needs import NEEDS
from rapport.scenarios.shop.understanding.slots import Said
from rapport.scenarios.shop.understanding.understood import Understood

_FOR = {"women": "women's", "men": "men's", "girls": "girl's", "boys": "boy's", "kids": "kids", "baby": "baby"}


def query_of(read: Understood, said: Said) -> str:
    """Constraints in plain English, then the words that none stands for, then what the needs are met by."""
    asked = read.constraints
    parts = (
        *asked.brands,
        _FOR.get(asked.audience or "", ""),
        *asked.colours,
        *asked.materials,
        *(flag.replace("_", " ") for flag in asked.flags),
        *asked.words,
        *(closure.replace("_", " ") for closure in asked.closures),
        *(f"{heel} heel" for heel in asked.heel_types),
        *asked.categories,
        *read.words,
        *(NEEDS[need].query for need in read.needs),
    )
    rendered = " ".join(part for part in parts if part)
    return f"{rendered} {read.query}".strip() if read.language == "en" else rendered or read.query
