"""Numbers written as words, from two to ninety-nine, in the languages of the messages; hundreds and more are scales."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache


def _list(words: str) -> list[str]:
    return words.split()


_ENGLISH = _list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ENGLISH_TENS = _list("twenty thirty forty fifty sixty seventy eighty ninety")
_FRENCH = _list(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
)
_FRENCH_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
_GERMAN = _list(
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
)
_GERMAN_TENS = _list("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_ITALIAN = _list(
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove"
)
_ITALIAN_TENS = _list("venti trenta quaranta cinquanta sessanta settanta ottanta novanta")
_SPANISH = _list(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve"
)
_SPANISH_TENS = _list("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_DOZENS = {
    "en": {"dozen": 12, "hundred": 100, "decade": 10},
    "fr": {
        "douzaine": 12, "dizaine": 10, "décennie": 10, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "cent": 100,
        "mille": 1000,
    },
    "de": {"dutzend": 12, "hundert": 100, "tausend": 1000, "jahrzehnt": 10},
    "it": {"decennio": 10, "dozzina": 12, "decina": 10, "ventina": 20, "cento": 100, "mille": 1000},
    "es": {"docena": 12, "cien": 100, "ciento": 100},
}  # fmt: skip
_SLAVIC: dict[str, dict[str, int]] = {
    "cs": {
        "dvě stě": 200, "tři sta": 300, "čtyři sta": 400, "pět set": 500, "dva": 2, "dvě": 2, "dvou": 2,
        "tři": 3, "tří": 3, "třech": 3, "čtyři": 4, "čtyř": 4, "pět": 5, "pěti": 5,
        "šest": 6, "šesti": 6, "sedm": 7, "sedmi": 7, "osm": 8, "osmi": 8, "devět": 9, "devíti": 9, "deset": 10,
        "deseti": 10, "jedenáct": 11, "jedenácti": 11, "dvanáct": 12, "dvanácti": 12, "třináct": 13, "čtrnáct": 14,
        "patnáct": 15, "patnácti": 15, "šestnáct": 16, "sedmnáct": 17, "osmnáct": 18, "osmnácti": 18,
        "dvacet": 20, "dvaceti": 20, "třicet": 30, "třiceti": 30, "čtyřicet": 40, "padesát": 50, "padesáti": 50,
    },
    "pl": {
        "dwieście": 200, "trzysta": 300, "czterysta": 400, "pięćset": 500, "dwa": 2, "dwie": 2, "trzy": 3,
        "cztery": 4, "pięć": 5, "pięciu": 5, "sześć": 6, "siedem": 7, "osiem": 8,
        "dziewięć": 9, "dziesięć": 10, "dziesięciu": 10, "piętnaście": 15, "dwadzieścia": 20,
        "dwóch": 2, "dwu": 2, "trzech": 3, "czterech": 4, "cztero": 4, "pięcio": 5, "sześciu": 6,
        "sześcio": 6, "siedmiu": 7, "siedmio": 7, "ośmiu": 8, "ośmio": 8, "dziewięciu": 9, "dziewięcio": 9,
        "dziesięcio": 10, "jedenaście": 11, "jedenastu": 11, "dwanaście": 12, "dwunastu": 12, "dwunasto": 12,
        "piętnastu": 15, "piętnasto": 15, "dwudziestu": 20, "dwudziesto": 20, "trzydzieści": 30,
    },
    "zh": {"两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十五": 15, "二十": 20},
    "ja": {"二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十五": 15, "二十": 20},
}  # fmt: skip
SCALES = {
    "hundred": 100, "hundreds": 100, "thousand": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "m": 1e6,
    "mn": 1e6,
    "mio": 1e6, "mio.": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9, "b": 1e9, "cent": 100, "cents": 100,
    "mille": 1e3, "milliard": 1e9, "milliards": 1e9, "hundert": 100, "tausend": 1e3, "millionen": 1e6,
    "milliarde": 1e9, "milliarden": 1e9, "cento": 100, "mila": 1e3, "milione": 1e6, "milioni": 1e6, "miliardo": 1e9,
    "miliardi": 1e9, "mil": 1e3, "millón": 1e6, "millones": 1e6, "set": 100, "tisíc": 1e3, "tisíce": 1e3,
    "milion": 1e6, "milionu": 1e6, "miliony": 1e6, "milionů": 1e6, "miliard": 1e9, "tysięcy": 1e3,
    "tysiąc": 1e3, "tysiące": 1e3, "tysiącom": 1e3, "tysiącami": 1e3, "tysiącach": 1e3,
    "tisíci": 1e3, "tisících": 1e3, "tisícům": 1e3, "milionům": 1e6, "milionech": 1e6, "milionom": 1e6,
    "milionów": 1e6,
    "万": 1e4, "萬": 1e4, "億": 1e8, "亿": 1e8, "千": 1e3, "百": 100,
}  # fmt: skip


@cache
def words(language: str | None) -> dict[str, int]:
    """Each word or hyphenated pair, in small letters, with its value; English for a language that isn't known."""
    known = language if language in _SLAVIC or language in _GENERATED else "en"
    generated = _GENERATED[known]() if known in _GENERATED else iter(_SLAVIC[known or "cs"].items())
    return {word: value for word, value in (*generated, *_DOZENS.get(known or "", {}).items()) if value >= 1}


