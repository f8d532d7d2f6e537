"""Whether a row of a shoe catalogue is footwear at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SHOE = re.compile(
    r"shoes?\b|trainers?\b|sneakers?|boots?\b|booties?\b|bootees?\b|sandals?|slippers?\b|flip[\s*-]?flops?|loafers?|moccasins?"
    r"|clogs?\b|mules?\b|pumps?\b|heels?\b|wellies|wellingtons?|wellys?\b|plimsolls?|brogues?|oxfords?|derb(?:y|ies)\b|espadrilles?"
    r"|flats\b|ballerinas?|sliders?\b|slides?\b|hi-?tops?|high-?tops?|low-?tops?|cleats|spikes\b|footwear|schuhe?|stiefel|sandal"
    r"|chaussures?|bottes|baskets?\b|zapat\w+|botas?\b|scarp\w+|stival\w+|ayakkab|靴|鞋|shoe",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:phone\s*cases?|case\s+for|cases?\s+(?:cover|compatible)|iphone|samsung|galaxy|huawei|screen\s*protector|hardcover|paperback"
    r"|kindle|dvd|audio\s*cd|bra|bras|knickers|underwear|lingerie|socks?|gaiters?|tights|leggings?|insoles?|shoe\s*(?:laces?|rack|trees?"
    r"|polish|horn|bag|box|covers?)|overshoes?|shoelaces|car\s+\w+|transmission|gear\s*box|key\s*ring|keychain|keyring|necklace|earrings?"
    r"|bracelet|watch(?:es)?|backpack|handbag|wallet|t-?shirt|hoodie|jacket|dress(?!\s*(?:shoe|boot|sandal|oxford|pump))|costume|hat|cap"
    r"|gloves?|mask|poster|mug|toy|memoir|book|charger|headphones?|crutch|brace|stickers?|cushion|pillow|blanket|curtains?|lamp)\b",
    re.IGNORECASE,
)
_ROOT = re.compile(r"shoe|footwear|schuh|chaussure|zapat|scarp|boty|obuv|buty", re.IGNORECASE)


def is_footwear(title: str, path: Sequence[str]) -> bool:
    """False where the title names another thing and no footwear, or the category isn't of shoes."""
    if _SHOE.search(title):
        return True
    if _OTHER.search(title):
        return False
    return not path or bool(_ROOT.search(" ".join(path)))
