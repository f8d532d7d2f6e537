"""Products that a sentence names by their order: 'the first laces up, the latter is a slip-on'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapport.records.product import Product

_SAYS = (
    r"(?=(?:\s+(?:one|pair|option|model|shoe|boot))?\s*(?:\(|,|\b(?:is|are|has|have|comes?|costs?|starts?|begins?|"
    r"goes|laces|"
    r"closes|fastens|slips|pulls|with|of|in|at|from|made|being|which|also|being|ist|hat|kommt|kostet|beginnt|wird|"
    r"mit|aus|"
    r"est|a|coûte|commence|en|avec|se|è|ha|costa|parte|si|con|es|tiene|cuesta|lleva|de)\b))"
)
_ORDER: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (place, re.compile(words, re.IGNORECASE))
    for place, words in (
        (0, r"\b(?:the former|(?:der|die|das) erstere|erstere[rs]?|celui-là|celle-là|quello|aquél)\b"),
        (
            0,
            r"\b(?:the first|(?:der|die|das) erste|le premier|la première|il primo|la prima|el primero|la primera)\b"
            rf"{_SAYS}",
        ),
        (
            1,
            rf"\b(?:the second|(?:der|die|das) zweite|le second|la seconde|le deuxième|la deuxième|il secondo|"
            rf"la seconda|"
            rf"el segundo|la segunda)\b{_SAYS}",
        ),
        (
            2,
            rf"\b(?:the third|(?:der|die|das) dritte|le troisième|la troisième|il terzo|la terza|el tercero|"
            rf"la tercera)\b"
            rf"{_SAYS}",
        ),
        (
            3,
            rf"\b(?:the fourth|(?:der|die|das) vierte|l[ae] quatrième|"
            rf"il quarto|la quarta|el cuarto|la cuarta)\b{_SAYS}",
        ),
        (
            4,
            rf"\b(?:the fifth|(?:der|die|das) fünfte|l[ae] cinquième|"
            rf"il quinto|la quinta|el quinto|la quinta)\b{_SAYS}",
        ),
        (
            -1,
            rf"\b(?:the last|(?:der|die|das) letzte|le dernier|la dernière|"
            rf"l['’]ultim[oa]|el último|la última)\b{_SAYS}",
        ),
        (
            -1,
            r"\b(?:the latter|letztere[rs]?|ce dernier|cette dernière|quest['’]ultim[oa]|est[ea] últim[oa]|"
            r"ést[ea] últim[oa])\b",
        ),
    )
)
_LEAST = 2


def by_order(
    text: str, mentioned: Sequence[tuple[int, Product]], before: Sequence[Product]
) -> list[tuple[int, Product]]:
    """The places of ordinals with what they count: the products named earlier in the sentence, or `before` it."""
    found: list[tuple[int, Product]] = []
    for place, pattern in _ORDER:
        for match in pattern.finditer(text):
            earlier = list({product.id: product for at, product in mentioned if at < match.start()}.values())
            named = earlier if len(earlier) >= _LEAST else list({product.id: product for product in before}.values())
            if len(named) >= max(_LEAST, place + 1):
                found.append((match.start(), named[place]))
    return found


_OTHERS = re.compile(
    r"\W*(?:(?:all |both )?(?:of )?(?:the|our) (?:others|rest|remaining (?:ones|pairs|models))|"
    r"(?:die|alle|unsere) (?:beiden )?(?:anderen|übrigen)|(?:toutes? |tous )?les (?:deux )?autres|"
    r"(?:tutt[ie] )?(?:le|gli) altr[ie]|(?:todas )?(?:las|los) (?:demás|otr[ao]s)|diğerleri|ötekiler)\b",
    re.IGNORECASE,
)


def is_of_others(text: str) -> bool:
    """Whether a sentence is about all that wasn't named: 'the others lace up'."""
    return _OTHERS.match(text) is not None
