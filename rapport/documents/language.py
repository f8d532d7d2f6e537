"""Which language a text is written in."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Languages in which résumés and job postings are likely to come; langid's other ones are mostly wrong guesses.
_LANGUAGES = tuple(
    "ar bg ca cs da de el en es et fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv th tr uk vi zh".split()  # noqa: SIM905, E501
)
_NOT_PROSE = re.compile(r"[\d@]|://|^www\.")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_LETTER = re.compile(r"[^\W\d_]")
# Little words that say the language at once, so that the model (0.6 s to load) is asked only about what lacks them.
_LITTLE_WORDS = {
    "en": "the and of to for with from by on at is was were are this that which our their using across into",
    "de": "und der die das für mit von den dem des ein eine einer im zur zum auf bei als nach sowie über durch wurde",
    "fr": "et le les des du pour avec une dans sur au aux par est sont nous vous ce cette qui en",
    "it": "e il di per con gli della delle dei nel nella alla dal dalla che sono una degli presso",
    "es": "y el los las para con del por una en la que al se como su entre desde",
    "pt": "e os das dos para com uma em não do da ao na no pela pelo são como mais",
    "nl": "het een van voor met op aan bij zijn wij naar ook niet door worden je onze",
    "cs": "a na pro ve se je jsou při od do nebo s pomocí jako které který byl jsem",
    "pl": "i w na z do oraz dla się od przez jest są po lub jako przy przed które",
    "sv": "och att för som med av till på är vi har den ett hos",
    "da": "og at til af på er vi har den det et hos",
}
_MOST_CHARACTERS = 20_000
_FEWEST_LETTERS = 12
_FEWEST_LITTLE_WORDS = 6
_LITTLE_SHARE = 0.04  # of all words: below, the text is a list in which little words of another language may stand
_CLEAR_LEAD = 2  # times the little words of the next language
_LOADING = Lock()
# py3langid flattens its probabilities by the root of the length: names score up to 0.2, short headings from 0.45.
_LEAST_CONFIDENCE = 0.4


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language that most of `text` is in, or None if there is too little to tell.

    Addresses, numbers and capitalised abbreviations don't count. Chinese, Japanese and Korean are told by their script.
    """
    sample = text[:_MOST_CHARACTERS]
    asian = _by_script(sample, len(_LETTER.findall(sample)))
    prose = " ".join(word for word in sample.split() if _is_prose(word))
    letters = len(_LETTER.findall(prose))
    if asian or letters < _FEWEST_LETTERS:
        return asian
    if plain := _by_little_words(prose):
        return plain
    load_languages()
    code, confidence = _identifier().classify(prose)
    return str(code) if confidence >= _LEAST_CONFIDENCE else None


def _by_script(prose: str, letters: int) -> str | None:
    kana, han, hangul = (len(script.findall(prose)) for script in (_KANA, _HAN, _HANGUL))
    # A character of these scripts says as much as about three Latin letters.
    if (kana + han + hangul) * 3 < max(letters - kana - han - hangul, 6):
        return None
    if hangul > kana + han:
        return "ko"
    return "ja" if kana * 12 > han else "zh"


def _by_little_words(prose: str) -> str | None:
    """The language whose little words are far more frequent than those of any other, or None if that isn't clear."""
    words = Counter(prose.lower().split())
    hits = {code: sum(words[word] for word in little) for code, little in _little_words().items()}
    (best, most), (_, next_most) = sorted(hits.items(), key=lambda item: -item[1])[:2]
    is_clear = most >= max(_FEWEST_LITTLE_WORDS, _LITTLE_SHARE * words.total(), _CLEAR_LEAD * next_most)
    return best if is_clear else None


@cache
def _little_words() -> dict[str, tuple[str, ...]]:
    return {code: tuple(words.split()) for code, words in _LITTLE_WORDS.items()}


def _is_prose(word: str) -> bool:
    return not _NOT_PROSE.search(word) and not (word.isascii() and word.isupper() and len(word) < 6)


def load_languages() -> None:
    """Load the model, which takes half a second once, before the first text asks for it."""
    with _LOADING:
        _identifier()


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_modelpath(MODEL_DIR / MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier
