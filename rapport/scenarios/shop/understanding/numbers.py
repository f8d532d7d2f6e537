"""Numbers written as words, 0 to 999, in six languages; folded, blanks and 'and' taken out: 'fortyfive' is 45."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rapport.scenarios.shop.understanding.text import Token, fold
from rapport.scenarios.shop.understanding.understood import Language

_ONES: dict[Language, str] = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept "
    "dixhuit dixneuf",
    "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve",
    "tr": "sıfır bir iki üç dört beş altı yedi sekiz dokuz on onbir oniki onüç ondört onbeş onaltı onyedi onsekiz "
    "ondokuz",
}
_TENS: dict[Language, str] = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante soixante quatrevingt quatrevingt",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "tr": "yirmi otuz kırk elli altmış yetmiş seksen doksan",
}
_SPANISH_HUNDREDS = (
    "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos",
    "novecientos",
)  # fmt: skip
_ROUND: dict[Language, tuple[str, ...]] = {
    "en": ("hundred", "ahundred", "onehundred"),
    "de": ("hundert", "einhundert"),
    "fr": ("cent",),
    "it": ("cento",),
    "es": ("cien", "ciento"),
    "tr": ("yuz",),
}
_AND = frozenset({"and", "und", "et", "e", "y"})
_MOST_WORDS = 5


@cache
def number_words(language: Language) -> dict[str, int]:
    """Folded word -> number."""
    low = {number: fold(word) for number, word in _below_hundred(language).items()}
    named = {word: number for number, word in low.items()}
    for hundred in range(1, 10):
        for start in _hundreds(language, hundred, low):
            named |= {start + low[rest]: hundred * 100 + rest for rest in range(1, 100)} | {start: hundred * 100}
    named |= dict.fromkeys(_ROUND[language], 100)
    if language == "fr":
        named["quatrevingts"] = 80
    if language == "tr":
        named.pop("alti")  # six, and much more often 'under'
    return named | ({"tenner": 10, "fiver": 5, "atenner": 10, "afiver": 5} if language == "en" else {})


def _hundreds(language: Language, hundred: int, low: dict[int, str]) -> tuple[str, ...]:
    if language == "es":
        return (_SPANISH_HUNDREDS[hundred - 1],)
    word = _ROUND[language][0]
    if hundred > 1:
        return (low[hundred] + word, low[hundred] + word + ("s" if language == "fr" else ""))
    return _ROUND[language]


def _below_hundred(language: Language) -> dict[int, str]:
    ones, tens = _ONES[language].split(), _TENS[language].split()
    words = dict(enumerate(ones))
    for number in range(20, 100):
        words[number] = _joined(language, number, ones, tens[number // 10 - 2])
    return words


def _joined(language: Language, number: int, ones: Sequence[str], ten: str) -> str:
    """A ten and a one: German turns them round, French counts on from 60 and 80, Italian drops a vowel."""
    one = number % 10
    if language == "fr":
        rest = number - 60 if 60 <= number < 80 else number - 80 if number >= 80 else one
        return ten + (ones[rest] if rest else "")
    if not one:
        return ten
    if language == "de":
        return f"{ones[one]}und{ten}"
    if language == "it":
        return (ten[:-1] if one in (1, 8) else ten) + ones[one]
    return ("veinti" if language == "es" and number < 30 else ten) + ones[one]


def with_digits(tokens: Sequence[Token], language: Language) -> str:
    """The words in one line, numbers as digits; 'one' and its kin stay, since they mean much else."""
    named = number_words(language) | (number_words("en") if language != "tr" else {})
    if language != "en":
        named = number_words("en") | number_words(language)
    parts: list[str] = []
    place = 0
    while place < len(tokens):
        size = _longest(tokens, place, named)
        if size:
            parts.append(str(named[_run(tokens, place, size)]))
        else:
            parts.append(tokens[place].text)
        place += size or 1
    return " ".join(parts)


def _longest(tokens: Sequence[Token], place: int, named: dict[str, int]) -> int:
    for size in range(min(_MOST_WORDS, len(tokens) - place), 0, -1):
        if tokens[place].text in _AND or tokens[place + size - 1].text in _AND:
            continue
        if named.get(_run(tokens, place, size), 0) > 1:
            return size
    return 0


def _run(tokens: Sequence[Token], place: int, size: int) -> str:
    words = [token.text for token in tokens[place : place + size]]
    return "".join(word for word in words if word not in _AND or size == 1)
