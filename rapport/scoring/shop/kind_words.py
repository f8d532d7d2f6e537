"""Which kinds of shoes may turn out to be which, for what a title leaves open; and words that count, not name."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.scenarios.shop.taxonomy import GRADES
from rapport.scenarios.shop.understanding.wishes import things_in

_COUNT_WORDS = """
    ten twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred zehn zwanzig dreissig vierzig
    funfzig sechzig siebzig achtzig neunzig hundert dix vingt trente quarante cinquante soixante cent dieci venti
    trenta quaranta cinquanta sessanta settanta ottanta novanta cento diez veinte treinta cuarenta cincuenta sesenta
    setenta ochenta noventa cien yirmi otuz kirk elli altmis yetmis seksen doksan yuz
"""
COUNTS = frozenset(_COUNT_WORDS.split())
ADDRESSES = frozenset(
    {"ihnen", "ihrem", "ihrer", "ihren", "euch", "vous", "votre", "vos", "usted", "ustedes", "loro", "sizin", "sizde"}
)
# What a shape may turn out to be: an ankle boot a desert boot, but no loafer.
BOOTS = frozenset({"boots", "ankle boots", "calf boots", "knee boots"})
SPORT_BOOTS = frozenset({"ski boots", "snowboard boots", "football boots", "rugby boots"})
SHOES = frozenset({"slip-ons", "lace-ups"})
BOOT_STYLES = frozenset({"cowboy boots", "biker boots", "snow boots", "walking boots", "riding boots", "desert boots"})
SHOE_STYLES = frozenset({"loafers", "moccasins", "formal shoes", "oxfords", "derbys", "brogues"})
SANDAL_STYLES = frozenset({"flip-flops", "sliders", "mules", "espadrilles", "sport sandals", "water shoes"})
# Kinds that a title of another kind may leave out.
MERE_FEATURES = frozenset({"barefoot shoes", "wheeled shoes", "light-up shoes", "platforms", "wedges"})
# Kinds that are flat whatever a row says.
FLAT = frozenset(
    {"trainers", "running shoes", "walking shoes", "hiking shoes", "slippers", "flip-flops", "sliders", "plimsolls",
     "ballet flats", "wellies", "football boots", "water shoes", "skate shoes", "work shoes", "safety shoes"}
)  # fmt: skip
NO_OTHER_SPORT = frozenset({"rugby boots"})
BY_CLOSURE = {"slip-ons": "slip_on", "lace-ups": "lace_up"}
# Kinds that are asked for by their own name, whatever occasion is named beside it.
SPORT_KINDS = frozenset(
    {"boxing boots", "ski boots", "snowboard boots", "rugby boots", "golf shoes", "ice skates", "cycling shoes",
     "climbing shoes", "bowling shoes", "pointe shoes", "tap shoes", "track spikes", "hockey boots", "roller skates"}
)  # fmt: skip
WIDER = frozenset({"boots", "shoes", "sandals", "trainers", "slippers", "heels"})
SPORTS = frozenset({"trainers", "running shoes", "walking shoes", "training shoes", "trail running shoes"})


def wider_kinds(question: str, narrowed: Sequence[str]) -> tuple[str, ...]:
    """The wide kinds of shoes that a question names itself beside an occasion, which `narrowed` them down."""
    said = {value for _, value in things_in(question, ("category",))}
    named = [kind for kind in sorted(said & WIDER - {"shoes"}) if set(narrowed) <= {kind, *GRADES.get(kind, {})}]
    return tuple(dict.fromkeys((*named, *narrowed))) if named else ()
