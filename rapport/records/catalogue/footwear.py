"""Whether a row of a shoe catalogue is footwear at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SHOES = (
    r"shoes?\b", r"trainers?\b", r"sneakers?\b", r"boots?\b", r"boot(?:ie|ee)s?\b", r"sandal", r"slippers?\b",
    r"flip[\s*-]?flops?", r"loafers?", r"mocc?asins?", r"clogs?\b", r"mules?\b", r"pumps?\b", r"heels?\b",
    r"well(?:y|ies|ingtons?)\b", r"plimsolls?", r"brogues?", r"oxfords?", r"derb(?:y|ies|ys)\b", r"espadrilles?",
    r"flats\b", r"ballerinas?", r"slid(?:e|er)s?\b", r"(?:hi|high|low)-?tops?", r"cleats", r"spikes\b", r"footwear",
    r"shoe", r"schuh", r"stiefel", r"chaussures?", r"bottes", r"baskets?\b", r"zapat\w+", r"botas?\b", r"scarp[ae]\w*",
    r"stival\w+", r"ayakkab", r"boty\b", r"buty\b", r"靴", r"鞋",
)  # fmt: skip
_OTHERS = (
    r"phone\s*cases?", r"cases?\s+(?:for|cover|compatible)", r"iphone", r"samsung", r"screen\s*protectors?",
    r"hardcover",
    r"paperback", r"dvd", r"bras?", r"knickers", r"underwear", r"lingerie", r"socks?", r"gaiters?", r"tights",
    r"leggings?", r"insoles?", r"shoe\s*(?:laces?|racks?|trees|polish|horns?|bags?)", r"shoelaces", r"transmission",
    r"gear\s*box", r"key\s*(?:ring|chain)s?", r"necklaces?", r"earrings?", r"bracelets?", r"watch(?:es)?",
    r"backpacks?",
    r"handbags?", r"wallets?", r"(?:cotton|graphic)\s*tees?", r"t-?shirts?", r"hoodies?", r"jackets?", r"coats?",
    r"trousers", r"costumes?", r"hats?", r"gloves?", r"masks?", r"posters?", r"mugs?", r"toys?", r"memoir", r"books?",
    r"chargers?", r"headphones?", r"stickers?", r"pillows?", r"blankets?", r"curtains?", r"lamps?",
    r"traction\s*devices?",
)  # fmt: skip
# These name the thing itself also where a shoe is named beside it.
_NEVER = (r"phone\s*cases?", r"(?:mobile|flip)\s*cases?", r"compatible\s+with", r"hardcover", r"paperback")
_SHOE = re.compile("|".join(_SHOES), re.IGNORECASE)
_OTHER = re.compile(rf"\b(?:{'|'.join(_OTHERS)})\b", re.IGNORECASE)
_NEVER_SHOE = re.compile(rf"\b(?:{'|'.join(_NEVER)})(?!\w)", re.IGNORECASE)


def is_footwear(title: str, path: Sequence[str]) -> bool:
    """False where the title names another thing and no footwear, or the category is one of other things."""
    names_other = bool(_OTHER.search(title))
    names_shoe = bool(_SHOE.search(_OTHER.sub(" ", title)))  # a 'shoe bag' is no shoe
    if _NEVER_SHOE.search(title) or (names_other and not names_shoe):
        return False
    if path and not _SHOE.search(" / ".join(path)):  # 'Women / Socks & Tights / Socks'
        return names_shoe and not names_other
    return True
