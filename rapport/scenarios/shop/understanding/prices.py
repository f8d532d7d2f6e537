"""Price limits in a message: 'under fifty quid', 'entre 40 y 80 libras', '60 € maximum', '40 sterlin altı'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_CURRENCY = (
    r"(?:£|€|\$|quid|squid|pounds?|gbp|eur|euros?|pfund|livres?(?: sterling)?|sterline|sterlina|"
    r"libras?(?: esterlinas)?|"
    r"sterlin\w*|bucks|dollars?|dollar|lira|liras|tl|notes?)"
)
_UNIT = (
    r"(?!\d)(?!\s*(?:cm|mm|inch\w*|in\s+heel|years?|yrs?|yo\b|y o\b|ans\b|anni|anos|yas\w*|jahr\w*|hours?|hrs?|"
    r"stunden|"
    r"heures?|ore\b|horas|saat|km|k\b|miles?|months?|monate|mois|mesi|meses|%|percent|g\b|grams?|kg|people|eye|ft\b|"
    r"th\b|st\b|nd\b|rd\b|weeks?|days?|zentimeter|centim\w*|pairs?|paar|paires?|minutes?|zoll|pollici|pulgadas|"
    r"santim))"
)
_NUMBER = (
    rf"(?:£|€|\$|gbp|eur)?\s*(\d{{1,3}}[.,]\d{{3}}(?:[.,]\d{{2}})?|"
    rf"\d{{1,5}}(?:[.,]\d{{1,2}})?){_UNIT}(?:\s*{_CURRENCY})?"
)
_MONEY = (
    rf"(?:(?:£|€|\$)\s*(\d{{1,3}}[.,]\d{{3}}|\d{{1,5}}(?:[.,]\d{{1,2}})?)|(\d{{1,3}}[.,]\d{{3}}|"
    rf"\d{{1,5}}(?:[.,]\d{{1,2}})?)\s*{_CURRENCY}\b)"
)
_RANGE = re.compile(
    rf"(?:\b(?:between|from|von|zwischen|entre|de|da|tra|fra|desde|in the)\s+(?:les\s+)?{_NUMBER}\s*(?:-|–|and|to|"
    rf"bis|und|et|a|y|e|ile|hasta|ed)\s+{_NUMBER})"
    rf"|(?:{_NUMBER}\s*(?:-|–|to|bis|a|ile|and|ve)\s+{_NUMBER}(?=\s*(?:aras\w*|{_CURRENCY}|range|budget|$)))"
    rf"|(?:(?:£|€|\$)\s*(\d{{1,5}}(?:[.,]\d{{1,2}})?)\s*(?:-|–|to|and|bis|a)\s*(?:£|€|"
    rf"\$)?\s*(\d{{1,5}}(?:[.,]\d{{1,2}})?)(?=\s|$))"
)
_THE = r"(?:(?:the|den|die|le|les|la|los|las|i|gli|a|of|von|di|de|da|to|zu|dei|delle|about)\s+)*"
_NOT_MORE = (
    r"(?:no(?:t)? (?:more|over|above|higher|dearer)(?: than)?|nothing (?:over|above|more than|dearer than)|up to|"
    r"upto|(?<!air )max(?:imum|imal|imo|i)?|at (?:the )?most|"
    r"maximally|within|limit(?: is| of)?|budget(?: is| of| von| de| di| da| max\w*| around| about|s)*|"
    r"dont want to (?:pay|spend) (?:more than|over)|"
    r"cant (?:pay|spend|afford) (?:more than|over)|spend(?:ing)?(?: up to)?|afford(?: up to)?|top whack|"
    r"nicht (?:mehr|teurer) als|nicht uber|hochstens|maximal|bis zu|bis|ausgeben|"
    r"pas plus de|jusqu a|jusqu|au plus|au maximum|pas au dela de|ne depassant pas|ne depasse pas|pas depasser|"
    r"non piu di|fino a|al massimo|al max|non oltre|massimo|spendere(?: al massimo)?|non superiore a|"
    r"no mas de|hasta|como mucho|como maximo|maximo|gastar(?: hasta)?|que no pasen? de|sin pasar de|"
    r"en fazla|en cok|maksimum|butcem|butce)"
)
_LESS = (
    r"(?:under|below|beneath|less than|cheaper than|lower than|sub|for less than|unter|weniger als|gunstiger als|"
    r"billiger als|"
    r"moins de|moins que|en dessous de|au dessous de|sous|inferieure? a|moins cher que|sotto|meno di|inferiore a|"
    r"al di sotto di|"
    r"por debajo de|menos de|bajo|debajo de|inferior a|por menos de|a menos de|di meno di)"
)
_MORE = (
    r"(?:over|above|more than|at least|upwards of|minimum|min|north of|starting (?:at|from)|from|beyond|"
    r"no less than|not less than|not under|"
    r"uber|mehr als|mindestens|ab|teurer als|nicht unter|plus de|a partir de|au moins|au dessus de|au dela de|"
    r"superieure? a|minimum de|"
    r"oltre|piu di|almeno|sopra|a partire da|superiore a|piu cari di|mas de|desde|al menos|por encima de|superior a|"
    r"minimo|como minimo|"
    r"en az|minimum)"
)
_AFTER_LESS = (
    r"(?:alti\w*|altinda\w*|den ucuz|dan ucuz|ten ucuz|tan ucuz|den az|dan az|ten az|tan az|den dusuk|in altinda|"
    r"un altinda|daha az|daha ucuz|az|ucuz)"
)
_AFTER_MOST = (
    r"(?:max(?:imum|imal|imo|i)?|tops?|or less|or under|or below|or cheaper|at most|at the most|limit|budget|"
    r"hochstens|oder weniger|"
    r"au plus|ou moins|au maximum|al massimo|o meno|o menos|como mucho|como maximo|a kadar|e kadar|ye kadar|"
    r"ya kadar|kadar|"
    r"maksimum|in budget|to spend|zur verfugung|ausgeben|maximal|massimo|is my limit|is my budget|is my max|"
    r"and under|and below|butce\w*|and less)"
)
_AFTER_MORE = (
    r"(?:or more|or over|or above|and up|and above|upwards|plus|oder mehr|aufwarts|ou plus|et plus|o piu|in su|"
    r"o mas|para arriba|"
    r"ustu\w*|ustunde\w*|den fazla|dan fazla|ten fazla|tan fazla|uzeri\w*|ve uzeri|minimum|den pahali|dan pahali|"
    r"daha fazla|fazla)"
)
_AROUND = (
    r"(?:around|about|roughly|approximately|approx|circa|ca|or so|in the region of|somewhere around|round about|"
    r"round|"
    r"ungefahr|etwa|rund|um die|um|environ|autour de|aux alentours de|dans les|circa|intorno a|sui|sulle|attorno a|"
    r"alrededor de|unas|unos|sobre|aproximadamente|yaklasik|asagi yukari)"
)
_AFTER_AROUND = r"(?:ish|or so|or thereabouts|civari\w*|civarinda|environ|circa|mas o menos|cirka|give or take|rum)"
_AROUND_SHARE = Decimal("0.2")


@dataclass(frozen=True, slots=True)
class PriceLimits:
    """`is_strict`: less than the highest price, not at most. `rest` is the text without what was read."""

    least: Decimal | None = None
    most: Decimal | None = None
    is_strict: bool = False
    rest: str = ""

    def __bool__(self) -> bool:
        return self.least is not None or self.most is not None


def read_prices(line: str) -> PriceLimits:
    """`line` is folded, numbers as digits, words parted by single blanks."""
    line = re.sub(r"\ban? (?=pounds?\b|quid\b|euro\b)", "1 ", line)
    if match := _RANGE.search(line):
        numbers = sorted(_number(group) for group in match.groups() if group)
        if len(numbers) == 2 and numbers[0] != numbers[1]:
            return PriceLimits(numbers[0], numbers[1], False, _without(line, match))
    around = re.search(rf"\b{_AROUND}\s+{_THE}{_NUMBER}|{_NUMBER}\s*{_AFTER_AROUND}\b", line)
    if around and (_is_money(around[0]) or not re.search(r"\bsize|groesse|taille|talla|taglia", line)):
        middle = _first(around)
        return PriceLimits(middle * (1 - _AROUND_SHARE), middle * (1 + _AROUND_SHARE), False, _without(line, around))
    return _limits(line)


def _limits(line: str) -> PriceLimits:
    least = most = None
    is_strict = False
    for pattern, is_most, strictly in _RULES:
        found = pattern.search(line)
        if found is None or (most is not None if is_most else least is not None):
            continue
        if is_most:
            most, is_strict = _first(found), strictly
        else:
            least = _first(found)
        line = _without(line, found)
    if most is None and least is None and (bare := re.search(_MONEY, line)):
        most, line = _first(bare), _without(line, bare)
    return PriceLimits(least, most, is_strict, line)


_RULES = tuple(
    (re.compile(pattern), is_most, is_strict)
    for pattern, is_most, is_strict in (
        (rf"\b{_NOT_MORE}\s+{_THE}{_NUMBER}", True, False),
        (rf"\bnot (?:under|less than|below)\s+{_THE}{_NUMBER}", False, False),
        (rf"\b{_LESS}\s+{_THE}{_NUMBER}", True, True),
        (rf"{_NUMBER}\s*(?:(?:in|un|nin|nun|'?\w{{1,3}})\s+)?{_AFTER_LESS}\b", True, True),
        (rf"{_NUMBER}\s*(?:(?:'?\w{{1,2}})\s+)?{_AFTER_MOST}\b", True, False),
        (rf"\b{_MORE}\s+{_THE}{_NUMBER}", False, False),
        (rf"{_NUMBER}\s*(?:(?:in|un|nin|nun|'?\w{{1,3}})\s+)?{_AFTER_MORE}\b", False, False),
        (rf"\b(?:da|ab|von)\s+{_MONEY}\s+(?:in su|aufwarts)", False, False),
    )
)


def _first(match: re.Match[str]) -> Decimal:
    return next(_number(group) for group in match.groups() if group)


def _number(text: str) -> Decimal:
    """'1,240.50', '1.240,50', '49,90' and '49.90'."""
    whole = re.fullmatch(r"(\d{1,3})[.,](\d{3})(?:[.,](\d{2}))?", text)
    if whole:
        return Decimal(f"{whole[1]}{whole[2]}.{whole[3] or 0}").normalize()
    value = Decimal(text.replace(",", "."))
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _is_money(text: str) -> bool:
    return re.search(_MONEY, text) is not None


def _without(line: str, match: re.Match[str]) -> str:
    return f"{line[: match.start()]} | {line[match.end() :]}"