def _english() -> Iterator[tuple[str, int]]:
    yield from ((word, value) for value, word in enumerate(_ENGLISH))
    for tens, word in enumerate(_ENGLISH_TENS, start=2):
        yield word, tens * 10
        for unit in range(1, 10):
            yield f"{word}-{_ENGLISH[unit]}", tens * 10 + unit
            yield f"{word} {_ENGLISH[unit]}", tens * 10 + unit


def _french() -> Iterator[tuple[str, int]]:
    yield from ((word, value) for value, word in enumerate(_FRENCH))
    yield "quatre-vingts", 80
    for tens, word in _FRENCH_TENS.items():
        yield word, tens
        for more in range(1, 20 if tens in (60, 80) else 10):
            yield f"{word}-{_FRENCH[more]}", tens + more
            yield f"{word} et {_FRENCH[more]}", tens + more


def _german() -> Iterator[tuple[str, int]]:
    yield from ((word, value) for value, word in enumerate(_GERMAN))
    for tens, word in enumerate(_GERMAN_TENS, start=2):
        yield word, tens * 10
        for unit in range(1, 10):
            yield f"{_GERMAN[unit]}und{word}", tens * 10 + unit


def _romance(units: list[str], tens_words: list[str]) -> Iterator[tuple[str, int]]:
    yield from ((word, value) for value, word in enumerate(units))
    for tens, word in enumerate(tens_words, start=2):
        yield word, tens * 10
        for unit in range(1, 10):
            stem = word[:-1] if unit in (1, 8) else word
            yield f"{stem}{units[unit]}", tens * 10 + unit


def _spanish() -> Iterator[tuple[str, int]]:
    yield from ((word, value) for value, word in enumerate(_SPANISH))
    for tens, word in enumerate(_SPANISH_TENS, start=2):
        yield word, tens * 10
        for unit in range(1, 10):
            yield f"{word} y {_SPANISH[unit]}", tens * 10 + unit
            yield f"veinti{_SPANISH[unit]}", 20 + unit


def _italian() -> Iterator[tuple[str, int]]:
    yield from ((tens[:-1], value * 10) for value, tens in enumerate(_ITALIAN_TENS, start=2))  # vent'anni
    yield from _romance(_ITALIAN, _ITALIAN_TENS)


_GENERATED: dict[str | None, Callable[[], Iterator[tuple[str, int]]]] = {
    "en": _english,
    "fr": _french,
    "de": _german,
    "it": _italian,
    "es": _spanish,
}
