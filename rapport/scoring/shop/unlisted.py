"""Words by which an English list's line describes a shoe and that nothing in its row resembles: 'alpaca insole'.

For properties that no list of properties has. The terse parts of a list's line are made of what a row states and of few
plain words; any other word there is a property from elsewhere. Sentences are free in their words and aren't looked at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapport.records.product import Product
from rapport.scenarios.shop.understanding.text import fold
from rapport.scoring.shop.attribute_words import CLOSURES, MATERIALS
from rapport.scoring.shop.design_words import FEATURES
from rapport.scoring.shop.reply import text_of

_WORD = re.compile(r"[a-z]{3,}")
_MOST_WORDS = 7
_STEM = 3  # letters that an ending may take
_LEAST_STEM, _MOST_STEM = 4, 6
# A part with such a word is a judgement, advice, a remark on the listing or on the price, or a clause of its own.
_REMARK = re.compile(
    r"\b(?:great|good|ideal|perfect|nice|lovely|handy|best|better|pretty|cute|smart|fun|gorgeous|beautiful|elegant|"
    r"stylish|classic|simple|easy|easily|easier|favou?rite|pick|choice|option|alternatives?|suggestion|substitute|back-?up|budget|cheap\w*|dear\w*|expensive|"
    r"affordable|value|money|price\w*|cost\w*|listed|listing|described|description|called|named|titled|filed|classed|"
    r"stated|states|given|says|said|mention\w*|data|details?|page|note|photo\w*|picture\w*|you|your|yours|we|our|us|"
    r"i|he|"
    r"she|they|them|him|her|it|it['’]s|this|that|these|those|which|who|whose|although|though|but|so|because|if|when|"
    r"where|while|whereas|however|not|no|n['’]t|none|nothing|never|only|just|even|still|yet|rather|instead|maybe|"
    r"perhaps|"
    r"probably|likely|may|might|could|would|should|must|will|can|look|looks|looking|feel|feels|go|goes|going|up to|"
    r"over|"
    r"under|above|below|within|most|more|less|least|than|another|other|others|both|same|similar|like|unlike|"
    r"sizes?|variants?|versions?|colou?rs?|uk|eu|us|also in|available|starts?|starting|begins?|from|about|around|"
    r"roughly|"
    r"approximately|matching|pair[s]?)\b"
)
_PLAIN_WORDS = """
    the and with for has have had are was were its also too very really quite extra fully all any each some several few
    one two three four five out off own per via plus in on of to by at as is be been an or
    upper uppers outer inner inside outside lining lined linings sole soles soled outsole outsoles midsole insole
    footbed
    heel heels heeled toe toes toed toebox tongue shaft ankle collar side sides front back top bottom low high mid
    height
    material materials fabric textile textiles textured fastening fastens fastened closure closures closes close closing
    fit fits fitting fitted width wide made comes come coming features featuring offers uses using gets finished finish
    built style styled styles design designed type kind model pattern print printed detail detailing trim trimmed
    decorated decoration panel panels insert inserts part parts construction mix mixed combination blend
    soft comfy cosy cozy comfortable comfort warm light lightweight sturdy tough durable robust solid firm chunky slim
    slender smooth plain plush fluffy supportive support cushioning cushioned padding padded grippy grip breathable
    flexible stable stability snug roomy casual sporty dressy formal everyday daily wear wearing walking walk summer
    winter autumn spring season weather outdoor outdoors indoor indoors home house city street school work office
    beach pool garden gym sport sports trail running hiking party evening holiday holidays travel use occasions
    shoe shoes boot boots trainer trainers sneaker sneakers sandal sandals slipper slippers loafer loafers pump pumps
    clog clogs mule mules footwear slide slides wellies welly wellington wellingtons
    men mens man women womens woman ladies lady girl girls boy boys kid kids child children adult adults unisex baby
    toddler toddlers junior
    black white brown tan navy blue red pink green grey gray beige cream gold silver purple yellow orange multicolour
    open closed well mind please steps true small large big little medium regular standard normal narrow tall short
    long thick thin flat raised half quarter
    full inch inches centimetre centimetres millimetre millimetres height gram grams weight weighs weighing drop
    new old modern traditional vintage retro day days night nights feet foot legs leg
    lace laces laced lacing zip zips zipped zipper strap straps strapped buckle buckles buckled velcro hook loop
    slip pull
    elastic elasticated leather suede rubber synthetic canvas mesh
    without free featuring thanks suitable suits suited meant intended aimed
"""
_PLAIN = frozenset(_PLAIN_WORDS.split())
# What rows and replies call otherwise: a word is borne out where a row has one of its group.
_GROUPS = tuple(
    frozenset(group.split())
    for group in (
        "fur furry fluff plush sheep shear lamb fleece teddy",
        "glitt spark sequin shin bling rhine cryst diam metal shimm",
        "flor flow rose dais petal bloss",
        "knit knitt woven weav sock primek flykn",
        "polyur pu",
        "rain wet water mud pudd showe",
        "star stars",
        "dino dinos dinosa",
        "cartoo charac print anim",
        "stud studs cleat spike fg sg tf ag",
        "mould mold moulde molded",
        "colour color colou colore",
        "zip zipp zippe",
        "bungee elast toggl speed",
        "tread lug lugs cleate grip tract",
        "patent gloss shiny lacque verni",
        "touch velcro hook close",
        "gummi rubber caout",
        "dial boa",
        "slip slide pull",
        "antisl slip skid grip",
    )
)


def unlisted_word(part: str, products: Sequence[Product], asked: str) -> str | None:
    """The first word of a line's part that is no plain word and that neither row nor question has; None where there
    is none, or where the part is a remark rather than a description."""
    clause = fold(part)
    words = _WORD.findall(clause)
    if not words or len(words) > _MOST_WORDS or _REMARK.search(clause) or any(sign in clause for sign in "?!£$€"):
        return None
    known = asked + "\n" + "\n".join(text_of(product) for product in products)
    taken = [match.span() for one in _PROPERTIES for match in one.finditer(clause)]
    for match in _WORD.finditer(clause):
        if any(start <= match.start() < end for start, end in taken) or match[0] in _PLAIN or match[0].endswith("ly"):
            continue
        if not _is_known(match[0], known):
            return match[0]
    return None


def _is_known(word: str, known: str) -> bool:
    stems = {stem_of(word)}
    for group in _GROUPS:
        if any(stems & {one} or (word.startswith(one) and len(one) > _STEM) for one in group):
            stems |= group
    if word.endswith("s") and re.search(rf"(?<![a-z]){re.escape(word[:-1])}(?![a-z])", known):
        return True
    return any(re.search(rf"(?<![a-z]){re.escape(stem)}", known) for stem in stems) or stem_of(word) in known


@lru_cache(maxsize=4096)
def stem_of(word: str) -> str:
    """The beginning of a word that its other forms share."""
    return word[: min(max(_LEAST_STEM, len(word) - _STEM), _MOST_STEM)]


_PROPERTIES = tuple(one.claimed for one in (*MATERIALS, *CLOSURES, *FEATURES))
